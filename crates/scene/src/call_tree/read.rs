//! Which calls of a tree are shown in so many columns: the way to the innermost call always, of what has returned the latest first.

use std::collections::{BTreeMap, BTreeSet};

use trace::{ObjId, Status, Value};

use crate::block::cut;
use crate::view::View;

/// Levels shown, at most; of a deeper way down the upper part folds.
const LEVELS: usize = 12;
/// Letters of a call's words.
const LONGEST: usize = 10;
/// Calls of the outermost level, and of each call, that are looked at.
const SIBLINGS: usize = 64;
/// How many finished siblings stay beside a call that is open, from all to none.
const KEPT: [usize; 5] = [SIBLINGS, 4, 2, 1, 0];

/// A call as it is drawn. Calls stand in the order in which they were made.
pub(crate) struct Call {
    pub(crate) object: ObjId,
    pub(crate) words: String,
    pub(crate) result: Option<String>,
    pub(crate) status: Status,
    pub(crate) level: usize,
    pub(crate) column: usize,
    /// The position of the call that made it.
    pub(crate) maker: Option<usize>,
    pub(crate) shown: Shown,
    /// Calls inside that are not shown.
    pub(crate) hidden: i64,
    /// It returned in this step.
    pub(crate) returned: bool,
}

/// How a call stands to the innermost one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    Innermost,
    /// It waits for the innermost.
    Path,
    Finished,
    /// No call, but a word for several that are left out.
    Rest,
}

/// What is to be shown, before anything has its place.
struct Choice<'v, 'a> {
    view: &'v View<'a>,
    /// The calls that wait, outermost first.
    path: Vec<ObjId>,
    /// Levels of the way down that are left out below its first call.
    skipped: usize,
    kept: usize,
    /// Finished calls that are shown with what is inside them.
    open: BTreeSet<ObjId>,
}

/// The calls shown in at most `columns` columns, if that is possible.
pub(crate) fn read(view: &View, tree: ObjId, columns: usize) -> Vec<Call> {
    let path = path(view, tree);
    let mut choice =
        Choice { view, skipped: path.len().saturating_sub(LEVELS), path, kept: SIBLINGS, open: BTreeSet::new() };
    let mut calls = choice.place(tree);
    let mut fewer = KEPT.into_iter().skip(1);
    while width(&calls) > columns {
        if let Some(kept) = fewer.next() {
            choice.kept = kept;
        } else if choice.skipped + 3 < choice.path.len() {
            choice.skipped += 1;
        } else {
            break;
        }
        calls = choice.place(tree);
    }
    choice.unfold(&calls, columns);
    choice.place(tree)
}

fn width(calls: &[Call]) -> usize {
    calls.iter().map(|call| call.column + 1).max().unwrap_or(0)
}

/// The calls that have not returned, outermost first.
fn path(view: &View, tree: ObjId) -> Vec<ObjId> {
    let mut path = Vec::new();
    let mut list = Some(tree);
    while let Some(inside) = list {
        let last = view.state.len(inside).checked_sub(1).and_then(|at| view.state.item(inside, at).object());
        let Some(call) = last.filter(|&call| view.state.status(call) == Status::Frontier) else { break };
        path.push(call);
        list = view.state.field(call, "inside").object();
    }
    path
}

impl Choice<'_, '_> {
    /// Opens finished calls, the latest first, until the next does not fit.
    fn unfold(&mut self, calls: &[Call], columns: usize) {
        let mut used = width(calls);
        let is_closed = |call: &&Call| call.shown == Shown::Finished && call.hidden > 0;
        let mut closed: BTreeMap<ObjId, usize> =
            calls.iter().filter(is_closed).map(|call| (call.object, call.level)).collect();
        while let Some((latest, level)) = closed.pop_last() {
            let inside = self.inside(latest);
            if level + 1 >= LEVELS {
                continue;
            }
            if used + inside.len() > columns + 1 {
                break;
            }
            used += inside.len().saturating_sub(1);
            self.open.insert(latest);
            closed.extend(inside.into_iter().filter(|&call| self.count(call) > 1).map(|call| (call, level + 1)));
        }
    }

