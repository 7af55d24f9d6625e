//! Two sorted linked lists as text: `1 -> 4 -> 6; 2 -> 3`, or each on a line of its own.

use super::scan::{Item, Reader, Token};
use super::{Input, InputError, InputKind, list};
use crate::random::Random;

const MOST: usize = 100;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text, InputKind::TwoLists)?;
    let first = sorted(&mut reader)?;
    while reader.take(&Token::Stop) || reader.take(&Token::Comma) {}
    if reader.at() == text.chars().count() {
        return reader.error("The second list is missing here.");
    }
    let second = sorted(&mut reader)?;
    reader.end()?;
    Ok(Input::TwoLists { first, second })
}

fn sorted(reader: &mut Reader) -> Result<Vec<i64>, InputError> {
    reader.name()?;
    let items = reader.items()?;
    if let Some(&(_, at)) = items.get(MOST) {
        return Err(InputError::new(at, "Each list has at most 100 nodes; this is number 101."));
    }
    check_order(&items)?;
    list::values(items)
}

fn check_order(items: &[Item]) -> Result<(), InputError> {
    for two in items.windows(2) {
        if let (Some(before), Some(here)) = (two[0].0, two[1].0)
            && before > here
        {
            let message = format!("`{here}` is smaller than `{before}` before it: each list must be sorted.");
            return Err(InputError::new(two[1].1, message));
        }
    }
    Ok(())
}

pub(super) fn to_text(first: &[i64], second: &[i64]) -> String {
    format!("{}; {}", list::to_text(first), list::to_text(second))
}

/// So many nodes in both together, in close steps, so that values of one list lie between those of the other and some are equal.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let longer = random.between(i64::from(size) / 3, i64::from(size) - i64::from(size) / 3) as u32;
    let mut sorted = |count: u32| {
        let mut value = random.between(0, 5);
        let mut next = || {
            value += random.between(0, 5);
            value
        };
        (0..count.min(MOST as u32)).map(|_| next()).collect::<Vec<i64>>()
    };
    Input::TwoLists { first: sorted(longer), second: sorted(size - longer) }
}
