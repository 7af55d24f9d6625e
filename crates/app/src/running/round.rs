//! One round of tests: what was run, what has become of each case, and how it ended.

use std::rc::Rc;

use bank::{Case, Checker, Coding};
use judge::Verdict;
use runner::{CaseOutcome, Fault, Heard, Reply, RunId};
use yew::prelude::*;

/// How a round ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    /// Every case has run.
    Whole,
    /// The learner stopped it.
    Stopped,
    /// A case took longer than it may.
    TimedOut,
    /// The worker broke down.
    Crashed,
    /// The code cannot be run at all.
    Refused(Fault),
    /// There is nothing to run it with; why, as a sentence.
    NoWorker(String),
}

/// A case that has run.
#[derive(Clone, Debug, PartialEq)]
pub struct Result {
    pub outcome: CaseOutcome,
    pub verdict: std::result::Result<Verdict, Fault>,
}

impl Result {
    /// Judges what has become of a case.
    pub fn of(checker: Checker, case: &Case, outcome: CaseOutcome) -> Result {
        let verdict = match &outcome.answer {
            Ok(answer) => Ok(judge::judge(checker, &case.input, &case.expected, answer)),
            Err(fault) => Err(fault.clone()),
        };
        Result { outcome, verdict }
    }

    pub fn passed(&self) -> bool {
        self.verdict.as_ref().is_ok_and(Verdict::passed)
    }
}

/// The round on the page; without a number nothing has run yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    pub run: Option<RunId>,
    /// The cases that are run, by their position in the question.
    pub cases: Vec<usize>,
    /// What has become of them so far, in the same order.
    pub results: Vec<Result>,
    pub ended: Option<Ended>,
    /// The code that was run, to tell results that are no longer about what stands in the editor.
    pub code: String,
}

/// What happens to a round.
pub enum Act {
    /// It begins: its number, its cases, the code.
    Begin(RunId, Vec<usize>, String),
    /// Something was heard of it.
    Heard(Heard, Rc<Judging>),
    /// The learner stopped it.
    Stop,
}

/// What it takes to judge an answer.
pub struct Judging {
    pub checker: Checker,
    pub cases: Vec<Case>,
}

impl From<&Coding> for Judging {
    fn from(body: &Coding) -> Self {
        Judging { checker: body.checker, cases: body.cases.clone() }
    }
}

impl Round {
    /// Whether it is on.
    pub fn is_running(&self) -> bool {
        self.run.is_some() && self.ended.is_none()
    }

    /// Cases that passed.
    pub fn passed(&self) -> usize {
        self.results.iter().filter(|result| result.passed()).count()
    }

    /// Whether every case has run and passed.
    pub fn is_solved(&self) -> bool {
        self.ended == Some(Ended::Whole) && self.passed() == self.cases.len()
    }

    /// The case, by its position in the question, at which a round that ended early stood.
    pub fn stuck_at(&self) -> Option<usize> {
        let early = matches!(self.ended, Some(Ended::TimedOut | Ended::Crashed | Ended::Stopped));
        self.cases.get(self.results.len()).copied().filter(|_| early)
    }

    fn hear(&mut self, heard: Heard, judging: &Judging) {
        if Some(heard.run()) != self.run || self.ended.is_some() {
            return;
        }
        match heard {
            Heard::Reply(_, Reply::Case(outcome)) => {
                let case = self.cases.get(outcome.at).and_then(|&at| judging.cases.get(at));
                // Answers come in order; one that does not is nobody's.
                if let Some(case) = case.filter(|_| outcome.at == self.results.len()) {
                    self.results.push(Result::of(judging.checker, case, outcome));
                }
            }
            Heard::Reply(_, Reply::Done) => self.ended = Some(Ended::Whole),
            Heard::Reply(_, Reply::Refused(fault)) => self.ended = Some(Ended::Refused(fault)),
            Heard::Reply(..) => {}
            Heard::TimedOut(_) => self.ended = Some(Ended::TimedOut),
            Heard::Crashed(_) => self.ended = Some(Ended::Crashed),
            Heard::NoWorker(_, why) => self.ended = Some(Ended::NoWorker(why)),
        }
    }
}

impl Reducible for Round {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Begin(run, cases, code) => {
                next = Round { run: Some(run), cases, code, ..Round::default() };
            }
            Act::Heard(heard, judging) => next.hear(heard, &judging),
            Act::Stop if next.is_running() => next.ended = Some(Ended::Stopped),
            Act::Stop => {}
        }
        Rc::new(next)
    }
}
