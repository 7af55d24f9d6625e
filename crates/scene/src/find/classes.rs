//! What the objects of a class are together: nodes of a list, a tree, a trie or a graph, or just objects.

use std::collections::BTreeMap;

use trace::{Kind, ObjId, Value};

use super::met::Met;
use super::{Judged, names};
use crate::form::Form;
use crate::view::View;

/// Objects of a class by which it is judged, and items of a collection of theirs, at most.
const LOOKED_AT: usize = 400;
const ITEMS: usize = 64;
/// Letters that a list of children has places for.
const ALPHABET: u32 = 26;

/// The objects of a class.
pub(super) struct Class {
    pub(super) name: String,
    pub(super) nodes: Vec<ObjId>,
    pub(super) judged: Judged,
    /// Collections that are nothing but links between the objects.
    pub(super) parts: Vec<ObjId>,
}

/// What a field holds in all objects of a class.
#[derive(Clone, Copy, Debug, Default)]
struct Field {
    /// Objects of the same class, `None` apart.
    links: u32,
    /// Collections of such objects.
    bundles: u32,
    /// Collections without anything in them, or nothing but `None`.
    empty: u32,
    /// `None`.
    none: u32,
    other: u32,
}

impl Field {
    fn may_link(&self) -> bool {
        self.other + self.bundles + self.empty == 0 && self.links + self.none > 0
    }

    fn may_bundle(&self) -> bool {
        self.other + self.links == 0 && self.bundles + self.empty > 0
    }
}

/// Judges every class that was met, and notes with each object the class it is drawn with.
pub(super) fn judge(view: &View, met: &mut [Met]) -> Vec<Class> {
    let mut classes: Vec<Class> = Vec::new();
    let mut known: BTreeMap<(&str, &[String]), usize> = BTreeMap::new();
    for met in met.iter_mut().filter(|met| view.state.kind(met.id) == Kind::Instance) {
        let (class, fields) = (view.state.class(met.id), view.state.fields(met.id));
        // Plain objects have no class: those with the same fields are taken for one.
        let fields = if view.is_mapping(met.id) { fields } else { &[] };
        let at = *known.entry((class, fields)).or_insert_with(|| {
            let judged = Judged::new(Form::Object, &[]);
            classes.push(Class { name: class.to_owned(), nodes: Vec::new(), judged, parts: Vec::new() });
            classes.len() - 1
        });
        classes[at].nodes.push(met.id);
        met.class = Some(at);
    }
    for class in &mut classes {
        (class.judged, class.parts) = judge_one(view, &class.nodes);
    }
    // A plain object that a variable knows is as good as a map; several in a list are records.
    for met in met.iter_mut().filter(|met| view.is_mapping(met.id)) {
        let Some(class) = met.class.map(|at| &mut classes[at]) else { continue };
        let is_record = class.judged.form == Form::Objects && met.is_item();
        if matches!(class.judged.form, Form::Object | Form::Objects) && !is_record {
            class.nodes.retain(|node| *node != met.id);
            met.class = None;
        }
    }
    classes
}

fn judge_one(view: &View, nodes: &[ObjId]) -> (Judged, Vec<ObjId>) {
    let fields = fields(view, nodes);
    let find = |test: &dyn Fn(&str, &Field) -> bool| fields.iter().find(|(name, field)| test(name, field)).map(|f| f.0);
    let links = |wanted: &str| fields.iter().any(|(name, field)| *name == wanted && field.may_link());
    let bundle = find(&|name, field| {
        field.may_bundle() && (field.bundles > 0 || names::is_children(name) || names::is_neighbors(name))
    });
    let others = [Form::Graph, Form::Objects];
    if links("left") && links("right") {
        return (Judged::new(Form::BinaryTree, &others), Vec::new());
    }
    if let Some(bundle) = bundle {
        return (judge_bundle(view, nodes, bundle, &fields), parts(view, nodes, &fields));
    }
    if find(&|name, field| names::is_next(name) && field.may_link()).is_some() {
        return (Judged::new(Form::LinkedList, &others), Vec::new());
    }
    let linked = fields.iter().any(|(_, field)| field.may_link() && field.links > 0);
    let form = match (linked, nodes.len()) {
        (true, _) => Form::Graph,
        (false, 1) => Form::Object,
        (false, _) => Form::Objects,
    };
    (Judged::new(form, if linked { &others } else { &[] }), Vec::new())
}

