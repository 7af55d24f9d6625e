//! The run: a heap gives the nearest node, whose edges are relaxed; entries that have gone stale are skipped.

use trace::{Limit, LimitReached, ObjId, Recorder, Status, Trace, Value};

use crate::input::Input;
use crate::network::{Network, WEIGHT};
use crate::visualizer::sites;

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    TAKE = "take", "nearest taken";
    STALE = "stale", "stale entry skipped";
    BETTER = "better", "shorter way found";
    WORSE = "worse";
    DONE = "done";
}

pub(super) fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let graph = input.graph();
    let net = Network::of_edges(&mut rec, graph);
    let [distance, previous, heap] = [rec.map(), rec.map(), rec.list(&[])];
    let mut run = Run { rec, names: &graph.nodes, net, distance, previous, heap, waiting: Vec::new() };
    let outcome = run.shortest();
    run.rec.finish(outcome)
}

struct Run<'a> {
    rec: Recorder,
    names: &'a [String],
    net: Network,
    distance: ObjId,
    previous: ObjId,
    heap: ObjId,
    /// What the heap's items are: a distance and the position of a node.
    waiting: Vec<(i64, usize, ObjId)>,
}

impl Run<'_> {
    fn shortest(&mut self) -> Result<(), LimitReached> {
        let names = ["graph", "start", "distance", "previous", "heap", "far", "node", "next", "through"];
        let [graph, start, distance, previous, heap, far_var, node_var, next_var, through_var] =
            self.rec.call("shortest_paths", &names).vars();
        self.rec.assign(graph, Value::Ref(self.net.map));
        self.rec.assign(start, self.net.nodes.first().map_or(Value::None, |&node| Value::Ref(node)));
        self.rec.step(START)?;
        for (vars, object) in [(distance, self.distance), (previous, self.previous), (heap, self.heap)] {
            self.rec.assign(vars, Value::Ref(object));
        }
        for (at, &node) in self.net.nodes.iter().enumerate() {
            let far = if at == 0 { Value::Int(0) } else { Value::Infinity };
            self.rec.map_set(self.distance, Value::Ref(node), far);
        }
        self.push(0, 0);
        self.rec.step(INIT)?;
        self.rec.step(CHECK)?;
        while let Some((far, at)) = self.pop() {
            let node = self.net.nodes[at];
            self.rec.assign(far_var, Value::Int(far));
            self.rec.assign(node_var, Value::Ref(node));
            self.rec.assign(next_var, Value::Absent);
            self.rec.assign(through_var, Value::Absent);
            if self.known(at) != Value::Int(far) {
                self.rec.step(STALE)?;
                self.rec.step(CHECK)?;
                continue;
            }
            self.rec.set_status(node, Status::Done);
            self.rec.step(TAKE)?;
            for place in 0..self.net.near[at].len() {
                let edge = self.rec.read(self.net.lists[at], place as u32);
                let length = edge.object().and_then(|edge| self.rec.read(edge, WEIGHT).int()).unwrap_or(0);
                let to = self.net.near[at][place];
                self.rec.assign(next_var, Value::Ref(self.net.nodes[to]));
                self.rec.assign(through_var, Value::Int(far + length));
                self.relax(to, node, far + length)?;
            }
            self.rec.step(CHECK)?;
        }
        self.rec.step(DONE)
    }

    fn relax(&mut self, to: usize, node: ObjId, through: i64) -> Result<(), LimitReached> {
        if self.known(to).int().is_some_and(|known| known <= through) {
            return self.rec.step(WORSE);
        }
        let next = Value::Ref(self.net.nodes[to]);
        self.rec.map_set(self.distance, next, Value::Int(through));
        self.rec.map_set(self.previous, next, Value::Ref(node));
        self.push(through, to);
        self.rec.step(BETTER)
    }

    /// The distance that is known, read to be compared.
    fn known(&mut self, at: usize) -> Value {
        self.rec.compare(self.distance, 2 * at as u32 + 1)
    }

    fn push(&mut self, far: i64, at: usize) {
        let name = Value::Text(self.rec.text(&self.names[at]));
        let entry = self.rec.list(&[Value::Int(far), name]);
        self.waiting.push((far, at, entry));
        let mut child = self.waiting.len() - 1;
        while child > 0 && self.is_before(child, (child - 1) / 2) {
            self.waiting.swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
        self.rec.set_status(self.net.nodes[at], Status::Frontier);
        self.show();
    }

    fn pop(&mut self) -> Option<(i64, usize)> {
        if self.waiting.is_empty() {
            return None;
        }
        let (far, at, _) = self.waiting.swap_remove(0);
        let mut parent = 0;
        loop {
            let children = [2 * parent + 1, 2 * parent + 2].into_iter().filter(|&child| child < self.waiting.len());
            let least = children.reduce(|one, other| if self.is_before(other, one) { other } else { one });
            let Some(child) = least.filter(|&child| self.is_before(child, parent)) else {
                break;
            };
            self.waiting.swap(child, parent);
            parent = child;
        }
        self.show();
        Some((far, at))
    }

    /// Nearer, or as near with the name that comes first.
    fn is_before(&self, one: usize, other: usize) -> bool {
        let key = |place: usize| (self.waiting[place].0, &self.names[self.waiting[place].1]);
        key(one) < key(other)
    }

    fn show(&mut self) {
        let items: Vec<Value> = self.waiting.iter().map(|&(_, _, entry)| Value::Ref(entry)).collect();
        self.rec.set_items(self.heap, &items);
    }
}
