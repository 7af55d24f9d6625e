//! Standing at a step of a trace, and going to another.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::anchors::{self, Anchor, replay};
use crate::counts::Counts;
use crate::memory::Memory;
use crate::state::State;
use crate::steps::{StepIndex, Trace};
use crate::tally::Tally;

/// Entries up to which a way is short: following what was counted of a grid takes less time than counting it anew.
const SHORT: usize = 1_000_000;

/// A position in a trace together with the memory as it is there.
///
/// Going from step to step replays or undoes the changes between them; a jump costs the entries it passes, which for
/// a million changes is one or two milliseconds. A far one begins at the nearest place at which the memory is kept.
#[derive(Clone, Debug)]
pub struct Cursor {
    trace: Rc<Trace>,
    anchors: Rc<[Anchor]>,
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
        let (memory, counts) = (anchors[0].memory.clone(), anchors[0].counts);
        Cursor { trace, anchors, memory, counts, tally: OnceCell::new(), at: StepIndex(0) }
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
        let passed = &self.trace.log[from.min(to)..from.max(to)];
        let counts = match self.tally.get_mut() {
            Some(tally) if passed.len() <= SHORT => tally.replay(passed, &mut self.memory),
            _ => {
                self.tally.take();
                replay(&mut self.memory, passed)
            }
        };
        let by = if from <= to { u32::wrapping_add } else { u32::wrapping_sub };
        self.counts = self.counts.with(counts, by);
        self.at = step;
    }

    /// Goes to the nearest anchor if the way from there to this place in the log is shorter; says where in the log it stands
    /// then.
    fn leap(&mut self, to: usize) -> usize {
        let at = self.trace.step(self.at).end as usize;
        let Some(anchor) = anchors::nearest(&self.anchors, at, to) else { return at };
        self.memory.words.copy_from_slice(&anchor.memory.words);
        self.counts = anchor.counts;
        if let Some(tally) = self.tally.take().and_then(|tally| anchor.tally(tally.grid())) {
            self.tally = OnceCell::from(tally);
        }
        anchor.at
    }

    /// The state at this step.
    pub fn state(&self) -> State<'_> {
        State::new(&self.trace, &self.memory, &self.tally, self.counts, self.at)
    }
}
