//! Moments and spans of time in words. All in integers, and the present is an argument.

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A span in milliseconds: "under 1 min", "25 min", "3 h 5 min"; nothing at all is "0 min".
pub(super) fn duration(millis: u64) -> String {
    let (hours, minutes) = (millis / HOUR, millis % HOUR / MINUTE);
    match (hours, minutes) {
        (0, 0) if millis > 0 => "under 1 min".to_owned(),
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// How long ago a moment was. Beyond a month it is the day itself, and so is a moment that lies ahead of this clock.
pub(super) fn ago(moment: u64, now: u64) -> String {
    let Some(passed) = now.checked_sub(moment) else {
        return day(moment);
    };
    let counted = |count: u64, unit: &str| format!("{count} {unit}{} ago", if count == 1 { "" } else { "s" });
    match passed {
        0..MINUTE => "just now".to_owned(),
        MINUTE..HOUR => counted(passed / MINUTE, "minute"),
        HOUR..DAY => counted(passed / HOUR, "hour"),
        _ if passed < 31 * DAY => counted(passed / DAY, "day"),
        _ => day(moment),
    }
}

/// The day of a moment in milliseconds since 1970, as `2026-11-22` in universal time.
pub(super) fn day(millis: u64) -> String {
    let (year, month, day) = civil(millis / DAY);
    format!("{year}-{month:02}-{day:02}")
}

/// Year, month and day from days since 1970. Counted from a first of March four hundred years apart, so that the day
/// that leap years add comes last.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468; // from 1970-01-01 back to 0000-03-01
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(951_782_400_000), "2000-02-29");
        assert_eq!(day(951_782_400_000 + DAY), "2000-03-01");
        assert_eq!(day(1_795_305_599_999), "2026-11-21");
        assert_eq!(day(1_795_305_600_000), "2026-11-22");
        assert_eq!(day(4_107_542_400_000), "2100-03-01");
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let mut before = civil(0);
        for days in 1..60_000 {
            let (year, month, day) = civil(days);
            let next_day = (year, month, day) == (before.0, before.1, before.2 + 1);
            let next_month = day == 1 && (year, month) == (before.0, before.1 + 1);
            let next_year = (year, month, day) == (before.0 + 1, 1, 1) && before.1 == 12;
            assert!(next_day || next_month || next_year, "{before:?} was followed by {:?}", (year, month, day));
            before = (year, month, day);
        }
    }

    #[test]
    fn spans_in_words() {
        assert_eq!(duration(0), "0 min");
        assert_eq!(duration(59_999), "under 1 min");
        assert_eq!(duration(25 * MINUTE), "25 min");
        assert_eq!(duration(3 * HOUR + 5 * MINUTE), "3 h 5 min");
        assert_eq!(duration(2 * HOUR), "2 h");
    }

    #[test]
    fn moments_by_how_long_ago_they_were() {
        let now = 1_795_305_600_000;
        assert_eq!(ago(now - 5, now), "just now");
        assert_eq!(ago(now - MINUTE, now), "1 minute ago");
        assert_eq!(ago(now - 5 * HOUR, now), "5 hours ago");
        assert_eq!(ago(now - 30 * DAY, now), "30 days ago");
        assert_eq!(ago(now - 31 * DAY, now), "2026-10-22");
        assert_eq!(ago(now + DAY, now), "2026-11-23");
    }
}
