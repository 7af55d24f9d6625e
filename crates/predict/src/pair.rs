//! The state before a step and the state after it, side by side.

use std::collections::BTreeSet;

use trace::{Frame, Kind, ObjId, State, Value, Var};

use crate::question::Place;
use crate::seen::{Seen, seen};

/// What is compared.
pub(crate) struct Pair<'a> {
    pub(crate) before: State<'a>,
    pub(crate) after: State<'a>,
    /// What can be seen before the step.
    pub(crate) seen: Vec<Seen>,
    known: BTreeSet<ObjId>,
}

/// A variable of the call that lives before and after the step, with its two values.
#[derive(Clone, Copy)]
pub(crate) struct Changed<'a> {
    pub(crate) name: &'a str,
    pub(crate) var: Var,
    pub(crate) old: Value,
    pub(crate) new: Value,
}

impl<'a> Pair<'a> {
    pub(crate) fn new(before: State<'a>, after: State<'a>) -> Pair<'a> {
        let seen = seen(&before);
        let known = seen.iter().map(|seen| seen.id).collect();
        Pair { before, after, seen, known }
    }

    /// Whether an object can be seen before the step.
    pub(crate) fn knows(&self, id: ObjId) -> bool {
        self.known.contains(&id)
    }

    /// The live call, if it is the same before and after: what a new call or a returned one holds was not on show.
    pub(crate) fn frame(&self) -> Option<Frame<'a>> {
        let (before, after) = (self.before.top()?, self.after.top()?);
        (before.id() == after.id()).then_some(after)
    }

    /// The variables of the live call that the step changes.
    pub(crate) fn changed(&self) -> Vec<Changed<'a>> {
        let vars = self.frame().map(|frame| frame.vars()).unwrap_or_default();
        let changed = vars.into_iter().filter_map(|(name, var, new)| {
            let old = self.before.value(var);
            (old != new).then_some(Changed { name, var, old, new })
        });
        changed.collect()
    }

    /// The objects seen that are of this kind.
    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Seen> {
        self.seen.iter().filter(move |seen| self.before.kind(seen.id) == kind)
    }

    /// Where a value can be seen: a node itself, a place in the grid.
    pub(crate) fn places(&self, value: Value) -> Vec<Place> {
        match value {
            Value::Ref(id) => vec![Place { object: id.number(), index: None }],
            Value::Point { row, col } => {
                let (row, col) = (u32::from(row), u32::from(col));
                let grids = self.of_kind(Kind::Grid).map(|seen| (seen.id, self.before.grid(seen.id)));
                let inside = grids.filter(|(_, grid)| row < grid.rows && col < grid.cols);
                inside.map(|(id, grid)| Place { object: id.number(), index: Some(row * grid.cols + col) }).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Where an item of an object is seen.
    pub(crate) fn place(&self, id: ObjId, index: u32) -> Place {
        let first = if self.before.kind(id) == Kind::Deque { self.before.popped(id) } else { 0 };
        Place { object: id.number(), index: Some(first + index) }
    }
}
