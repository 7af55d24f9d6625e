//! The catalogue: every visualizer, in the order of the gallery.

use crate::binary_search::BINARY_SEARCH;
use crate::binary_tree_level_order::BINARY_TREE_LEVEL_ORDER;
use crate::coin_change::COIN_CHANGE;
use crate::longest_substring::LONGEST_SUBSTRING;
use crate::number_of_islands::NUMBER_OF_ISLANDS;
use crate::reverse_linked_list::REVERSE_LINKED_LIST;
use crate::visualizer::Visualizer;

static CATALOGUE: &[&Visualizer] = &[
    &REVERSE_LINKED_LIST,
    &NUMBER_OF_ISLANDS,
    &BINARY_SEARCH,
    &LONGEST_SUBSTRING,
    &BINARY_TREE_LEVEL_ORDER,
    &COIN_CHANGE,
];

/// Every visualizer, in the order of the gallery.
pub fn catalogue() -> &'static [&'static Visualizer] {
    CATALOGUE
}

/// The visualizer with this slug.
pub fn find(slug: &str) -> Option<&'static Visualizer> {
    catalogue().iter().copied().find(|visualizer| visualizer.slug == slug)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_slug_finds_its_visualizer_and_its_variants() {
        for visualizer in catalogue() {
            assert!(std::ptr::eq(find(visualizer.slug).expect("found"), *visualizer));
            let slugs: BTreeSet<&str> = visualizer.variants.iter().map(|variant| variant.slug).collect();
            assert_eq!(slugs.len(), visualizer.variants.len(), "{}: slugs differ", visualizer.slug);
            for slug in slugs {
                assert_eq!(visualizer.variant(slug).map(|variant| variant.slug), Some(slug));
            }
        }
        assert!(find("bogo-sort").is_none());
    }

    #[test]
    fn examples_are_of_every_kind_and_say_why() {
        for visualizer in catalogue() {
            let kinds: BTreeSet<_> = visualizer.examples.iter().map(|example| example.kind).collect();
            assert_eq!(kinds.len(), 4, "{}: typical, smallest, worst and breaker", visualizer.slug);
            assert!(visualizer.examples.iter().all(|example| example.why.ends_with('.')));
        }
    }

    #[test]
    fn the_telling_step_is_one_of_the_run() {
        for visualizer in catalogue() {
            let input = visualizer.parse(visualizer.examples[0].text).expect("an example can be read");
            let steps = visualizer.variants[0].run(&input, visualizer.limit_for(&input)).len();
            assert!(visualizer.telling < steps, "{}: step {} of {steps}", visualizer.slug, visualizer.telling);
        }
    }
}
