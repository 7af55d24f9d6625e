//! A limit and the times of requests as text: `3 per 10; 1 2 3 4 11 12`.

use super::scan::{Reader, Token};
use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 200;
const LARGEST_LIMIT: i64 = 100;
const LARGEST_SPAN: i64 = 3600;
const LATEST: i64 = 1_000_000;

/// How many requests may pass in a span of time, and when they come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    /// 1 to 100.
    pub limit: i64,
    /// Seconds, 1 to 3600.
    pub per: i64,
    /// Seconds since the start, none earlier than the one before it.
    pub times: Vec<i64>,
}

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text.trim_end(), InputKind::Requests)?;
    let limit = within(&mut reader, "limit", 1, LARGEST_LIMIT)?;
    while reader.take(&Token::Comma) || reader.take(&Token::Name) || reader.take(&Token::Is) {}
    let per = within(&mut reader, "span of seconds", 1, LARGEST_SPAN)?;
    while reader.take(&Token::Name) {}
    if !reader.take(&Token::Stop) {
        return reader.error("A `;` must stand before the times.");
    }
    while reader.take(&Token::Stop) {}
    reader.name()?;
    let items = reader.items()?;
    reader.end()?;
    let mut times: Vec<i64> = Vec::new();
    for (time, at) in items {
        times.push(checked(time, at, times.last().copied(), times.len())?);
    }
    Ok(Input::Requests(Requests { limit, per, times }))
}

/// A number between two others, with or without its name before it.
fn within(reader: &mut Reader, what: &str, least: i64, most: i64) -> Result<i64, InputError> {
    reader.name()?;
    let at = reader.at();
    let Some(number) = reader.number() else {
        return reader.error(&format!("The {what} is missing here."));
    };
    if !(least..=most).contains(&number) {
        return Err(InputError::new(at, format!("The {what} must lie between {least} and {most}.")));
    }
    Ok(number)
}

fn checked(time: Option<i64>, at: usize, before: Option<i64>, count: usize) -> Result<i64, InputError> {
    let fault = |message: String| Err(InputError::new(at, message));
    match (time, before) {
        _ if count == MOST => fault("At most 200 requests; this is number 201.".to_owned()),
        (None, _) => fault("A time must stand here, not `null`.".to_owned()),
        (Some(time), _) if !(0..=LATEST).contains(&time) => fault("A time lies between 0 and 1,000,000.".to_owned()),
        (Some(time), Some(before)) if time < before => {
            fault(format!("`{time}` is earlier than `{before}` before it: requests come in order of time."))
        }
        (Some(time), _) => Ok(time),
    }
}

pub(super) fn to_text(requests: &Requests) -> String {
    let words: Vec<String> = requests.times.iter().map(i64::to_string).collect();
    let times = if words.is_empty() { "[]".to_owned() } else { words.join(" ") };
    format!("{} per {}; {times}", requests.limit, requests.per)
}

/// Three or four requests in ten seconds, which come in bursts with pauses between them.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let limit = random.between(3, 4);
    let mut now = random.between(0, 6);
    let times = (0..size).map(|_| {
        now += if random.percent(20) { random.between(4, 11) } else { random.between(0, 2) };
        now
    });
    Input::Requests(Requests { limit, per: 10, times: times.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tests::{same, wrong};

    #[test]
    fn requests_as_people_write_them() {
        let kind = InputKind::Requests;
        let expected = Input::Requests(Requests { limit: 3, per: 10, times: vec![1, 1, 14] });
        let texts = [
            "3 per 10; 1 1 14",
            "limit = 3, per = 10; times = [1, 1, 14]",
            "3 per 10 seconds\n1, 1, 14",
            "3, 10\n[1, 1, 14]",
        ];
        same(kind, &expected, &texts);
        same(kind, &Input::Requests(Requests { limit: 1, per: 1, times: vec![] }), &["1 per 1; []"]);
    }

    #[test]
    fn faults_in_requests() {
        let kind = InputKind::Requests;
        wrong(kind, "0 per 10; 1", "^", "between 1 and 100");
        wrong(kind, "3 per; 1", "     ^", "span of seconds is missing");
        wrong(kind, "3 per 10; 5 4", "            ^", "earlier");
        wrong(kind, "3 per 10; -4", "          ^", "between 0 and");
        wrong(kind, "3 per 10 5", "         ^", "`;` must stand");
        assert!(kind.parse(&format!("3 per 10; {}", "7 ".repeat(201))).expect_err("too many").message.contains("200"));
    }
}
