//! One run of a whole program: what it printed, and how it ended.

use std::rc::Rc;

use runner::{CaseOutcome, Fault, Heard, Reply, RunId};
use yew::prelude::*;

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    /// By itself, with or without a fault.
    Whole(CaseOutcome),
    /// It cannot be run at all.
    Refused(Fault),
    Stopped,
    TimedOut,
    Crashed,
    /// There is nothing to run it with; why, as a sentence.
    NoWorker(String),
}

/// The run on the page; without a number nothing has run yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub id: Option<RunId>,
    pub ended: Option<Ended>,
}

/// What happens to a run.
pub enum Act {
    Begin(RunId),
    Heard(Heard),
    Stop,
    /// What was run is no longer what stands on the page.
    Forget,
}

impl Run {
    /// Whether it goes on.
    pub fn is_on(&self) -> bool {
        self.id.is_some() && self.ended.is_none()
    }

    /// The line of the file where it failed.
    pub fn failed_at(&self) -> Option<u32> {
        match self.ended.as_ref()? {
            Ended::Refused(fault) => fault.line,
            Ended::Whole(outcome) => outcome.answer.as_ref().err()?.line,
            _ => None,
        }
    }
}

impl Reducible for Run {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Begin(id) => next = Run { id: Some(id), ended: None },
            Act::Stop if next.is_on() => next.ended = Some(Ended::Stopped),
            Act::Stop => return self,
            Act::Forget if next.is_on() => return self,
            Act::Forget => next = Run::default(),
            Act::Heard(heard) if next.id == Some(heard.run()) && next.is_on() => next.ended = ended(heard),
            Act::Heard(_) => return self,
        }
        Rc::new(next)
    }
}

/// How what was heard ends a run, if it does.
fn ended(heard: Heard) -> Option<Ended> {
    match heard {
        Heard::Reply(_, Reply::Case(outcome)) => Some(Ended::Whole(outcome)),
        Heard::Reply(_, Reply::Refused(fault)) => Some(Ended::Refused(fault)),
        Heard::Reply(..) => None,
        Heard::TimedOut(_) => Some(Ended::TimedOut),
        Heard::Crashed(_) => Some(Ended::Crashed),
        Heard::NoWorker(_, why) => Some(Ended::NoWorker(why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on() -> Rc<Run> {
        Rc::new(Run { id: Some(RunId(3)), ended: None })
    }

    #[test]
    fn a_run_ends_once_and_late_replies_change_nothing() {
        let timed_out = on().reduce(Act::Heard(Heard::TimedOut(RunId(3))));
        assert_eq!(timed_out.ended, Some(Ended::TimedOut));
        assert_eq!(timed_out.reduce(Act::Heard(Heard::Crashed(RunId(3)))).ended, Some(Ended::TimedOut));
        assert!(on().reduce(Act::Heard(Heard::Crashed(RunId(2)))).is_on(), "of a run before");
    }

    #[test]
    fn typing_forgets_what_a_run_said_but_not_a_run_that_is_on() {
        assert!(on().reduce(Act::Forget).is_on());
        assert_eq!(*on().reduce(Act::Stop).reduce(Act::Forget), Run::default());
    }
}
