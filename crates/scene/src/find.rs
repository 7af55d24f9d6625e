//! Which structures a state holds: everything that the variables of its calls reach, sorted by kind.

use std::collections::BTreeSet;

use trace::{Kind, ObjId, Value};

use crate::view::View;

/// A structure to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Structure {
    /// Nodes with a field `next`, in the order they were made.
    Linked(Vec<ObjId>),
    /// Nodes with fields `left` and `right`, in the order they were made.
    Tree(Vec<ObjId>),
    Grid(ObjId),
    Array(ObjId),
    /// A list of lists.
    Nested(ObjId),
    Queue(ObjId),
    Map(ObjId),
    Set(ObjId),
    /// An object with any other fields.
    Record(ObjId),
}

/// A structure and the names by which variables or fields know it.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) structure: Structure,
    pub(crate) name: String,
    /// The one structure with which variables that hold `None` are drawn.
    pub(crate) hosts_none: bool,
}

/// Objects looked at, at most; longer lists are not searched for references either.
const MOST: usize = 5000;

/// Whether a list by this name is what things wait in: only its ends are used, whatever language it is written in.
fn is_lane(name: &str) -> bool {
    let name = name.to_lowercase();
    ["stack", "queue", "frontier"].iter().any(|word| name.ends_with(word))
}

struct Walk<'v, 'a> {
    view: &'v View<'a>,
    seen: BTreeSet<ObjId>,
    found: Vec<Found>,
}

/// The structures, in the order in which the variables name them, outermost call first.
pub(crate) fn find(view: &View) -> Vec<Found> {
    let mut walk = Walk { view, seen: BTreeSet::new(), found: Vec::new() };
    for variable in &view.vars {
        if let Some(id) = variable.value.object() {
            walk.visit(id, variable.name);
        }
    }
    if let Some(first) = walk.found.iter_mut().find(|found| matches!(found.structure, Structure::Linked(_))) {
        first.hosts_none = true;
    }
    for found in &mut walk.found {
        if let Structure::Linked(nodes) | Structure::Tree(nodes) = &mut found.structure {
            nodes.sort_unstable();
        }
    }
    walk.found
}

impl Walk<'_, '_> {
    /// Visits all that an object reaches, without recursion: a list may have thousands of nodes.
    fn visit(&mut self, id: ObjId, name: &str) {
        let mut waiting = vec![(id, name.to_owned())];
        while let Some((id, name)) = waiting.pop() {
            if self.seen.len() >= MOST || !self.seen.insert(id) {
                continue;
            }
            self.sort_in(id, name);
            waiting.extend(self.reached(id).into_iter().rev());
        }
    }

    fn reached(&self, id: ObjId) -> Vec<(ObjId, String)> {
        let state = &self.view.state;
        let fields = state.fields(id);
        if state.len(id) as usize > MOST {
            return Vec::new();
        }
        let item =
            |(index, value): (usize, Value)| Some((value.object()?, fields.get(index).cloned().unwrap_or_default()));
        state.items(id).into_iter().enumerate().filter_map(item).collect()
    }

    fn sort_in(&mut self, id: ObjId, name: String) {
        let structure = match self.view.state.kind(id) {
            Kind::Frame => return,
            Kind::Instance => return self.sort_in_instance(id, name),
            Kind::Grid => Structure::Grid(id),
            Kind::Deque => Structure::Queue(id),
            Kind::Map => Structure::Map(id),
            Kind::Set => Structure::Set(id),
            Kind::List if is_lane(&name) && self.has_plain_items(id) => Structure::Queue(id),
            Kind::List => match self.sort_list(id) {
                Some(structure) => structure,
                None => return,
            },
        };
        self.found.push(Found { structure, name, hosts_none: false });
    }

    /// A row of lists is a table even when it is called a stack.
    fn has_plain_items(&self, id: ObjId) -> bool {
        let state = &self.view.state;
        let is_list =
            |value: Value| value.object().is_some_and(|inner| state.kind(inner) == Kind::List && state.len(inner) > 4);
        !(0..state.len(id).min(MOST as u32)).any(|index| is_list(state.item(id, index)))
    }

    /// A list inside a list is drawn as a row of the outer one.
    fn sort_list(&mut self, id: ObjId) -> Option<Structure> {
        let state = &self.view.state;
        let inner = |value: Value| value.object().filter(|&inner| state.kind(inner) == Kind::List);
        let count = state.len(id).min(MOST as u32);
        let rows: Vec<ObjId> = (0..count).filter_map(|index| inner(state.item(id, index))).collect();
        if rows.is_empty() {
            return Some(Structure::Array(id));
        }
        self.seen.extend(rows);
        Some(Structure::Nested(id))
    }

    fn sort_in_instance(&mut self, id: ObjId, name: String) {
        let has = |field| self.view.field(id, field).is_some();
        let class = self.view.state.class(id);
        let (linked, tree) = (has("next"), has("left") && has("right"));
        if !linked && !tree {
            self.found.push(Found { structure: Structure::Record(id), name, hosts_none: false });
            return;
        }
        let same = |nodes: &[ObjId]| nodes.first().is_some_and(|&first| self.view.state.class(first) == class);
        let group = self.found.iter_mut().find_map(|found| match &mut found.structure {
            Structure::Linked(nodes) if linked && same(nodes) => Some(nodes),
            Structure::Tree(nodes) if !linked && same(nodes) => Some(nodes),
            _ => None,
        });
        match group {
            Some(nodes) => nodes.push(id),
            None if linked => {
                self.found.push(Found { structure: Structure::Linked(vec![id]), name, hosts_none: false })
            }
            None => self.found.push(Found { structure: Structure::Tree(vec![id]), name, hosts_none: false }),
        }
    }
}
