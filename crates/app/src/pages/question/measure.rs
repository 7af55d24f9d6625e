//! Measures of an answer and of time, as a reader likes them told.

/// Words spoken in a minute by someone who is not rushing.
const WORDS_A_MINUTE: u32 = 130;

/// Words in a text: runs of characters between spaces that hold a letter or a digit.
pub fn words(text: &str) -> u32 {
    text.split_whitespace().filter(|word| word.chars().any(is_said)).count() as u32
}

/// Whether a sign is part of a word: outside of ASCII everything is but punctuation, which lies in two blocks. The
/// library's tables of letters would be 3 kB of this page.
fn is_said(sign: char) -> bool {
    if sign.is_ascii() {
        sign.is_ascii_alphanumeric()
    } else {
        !matches!(sign, '\u{80}'..='\u{BF}' | '\u{2000}'..='\u{2BFF}')
    }
}

/// Seconds it takes to say this many words aloud, at about 130 words a minute.
pub fn spoken_seconds(words: u32) -> u32 {
    words * 60 / WORDS_A_MINUTE
}

/// How long a text is when said aloud: `"84 words, about 0:38 aloud"`; nothing for no words.
pub fn spoken(words: u32) -> String {
    if words == 0 {
        return String::new();
    }
    let seconds = u64::from(spoken_seconds(words));
    format!("{}, about {} aloud", plural(words.into(), "word"), clock(seconds))
}

/// Minutes and seconds as a clock shows them: `4:05`, `72:00`.
pub fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A time in minutes, never less than one.
pub fn minutes(millis: u64) -> String {
    format!("{} min", millis.div_ceil(60_000).max(1))
}

/// A count with its noun: `1 hint`, `3 hints`.
pub fn plural(count: u64, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// How long ago something was, both times in milliseconds since 1970. A time yet to come counts as now.
pub fn ago(now: u64, then: u64) -> String {
    let minutes = now.saturating_sub(then) / 60_000;
    match minutes {
        0 => "just now".to_owned(),
        1..60 => format!("{} ago", plural(minutes, "minute")),
        60..1440 => format!("{} ago", plural(minutes / 60, "hour")),
        _ => format!("{} ago", plural(minutes / 1440, "day")),
    }
}

/// The name of a grade; empty for an attempt without one.
pub fn grade_name(grade: u8) -> &'static str {
    match grade {
        1 => "Again",
        2 => "Hard",
        3 => "Good",
        4 => "Easy",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_nobody_says_are_not_words() {
        assert_eq!(words("I asked — twice — for the p99, then   measured it."), 9);
        assert_eq!(words(" \n "), 0);
        assert_eq!(words("Größe 性能 → «x» … ©"), 3);
    }

    #[test]
    fn a_minute_holds_a_hundred_and_thirty_words() {
        assert_eq!(spoken_seconds(130), 60);
        assert_eq!(spoken(0), "");
        assert_eq!(spoken(1), "1 word, about 0:00 aloud");
        assert_eq!(spoken(84), "84 words, about 0:38 aloud");
    }

    #[test]
    fn times_are_told_shortly() {
        assert_eq!(clock(4 * 60 + 5), "4:05");
        assert_eq!(clock(72 * 60), "72:00");
        assert_eq!((minutes(0), minutes(60_001)), ("1 min".to_owned(), "2 min".to_owned()));
    }

    #[test]
    fn the_past_is_told_in_its_largest_whole_unit() {
        let minute = 60_000;
        let day = 1440 * minute;
        assert_eq!(ago(5, 900), "just now");
        assert_eq!(ago(minute + 1, 0), "1 minute ago");
        assert_eq!(ago(119 * minute, 0), "1 hour ago");
        assert_eq!(ago(40 * day, day), "39 days ago");
    }
}
