//! What a hash table's slots hold: chains of entries, whether linked or in lists.

use trace::{Kind, MarkKind, ObjId, Value};

use crate::linked::next_field;
use crate::view::{Variable, View};

/// Entries of a chain that are followed, at most.
const LONGEST: usize = 1000;
/// What holds an entry's key and what belongs to it.
const KEYS: [&str; 2] = ["key", "k"];
const VALUES: [&str; 4] = ["value", "val", "v", "data"];

/// An entry of a chain.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The node, or the list in which the entry is an item.
    pub(crate) object: ObjId,
    /// The item's position; 0 for a node.
    pub(super) index: u32,
    pub(crate) key: String,
    pub(crate) value: Option<String>,
    /// How the step touched it.
    pub(crate) mark: Option<MarkKind>,
    /// How the step touched the link to the next.
    pub(super) link_mark: Option<MarkKind>,
}

impl Entry {
    fn is_node(&self, view: &View) -> bool {
        view.state.kind(self.object) == Kind::Instance
    }

    /// The variables of open calls that point at it, those of the innermost first.
    pub(crate) fn pointers<'v, 'a>(&self, view: &'v View<'a>) -> Vec<&'v Variable<'a>> {
        if !self.is_node(view) {
            return Vec::new();
        }
        let here = view.vars.iter().filter(|variable| variable.live && variable.value == Value::Ref(self.object));
        here.collect()
    }

    pub(super) fn is_busy(&self, view: &View) -> bool {
        self.mark.is_some() || !self.pointers(view).is_empty()
    }
}

/// The entries of each slot.
pub(crate) fn chains(view: &View, list: ObjId) -> Vec<Vec<Entry>> {
    let chain = |item: Value| match item.object() {
        Some(first) if view.state.kind(first) == Kind::Instance => linked(view, first),
        Some(inner) if view.is_collection(inner) => items(view, inner),
        _ => Vec::new(),
    };
    view.state.items(list).into_iter().map(chain).collect()
}

/// Every object that the slots lead to, which is drawn with them.
pub(crate) fn members(view: &View, list: ObjId) -> Vec<ObjId> {
    let held = view.state.items(list).into_iter().filter_map(Value::object);
    held.chain(chains(view, list).into_iter().flatten().map(|entry| entry.object)).collect()
}

fn linked(view: &View, first: ObjId) -> Vec<Entry> {
    let next = |node: &ObjId| view.state.item(*node, next_field(view, *node)?).object();
    std::iter::successors(Some(first), next).take(LONGEST).map(|node| of_node(view, node)).collect()
}

fn of_node(view: &View, node: ObjId) -> Entry {
    let find = |names: &[&str]| names.iter().find_map(|name| view.field(node, name));
    let key = find(&KEYS).map(|at| view.show_bare(view.state.item(node, at)));
    let value = find(&VALUES).filter(|_| key.is_some()).map(|at| view.show(view.state.item(node, at)));
    let link_mark = next_field(view, node).and_then(|field| view.state.mark(node, field));
    Entry {
        object: node,
        index: 0,
        key: key.unwrap_or_else(|| view.label(node)),
        value,
        mark: view.touched(node),
        link_mark,
    }
}

/// Keys in a list, or pairs of a key and a value.
fn items(view: &View, inner: ObjId) -> Vec<Entry> {
    let entry = |(item, index): (Value, u32)| {
        let pair = item.object().filter(|_| view.is_inline(item)).map(|pair| view.state.items(pair));
        let (key, value) = match pair.as_deref() {
            Some([key, value]) => (view.show_bare(*key), Some(view.show(*value))),
            _ => (view.show_bare(item), None),
        };
        Entry { object: inner, index, key, value, mark: view.state.mark(inner, index), link_mark: None }
    };
    view.contents(inner, LONGEST).into_iter().map(entry).collect()
}
