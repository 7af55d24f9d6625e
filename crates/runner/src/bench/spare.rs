//! The copy that workers are started from, and the spare worker: taken and started while the page rests, after the first run.

use trace::Millis;

use super::{Bench, Do, Seat, Stage};
use crate::RunId;
use crate::reply::Reply;

/// How long taking a copy may last; it is a tenth of a second's work.
pub(super) const COPY: Millis = Millis(10_000.0);

/// What is known of the copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Copying {
    /// There is none and there will be none.
    Never,
    /// To be taken once something has run: who only looks at the page needs none.
    Wanted { has_run: bool },
    /// Asked for.
    Asked(RunId),
    /// It is there.
    Had,
}

impl Copying {
    pub(super) fn has_run(&mut self) {
        if let Copying::Wanted { has_run } = self {
            *has_run = true;
        }
    }
}

/// What is known of the spare worker.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Spare {
    None,
    Starting,
    Ready,
    /// It broke down by itself, so that there shall be no other.
    Lost,
}

impl Bench {
    /// Whether the page's rest could be used for something.
    pub fn wants_rest(&self) -> bool {
        let is_free = self.stage == Stage::Ready && self.waiting.is_none();
        is_free
            && match self.copying {
                Copying::Wanted { has_run } => has_run,
                Copying::Had => self.spare == Spare::None,
                Copying::Never | Copying::Asked(_) => false,
            }
    }

    /// The page rests: nothing is asked of it for the moment. One thing is done at a time.
    pub fn at_rest(&mut self, now: Millis) -> Vec<Do> {
        if !self.wants_rest() {
            return Vec::new();
        }
        if self.copying == Copying::Had {
            self.spare = Spare::Starting;
            return vec![Do::Start(Seat::Spare)];
        }
        let run = self.number();
        self.copying = Copying::Asked(run);
        self.since = now;
        vec![Do::Send(format!("{{\"run\":{},\"do\":\"snapshot\"}}", run.0))]
    }

    /// The page has been out of sight for long: the memory of the spare worker is given back. It comes again with the page's rest.
    pub fn put_away(&mut self) -> Vec<Do> {
        match self.spare {
            Spare::Starting | Spare::Ready => {
                self.spare = Spare::None;
                vec![Do::End(Seat::Spare)]
            }
            Spare::None | Spare::Lost => Vec::new(),
        }
    }

    pub(super) fn spare_told(&mut self, reply: &Reply) -> Vec<Do> {
        match reply {
            Reply::Ready { .. } => self.spare = Spare::Ready,
            Reply::Failed(_) => return self.spare_lost(),
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn spare_lost(&mut self) -> Vec<Do> {
        self.spare = Spare::Lost;
        vec![Do::End(Seat::Spare)]
    }

    pub(super) fn is_copying(&self) -> bool {
        matches!(self.copying, Copying::Asked(_))
    }

    pub(super) fn copied(&mut self, run: RunId) {
        if self.copying == Copying::Asked(run) {
            self.copying = Copying::Had;
        }
    }

    /// A worker is ready. One that could do nothing with a copy has begun from nothing, and leaves a better one.
    pub(super) fn began(&mut self, restored: bool) -> Vec<Do> {
        if !restored && self.copying == Copying::Had { self.forget() } else { Vec::new() }
    }

    /// A worker that breaks down while it is copied shall not be asked again.
    pub(super) fn give_up_copying(&mut self, now: Millis) -> Vec<Do> {
        self.copying = Copying::Never;
        self.restart(now)
    }

    /// A start has failed, and the copy may be why.
    pub(super) fn forget(&mut self) -> Vec<Do> {
        match self.copying {
            Copying::Never => Vec::new(),
            Copying::Wanted { .. } | Copying::Asked(_) | Copying::Had => {
                self.copying = Copying::Wanted { has_run: false };
                vec![Do::Forget]
            }
        }
    }
}
