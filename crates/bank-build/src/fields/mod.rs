//! Reading the fields of a TOML table. Every reader notes what is wrong and goes on with something harmless, and
//! [`Fields::finish`] notes every field nobody asked for.

mod lists;

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
    pub(crate) fn new(context: &'d Context<'a>, document: &'d TomlText<'a>, table: &'d DeTable<'a>, line: u32) -> Self {
        Self { context, document, table, line, asked: RefCell::default() }
    }

    pub(crate) fn file(&self) -> &'a str {
        self.document.file
    }

    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    /// The line of a field, or of the table when the field is missing.
    pub(crate) fn line_of(&self, name: &str) -> u32 {
        self.table.get(name).map_or(self.line, |value| self.document.line(&value.span()))
    }

    /// Notes a fault at a field.
    pub(crate) fn fault(&self, name: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.context.fault(self.file(), self.line_of(name), message, hint);
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
            self.context.fault(self.file(), self.line, format!("`{name}` is missing"), "add it");
        }
        value
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    pub(super) fn misfit(&self, name: &str, value: &Spanned<DeValue>, expected: &str) {
        let message = format!("`{name}` must be {expected}");
        self.context.fault(self.file(), self.document.line(&value.span()), message, "");
    }

    pub(super) fn read_text(&self, name: &str, value: &Spanned<DeValue>) -> Option<Piece<'a>> {
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
        let piece = self.required(name).and_then(|value| self.read_text(name, value));
        piece.unwrap_or(Piece { text: "".into(), file: self.file(), line: self.line })
    }

    /// A text that may be left out.
    pub(crate) fn optional(&self, name: &str) -> Option<Piece<'a>> {
        self.value(name).and_then(|value| self.read_text(name, value))
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
        number.filter(|number| range.contains(number)).unwrap_or_else(|| {
            self.misfit(name, value, &format!("a whole number from {} to {}", range.start(), range.end()));
            *range.start()
        })
    }

    /// A table that may be left out.
    pub(crate) fn table(&self, name: &str) -> Option<Fields<'d, 'a>> {
        let value = self.value(name)?;
        self.inner(name, value)
    }

    /// A value of this document as a table.
    pub(crate) fn inner(&self, name: &str, value: &'d Spanned<DeValue<'a>>) -> Option<Fields<'d, 'a>> {
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
                let hint = suggest::hint(name, asked.iter().map(String::as_str).filter(|known| !self.has(known)));
                self.context.fault(self.file(), line, format!("`{name}` is no field here"), hint);
            }
        }
    }
}

/// A whole number of TOML, whatever its notation.
pub(crate) fn whole(value: &DeValue) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}
