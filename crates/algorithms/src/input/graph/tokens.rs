//! Cutting a graph's text into names, dashes, arrows and what stands between them.

use super::super::InputError;
use super::LONGEST_NAME;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A name, or a number.
    Word(String),
    Dash,
    Arrow,
    Colon,
    Comma,
    /// `;`, or a line end.
    Stop,
    Open,
    Close,
}

/// A token and the characters it covers.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) token: Token,
    pub(super) at: usize,
    /// A blank stands before it.
    pub(super) apart: bool,
}

/// Cuts a text into tokens; quotes, square brackets and braces mean nothing.
pub(super) fn tokens(text: &str, accepts: &str) -> Result<Vec<Placed>, InputError> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at, mut apart) = (Vec::new(), 0, true);
    while let Some(&c) = chars.get(at) {
        let run = |belongs: fn(char) -> bool| at + chars[at..].iter().take_while(|&&c| belongs(c)).count();
        let (token, end) = match c {
            '\n' | ';' => (Some(Token::Stop), at + 1),
            ',' => (Some(Token::Comma), at + 1),
            ':' | '=' => (Some(Token::Colon), at + 1),
            '(' => (Some(Token::Open), at + 1),
            ')' => (Some(Token::Close), at + 1),
            '→' | '⟶' | '➔' | '>' => (Some(Token::Arrow), at + 1),
            c if is_dash(c) => {
                let end = run(is_dash);
                let is_arrow = chars.get(end) == Some(&'>');
                (Some(if is_arrow { Token::Arrow } else { Token::Dash }), end + usize::from(is_arrow))
            }
            c if c.is_alphanumeric() || c == '_' => {
                let end = run(|c| c.is_alphanumeric() || c == '_');
                if end - at > LONGEST_NAME {
                    return Err(InputError::new(at, "A name has at most 8 letters."));
                }
                (Some(Token::Word(chars[at..end].iter().collect())), end)
            }
            c if c.is_whitespace() || "[]{}\"'".contains(c) => (None, at + 1),
            c => return Err(InputError::new(at, format!("`{c}` has no meaning here. {accepts}"))),
        };
        apart = match token {
            Some(token) => {
                found.push(Placed { token, at, apart });
                false
            }
            None => true,
        };
        at = end;
    }
    Ok(found)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '−')
}
