//! Built-in algorithms written against a recorder, and their catalogue.
//!
//! Each algorithm stands in one file (or one folder, a file a variant): what it is, prepared inputs, the run, the
//! sentence for every step, its tests. The same code in four languages lies in `listings/`, where a comment at the end of a
//! line names the *site* of the run that this line stands for. How anything is drawn is not known here: no shape, no
//! colour, no place.

pub mod bench;
mod binary_search;
mod binary_tree_level_order;
mod catalogue;
mod coin_change;
mod input;
mod language;
mod listing;
mod longest_substring;
mod number_of_islands;
mod random;
mod reverse_linked_list;
mod say;
#[cfg(test)]
mod testing;
mod visualizer;

pub use catalogue::{catalogue, find};
pub use input::{Input, InputError, InputKind, Sizes};
pub use language::Language;
pub use listing::Listing;
pub use visualizer::{Example, ExampleKind, Site, Variant, Visualizer};
