//! The run: edges from the lightest up; the forest says by two roots whether an edge would close a cycle.

use trace::{Hint, Limit, LimitReached, Meaning, ObjId, Recorder, Status, Trace, Value, Var};

use crate::input::Input;
use crate::network::{Network, WEIGHT};
use crate::visualizer::sites;

sites! {
    START = "start";
    SORT = "sort";
    NEXT = "next";
    CLIMB = "climb";
    COMPRESS = "compress", "path compressed";
    ROOTS = "roots";
    SAME = "same", "edge skipped";
    JOIN = "join", "trees joined";
    DONE = "done";
}

pub(super) fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let net = Network::of_edges(&mut rec, input.graph());
    let objects = [rec.map(), rec.map(), rec.list(&[])];
    let [parent, size, tree] = objects;
    rec.hint(Hint::Is { object: parent, what: Meaning::Parents });
    let mut run = Run { rec, net, parent, size, tree };
    let outcome = run.spanning_tree();
    run.rec.finish(outcome)
}

struct Run {
    rec: Recorder,
    net: Network,
    parent: ObjId,
    size: ObjId,
    tree: ObjId,
}

impl Run {
    fn spanning_tree(&mut self) -> Result<(), LimitReached> {
        let names = ["graph", "edges", "parent", "size", "tree", "edge", "a", "b", "total"];
        let [graph, edges_var, parent, size, tree, edge_var, a_var, b_var, total_var] =
            self.rec.call("spanning_tree", &names).vars();
        self.rec.assign(graph, Value::Ref(self.net.map));
        for &node in &self.net.nodes {
            self.rec.map_set(self.parent, Value::Ref(node), Value::Ref(node));
            self.rec.map_set(self.size, Value::Ref(node), Value::Int(1));
        }
        self.rec.assign(parent, Value::Ref(self.parent));
        self.rec.assign(size, Value::Ref(self.size));
        self.rec.step(START)?;
        let mut sorted = self.net.edges.clone();
        sorted.sort_by_key(|&edge| self.rec.peek(edge, WEIGHT).int());
        let items: Vec<Value> = sorted.iter().map(|&edge| Value::Ref(edge)).collect();
        let edges = self.rec.list(&items);
        self.rec.assign(edges_var, Value::Ref(edges));
        self.rec.assign(tree, Value::Ref(self.tree));
        self.rec.assign(total_var, Value::Int(0));
        self.rec.step(SORT)?;
        let mut total = 0;
        for (at, edge) in (0u32..).zip(sorted) {
            self.rec.read(edges, at);
            self.rec.assign(edge_var, Value::Ref(edge));
            [a_var, b_var].into_iter().for_each(|root| self.rec.assign(root, Value::Absent));
            let weight = self.rec.read(edge, WEIGHT).int().unwrap_or(0);
            self.rec.step(NEXT)?;
            let a = self.find_end(edge, 1, a_var)?;
            let b = self.find_end(edge, 2, b_var)?;
            self.rec.step(ROOTS)?;
            if a == b {
                self.rec.set_status(edge, Status::Wrong);
                self.rec.step(SAME)?;
                continue;
            }
            self.join(a, b);
            self.rec.set_status(edge, Status::Done);
            self.rec.add(self.tree, Value::Ref(edge));
            total += weight;
            self.rec.assign(total_var, Value::Int(total));
            self.rec.step(JOIN)?;
        }
        self.rec.assign(edge_var, Value::Absent);
        [a_var, b_var].into_iter().for_each(|root| self.rec.assign(root, Value::Absent));
        self.rec.step(DONE)
    }

    fn find_end(&mut self, edge: ObjId, field: u32, into: Var) -> Result<Value, LimitReached> {
        let end = self.rec.peek(edge, field);
        let root = self.find(end)?;
        self.rec.assign(into, root);
        Ok(root)
    }

    /// The root of a node's tree; all that was passed on the way hangs right under it afterwards.
    fn find(&mut self, node: Value) -> Result<Value, LimitReached> {
        let entry = self.entry(node);
        let above = self.rec.read(self.parent, entry);
        if above == node {
            return Ok(node);
        }
        let call = self.rec.call("find", &["graph", "parent", "size", "node", "root"]);
        let [graph, parent, size, node_var, root_var] = call.vars();
        self.rec.assign(graph, Value::Ref(self.net.map));
        self.rec.assign(parent, Value::Ref(self.parent));
        self.rec.assign(size, Value::Ref(self.size));
        self.rec.assign(node_var, node);
        self.rec.step(CLIMB)?;
        let root = self.find(above)?;
        self.rec.assign(root_var, root);
        if root != above {
            self.rec.write(self.parent, entry, root);
            self.rec.step(COMPRESS)?;
        }
        self.rec.leave(call);
        Ok(root)
    }

    /// The smaller tree goes under the root of the larger one.
    fn join(&mut self, a: Value, b: Value) {
        let [of_a, of_b] = [a, b].map(|root| self.entry(root));
        let [size_a, size_b] = [of_a, of_b].map(|at| self.rec.compare(self.size, at).int().unwrap_or(0));
        let (root, under, at) = if size_a >= size_b { (a, of_b, of_a) } else { (b, of_a, of_b) };
        self.rec.write(self.parent, under, root);
        self.rec.write(self.size, at, Value::Int(size_a + size_b));
    }

    /// The position of a node's value in both maps.
    fn entry(&self, node: Value) -> u32 {
        2 * self.net.position(node).unwrap_or(0) as u32 + 1
    }
}
