//! The lowest common ancestor: the node at which the ways from the root to two nodes part.

mod recursive;
mod walking;

use crate::input::InputKind;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static LOWEST_COMMON_ANCESTOR: Visualizer = Visualizer {
    slug: "lowest-common-ancestor",
    title: "Lowest common ancestor",
    summary: "Each call says what it found below it; the first node to hear of both is the answer.",
    area: "data-structures-and-algorithms",
    topic: "binary-tree",
    structure: "binary tree",
    input: InputKind::TreePair,
    variants: &[recursive::VARIANT, walking::VARIANT],
    examples: &[
        Example {
            name: "Two sides of a node",
            text: "[8, 4, 10, 2, 6, null, 12, null, null, 5, 7]; 2 7",
            why: "The two nodes lie on either side of 4, not of the root.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One above the other",
            text: "[8, 4, 10, 2, 6]; 4 6",
            why: "A node counts as its own ancestor, so 4 is the answer, and nothing below it is looked at.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "Only a root", text: "[7]; 7 7", why: "Both are the root.", kind: ExampleKind::Smallest },
        Example {
            name: "Two leaves of a full tree",
            text: "[8, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15]; 13 15",
            why: "Recursion asks every node but the last ones; in a search tree the walk takes three steps.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "No search tree",
            text: "[3, 5, 1, 6, 2, 0, 8, null, null, 7, 4]; 6 4",
            why: "Values say nothing about sides here: code that goes left or right by them gets lost.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Adjacent values far apart",
            text: "[8, 4, 12, 2, 7, 9, 14]; 7 9",
            why: "The values are close, yet only the root is above both.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 19,
    questions: &[],
};

/// What the tests of both variants share.
#[cfg(test)]
mod tests {
    use super::LOWEST_COMMON_ANCESTOR;
    use crate::input::Input;

    /// The slots of a node and of all above it, lowest first.
    fn ancestors(items: &[Option<i64>], value: i64) -> Vec<usize> {
        let nodes: Vec<usize> = (0..items.len()).filter(|&slot| items[slot].is_some()).collect();
        let start = items.iter().position(|item| *item == Some(value)).expect("the value is in the tree");
        // Slots 2k+1 and 2k+2 belong to the k-th node that is there.
        let above = |slot: &usize| slot.checked_sub(1).map(|below| nodes[below / 2]);
        std::iter::successors(Some(start), above).collect()
    }

    /// A random input and the answer by the two ways to the root.
    pub(super) fn expected(size: u32, seed: u64) -> (Input, i64) {
        let input = LOWEST_COMMON_ANCESTOR.random(size, seed);
        let (items, first, second) = input.tree_pair();
        let other = ancestors(items, second);
        let met =
            ancestors(items, first).into_iter().find(|slot| other.contains(slot)).expect("the root is above both");
        let answer = items[met].expect("a node");
        (input, answer)
    }
}
