//! A linked list as text: `3 -> 8 -> 5`, `3 → 8 → 5`, `[3, 8, 5]`, `3 8 5`, with or without `-> None` at the end.

use super::scan::{Item, Reader};
use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 200;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text, InputKind::List)?.without_stops();
    reader.name()?;
    let items = reader.items()?;
    reader.end()?;
    Ok(Input::List(values(items)?))
}

/// The values of a list's nodes, up to the end or to the `null` that stands for it.
pub(super) fn values(items: Vec<Item>) -> Result<Vec<i64>, InputError> {
    let end = items.iter().position(|(value, _)| value.is_none()).unwrap_or(items.len());
    if let Some(&(_, at)) = items.get(end + 1) {
        return Err(InputError::new(at, "The list ends before this: nothing can follow `null`."));
    }
    if end > MOST {
        return Err(InputError::new(items[MOST].1, "A list has at most 200 nodes; this is number 201."));
    }
    Ok(items.into_iter().filter_map(|(value, _)| value).collect())
}

pub(super) fn to_text(values: &[i64]) -> String {
    if values.is_empty() {
        return "[]".to_owned();
    }
    let words: Vec<String> = values.iter().map(i64::to_string).collect();
    words.join(" -> ")
}

pub(super) fn random(size: u32, random: &mut Random) -> Input {
    Input::List((0..size).map(|_| random.between(0, 99)).collect())
}
