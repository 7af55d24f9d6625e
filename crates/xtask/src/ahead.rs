//! The release build beside the stages that need no site: its linking keeps one core busy for minutes and leaves the other idle.

use std::thread;

use crate::child::{self, Heard};
use crate::count::Count;
use crate::{Outcome, build, say, system, tools};

/// A release build that has begun.
pub(crate) struct Ahead(thread::JoinHandle<Outcome<Heard>>);

impl Ahead {
    /// Begins it, once its tools are there.
    pub(crate) fn start() -> Outcome<Ahead> {
        ensure()?;
        say::line("== release build: begun beside the stages before it; what it says stands at its own place");
        let trunk = build::trunk()?;
        Ok(Ahead(thread::spawn(move || child::hear(trunk))))
    }

    /// Waits for its end, shows what it said, and counts it.
    pub(crate) fn end(self) -> Outcome<Count> {
        let heard = self.0.join().map_err(|_| "What the release build said could not be heard.".to_owned())??;
        say::line(heard.text.trim_end());
        Ok(Count::one(heard.success))
    }
}

/// What a release build needs.
pub(crate) fn ensure() -> Outcome<()> {
    for program in [&system::NODE, &system::NPM] {
        system::ensure(program)?;
    }
    tools::ensure()
}
