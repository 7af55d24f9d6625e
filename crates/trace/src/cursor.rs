//! Standing at a step of a trace, and going to another.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::counts::{BLOCK, Counts, Sum};
use crate::log::Entry;
use crate::memory::Memory;
use crate::state::State;
use crate::steps::{StepIndex, Trace};
use crate::tally::Tally;

/// Entries up to which a way is short: what was counted of a grid is kept by following it.
const SHORT: usize = 4096;

/// Words that are copied in the time in which one entry is passed.
const WORDS_AN_ENTRY: usize = 4;

/// A position in a trace together with the memory as it is there.
///
/// Going from step to step replays or undoes the changes between them; a jump costs the entries it passes, which for
/// a million changes is one or two milliseconds. A far one begins at the run's start or end if that is nearer.
#[derive(Clone, Debug)]
pub struct Cursor {
    trace: Rc<Trace>,
    /// The memory at the first step.
    start: Memory,
    /// The counts at the first and at the last step.
    ends: [Counts; 2],
    memory: Memory,
    counts: Counts,
    /// What was counted of a grid, if anybody asked.
    tally: OnceCell<Tally>,
    at: StepIndex,
}

impl Cursor {
    /// Stands at the first step.
    pub fn new(trace: Rc<Trace>) -> Self {
        let first = trace.step(StepIndex(0)).end as usize;
        let counts = Counts::of(&trace.log[..first]);
        let mut memory = trace.end.clone();
        let rest = replay(&mut memory, &trace.log[first..]);
        Cursor {
            trace,
            start: memory.clone(),
            ends: [counts, counts.with(rest, u32::wrapping_add)],
            memory,
            counts,
            tally: OnceCell::new(),
            at: StepIndex(0),
        }
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
            Some(tally) if passed.len() <= SHORT => {
                tally.replay(passed, &mut self.memory);
                Counts::of(passed)
            }
            _ => {
                self.tally.take();
                replay(&mut self.memory, passed)
            }
        };
        let by = if from <= to { u32::wrapping_add } else { u32::wrapping_sub };
        self.counts = self.counts.with(counts, by);
        self.at = step;
    }

    /// Goes to the first or the last step if the way from there to this place in the log is shorter, the copying of the
    /// memory included; says where in the log it stands then.
    fn leap(&mut self, to: usize) -> usize {
        let [at, start] = [self.at, StepIndex(0)].map(|step| self.trace.step(step).end as usize);
        let end = self.trace.log.len();
        let copying = self.memory.words.len() / WORDS_AN_ENTRY;
        let nearer = |from: usize| from.abs_diff(to) + copying < at.abs_diff(to);
        let (from, memory, counts) = if nearer(start) {
            (start, &self.start, self.ends[0])
        } else if nearer(end) {
            (end, &self.trace.end, self.ends[1])
        } else {
            return at;
        };
        self.memory.words.copy_from_slice(&memory.words);
        self.counts = counts;
        self.tally.take();
        from
    }

    /// The state at this step.
    pub fn state(&self) -> State<'_> {
        State::new(&self.trace, &self.memory, &self.tally, self.counts, self.at)
    }
}

/// Does, or just as well undoes, the changes of these entries, and says what they count. The order of exclusive-ors is of
/// no matter; a mark's payload is 0, so it changes nothing.
fn replay(memory: &mut Memory, entries: &[Entry]) -> Counts {
    let words = memory.words.as_mut_slice();
    let mut counts = Counts::default();
    for block in entries.chunks(BLOCK) {
        let mut sum = Sum::default();
        for &entry in block {
            if entry.has_place()
                && let Some(word) = words.get_mut(entry.address() as usize)
            {
                *word ^= entry.payload();
            }
            sum.add(entry);
        }
        counts.add(sum);
    }
    counts
}
