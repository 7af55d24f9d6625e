//! One argument: JSON, a literal of Python, or the plain form of its type.

use bank::Type;
use json::Value;

/// Reads an argument of a type.
///
/// # Errors
/// A sentence without its full stop that says where it goes wrong and what was expected there.
pub(super) fn read(of: &Type, text: &str) -> Result<Value, String> {
    let text = text.trim();
    let value = match literal(text) {
        Some(value) if *of == Type::String && !value.is_string() => Value::String(text.to_owned()),
        Some(value) if value.as_array().is_some() || !takes_items(of) => value,
        _ => plain(of, text)?,
    };
    match of.check(&value) {
        Ok(()) => Ok(value),
        Err((path, expected)) if path.is_empty() => Err(format!("expected {expected}, not {}", shown(text))),
        Err((path, expected)) => Err(format!("at {path} expected {expected}")),
    }
}

/// JSON, or the same as Python spells it.
pub(super) fn literal(text: &str) -> Option<Value> {
    let parse = |text: &str| json::parse(text).ok();
    parse(text).or_else(|| parse(&as_json(text)))
}

/// Python's literals in the letters of JSON: quotes outside of double ones, None, True and False outside of texts.
fn as_json(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first == '"' || first == '\'' {
            let inner = &rest[1..];
            let Some(end) = inner.find(first) else { return text.to_owned() };
            made.push_str(&Value::String(inner[..end].to_owned()).to_string());
            rest = &inner[end + 1..];
            continue;
        }
        let words = [("None", "null"), ("True", "true"), ("False", "false"), ("(", "["), (")", "]")];
        match words.iter().find(|(word, _)| rest.starts_with(word)) {
            Some((word, json)) => {
                made.push_str(json);
                rest = &rest[word.len()..];
            }
            None => {
                made.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    made
}

fn takes_items(of: &Type) -> bool {
    matches!(of, Type::List(_) | Type::Grid(_) | Type::LinkedList | Type::BinaryTree | Type::Graph)
}

/// The form in which one would write it on paper.
fn plain(of: &Type, text: &str) -> Result<Value, String> {
    match of {
        Type::String => Ok(Value::String(text.to_owned())),
        Type::Bool => match text.to_lowercase().as_str() {
            "yes" => Ok(Value::Bool(true)),
            "no" => Ok(Value::Bool(false)),
            _ => Err(format!("expected true or false, not {}", shown(text))),
        },
        Type::Int => Err(format!("expected a whole number of 32 bits, not {}", shown(text))),
        Type::Float => Err(format!("expected a number, not {}", shown(text))),
        Type::List(inner) if takes_items(inner) => lines(text, |line| read(inner, line)),
        Type::List(inner) => words(text, matches!(**inner, Type::String)).map(|word| read(inner, word)).collect(),
        Type::Grid(inner) => lines(text, |line| row(inner, line)),
        Type::LinkedList => {
            let end = |word: &&str| !["null", "None", "nullptr"].contains(word);
            words(text, false).filter(end).map(|word| read(&Type::Int, word)).collect()
        }
        Type::BinaryTree => words(text, false).map(node).collect(),
        Type::Graph => lines(text, neighbours),
    }
}

fn lines(text: &str, read: impl Fn(&str) -> Result<Value, String>) -> Result<Value, String> {
    let one = |(number, line): (usize, &str)| read(line).map_err(|message| format!("line {}: {message}", number + 1));
    text.lines().filter(|line| !line.trim().is_empty()).enumerate().map(one).collect()
}

/// What stands between arrows, commas or blanks. Where texts may hold blanks, commas part them if there are any.
fn words(text: &str, may_hold_blanks: bool) -> impl Iterator<Item = &str> {
    let inner = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let by_commas = may_hold_blanks && inner.contains(',');
    let parts = inner.split(move |c: char| c == ',' || (!by_commas && c.is_whitespace()));
    let words = parts.flat_map(move |part| part.split(if by_commas { "\n" } else { "->" }));
    words.map(str::trim).filter(|word| !word.is_empty())
}

/// A row of a grid: words, or where there is but one, its letters.
fn row(of: &Type, line: &str) -> Result<Value, String> {
    let parts: Vec<&str> = words(line, false).collect();
    let cells: Vec<String> = match parts.as_slice() {
        [word] => word.chars().map(String::from).collect(),
        _ => parts.iter().map(|part| (*part).to_owned()).collect(),
    };
    cells.iter().map(|cell| read(of, cell)).collect()
}

fn node(word: &str) -> Result<Value, String> {
    if ["null", "None", "nullptr", "#", "-", "."].contains(&word) { Ok(Value::Null) } else { read(&Type::Int, word) }
}

/// `0: 1, 2`: the number of the node is for the reader, the line's place counts.
fn neighbours(line: &str) -> Result<Value, String> {
    let after = line.split_once(':').map_or(line, |(_, after)| after);
    words(after, false).map(|word| read(&Type::Int, word)).collect()
}

fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.is_empty() { "an empty field".to_owned() } else { format!("`{short}`") }
}
