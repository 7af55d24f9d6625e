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

const TAGS: [Tag; 8] = [Tag::Set, Tag::Write, Tag::Queue, Tag::Read, Tag::Compare, Tag::Source, Tag::Count, Tag::Count];

/// Added to the tag of a [`Tag::Set`] that counts reads.
pub(crate) const WITH_READS: u64 = 8;

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
        if tag >= WITH_READS { Tag::Set } else { TAGS[tag as usize & 7] }
    }

    /// The same change, counting this many reads too, if it is a [`Tag::Set`] that counts none and they are at most 7.
    #[inline]
    pub(crate) fn with_reads(self, reads: u16) -> Option<Entry> {
        let fits = self.0 >> 60 == Tag::Set as u64 && reads <= 7;
        fits.then(|| Entry(self.0 | (WITH_READS | u64::from(reads)) << 60))
    }

    /// The tag's four bits as they are stored: those of a [`Tag`], or [`WITH_READS`] and more.
    #[inline]
    pub(crate) fn bits(self) -> usize {
        (self.0 >> 60) as usize
    }

    #[inline]
    pub(crate) fn address(self) -> u32 {
        (self.0 >> 32) as u32 & 0x0fff_ffff
    }

    #[inline]
    pub(crate) fn payload(self) -> u32 {
        self.0 as u32
    }

    /// Whether doing it means changing a word by its payload, be it by 0 as for a mark.
    #[inline]
    pub(crate) fn has_place(self) -> bool {
        self.bits() != Tag::Count as usize
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Counts;

    #[test]
    fn an_entry_keeps_its_parts() {
        let entry = Entry::new(Tag::Compare, 0x0abc_def0, u32::MAX);
        assert_eq!((entry.tag(), entry.address(), entry.payload()), (Tag::Compare, 0x0abc_def0, u32::MAX));
        assert!(!entry.is_change());
        assert!(Entry::new(Tag::Queue, 1, 1).is_change());
    }

    #[test]
    fn a_change_takes_up_to_seven_reads_along() {
        let set = Entry::new(Tag::Set, 0x0abc_def0, u32::MAX);
        let entry = set.with_reads(7).expect("room");
        assert_eq!((entry.tag(), entry.address(), entry.payload()), (Tag::Set, 0x0abc_def0, u32::MAX));
        assert!(entry.is_change());
        let reads = Counts { reads: 7, ..Counts::default() };
        assert_eq!(Counts::of(&[entry]), reads);
        assert_eq!(set.with_reads(8), None);
        assert_eq!(entry.with_reads(1), None, "it counts some already");
        assert_eq!(Entry::new(Tag::Write, 1, 1).with_reads(1), None);
    }
}
