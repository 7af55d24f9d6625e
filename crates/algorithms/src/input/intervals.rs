//! Intervals as text: `1-3, 2-6`, `[[1, 3], [2, 6]]`, `(1, 3) (2, 6)`.

use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 40;
const LARGEST: i64 = 1_000_000;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let chars: Vec<char> = text.chars().collect();
    let mut ends = Ends::default();
    let mut at = 0;
    while at < chars.len() {
        at = ends.take(&chars, at)?;
    }
    ends.finish(chars.len())
}

/// The ends of intervals read so far.
#[derive(Default)]
struct Ends {
    numbers: Vec<(i64, usize)>,
    /// For each open bracket where it stands, how many numbers came before it, and whether others were inside.
    open: Vec<(usize, usize, bool)>,
}

impl Ends {
    /// Takes what stands at a place, and gives the place after it.
    fn take(&mut self, chars: &[char], at: usize) -> Result<usize, InputError> {
        match chars[at] {
            c if c.is_whitespace() || matches!(c, ',' | ';') => Ok(at + 1),
            '[' | '(' | '{' => self.open(at),
            ']' | ')' | '}' => self.close(at),
            c if c.is_ascii_digit() => self.number(chars, at),
            // A sign between two numbers parts them; before the first of an interval it is a minus.
            '-' | '−' | '–' if self.follows_a_start(chars, at) => Ok(at + 1),
            '-' | '−' if chars.get(at + 1).is_some_and(char::is_ascii_digit) => self.number(chars, at),
            c if c.is_alphabetic() => word(chars, at),
            c => Err(InputError::new(at, format!("`{c}` has no meaning here. {}", InputKind::Intervals.accepts()))),
        }
    }

    fn open(&mut self, at: usize) -> Result<usize, InputError> {
        if self.open.len() == 2 {
            return Err(InputError::new(
                at,
                "Brackets go two deep at most: one pair around all, one around each interval.",
            ));
        }
        self.open.iter_mut().for_each(|open| open.2 = true);
        self.open.push((at, self.numbers.len(), false));
        Ok(at + 1)
    }

    fn close(&mut self, at: usize) -> Result<usize, InputError> {
        let Some((_, before, nested)) = self.open.pop() else {
            return Err(InputError::new(at, "This bracket was never opened."));
        };
        let inside = self.numbers.len() - before;
        if nested || inside == 2 || (inside == 0 && self.open.is_empty()) {
            return Ok(at + 1);
        }
        Err(InputError::new(at, format!("An interval has two ends, its start and its end; here it has {inside}.")))
    }

    /// Whether the last thing but blanks is the start of an interval.
    fn follows_a_start(&self, chars: &[char], at: usize) -> bool {
        let last = chars[..at].iter().rfind(|c| !c.is_whitespace());
        self.numbers.len() % 2 == 1 && last.is_some_and(char::is_ascii_digit)
    }

    fn number(&mut self, chars: &[char], at: usize) -> Result<usize, InputError> {
        let digits = at + usize::from(!chars[at].is_ascii_digit());
        let end = digits + chars[digits..].iter().take_while(|c| c.is_ascii_digit()).count();
        let size = chars[digits..end].iter().try_fold(0i64, |sum, digit| {
            let sum = sum * 10 + i64::from(digit.to_digit(10).unwrap_or(0));
            (sum <= LARGEST).then_some(sum)
        });
        let Some(size) = size else {
            return Err(InputError::new(
                at,
                "This number is too large: at most 1,000,000, with or without a minus sign.",
            ));
        };
        let number = if digits > at { -size } else { size };
        match self.numbers.last() {
            Some(&(start, _)) if self.numbers.len() % 2 == 1 && number <= start => {
                return Err(InputError::new(at, format!("An interval must end after its start, `{start}`.")));
            }
            _ if self.numbers.len() == 2 * MOST => {
                return Err(InputError::new(at, "At most 40 intervals; this is number 41."));
            }
            _ => self.numbers.push((number, at)),
        }
        Ok(end)
    }

