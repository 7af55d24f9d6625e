//! A trie: words that begin alike share the way down, so a prefix is found in as many steps as it has letters.

mod build;
mod scan;

use crate::input::InputKind;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static TRIE: Visualizer = Visualizer {
    slug: "trie",
    title: "Trie and prefix search",
    summary: "Words that begin alike share their nodes: a prefix leads straight to all words that begin with it.",
    area: "data-structures-and-algorithms",
    topic: "trie",
    structure: "trie",
    input: InputKind::Words,
    variants: &[build::VARIANT, scan::VARIANT],
    examples: &[
        Example {
            name: "Words with a common start",
            text: "car card cat do dog; ca",
            why: "Three words share c and a; the search goes down two letters and finds just them.",
            kind: ExampleKind::Typical,
        },
        Example { name: "No words", text: "[]; a", why: "The root has no children.", kind: ExampleKind::Smallest },
        Example {
            name: "The empty prefix",
            text: "to tea; \"\"",
            why: "Every word begins with nothing: the search begins and ends at the root.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Nothing shared",
            text: "abcdef bcdefa cdefab defabc efabcd; e",
            why: "No two words begin alike, so there is a node for every letter of every word.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A prefix that is a word",
            text: "to ton tone toned; ton",
            why: "A word may end in the middle of a way: code that only takes leaves for words misses two of these.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Off the way",
            text: "apple apply ape; apt",
            why: "The first two letters lead on, the third does not: code that stays at the last node offers wrong words.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "The same word twice",
            text: "tea ten tea; te",
            why: "The second time every node is there already, and the word is offered once.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 32,
    questions: &["search-suggestions"],
};

/// What the tests of both variants share.
#[cfg(test)]
mod tests {
    use super::TRIE;
    use crate::input::Input;
    use crate::testing::final_state;
    use crate::visualizer::Variant;
    use std::collections::BTreeSet;
    use trace::{Counts, Limit};

    /// A random input, the words a variant finds for it, the words that there are, and the counts.
    pub(super) fn outcome(variant: &Variant, size: u32, seed: u64) -> (Input, Vec<String>, Vec<String>, Counts) {
        let input = TRIE.random(size, seed);
        let (words, prefix) = input.words();
        let expected: BTreeSet<String> = words.iter().filter(|word| word.starts_with(prefix)).cloned().collect();
        let trace = variant.run(&input, Limit::default());
        let (found, counts) = final_state(&trace, |state| {
            let items = state.var("found").object().map(|id| state.items(id)).unwrap_or_default();
            (items.into_iter().map(|item| state.text(item).to_owned()).collect(), state.counts())
        });
        (input, found, expected.into_iter().collect(), counts)
    }
}
