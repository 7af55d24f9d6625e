//! Cutting what a person pasted into tokens, and reading a sequence of numbers from them.

use super::{InputError, InputKind};

/// Values of lists, trees and searches lie between minus and plus this.
pub(super) const LARGEST: i64 = 1_000_000_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number(i64),
    /// `null` in one of its spellings.
    Null,
    /// A name such as `head`, `nums`, `target`.
    Name,
    Arrow,
    Comma,
    /// `;`, or a line end.
    Stop,
    Open,
    Close,
    /// `=` or `:` after a name.
    Is,
}

/// A token and the characters it covers.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) token: Token,
    pub(super) at: usize,
    end: usize,
}

/// Cuts a text into tokens.
pub(super) fn tokens(text: &str, kind: InputKind) -> Result<Vec<Placed>, InputError> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        let (token, end) = token(&chars, at, kind)?;
        found.extend(token.map(|token| Placed { token, at, end }));
        at = end;
    }
    Ok(found)
}

/// The token at a place, if it is not a blank, and the place after it.
fn token(chars: &[char], at: usize, kind: InputKind) -> Result<(Option<Token>, usize), InputError> {
    let one = |token| Ok((Some(token), at + 1));
    match chars[at] {
        '\n' | ';' => one(Token::Stop),
        c if c.is_whitespace() => Ok((None, at + 1)),
        ',' => one(Token::Comma),
        '[' | '(' | '{' => one(Token::Open),
        ']' | ')' | '}' => one(Token::Close),
        '=' | ':' => one(Token::Is),
        '→' | '⟶' | '➔' | '>' => one(Token::Arrow),
        '-' | '−' | '+' | '0'..='9' => number_or_arrow(chars, at, kind),
        c if c.is_alphabetic() || c == '_' => {
            let end = after(chars, at, |c| c.is_alphanumeric() || c == '_');
            let word: String = chars[at..end].iter().collect::<String>().to_lowercase();
            let null = matches!(word.as_str(), "null" | "none" | "nullptr" | "nil");
            Ok((Some(if null { Token::Null } else { Token::Name }), end))
        }
        c => Err(InputError::new(at, format!("`{c}` has no meaning here. {}", kind.accepts()))),
    }
}

fn number_or_arrow(chars: &[char], at: usize, kind: InputKind) -> Result<(Option<Token>, usize), InputError> {
    let signs = after(chars, at, |c| matches!(c, '-' | '−'));
    if signs > at && chars.get(signs) == Some(&'>') {
        return Ok((Some(Token::Arrow), signs + 1));
    }
    let digits = if chars[at].is_ascii_digit() { at } else { at + 1 };
    let end = after(chars, digits, |c| c.is_ascii_digit());
    if end == digits {
        return Err(InputError::new(at, format!("A number or an arrow must follow this sign. {}", kind.accepts())));
    }
    if chars.get(end) == Some(&'.') {
        return Err(InputError::new(end, "Only whole numbers are taken."));
    }
    let size = chars[digits..end].iter().try_fold(0i64, |sum, digit| {
        let sum = sum * 10 + i64::from(digit.to_digit(10).unwrap_or(0));
        (sum <= LARGEST).then_some(sum)
    });
    let Some(size) = size else {
        return Err(InputError::new(
            at,
            "This number is too large: at most 1,000,000,000, with or without a minus sign.",
        ));
    };
    let negative = matches!(chars[at], '-' | '−');
    Ok((Some(Token::Number(if negative { -size } else { size })), end))
}

fn after(chars: &[char], from: usize, belongs: impl Fn(char) -> bool) -> usize {
    from + chars[from..].iter().take_while(|&&c| belongs(c)).count()
}

/// Reads tokens one after the other.
pub(super) struct Reader {
    tokens: Vec<Placed>,
    next: usize,
    length: usize,
    kind: InputKind,
}

/// A number, or `None` for `null`, and where it stood.
pub(super) type Item = (Option<i64>, usize);

