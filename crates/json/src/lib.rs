//! JSON in little code: every page carries it, so what it weighs counts for more than what it can do.
//!
//! [`parse`] reads a text into a [`Value`], and `to_string` writes one, without spaces or, as `{:#}`, over lines. What
//! was read is written back as it was, numbers to the letter, with the fields of each object in the order of their
//! names.

mod map;
mod number;
mod read;
mod value;
mod write;

pub use map::Map;
pub use number::Number;
pub use read::{DEEPEST, NotJson, parse};
pub use value::{Value, object};
