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

/// A case that is run, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    pub title: String,
    pub case: Case,
}

impl Tried {
    /// The cases of a round: those of the question, the hidden ones only if all are wanted, and then the learner's own.
    pub fn of(body: &Coding, own: Vec<Case>, all: bool) -> Rc<[Tried]> {
        let asked = body.cases.iter().enumerate().filter(|(_, case)| all || !case.hidden).map(|(number, case)| {
            let name = if case.hidden { "Hidden case" } else { "Case" };
            Tried { title: format!("{name} {}", number + 1), case: case.clone() }
        });
        let own = own.into_iter().zip(1..);
        let own = own.map(|(case, number)| Tried { title: format!("Your case {number}"), case });
        asked.chain(own).collect()
    }
}

/// The round on the page; without a number nothing has run yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    pub run: Option<RunId>,
    /// The cases that are run.
    pub cases: Rc<[Tried]>,
    /// What has become of them so far, in the same order.
    pub results: Vec<Result>,
    pub ended: Option<Ended>,
    /// The code that was run, to tell results that are no longer about what stands in the editor.
    pub code: String,
}

/// What happens to a round.
pub enum Act {
    /// It begins: its number, its cases, the code.
    Begin(RunId, Rc<[Tried]>, String),
    /// Something was heard of it.
    Heard(Heard, Checker),
    /// The learner stopped it.
    Stop,
}

impl Default for Round {
    fn default() -> Self {
        Round { run: None, cases: Rc::new([]), results: Vec::new(), ended: None, code: String::new() }
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

    /// The position of the case at which a round that ended early stood.
    pub fn stuck_at(&self) -> Option<usize> {
        let early = matches!(self.ended, Some(Ended::TimedOut | Ended::Crashed | Ended::Stopped));
        (early && self.results.len() < self.cases.len()).then_some(self.results.len())
    }

    fn hear(&mut self, heard: Heard, checker: Checker) {
        if Some(heard.run()) != self.run || self.ended.is_some() {
            return;
        }
        match heard {
            Heard::Reply(_, Reply::Case(outcome)) => {
                // Answers come in order; one that does not is nobody's.
                if let Some(tried) = self.cases.get(outcome.at).filter(|_| outcome.at == self.results.len()) {
                    self.results.push(Result::of(checker, &tried.case, outcome));
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
            Act::Heard(heard, checker) => next.hear(heard, checker),
            Act::Stop if next.is_running() => next.ended = Some(Ended::Stopped),
            Act::Stop => {}
        }
        Rc::new(next)
    }
}
