//! Numbers and one more number as text: `1 3 5; 5`, `nums = [1, 3, 5], target = 5`, or the two on lines of their own.

use super::scan::{Item, Reader, Token};
use super::{InputError, InputKind};

/// The numbers with their places, and the last number with its place.
pub(super) type Pair = (Vec<(i64, usize)>, (i64, usize));

pub(super) fn parse(text: &str, kind: InputKind, last: &str) -> Result<Pair, InputError> {
    let mut reader = Reader::new(text.trim_end(), kind)?;
    reader.name()?;
    let items = reader.items()?;
    let numbers: Result<Vec<_>, _> = items.into_iter().map(present).collect();
    let separated = reader.take(&Token::Stop) | reader.take(&Token::Comma);
    while separated && reader.take(&Token::Stop) {}
    reader.name()?;
    let at = reader.at();
    let Some(number) = reader.number() else {
        return reader.error(&format!("The {last} is missing here."));
    };
    reader.end()?;
    Ok((numbers?, (number, at)))
}

fn present((value, at): Item) -> Result<(i64, usize), InputError> {
    value.map(|value| (value, at)).ok_or_else(|| InputError::new(at, "A number must stand here, not `null`."))
}

pub(super) fn to_text(numbers: &[i64], last: i64) -> String {
    if numbers.is_empty() {
        return format!("[]; {last}");
    }
    let words: Vec<String> = numbers.iter().map(i64::to_string).collect();
    format!("{}; {last}", words.join(" "))
}
