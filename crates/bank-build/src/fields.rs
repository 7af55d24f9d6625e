//! Reading the fields of a TOML table. Every reader notes what is wrong and goes on with something harmless, and
//! [`Fields::finish`] notes every field nobody asked for.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::context::{Context, Piece, is_slug};
use crate::suggest;
use crate::toml_text::TomlText;

pub(crate) struct Fields<'d, 'a> {
    pub(crate) context: &'d Context<'a>,
    document: &'d TomlText<'a>,
    table: &'d DeTable<'a>,
    /// Where the table begins, for fields that are missing.
    line: u32,
    asked: RefCell<Vec<String>>,
}

impl<'d, 'a> Fields<'d, 'a> {
    pub(crate) fn new(
        context: &'d Context<'a>,
        document: &'d TomlText<'a>,
        table: &'d DeTable<'a>,
        line: u32,
    ) -> Self {
        Self {
            context,
            document,
            table,
            line,
            asked: RefCell::default(),
        }
    }

    pub(crate) fn file(&self) -> &'a str {
        self.document.file
    }

    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    /// The line of a field, or of the table when the field is missing.
    pub(crate) fn line_of(&self, name: &str) -> u32 {
        self.table
            .get(name)
            .map_or(self.line, |value| self.document.line(&value.span()))
    }

    /// Notes a fault at a field.
    pub(crate) fn fault(&self, name: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.context
            .fault(self.file(), self.line_of(name), message, hint);
    }

    /// A field as it stands, if it is there.
    pub(crate) fn value(&self, name: &str) -> Option<&'d Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(name.to_owned());
        self.table.get(name)
    }

    /// A field that must be there.
    pub(crate) fn required(&self, name: &str) -> Option<&'d Spanned<DeValue<'a>>> {
        let value = self.value(name);
        if value.is_none() {
            self.context.fault(
                self.file(),
                self.line,
                format!("`{name}` is missing"),
                "add it",
            );
        }
        value
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    fn misfit(&self, name: &str, value: &Spanned<DeValue>, expected: &str) {
        let message = format!("`{name}` must be {expected}");
        self.context
            .fault(self.file(), self.document.line(&value.span()), message, "");
    }

    fn read_text(&self, name: &str, value: &Spanned<DeValue>) -> Option<Piece<'a>> {
        match value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => {
                return Some(self.document.piece(text, &value.span()));
            }
            Some(_) => self.misfit(name, value, "a text that is not empty"),
            None => self.misfit(name, value, "a text"),
        }
        None
    }

    /// A text that must be there; empty after a fault.
    pub(crate) fn piece(&self, name: &str) -> Piece<'a> {
        let piece = self
            .required(name)
            .and_then(|value| self.read_text(name, value));
        piece.unwrap_or(Piece {
            text: "".into(),
            file: self.file(),
            line: self.line,
        })
    }

    /// A text that may be left out.
    pub(crate) fn optional(&self, name: &str) -> Option<Piece<'a>> {
        self.value(name)
            .and_then(|value| self.read_text(name, value))
    }

    /// Plain text that must be there; empty after a fault.
    pub(crate) fn text(&self, name: &str) -> String {
        self.piece(name).text.trim().to_owned()
    }

    /// A permanent name; empty after a fault.
    pub(crate) fn slug(&self, name: &str) -> String {
        let text = self.text(name);
        if !text.is_empty() && !is_slug(&text) {
            let hint = "use lower-case words joined by hyphens";
            self.fault(name, format!("`{text}` is no permanent name"), hint);
        }
        text
    }

    /// True or false, false when left out.
    pub(crate) fn flag(&self, name: &str) -> bool {
        let Some(value) = self.value(name) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.misfit(name, value, "true or false");
            false
        })
    }

    /// A whole number in a range; the low end after a fault.
    pub(crate) fn number(&self, name: &str, range: RangeInclusive<u32>) -> u32 {
        let Some(value) = self.required(name) else {
            return *range.start();
        };
        let number = whole(value.get_ref()).and_then(|number| u32::try_from(number).ok());
        number
            .filter(|number| range.contains(number))
            .unwrap_or_else(|| {
                self.misfit(
                    name,
                    value,
                    &format!("a whole number from {} to {}", range.start(), range.end()),
                );
                *range.start()
            })
    }

    /// A list of texts; how many is up to the caller, see [`Fields::count`]. Empty when left out.
    pub(crate) fn pieces(&self, name: &str) -> Vec<Piece<'a>> {
        let Some(value) = self.value(name) else {
            return Vec::new();
        };
        match value.get_ref().as_array() {
            Some(items) => items
                .iter()
                .filter_map(|item| self.read_text(name, item))
                .collect(),
            None => {
                self.misfit(name, value, "a list of texts");
                Vec::new()
            }
        }
    }

    /// Notes a fault unless a list has as many entries as it should.
    pub(crate) fn count(&self, name: &str, found: usize, range: RangeInclusive<usize>) {
        if range.contains(&found) {
            return;
        }
        let wanted = match (*range.start(), *range.end()) {
            (_, 0) => "may have none".to_owned(),
            (low, usize::MAX) => format!("needs at least {low}"),
            (low, high) => format!("needs {low} to {high}"),
        };
        let entries = if found == 1 { "entry" } else { "entries" };
        self.fault(
            name,
            format!("`{name}` has {found} {entries}, and {wanted}"),
            "",
        );
    }

    /// A word of a closed list that must be there.
    pub(crate) fn word<T: Copy>(
        &self,
        name: &str,
        all: &[T],
        word: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let piece = self.piece(name);
        if piece.text.is_empty() {
            None
        } else {
            self.parse_word(name, &piece, all, word)
        }
    }

    /// A list of words of a closed list, one or more, none twice.
    pub(crate) fn words<T: Copy>(
        &self,
        name: &str,
        all: &[T],
        word: impl Fn(T) -> &'static str,
    ) -> Vec<T> {
        let pieces = self.pieces(name);
        self.count(name, pieces.len(), 1..=usize::MAX);
        self.no_repeats(name, &pieces);
        pieces
            .iter()
            .filter_map(|piece| self.parse_word(name, piece, all, &word))
            .collect()
    }

    fn parse_word<T: Copy>(
        &self,
        name: &str,
        piece: &Piece,
        all: &[T],
        word: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|value| word(*value) == piece.text);
        if found.is_none() {
            let hint = suggest::hint(&piece.text, all.iter().map(|value| word(*value)));
            let message = format!("`{name}` does not know `{}`", piece.text);
            self.context.fault(piece.file, piece.line, message, hint);
        }
        found
    }

    /// Notes every text that stands in a list twice.
    pub(crate) fn no_repeats(&self, name: &str, pieces: &[Piece]) {
        for (index, piece) in pieces.iter().enumerate() {
            if pieces[..index]
                .iter()
                .any(|before| before.text == piece.text)
            {
                let message = format!("`{name}` lists `{}` twice", piece.text);
                self.context
                    .fault(piece.file, piece.line, message, "keep one");
            }
        }
    }

    /// A table that may be left out.
    pub(crate) fn table(&self, name: &str) -> Option<Fields<'d, 'a>> {
        let value = self.value(name)?;
        self.inner(name, value)
    }

    /// A list of tables (`[[name]]`, or inline); empty when left out.
    pub(crate) fn tables(&self, name: &str) -> Vec<Fields<'d, 'a>> {
        let Some(value) = self.value(name) else {
            return Vec::new();
        };
        match value.get_ref().as_array() {
            Some(items) => items
                .iter()
                .filter_map(|item| self.inner(name, item))
                .collect(),
            None => {
                self.misfit(name, value, "a list of tables");
                Vec::new()
            }
        }
    }

    /// A value of this document as a table.
    pub(crate) fn inner(
        &self,
        name: &str,
        value: &'d Spanned<DeValue<'a>>,
    ) -> Option<Fields<'d, 'a>> {
        let line = self.document.line(&value.span());
        match value.get_ref().as_table() {
            Some(table) => Some(Fields::new(self.context, self.document, table, line)),
            None => {
                self.misfit(name, value, "a table");
                None
            }
        }
    }

    /// Notes every field that nobody asked for.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !asked.iter().any(|known| known == name) {
                let line = self.document.line(&key.span());
                let hint = suggest::hint(
                    name,
                    asked
                        .iter()
                        .map(String::as_str)
                        .filter(|known| !self.has(known)),
                );
                self.context.fault(
                    self.file(),
                    line,
                    format!("`{name}` is no field here"),
                    hint,
                );
            }
        }
    }
}

/// A whole number of TOML, whatever its notation.
pub(crate) fn whole(value: &DeValue) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}
