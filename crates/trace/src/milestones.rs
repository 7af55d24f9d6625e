//! What has been counted up to every so many entries of the log, so that a jump counts only what lies behind the last of them.

use std::cell::OnceCell;

use crate::anchors::Anchor;
use crate::counts::{BLOCK, Counts};
use crate::log::Entry;
use crate::memory::ObjId;
use crate::tally::Tally;

/// Entries from one milestone to the next.
pub(crate) const APART: usize = BLOCK;

/// The milestones of a run: number `n` lies before entry `n × APART` of the log.
#[derive(Debug)]
pub(crate) struct Milestones {
    counts: Vec<Counts>,
    /// The cells of a grid by look at each, once somebody has asked for it; before the first step, as at the first step.
    tallies: OnceCell<(ObjId, Vec<Tally>)>,
}

impl Milestones {
    /// Those of a log.
    pub(crate) fn along(log: &[Entry]) -> Milestones {
        let mut counts = vec![Counts::default()];
        let mut all = Counts::default();
        for block in log.chunks(APART) {
            all = all.with(Counts::of(block), u32::wrapping_add);
            counts.push(all);
        }
        Milestones { counts, tallies: OnceCell::new() }
    }

    /// What the entries before this place count.
    pub(crate) fn counts(&self, log: &[Entry], at: usize) -> Counts {
        let number = at / APART;
        let before = self.counts.get(number).copied().unwrap_or_default();
        before.with(Counts::of(&log[number * APART..at]), u32::wrapping_add)
    }

    /// The milestone between two places that is nearest to the second; the places are farther apart than milestones.
    pub(crate) fn before(from: usize, to: usize) -> usize {
        if from <= to { to / APART * APART } else { to.div_ceil(APART) * APART }
    }

    /// What there is of a grid at a milestone of the log. The first call passes the whole log.
    pub(crate) fn tally(&self, grid: ObjId, first: &Anchor, log: &[Entry], at: usize) -> Option<Tally> {
        let (kept, tallies) = self.tallies.get_or_init(|| (grid, tallies(grid, first, log)));
        (*kept == grid).then(|| tallies.get(at / APART).cloned())?
    }
}

fn tallies(grid: ObjId, first: &Anchor, log: &[Entry]) -> Vec<Tally> {
    let mut memory = first.memory.clone();
    let mut tally = Tally::of(grid, &memory);
    let mut tallies = vec![tally.clone()];
    for (number, block) in log.chunks(APART).enumerate() {
        let passed = first.at.saturating_sub(number * APART).min(block.len());
        tally.replay(&block[passed..], &mut memory);
        tallies.push(tally.clone());
    }
    tallies
}
