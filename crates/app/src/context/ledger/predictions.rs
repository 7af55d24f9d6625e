//! What was predicted of a visualizer's run, as an attempt of its own.

use browser::clock;
use progress::{Attempt, Change, Grade, Millis};

use super::Ledger;

/// Begins the name of what an attempt was at, where that is no question but a visualizer: its page's path. No question's slug has
/// a stroke in it.
pub const VISUALIZER: &str = "visualize/";

impl Ledger {
    /// Keeps an attempt at a visualizer: the grade from 1 to 4, the milliseconds it took, and for each structure and idea how many
    /// of how many were right.
    pub fn add_prediction(&self, visualizer: &str, grade: u8, spent_millis: u64, parts: Vec<(String, String)>) {
        let mut attempt = Attempt {
            question: [VISUALIZER, visualizer].concat(),
            spent: Millis(spent_millis),
            grade: Grade::from_number(grade.into()),
            ..Attempt::default()
        };
        for (part, score) in parts {
            attempt.answers.insert(part, score);
        }
        self.change(Change::Attempt { attempt, nonce: clock::nonce() });
    }
}
