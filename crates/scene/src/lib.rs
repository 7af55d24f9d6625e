//! A state drawn: positioned, styled shapes, moves between two scenes, SVG text, and the text twin.
//!
//! [`draw`] makes a [`Scene`] from a [`trace::State`] alone: it knows structures (lists, nodes, trees, grids, queues, maps) and
//! never an algorithm. Every shape has an id that is the same for the same thing at every step, so that
//! [`between`] can move one scene into another by comparing them, backwards as smoothly as forwards. Colours are roles,
//! which the style sheet turns into colours.

mod between;
mod shape;

pub use between::{Transition, between};
pub use shape::{Anchor, Geometry, Part, Point, Role, Scene, Shape, ShapeId, TextSize, Texture};
