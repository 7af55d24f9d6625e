//! A recorded run as a whole.

use crate::counts::Counts;
use crate::log::Entry;
use crate::memory::{Memory, ObjId};
use crate::recorder::Hint;
use crate::spelling::Spelling;
use crate::value::Pool;

/// A position in a run: 0 is the first step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepIndex(pub u32);

/// The place in the recorded code that made a step. Whoever recorded knows which line and which sentence belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SiteId(pub u16);

impl SiteId {
    /// The last step of a run that reached its [`crate::Limit`].
    pub const LIMIT: SiteId = SiteId(u16::MAX);
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    /// One past the last log entry that has happened when one stands here.
    pub(crate) end: u32,
    pub(crate) site: SiteId,
    /// Calls on the stack.
    pub(crate) depth: u16,
}

/// Names of a class or of a call's variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) fields: Vec<String>,
}

/// A recorded run: what changed, step by step. It holds no state but the last one; a [`crate::Cursor`] finds the others.
#[derive(Clone, Debug)]
pub struct Trace {
    pub(crate) log: Vec<Entry>,
    pub(crate) steps: Vec<Step>,
    pub(crate) end: Memory,
    pub(crate) pool: Pool,
    pub(crate) shapes: Vec<Shape>,
    pub(crate) hints: Vec<Hint>,
    pub(crate) frames: ObjId,
    pub(crate) spelling: Spelling,
}

impl Trace {
    /// Number of steps; at least 1.
    pub fn len(&self) -> u32 {
        self.steps.len() as u32
    }

    /// Never: a trace has at least its first step.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The last step.
    pub fn last(&self) -> StepIndex {
        StepIndex(self.len().saturating_sub(1))
    }

    /// The step, or the last one if the run is shorter.
    pub fn clamp(&self, step: StepIndex) -> StepIndex {
        step.min(self.last())
    }

    pub(crate) fn step(&self, step: StepIndex) -> Step {
        self.steps[self.clamp(step).0 as usize]
    }

    /// The place in the code that made this step.
    pub fn site(&self, step: StepIndex) -> SiteId {
        self.step(step).site
    }

    /// Whether the run stopped at its limit.
    pub fn reached_limit(&self) -> bool {
        self.site(self.last()) == SiteId::LIMIT
    }

    /// The first step after `from` whose site satisfies `wanted`.
    pub fn next_where(&self, from: StepIndex, wanted: impl Fn(SiteId) -> bool) -> Option<StepIndex> {
        let start = from.0 as usize + 1;
        let rest = self.steps.get(start..)?;
        let found = rest.iter().position(|step| wanted(step.site))?;
        Some(StepIndex((start + found) as u32))
    }

    /// Entries of the log: changes, and marks of what was only looked at.
    pub fn events(&self) -> usize {
        self.log.len()
    }

    /// Entries of the log that change memory, marks left out.
    pub fn changes(&self) -> usize {
        self.log.iter().filter(|entry| entry.is_change()).count()
    }

    /// What the whole run has counted.
    pub fn counts(&self) -> Counts {
        Counts::of(&self.log)
    }

    /// Bytes that the log, the step table and the pool occupy.
    pub fn bytes(&self) -> usize {
        size_of_val(self.log.as_slice()) + size_of_val(self.steps.as_slice()) + self.pool.bytes()
    }
}
