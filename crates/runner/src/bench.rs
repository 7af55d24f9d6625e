//! The life of a worker and of the run it has: started when first needed, one request at a time, ended when it takes too long,
//! replaced when it crashes. Time comes as an argument and what is to be done goes out as [`Do`].

use trace::Millis;

use crate::RunId;
use crate::reply::{Reply, Told};
use crate::request::Request;

/// How long a start may take without a word, and how long a run may.
const START: Millis = Millis(60_000.0);

/// What whoever holds the worker has to do, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Do {
    /// Start a worker.
    Start,
    /// End the worker at once.
    End,
    /// Send it a text.
    Send(String),
}

/// Where the worker is in its life.
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

/// A request with its number and the time it may take.
#[derive(Clone, Debug)]
struct Asked {
    run: RunId,
    request: Request,
    patience: Millis,
}

/// One language's worker.
#[derive(Debug)]
pub struct Bench {
    stage: Stage,
    last: u32,
    current: Option<Asked>,
    waiting: Option<Asked>,
    since: Millis,
}

impl Default for Bench {
    fn default() -> Self {
        Bench { stage: Stage::Off, last: 0, current: None, waiting: None, since: Millis(0.0) }
    }
}

impl Bench {
    /// Where the worker is.
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
        self.last += 1;
        let run = RunId(self.last);
        self.waiting = Some(Asked { run, request, patience });
        let mut todo = self.warm(now);
        todo.extend(self.next(now));
        (run, todo)
    }

    /// Takes in a reply; `None` when it is none of anybody's business any more.
    pub fn told(&mut self, told: Told, now: Millis) -> (Option<Heard>, Vec<Do>) {
        match (told.reply, &self.stage) {
            (Reply::Loading { bytes, of }, Stage::Starting { .. }) => {
                self.stage = Stage::Starting { bytes, of };
                self.since = now;
                (None, Vec::new())
            }
            (Reply::Ready { .. }, Stage::Starting { .. }) => {
                self.stage = Stage::Ready;
                (None, self.next(now))
            }
            (Reply::Failed(why), _) => self.failed(why),
            (reply, Stage::Running(run)) if *run == told.run => {
                let (run, is_last) = (*run, reply.is_last());
                if is_last {
                    self.current = None;
                    self.stage = Stage::Ready;
                }
                let todo = if is_last { self.next(now) } else { Vec::new() };
                (Some(Heard::Reply(run, reply)), todo)
            }
            _ => (None, Vec::new()),
        }
    }

    /// Ends what is running, and what waits. What was heard of it before is whole.
    pub fn stop(&mut self, now: Millis) -> Vec<Do> {
        self.waiting = None;
        if self.current.take().is_some() { self.restart(now) } else { Vec::new() }
    }

    /// The worker is gone, or said what makes no sense.
    pub fn crashed(&mut self, now: Millis) -> (Option<Heard>, Vec<Do>) {
        match self.current.take() {
            Some(asked) => (Some(Heard::Crashed(asked.run)), self.restart(now)),
            None => self.failed("The program that runs code has ended unexpectedly.".to_owned()),
        }
    }

    /// Lets time pass.
    pub fn tick(&mut self, now: Millis) -> (Option<Heard>, Vec<Do>) {
        let elapsed = now.0 - self.since.0;
        match (&self.stage, &self.current) {
            (Stage::Running(_), Some(asked)) if elapsed > asked.patience.0 => {
                let run = asked.run;
                self.current = None;
                (Some(Heard::TimedOut(run)), self.restart(now))
            }
            (Stage::Starting { .. }, _) if elapsed > START.0 => {
                self.failed("What runs this language did not come. Check the connection and try again.".to_owned())
            }
            _ => (None, Vec::new()),
        }
    }

    fn start(&mut self, now: Millis) -> Vec<Do> {
        self.stage = Stage::Starting { bytes: 0, of: 0 };
        self.since = now;
        vec![Do::Start]
    }

    fn restart(&mut self, now: Millis) -> Vec<Do> {
        let mut todo = vec![Do::End];
        todo.extend(self.start(now));
        todo
    }

    fn failed(&mut self, why: String) -> (Option<Heard>, Vec<Do>) {
        self.stage = Stage::Failed(why.clone());
        let lost = self.current.take().or(self.waiting.take());
        self.waiting = None;
        (lost.map(|asked| Heard::NoWorker(asked.run, why)), vec![Do::End])
    }

    fn next(&mut self, now: Millis) -> Vec<Do> {
        if self.stage != Stage::Ready {
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

#[cfg(test)]
mod tests {
    use json::Value;

    use super::*;
    use crate::request::{Limits, Program, Task};

    fn request() -> Request {
        let program = Program { language: "python".to_owned(), code: "pass".to_owned(), call: Value::Null };
        Request { program, task: Task::Judge { inputs: Vec::new() }, limits: Limits::default() }
    }

    fn reply(run: u32, text: &str) -> Told {
        let run = format!("{{\"run\":{run},");
        Told::read(&text.replacen('{', &run, 1), Vec::new()).expect("a reply")
    }

    fn running() -> (Bench, RunId) {
        let mut bench = Bench::default();
        let (run, todo) = bench.ask(request(), Millis(5_000.0), Millis(0.0));
        assert_eq!(todo, [Do::Start]);
        let (_, todo) = bench.told(reply(0, r#"{"is":"ready","version":"x"}"#), Millis(900.0));
        assert!(matches!(todo.as_slice(), [Do::Send(_)]), "{todo:?}");
        (bench, run)
    }

    const DONE: &str = r#"{"is":"done"}"#;

    #[test]
    fn the_first_request_starts_the_worker_and_waits_for_it() {
        let (mut bench, run) = running();
        assert_eq!(*bench.stage(), Stage::Running(run));
        let (heard, todo) = bench.told(reply(run.0, DONE), Millis(950.0));
        assert!(matches!(heard, Some(Heard::Reply(at, Reply::Done)) if at == run), "{heard:?}");
        assert!(todo.is_empty());
        assert_eq!(*bench.stage(), Stage::Ready);
    }

    #[test]
    fn late_replies_are_dropped() {
        let (mut bench, run) = running();
        assert_eq!(bench.stop(Millis(1_000.0)), [Do::End, Do::Start]);
        assert!(bench.told(reply(run.0, DONE), Millis(1_001.0)).0.is_none());
        assert_eq!(*bench.stage(), Stage::Starting { bytes: 0, of: 0 });
    }

    #[test]
    fn a_run_past_its_time_is_ended_and_the_next_worker_starts() {
        let (mut bench, run) = running();
        assert!(bench.tick(Millis(5_800.0)).0.is_none(), "its time counts from when it was sent");
        let (heard, todo) = bench.tick(Millis(5_901.0));
        assert!(matches!(heard, Some(Heard::TimedOut(at)) if at == run), "{heard:?}");
        assert_eq!(todo, [Do::End, Do::Start]);
    }

    #[test]
    fn of_several_requests_during_a_run_the_last_is_done_next() {
        let (mut bench, first) = running();
        bench.ask(request(), Millis(1.0), Millis(1_000.0));
        let (last, _) = bench.ask(request(), Millis(1.0), Millis(1_000.0));
        let (_, todo) = bench.told(reply(first.0, DONE), Millis(1_000.0));
        assert!(
            matches!(todo.as_slice(), [Do::Send(text)] if text.contains(&format!("\"run\":{}", last.0))),
            "{todo:?}"
        );
    }

    #[test]
    fn a_crash_is_told_with_its_run_and_one_without_a_run_is_a_failure() {
        let (mut bench, run) = running();
        let (heard, todo) = bench.crashed(Millis(1_000.0));
        assert!(matches!(heard, Some(Heard::Crashed(at)) if at == run), "{heard:?}");
        assert_eq!(todo, [Do::End, Do::Start]);
        let (heard, todo) = bench.crashed(Millis(1_100.0));
        assert!(heard.is_none());
        assert_eq!(todo, [Do::End]);
        assert!(matches!(bench.stage(), Stage::Failed(_)));
        assert_eq!(bench.warm(Millis(2_000.0)), [Do::Start], "it may be tried again");
    }

    #[test]
    fn who_waits_for_a_worker_that_cannot_start_is_told_why() {
        let mut bench = Bench::default();
        let (run, _) = bench.ask(request(), Millis(5_000.0), Millis(0.0));
        let (heard, _) = bench.told(reply(0, r#"{"is":"failed","message":"No."}"#), Millis(10.0));
        assert!(matches!(heard, Some(Heard::NoWorker(at, why)) if at == run && why == "No."));
    }
}
