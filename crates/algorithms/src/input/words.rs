//! Words and a prefix as text: `car card cat; ca`, `["car", "card"]; "ca"`, `words = [...], prefix = "ca"`.

use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 60;
const LONGEST: usize = 20;

/// A word and where it begins.
type Placed = (String, usize);

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let (words, prefix) = parts(text)?;
    if let Some((_, at)) = words.get(MOST) {
        return Err(InputError::new(*at, "At most 60 words; this is number 61."));
    }
    let end = text.chars().count();
    let mut prefix = prefix.into_iter();
    let Some((first, _)) = prefix.next() else {
        return Err(InputError::new(end, format!("The prefix is missing here. {}", InputKind::Words.accepts())));
    };
    if let Some((_, at)) = prefix.next() {
        return Err(InputError::new(at, "One prefix is enough: nothing can follow it."));
    }
    Ok(Input::Words { words: words.into_iter().map(|(word, _)| word).collect(), prefix: first })
}

/// The words before and after the semicolon, or before and after `prefix =`.
fn parts(text: &str) -> Result<(Vec<Placed>, Vec<Placed>), InputError> {
    let chars: Vec<char> = text.chars().collect();
    let mut parts = [Vec::new(), Vec::new()];
    let (mut part, mut at) = (0, 0);
    while let Some(&c) = chars.get(at) {
        let end = at + chars[at..].iter().take_while(|c| c.is_alphabetic()).count();
        if end > at {
            let word: Placed = (word(&chars[at..end], at)?, at);
            at = end;
            if followed_by_is(&chars, end) {
                part = usize::from(part == 1 || !parts[0].is_empty());
            } else {
                parts[part].push(word);
            }
            continue;
        }
        match c {
            ';' if part == 1 => return Err(InputError::new(at, "One semicolon is enough.")),
            ';' => part = 1,
            // Quotes with nothing between them are the empty prefix.
            '"' | '\'' if chars.get(at + 1) == Some(&c) && part == 1 => {
                parts[1].push((String::new(), at));
                at += 1;
            }
            '"' | '\'' | '[' | ']' | '{' | '}' | '(' | ')' | ',' | '=' | ':' => {}
            c if c.is_whitespace() => {}
            c => {
                let message =
                    format!("`{c}` is no letter: words are made of the letters a to z. {}", InputKind::Words.accepts());
                return Err(InputError::new(at, message));
            }
        }
        at += 1;
    }
    let [words, prefix] = parts;
    Ok((words, prefix))
}

/// Whether the word that ends here is the name of what follows.
fn followed_by_is(chars: &[char], end: usize) -> bool {
    matches!(chars[end..].iter().find(|c| !c.is_whitespace()), Some('=' | ':'))
}

fn word(chars: &[char], at: usize) -> Result<String, InputError> {
    let word: String = chars.iter().map(char::to_ascii_lowercase).collect();
    if let Some(odd) = word.chars().position(|c| !c.is_ascii_lowercase()) {
        return Err(InputError::new(at + odd, "Only the letters a to z are taken."));
    }
    if word.len() > LONGEST {
        return Err(InputError::new(at + LONGEST, "A word has at most 20 letters; this is number 21."));
    }
    Ok(word)
}

pub(super) fn to_text(words: &[String], prefix: &str) -> String {
    let words = if words.is_empty() { "[]".to_owned() } else { words.join(" ") };
    let prefix = if prefix.is_empty() { "\"\"" } else { prefix };
    format!("{words}; {prefix}")
}

/// Words of few letters, many of which go on from an earlier one; the prefix is mostly that of a word.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    const LETTERS: &[u8] = b"abcdeo";
    let mut words: Vec<String> = Vec::new();
    let letter = |random: &mut Random| char::from(LETTERS[random.between(0, LETTERS.len() as i64 - 1) as usize]);
    for _ in 0..size {
        let mut word = String::new();
        if random.percent(60) && !words.is_empty() {
            let from = &words[random.between(0, words.len() as i64 - 1) as usize];
            word.extend(from.chars().take(random.between(1, from.len() as i64) as usize));
        }
        let more = random.between(i64::from(word.is_empty()), 3);
        (0..more).for_each(|_| word.push(letter(random)));
        word.truncate(LONGEST);
        words.push(word);
    }
    let known = words.get(random.between(0, i64::from(size) - 1) as usize).filter(|_| size > 0);
    let mut prefix: String =
        known.map(|word| word.chars().take(random.between(1, 2) as usize).collect()).unwrap_or_default();
    if prefix.is_empty() || random.percent(20) {
        prefix.push(letter(random));
    }
    Input::Words { words, prefix }
}
