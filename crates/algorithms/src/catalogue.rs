//! The catalogue: every visualizer, in the order of the gallery.

use crate::avl_tree::AVL_TREE;
use crate::binary_search::BINARY_SEARCH;
use crate::binary_tree_level_order::BINARY_TREE_LEVEL_ORDER;
use crate::coin_change::COIN_CHANGE;
use crate::consistent_hashing::CONSISTENT_HASHING;
use crate::cycle_detection::CYCLE_DETECTION;
use crate::dijkstra::DIJKSTRA;
use crate::edit_distance::EDIT_DISTANCE;
use crate::graph_traversal::GRAPH_TRAVERSAL;
use crate::grid_shortest_path::GRID_SHORTEST_PATH;
use crate::heap_operations::HEAP_OPERATIONS;
use crate::heapsort::HEAPSORT;
use crate::interval_scheduling::INTERVAL_SCHEDULING;
use crate::k_way_merge::K_WAY_MERGE;
use crate::kruskal::KRUSKAL;
use crate::longest_common_subsequence::LONGEST_COMMON_SUBSEQUENCE;
use crate::longest_substring::LONGEST_SUBSTRING;
use crate::lowest_common_ancestor::LOWEST_COMMON_ANCESTOR;
use crate::lru_cache::LRU_CACHE;
use crate::merge_intervals::MERGE_INTERVALS;
use crate::merge_sort::MERGE_SORT;
use crate::merge_two_lists::MERGE_TWO_LISTS;
use crate::n_queens::N_QUEENS;
use crate::next_greater_element::NEXT_GREATER_ELEMENT;
use crate::number_of_islands::NUMBER_OF_ISLANDS;
use crate::quicksort::QUICKSORT;
use crate::rate_limiters::RATE_LIMITERS;
use crate::reverse_linked_list::REVERSE_LINKED_LIST;
use crate::rotated_search::ROTATED_SEARCH;
use crate::topological_order::TOPOLOGICAL_ORDER;
use crate::tree_traversals::TREE_TRAVERSALS;
use crate::trie::TRIE;
use crate::two_sum::TWO_SUM;
use crate::visualizer::Visualizer;

static CATALOGUE: &[&Visualizer] = &[
    &REVERSE_LINKED_LIST,
    &CYCLE_DETECTION,
    &MERGE_TWO_LISTS,
    &LRU_CACHE,
    &NUMBER_OF_ISLANDS,
    &GRAPH_TRAVERSAL,
    &TOPOLOGICAL_ORDER,
    &DIJKSTRA,
    &KRUSKAL,
    &GRID_SHORTEST_PATH,
    &BINARY_SEARCH,
    &ROTATED_SEARCH,
    &TWO_SUM,
    &NEXT_GREATER_ELEMENT,
    &LONGEST_SUBSTRING,
    &BINARY_TREE_LEVEL_ORDER,
    &TREE_TRAVERSALS,
    &LOWEST_COMMON_ANCESTOR,
    &AVL_TREE,
    &TRIE,
    &COIN_CHANGE,
    &LONGEST_COMMON_SUBSEQUENCE,
    &EDIT_DISTANCE,
    &MERGE_INTERVALS,
    &INTERVAL_SCHEDULING,
    &N_QUEENS,
    &MERGE_SORT,
    &QUICKSORT,
    &HEAPSORT,
    &HEAP_OPERATIONS,
    &K_WAY_MERGE,
    &CONSISTENT_HASHING,
    &RATE_LIMITERS,
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
