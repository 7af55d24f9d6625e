//! The only place that prints and the only place that reads the clock: stages, their reasons, and how long they took.

#![expect(clippy::print_stdout, reason = "these commands talk to the developer; everything they say passes here")]

use std::time::{Duration, Instant};

/// Prints one line (or a text of several) as it is.
pub(crate) fn line(text: &str) {
    println!("{text}");
}

/// Announces a stage: what is done, and why it takes as long as it does.
pub(crate) fn stage(what: &str, why: &str) {
    println!("== {what}: {why}");
}

/// A watch started now, for telling how long a stage took.
pub(crate) struct Watch(Instant);

impl Watch {
    #[expect(clippy::disallowed_methods, reason = "the commands time their own stages; no product code is involved")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since the start as `3.2 s` or `2 min 05 s`.
    pub(crate) fn read(&self) -> String {
        spoken(self.0.elapsed())
    }
}

fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{}.{} s", seconds, time.subsec_millis() / 100)
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// A number of bytes as kilobytes of 1000 with one decimal, as every size in this project is told.
pub(crate) fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_in_the_unit_that_reads_best() {
        assert_eq!(spoken(Duration::from_millis(3_250)), "3.2 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_kilobyte_has_a_thousand_bytes() {
        assert_eq!(kilobytes(219_949), "219.9 kB");
        assert_eq!(kilobytes(219_950), "220.0 kB");
    }
}
