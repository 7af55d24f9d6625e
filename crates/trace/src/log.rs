//! The packed log: one 64-bit entry for each change or mark.
//!
//! An entry is 4 bits of tag, 28 bits of address (words of memory, so at most 268 million) and 32 bits of payload: for
//! a change the exclusive-or of old and new word, for a mark nothing. The tags 8 to 15 are a change of the first kind
//! that also counts as many reads as lie above 8: the commonest count then costs no entry of its own.

/// How a step touched a place without changing it, or that it did change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    Read,
    Compare,
    /// The value written in this step was computed from here.
    Source,
    Write,
}

/// How often a run has done what an interviewer counts, up to and with a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub reads: u32,
    pub writes: u32,
    pub comparisons: u32,
    /// Pushes and pops of a queue or a stack.
    pub queue_operations: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A change that is bookkeeping or a local variable: not counted.
    Set,
    /// A change of a structure: counted as a write.
    Write,
    /// A change of a queue's or stack's end: counted as a queue operation.
    Queue,
    Read,
    Compare,
    Source,
    /// Counts without places: reads in the low 16 bits of the payload, comparisons in the high 16.
    Count,
}

const TAGS: [Tag; 8] = [
    Tag::Set,
    Tag::Write,
    Tag::Queue,
    Tag::Read,
    Tag::Compare,
    Tag::Source,
    Tag::Count,
    Tag::Count,
];

/// Added to the tag of a [`Tag::Set`] that counts reads.
const WITH_READS: u64 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry(u64);

impl Entry {
    #[inline]
    pub(crate) fn new(tag: Tag, address: u32, payload: u32) -> Self {
        Entry((tag as u64) << 60 | u64::from(address & 0x0fff_ffff) << 32 | u64::from(payload))
    }

    #[inline]
    pub(crate) fn tag(self) -> Tag {
        let tag = self.0 >> 60;
        if tag >= WITH_READS {
            Tag::Set
        } else {
            TAGS[tag as usize & 7]
        }
    }

    /// The same change, counting this many reads too, if it is a [`Tag::Set`] that counts none and they are at most 7.
    #[inline]
    pub(crate) fn with_reads(self, reads: u16) -> Option<Entry> {
        let fits = self.0 >> 60 == Tag::Set as u64 && reads <= 7;
        fits.then(|| Entry(self.0 | (WITH_READS | u64::from(reads)) << 60))
    }

    /// Reads that a [`Tag::Set`] counts.
    #[inline]
    fn reads(self) -> u32 {
        ((self.0 >> 60) as u32).saturating_sub(WITH_READS as u32)
    }

    #[inline]
    pub(crate) fn address(self) -> u32 {
        (self.0 >> 32) as u32 & 0x0fff_ffff
    }

    #[inline]
    pub(crate) fn payload(self) -> u32 {
        self.0 as u32
    }

    /// Whether it changes memory.
    #[inline]
    pub(crate) fn is_change(self) -> bool {
        let tag = self.0 >> 60;
        tag <= Tag::Queue as u64 || tag >= WITH_READS
    }

    pub(crate) fn mark(self) -> Option<MarkKind> {
        match self.tag() {
            Tag::Read => Some(MarkKind::Read),
            Tag::Compare => Some(MarkKind::Compare),
            Tag::Source => Some(MarkKind::Source),
            Tag::Write => Some(MarkKind::Write),
            Tag::Set | Tag::Queue | Tag::Count => None,
        }
    }
}

impl Counts {
    /// Adds (`sign` 1) or takes back (`sign` −1) what an entry counts.
    #[inline]
    pub(crate) fn count(&mut self, entry: Entry, sign: i32) {
        let add = |n: &mut u32, by: u32| *n = n.wrapping_add(by.wrapping_mul(sign as u32));
        match entry.tag() {
            Tag::Set => add(&mut self.reads, entry.reads()),
            Tag::Write => add(&mut self.writes, 1),
            Tag::Queue => add(&mut self.queue_operations, 1),
            Tag::Read | Tag::Source => add(&mut self.reads, 1),
            Tag::Compare => add(&mut self.comparisons, 1),
            Tag::Count => {
                add(&mut self.reads, entry.payload() & 0xffff);
                add(&mut self.comparisons, entry.payload() >> 16);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_keeps_its_parts() {
        let entry = Entry::new(Tag::Compare, 0x0abc_def0, u32::MAX);
        assert_eq!(
            (entry.tag(), entry.address(), entry.payload()),
            (Tag::Compare, 0x0abc_def0, u32::MAX)
        );
        assert!(!entry.is_change());
        assert!(Entry::new(Tag::Queue, 1, 1).is_change());
    }

    #[test]
    fn a_change_takes_up_to_seven_reads_along() {
        let set = Entry::new(Tag::Set, 0x0abc_def0, u32::MAX);
        let entry = set.with_reads(7).expect("room");
        assert_eq!(
            (entry.tag(), entry.address(), entry.payload()),
            (Tag::Set, 0x0abc_def0, u32::MAX)
        );
        assert!(entry.is_change());
        let mut counts = Counts::default();
        counts.count(entry, 1);
        assert_eq!(
            counts,
            Counts {
                reads: 7,
                ..Counts::default()
            }
        );
        assert_eq!(set.with_reads(8), None);
        assert_eq!(entry.with_reads(1), None, "it counts some already");
        assert_eq!(Entry::new(Tag::Write, 1, 1).with_reads(1), None);
    }

    #[test]
    fn counting_back_undoes_counting() {
        let entries = [
            Entry::new(Tag::Read, 1, 0),
            Entry::new(Tag::Count, 0, 3 | 2 << 16),
            Entry::new(Tag::Queue, 1, 1),
        ];
        let mut counts = Counts::default();
        entries.iter().for_each(|&e| counts.count(e, 1));
        assert_eq!(
            counts,
            Counts {
                reads: 4,
                writes: 0,
                comparisons: 2,
                queue_operations: 1
            }
        );
        entries.iter().for_each(|&e| counts.count(e, -1));
        assert_eq!(counts, Counts::default());
    }
}
