//! Time on a question: only while the tab is in view, and told to the ledger in portions.

/// The longest step of the clock that still counts, in milliseconds. A machine that slept was not read from.
const LONGEST_STEP: u64 = 5_000;

/// Counts milliseconds between ticks. Time is an argument.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stopwatch {
    last: Option<u64>,
    unsaved: u64,
}

impl Stopwatch {
    /// The clock says `now`; the time since the last tick counts if it was running.
    pub fn tick(&mut self, now: u64) {
        if let Some(last) = self.last {
            self.unsaved += now.saturating_sub(last).min(LONGEST_STEP);
        }
        self.last = Some(now);
    }

    /// The last tick before a pause.
    pub fn pause(&mut self, now: u64) {
        if self.last.is_some() {
            self.tick(now);
        }
        self.last = None;
    }

    /// Milliseconds counted and not yet taken.
    pub fn unsaved(&self) -> u64 {
        self.unsaved
    }

    /// Takes what was counted, to be kept elsewhere.
    pub fn take(&mut self) -> u64 {
        std::mem::take(&mut self.unsaved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_time_between_ticks_counts() {
        let mut watch = Stopwatch::default();
        watch.tick(1_000);
        watch.tick(2_000);
        watch.pause(2_500);
        watch.pause(9_000);
        watch.tick(10_000);
        watch.tick(11_000);
        assert_eq!(watch.unsaved(), 2_500);
        assert_eq!(watch.take(), 2_500);
        assert_eq!(watch.unsaved(), 0);
    }

    #[test]
    fn a_night_with_the_lid_closed_is_not_practice() {
        let mut watch = Stopwatch::default();
        watch.tick(0);
        watch.tick(8 * 3_600_000);
        assert_eq!(watch.unsaved(), LONGEST_STEP);
    }

    #[test]
    fn a_clock_that_goes_back_takes_nothing_away() {
        let mut watch = Stopwatch::default();
        watch.tick(5_000);
        watch.tick(4_000);
        assert_eq!(watch.unsaved(), 0);
    }
}
