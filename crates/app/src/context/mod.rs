//! What every page can reach: where the reader is, the bank, the learner's progress.

pub mod ledger;
pub mod library;
pub mod nav;