/// The fields of the objects, and what they hold.
fn fields<'a>(view: &View<'a>, nodes: &[ObjId]) -> Vec<(&'a str, Field)> {
    let mut known: Vec<(&str, Field)> = Vec::new();
    let class = nodes.first().map_or("", |&first| view.state.class(first));
    for &node in nodes.iter().take(LOOKED_AT) {
        for (at, name) in view.state.fields(node).iter().enumerate() {
            let place = known.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
                known.push((name, Field::default()));
                known.len() - 1
            });
            count(view, class, view.state.item(node, at as u32), &mut known[place].1);
        }
    }
    known
}

fn count(view: &View, class: &str, value: Value, field: &mut Field) {
    let same = |value: Value| value.object().is_some_and(|id| is_of(view, id, class));
    match value {
        Value::None | Value::Absent => field.none += 1,
        Value::Ref(id) if is_of(view, id, class) => field.links += 1,
        Value::Ref(id) if view.is_collection(id) => {
            let contents = view.contents(id, ITEMS);
            let nodes = contents.iter().filter(|(value, _)| same(*value)).count();
            let nones = contents.iter().filter(|(value, _)| *value == Value::None).count();
            match (nodes, nones) {
                (0, nones) if nones == contents.len() => field.empty += 1,
                (nodes, nones) if nodes > 0 && nodes + nones == contents.len() => field.bundles += 1,
                _ => field.other += 1,
            }
        }
        _ => field.other += 1,
    }
}

fn is_of(view: &View, id: ObjId, class: &str) -> bool {
    view.state.kind(id) == Kind::Instance && view.state.class(id) == class
}

/// Nodes with a collection of nodes: of equals a graph, of those below a tree, by letters a trie.
fn judge_bundle(view: &View, nodes: &[ObjId], bundle: &str, fields: &[(&str, Field)]) -> Judged {
    let others = [Form::Tree, Form::Graph, Form::Objects];
    let mut incoming: BTreeMap<ObjId, u32> = BTreeMap::new();
    let mut letters = false;
    let mut words = false;
    for &node in nodes.iter().take(LOOKED_AT) {
        let held = view.field(node, bundle).and_then(|at| view.state.item(node, at).object());
        let Some(held) = held.filter(|&held| view.is_collection(held)) else { continue };
        letters |= view.state.kind(held) == Kind::List && view.state.len(held) == ALPHABET;
        for (key, value, _) in view.keyed(held, ITEMS) {
            letters |= key.as_ref().is_some_and(|key| key.chars().count() == 1);
            words |= key.is_some_and(|key| key.chars().count() > 1);
            value.object().into_iter().for_each(|child| *incoming.entry(child).or_default() += 1);
        }
    }
    let flag = |(name, field): &(&str, Field)| names::is_end(name) && field.links + field.bundles == 0;
    let is_shared = incoming.values().any(|&count| count > 1);
    if names::is_neighbors(bundle) || (is_shared && !names::is_children(bundle)) {
        return Judged::new(Form::Graph, &others);
    }
    let named = nodes.first().is_some_and(|&node| names::is_trie(view.state.class(node)));
    if !words && (named || (letters && fields.iter().any(flag))) {
        return Judged::new(Form::Trie, &others);
    }
    let others = if letters { vec![Form::Trie, Form::Graph, Form::Objects] } else { others.to_vec() };
    Judged::new(Form::Tree, &others)
}

/// The collections in fields that hold nothing but nodes.
fn parts(view: &View, nodes: &[ObjId], fields: &[(&str, Field)]) -> Vec<ObjId> {
    let bundles: Vec<&str> = fields.iter().filter(|(_, field)| field.may_bundle()).map(|(name, _)| *name).collect();
    let held = |node: ObjId| {
        let fields = view.state.fields(node).iter().zip(0u32..);
        fields
            .filter(|(name, _)| bundles.contains(&name.as_str()))
            .filter_map(move |(_, at)| view.state.item(node, at).object())
    };
    nodes.iter().flat_map(|&node| held(node).collect::<Vec<_>>()).collect()
}
