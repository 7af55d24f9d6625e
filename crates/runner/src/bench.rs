//! The life of a language's workers and of the run that is on: started when first needed, one request at a time, ended when it takes
//! too long, replaced when it breaks down. Time comes as an argument and what is to be done goes out as [`Do`].
//!
//! Where a worker can be started from a copy of another one's memory, the page's rest is used to take that copy after the first
//! run, and then to keep a spare worker ready, which takes the place of one that had to be ended.

mod outcome;
mod spare;
#[cfg(test)]
mod tests;

use trace::Millis;

pub use self::outcome::{Do, Heard, Seat, Stage};
use self::spare::{Copying, Spare};
use crate::RunId;
use crate::reply::{Reply, Told};
use crate::request::Request;

/// How long a start may take without a word.
const START: Millis = Millis(60_000.0);

/// What a worker is told first; with a copy where one goes with it.
pub fn start_text(with_copy: bool) -> &'static str {
    if with_copy { r#"{"run":0,"do":"start","snapshot":true}"# } else { r#"{"run":0,"do":"start","snapshot":false}"# }
}

/// A request with its number and the time it may take.
#[derive(Clone, Debug)]
struct Asked {
    run: RunId,
    request: Request,
    patience: Millis,
}

/// What has become of something, and what is to be done.
type Turn = (Option<Heard>, Vec<Do>);

/// One language's workers.
#[derive(Debug)]
pub struct Bench {
    stage: Stage,
    last: u32,
    current: Option<Asked>,
    waiting: Option<Asked>,
    since: Millis,
    copying: Copying,
    spare: Spare,
}

impl Bench {
    /// Without a worker yet. `copies` says whether one can be started from a copy of another.
    pub fn new(copies: bool) -> Bench {
        let copying = if copies { Copying::Wanted { has_run: false } } else { Copying::Never };
        Bench {
            stage: Stage::Off,
            last: 0,
            current: None,
            waiting: None,
            since: Millis(0.0),
            copying,
            spare: Spare::None,
        }
    }

    /// Where the worker that is asked is.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Starts the worker ahead of need.
    pub fn warm(&mut self, now: Millis) -> Vec<Do> {
        if matches!(self.stage, Stage::Off | Stage::Failed(_)) { self.start(now) } else { Vec::new() }
    }

    /// Asks for a run of at most `patience`. While another run is on, the last one asked for waits, and those asked for before
    /// it are dropped.
    pub fn ask(&mut self, request: Request, patience: Millis, now: Millis) -> (RunId, Vec<Do>) {
        let run = self.number();
        self.waiting = Some(Asked { run, request, patience });
        let mut todo = self.warm(now);
        todo.extend(self.next(now));
        (run, todo)
    }

    /// Takes in a reply; `None` when it is none of anybody's business any more.
    pub fn told(&mut self, seat: Seat, told: Told, now: Millis) -> Turn {
        if seat == Seat::Spare {
            return (None, self.spare_told(&told.reply));
        }
        match (told.reply, &self.stage) {
            (Reply::Loading { bytes, of }, Stage::Starting { .. }) => {
                self.stage = Stage::Starting { bytes, of };
                self.since = now;
                (None, Vec::new())
            }
            (Reply::Ready { restored, .. }, Stage::Starting { .. }) => {
                self.stage = Stage::Ready;
                let mut todo = self.began(restored);
                todo.extend(self.next(now));
                (None, todo)
            }
            (Reply::Copied, Stage::Ready) => {
                self.copied(told.run);
                (None, self.next(now))
            }
            (Reply::Failed(_), _) if self.is_copying() => (None, self.give_up_copying(now)),
            (Reply::Failed(why), _) => self.failed(why),
            (reply, Stage::Running(run)) if *run == told.run => self.answered(*run, reply, now),
            _ => (None, Vec::new()),
        }
    }

    fn answered(&mut self, run: RunId, reply: Reply, now: Millis) -> Turn {
        if !reply.is_last() {
            return (Some(Heard::Reply(run, reply)), Vec::new());
        }
        self.ended();
        self.stage = Stage::Ready;
        (Some(Heard::Reply(run, reply)), self.next(now))
    }

    /// Ends what is running, and what waits. What was heard of it before is whole.
    pub fn stop(&mut self, now: Millis) -> Vec<Do> {
        self.waiting = None;
        if self.ended().is_some() { self.restart(now) } else { Vec::new() }
    }

    /// A worker is gone, or said what makes no sense.
    pub fn crashed(&mut self, seat: Seat, now: Millis) -> Turn {
        if seat == Seat::Spare {
            return (None, self.spare_lost());
        }
        if self.is_copying() {
            return (None, self.give_up_copying(now));
        }
        match self.ended() {
            Some(asked) => (Some(Heard::Crashed(asked.run)), self.restart(now)),
            None => self.failed("The program that runs code has ended unexpectedly.".to_owned()),
        }
    }

    /// Lets time pass.
    pub fn tick(&mut self, now: Millis) -> Turn {
        let elapsed = now.0 - self.since.0;
        match (&self.stage, &self.current) {
            (Stage::Running(_), Some(asked)) if elapsed > asked.patience.0 => {
                let run = asked.run;
                self.ended();
                (Some(Heard::TimedOut(run)), self.restart(now))
            }
            (Stage::Starting { .. }, _) if elapsed > START.0 => {
                self.failed("What runs this language did not come. Check the connection and try again.".to_owned())
            }
            (Stage::Ready, _) if self.is_copying() && elapsed > spare::COPY.0 => (None, self.give_up_copying(now)),
            _ => (None, Vec::new()),
        }
    }

    /// Whether time has to pass for it.
    pub fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Starting { .. } | Stage::Running(_)) || self.is_copying()
    }

    fn number(&mut self) -> RunId {
        self.last += 1;
        RunId(self.last)
    }

    fn start(&mut self, now: Millis) -> Vec<Do> {
        self.stage = Stage::Starting { bytes: 0, of: 0 };
        self.since = now;
        vec![Do::Start(Seat::Work)]
    }

    /// The run that was on is over.
    fn ended(&mut self) -> Option<Asked> {
        let asked = self.current.take();
        if asked.is_some() {
            self.copying.has_run();
        }
        asked
    }

    /// Puts another worker in the place of the one at work: the spare one, or a new one.
    fn restart(&mut self, now: Millis) -> Vec<Do> {
        let mut todo = vec![Do::End(Seat::Work)];
        match std::mem::replace(&mut self.spare, Spare::None) {
            Spare::Ready => self.stage = Stage::Ready,
            Spare::Starting => {
                self.stage = Stage::Starting { bytes: 0, of: 0 };
                self.since = now;
            }
            Spare::None | Spare::Lost => {
                todo.extend(self.start(now));
                return todo;
            }
        }
        todo.push(Do::Promote);
        todo.extend(self.next(now));
        todo
    }

    fn failed(&mut self, why: String) -> Turn {
        self.stage = Stage::Failed(why.clone());
        let lost = self.ended().or(self.waiting.take());
        self.waiting = None;
        let mut todo = vec![Do::End(Seat::Work)];
        todo.extend(self.forget());
        (lost.map(|asked| Heard::NoWorker(asked.run, why)), todo)
    }

    fn next(&mut self, now: Millis) -> Vec<Do> {
        if self.stage != Stage::Ready || self.is_copying() {
            return Vec::new();
        }
        let Some(asked) = self.waiting.take() else { return Vec::new() };
        let text = asked.request.to_text(asked.run);
        self.stage = Stage::Running(asked.run);
        self.since = now;
        self.current = Some(asked);
        vec![Do::Send(text)]
    }
}
