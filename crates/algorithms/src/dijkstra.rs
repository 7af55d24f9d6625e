//! Dijkstra: the shortest ways from one node, always going on from the nearest that is not finished.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use crate::input::{Edges, Input, InputKind};
use crate::network::{Network, WEIGHT, all_nodes, held, list_of, names};
use crate::say::{code, count, number, var};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static DIJKSTRA: Visualizer = Visualizer {
    slug: "dijkstra",
    title: "Dijkstra's shortest paths",
    summary: "A heap always gives the nearest node: see why its distance is final, and where stale entries come from.",
    area: "data-structures-and-algorithms",
    topic: "graph",
    structure: "graph",
    input: InputKind::Graph(Edges::Lengths),
    variants: &[Variant {
        slug: "heap",
        title: "With a heap",
        note: "stale entries are skipped, not removed",
        time: "O(edges × log edges)",
        space: "O(edges)",
        listings: listings!("dijkstra/heap"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "A detour that pays",
            text: "A-B 5, A-C 1, C-B 2, B-D 4, C-D 8",
            why: "B is found at 5 and then at 3, so its first entry goes stale in the heap.",
            kind: ExampleKind::Typical,
        },
        Example { name: "One node", text: "A", why: "The start is 0 away from itself.", kind: ExampleKind::Smallest },
        Example {
            name: "Improved again and again",
            text: "A->B 1, A->C 9, A->D 17, A->E 25, B->C 7, B->D 15, B->E 23, C->D 7, C->E 15, D->E 7",
            why: "Every node is found anew from each one before it: the heap holds as many entries as there are edges.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Few edges, long way",
            text: "A-B 9, A-C 1, C-D 2, D-B 3, E-F 1",
            why: "Breadth-first would take the one edge to B; three short ones are shorter. Nothing leads to E and F.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 14,
    questions: &[],
};

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

fn record(input: &Input, limit: Limit) -> Trace {
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

fn say(site: SiteId, state: &State) -> String {
    let [node, next, far, through] = ["node", "next", "far", "through"].map(|name| var(state, name));
    match site {
        START => format!(
            "Find the shortest way from {} to every node: {} in all.",
            var(state, "start"),
            count(all_nodes(state).len() as i64, "node")
        ),
        INIT => format!(
            "{} is `0` away from itself and waits in `heap`. All others are `∞` away so far.",
            var(state, "start")
        ),
        CHECK => say_check(state),
        TAKE if number(state, "far") == 0 => {
            format!("Take {node} from the top of `heap`: `0` away, and no way is shorter than that.")
        }
        TAKE => format!(
            "Take {node} from the top of `heap`: {far} away. All that still waits is at least as far, so no way around it can be shorter."
        ),
        STALE => format!(
            "This entry says that {node} is {far} away, but a way of {} was found since: it is stale, so skip it.",
            code(state, held(state, "distance", state.var("node")))
        ),
        BETTER => say_better(state, &node, &next, &through),
        WORSE => {
            let known = held(state, "distance", state.var("next"));
            let (sum, than) = (sum(state), code(state, known));
            match state.var("through") == known {
                true => format!("By {node} it would be {sum} to {next}, just as far as known: nothing to change."),
                false => format!("By {node} it would be {sum} to {next}, and {than} is known: leave it."),
            }
        }
        _ => say_done(state),
    }
}

/// The way so far, and the edge: `` `3` + `4` = `7` ``.
fn sum(state: &State) -> String {
    let length = number(state, "through") - number(state, "far");
    format!("{} + `{length}` = {}", var(state, "far"), var(state, "through"))
}

fn entries(state: &State) -> Vec<Value> {
    state.var("heap").object().map(|id| state.items(id)).unwrap_or_default()
}

fn say_check(state: &State) -> String {
    match entries(state).as_slice() {
        [] => "`heap` is empty: every node that can be reached has its distance, so the loop ends.".to_owned(),
        [first, rest @ ..] => {
            let part = |at| first.object().map_or(Value::Absent, |entry| state.item(entry, at));
            let others = match rest.len() {
                0 => "alone".to_owned(),
                _ => format!("before {}", count(rest.len() as i64, "other")),
            };
            format!("On top of `heap` waits {} with {}, {others}.", code(state, part(1)), code(state, part(0)))
        }
    }
}

fn say_better(state: &State, node: &str, next: &str, through: &str) -> String {
    let distance = state.var("distance").object();
    let at = all_nodes(state).iter().position(|other| *other == state.var("next")).unwrap_or(0);
    let old = distance.and_then(|map| state.before(map, 2 * at as u32 + 1)).unwrap_or(Value::Infinity);
    let sum = sum(state);
    if old == Value::Infinity {
        return format!(
            "{node} leads to {next}, {sum} away: the first way there. Note {through}, and let {next} wait in `heap`."
        );
    }
    format!(
        "By {node} it is only {sum} to {next}, less than {}. A new entry goes into `heap`; the one with {} stays there, stale.",
        code(state, old),
        code(state, old)
    )
}

fn say_done(state: &State) -> String {
    let distances = state.var("distance").object().map(|id| state.entries(id)).unwrap_or_default();
    let out: Vec<Value> = distances.iter().filter(|(_, far)| *far == Value::Infinity).map(|(node, _)| *node).collect();
    let farthest = distances.iter().filter_map(|(node, far)| Some((far.int()?, *node))).max_by_key(|(far, _)| *far);
    let (far, node) = farthest.unwrap_or((0, Value::None));
    let reached = count((distances.len() - out.len()) as i64, "node");
    let rest = if out.is_empty() { String::new() } else { format!(" No way leads to {}.", names(state, &out)) };
    if list_of(state, state.var("start")).is_empty() {
        return format!("Return `distance`: the start is `0` away, and no edge leads on from it.{rest}");
    }
    format!("Return `distance` for {reached}: {} is the farthest with `{far}`.{rest}", code(state, node))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;

    /// All distances by relaxing every edge as often as there are nodes.
    fn by_relaxing(input: &Input) -> Vec<Option<i64>> {
        let graph = input.graph();
        let mut far = vec![None; graph.nodes.len()];
        far[0] = Some(0);
        for _ in 0..graph.nodes.len() {
            for &(from, to, length) in &graph.edges {
                let ways = [(from as usize, to as usize), (to as usize, from as usize)];
                for (from, to) in ways.into_iter().take(if graph.directed { 1 } else { 2 }) {
                    let through = far[from].map(|far: i64| far + length);
                    far[to] = [far[to], through].into_iter().flatten().min();
                }
            }
        }
        far
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_distances_are_those_of_relaxing_all_edges(size in 1..=30u32, seed in any::<u64>()) {
            let input = DIJKSTRA.random(size, seed);
            let trace = DIJKSTRA.variants[0].run(&input, Limit::default());
            prop_assert!(!trace.reached_limit());
            let far: Vec<Option<i64>> = final_state(&trace, |state| {
                let entries = state.var("distance").object().map(|id| state.entries(id)).unwrap_or_default();
                entries.into_iter().map(|(_, far)| far.int()).collect()
            });
            prop_assert_eq!(far, by_relaxing(&input));
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&DIJKSTRA, &DIJKSTRA.variants[0]);
    }
}
