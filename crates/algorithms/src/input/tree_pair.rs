//! A binary tree and the values of two of its nodes as text: `[6, 4, 8]; 4 8`.

use super::scan::{Reader, Token};
use super::{Input, InputError, InputKind, tree};
use crate::random::Random;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text.trim_end(), InputKind::TreePair)?;
    reader.name()?;
    let items = tree::checked(reader.items()?)?;
    let first = node(&mut reader, &items, "first")?;
    let second = node(&mut reader, &items, "second")?;
    reader.end()?;
    Ok(Input::TreePair { items, first, second })
}

/// The value of a node, which must name just one.
fn node(reader: &mut Reader, items: &[Option<i64>], which: &str) -> Result<i64, InputError> {
    while reader.take(&Token::Stop) || reader.take(&Token::Comma) {}
    reader.name()?;
    let at = reader.at();
    let Some(value) = reader.number() else {
        return reader.error(&format!("The value of the {which} node is missing here."));
    };
    match items.iter().filter(|item| **item == Some(value)).count() {
        1 => Ok(value),
        0 => Err(InputError::new(at, format!("No node of the tree has the value `{value}`."))),
        _ => Err(InputError::new(at, format!("Several nodes have the value `{value}`, so it does not say which."))),
    }
}

pub(super) fn to_text(items: &[Option<i64>], first: i64, second: i64) -> String {
    format!("{}; {first} {second}", tree::to_text(items))
}

/// Of four trees three are search trees; no value comes twice.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let size = size.max(1);
    let Input::Tree(mut items) = tree::random(size, random) else {
        return Input::TreePair { items: vec![Some(1)], first: 1, second: 1 };
    };
    let mut value = 0;
    let mut values: Vec<i64> = (0..size)
        .map(|_| {
            value += random.between(1, 3);
            value
        })
        .collect();
    if random.percent(25) {
        for at in (1..values.len()).rev() {
            values.swap(at, random.between(0, at as i64) as usize);
        }
    }
    let slots = ascending(&items);
    slots.iter().zip(&values).for_each(|(&slot, &value)| items[slot] = Some(value));
    let mut one = || values[random.between(0, i64::from(size) - 1) as usize];
    let (first, second) = (one(), one());
    Input::TreePair { items, first, second }
}

/// The slots of the nodes from left to right.
fn ascending(items: &[Option<i64>]) -> Vec<usize> {
    let nodes: Vec<usize> = (0..items.len()).filter(|&slot| items[slot].is_some()).collect();
    let number = |slot: usize| nodes.binary_search(&slot).ok();
    let (mut order, mut open, mut at) = (Vec::new(), Vec::new(), nodes.first().copied());
    while at.is_some() || !open.is_empty() {
        while let Some(slot) = at {
            open.push(slot);
            at = number(slot).map(|number| 2 * number + 1).filter(|below| is_node(items, *below));
        }
        let Some(slot) = open.pop() else { break };
        order.push(slot);
        at = number(slot).map(|number| 2 * number + 2).filter(|below| is_node(items, *below));
    }
    order
}

fn is_node(items: &[Option<i64>], slot: usize) -> bool {
    matches!(items.get(slot), Some(Some(_)))
}
