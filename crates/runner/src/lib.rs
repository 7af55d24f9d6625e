//! Running a learner's code, without knowing where it runs: the languages, what is said to a worker and what it answers, the
//! life of a run from the worker's start to its end, and the states that a worker saw as a [`trace::Trace`].
//!
//! The protocol is told in docs/formats/protocol.md. Nothing here waits or asks the clock: [`Bench`] is told what has
//! happened and at what time, and answers with what is to be done.

mod bench;
mod calls;
mod condition;
mod fault;
mod field;
mod find;
mod follow;
mod lines;
mod outline;
mod pairing;
mod reply;
mod request;
mod runtime;
mod window;

pub use bench::{Bench, Do, Heard, Seat, Stage, start_text};
pub use calls::{CallId, Calls};
pub use condition::{Condition, NotUnderstood};
pub use fault::{Fault, FaultKind};
pub use field::Malformed;
pub use find::{Found, Wanted};
pub use follow::{Change, Followed};
pub use lines::{End, Event, EventKind, Lines};
pub use outline::{Fold, Row, Side, outline};
pub use pairing::{Difference, Pairing};
pub use reply::{CaseOutcome, CountEnd, Counted, Reply, Told};
pub use request::{Limits, Program, Request, Task};
pub use runtime::{RUNTIMES, Runtime, runtime};
pub use window::{Note, Window};

/// The number of a request; each one's is greater than those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunId(pub u32);
