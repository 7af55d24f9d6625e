//! Breadth-first: a queue, so that whatever was found first goes on first.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Status, Trace, Value};

use super::Walk;
use super::words::{found, known, not_reached, start};
use crate::input::Input;
use crate::say::{count, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "bfs",
    title: "Breadth-first",
    note: "a queue, nearest nodes first",
    time: "O(nodes + edges)",
    space: "O(nodes)",
    listings: listings!("graph-traversal/bfs"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    TAKE = "take", "node taken";
    KNOWN = "known";
    FOUND = "found", "node found";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let walk = Walk::begin(&mut rec, input.graph());
    let outcome = breadth_first(&mut rec, &walk);
    rec.finish(outcome)
}

fn breadth_first(rec: &mut Recorder, walk: &Walk) -> Result<(), LimitReached> {
    let names = ["graph", "start", "parent", "order", "queue", "node", "neighbor"];
    let [graph, start_var, parent, order, queue_var, node_var, neighbor_var] = rec.call("breadth_first", &names).vars();
    rec.assign(graph, Value::Ref(walk.net.map));
    rec.assign(start_var, walk.start());
    rec.step(START)?;
    let queue = rec.deque(walk.net.nodes.len() as u32);
    rec.assign(parent, Value::Ref(walk.parent));
    rec.assign(order, Value::Ref(walk.order));
    rec.assign(queue_var, Value::Ref(queue));
    if let Some(start) = walk.start().object() {
        rec.map_set(walk.parent, Value::Ref(start), Value::None);
        rec.push(queue, Value::Ref(start));
        rec.set_status(start, Status::Frontier);
    }
    rec.step(INIT)?;
    rec.step(CHECK)?;
    while let Some(node) = rec.pop_front(queue).object() {
        rec.assign(node_var, Value::Ref(node));
        rec.add(walk.order, Value::Ref(node));
        rec.set_status(node, Status::Visited);
        rec.step(TAKE)?;
        let (list, count) = walk.list(node).unwrap_or((walk.order, 0));
        for at in 0..count {
            let neighbor = rec.read(list, at);
            rec.assign(neighbor_var, neighbor);
            let Some(next) = neighbor.object().filter(|_| !has_key(rec, walk, neighbor)) else {
                rec.step(KNOWN)?;
                continue;
            };
            rec.map_set(walk.parent, neighbor, Value::Ref(node));
            rec.push(queue, neighbor);
            rec.set_status(next, Status::Frontier);
            rec.step(FOUND)?;
        }
        rec.set_status(node, Status::Done);
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

/// Whether a node is known already.
pub(super) fn has_key(rec: &Recorder, walk: &Walk, node: Value) -> bool {
    (0..rec.len(walk.parent)).any(|entry| rec.peek(walk.parent, 2 * entry) == node)
}

fn say(site: SiteId, state: &State) -> String {
    let [node, queue] = [var(state, "node"), values(state, state.var("queue"))];
    let waiting = state.var("queue").object().map_or(0, |id| i64::from(state.len(id)));
    let before = state.var("node") == Value::Absent;
    match site {
        START => start(state),
        INIT => format!("The start {} is known and waits alone in `queue`. It has no parent.", var(state, "start")),
        CHECK if before => format!("`queue` holds {queue}, so there is a node to go on from."),
        CHECK if waiting == 0 => {
            format!("{node} is finished: all its neighbors have been looked at. `queue` is empty, so the loop ends.")
        }
        CHECK => format!(
            "{node} is finished: all its neighbors have been looked at. In `queue` {} on: {queue}.",
            if waiting == 1 { "one waits to go" } else { "the first of these goes" }
        ),
        TAKE => {
            format!("Take {node} from the front of `queue`: of all that wait it was found first, so none is nearer.")
        }
        KNOWN => known(state),
        FOUND => format!("{} It joins the end of `queue`.", found(state)),
        _ => {
            let order = values(state, state.var("order"));
            let reached = state.var("order").object().map_or(0, |id| i64::from(state.len(id)));
            format!(
                "Return the order {order}: {} reached, nearest first.{}",
                count(reached, "node"),
                not_reached(state)
            )
        }
    }
}
