//! Helpers shared by the tests that span crates.

pub mod content;
