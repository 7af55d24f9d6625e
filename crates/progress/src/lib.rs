//! Attempts, drafts and what follows from them: the stored document, its versions, and the `Store` port.
//!
//! [`Session`] is the way in: it opens what a [`Store`] holds, takes every [`Change`], saves, joins what other tabs save,
//! and says in [`Notice`]s what the learner must know. [`Document`] answers the pages' questions. Time and random
//! numbers are arguments. `docs/formats/progress.md` describes the stored text.

mod attempt;
mod change;
mod document;
mod merge;
mod notice;
mod record;
mod select;
mod session;
mod store;
mod stored;
mod table;
mod transfer;
mod units;
mod version;
mod versions;

pub use attempt::Attempt;
pub use change::Change;
pub use document::{Document, VERSION};
pub use notice::{Notice, Refused};
pub use record::{Place, Remembered};
pub use select::{QuestionState, Totals};
pub use session::{KEY, Session};
pub use store::{MemoryStore, Store, StoreError};
pub use stored::Unknown;
pub use table::Table;
pub use transfer::Imported;
pub use units::{Grade, Millis, Percent, Theme};
