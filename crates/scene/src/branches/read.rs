//! The nodes of a tree with any number of children, or of a trie: objects of a class, or maps inside maps.

use std::collections::BTreeSet;

use trace::{Kind, MarkKind, ObjId, Status, Value};

use crate::find::{Found, is_end};
use crate::form::Form;
use crate::view::View;

/// Nodes that are read, and children of one node.
const MOST: usize = 2000;
const MOST_CHILDREN: usize = 100;

/// A node.
#[derive(Clone, Debug)]
pub(crate) struct Twig {
    pub(crate) object: ObjId,
    pub(crate) label: String,
    /// A word ends here.
    pub(crate) ends: bool,
    pub(crate) status: Status,
    pub(crate) mark: Option<MarkKind>,
    pub(crate) children: Vec<Child>,
}

/// An edge to a node below.
#[derive(Clone, Debug)]
pub(crate) struct Child {
    /// The place of the node among all.
    pub(crate) at: usize,
    /// The letter or key under which it hangs.
    pub(crate) key: Option<String>,
    /// The step made this edge.
    pub(crate) written: bool,
}

/// Reads the nodes, each of them before its children's children: level by level from the roots.
pub(crate) fn read(view: &View, found: &Found) -> Vec<Twig> {
    let is_class = |id: ObjId| found.nodes.binary_search(&id).is_ok();
    let is_node = |id: ObjId| if is_maps(view, found) { view.is_mapping(id) } else { is_class(id) };
    let below = |id: ObjId| below(view, id, &is_node, is_maps(view, found));
    let children: BTreeSet<ObjId> =
        found.nodes.iter().take(MOST).flat_map(|&node| below(node)).map(|(_, child, _)| child).collect();
    // Nodes on a cycle are nobody's root; they come after the real ones.
    let roots = found.nodes.iter().copied().filter(|node| !children.contains(node));
    let mut twigs: Vec<Twig> = Vec::new();
    let mut known: BTreeSet<ObjId> = BTreeSet::new();
    for root in roots.chain(found.nodes.iter().copied()) {
        if twigs.len() >= MOST || !known.insert(root) {
            continue;
        }
        let mut next = twigs.len();
        twigs.push(twig(view, found, root));
        while next < twigs.len() && twigs.len() < MOST {
            for (key, child, written) in below(twigs[next].object) {
                // What hangs under two nodes hangs under the first.
                if known.insert(child) {
                    let at = twigs.len();
                    twigs[next].children.push(Child { at, key, written });
                    twigs.push(twig(view, found, child));
                }
            }
            next += 1;
        }
    }
    twigs
}

/// Whether the nodes are maps inside maps.
fn is_maps(view: &View, found: &Found) -> bool {
    found.nodes.len() == 1 && found.object().is_some_and(|object| view.is_mapping(object))
}

fn twig(view: &View, found: &Found, object: ObjId) -> Twig {
    let is_trie = found.form == Form::Trie;
    let is_maps = is_maps(view, found);
    let label = if is_maps || is_trie { String::new() } else { view.label(object) };
    let mark = if is_maps { None } else { view.touched(object) };
    Twig {
        object,
        label,
        ends: is_trie && ends(view, object),
        status: view.state.status(object),
        mark,
        children: Vec::new(),
    }
}

/// Whether a word ends at a node: a field or key that says so holds something.
fn ends(view: &View, node: ObjId) -> bool {
    let holds = |value: Value| match value {
        Value::None | Value::Absent | Value::Bool(false) | Value::Int(0 | -1) => false,
        Value::Text(_) => !view.unquoted(value).is_empty(),
        _ => true,
    };
    let says = |name: &str| is_end(name) || !name.chars().any(char::is_alphanumeric);
    if view.is_mapping(node) {
        let entries = view.entries(node, MOST_CHILDREN);
        return entries
            .iter()
            .any(|(key, value, _)| says(key) && !value.object().is_some_and(|inner| view.is_mapping(inner)));
    }
    let fields = view.state.fields(node).iter().zip(0u32..);
    fields.into_iter().any(|(name, at)| {
        let value = view.state.item(node, at);
        is_end(name) && value.object().is_none() && holds(value)
    })
}

/// The nodes below one, each with its key and whether the step hung it there.
fn below(
    view: &View,
    node: ObjId,
    is_node: &impl Fn(ObjId) -> bool,
    is_maps: bool,
) -> Vec<(Option<String>, ObjId, bool)> {
    let mut children = Vec::new();
    let mut add = |holder: ObjId, key: Option<String>, value: Value, at: u32| {
        let written = view.state.mark(holder, at) == Some(MarkKind::Write);
        children.extend(value.object().filter(|&child| is_node(child)).map(|child| (key, child, written)));
    };
    if is_maps {
        view.entries(node, MOST_CHILDREN).into_iter().for_each(|(key, value, at)| add(node, Some(key), value, at));
        return children;
    }
    for at in 0..view.state.len(node).min(32) {
        let value = view.state.item(node, at);
        match value.object().filter(|&held| !is_node(held) && view.is_collection(held)) {
            Some(held) => {
                let letters = view.state.kind(held) == Kind::List && view.state.len(held) == 26;
                for (key, value, at) in view.keyed(held, MOST_CHILDREN) {
                    let key = key.or_else(|| letters.then(|| char::from(b'a' + at as u8).to_string()));
                    add(held, key, value, at);
                }
            }
            None => {
                let field = view.state.fields(node).get(at as usize).map(String::as_str).unwrap_or_default();
                // A link back up is no branch.
                if !["parent", "root", "prev"].contains(&field) {
                    add(node, None, value, at);
                }
            }
        }
    }
    children
}
