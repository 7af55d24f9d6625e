//! What the sentences of breadth-first and depth-first share.

use trace::{State, Status, Value};

use crate::network::{all_nodes, held, names};
use crate::say::{code, count, var};

/// The first step.
pub(super) fn start(state: &State) -> String {
    let nodes = all_nodes(state).len() as i64;
    format!("Find all that can be reached from {} in a graph of {}.", var(state, "start"), count(nodes, "node"))
}

/// The neighbor was found before.
pub(super) fn known(state: &State) -> String {
    let [node, neighbor] = [var(state, "node"), var(state, "neighbor")];
    let (from, to) = (state.var("node"), state.var("neighbor"));
    if held(state, "parent", from) == to {
        return format!("{node} leads back to {neighbor}, from where it was found: nothing new.");
    }
    match held(state, "parent", to) {
        Value::None => format!("{node} leads to {neighbor}, the start, which was known from the beginning: leave it."),
        parent if parent == from => format!("{node} leads to {neighbor}, which it found itself: leave it."),
        parent => {
            let stands = match to.object().map(|id| state.status(id)) {
                Some(Status::Frontier) => "it waits already",
                Some(Status::Visited) => "it is being worked on",
                _ => "it is finished",
            };
            format!("{node} leads to {neighbor}, but {} found it before and {stands}: leave it.", code(state, parent))
        }
    }
}

/// The neighbor is new.
pub(super) fn found(state: &State) -> String {
    let [node, neighbor] = [var(state, "node"), var(state, "neighbor")];
    format!("{node} leads to {neighbor}, which is new: {node} becomes its parent.")
}

/// What the search could not reach, at its end; empty if it reached all.
pub(super) fn not_reached(state: &State) -> String {
    let order = state.var("order").object().map(|id| state.items(id)).unwrap_or_default();
    let rest: Vec<Value> = all_nodes(state).into_iter().filter(|node| !order.contains(node)).collect();
    match rest.len() {
        0 => String::new(),
        1 => format!(" No way leads to {}.", names(state, &rest)),
        _ => format!(" No way leads to any of {}.", names(state, &rest)),
    }
}
