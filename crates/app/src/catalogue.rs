//! What the whole page must know of the visualizers: names only, so that menus and search do not pull the algorithms in.

/// A visualizer by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    pub slug: &'static str,
    pub title: &'static str,
    /// One line of why.
    pub summary: &'static str,
}

/// All visualizers, in the order of the gallery.
pub const CARDS: &[Card] = include!(concat!(env!("OUT_DIR"), "/cards.rs"));

/// The visualizer with this slug.
pub fn find(slug: &str) -> Option<&'static Card> {
    CARDS.iter().find(|card| card.slug == slug)
}
