//! Built-in algorithms written against a recorder, and their catalogue.
//!
//! Each algorithm stands in one file (or one folder, a file a variant): what it is, prepared inputs, the run, the
//! sentence for every step, its tests. The same code in four languages lies in `listings/`, where a comment at the end of a
//! line names the *site* of the run that this line stands for. How anything is drawn is not known here: no shape, no
//! colour, no place.

mod avl_tree;
pub mod bench;
mod binary_search;
mod binary_tree;
mod binary_tree_level_order;
mod catalogue;
mod coin_change;
mod consistent_hashing;
mod cycle_detection;
mod dijkstra;
mod edit_distance;
mod graph_traversal;
mod grid_shortest_path;
mod heap_operations;
mod heapsort;
mod input;
mod interval_scheduling;
mod k_way_merge;
mod kruskal;
mod language;
mod listing;
mod longest_common_subsequence;
mod longest_substring;
mod lowest_common_ancestor;
mod lru_cache;
mod merge_intervals;
mod merge_sort;
mod merge_two_lists;
mod n_queens;
mod network;
mod next_greater_element;
mod nodes;
mod number_of_islands;
mod quicksort;
mod random;
mod rate_limiters;
mod reverse_linked_list;
mod rotated_search;
mod say;
mod sorting;
mod spans;
#[cfg(test)]
mod testing;
mod topological_order;
mod tree_traversals;
mod trie;
mod two_sum;
mod two_texts;
mod visualizer;

pub use catalogue::{catalogue, find};
pub use input::{Edges, Graph, Input, InputError, InputKind, Maze, Requests, Shards, Sizes};
pub use language::Language;
pub use listing::Listing;
pub use visualizer::{Example, ExampleKind, Site, Variant, Visualizer};
