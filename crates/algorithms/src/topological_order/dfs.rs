//! Depth-first: a node is put in order when all that needs it is, so the order is built from its end.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use super::{around, items, status, tail, wrong_of};
use crate::input::Input;
use crate::network::{Network, all_nodes, list_of};
use crate::say::{count, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "dfs",
    title: "Depth-first",
    note: "last first, a node on the path closes a cycle",
    time: "O(nodes + arrows)",
    space: "O(nodes)",
    listings: listings!("topological-order/dfs"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    NODE = "node";
    SKIP = "skip";
    ENTER = "enter";
    CYCLE = "cycle", "cycle found";
    KNOWN = "known";
    GO = "go";
    LEAVE = "leave", "node put in order";
    DONE = "done";
    STOP = "stop";
}

const VARIABLES: [&str; 6] = ["graph", "path", "order", "node", "next", "cycle"];

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let net = Network::of_neighbours(&mut rec, input.graph());
    let [path, order, cycle] = [rec.list(&[]), rec.list(&[]), rec.list(&[])];
    let mut run = Run { rec, net, path, order, cycle };
    let outcome = run.order_all();
    run.rec.finish(outcome)
}

struct Run {
    rec: Recorder,
    net: Network,
    /// The nodes whose calls are on the stack.
    path: ObjId,
    order: ObjId,
    cycle: ObjId,
}

impl Run {
    fn order_all(&mut self) -> Result<(), LimitReached> {
        let [graph, path, order, node, _, cycle] = self.rec.call("build_order", &VARIABLES).vars();
        self.rec.assign(graph, Value::Ref(self.net.map));
        self.rec.assign(path, Value::Ref(self.path));
        self.rec.assign(order, Value::Ref(self.order));
        self.rec.step(START)?;
        let mut begun = vec![false; self.net.nodes.len()];
        for at in 0..self.net.nodes.len() {
            self.rec.assign(node, Value::Ref(self.net.nodes[at]));
            if begun[at] {
                self.rec.step(SKIP)?;
                continue;
            }
            self.rec.step(NODE)?;
            if self.visit(at, &mut begun)? {
                self.rec.assign(cycle, Value::Ref(self.cycle));
                return self.rec.step(STOP);
            }
        }
        let mut nodes: Vec<Value> = (0..self.rec.len(self.order)).map(|at| self.rec.peek(self.order, at)).collect();
        nodes.reverse();
        self.rec.set_items(self.order, &nodes);
        self.rec.assign(node, Value::Absent);
        self.rec.step(DONE)
    }

    /// Whether a cycle was found.
    fn visit(&mut self, at: usize, begun: &mut [bool]) -> Result<bool, LimitReached> {
        let (node, list) = (self.net.nodes[at], self.net.lists[at]);
        let call = self.rec.call("visit", &VARIABLES);
        let [graph, path, order, node_var, next_var, cycle_var] = call.vars();
        self.rec.assign(graph, Value::Ref(self.net.map));
        self.rec.assign(path, Value::Ref(self.path));
        self.rec.assign(order, Value::Ref(self.order));
        self.rec.assign(node_var, Value::Ref(node));
        begun[at] = true;
        self.rec.add(self.path, Value::Ref(node));
        self.rec.set_status(node, Status::Visited);
        self.rec.step(ENTER)?;
        for place in 0..self.rec.len(list) {
            let next = self.rec.read(list, place);
            self.rec.assign(next_var, next);
            let to = self.net.near[at][place as usize];
            if self.is_on_path(next) {
                self.close(next);
                self.rec.assign(cycle_var, Value::Ref(self.cycle));
                self.rec.step(CYCLE)?;
                self.rec.leave(call);
                return Ok(true);
            }
            if begun[to] {
                self.rec.step(KNOWN)?;
                continue;
            }
            self.rec.step(GO)?;
            if self.visit(to, begun)? {
                self.rec.leave(call);
                return Ok(true);
            }
        }
        let rest: Vec<Value> = (0..self.rec.len(self.path) - 1).map(|at| self.rec.peek(self.path, at)).collect();
        self.rec.set_items(self.path, &rest);
        self.rec.add(self.order, Value::Ref(node));
        self.rec.set_status(node, Status::Done);
        self.rec.step(LEAVE)?;
        self.rec.leave(call);
        Ok(false)
    }

    fn is_on_path(&self, node: Value) -> bool {
        (0..self.rec.len(self.path)).any(|at| self.rec.peek(self.path, at) == node)
    }

    /// The path from a node on leads back to it.
    fn close(&mut self, node: Value) {
        let nodes = tail(&self.rec, self.path, node);
        self.rec.set_items(self.cycle, &nodes);
        nodes.into_iter().filter_map(Value::object).for_each(|node| self.rec.set_status(node, Status::Wrong));
    }
}

fn say(site: SiteId, state: &State) -> String {
    let [node, next] = [var(state, "node"), var(state, "next")];
    let (path, order) = (values(state, state.var("path")), values(state, state.var("order")));
    match site {
        START => format!(
            "Put {} in an order in which every arrow leads on, by going from each as far as arrows lead.",
            count(all_nodes(state).len() as i64, "node")
        ),
        NODE => format!("{node} has not been visited, so begin at it."),
        SKIP => format!("{node} is in `order` already: nothing to do."),
        ENTER => format!("Visit {node}: it is on the path {path} until all that needs it is in `order`."),
        CYCLE => format!(
            "{node} leads to {next}, which is still on the path: {} is a cycle.",
            around(state, &wrong_of(state, "path"))
        ),
        KNOWN => format!("{node} leads to {next}, which is in `order` already, so {node} will come before it: go on."),
        GO => format!("{node} leads to {next}, which is new: first finish {next} and all beyond it."),
        LEAVE => {
            let why = match list_of(state, state.var("node")).len() {
                0 => "nothing needs it".to_owned(),
                more => format!("{} in `order`", if more == 1 { "what needs it is" } else { "all that need it are" }),
            };
            let finished = items(state, "order").iter().filter(|node| status(state, **node) == Status::Done).count();
            format!("{node} is finished, because {why}. It is number `{finished}` from the end.")
        }
        DONE => format!("Turn the list around, because what was finished last comes first: {order}."),
        _ => format!(
            "Return the cycle {}: nothing on it can come first, so no order is possible.",
            around(state, &wrong_of(state, "cycle"))
        ),
    }
}
