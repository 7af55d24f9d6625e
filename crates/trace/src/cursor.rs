//! Standing at a step of a trace, and going to another.

use std::rc::Rc;

use crate::log::Counts;
use crate::memory::Memory;
use crate::state::State;
use crate::steps::{StepIndex, Trace};

/// A position in a trace together with the memory as it is there.
///
/// Going from step to step replays or undoes the changes between them; a jump costs the entries it passes, which for
/// a million changes is about two milliseconds.
#[derive(Clone, Debug)]
pub struct Cursor {
    trace: Rc<Trace>,
    memory: Memory,
    counts: Counts,
    at: StepIndex,
}

impl Cursor {
    /// Stands at the first step.
    pub fn new(trace: Rc<Trace>) -> Self {
        let mut counts = Counts::default();
        trace.log.iter().for_each(|&entry| counts.count(entry, 1));
        let memory = trace.end.clone();
        let at = trace.last();
        let mut cursor = Cursor {
            trace,
            memory,
            counts,
            at,
        };
        cursor.seek(StepIndex(0));
        cursor
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
        let (from, to) = (
            self.trace.step(self.at).end as usize,
            self.trace.step(step).end as usize,
        );
        let trace = Rc::clone(&self.trace);
        if from <= to {
            for &entry in &trace.log[from..to] {
                self.apply(entry, 1);
            }
        } else {
            for &entry in trace.log[to..from].iter().rev() {
                self.apply(entry, -1);
            }
        }
        self.at = step;
    }

    /// The state at this step.
    pub fn state(&self) -> State<'_> {
        State::new(&self.trace, &self.memory, self.counts, self.at)
    }

    #[inline]
    fn apply(&mut self, entry: crate::log::Entry, sign: i32) {
        if entry.is_change()
            && let Some(word) = self.memory.words.get_mut(entry.address() as usize)
        {
            *word ^= entry.payload();
        }
        self.counts.count(entry, sign);
    }
}
