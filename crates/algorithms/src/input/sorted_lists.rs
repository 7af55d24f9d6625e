//! Several sorted lists as text: `1 4 7; 2 5; []`, a line each, or `[[1, 4, 7], [2, 5], []]`.

use super::scan::{Item, Reader, Token};
use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST_LISTS: usize = 12;
const MOST: usize = 200;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text.trim(), InputKind::SortedLists)?;
    reader.name()?;
    let lists = if is_nested(text) { nested(&mut reader)? } else { in_rows(&mut reader)? };
    reader.end()?;
    let lists = lists.into_iter().map(checked).collect::<Result<Vec<Vec<i64>>, InputError>>()?;
    let count = lists.iter().map(Vec::len).sum::<usize>();
    if count > MOST || lists.len() > MOST_LISTS {
        let message = format!("At most 12 lists with 200 numbers in all; these are {} with {count}.", lists.len());
        return Err(InputError::new(text.chars().count(), message));
    }
    // An empty list alone means that there is no list.
    let is_none = !is_nested(text) && lists.len() == 1 && lists[0].is_empty();
    Ok(Input::SortedLists(if is_none { Vec::new() } else { lists }))
}

/// Whether the lists stand in one more pair of brackets.
fn is_nested(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let start = plain.split_once('=').map_or(plain.as_str(), |(_, after)| after);
    start.starts_with("[[") || start.starts_with("{{")
}

fn nested(reader: &mut Reader) -> Result<Vec<Vec<Item>>, InputError> {
    reader.take(&Token::Open);
    let mut lists = vec![reader.items()?];
    loop {
        while reader.take(&Token::Stop) {}
        if reader.take(&Token::Close) {
            return Ok(lists);
        }
        if !reader.take(&Token::Comma) {
            return reader.error("A comma or the closing bracket is missing here.");
        }
        while reader.take(&Token::Stop) {}
        lists.push(reader.items()?);
    }
}

fn in_rows(reader: &mut Reader) -> Result<Vec<Vec<Item>>, InputError> {
    let mut lists = vec![reader.items()?];
    while reader.take(&Token::Stop) {
        while reader.take(&Token::Stop) {}
        lists.push(reader.items()?);
    }
    Ok(lists)
}

fn checked(items: Vec<Item>) -> Result<Vec<i64>, InputError> {
    let mut numbers: Vec<i64> = Vec::new();
    for (value, at) in items {
        let Some(value) = value else {
            return Err(InputError::new(at, "A number must stand here, not `null`."));
        };
        if let Some(before) = numbers.last().filter(|before| **before > value) {
            let message =
                format!("`{value}` is smaller than `{before}` before it: each list must be in ascending order.");
            return Err(InputError::new(at, message));
        }
        numbers.push(value);
    }
    Ok(numbers)
}

pub(super) fn to_text(lists: &[Vec<i64>]) -> String {
    let words = |list: &Vec<i64>| match list.len() {
        0 => "[]".to_owned(),
        _ => list.iter().map(i64::to_string).collect::<Vec<String>>().join(" "),
    };
    match lists {
        [] => "[]".to_owned(),
        [one] if one.is_empty() => "[[]]".to_owned(),
        _ => lists.iter().map(words).collect::<Vec<String>>().join("; "),
    }
}

/// Numbers dealt out to two to six lists, so that one may stay empty; some are in several lists.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let mut lists = vec![Vec::new(); random.between(2, (i64::from(size) / 3).clamp(3, 6)) as usize];
    for _ in 0..size {
        let list = random.between(0, lists.len() as i64 - 1) as usize;
        lists[list].push(random.between(1, 60));
    }
    lists.iter_mut().for_each(|list| list.sort_unstable());
    Input::SortedLists(lists)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tests::{same, wrong};

    #[test]
    fn sorted_lists_as_people_paste_them() {
        let kind = InputKind::SortedLists;
        let expected = Input::SortedLists(vec![vec![1, 4], vec![], vec![-2, -2, 9]]);
        let texts = [
            "1 4; []; -2 -2 9",
            "[[1,4],[],[-2,-2,9]]",
            "feeds = [[1, 4],\n [],\n [-2, -2, 9]]",
            "1 -> 4\n[]\n-2, -2, 9\n",
        ];
        same(kind, &expected, &texts);
        same(kind, &Input::SortedLists(vec![]), &["[]"]);
        same(kind, &Input::SortedLists(vec![vec![]]), &["[[]]"]);
    }

    #[test]
    fn faults_in_sorted_lists() {
        let kind = InputKind::SortedLists;
        wrong(kind, "1 4; 5 3", "       ^", "ascending");
        wrong(kind, "[[1], 2", "       ^", "missing");
        wrong(kind, "1; null", "   ^", "not `null`");
        assert!(kind.parse(&"7;".repeat(12)).is_err());
        assert!(kind.parse(&"7 ".repeat(201)).expect_err("too many").message.contains("200 numbers"));
    }
}
