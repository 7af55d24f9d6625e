//! Helpers shared by the tests that span crates.

pub mod broken;
pub mod content;
pub mod proofs;
