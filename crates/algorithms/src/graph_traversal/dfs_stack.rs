//! Depth-first with a stack of its own: neighbors wait, and the one that came last goes on first.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use super::Walk;
use super::dfs::say_done;
use super::words::start;
use crate::input::Input;
use crate::network::held;
use crate::say::{code, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "dfs-stack",
    title: "Depth-first, stack",
    note: "the same order, without recursion",
    time: "O(nodes + edges)",
    space: "O(edges)",
    listings: listings!("graph-traversal/dfs-stack"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    AGAIN = "again";
    TAKE = "take", "node taken";
    KNOWN = "known";
    PUSH = "push";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let walk = Walk::begin(&mut rec, input.graph());
    let outcome = depth_first(&mut rec, &walk);
    rec.finish(outcome)
}

fn depth_first(rec: &mut Recorder, walk: &Walk) -> Result<(), LimitReached> {
    let names = ["graph", "start", "parent", "order", "stack", "node", "neighbor"];
    let [graph, start_var, parent, order, stack_var, node_var, neighbor_var] = rec.call("depth_first", &names).vars();
    rec.assign(graph, Value::Ref(walk.net.map));
    rec.assign(start_var, walk.start());
    rec.step(START)?;
    let stack = rec.deque(2 * walk.net.nodes.len() as u32);
    rec.assign(parent, Value::Ref(walk.parent));
    rec.assign(order, Value::Ref(walk.order));
    rec.assign(stack_var, Value::Ref(stack));
    if let Some(start) = walk.start().object() {
        rec.map_set(walk.parent, Value::Ref(start), Value::None);
        push(rec, stack, start);
    }
    rec.step(INIT)?;
    rec.step(CHECK)?;
    while let Some(node) = rec.pop_back(stack).object() {
        rec.assign(node_var, Value::Ref(node));
        if is_visited(rec, walk, Value::Ref(node)) {
            rec.step(AGAIN)?;
            rec.step(CHECK)?;
            continue;
        }
        rec.add(walk.order, Value::Ref(node));
        rec.set_status(node, Status::Visited);
        rec.step(TAKE)?;
        let (list, count) = walk.list(node).unwrap_or((walk.order, 0));
        for at in (0..count).rev() {
            let neighbor = rec.read(list, at);
            rec.assign(neighbor_var, neighbor);
            let Some(next) = neighbor.object().filter(|_| !is_visited(rec, walk, neighbor)) else {
                rec.step(KNOWN)?;
                continue;
            };
            rec.map_set(walk.parent, neighbor, Value::Ref(node));
            push(rec, stack, next);
            rec.step(PUSH)?;
        }
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

fn push(rec: &mut Recorder, stack: ObjId, node: ObjId) {
    rec.push(stack, Value::Ref(node));
    rec.set_status(node, Status::Frontier);
}

fn is_visited(rec: &Recorder, walk: &Walk, node: Value) -> bool {
    (0..rec.len(walk.order)).any(|at| rec.peek(walk.order, at) == node)
}

fn say(site: SiteId, state: &State) -> String {
    let [node, neighbor, stack] = [var(state, "node"), var(state, "neighbor"), values(state, state.var("stack"))];
    let waiting = state.var("stack").object().map_or(0, |id| state.len(id));
    match site {
        START => start(state),
        INIT => format!("The start {} waits alone in `stack`. It has no parent.", var(state, "start")),
        CHECK if waiting == 0 => "`stack` is empty: nothing waits any more, so the loop ends.".to_owned(),
        CHECK => format!("`stack` holds {stack}; the last of them came last and goes on first."),
        AGAIN => format!(
            "Take {node} from the top of `stack`. It was visited by another way since it was put there, so skip it."
        ),
        TAKE => match held(state, "parent", state.var("node")) {
            Value::None => format!("Take {node} from the top of `stack` and visit it: the search starts here."),
            parent => {
                format!("Take {node} from the top of `stack` and visit it. {} led here last.", code(state, parent))
            }
        },
        KNOWN => format!("{node} leads to {neighbor}, which is visited already: leave it."),
        PUSH => say_push(state, &node, &neighbor),
        _ => say_done(state),
    }
}

/// A neighbor that waits already is put on top again: the newest way to it counts.
fn say_push(state: &State, node: &str, neighbor: &str) -> String {
    let items = state.var("stack").object().map(|id| state.items(id)).unwrap_or_default();
    let times = items.iter().filter(|item| **item == state.var("neighbor")).count();
    if times > 1 {
        return format!(
            "{node} leads to {neighbor}, which waits in `stack` but is not visited: put it on top as well. Now {node} is its parent."
        );
    }
    format!("{node} leads to {neighbor}, which is new: put it on top of `stack`, and note {node} as its parent.")
}
