//! The words of a condition: names, numbers, texts and signs, each with its place.

use json::Value;

use super::NotUnderstood;

/// What a word is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Name(String),
    Value(Value),
    /// An operator, a bracket or a comma, in one spelling for both languages: `and` for `&&`, `==` for `===` and for `is`.
    Sign(&'static str),
}

/// A word and where it begins, in characters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub(super) kind: Kind,
    pub(super) at: usize,
    /// As it was written.
    pub(super) text: String,
}

/// Signs as they are written and what they mean; longer ones first.
const SIGNS: [(&str, &str); 30] = [
    ("===", "=="),
    ("!==", "!="),
    ("==", "=="),
    ("!=", "!="),
    ("<=", "<="),
    (">=", ">="),
    ("&&", "and"),
    ("||", "or"),
    ("//", "//"),
    ("**", "**"),
    ("<", "<"),
    (">", ">"),
    ("!", "!"),
    ("+", "+"),
    ("-", "-"),
    ("*", "*"),
    ("/", "/"),
    ("%", "%"),
    ("(", "("),
    (")", ")"),
    ("[", "["),
    ("]", "]"),
    (".", "."),
    (",", ","),
    ("=", "="),
    ("&", "&"),
    ("|", "|"),
    (":", ":"),
    (";", ";"),
    ("?", "?"),
];

/// Words that are no names.
const KEYWORDS: [(&str, &str); 5] = [("and", "and"), ("or", "or"), ("not", "not"), ("in", "in"), ("is", "is")];

const GREATEST: f64 = 9_007_199_254_740_992.0;

/// Splits a text into its words.
pub(super) fn split(text: &str) -> Result<Vec<Word>, NotUnderstood> {
    let characters: Vec<char> = text.chars().collect();
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(&first) = characters.get(at) {
        if first.is_whitespace() {
            at += 1;
            continue;
        }
        let rest = &characters[at..];
        let (kind, length) = match first {
            '\'' | '"' => quoted(rest, at)?,
            _ if first.is_ascii_digit() => number(rest, at)?,
            _ if is_name_start(first) => name(rest),
            _ => sign(rest, at)?,
        };
        words.push(Word { kind, at, text: rest[..length].iter().collect() });
        at += length;
    }
    // The place after everything is that of what is missing there.
    words.push(Word { kind: Kind::Sign(""), at: characters.len(), text: String::new() });
    Ok(words)
}

fn is_name_start(character: char) -> bool {
    character.is_alphabetic() || character == '_' || character == '$'
}

fn name(rest: &[char]) -> (Kind, usize) {
    let length = rest.iter().take_while(|&&one| is_name_start(one) || one.is_alphanumeric()).count();
    let word: String = rest[..length].iter().collect();
    let kind = match word.as_str() {
        "True" | "true" => Kind::Value(Value::Bool(true)),
        "False" | "false" => Kind::Value(Value::Bool(false)),
        "None" | "null" | "undefined" => Kind::Value(Value::Null),
        _ => match KEYWORDS.iter().find(|(written, _)| *written == word) {
            Some((_, sign)) => Kind::Sign(sign),
            None => Kind::Name(word),
        },
    };
    (kind, length)
}

fn number(rest: &[char], at: usize) -> Result<(Kind, usize), NotUnderstood> {
    let digits = |from: usize| rest[from..].iter().take_while(|one| one.is_ascii_digit()).count();
    let mut length = digits(0);
    if rest.get(length) == Some(&'.') && rest.get(length + 1).is_some_and(char::is_ascii_digit) {
        length += 1 + digits(length + 1);
    }
    let text: String = rest[..length].iter().collect();
    let value: f64 = text.parse().unwrap_or(f64::INFINITY);
    if value > GREATEST {
        return Err(NotUnderstood { at, message: "This number is too large.".to_owned() });
    }
    let value = text.parse::<u64>().map_or_else(|_| Value::from(value), Value::from);
    Ok((Kind::Value(value), length))
}

fn quoted(rest: &[char], at: usize) -> Result<(Kind, usize), NotUnderstood> {
    let quote = rest[0];
    let mut text = String::new();
    let mut index = 1;
    while let Some(&one) = rest.get(index) {
        index += 1;
        match one {
            _ if one == quote => return Ok((Kind::Value(Value::from(text.as_str())), index)),
            '\\' => {
                match rest.get(index) {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some(&other) => text.push(other),
                    None => break,
                }
                index += 1;
            }
            _ => text.push(one),
        }
    }
    Err(NotUnderstood { at, message: "This text has no closing quote.".to_owned() })
}

fn sign(rest: &[char], at: usize) -> Result<(Kind, usize), NotUnderstood> {
    let begins = |written: &str| written.chars().enumerate().all(|(index, one)| rest.get(index) == Some(&one));
    match SIGNS.iter().find(|(written, _)| begins(written)) {
        Some((written, meaning)) => Ok((Kind::Sign(meaning), written.len())),
        None => Err(NotUnderstood { at, message: format!("{} cannot stand here.", rest[0]) }),
    }
}
