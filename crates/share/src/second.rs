//! The second run of a comparison, as a link holds it.

use crate::InputSource;
use crate::link::is_name;

/// The run that stands beside the one a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Second {
    /// Slug of its visualizer; empty means that of the first run.
    pub algorithm: String,
    /// Which way of doing it; empty means the visualizer's usual one.
    pub variant: String,
    /// What it runs on.
    pub on: SecondInput,
}

/// What the second run is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondInput {
    /// The input of the first run.
    Same,
    /// The values of the first run's input, the smallest first.
    Ascending,
    /// The same, the largest first.
    Descending,
    /// An input of its own.
    Own(InputSource),
}

impl Second {
    pub(crate) fn is_within_bounds(&self) -> bool {
        let has_room = if let SecondInput::Own(input) = &self.on { input.is_within_bounds() } else { true };
        is_name(&self.algorithm) && is_name(&self.variant) && has_room
    }
}