    fn finish(self, length: usize) -> Result<Input, InputError> {
        if !self.open.is_empty() {
            return Err(InputError::new(length, "The closing bracket is missing."));
        }
        if self.numbers.len() % 2 == 1 {
            return Err(InputError::new(length, "The end of the last interval is missing."));
        }
        let numbers: Vec<i64> = self.numbers.into_iter().map(|(number, _)| number).collect();
        Ok(Input::Intervals(numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()))
    }
}

/// A name before `=` or `:`, or the word `to`.
fn word(chars: &[char], at: usize) -> Result<usize, InputError> {
    let end = at + chars[at..].iter().take_while(|c| c.is_alphanumeric() || **c == '_').count();
    let blank = chars[end..].iter().take_while(|c| c.is_whitespace()).count();
    if matches!(chars.get(end + blank), Some('=' | ':')) {
        return Ok(end + blank + 1);
    }
    if chars[at..end] == ['t', 'o'] {
        return Ok(end);
    }
    Err(InputError::new(at, format!("This word has no meaning here. {}", InputKind::Intervals.accepts())))
}

pub(super) fn to_text(intervals: &[(i64, i64)]) -> String {
    let is_plain = !intervals.is_empty() && intervals.iter().all(|(start, _)| *start >= 0);
    let words: Vec<String> = intervals
        .iter()
        .map(|(start, end)| if is_plain { format!("{start}-{end}") } else { format!("[{start}, {end}]") })
        .collect();
    if is_plain { words.join(", ") } else { format!("[{}]", words.join(", ")) }
}

/// Some touch, some lie inside others, some come twice; few are long.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let span = 2 * i64::from(size) + 4;
    let mut intervals: Vec<(i64, i64)> = Vec::new();
    while (intervals.len() as u32) < size {
        let known = intervals.len() as i64;
        let other = intervals.get(random.between(0, (known - 1).max(0)) as usize).copied();
        let start = random.between(0, span);
        let long = if random.percent(12) { span / 2 } else { 5 };
        let new = (start, start + random.between(1, long));
        intervals.push(match (random.between(1, 10), other) {
            (1, Some(other)) => other,
            (2..=3, Some((_, end))) => (end, end + random.between(1, 4)),
            _ => new,
        });
    }
    Input::Intervals(intervals)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{same, wrong};
    use super::*;

    #[test]
    fn intervals_as_people_paste_them() {
        let texts = [
            "1-3, 2-6",
            "[[1,3],[2,6]]",
            "(1, 3) (2, 6)",
            "intervals = [[1, 3], [2, 6]]",
            "{{1,3},{2,6}};",
            "1 – 3; 2 – 6",
            "1 to 3\n2 to 6",
            "1 3 2 6",
        ];
        same(InputKind::Intervals, &Input::Intervals(vec![(1, 3), (2, 6)]), &texts);
        same(InputKind::Intervals, &Input::Intervals(vec![(-5, -3), (-3, 2)]), &["[-5, -3], [-3, 2]", "-5 - -3, -3-2"]);
        same(InputKind::Intervals, &Input::Intervals(vec![]), &["[]", "intervals = []"]);
    }

    #[test]
    fn faults_in_intervals() {
        let intervals = InputKind::Intervals;
        wrong(intervals, "1-3, 5", "      ^", "end of the last interval");
        wrong(intervals, "1-3, 6-2", "       ^", "after its start, `6`");
        wrong(intervals, "[[1, 3, 4]]", "         ^", "two ends");
        wrong(intervals, "[[1, 3], [4]]", "           ^", "here it has 1");
        wrong(intervals, "[[1, 3]", "       ^", "closing bracket");
        wrong(intervals, "1-3]", "   ^", "never opened");
        wrong(intervals, "1-3, x", "     ^", "This word");
        wrong(intervals, "1-3 / 4-5", "    ^", "no meaning");
        wrong(intervals, "1-3000000", "  ^", "too large");
        let many = vec!["1-2"; 41].join(" ");
        assert_eq!(intervals.parse(&many).expect_err("too many").at, 160);
    }
}
