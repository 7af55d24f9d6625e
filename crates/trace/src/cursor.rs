//! Standing at a step of a trace, and going to another.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::anchors::{self, Anchor, replay};
use crate::counts::Counts;
use crate::memory::Memory;
use crate::milestones::{APART, Milestones};
use crate::state::State;
use crate::steps::{StepIndex, Trace};
use crate::tally::Tally;

/// A position in a trace together with the memory as it is there.
///
/// Going from step to step replays or undoes the changes between them; a jump costs the entries it passes, which for
/// a million changes is one or two milliseconds. A far one begins at the nearest place at which the memory is kept.
#[derive(Clone, Debug)]
pub struct Cursor {
    trace: Rc<Trace>,
    anchors: Rc<[Anchor]>,
    milestones: Rc<Milestones>,
    memory: Memory,
    counts: Counts,
    /// What was counted of a grid, if anybody asked.
    tally: OnceCell<Tally>,
    at: StepIndex,
}

impl Cursor {
    /// Stands at the first step.
    pub fn new(trace: Rc<Trace>) -> Self {
        let anchors: Rc<[Anchor]> = anchors::along(&trace).into();
        let milestones = Rc::new(Milestones::along(&trace.log));
        let memory = anchors[0].memory.clone();
        let counts = milestones.counts(&trace.log, anchors[0].at);
        Cursor { trace, anchors, milestones, memory, counts, tally: OnceCell::new(), at: StepIndex(0) }
    }

    /// The run this stands in.
    pub fn trace(&self) -> &Rc<Trace> {
        &self.trace
    }

    /// Where it stands.
    pub fn at(&self) -> StepIndex {
        self.at
    }

    /// Goes to a step; past the end means the last step.
    pub fn seek(&mut self, step: StepIndex) {
        let step = self.trace.clamp(step);
        let to = self.trace.step(step).end as usize;
        let from = self.leap(to);
        self.walk(from, to);
        self.counts = self.milestones.counts(&self.trace.log, to);
        self.at = step;
    }

    /// Goes to the nearest anchor if the way from there to this place in the log is shorter; says where in the log it stands
    /// then.
    fn leap(&mut self, to: usize) -> usize {
        let at = self.trace.step(self.at).end as usize;
        let Some(anchor) = anchors::nearest(&self.anchors, at, to) else { return at };
        self.memory.words.copy_from_slice(&anchor.memory.words);
        // A long way from here goes by a milestone, where the tally is taken up again.
        if anchor.at.abs_diff(to) <= APART
            && let Some(tally) = self.tally.take().and_then(|tally| anchor.tally(tally.grid()))
        {
            self.tally = OnceCell::from(tally);
        }
        anchor.at
    }

    /// Passes the entries between two places in the log, and keeps the tally if there is one.
    fn walk(&mut self, from: usize, to: usize) {
        let log = &self.trace.log;
        let Some(tally) = self.tally.take() else {
            return replay(&mut self.memory, &log[from.min(to)..from.max(to)]);
        };
        let (from, tally) = if from.abs_diff(to) <= APART {
            (from, Some(tally))
        } else {
            let stone = Milestones::before(from, to);
            replay(&mut self.memory, &log[from.min(stone)..from.max(stone)]);
            (stone, self.milestones.tally(tally.grid(), &self.anchors[0], log, stone))
        };
        let rest = &log[from.min(to)..from.max(to)];
        match tally {
            Some(mut tally) => {
                tally.replay(rest, &mut self.memory);
                self.tally = OnceCell::from(tally);
            }
            None => replay(&mut self.memory, rest),
        }
    }

    /// The state at this step.
    pub fn state(&self) -> State<'_> {
        State::new(&self.trace, &self.memory, &self.tally, self.counts, self.at)
    }
}
