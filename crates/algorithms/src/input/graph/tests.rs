//! What may be typed for a graph, and where the finger points when it may not.

use super::super::InputKind;
use super::super::tests::{same, wrong};
use super::*;
use crate::input::Input;
use proptest::prelude::*;

fn graph(kind: Edges, nodes: &[&str], edges: &[(u32, u32, i64)], directed: bool) -> Input {
    Input::Graph(Graph {
        kind,
        nodes: nodes.iter().map(|&name| name.to_owned()).collect(),
        edges: edges.to_vec(),
        directed,
    })
}

#[test]
fn graphs_as_people_write_them() {
    let lines = graph(Edges::Any, &["A", "B", "C"], &[(0, 1, 0), (0, 2, 0)], false);
    same(InputKind::Graph(Edges::Any), &lines, &["A-B, A-C", "A - B; A - C", "A-B\nA–C", "A: B, C\nB: A\nC: A"]);
    let arrows = graph(Edges::Any, &["0", "1", "2"], &[(0, 1, 0), (1, 2, 0)], true);
    let texts =
        ["0->1, 1->2", "0->1->2", "0 → 1 → 2", "0: 1; 1: 2; 2:", "{0: [1], 1: [2], 2: []}", "{'0': ['1'], '1': ['2']}"];
    same(InputKind::Graph(Edges::Any), &arrows, &texts);
    let alone = graph(Edges::Arrows, &["C", "A", "B", "D"], &[(1, 2, 0)], true);
    same(InputKind::Graph(Edges::Arrows), &alone, &["C, A->B, D", "C; A: B; D"]);
}

#[test]
fn weights_as_people_write_them() {
    let weighted = graph(Edges::Weights, &["A", "B", "C"], &[(0, 1, 4), (1, 2, -2)], false);
    let texts = ["A-B 4, B-C -2", "A-B: 4; B-C: -2", "A-B (4), B-C (-2)", "A: B 4\nB: C -2", "A: B(4), B: C(-2)"];
    same(InputKind::Graph(Edges::Weights), &weighted, &texts);
    let lengths = graph(Edges::Lengths, &["1", "2", "3"], &[(0, 1, 7), (1, 2, 1)], true);
    same(InputKind::Graph(Edges::Lengths), &lengths, &["1->2 7, 2->3", "1->2 7, 2->3 1"]);
}

#[test]
fn faults_in_graphs() {
    let any = InputKind::Graph(Edges::Any);
    wrong(any, "A-B, A B", "       ^", "Between the two ends");
    wrong(any, "A-B, B-A", "      ^", "second time");
    wrong(any, "A-B, B->C", "      ^", "cannot be mixed");
    wrong(any, "A-A", " ^", "to itself");
    wrong(any, "A-", "  ^", "missing here");
    wrong(any, "A-B 4", "    ^", "no weights here");
    wrong(any, "A-B, ?", "     ^", "`?` has no meaning");
    wrong(any, ",;", "  ^", "no node here");
    wrong(any, "averylongname-B", "^", "at most 8 letters");
    wrong(InputKind::Graph(Edges::Arrows), "A-B", " ^", "write an arrow");
    wrong(InputKind::Graph(Edges::Weights), "A->B 4", " ^", "without an arrow");
    wrong(InputKind::Graph(Edges::Lengths), "A-B -4", "    ^", "must not be negative");
    wrong(InputKind::Graph(Edges::Lengths), "A-B 4000", "    ^", "three digits");
    wrong(InputKind::Graph(Edges::Lengths), "A-B x", "    ^", "whole number");
}

proptest! {
    #[test]
    fn random_graphs_come_back_from_their_text(size in 1..=30u32, seed in any::<u64>()) {
        for kind in [Edges::Any, Edges::Arrows, Edges::Lengths, Edges::Weights] {
            let input = random(kind, size, &mut crate::random::Random::new(seed));
            prop_assert_eq!(InputKind::Graph(kind).parse(&input.to_text()), Ok(input.clone()));
            prop_assert_eq!(input.graph().nodes.len() as u32, size);
        }
    }
}
