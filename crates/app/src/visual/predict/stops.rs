//! When a run stops to ask, and what an answer does: pure, a part of the visualizer's reducer.

use std::rc::Rc;

use predict::{Ask, Question};
use trace::{Millis, StepIndex};

use super::mode::Mode;
use super::round::{Act, Now, Predict, Round, Settled, Told};
use crate::visual::state::{Act as Step, Visual};

/// Steps among which the next question is looked for, at most; a jump further than that is a jump.
const AHEAD: u32 = 2000;

impl Visual {
    /// Whether the run was gone through to its end with nothing left out.
    pub fn has_predicted_all(&self) -> bool {
        let done = |round: &Round| round.whole && round.asking().is_none() && round.reached == self.player.last();
        self.player.at() == self.player.last() && self.predict.round.as_ref().is_some_and(done)
    }

    /// The question to ask before a step now, if there is one and it was not asked before.
    fn due(&self, step: StepIndex) -> Option<Question> {
        let round = self.predict.round.as_ref()?;
        if round.settled.contains_key(&step) {
            return None;
        }
        let question = round.quiz.borrow_mut().question(step)?;
        let marked = || self.variant.interesting(self.run.trace().site(step)).is_some();
        let wanted = self.predict.mode == Mode::Every || question.telling || marked();
        (wanted && self.can_be_told(&question)).then_some(question)
    }

    /// Lines of code that are one line in this language are no choice.
    fn can_be_told(&self, question: &Question) -> bool {
        if !matches!(question.ask, Ask::Line { .. } | Ask::Condition { .. }) {
            return true;
        }
        let listing = self.variant.listing(self.language);
        let mut lines: Vec<_> =
            question.answers.iter().map(|answer| answer.site.and_then(|site| listing.line_of(site))).collect();
        let all = lines.len();
        lines.sort_unstable();
        lines.dedup();
        lines.len() == all && lines.iter().all(Option::is_some)
    }

    /// Stops before the first step in this range that has a question. False if there is none.
    fn stop_within(&mut self, first: u32, last: u32) -> bool {
        let last = last.min(self.player.last().0).min(first.saturating_add(AHEAD));
        let found = (first..=last).find_map(|step| self.due(StepIndex(step)));
        let Some(question) = found else { return false };
        let stand = StepIndex(question.step.0 - 1);
        self.smooth = stand.0.abs_diff(self.player.at().0) == 1;
        self.player.seek(stand);
        if let Some(round) = &mut self.predict.round {
            round.reached = round.reached.max(stand);
            round.now = Now::Asking(Rc::new(question));
        }
        true
    }

    /// Goes on by up to so many steps, if nothing is asked on the way; an open question wants its answer first.
    fn forward(&mut self, steps: u32) -> bool {
        let Some(round) = &mut self.predict.round else { return false };
        if round.asking().is_some() {
            round.urged += 1;
            self.player.pause();
            return true;
        }
        let at = self.player.at().0;
        if self.stop_within(at + 1, at.saturating_add(steps).saturating_add(1)) {
            return true;
        }
        let to = StepIndex(at.saturating_add(steps)).min(self.player.last());
        self.come_to(to);
        false
    }

    /// Notes that a step was come to by going on.
    fn come_to(&mut self, step: StepIndex) {
        if let Some(round) = &mut self.predict.round {
            round.reached = round.reached.max(step);
            round.now = Now::Idle;
        }
    }

    fn tick(&mut self, elapsed: Millis) {
        let from = self.player.at();
        self.player.tick(elapsed);
        let to = self.player.at();
        if !self.stop_within(from.0 + 1, to.0 + 1) {
            self.come_to(to);
        }
    }

    fn answer(&mut self, given: Option<usize>) {
        let Some(round) = &mut self.predict.round else { return };
        let Some(question) = round.asking().cloned() else { return };
        let right = given.is_some_and(|given| question.is_right(given));
        let settled = Settled { structure: question.structure, idea: question.idea(), right };
        Rc::make_mut(&mut round.settled).insert(question.step, settled);
        round.reached = round.reached.max(question.step);
        self.smooth = true;
        self.player.seek(question.step);
        round.now = Now::Told(Rc::new(Told { question, given }));
    }

    fn predicting(&mut self, act: &Act) {
        match *act {
            Act::Answer(given) => self.answer(Some(given)),
            Act::Skip => self.answer(None),
            Act::Mode(mode) => {
                self.predict = Predict { mode, round: None, opened: true };
            }
            Act::Again => {
                self.predict = Predict { round: None, opened: true, mode: self.predict.mode };
                self.player.seek(StepIndex(0));
            }
        }
    }
}

/// What predicting does with something that happens, before anything else does. True when there is nothing left to do.
pub fn comes_first(visual: &mut Visual, act: &Step) -> bool {
    match act {
        Step::Predict(act) => {
            visual.predicting(act);
            true
        }
        Step::Open(_) => {
            visual.predict = Predict { round: None, opened: true, mode: visual.predict.mode };
            false
        }
        _ if visual.predict.round.is_none() => false,
        Step::Move(steps) if *steps > 0 => visual.forward(u32::try_from(*steps).unwrap_or(u32::MAX)),
        Step::Jump { back: false } => {
            let at = visual.player.at();
            let to = visual.run.next_interesting(at).unwrap_or(visual.player.last());
            visual.forward(to.0 - at.0)
        }
        Step::Play if visual.predict.round.as_ref().is_some_and(|round| round.asking().is_some()) => visual.forward(1),
        Step::Tick(elapsed) => {
            visual.smooth = visual.player.speed() <= trace::Speed::Double;
            visual.tick(*elapsed);
            true
        }
        _ => false,
    }
}

/// Afterwards: another run begins a new round, two runs side by side have none, and a question does not outlast its place.
pub fn settle(visual: &mut Visual) {
    let at = visual.player.at();
    let on = visual.predict.mode != Mode::Off && visual.beside.is_none();
    let round = visual.predict.round.take().filter(|round| on && Rc::ptr_eq(&round.run, &visual.run));
    let mut round = match round {
        None if !on => return,
        None => Round::new(&visual.run, at),
        Some(round) => round,
    };
    if !round.belongs(at) {
        round.now = Now::Idle;
    }
    if at > round.reached {
        round.reached = at;
        round.whole = false;
    }
    visual.predict.round = Some(round);
    if std::mem::take(&mut visual.predict.opened) {
        visual.stop_within(at.0 + 1, at.0 + 1);
    }
}

#[cfg(test)]
mod tests;
