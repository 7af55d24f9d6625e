//! Numbers in any order as text: `5 2 8 1`, `[5, 2, 8, 1]`, `nums = [5, 2, 8, 1]`.

use super::scan::Reader;
use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 200;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text, InputKind::Numbers)?.without_stops();
    reader.name()?;
    let items = reader.items()?;
    reader.end()?;
    if let Some(&(_, at)) = items.get(MOST) {
        return Err(InputError::new(at, "At most 200 numbers; this is number 201."));
    }
    let present = |(value, at): (Option<i64>, usize)| {
        value.ok_or_else(|| InputError::new(at, "A number must stand here, not `null`."))
    };
    items.into_iter().map(present).collect::<Result<Vec<i64>, InputError>>().map(Input::Numbers)
}

pub(super) fn to_text(values: &[i64]) -> String {
    if values.is_empty() {
        return "[]".to_owned();
    }
    let words: Vec<String> = values.iter().map(i64::to_string).collect();
    words.join(" ")
}

/// Numbers from 1 to 99, about one in six of them a repeat of an earlier one.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let mut values: Vec<i64> = Vec::new();
    for _ in 0..size {
        let earlier = random.between(0, values.len() as i64 - 1) as usize;
        let repeated = values.get(earlier).copied().filter(|_| random.percent(17));
        values.push(repeated.unwrap_or_else(|| random.between(1, 99)));
    }
    Input::Numbers(values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tests::{same, wrong};

    #[test]
    fn numbers_as_people_paste_them() {
        let texts = ["5 2 -8", "[5, 2, -8]", "nums = [5,2,-8]", "5, 2, -8", "5\n2\n-8"];
        same(InputKind::Numbers, &Input::Numbers(vec![5, 2, -8]), &texts);
        same(InputKind::Numbers, &Input::Numbers(vec![]), &["[]", "nums = []"]);
    }

    #[test]
    fn faults_in_numbers() {
        let numbers = InputKind::Numbers;
        wrong(numbers, "5 null 2", "  ^", "not `null`");
        wrong(numbers, "5 2 x", "    ^", "Nothing can follow");
        assert_eq!(numbers.parse(&"7 ".repeat(201)).expect_err("too long").at, 400);
    }
}
