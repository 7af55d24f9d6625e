//! Kruskal: the cheapest tree that joins all nodes, from the lightest edge up, with a forest that says what is joined already.

use trace::{Hint, Limit, LimitReached, Meaning, ObjId, Recorder, SiteId, State, Status, Trace, Value, Var};

use crate::input::{Edges, Input, InputKind};
use crate::network::{Network, WEIGHT, all_nodes, held};
use crate::say::{code, count, number, var};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static KRUSKAL: Visualizer = Visualizer {
    slug: "kruskal",
    title: "Kruskal and union-find",
    summary: "Take edges from the lightest up and skip what would close a cycle: two short climbs in a forest tell.",
    area: "data-structures-and-algorithms",
    topic: "graph",
    structure: "graph",
    input: InputKind::Graph(Edges::Weights),
    variants: &[Variant {
        slug: "union-find",
        title: "Union-find",
        note: "union by size, paths compressed",
        time: "O(edges × log edges)",
        space: "O(nodes + edges)",
        listings: listings!("kruskal/union-find"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "Six places",
            text: "A-B 2, C-D 1, A-C 5, B-D 3, B-E 6, D-E 4, E-F 2",
            why: "Small trees grow and meet; two edges would close a cycle.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One node",
            text: "A",
            why: "Nothing to join: the tree has no edge.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "The long edge is last",
            text: "A-B 1, C-D 1, A-C 2, A-D 2, B-C 2, B-D 2, D-E 9",
            why: "Only the last edge brings E in, so every edge is looked at.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Two islands",
            text: "A-B 4, B-C 1, A-C 2, D-E 3",
            why: "No edge joins them: code that waits for one edge fewer than nodes never ends.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Lightest neighbour is not enough",
            text: "A-B 1, C-D 1, B-C 3, A-D 7, A-C 4",
            why: "Each node's lightest edge alone leaves two parts; B-C must join them.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 16,
    questions: &[],
};

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

fn record(input: &Input, limit: Limit) -> Trace {
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

fn say(site: SiteId, state: &State) -> String {
    let [edge, a, b, node] = ["edge", "a", "b", "node"].map(|name| var(state, name));
    match site {
        START => format!(
            "Join {} by the lightest edges. In `parent` every node is a tree of its own so far.",
            count(all_nodes(state).len() as i64, "node")
        ),
        SORT => say_sort(state),
        NEXT => format!(
            "The next lightest edge is {edge}. Are {} and {} in one tree of the forest already? Their roots tell.",
            end(state, "from"),
            end(state, "to")
        ),
        CLIMB => {
            format!("{node} is no root: go up to its parent {}.", code(state, held(state, "parent", state.var("node"))))
        }
        COMPRESS => format!(
            "{} is the root. Hang {node} right under it, so that the next way up is a single step.",
            var(state, "root")
        ),
        ROOTS => say_roots(state, &a, &b),
        SAME => format!(
            "Both ends of {edge} hang under {a}, so a way between them is there: it would close a cycle. Skip it."
        ),
        JOIN => say_join(state, &edge, &a, &b),
        _ => say_done(state),
    }
}

/// One end of the edge that is looked at.
fn end(state: &State, field: &str) -> String {
    code(state, state.var("edge").object().map_or(Value::Absent, |edge| state.field(edge, field)))
}

fn items(state: &State, list: &str) -> Vec<Value> {
    state.var(list).object().map(|id| state.items(id)).unwrap_or_default()
}

fn say_sort(state: &State) -> String {
    match items(state, "edges").as_slice() {
        [] => "There is no edge to sort: `edges` is empty.".to_owned(),
        [only] => format!("There is one edge, {}.", code(state, *only)),
        [first, .., last] => format!(
            "Sort the edges by weight: {} is the lightest and {} the heaviest.",
            code(state, *first),
            code(state, *last)
        ),
    }
}

fn say_roots(state: &State, a: &str, b: &str) -> String {
    let [from, to] = ["from", "to"].map(|field| end(state, field));
    let root = |node: &str, root: &str| match node == root {
        true => format!("{node} is a root itself"),
        false => format!("{node} has the root {root}"),
    };
    let verdict = if a == b { "the same tree" } else { "two different trees" };
    format!("{}, and {}: {verdict}.", root(&from, a), root(&to, b))
}

fn say_join(state: &State, edge: &str, a: &str, b: &str) -> String {
    let [of_a, of_b] = ["a", "b"].map(|root| held(state, "size", state.var(root)).int().unwrap_or(0));
    let a_is_root = held(state, "parent", state.var("a")) == state.var("a");
    let (root, under) = if a_is_root { (a, b) } else { (b, a) };
    // The root's size is new, the other's is as it was.
    let (sum, added) = if a_is_root { (of_a, of_b) } else { (of_b, of_a) };
    let before = sum - added;
    let why = match before == added {
        true => format!("both trees have {}", count(added, "node")),
        false => format!("its tree has {}, the other `{before}`", count(added, "node")),
    };
    format!(
        "{edge} joins two trees, so it is chosen: {} in all so far. {under} goes under {root}: {why}.",
        var(state, "total")
    )
}

fn say_done(state: &State) -> String {
    let (chosen, nodes) = (items(state, "tree").len(), all_nodes(state).len());
    let total = number(state, "total");
    let chosen_words = count(chosen as i64, "edge");
    match nodes - chosen {
        1 => format!(
            "Return `tree`: {chosen_words} with a weight of `{total}` join all {}.",
            count(nodes as i64, "node")
        ),
        trees => format!(
            "Return `tree`: {chosen_words} with a weight of `{total}`. The graph is not connected, so `{trees}` trees remain."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;

    /// The weight of the cheapest forest, and its edges, by growing trees from one node after the other.
    fn by_growing(input: &Input) -> (i64, usize) {
        let graph = input.graph();
        let mut inside = vec![false; graph.nodes.len()];
        let (mut total, mut chosen) = (0, 0);
        for start in 0..graph.nodes.len() {
            inside[start] = true;
            loop {
                let leads_out = |&&(from, to, _): &&(u32, u32, i64)| inside[from as usize] != inside[to as usize];
                let Some(&(from, to, weight)) = graph.edges.iter().filter(leads_out).min_by_key(|edge| edge.2) else {
                    break;
                };
                (inside[from as usize], inside[to as usize]) = (true, true);
                total += weight;
                chosen += 1;
            }
        }
        (total, chosen)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_tree_is_as_light_as_one_grown_from_a_node(size in 1..=30u32, seed in any::<u64>()) {
            let input = KRUSKAL.random(size, seed);
            let trace = KRUSKAL.variants[0].run(&input, Limit::default());
            prop_assert!(!trace.reached_limit());
            let found = final_state(&trace, |state| (number(state, "total"), items(state, "tree").len()));
            prop_assert_eq!(found, by_growing(&input));
        }
    }

    #[test]
    fn a_compressed_path_is_one_step_long() {
        let input = KRUSKAL.parse("A-B 1, C-D 1, B-D 2, E-F 1, G-H 1, F-H 2, D-H 3, B-F 4").expect("a graph");
        let trace = KRUSKAL.variants[0].run(&input, Limit::default());
        let said = crate::testing::sentences(&KRUSKAL.variants[0], &trace);
        assert!(said.iter().any(|sentence| sentence.contains("right under it")), "{said:?}");
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&KRUSKAL, &KRUSKAL.variants[0]);
    }
}
