//! What an interviewer counts, and how the log's entries are added up.

use crate::log::{Entry, Tag, WITH_READS};

/// How often a run has done what an interviewer counts, up to and with a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub reads: u32,
    pub writes: u32,
    pub comparisons: u32,
    /// Pushes and pops of a queue or a stack.
    pub queue_operations: u32,
}

/// What an entry of each tag counts: reads, writes, comparisons and queue operations, 16 bits for each, lowest first.
const LANES: [u64; 16] = lanes();

const fn lanes() -> [u64; 16] {
    let mut lanes = [0; 16];
    lanes[Tag::Write as usize] = 1 << 16;
    lanes[Tag::Queue as usize] = 1 << 48;
    lanes[Tag::Read as usize] = 1;
    lanes[Tag::Compare as usize] = 1 << 32;
    lanes[Tag::Source as usize] = 1;
    let mut reads = 1;
    while reads < 8 {
        lanes[WITH_READS as usize + reads] = reads as u64;
        reads += 1;
    }
    lanes
}

/// Entries whose counts cannot overflow 16 bits, at 7 reads each.
pub(crate) const BLOCK: usize = 8192;

/// Counts of up to [`BLOCK`] entries, added up without asking what each entry is: millions are passed in a jump.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sum {
    lanes: u64,
    reads: u32,
    comparisons: u32,
}

impl Sum {
    #[inline]
    pub(crate) fn add(&mut self, entry: Entry) {
        self.lanes += LANES[entry.bits()];
        if !entry.has_place() {
            self.reads += entry.payload() & 0xffff;
            self.comparisons += entry.payload() >> 16;
        }
    }

    fn counts(self) -> Counts {
        let lane = |number: u32| (self.lanes >> (16 * number)) as u32 & 0xffff;
        Counts {
            reads: lane(0) + self.reads,
            writes: lane(1),
            comparisons: lane(2) + self.comparisons,
            queue_operations: lane(3),
        }
    }
}

impl Counts {
    /// What these entries count.
    pub(crate) fn of(entries: &[Entry]) -> Counts {
        let mut counts = Counts::default();
        for block in entries.chunks(BLOCK) {
            let mut sum = Sum::default();
            block.iter().for_each(|&entry| sum.add(entry));
            counts.add(sum);
        }
        counts
    }

    /// Adds the counts of a block.
    pub(crate) fn add(&mut self, sum: Sum) {
        *self = self.with(sum.counts(), u32::wrapping_add);
    }

    /// Each count with that of another, by wrapping addition or subtraction.
    pub(crate) fn with(self, other: Counts, by: fn(u32, u32) -> u32) -> Counts {
        Counts {
            reads: by(self.reads, other.reads),
            writes: by(self.writes, other.writes),
            comparisons: by(self.comparisons, other.comparisons),
            queue_operations: by(self.queue_operations, other.queue_operations),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_counts_what_it_is() {
        let entries = [
            Entry::new(Tag::Read, 1, 0),
            Entry::new(Tag::Source, 1, 0),
            Entry::new(Tag::Count, 0, 3 | 2 << 16),
            Entry::new(Tag::Queue, 1, 1),
            Entry::new(Tag::Write, 1, 1),
            Entry::new(Tag::Set, 1, 1),
            Entry::new(Tag::Compare, 1, 0),
        ];
        let expected = Counts { reads: 5, writes: 1, comparisons: 3, queue_operations: 1 };
        assert_eq!(Counts::of(&entries), expected);
        let none = expected.with(Counts::of(&entries), u32::wrapping_sub);
        assert_eq!(none, Counts::default());
    }

    #[test]
    fn counts_of_many_entries_do_not_overflow_their_lanes() {
        let set = Entry::new(Tag::Set, 1, 1).with_reads(7).expect("room");
        let most = Entry::new(Tag::Count, 0, u32::MAX);
        let counts = Counts::of(&[vec![set; 3 * BLOCK + 1], vec![most; 4]].concat());
        let reads = 7 * (3 * BLOCK as u32 + 1) + 4 * 0xffff;
        assert_eq!((counts.reads, counts.comparisons), (reads, 4 * 0xffff));
    }
}