impl Reader {
    pub(super) fn new(text: &str, kind: InputKind) -> Result<Self, InputError> {
        Ok(Reader { tokens: tokens(text, kind)?, next: 0, length: text.chars().count(), kind })
    }

    /// Drops line ends and semicolons, for inputs that are one sequence.
    pub(super) fn without_stops(mut self) -> Self {
        self.tokens.retain(|placed| placed.token != Token::Stop);
        self
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|placed| &placed.token)
    }

    /// Where the next token stands; the length of the text at its end.
    pub(super) fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.length, |placed| placed.at)
    }

    pub(super) fn take(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        self.next += usize::from(found);
        found
    }

    pub(super) fn error<T>(&self, what: &str) -> Result<T, InputError> {
        Err(InputError::new(self.at(), format!("{what} {}", self.kind.accepts())))
    }

    /// Skips `name =`.
    pub(super) fn name(&mut self) -> Result<(), InputError> {
        if self.take(&Token::Name) && !self.take(&Token::Is) {
            self.next -= 1;
            return self.error("This word has no meaning here.");
        }
        Ok(())
    }

    /// The next number.
    pub(super) fn number(&mut self) -> Option<i64> {
        let Some(&Token::Number(n)) = self.peek() else {
            return None;
        };
        self.next += 1;
        Some(n)
    }

    /// Nothing may follow.
    pub(super) fn end(&mut self) -> Result<(), InputError> {
        while self.take(&Token::Stop) {}
        if self.next < self.tokens.len() { self.error("Nothing can follow here.") } else { Ok(()) }
    }

    /// Items with or without brackets, with commas, arrows or blanks between them, up to whatever else follows.
    pub(super) fn items(&mut self) -> Result<Vec<Item>, InputError> {
        let open = self.take(&Token::Open);
        let mut items = Vec::new();
        loop {
            while open && self.take(&Token::Stop) {}
            let at = self.at();
            if let Some(item) = self.item()? {
                items.push((item, at));
            } else if self.ends(&items, open)? {
                return Ok(items);
            }
            while open && self.take(&Token::Stop) {}
            if !self.take(&Token::Comma) {
                self.take(&Token::Arrow);
            } else if !matches!(self.peek(), Some(Token::Number(_) | Token::Null | Token::Stop | Token::Name)) {
                return self.error("A number is missing here.");
            }
        }
    }

    fn item(&mut self) -> Result<Option<Option<i64>>, InputError> {
        if self.touches_the_one_before() {
            return self.error("A blank, a comma or an arrow must stand between two numbers.");
        }
        if self.take(&Token::Null) {
            return Ok(Some(None));
        }
        Ok(self.number().map(Some))
    }

    /// `1-2`: the sign would silently make the second number negative.
    fn touches_the_one_before(&self) -> bool {
        let is_item = |placed: &&Placed| matches!(placed.token, Token::Number(_) | Token::Null);
        let here = self.tokens.get(self.next).filter(is_item);
        let before = self.next.checked_sub(1).and_then(|before| self.tokens.get(before)).filter(is_item);
        matches!((before, here), (Some(before), Some(here)) if before.end == here.at)
    }

    /// Whether the sequence ends here as it should.
    fn ends(&mut self, items: &[Item], open: bool) -> Result<bool, InputError> {
        let after_arrow = self.next > 0 && self.tokens[self.next - 1].token == Token::Arrow;
        match self.peek() {
            Some(Token::Name) if open || after_arrow => self.error("A number must stand here, not a word."),
            _ if after_arrow => self.error("A number is missing after the arrow."),
            Some(Token::Comma | Token::Arrow) => self.error("A number is missing before this."),
            Some(Token::Open) if open => self.error("One pair of brackets is enough."),
            Some(Token::Close) if open => {
                self.next += 1;
                Ok(true)
            }
            Some(Token::Close) => self.error("This bracket was never opened."),
            Some(_) if open => self.error("This cannot stand inside the brackets."),
            None if open => self.error("The closing bracket is missing."),
            _ if items.is_empty() => self.error("Numbers must come first."),
            _ => Ok(true),
        }
    }
}
