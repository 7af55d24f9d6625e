//! Depth-first by recursion: each call visits one node and, for every new neighbor, makes the next call before it looks on.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use super::Walk;
use super::bfs::has_key;
use super::words::{found, known, not_reached, start};
use crate::input::Input;
use crate::network::{held, list_of, names};
use crate::say::{code, count, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "dfs",
    title: "Depth-first, recursive",
    note: "one way to its end, then back",
    time: "O(nodes + edges)",
    space: "O(nodes)",
    listings: listings!("graph-traversal/dfs"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    INIT = "init";
    ENTER = "enter", "node entered";
    KNOWN = "known";
    FOUND = "found";
    LEAVE = "leave", "node finished";
    DONE = "done";
}

const VARIABLES: [&str; 6] = ["graph", "start", "parent", "order", "node", "neighbor"];

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let walk = Walk::begin(&mut rec, input.graph());
    let outcome = depth_first(&mut rec, &walk);
    rec.finish(outcome)
}

fn depth_first(rec: &mut Recorder, walk: &Walk) -> Result<(), LimitReached> {
    let [graph, start_var, parent, order, ..] = rec.call("depth_first", &VARIABLES[..4]).vars::<4>();
    rec.assign(graph, Value::Ref(walk.net.map));
    rec.assign(start_var, walk.start());
    rec.step(START)?;
    rec.assign(parent, Value::Ref(walk.parent));
    rec.assign(order, Value::Ref(walk.order));
    rec.map_set(walk.parent, walk.start(), Value::None);
    rec.step(INIT)?;
    if let Some(start) = walk.start().object() {
        visit(rec, walk, start)?;
    }
    rec.step(DONE)
}

fn visit(rec: &mut Recorder, walk: &Walk, node: ObjId) -> Result<(), LimitReached> {
    let call = rec.call("visit", &VARIABLES);
    let [graph, _, parent, order, node_var, neighbor_var] = call.vars();
    rec.assign(graph, Value::Ref(walk.net.map));
    rec.assign(parent, Value::Ref(walk.parent));
    rec.assign(order, Value::Ref(walk.order));
    rec.assign(node_var, Value::Ref(node));
    rec.add(walk.order, Value::Ref(node));
    rec.set_status(node, Status::Visited);
    rec.step(ENTER)?;
    let (list, count) = walk.list(node).unwrap_or((walk.order, 0));
    for at in 0..count {
        let neighbor = rec.read(list, at);
        rec.assign(neighbor_var, neighbor);
        let Some(next) = neighbor.object().filter(|_| !has_key(rec, walk, neighbor)) else {
            rec.step(KNOWN)?;
            continue;
        };
        rec.map_set(walk.parent, neighbor, Value::Ref(node));
        rec.step(FOUND)?;
        visit(rec, walk, next)?;
    }
    rec.set_status(node, Status::Done);
    rec.step(LEAVE)?;
    rec.leave(call);
    Ok(())
}

fn say(site: SiteId, state: &State) -> String {
    let (node, parent) = (var(state, "node"), held(state, "parent", state.var("node")));
    match site {
        START => start(state),
        INIT => format!("The start {} is known. It has no parent, because nothing led to it.", var(state, "start")),
        ENTER if parent == Value::None => {
            format!("Visit {node}, `{}` calls deep. Its neighbors come one after the other.", state.depth())
        }
        ENTER => format!(
            "Visit {node}, `{}` calls deep. {} waits in its own call until all beyond {node} is finished.",
            state.depth(),
            code(state, parent)
        ),
        KNOWN => known(state),
        FOUND => format!("{} Go there at once, before the other neighbors of {node}.", found(state)),
        LEAVE => {
            let why = match list_of(state, state.var("node")).len() {
                0 => "no edge leads on from it",
                _ => "all its neighbors have been looked at",
            };
            let back = match parent {
                Value::None => "It was the start, so the search is over".to_owned(),
                _ => format!("The call ends and {} goes on", code(state, parent)),
            };
            format!("{node} is finished: {why}. {back}.")
        }
        _ => say_done(state),
    }
}

/// What the end of a depth-first search says.
pub(super) fn say_done(state: &State) -> String {
    let order = state.var("order").object().map(|id| state.items(id)).unwrap_or_default();
    let last = order.last().map_or(String::new(), |_| names(state, &order[order.len() - 1..]));
    format!(
        "Return the order {}: {} reached, {last} last.{}",
        values(state, state.var("order")),
        count(order.len() as i64, "node"),
        not_reached(state)
    )
}
