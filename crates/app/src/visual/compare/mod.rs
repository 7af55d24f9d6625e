//! Two runs side by side: a second run beside the one that a visualizer shows, moved by the same bar.
//!
//! Both take the same number of steps from their beginning, and the shorter one rests at its end while the other goes on. Sharing
//! the way by its length instead would let both end at once, and hide what one compares them for: that one is done while
//! the other still works.

mod bar;
mod beside;
mod code;
mod order;
mod pair;
#[cfg(test)]
mod tests;

pub use bar::{Bar, toggle};
pub use beside::{Beside, Choice, open};
pub use code::code;
pub use order::{Order, arranged, can_be_arranged};
pub use pair::{name as name_of, pair};
