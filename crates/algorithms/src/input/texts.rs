//! Two texts as text: `kitten; sitting`, a line each, or inside double quotes where their ends would otherwise be lost.

use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 100;

/// A text and the place of its first character.
type Placed = (String, usize);

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let chars: Vec<char> = text.chars().collect();
    let found = if chars.contains(&'"') { quoted(&chars)? } else { plain(&chars)? };
    let mut found = found.into_iter();
    let (Some(first), Some(second)) = (found.next(), found.next()) else {
        return Err(InputError::new(
            chars.len(),
            format!("The second text is missing here. {}", InputKind::Texts.accepts()),
        ));
    };
    if let Some((_, at)) = found.next() {
        return Err(InputError::new(at, "Two texts are enough: nothing can follow the second."));
    }
    Ok(Input::Texts { first: checked(first)?, second: checked(second)? })
}

fn checked((text, at): Placed) -> Result<String, InputError> {
    for (index, c) in text.chars().enumerate() {
        if c.is_control() {
            let message = "A tab or another control character cannot be shown as one character.";
            return Err(InputError::new(at + index, message));
        }
        if index == MOST {
            return Err(InputError::new(at + index, "At most 100 characters; this is number 101."));
        }
    }
    Ok(text)
}

/// What stands between quotes. Outside them names, signs of lists and blanks may stand.
fn quoted(chars: &[char]) -> Result<Vec<Placed>, InputError> {
    let mut found: Vec<Placed> = Vec::new();
    let mut open: Option<Placed> = None;
    for (at, &c) in chars.iter().enumerate() {
        match (&mut open, c) {
            (Some(_), '"') => found.extend(open.take()),
            (Some((text, _)), c) => text.push(c),
            (None, '"') => open = Some((String::new(), at + 1)),
            (None, c) if c.is_whitespace() || c.is_alphanumeric() || "_=:,;[](){}".contains(c) => {}
            (None, c) => return Err(InputError::new(at, format!("`{c}` cannot stand outside the quotes."))),
        }
    }
    if open.is_some() {
        return Err(InputError::new(chars.len(), "The closing quote is missing."));
    }
    Ok(found)
}

/// Parts between semicolons or line ends, without the blanks at their ends and without `name =`.
fn plain(chars: &[char]) -> Result<Vec<Placed>, InputError> {
    let end = chars.iter().rposition(|c| !c.is_whitespace()).map_or(0, |last| last + 1);
    let (mut found, mut from) = (Vec::new(), 0);
    for to in (0..end).filter(|&at| matches!(chars[at], ';' | '\n')).chain([end]) {
        let start = from + after_name(&chars[from..to]);
        let blank = chars[start..to].iter().take_while(|c| c.is_whitespace()).count();
        let part: String = chars[start + blank..to].iter().collect();
        let part = part.trim_end().to_owned();
        if part.is_empty() {
            let message = "A text is missing here; write `\"\"` for the empty text, and both texts in quotes then.";
            return Err(InputError::new(to, message));
        }
        found.push((part, start + blank));
        from = to + 1;
    }
    Ok(found)
}

/// The number of characters of `name =` at the beginning.
fn after_name(chars: &[char]) -> usize {
    let Some(is) = chars.iter().position(|c| *c == '=') else { return 0 };
    let name: String = chars[..is].iter().collect();
    let is_name = name.trim().chars().all(|c| c.is_alphanumeric() || c == '_') && !name.trim().is_empty();
    if is_name { is + 1 } else { 0 }
}

pub(super) fn to_text(first: &str, second: &str) -> String {
    let plain = format!("{first}; {second}");
    let same = Input::Texts { first: first.to_owned(), second: second.to_owned() };
    if parse(&plain) == Ok(same) { plain } else { format!("\"{first}\", \"{second}\"") }
}

/// The second text is the first one worn: letters lost, replaced and put in.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let letters = i64::from(size / 2).clamp(2, 8);
    let letter = |random: &mut Random| char::from(b'a' + random.between(0, letters - 1) as u8);
    let first: String = (0..size).map(|_| letter(random)).collect();
    let mut second = String::new();
    for c in first.chars() {
        match random.between(1, 20) {
            1..=4 => {}
            5..=8 => second.push(letter(random)),
            9..=11 => second.extend([c, letter(random)]),
            _ => second.push(c),
        }
    }
    Input::Texts { first, second: second.chars().take(size as usize).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{same, wrong};
    use super::*;

    #[test]
    fn texts_as_people_paste_them() {
        let both = Input::Texts { first: "ab c".to_owned(), second: "ac".to_owned() };
        let texts = [
            "ab c; ac",
            "ab c\nac\n",
            "\"ab c\", \"ac\"",
            "text1 = \"ab c\", text2 = \"ac\"",
            "a = ab c\nb = ac",
            "[\"ab c\", \"ac\"]",
        ];
        same(InputKind::Texts, &both, &texts);
        same(InputKind::Texts, &Input::Texts { first: String::new(), second: " ".to_owned() }, &["\"\", \" \""]);
    }

    #[test]
    fn faults_in_texts() {
        let texts = InputKind::Texts;
        wrong(texts, "abc", "   ^", "second text is missing");
        wrong(texts, "\"abc\"", "     ^", "second text is missing");
        wrong(texts, "abc;", "    ^", "A text is missing");
        wrong(texts, "a; b; c", "      ^", "Two texts are enough");
        wrong(texts, "\"a\" - \"b\"", "    ^", "outside the quotes");
        wrong(texts, "\"a\" \"b", "      ^", "closing quote");
        wrong(texts, "a\tb; c", " ^", "cannot be shown");
        let long = format!("{}; b", "a".repeat(101));
        assert_eq!(texts.parse(&long).expect_err("too long").at, 100);
    }
}