    fn inside(&self, call: ObjId) -> Vec<ObjId> {
        let list = self.view.state.field(call, "inside").object();
        let items = list.map(|list| self.view.state.items(list)).unwrap_or_default();
        items.into_iter().filter_map(Value::object).collect()
    }

    /// The call and those inside it; 1 until it returns.
    fn count(&self, call: ObjId) -> i64 {
        self.view.state.field(call, "count").int().unwrap_or(1)
    }

    fn place(&self, tree: ObjId) -> Vec<Call> {
        let mut calls = Vec::new();
        let mut next = 0;
        self.siblings(tree, 0, None, &mut next, &mut calls);
        calls
    }

    /// Places the calls of a list: the finished ones that are kept, then the open one.
    fn siblings(&self, list: ObjId, level: usize, maker: Option<usize>, next: &mut usize, calls: &mut Vec<Call>) {
        let state = &self.view.state;
        let all: Vec<ObjId> = state.items(list).into_iter().filter_map(Value::object).collect();
        let is_on_path = maker.is_none_or(|maker| calls[maker].shown != Shown::Finished);
        let finished = all.iter().filter(|call| !self.path.contains(call)).count();
        let left_out = if is_on_path { finished.saturating_sub(self.kept) } else { 0 };
        if left_out > 0 {
            let rest = Call { shown: Shown::Rest, words: format!("+{left_out}"), ..self.call(all[0], level, maker) };
            calls.push(Call { column: *next, hidden: 0, result: None, ..rest });
            *next += 1;
        }
        for &call in &all[left_out..] {
            self.with_inside(call, level, maker, next, calls);
        }
    }

    fn with_inside(&self, object: ObjId, level: usize, maker: Option<usize>, next: &mut usize, calls: &mut Vec<Call>) {
        let mut call = self.call(object, level, maker);
        call.column = *next;
        let at = calls.len();
        let is_open = call.shown != Shown::Finished || self.open.contains(&object);
        if is_open {
            call.hidden = 0;
        }
        calls.push(call);
        let mut inside = self.view.state.field(object, "inside").object().filter(|_| is_open);
        let mut maker = at;
        if self.path.first() == Some(&object) && self.skipped > 0 {
            (inside, maker) = self.jump(at, next, calls);
        }
        if let Some(inside) = inside {
            let below = calls[maker].level + 1;
            self.siblings(inside, below, Some(maker), next, calls);
        }
        // A call without any inside takes up a column.
        if calls.len() == at + 1 || (calls.len() == maker + 1 && maker > at) {
            *next += 1;
        }
    }

    /// Leaves out a part of the way down: a word for it, and what is inside the last call left out.
    fn jump(&self, at: usize, next: &mut usize, calls: &mut Vec<Call>) -> (Option<ObjId>, usize) {
        let last = self.path[self.skipped.min(self.path.len() - 1)];
        let words = format!("… {} …", self.skipped);
        let rest = Call { shown: Shown::Rest, words, column: *next, ..self.call(last, calls[at].level + 1, Some(at)) };
        calls.push(Call { hidden: 0, result: None, ..rest });
        (self.view.state.field(last, "inside").object(), calls.len() - 1)
    }

    fn call(&self, object: ObjId, level: usize, maker: Option<usize>) -> Call {
        let state = &self.view.state;
        let shown = match self.path.iter().position(|call| *call == object) {
            Some(at) if at + 1 == self.path.len() => Shown::Innermost,
            Some(_) => Shown::Path,
            None => Shown::Finished,
        };
        let result = state.field(object, "result");
        let is_new = self.view.field(object, "result").is_some_and(|field| state.before(object, field).is_some());
        Call {
            object,
            words: words(self.view, object),
            result: (result != Value::Absent).then(|| self.view.show(result)),
            status: state.status(object),
            level,
            column: 0,
            maker,
            shown,
            hidden: self.count(object) - 1,
            returned: is_new,
        }
    }
}

/// What a call is called with.
pub(super) fn words(view: &View, call: ObjId) -> String {
    cut(view.state.text(view.state.field(call, "call")), LONGEST)
}
