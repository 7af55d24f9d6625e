//! The sentences of both trees.

use trace::{Frame, State, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, child};
use crate::say::{code, count, number, var};

/// A side: its link, that of the other, and their names.
pub(super) type Side = (u32, u32, &'static str, &'static str);

pub(super) const LEFT: Side = (LEFT_CHILD, RIGHT_CHILD, "left", "right");
pub(super) const RIGHT: Side = (RIGHT_CHILD, LEFT_CHILD, "right", "left");

/// A variable of the outermost call.
fn outer(state: &State, name: &str) -> Value {
    state.frames().first().map_or(Value::None, |frame| frame.var(name))
}

/// The node of the call that waits for this one; nothing if that is the loop over the changes.
fn waiting(state: &State) -> Value {
    let frames = state.frames();
    let waits = frames.len().checked_sub(2).and_then(|at| frames.get(at));
    let node = waits.map_or(Value::None, |frame: &Frame| frame.var("node"));
    if node.object().is_some() { node } else { Value::None }
}

/// The place of a child: `left of 5`, or `the root`.
fn hangs(state: &State, node: Value) -> String {
    match parent(state, node) {
        Some((above, side)) => format!("{side} of {}", code(state, above)),
        None => "as the root".to_owned(),
    }
}

/// The node above one, and the side it hangs on.
fn parent(state: &State, node: Value) -> Option<(Value, &'static str)> {
    let mut waiting = vec![outer(state, "root")];
    while let Some(at) = waiting.pop() {
        for (side, _, name, _) in [LEFT, RIGHT] {
            let below = child(state, at, side);
            if below == node {
                return Some((at, name));
            }
            waiting.extend(below.object().map(|_| below));
        }
    }
    None
}

fn field(state: &State, node: Value, name: &str) -> i64 {
    node.object().and_then(|id| state.field(id, name).int()).unwrap_or(0)
}

/// Nodes and levels from a node down.
fn size(state: &State, root: Value) -> (i64, i64) {
    let mut waiting = vec![(root, 1)];
    let (mut nodes, mut levels) = (0, 0);
    while let Some((at, level)) = waiting.pop() {
        if at.object().is_some() {
            (nodes, levels) = (nodes + 1, levels.max(level));
            waiting.extend([LEFT_CHILD, RIGHT_CHILD].map(|side| (child(state, at, side), level + 1)));
        }
    }
    (nodes, levels)
}

pub(super) fn start(state: &State) -> String {
    let many = outer(state, "changes").object().map_or(0, |id| i64::from(state.len(id)));
    match many {
        0 => "There are `0` changes, so the tree stays empty.".to_owned(),
        _ => format!(
            "Make {} to an empty search tree: left of every node are smaller keys, right of it larger ones.",
            count(many, "change")
        ),
    }
}

/// The key of the change at hand.
fn change(state: &State) -> String {
    let at = number(state, "i");
    let text = outer(state, "changes").object().map_or(Value::Absent, |id| state.item(id, at as u32));
    state.text(text).trim_start_matches(['+', '-']).to_owned()
}

pub(super) fn insert(state: &State) -> String {
    let (key, (nodes, levels)) = (change(state), size(state, outer(state, "root")));
    match nodes {
        0 => format!("Put in `{key}`: the tree is empty."),
        _ => format!("Put in `{key}`. The tree has {} on {}.", count(nodes, "node"), count(levels, "level")),
    }
}

pub(super) fn delete(state: &State) -> String {
    let (key, (nodes, levels)) = (change(state), size(state, outer(state, "root")));
    match nodes {
        0 => format!("Take out `{key}`: the tree is empty."),
        _ => format!("Take out `{key}`. The tree has {} on {}.", count(nodes, "node"), count(levels, "level")),
    }
}

pub(super) fn compare(state: &State) -> String {
    let here = state.var("node").object().and_then(|id| state.item(id, VALUE).int()).unwrap_or(0);
    let key = number(state, "key");
    match key.cmp(&here) {
        std::cmp::Ordering::Less => format!("`{key}` is smaller than `{here}`: it belongs to the left."),
        std::cmp::Ordering::Greater => format!("`{key}` is larger than `{here}`: it belongs to the right."),
        std::cmp::Ordering::Equal => format!("`{key}` is the key of this node."),
    }
}

pub(super) fn new(state: &State) -> String {
    let (above, key) = (waiting(state), number(state, "key"));
    let Some(parent) = above.object() else {
        return format!("There is no node yet: `{key}` becomes the root.");
    };
    let here = state.item(parent, VALUE).int().unwrap_or(0);
    let side = if key < here { "left" } else { "right" };
    format!("This place is free: make a node for `{key}` and hang it {side} of `{here}`.")
}

