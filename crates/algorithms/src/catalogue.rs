//! The catalogue: every visualizer, in the order of the gallery.

use crate::reverse_linked_list::REVERSE_LINKED_LIST;
use crate::visualizer::Visualizer;

static CATALOGUE: [&Visualizer; 1] = [&REVERSE_LINKED_LIST];

/// Every visualizer, in the order of the gallery.
pub fn catalogue() -> &'static [&'static Visualizer] {
    &CATALOGUE
}

/// The visualizer with this slug.
pub fn find(slug: &str) -> Option<&'static Visualizer> {
    catalogue()
        .iter()
        .copied()
        .find(|visualizer| visualizer.slug == slug)
}
