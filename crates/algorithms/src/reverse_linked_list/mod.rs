//! Reverse a linked list: every link turned to point at the node before.

mod iterative;
mod recursive;

use crate::input::InputKind;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static REVERSE_LINKED_LIST: Visualizer = Visualizer {
    slug: "reverse-linked-list",
    title: "Reverse a linked list",
    summary: "Three pointers and one pass: see why the next node must be kept before its link is overwritten.",
    area: "data-structures-and-algorithms",
    topic: "linked-list",
    structure: "linked list",
    input: InputKind::List,
    variants: &[iterative::VARIANT, recursive::VARIANT],
    examples: &[
        Example {
            name: "Five nodes",
            text: "3 -> 8 -> 5 -> 1 -> 9",
            why: "Long enough to see the reversed part grow and the rest shrink.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Empty list",
            text: "[]",
            why: "No node at all: the loop must not run once.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "One node",
            text: "7",
            why: "Its own reverse, yet its link is still written.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Twenty nodes",
            text: "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]",
            why: "Recursion keeps one call open for every node; the loop needs three pointers for any length.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Equal values",
            text: "4 -> 4 -> 2 -> 4",
            why: "Code that compares values instead of nodes stops too early here.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 15,
    questions: &["reverse-linked-list"],
};
