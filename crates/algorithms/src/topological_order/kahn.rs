//! Kahn's way: count what each node waits for, do what waits for nothing, and count down.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use super::{around, items, left, status, tail, wrong_of};
use crate::input::Input;
use crate::network::{Network, all_nodes, held, list_of, names};
use crate::say::{code, count, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "kahn",
    title: "Counting down",
    note: "Kahn: whatever waits for nothing is next",
    time: "O(nodes + arrows)",
    space: "O(nodes)",
    listings: listings!("topological-order/kahn"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    COUNT = "count";
    READY = "ready";
    CHECK = "check";
    TAKE = "take", "node put in order";
    LOWER = "lower";
    FREE = "free", "node free";
    DONE = "done";
    STUCK = "stuck", "nothing is free";
    BACK = "back";
    CYCLE = "cycle", "cycle found";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let net = Network::of_neighbours(&mut rec, input.graph());
    let [waits, order] = [rec.map(), rec.list(&[])];
    let ready = rec.deque(net.nodes.len() as u32);
    let mut run = Run { rec, net, waits, ready, order };
    let outcome = run.order_all();
    run.rec.finish(outcome)
}

struct Run {
    rec: Recorder,
    net: Network,
    waits: ObjId,
    ready: ObjId,
    order: ObjId,
}

impl Run {
    fn order_all(&mut self) -> Result<(), LimitReached> {
        let names = ["graph", "waits", "ready", "order", "node", "next", "cycle"];
        let [graph, waits, ready, order, node, next, cycle] = self.rec.call("build_order", &names).vars();
        self.rec.assign(graph, Value::Ref(self.net.map));
        self.rec.step(START)?;
        self.rec.assign(waits, Value::Ref(self.waits));
        self.nodes().iter().for_each(|&node| self.rec.map_set(self.waits, Value::Ref(node), Value::Int(0)));
        for from in self.nodes() {
            self.rec.assign(node, Value::Ref(from));
            let list = self.list(from);
            for at in 0..self.rec.len(list) {
                if let Some(to) = self.rec.read(list, at).object() {
                    self.change(to, 1);
                }
            }
            self.rec.step(COUNT)?;
        }
        self.rec.assign(node, Value::Absent);
        self.rec.assign(ready, Value::Ref(self.ready));
        self.rec.assign(order, Value::Ref(self.order));
        for free in self.nodes().into_iter().filter(|&node| self.waiting_for(node) == 0).collect::<Vec<_>>() {
            self.let_go(free);
        }
        self.rec.step(READY)?;
        self.rec.step(CHECK)?;
        while let Some(taken) = self.rec.pop_front(self.ready).object() {
            self.rec.assign(node, Value::Ref(taken));
            self.rec.add(self.order, Value::Ref(taken));
            self.rec.set_status(taken, Status::Done);
            self.rec.assign(next, Value::Absent);
            self.rec.step(TAKE)?;
            let list = self.list(taken);
            for at in 0..self.rec.len(list) {
                let Some(to) = self.rec.read(list, at).object() else {
                    continue;
                };
                self.rec.assign(next, Value::Ref(to));
                if self.change(to, -1) == 0 {
                    self.let_go(to);
                    self.rec.step(FREE)?;
                } else {
                    self.rec.step(LOWER)?;
                }
            }
            self.rec.step(CHECK)?;
        }
        if self.rec.len(self.order) as usize == self.net.nodes.len() {
            return self.rec.step(DONE);
        }
        self.find_cycle([node, next, cycle])
    }

    /// Every node that is left waits for another one that is left, so going back must lead around.
    fn find_cycle(&mut self, [node_var, next_var, cycle_var]: [trace::Var; 3]) -> Result<(), LimitReached> {
        let cycle = self.rec.list(&[]);
        self.rec.assign(cycle_var, Value::Ref(cycle));
        self.rec.assign(next_var, Value::Absent);
        let first = self.nodes().into_iter().find(|&node| self.waiting_for(node) > 0);
        self.rec.assign(node_var, first.map_or(Value::None, Value::Ref));
        self.rec.step(STUCK)?;
        let mut at = first;
        while let Some(node) =
            at.filter(|&node| (0..self.rec.len(cycle)).all(|i| self.rec.peek(cycle, i) != Value::Ref(node)))
        {
            self.rec.add(cycle, Value::Ref(node));
            at = self.needed_by(node);
            self.rec.assign(next_var, Value::Ref(node));
            self.rec.assign(node_var, at.map_or(Value::None, Value::Ref));
            self.rec.step(BACK)?;
        }
        let mut nodes = tail(&self.rec, cycle, self.rec.get(node_var));
        nodes.reverse();
        self.rec.set_items(cycle, &nodes);
        nodes.into_iter().filter_map(Value::object).for_each(|node| self.rec.set_status(node, Status::Wrong));
        self.rec.step(CYCLE)
    }

    /// The first node that is left and leads to this one.
    fn needed_by(&mut self, node: ObjId) -> Option<ObjId> {
        let is_left = |run: &Run, other: &ObjId| run.waiting_for(*other) > 0;
        let left: Vec<ObjId> = self.nodes().into_iter().filter(|other| is_left(self, other)).collect();
        for other in left {
            let list = self.list(other);
            if let Some(at) = (0..self.rec.len(list)).find(|&at| self.rec.peek(list, at) == Value::Ref(node)) {
                self.rec.read(list, at);
                return Some(other);
            }
        }
        None
    }

    fn nodes(&self) -> Vec<ObjId> {
        self.net.nodes.clone()
    }

    /// The list of what a node leads to.
    fn list(&self, node: ObjId) -> ObjId {
        self.net.position(Value::Ref(node)).map_or(self.order, |at| self.net.lists[at])
    }

    fn waiting_for(&self, node: ObjId) -> i64 {
        let entry = (0..self.rec.len(self.waits)).find(|&at| self.rec.peek(self.waits, 2 * at) == Value::Ref(node));
        entry.and_then(|at| self.rec.peek(self.waits, 2 * at + 1).int()).unwrap_or(0)
    }

    /// A node waits for one more, or for one less; gives for how many.
    fn change(&mut self, node: ObjId, by: i64) -> i64 {
        let now = self.waiting_for(node) + by;
        self.rec.map_set(self.waits, Value::Ref(node), Value::Int(now));
        now
    }

    fn let_go(&mut self, node: ObjId) {
        self.rec.push(self.ready, Value::Ref(node));
        self.rec.set_status(node, Status::Frontier);
    }
}

fn say(site: SiteId, state: &State) -> String {
    let [node, next, ready] = [var(state, "node"), var(state, "next"), values(state, state.var("ready"))];
    let waiting = items(state, "ready").len();
    match site {
        START => format!(
            "Put {} in an order in which every arrow leads on. First count what each one waits for.",
            count(all_nodes(state).len() as i64, "node")
        ),
        COUNT => say_count(state, &node),
        READY if waiting == 0 => format!("No count in `waits` is `0`: all {} wait for something.", nodes(state)),
        READY => format!("What waits for nothing is free at once, so `ready` begins as {ready}."),
        CHECK if waiting == 0 => "`ready` is empty, so the loop ends.".to_owned(),
        CHECK => format!("`ready` holds {ready}: each of them may be next."),
        TAKE => {
            let place = items(state, "order").len();
            format!("Take {node} from `ready` as number `{place}` of the order: all that it needs is done.")
        }
        LOWER => {
            let still = held(state, "waits", state.var("next"));
            format!("{next} needed {node}, which is done now. It still waits for {}.", code(state, still))
        }
        FREE => format!("{next} needed {node} and now waits for `0` more: it is free and joins `ready`."),
        DONE => {
            format!("All {} are in the order, so it is complete: {}.", nodes(state), values(state, state.var("order")))
        }
        STUCK => say_stuck(state, &node),
        BACK => format!("{next} waits for {node}, which is left as well. Go back to {node}."),
        _ => {
            let cycle = wrong_of(state, "cycle");
            format!(
                "{node} was met before, so the way led around: {} is a cycle, and no order is possible.",
                around(state, &cycle)
            )
        }
    }
}

fn nodes(state: &State) -> String {
    format!("`{}`", all_nodes(state).len())
}

fn say_count(state: &State, node: &str) -> String {
    let near = list_of(state, state.var("node"));
    match near.as_slice() {
        [] => format!("No arrow leads on from {node}, so nothing waits for it."),
        [one] => {
            let now = held(state, "waits", *one);
            format!("{} needs {node}: its count in `waits` goes up to {}.", code(state, *one), code(state, now))
        }
        several => format!("{} all need {node}: each of them waits for one more.", names(state, several)),
    }
}

fn say_stuck(state: &State, node: &str) -> String {
    let left = left(state);
    let done = items(state, "order").len();
    debug_assert!(left.iter().all(|node| status(state, *node) != Status::Done));
    format!(
        "Only `{done}` of {} are in the order. {} still wait, each for another of them: go back from {node} to find around what.",
        nodes(state),
        names(state, &left)
    )
}
