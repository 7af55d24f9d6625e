//! A state drawn: positioned, styled shapes, moves between two scenes, SVG text, and the text twin.
//!
//! [`draw`] makes a [`Scene`] from a [`trace::State`] alone: it knows structures (lists, nodes, trees, grids, queues, maps) and
//! never an algorithm. Every shape has an id that is the same for the same thing at every step, so that
//! [`between`] can move one scene into another by comparing them, backwards as smoothly as forwards. Colours are roles,
//! which the style sheet turns into colours.

mod array;
mod between;
mod block;
mod draw;
mod find;
mod grid;
mod linked;
mod pointer;
mod queue;
mod raster;
mod rows;
mod shape;
mod view;

pub use between::{Transition, between};
pub use draw::{Room, draw};
pub use raster::{Palette, Rgb, raster};
pub use shape::{
    Anchor, BigGrid, Geometry, Part, Point, Role, Scene, Shape, ShapeId, TextSize, Texture,
};
