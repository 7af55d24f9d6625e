//! How far a search has come, as far as its own sets and queues say: which nodes were visited, which wait.

use std::collections::{BTreeMap, BTreeSet};

use trace::{Kind, MarkKind, Meaning, ObjId, Status, Value};

use crate::find::{is_lane, pair, words};
use crate::view::View;

/// Items of a set or queue that are read.
const MOST: usize = 400;
/// Names of what holds the nodes that were visited.
const VISITED: [&str; 5] = ["visited", "seen", "explored", "done", "processed"];

/// Names of what holds for each node the one by which a search came to it.
const CAME_FROM: [&str; 7] = ["parent", "parents", "previous", "prev", "predecessor", "came", "via"];

/// Nodes by their identity.
pub(super) struct Progress {
    /// By node: where the search came to it from, and what the step did to that.
    from: BTreeMap<String, (String, Option<MarkKind>)>,
    visited: BTreeSet<String>,
    waiting: BTreeSet<String>,
}

impl Progress {
    pub(super) fn of(view: &View) -> Progress {
        let mut progress = Progress { from: BTreeMap::new(), visited: BTreeSet::new(), waiting: BTreeSet::new() };
        for variable in &view.vars {
            let Some(held) = variable.value.object().filter(|&held| view.is_collection(held)) else { continue };
            if words(variable.name).iter().any(|word| VISITED.contains(&word.as_str())) {
                progress.visited.extend(visited(view, held));
            } else if view.meaning(held) == Some(Meaning::Parents) {
                // What stands above a node in a forest of sets need not be joined to it.
            } else if words(variable.name).iter().any(|word| CAME_FROM.contains(&word.as_str())) {
                progress.from.extend(came_from(view, held));
            } else if view.state.kind(held) == Kind::Deque || is_lane(variable.name) {
                progress.waiting.extend(waiting(view, held));
            }
        }
        progress
    }

    /// Whether a search came from one node to the other, and what the step did to that.
    pub(super) fn way(&self, from: &str, to: &str) -> Option<Option<MarkKind>> {
        self.from.get(to).filter(|(before, _)| before == from).map(|(_, mark)| *mark)
    }

    pub(super) fn status(&self, identity: &str) -> Status {
        match (self.waiting.contains(identity), self.visited.contains(identity)) {
            (true, _) => Status::Frontier,
            (false, true) => Status::Visited,
            (false, false) => Status::Untouched,
        }
    }
}

/// The nodes in a set or list, the keys of a map, the positions that are true in a list of truth values.
fn visited(view: &View, held: ObjId) -> Vec<String> {
    let is_no = |value: Value| matches!(value, Value::Bool(false) | Value::None | Value::Int(0));
    let has_truths = view.state.kind(held) == Kind::List
        && view.contents(held, MOST).iter().any(|(value, _)| matches!(value, Value::Bool(_)));
    let identity = |(key, value, at): (Option<String>, Value, u32)| match key {
        Some(key) => (!is_no(value)).then_some(key),
        None if has_truths => (!is_no(value)).then(|| at.to_string()),
        None => Some(view.identity(value)),
    };
    view.keyed(held, MOST).into_iter().filter_map(identity).collect()
}

/// What waits, alone or with a distance.
fn waiting(view: &View, held: ObjId) -> Vec<String> {
    let items = view.contents(held, MOST).into_iter();
    items.map(|(value, _)| view.identity(pair(view, value).map_or(value, |(node, _)| node))).collect()
}

/// For each node the one before it, and the mark of that.
fn came_from(view: &View, held: ObjId) -> Vec<(String, (String, Option<MarkKind>))> {
    let entry = |(key, value, at): (Option<String>, Value, u32)| {
        let mark = view.state.mark(held, at).filter(|mark| *mark == MarkKind::Write);
        (key.unwrap_or_else(|| at.to_string()), (view.identity(value), mark))
    };
    view.keyed(held, MOST).into_iter().map(entry).collect()
}
