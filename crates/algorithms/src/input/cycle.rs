//! A linked list whose tail may lead back, as text: `3 -> 8 -> 5; 1`, where 1 is the place the tail leads to.

use super::scan::{Reader, Token};
use super::{Input, InputError, InputKind, list};
use crate::random::Random;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text.trim_end(), InputKind::Cycle)?;
    reader.name()?;
    let values = list::values(reader.items()?)?;
    while reader.take(&Token::Stop) || reader.take(&Token::Comma) {}
    reader.name()?;
    let at = reader.at();
    let back = if reader.take(&Token::Null) { None } else { reader.number().filter(|&back| back != -1) };
    reader.end()?;
    let back = back.map(|back| place(back, values.len()).ok_or_else(|| InputError::new(at, outside(values.len()))));
    Ok(Input::Cycle { back: back.transpose()?, values })
}

fn place(back: i64, count: usize) -> Option<u32> {
    u32::try_from(back).ok().filter(|&back| (back as usize) < count)
}

fn outside(count: usize) -> String {
    match count.checked_sub(1) {
        None => "An empty list has no tail that could lead back.".to_owned(),
        Some(last) => format!(
            "The tail can lead back to a place from 0 to {last}, counted from the head; write -1 if it leads nowhere."
        ),
    }
}

pub(super) fn to_text(values: &[i64], back: Option<u32>) -> String {
    let list = list::to_text(values);
    back.map_or(list.clone(), |back| format!("{list}; {back}"))
}

/// Of four lists, three have a cycle.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let values: Vec<i64> = (0..size).map(|_| random.between(0, 99)).collect();
    let leads_back = size > 0 && random.percent(75);
    let back = leads_back.then(|| random.between(0, i64::from(size) - 1) as u32);
    Input::Cycle { values, back }
}