pub(super) fn known(state: &State) -> String {
    format!("{} is in the tree already, and each key is kept once: nothing changes.", var(state, "key"))
}

pub(super) fn absent(state: &State) -> String {
    format!("There is no node here, so {} is not in the tree: nothing is taken out.", var(state, "key"))
}

pub(super) fn remove(state: &State) -> String {
    let (key, below) = (number(state, "key"), state.var("node"));
    let above = waiting(state);
    let moved_up = above.object().and_then(|id| state.item(id, VALUE).int()) == Some(key);
    let what = if moved_up { format!("the old node of `{key}`, whose key has moved up,") } else { format!("`{key}`") };
    match below {
        Value::Ref(_) => {
            format!("Take out {what} and let its only child {} move up into its place.", code(state, below))
        }
        _ if above == Value::None => format!("Take out {what}, the only node: the tree is empty."),
        _ => format!("Take out {what}: it has no child, so its place stays free."),
    }
}

pub(super) fn successor(state: &State) -> String {
    let node = state.var("node").object();
    let next = node.map_or(Value::Absent, |id| state.item(id, VALUE));
    format!(
        "{} has two children. The next larger key, {}, found on its right and then left all the way, takes its place; its old node goes.",
        var(state, "key"),
        code(state, next)
    )
}

pub(super) fn update(state: &State) -> String {
    let at = state.var("node");
    let [left, right] = [LEFT_CHILD, RIGHT_CHILD].map(|side| field(state, child(state, at, side), "height"));
    let (node, height, balance) = (code(state, at), field(state, at, "height"), left - right);
    let levels = format!("{node}: its left side is `{left}` high and its right side `{right}`");
    let (side, case) = match balance {
        2.. => ("left", case(state, at, LEFT)),
        ..=-2 => ("right", case(state, at, RIGHT)),
        0 => return format!("{levels}, so its height is `{height}` and it leans to neither side."),
        _ => return format!("{levels}, so its height is `{height}`. A balance of `{balance:+}` is allowed."),
    };
    format!("{levels}: a balance of `{balance:+}` is too much to the {side}. {case}")
}

/// Which of the four cases it is, and what will be done.
fn case(state: &State, at: Value, (high, _, side, other): Side) -> String {
    let below = child(state, at, high);
    let leans = field(state, below, "balance") * if side == "left" { 1 } else { -1 };
    let shown = code(state, below);
    match leans {
        ..0 => format!(
            "Its {side} child {shown} leans to the {other}: the {side}-{other} case, which takes two rotations."
        ),
        0 => format!(
            "Its {side} child {shown} leans to neither side, which counts as the {side}-{side} case: one rotation."
        ),
        _ => format!("Its {side} child {shown} leans the same way: the {side}-{side} case, which takes one rotation."),
    }
}

/// After the first of two rotations.
pub(super) fn lean(state: &State, (high, _, side, other): Side) -> String {
    let node = state.var("node");
    let up = child(state, node, high);
    let down = child(state, up, high);
    format!(
        "Rotate {side} around {}: {} moves up between it and {}. Now both lean to the {side}, and not first {side}, then {other}.",
        code(state, down),
        code(state, up),
        code(state, node)
    )
}

/// After the rotation that lowers the node.
pub(super) fn rotate(state: &State, (high, _, side, other): Side) -> String {
    let node = state.var("node");
    let up = parent(state, node).map_or(Value::None, |(up, _)| up);
    let between = child(state, node, high);
    let (shown, above) = (code(state, node), code(state, up));
    let moved = match between {
        Value::None => String::new(),
        between => format!(" {}, which lay between them, goes over to {shown}.", code(state, between)),
    };
    format!(
        "Rotate {other} around {shown}: {above} moves up and hangs {}, {shown} becomes its {other} child.{moved} The {side} side is one level lower.",
        hangs(state, up)
    )
}

pub(super) fn done(state: &State) -> String {
    let (nodes, levels) = size(state, outer(state, "root"));
    let compared = count(state.counts().comparisons.into(), "comparison");
    if nodes == 0 {
        return format!("All changes are made, and the tree is empty, after {compared}.");
    }
    let least = (1..).find(|levels| (1i64 << levels) > nodes).unwrap_or(levels);
    let low = if levels == least { "fewer cannot hold them".to_owned() } else { format!("`{least}` could hold them") };
    format!(
        "All changes are made: {} on {}, where {low}, after {compared}.",
        count(nodes, "node"),
        count(levels, "level")
    )
}
