//! Writing: on one line without spaces, or with `{:#}` over lines that are indented by two spaces.

use std::fmt;

use crate::Value;

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut writer = Writer { text: String::new(), over_lines: f.alternate(), depth: 0 };
        writer.value(self);
        f.write_str(&writer.text)
    }
}

/// The text so far. A plain `String`, because writing each piece through a formatter is more code at every piece.
struct Writer {
    text: String,
    over_lines: bool,
    depth: usize,
}

impl Writer {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.text.push_str("null"),
            Value::Bool(flag) => self.text.push_str(if *flag { "true" } else { "false" }),
            Value::Number(number) => self.text.push_str(number.as_str()),
            Value::String(string) => self.string(string),
            Value::Array(items) => {
                self.open('[');
                for (index, item) in items.iter().enumerate() {
                    self.begin(index);
                    self.value(item);
                }
                self.close(']', items.is_empty());
            }
            Value::Object(map) => {
                self.open('{');
                for (index, (name, value)) in map.iter().enumerate() {
                    self.begin(index);
                    self.string(name);
                    self.text.push_str(if self.over_lines { ": " } else { ":" });
                    self.value(value);
                }
                self.close('}', map.is_empty());
            }
        }
    }

    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
    }

    /// What stands before an element or a field.
    fn begin(&mut self, index: usize) {
        if index > 0 {
            self.text.push(',');
        }
        self.begin_line();
    }

    fn close(&mut self, bracket: char, is_empty: bool) {
        self.depth -= 1;
        if !is_empty {
            self.begin_line();
        }
        self.text.push(bracket);
    }

    fn begin_line(&mut self) {
        if self.over_lines {
            self.text.push('\n');
            for _ in 0..self.depth {
                self.text.push_str("  ");
            }
        }
    }

    /// A text in quotes. Runs of what needs no escape, which is nearly everything, are copied whole.
    fn string(&mut self, string: &str) {
        self.text.push('"');
        let mut from = 0;
        for (at, byte) in string.bytes().enumerate() {
            if byte >= b' ' && byte != b'"' && byte != b'\\' {
                continue;
            }
            self.text.push_str(string.get(from..at).unwrap_or_default());
            self.escape(byte);
            from = at + 1;
        }
        self.text.push_str(string.get(from..).unwrap_or_default());
        self.text.push('"');
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            0x08 => 'b',
            b'\t' => 't',
            b'\n' => 'n',
            0x0c => 'f',
            b'\r' => 'r',
            b'"' | b'\\' => char::from(byte),
            _ => {
                self.text.push_str(if byte < 0x10 { "\\u000" } else { "\\u001" });
                self.text.extend(char::from_digit(u32::from(byte % 16), 16));
                return;
            }
        };
        self.text.push('\\');
        self.text.push(short);
    }
}
