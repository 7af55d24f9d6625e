//! Dijkstra: the shortest ways from one node, always going on from the nearest that is not finished.

mod run;
mod words;

use crate::input::{Edges, InputKind};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings};

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
        sites: run::SITES,
        record: run::record,
        say: words::say,
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
    telling: 9,
    questions: &[],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;
    use trace::Limit;

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
