//! How much of a run is recorded.

/// Whether every small step is recorded, or only the large ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Every line that matters has its step: for inputs a person follows line by line.
    Fine,
    /// Only the steps that move the run forward, as one per node taken from the queue: for inputs of which nobody
    /// would watch every line.
    Coarse,
}

/// The most that a run may record. Reaching it is a normal end: the last step says so and everything before it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Steps, at least 2.
    pub steps: u32,
    /// Entries of the log, 8 bytes each. The default, 12 million, is 96 MB.
    pub entries: u32,
    pub detail: Detail,
}

impl Default for Limit {
    fn default() -> Self {
        Limit { steps: 4_000_000, entries: 12_000_000, detail: Detail::Fine }
    }
}

/// A run stopped because its [`Limit`] was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitReached;
