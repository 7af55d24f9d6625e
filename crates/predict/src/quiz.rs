//! The quiz of one run: two places in it, one step apart, and what may be asked of the difference.

use std::rc::Rc;

use trace::{Cursor, SiteId, StepIndex, Trace};

use crate::pair::Pair;
use crate::question::{Ask, Question};
use crate::ways::Ways;
use crate::{items, leaves, lines, links, pointers, sources, values};

/// Asks about the steps of one run.
#[derive(Debug)]
pub struct Quiz {
    before: Cursor,
    after: Cursor,
    ways: Ways,
    /// Whether little tells anything in this run but its choices.
    plain: bool,
}

/// Steps by which a run is judged, and how many of them there is a telling question for at least in one that is not plain.
const LOOKED_AT: u32 = 120;
const ONE_IN: u32 = 12;

impl Quiz {
    /// Looks over a run once, so that it is known what may follow on what. Keeps two memories of the run's size.
    pub fn new(trace: Rc<Trace>) -> Quiz {
        let ways = Ways::of(&trace);
        let steps = trace.len().min(LOOKED_AT);
        let before = Cursor::new(trace);
        let mut quiz = Quiz { after: before.clone(), before, ways, plain: false };
        let telling =
            (1..steps).filter(|&step| quiz.question(StepIndex(step)).is_some_and(|question| question.telling));
        quiz.plain = telling.count() as u32 * ONE_IN < steps;
        quiz
    }

    /// What is asked before this step, if it is worth it. The first step, and one that says that the recording ends, are not.
    pub fn question(&mut self, step: StepIndex) -> Option<Question> {
        let trace = Rc::clone(self.after.trace());
        let earlier = StepIndex(step.0.checked_sub(1)?);
        if step > trace.last() || trace.site(step) == SiteId::LIMIT {
            return None;
        }
        self.before.seek(earlier);
        self.after.seek(step);
        let pair = Pair::new(self.before.state(), self.after.state());
        let mut found = changes(&pair);
        let seldom = self.ways.is_seldom(trace.site(step));
        // What a variable of a loop gets, every time anew, tells little.
        let daily = |question: &&mut Question| !seldom && matches!(question.ask, Ask::Value { .. });
        found.iter_mut().filter(daily).for_each(|question| question.telling = false);
        found.extend(lines::ask(&pair, &trace, &self.ways, self.plain));
        let telling = found.iter().position(|question| question.telling).unwrap_or(0);
        found.into_iter().nth(telling)
    }
}

/// What may be asked about a step that changes something, the kind that tells most first.
fn changes(pair: &Pair) -> Vec<Question> {
    if !pair.after.changes_something() {
        return Vec::new();
    }
    let kinds = [leaves::ask, links::ask, sources::ask, items::ask, pointers::ask, values::ask, items::joins];
    kinds.iter().filter_map(|ask| ask(pair)).collect()
}
