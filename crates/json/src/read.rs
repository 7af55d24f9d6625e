//! Reading: strictly by RFC 8259, in one pass, without a word about what is wrong but where.

use std::fmt;

use crate::{Map, Number, Value};

/// How many lists and objects may lie in each other. The reader calls itself for each, and so do those who go through
/// what it read, so a hostile text could use up the stack.
pub const DEEPEST: u8 = 127;

/// A text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// How many bytes could be the beginning of JSON; the next one, or the end, is at fault. Between two characters.
    pub at: usize,
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not JSON from byte {} on", self.at)
    }
}

impl std::error::Error for NotJson {}

/// Reads a text that is one value with nothing but space around it.
///
/// # Errors
/// When the text is not JSON, or lists and objects lie in each other more than [`DEEPEST`] deep.
pub fn parse(text: &str) -> Result<Value, NotJson> {
    let mut reader = Reader { text, at: 0 };
    reader.document().ok_or(NotJson { at: reader.at })
}

/// A text and how far it was read. Whoever cannot go on answers with `None` and stays at the byte at fault.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn document(&mut self) -> Option<Value> {
        let value = self.value(DEEPEST)?;
        self.skip_space();
        (self.at == self.text.len()).then_some(value)
    }

    /// The byte that comes next.
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes the next byte if it is this one.
    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The value that comes next, in which `room` lists and objects may lie in each other.
    fn value(&mut self, room: u8) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'"' => self.string().map(Value::String),
            b'[' => self.array(room.checked_sub(1)?),
            b'{' => self.object(room.checked_sub(1)?),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let is_next = self.text.get(self.at..)?.starts_with(word);
        is_next.then(|| {
            self.at += word.len();
            value
        })
    }

    fn array(&mut self, room: u8) -> Option<Value> {
        let mut items = Vec::new();
        let mut goes_on = self.opens(b']');
        while goes_on {
            items.push(self.value(room)?);
            goes_on = self.goes_on(b']')?;
        }
        Some(Value::Array(items))
    }

    fn object(&mut self, room: u8) -> Option<Value> {
        let mut fields = Vec::new();
        let mut goes_on = self.opens(b'}');
        while goes_on {
            self.skip_space();
            let name = self.string()?;
            self.skip_space();
            if !self.eat(b':') {
                return None;
            }
            fields.push((name, self.value(room)?));
            goes_on = self.goes_on(b'}')?;
        }
        Some(Value::Object(Map::from(fields)))
    }

    /// Takes the opening bracket, and the closing one if it follows; says whether it does not.
    fn opens(&mut self, close: u8) -> bool {
        self.at += 1;
        self.skip_space();
        !self.eat(close)
    }

    /// Takes a comma, after which there is more, or the closing bracket.
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.skip_space();
        let more = self.eat(b',');
        (more || self.eat(close)).then_some(more)
    }

    fn string(&mut self) -> Option<String> {
        if !self.eat(b'"') {
            return None;
        }
        let mut string = String::new();
        loop {
            let from = self.at;
            while self.peek().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(self.text.get(from..self.at)?);
            if self.eat(b'"') {
                return Some(string);
            }
            if !self.eat(b'\\') {
                return None;
            }
            string.push(self.escaped()?);
        }
    }

    /// The character that the letters after a backslash stand for.
    fn escaped(&mut self) -> Option<char> {
        let plain = match self.peek()? {
            b'u' => return self.by_number(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            same @ (b'"' | b'\\' | b'/') => char::from(same),
            _ => return None,
        };
        self.at += 1;
        Some(plain)
    }

    /// A character by its number in UTF-16: one unit, or two that belong together. Half of such a pair is no character.
    fn by_number(&mut self) -> Option<char> {
        let unit = self.unit()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return char::from_u32(unit);
        }
        if !self.eat(b'\\') {
            return None;
        }
        let second = self.unit()?;
        if !(0xdc00..0xe000).contains(&second) {
            return None;
        }
        char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (second - 0xdc00))
    }

    /// The letter u and four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        if !self.eat(b'u') {
            return None;
        }
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _signed = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Some(Value::Number(Number::as_written(self.text.get(from..self.at)?)))
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }
}
