//! What a bench says: what is to be done, where its worker is, and what has become of a run.

use crate::RunId;
use crate::reply::Reply;

/// Which of a language's workers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// The one that is asked.
    Work,
    /// The one that waits to take its place.
    Spare,
}

/// What whoever holds the workers has to do, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Do {
    /// Start a worker, from the copy if there is one.
    Start(Seat),
    /// End it at once.
    End(Seat),
    /// The spare one is at work from now on.
    Promote,
    /// Send the one at work a text.
    Send(String),
    /// Throw the copy away.
    Forget,
}

/// Where the worker that is asked is in its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Not started, or ended.
    Off,
    /// On its way, with the bytes that have come of those it needs, if it has said so.
    Starting { bytes: u32, of: u32 },
    /// Waiting for a request.
    Ready,
    /// With a request.
    Running(RunId),
    /// It cannot start; the reason as a sentence.
    Failed(String),
}

/// What has become of a run, for whoever asked for it.
#[derive(Debug)]
pub enum Heard {
    /// A reply to it.
    Reply(RunId, Reply),
    /// It took longer than it may and was ended.
    TimedOut(RunId),
    /// The worker broke down with it.
    Crashed(RunId),
    /// There is no worker for it; the reason as a sentence.
    NoWorker(RunId, String),
}

impl Heard {
    /// The run it is about.
    pub fn run(&self) -> RunId {
        match self {
            Heard::Reply(run, _) | Heard::TimedOut(run) | Heard::Crashed(run) | Heard::NoWorker(run, _) => *run,
        }
    }
}
