//! Kruskal: the cheapest tree that joins all nodes, from the lightest edge up, with a forest that says what is joined already.

mod run;
mod words;

use crate::input::{Edges, InputKind};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings};

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
        sites: run::SITES,
        record: run::record,
        say: words::say,
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
    telling: 21,
    questions: &[],
};

#[cfg(test)]
mod tests {
    use super::words::items;
    use super::*;
    use crate::input::Input;
    use crate::say::number;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;
    use trace::Limit;

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
