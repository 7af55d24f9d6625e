//! What is done to a heap, one thing after the other, as text: `insert 5, insert 3, extract`, or shorter `5 3 x`.

use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 200;
const LARGEST: i64 = 1_000_000_000;
const INSERT: [&str; 7] = ["insert", "push", "add", "offer", "heappush", "put", "+"];
const EXTRACT: [&str; 8] = ["extract", "pop", "poll", "remove", "heappop", "take", "x", "-"];

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let chars: Vec<char> = text.chars().collect();
    let (mut operations, mut at, mut wants_number) = (Vec::new(), 0, false);
    while at < chars.len() {
        let end = word_end(&chars, at);
        if end == at {
            at += 1;
            continue;
        }
        let word: String = chars[at..end].iter().collect::<String>().to_lowercase();
        match word.as_str() {
            _ if operations.len() == MOST => {
                return Err(InputError::new(at, "At most 200 operations; this is number 201."));
            }
            word if INSERT.contains(&word) && !wants_number => wants_number = true,
            word if EXTRACT.contains(&word) && !wants_number => operations.push(None),
            word => {
                operations.push(Some(number(word, at)?));
                wants_number = false;
            }
        }
        at = end;
    }
    if wants_number {
        return Err(InputError::new(chars.len(), "A number is missing after the last `insert`."));
    }
    if operations.is_empty() && !text.contains('[') {
        return Err(InputError::new(0, format!("There is no operation here. {}", InputKind::HeapOps.accepts())));
    }
    Ok(Input::HeapOps(operations))
}

/// The end of the word that begins at a place; the place itself for what only separates words.
fn word_end(chars: &[char], at: usize) -> usize {
    let is_part = |c: &char| c.is_alphanumeric() || *c == '_' || *c == '.';
    let sign = usize::from(matches!(chars[at], '-' | '−' | '+'));
    let end = at + sign + chars[at + sign..].iter().take_while(|c| is_part(c)).count();
    // `+` before a blank is a word of its own, `+5` is read as the number it is.
    if end > at || chars[at].is_whitespace() || ",;()[]".contains(chars[at]) { end } else { at + 1 }
}

fn number(word: &str, at: usize) -> Result<i64, InputError> {
    let plain = word.trim_start_matches('+').replace('−', "-");
    match plain.parse::<i64>() {
        Ok(number) if number.abs() <= LARGEST => Ok(number),
        Ok(_) => {
            Err(InputError::new(at, "This number is too large: at most 1,000,000,000, with or without a minus sign."))
        }
        Err(_) => Err(InputError::new(at, format!("`{word}` is no operation. {}", InputKind::HeapOps.accepts()))),
    }
}

pub(super) fn to_text(operations: &[Option<i64>]) -> String {
    if operations.is_empty() {
        return "[]".to_owned();
    }
    let word =
        |operation: &Option<i64>| operation.map_or_else(|| "extract".to_owned(), |value| format!("insert {value}"));
    operations.iter().map(word).collect::<Vec<String>>().join(", ")
}

/// About three inserts to one extract, with repeats; an extract may meet an empty heap.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let one = |random: &mut Random| (!random.percent(27)).then(|| random.between(1, 40));
    Input::HeapOps((0..size).map(|_| one(random)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tests::{same, wrong};

    #[test]
    fn operations_as_people_write_them() {
        let expected = Input::HeapOps(vec![Some(5), Some(-3), None]);
        let texts = [
            "insert 5, insert -3, extract",
            "insert(5) insert(-3) extract()",
            "5 -3 x",
            "push 5; push -3; pop",
            "+5 -3 -",
            "add 5\nadd −3\npoll()",
        ];
        same(InputKind::HeapOps, &expected, &texts);
        same(InputKind::HeapOps, &Input::HeapOps(vec![]), &["[]"]);
    }

    #[test]
    fn faults_in_operations() {
        let kind = InputKind::HeapOps;
        wrong(kind, "insert 5, jump", "          ^", "`jump` is no operation");
        wrong(kind, "insert extract", "       ^", "`extract` is no operation");
        wrong(kind, "5 insert", "        ^", "missing after the last");
        wrong(kind, "5 99999999999", "  ^", "too large");
        assert_eq!(kind.parse(&"7 ".repeat(201)).expect_err("too many").at, 400);
    }
}
