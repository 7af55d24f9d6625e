//! The lexer that all programming languages share; a [`Grammar`] tells it how they differ.

/// What a stretch of code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Plain,
    Keyword,
    String,
    Number,
    Comment,
    Function,
    Type,
}

impl Class {
    /// The end of its CSS class; plain text has none.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Keyword => Some("keyword"),
            Self::String => Some("string"),
            Self::Number => Some("number"),
            Self::Comment => Some("comment"),
            Self::Function => Some("function"),
            Self::Type => Some("type"),
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'c> {
    pub(super) class: Class,
    pub(super) text: &'c str,
}

/// How one language differs from the next.
pub(super) struct Grammar {
    pub(super) keywords: &'static [&'static str],
    /// Names of types that do not begin with a capital.
    pub(super) types: &'static [&'static str],
    pub(super) line_comment: &'static str,
    pub(super) block_comment: Option<(&'static str, &'static str)>,
    /// Delimiters of texts that may hold line breaks, the longest first.
    pub(super) long_strings: &'static [&'static str],
    /// Delimiters of texts that end with their line.
    pub(super) short_strings: &'static [&'static str],
    /// Letters that may stand before a text as a part of it.
    pub(super) string_prefixes: &'static str,
    /// What marks a word as a directive, such as `@` or `#`.
    pub(super) directive: Option<char>,
    /// The mark between the digits of a long number.
    pub(super) digit_gap: char,
}

pub(super) fn lex<'c>(grammar: &Grammar, code: &'c str) -> Vec<Token<'c>> {
    let mut tokens: Vec<Token<'c>> = Vec::new();
    let mut rest = code;
    while !rest.is_empty() {
        let (class, length) = next(grammar, rest);
        let at = code.len() - rest.len();
        match tokens.last_mut() {
            Some(last) if last.class == class && class == Class::Plain => {
                last.text = &code[at - last.text.len()..at + length];
            }
            _ => tokens.push(Token { class, text: &code[at..at + length] }),
        }
        rest = &rest[length..];
    }
    tokens
}

/// The class and the length in bytes of what the text begins with; the length is never 0.
fn next(grammar: &Grammar, text: &str) -> (Class, usize) {
    let Some(first) = text.chars().next() else {
        return (Class::Plain, 0);
    };
    if text.starts_with(grammar.line_comment) {
        return (Class::Comment, line_length(text));
    }
    if let Some((open, close)) = grammar.block_comment.filter(|(open, _)| text.starts_with(open)) {
        let end = text[open.len()..].find(close).map_or(text.len(), |at| open.len() + at + close.len());
        return (Class::Comment, end);
    }
    if let Some(length) = string_length(grammar, text) {
        return (Class::String, length);
    }
    if first.is_ascii_digit() {
        return (Class::Number, number_length(grammar, text));
    }
    if grammar.directive == Some(first) {
        let word = word_length(&text[first.len_utf8()..]);
        return if word > 0 { (Class::Keyword, 1 + word) } else { (Class::Plain, 1) };
    }
    match word_length(text) {
        0 => (Class::Plain, first.len_utf8()),
        length => (word_class(grammar, &text[..length], &text[length..]), length),
    }
}

fn word_class(grammar: &Grammar, word: &str, after: &str) -> Class {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase);
    if grammar.keywords.contains(&word) {
        Class::Keyword
    } else if grammar.types.contains(&word) || capital {
        Class::Type
    } else if after.starts_with('(') {
        Class::Function
    } else {
        Class::Plain
    }
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

fn line_length(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

fn number_length(grammar: &Grammar, text: &str) -> usize {
    let hex = text.starts_with("0x");
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let sign = matches!(c, '+' | '-') && matches!(before, 'e' | 'E') && !hex;
        if !(c.is_ascii_alphanumeric() || c == '.' || c == grammar.digit_gap || sign) {
            return at;
        }
        before = c;
    }
    text.len()
}

fn string_length(grammar: &Grammar, text: &str) -> Option<usize> {
    let prefix = text.find(|c| !grammar.string_prefixes.contains(c)).filter(|length| *length <= 2).unwrap_or(0);
    let body = &text[prefix..];
    let delimiter = |list: &[&'static str]| list.iter().copied().find(|open| body.starts_with(open));
    if let Some(open) = delimiter(grammar.long_strings) {
        return Some(prefix + closed_length(body, open));
    }
    let open = delimiter(grammar.short_strings)?;
    Some(prefix + closed_length(&body[..line_length(body)], open))
}

/// The length up to and with the closing delimiter, skipping what a backslash protects; all of it when not closed.
fn closed_length(text: &str, delimiter: &str) -> usize {
    let mut at = delimiter.len();
    while at < text.len() {
        let here = &text[at..];
        if here.starts_with(delimiter) {
            return at + delimiter.len();
        }
        let escaped = here.starts_with('\\');
        at += here.chars().take(if escaped { 2 } else { 1 }).map(char::len_utf8).sum::<usize>();
    }
    text.len()
}
