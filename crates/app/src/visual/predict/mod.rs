//! Predicting: the run stops before a step and asks what it will show, the step itself is the answer.
//!
//! What is asked comes from the crate `predict`. Here stand when it is asked and what an answer does (`round.rs`, pure), the
//! words (`words.rs`), and the two ways to answer: choices below the picture (`panel.rs`), things in it (`over.rs`).

mod keep;
mod mode;
mod over;
mod panel;
mod round;
mod score;
mod stops;
mod words;

pub use mode::{Mode, use_mode};
pub use over::{Over, over};
pub use panel::Panel;
pub use round::{Act, Predict};
pub use stops::{comes_first, settle};
