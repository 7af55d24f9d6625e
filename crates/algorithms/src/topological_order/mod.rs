//! Topological order: everything after what it needs, or the cycle that makes this impossible.

mod dfs;
mod kahn;

use trace::{ObjId, State, Status, Value};

use crate::input::{Edges, InputKind};
use crate::network::all_nodes;
use crate::say::code;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static TOPOLOGICAL_ORDER: Visualizer = Visualizer {
    slug: "topological-order",
    title: "Topological order",
    summary: "Put everything after what it needs, or find the cycle that makes it impossible.",
    area: "data-structures-and-algorithms",
    topic: "graph-order",
    structure: "graph",
    input: InputKind::Graph(Edges::Arrows),
    variants: &[kahn::VARIANT, dfs::VARIANT],
    examples: &[
        Example {
            name: "Getting dressed",
            text: "socks->shoes, pants->shoes, pants->belt, shirt->tie, shirt->belt, tie->jacket, belt->jacket",
            why: "Three beginnings, two ends, and more than one right order.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Nothing to wait for",
            text: "A, B",
            why: "Without arrows every order is right.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Every pair is ordered",
            text: "A->B, A->C, A->D, A->E, B->C, B->D, B->E, C->D, C->E, D->E",
            why: "As many arrows as there can be: one right order, and each arrow is looked at.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A cycle behind a beginning",
            text: "A->B, B->C, C->D, D->B, D->E",
            why: "A can be done, then nothing is free: B, C and D wait for each other, and E for D.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Two cycles of two",
            text: "A->B, B->A, C->D, D->C, E",
            why: "Code that only looks for a node nobody needs puts E first and then stops without a word.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 19,
    questions: &["build-order"],
};

/// The names of a cycle, from its first node around to it again, as `` `A -> B -> A` ``.
fn around(state: &State, cycle: &[Value]) -> String {
    let names: Vec<String> =
        cycle.iter().chain(cycle.first()).map(|&node| code(state, node).replace('`', "")).collect();
    format!("`{}`", names.join(" -> "))
}

/// The nodes that the run has found to be on a cycle, in the order of a list.
fn wrong_of(state: &State, list: &str) -> Vec<Value> {
    let items = items(state, list);
    items.into_iter().filter(|node| status(state, *node) == Status::Wrong).collect()
}

fn items(state: &State, list: &str) -> Vec<Value> {
    state.var(list).object().map(|id| state.items(id)).unwrap_or_default()
}

fn status(state: &State, node: Value) -> Status {
    node.object().map_or(Status::Untouched, |id| state.status(id))
}

/// The nodes that are not finished yet.
fn left(state: &State) -> Vec<Value> {
    all_nodes(state).into_iter().filter(|node| status(state, *node) != Status::Done).collect()
}

/// Gives a list of the run all the items from a place on.
fn tail(rec: &trace::Recorder, list: ObjId, from: Value) -> Vec<Value> {
    let items: Vec<Value> = (0..rec.len(list)).map(|at| rec.peek(list, at)).collect();
    let at = items.iter().position(|item| *item == from).unwrap_or(0);
    items[at..].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;
    use trace::{Limit, StepIndex};

    /// Whether some way leads from a node back to it, by the closure of all ways.
    fn has_cycle(near: &[Vec<usize>]) -> bool {
        let count = near.len();
        let mut leads: Vec<Vec<bool>> =
            near.iter().map(|near| (0..count).map(|to| near.contains(&to)).collect()).collect();
        for middle in 0..count {
            for from in 0..count {
                for to in 0..count {
                    leads[from][to] |= leads[from][middle] && leads[middle][to];
                }
            }
        }
        (0..count).any(|node| leads[node][node])
    }

    /// The order that was returned, and the nodes of the cycle as they follow each other.
    fn answer(variant: usize, input: &Input) -> (Vec<usize>, Vec<usize>) {
        let trace = TOPOLOGICAL_ORDER.variants[variant].run(input, Limit::default());
        assert!(!trace.reached_limit());
        assert!(trace.len() > StepIndex(0).0);
        final_state(&trace, |state| {
            let all = all_nodes(state);
            let place = |node: &Value| all.iter().position(|other| other == node).expect("a node");
            let order = items(state, "order").iter().map(place).collect();
            let cycle = wrong_of(state, "cycle").iter().map(place).collect();
            (order, cycle)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn all_come_after_what_they_need_or_a_cycle_is_named(size in 1..=30u32, seed in any::<u64>()) {
            let input = TOPOLOGICAL_ORDER.random(size, seed);
            let near = input.graph().neighbours();
            for variant in 0..2 {
                let (order, cycle) = answer(variant, &input);
                if has_cycle(&near) {
                    prop_assert!(cycle.len() > 1, "a cycle is named");
                    for (at, node) in cycle.iter().enumerate() {
                        prop_assert!(near[*node].contains(&cycle[(at + 1) % cycle.len()]), "{:?}", cycle);
                    }
                    continue;
                }
                prop_assert!(cycle.is_empty());
                let mut place = vec![usize::MAX; near.len()];
                order.iter().enumerate().for_each(|(at, &node)| place[node] = at);
                prop_assert!(place.iter().all(|&at| at < near.len()), "everything is in the order");
                for (from, near) in near.iter().enumerate() {
                    prop_assert!(near.iter().all(|&to| place[from] < place[to]));
                }
            }
        }
    }

    #[test]
    fn it_can_be_shown() {
        TOPOLOGICAL_ORDER.variants.iter().for_each(|variant| check_variant(&TOPOLOGICAL_ORDER, variant));
    }
}
