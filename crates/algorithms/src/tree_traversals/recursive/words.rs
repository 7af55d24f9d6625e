//! The sentences of the recursive orders.

use trace::{Frame, State, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, child};
use crate::say::{code, count, values};
use crate::tree_traversals::order::Order;

/// The list of the outermost call.
fn out(state: &State) -> Value {
    state.frames().first().map_or(Value::None, |frame| frame.var("out"))
}

/// The node of the call that waits for this one, if that is a call of `walk` too.
fn waiting(state: &State) -> Value {
    let frames = state.frames();
    let waits = frames.len().checked_sub(2).and_then(|at| frames.get(at));
    waits.map_or(Value::None, |frame: &Frame| frame.var("node"))
}

pub(super) fn start(order: Order, state: &State) -> String {
    let Some(root) = state.var("root").object() else {
        return "The tree is empty: `root` is nothing, and `out` will stay as empty.".to_owned();
    };
    let root = code(state, Value::Ref(root));
    match order {
        Order::Pre => {
            format!(
                "Preorder: of every node first the node itself, then its left subtree, then its right one. So the root {root} comes first."
            )
        }
        Order::In => {
            format!(
                "Inorder: of every node first its left subtree, then the node itself, then its right subtree. All that is left of the root {root} comes before it."
            )
        }
        Order::Post => {
            format!(
                "Postorder: of every node first its left subtree, then its right one, then the node itself. So the root {root} comes last."
            )
        }
    }
}

pub(super) fn call(state: &State) -> String {
    let node = code(state, state.var("node"));
    match state.depth().saturating_sub(1) {
        1 => format!("`walk` begins at the root {node}. Whatever it meets below it hands to a call of its own."),
        open => format!(
            "A call of its own walks the subtree of {node}. `{open}` calls of `walk` are open, one for each node on the way from the root."
        ),
    }
}

pub(super) fn none(state: &State) -> String {
    match waiting(state) {
        Value::Ref(id) => {
            format!("There is no node here, so this call ends at once: back to {}.", code(state, Value::Ref(id)))
        }
        _ => "There is no root, so the only call of `walk` ends at once.".to_owned(),
    }
}

pub(super) fn visit(order: Order, state: &State) -> String {
    let at = state.var("node");
    let [left, right] = [LEFT_CHILD, RIGHT_CHILD].map(|side| child(state, at, side));
    let why = match (order, left != Value::None, right != Value::None) {
        (Order::Pre, false, false) => "it comes before all that is below it, which here is nothing",
        (Order::Pre, ..) => "it comes before all that is below it",
        (Order::In, true, _) => "its left subtree is finished, and what is on its right follows",
        (Order::In, false, _) => "it has no left subtree to wait for",
        (Order::Post, true, true) => "both its subtrees are finished",
        (Order::Post, false, false) => "it has no subtree to wait for",
        (Order::Post, ..) => "its only subtree is finished",
    };
    format!("Note {} in `out`: {why}. So far {}.", code(state, at), values(state, out(state)))
}

pub(super) fn left(order: Order, state: &State) -> String {
    let at = state.var("node");
    let (node, below) = (code(state, at), child(state, at, LEFT_CHILD));
    let from = code(state, below);
    match (order, below == Value::None) {
        (_, true) => format!("{node} has no left child. It is asked all the same, and that call will find nothing."),
        (Order::Pre, _) => format!("{node} is noted, so its left subtree is next, from {from} on."),
        (Order::In, _) => {
            format!("All that is left of {node} comes before it: walk that first, from {from} on.")
        }
        (Order::Post, _) => {
            format!("Both subtrees of {node} come before it: first the left one, from {from} on.")
        }
    }
}

pub(super) fn right(order: Order, state: &State) -> String {
    let at = state.var("node");
    let (node, below) = (code(state, at), child(state, at, RIGHT_CHILD));
    let from = code(state, below);
    match (order, below == Value::None) {
        (_, true) => format!("{node} has no right child. It is asked all the same, and that call will find nothing."),
        (Order::Pre, _) => format!("The left side of {node} is finished: now its right subtree, from {from} on."),
        (Order::In, _) => format!("{node} is noted: what follows it is its right subtree, from {from} on."),
        (Order::Post, _) => {
            format!("The left side of {node} is finished. Its right subtree, from {from} on, comes before {node} too.")
        }
    }
}

pub(super) fn back(order: Order, state: &State) -> String {
    let at = state.var("node");
    let node = code(state, at);
    let has_children = [LEFT_CHILD, RIGHT_CHILD].iter().any(|&side| child(state, at, side) != Value::None);
    let finished =
        if has_children { format!("{node} and all below it are finished") } else { format!("{node} is finished") };
    let above = waiting(state);
    if above.object().is_none() {
        return format!("{finished}: it was the root, so the walk is over.");
    }
    let is_left = child(state, above, LEFT_CHILD) == at;
    let up = code(state, above);
    let next = match (order, is_left) {
        (Order::In, true) => "which is noted now",
        (Order::Pre | Order::Post, true) => "which goes on with its right side",
        (Order::Post, false) => "which is noted now",
        (Order::Pre | Order::In, false) => "which has nothing left to do either",
    };
    format!("{finished}. Back to the call for {up}, {next}.")
}

pub(super) fn done(order: Order, state: &State) -> String {
    let list = out(state);
    let items: Vec<i64> =
        list.object().map(|id| state.items(id)).unwrap_or_default().into_iter().filter_map(Value::int).collect();
    let read = values(state, list);
    let (all, name) = (count(items.len() as i64, "node"), order.name());
    match items.len() {
        0 => format!("Return `out`: {name} of an empty tree is {read}."),
        1 => format!("Return `out`: {name} reads {read}, the only node."),
        _ if order == Order::In && items.is_sorted_by(|a, b| a < b) => {
            format!(
                "Return `out`: {read}. It ascends, because this tree is a search tree: left of every node is what is smaller."
            )
        }
        _ => format!("Return `out`: {name} reads {read}, all {all}."),
    }
}
