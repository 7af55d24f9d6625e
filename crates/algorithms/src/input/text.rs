//! A text as text: as it stands, or inside double quotes where its ends would otherwise be lost.

use super::{Input, InputError};
use crate::random::Random;

const MOST: usize = 200;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let trimmed = text.trim();
    let (inner, quotes) = match trimmed.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) => (inner, 1),
        None => (trimmed, 0),
    };
    let before = text.chars().take_while(|c| c.is_whitespace()).count() + quotes;
    for (index, c) in inner.chars().enumerate() {
        if c.is_control() {
            return Err(InputError::new(
                before + index,
                "A line break, a tab or another control character cannot be shown as one character.",
            ));
        }
        if index == MOST {
            return Err(InputError::new(before + index, "At most 200 characters; this is number 201."));
        }
    }
    Ok(Input::Text(inner.to_owned()))
}

pub(super) fn to_text(text: &str) -> String {
    let plain = !text.is_empty() && parse(text) == Ok(Input::Text(text.to_owned()));
    if plain { text.to_owned() } else { format!("\"{text}\"") }
}

pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let letters = i64::from(size / 2).clamp(3, 26);
    let letter = |random: &mut Random| char::from(b'a' + random.between(0, letters - 1) as u8);
    Input::Text((0..size).map(|_| letter(random)).collect())
}
