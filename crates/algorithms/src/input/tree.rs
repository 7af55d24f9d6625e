//! A binary tree as text: its values level by level, `null` for a missing child of a node that is there.

use super::scan::{Item, Reader};
use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 127;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text, InputKind::Tree)?.without_stops();
    reader.name()?;
    let items = reader.items()?;
    reader.end()?;
    Ok(Input::Tree(checked(items)?))
}

/// The nodes level by level, if each has a parent and they are not too many.
pub(super) fn checked(items: Vec<Item>) -> Result<Vec<Option<i64>>, InputError> {
    // Places for children that the nodes so far offer; the root's own place is there from the start.
    let (mut places, mut nodes) = (1usize, 0usize);
    for &(value, at) in &items {
        let Some(value) = value else {
            places = places.saturating_sub(1);
            continue;
        };
        if places == 0 {
            let message = format!("`{value}` has no parent: both children of every node before it are already given.");
            return Err(InputError::new(at, message));
        }
        (places, nodes) = (places + 1, nodes + 1);
        if nodes > MOST {
            return Err(InputError::new(at, "A tree has at most 127 nodes; this is number 128."));
        }
    }
    Ok(trimmed(items.into_iter().map(|(value, _)| value).collect()))
}

/// Without the `null`s at the end, which say nothing.
fn trimmed(mut items: Vec<Option<i64>>) -> Vec<Option<i64>> {
    while items.last() == Some(&None) {
        items.pop();
    }
    items
}

pub(super) fn to_text(items: &[Option<i64>]) -> String {
    let words: Vec<String> = items.iter().map(|item| item.map_or("null".to_owned(), |n| n.to_string())).collect();
    format!("[{}]", words.join(", "))
}

/// Each child is there in 7 of 10 cases; the last place left is always filled, so that the tree gets its size.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let (mut items, mut left, mut places) = (Vec::new(), size, 1u32);
    while left > 0 {
        let filled = places == 1 || random.percent(70);
        items.push(filled.then(|| random.between(0, 99)));
        (places, left) = if filled { (places + 1, left - 1) } else { (places - 1, left) };
    }
    Input::Tree(items)
}
