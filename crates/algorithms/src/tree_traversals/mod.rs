//! The three depth-first ways to read a binary tree, each by recursion and with a stack of its own.

mod order;
mod recursive;
mod stack_inorder;
mod stack_postorder;
mod stack_preorder;
#[cfg(test)]
mod tests;

use crate::input::InputKind;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static TREE_TRAVERSALS: Visualizer = Visualizer {
    slug: "tree-traversals",
    title: "Tree traversals",
    summary: "Preorder, inorder, postorder: the same walk, and only the moment at which a node is noted differs.",
    area: "data-structures-and-algorithms",
    topic: "binary-tree",
    structure: "binary tree",
    input: InputKind::Tree,
    variants: &[
        recursive::PREORDER,
        recursive::INORDER,
        recursive::POSTORDER,
        stack_preorder::VARIANT,
        stack_inorder::VARIANT,
        stack_postorder::VARIANT,
    ],
    examples: &[
        Example {
            name: "A search tree",
            text: "[6, 4, 8, 2, 5, null, 9]",
            why: "Inorder reads a search tree in ascending order, so each order is easy to tell from the others.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Empty tree",
            text: "[]",
            why: "No root: every order is the empty list.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "Only a root", text: "[7]", why: "All orders agree.", kind: ExampleKind::Smallest },
        Example {
            name: "A chain to the left",
            text: "[8, 7, null, 6, null, 5, null, 4, null, 3, null, 2, null, 1]",
            why: "As many calls are open as the tree has nodes; inorder and postorder stack all of them before they note one.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Equal values",
            text: "[1, 1, 1, null, 1, 1]",
            why: "Code that knows a finished child by its value instead of by its node leaves nodes out here.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Zigzag",
            text: "[5, 1, null, null, 4, 2, null, null, 3]",
            why: "Each node has one child, now left, now right: a missing side must not end the walk.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 23,
    questions: &[],
};
