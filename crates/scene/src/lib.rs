//! A state drawn: positioned, styled shapes, moves between two scenes, SVG text, and the text twin.
//!
//! [`draw`] makes a [`Scene`] from a [`trace::State`] alone: it knows structures (lists, nodes, trees, grids, queues, maps) and
//! never an algorithm. Every shape has an id that is the same for the same thing at every step, so that
//! [`between`] can move one scene into another by comparing them, backwards as smoothly as forwards. Colours are roles,
//! which the style sheet turns into colours.
//!
//! What a structure is taken for is a guess ([`guesses`]), by what it holds and what it is called; a learner's [`Choices`] go before
//! it. `tests/detection.rs` is the table of what must be seen in which state.

mod array;
mod bars;
mod between;
mod block;
mod branches;
mod buckets;
mod call_tree;
mod calls;
mod caption;
mod defs;
mod draw;
mod element;
mod film;
mod find;
mod forest;
mod form;
mod graph;
mod grid;
mod heap;
mod intervals;
mod legend;
mod linked;
mod matrix;
mod nowhere;
mod pointer;
mod queue;
mod raster;
mod ring;
mod rows;
mod shape;
mod svg;
mod table;
mod theme;
mod touched;
mod tree;
mod twin;
mod view;

pub use between::{Transition, between};
pub use caption::Caption;
pub use defs::defs;
pub use draw::{Room, draw, draw_as};
pub use film::{Frame, Reel, film};
pub use find::guesses;
pub use form::{Choices, FORMS, Form, Guess};
pub use grid::focus;
pub use legend::{legend, legend_of};
pub use raster::{Area, Palette, Raster, Rgb};
pub use shape::{Anchor, Geometry, Head, Part, Point, Role, Scene, Shape, ShapeId, TextSize, Texture};
pub use svg::{Painted, Saved, saved, svg};
pub use theme::{Theme, palette};
pub use touched::{around, touched};
pub use twin::{Table, twin, twin_as};
