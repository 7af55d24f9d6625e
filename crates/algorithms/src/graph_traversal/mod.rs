//! Graph traversal: every node that can be reached from the first one, breadth-first or depth-first.

mod bfs;
mod dfs;
mod dfs_stack;
mod words;

use trace::{ObjId, Recorder, Value};

use crate::input::{Edges, Graph, InputKind};
use crate::network::Network;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static GRAPH_TRAVERSAL: Visualizer = Visualizer {
    slug: "graph-traversal",
    title: "Graph traversal",
    summary: "Visit all that can be reached: a queue goes out in rings, a stack follows one way to its end.",
    area: "data-structures-and-algorithms",
    topic: "graph",
    structure: "graph",
    input: InputKind::Graph(Edges::Any),
    variants: &[bfs::VARIANT, dfs::VARIANT, dfs_stack::VARIANT],
    examples: &[
        Example {
            name: "Two ways to D",
            text: "A-B, A-C, B-D, C-D, C-E",
            why: "D can be found from B and from C: only the first finder counts.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One node",
            text: "A",
            why: "No edge at all: the start is the answer.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Everything joined",
            text: "A-B, A-C, A-D, A-E, B-C, B-D, B-E, C-D, C-E, D-E",
            why: "Every edge is looked at from both ends, and most looks find a node that is known.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A cycle, and one out of reach",
            text: "A->B, B->C, C->A, C->D, E->D, E->A",
            why: "Code that does not note what it has seen goes around A, B, C for ever; no arrow leads to E.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "A long way around",
            text: "S-A, A-B, B-C, C-T, S-T",
            why: "Depth-first comes to T by four edges, breadth-first by the one that joins them.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 14,
    questions: &[],
};

/// What the variants share: the graph, and the maps and lists that a traversal fills.
struct Walk {
    net: Network,
    parent: ObjId,
    order: ObjId,
}

impl Walk {
    fn begin(rec: &mut Recorder, graph: &Graph) -> Walk {
        let net = Network::of_neighbours(rec, graph);
        Walk { net, parent: rec.map(), order: rec.list(&[]) }
    }

    /// The node at which a traversal starts.
    fn start(&self) -> Value {
        self.net.nodes.first().map_or(Value::None, |&node| Value::Ref(node))
    }

    /// The neighbours of a node: the list that they stand in, and how many there are.
    fn list(&self, node: ObjId) -> Option<(ObjId, u32)> {
        let at = self.net.position(Value::Ref(node))?;
        Some((self.net.lists[at], self.net.near[at].len() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;
    use trace::{Limit, State};

    /// The positions in a list or the pairs of positions in a map, of the nodes that stand there.
    fn places(state: &State, name: &str) -> Vec<i64> {
        let all = crate::network::all_nodes(state);
        let place = |node: Value| all.iter().position(|other| *other == node).map_or(-1, |at| at as i64);
        let items = state.var(name).object().map(|id| state.items(id)).unwrap_or_default();
        items.into_iter().map(place).collect()
    }

    /// The number of edges on the shortest way to each node, by relaxing all edges as often as there are nodes.
    fn distances(near: &[Vec<usize>]) -> Vec<usize> {
        let mut far = vec![usize::MAX; near.len()];
        far[0] = 0;
        for _ in 0..near.len() {
            for (from, near) in near.iter().enumerate().filter(|(_, near)| !near.is_empty()) {
                for &to in near {
                    far[to] = far[to].min(far[from].saturating_add(1));
                }
            }
        }
        far
    }

    fn preorder(near: &[Vec<usize>], node: usize, order: &mut Vec<i64>) {
        order.push(node as i64);
        for &next in &near[node] {
            if !order.contains(&(next as i64)) {
                preorder(near, next, order);
            }
        }
    }

    fn run(variant: usize, input: &Input) -> (Vec<i64>, Vec<i64>, trace::Counts) {
        let trace = GRAPH_TRAVERSAL.variants[variant].run(input, Limit::default());
        assert!(!trace.reached_limit());
        final_state(&trace, |state| (places(state, "order"), places(state, "parent"), state.counts()))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn breadth_first_goes_out_in_rings(size in 1..=30u32, seed in any::<u64>()) {
            let input = GRAPH_TRAVERSAL.random(size, seed);
            let near = input.graph().neighbours();
            let far = distances(&near);
            let (order, parents, counts) = run(0, &input);
            let reached: Vec<usize> = order.iter().map(|&node| far[node as usize]).collect();
            prop_assert!(reached.is_sorted() && reached.iter().all(|&far| far < usize::MAX));
            prop_assert_eq!(reached.len(), far.iter().filter(|&&far| far < usize::MAX).count());
            for pair in parents.chunks_exact(2).filter(|pair| pair[1] >= 0) {
                prop_assert!(near[pair[1] as usize].contains(&(pair[0] as usize)));
                prop_assert_eq!(far[pair[0] as usize], far[pair[1] as usize] + 1, "by a shortest way");
            }
            prop_assert_eq!(counts.queue_operations as usize, 2 * order.len());
            let looks: usize = order.iter().map(|&node| near[node as usize].len()).sum();
            prop_assert_eq!(counts.reads as usize, looks, "each neighbour is looked at once from each node");
        }

        #[test]
        fn depth_first_goes_on_before_it_goes_back(size in 1..=30u32, seed in any::<u64>()) {
            let input = GRAPH_TRAVERSAL.random(size, seed);
            let mut expected = Vec::new();
            preorder(&input.graph().neighbours(), 0, &mut expected);
            let (order, ..) = run(1, &input);
            prop_assert_eq!(&order, &expected);
            let (order, ..) = run(2, &input);
            prop_assert_eq!(&order, &expected, "the stack gives the same order");
        }
    }

    #[test]
    fn it_can_be_shown() {
        GRAPH_TRAVERSAL.variants.iter().for_each(|variant| check_variant(&GRAPH_TRAVERSAL, variant));
    }
}
