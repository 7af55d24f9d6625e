//! Places in a run at which the whole memory is kept, so that a jump passes few entries.

use std::cell::OnceCell;

use crate::log::Entry;
use crate::memory::{Memory, ObjId};
use crate::steps::{StepIndex, Trace};
use crate::tally::Tally;

/// Fewer entries than this are passed faster than a memory is copied.
const LEAST_APART: usize = 250_000;
/// Spans between anchors, at most.
const MOST: usize = 8;
/// Words of all anchors together, 48 MB: more would take more room than the log itself.
const WORDS: usize = 12_000_000;
/// Words that are copied in the time in which one entry is passed.
const WORDS_AN_ENTRY: usize = 4;

/// The memory at one place in the log.
#[derive(Debug)]
pub(crate) struct Anchor {
    /// How many entries of the log lie before it.
    pub(crate) at: usize,
    pub(crate) memory: Memory,
    /// What was counted of a grid here, once somebody has asked for it.
    tally: OnceCell<Tally>,
}

impl Anchor {
    fn new(at: usize, memory: Memory) -> Anchor {
        Anchor { at, memory, tally: OnceCell::new() }
    }

    /// What there is of a grid here.
    pub(crate) fn tally(&self, grid: ObjId) -> Option<Tally> {
        let kept = self.tally.get_or_init(|| Tally::of(grid, &self.memory));
        (kept.grid() == grid).then(|| kept.clone())
    }
}

/// The anchors of a run: at the first step, between, and at the end, in this order.
pub(crate) fn along(trace: &Trace) -> Vec<Anchor> {
    let (first, end) = (trace.step(StepIndex(0)).end as usize, trace.log.len());
    let room = (WORDS / trace.end.words.len().max(1)).saturating_sub(1);
    let spans = ((end - first) / LEAST_APART).min(room).clamp(1, MOST);
    let mut places: Vec<usize> = (0..spans).map(|span| first + (end - first) / spans * span).collect();
    places.push(end);
    // Backwards, because the end is the memory that a recording leaves.
    let mut anchors = vec![Anchor::new(end, trace.end.clone())];
    let mut memory = trace.end.clone();
    for pair in places.windows(2).rev() {
        replay(&mut memory, &trace.log[pair[0]..pair[1]]);
        anchors.push(Anchor::new(pair[0], memory.clone()));
    }
    anchors.reverse();
    anchors
}

/// The anchor from which a place is reached sooner than on foot from `at`, the copying of the memory included.
pub(crate) fn nearest(anchors: &[Anchor], at: usize, to: usize) -> Option<&Anchor> {
    let nearest = anchors.iter().min_by_key(|anchor| anchor.at.abs_diff(to))?;
    let copying = nearest.memory.words.len() / WORDS_AN_ENTRY;
    (nearest.at.abs_diff(to) + copying < at.abs_diff(to)).then_some(nearest)
}

/// Does, or just as well undoes, the changes of these entries. The order of exclusive-ors is of no matter; a mark's payload
/// is 0, so it changes nothing.
pub(crate) fn replay(memory: &mut Memory, entries: &[Entry]) {
    let words = memory.words.as_mut_slice();
    for &entry in entries.iter().filter(|entry| entry.has_place()) {
        if let Some(word) = words.get_mut(entry.address() as usize) {
            *word ^= entry.payload();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limit::Limit;
    use crate::recorder::Recorder;
    use crate::steps::SiteId;
    use crate::value::Value;

    /// A run that counts up in one variable and writes each number to a list.
    fn long(steps: i64) -> Trace {
        let mut rec = Recorder::new(Limit { steps: u32::MAX, entries: u32::MAX, ..Limit::default() });
        let call = rec.call("f", &["n", "list"]);
        let list = rec.list(&[Value::Int(0); 8]);
        rec.assign(call.var(1), Value::Ref(list));
        for step in 0..steps {
            rec.assign(call.var(0), Value::Int(step));
            rec.write(list, (step % 8) as u32, Value::Int(step));
            rec.step(SiteId(0)).expect("within the limit");
        }
        rec.finish(Ok(()))
    }

    #[test]
    fn a_short_run_has_its_two_ends() {
        let trace = long(10);
        let anchors = along(&trace);
        assert_eq!(
            anchors.iter().map(|anchor| anchor.at).collect::<Vec<_>>(),
            [trace.step(StepIndex(0)).end as usize, trace.log.len()]
        );
        assert_eq!(anchors[1].memory.words, trace.end.words);
    }

    #[test]
    fn every_anchor_is_what_a_walk_from_the_start_finds() {
        let trace = long(600_000);
        let anchors = along(&trace);
        assert_eq!(anchors.len(), 5);
        let mut memory = anchors[0].memory.clone();
        for pair in anchors.windows(2) {
            replay(&mut memory, &trace.log[pair[0].at..pair[1].at]);
            assert_eq!(memory.words, pair[1].memory.words);
        }
    }

    #[test]
    fn a_walk_that_is_shorter_than_a_copy_stays_a_walk() {
        let anchors = along(&long(600_000));
        let middle = anchors[2].at;
        assert!(nearest(&anchors, middle + 5, middle + 9).is_none());
        assert_eq!(nearest(&anchors, 0, middle + 9).map(|anchor| anchor.at), Some(middle));
    }
}
