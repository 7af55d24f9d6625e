//! A TOML file with its lines: parsed with recovery, so that one slip does not hide the others.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::context::{Context, Piece};
use crate::fields::Fields;

/// A parsed file; [`TomlText::fields`] reads it.
pub(crate) struct TomlText<'a> {
    pub(crate) file: &'a str,
    text: &'a str,
    root: Spanned<DeTable<'a>>,
}

impl<'a> TomlText<'a> {
    /// Parses the file at `path`; a missing file and every syntax error are faults.
    pub(crate) fn required(context: &Context<'a>, path: &str, purpose: &str) -> Option<Self> {
        context.required(path, purpose)?;
        Self::optional(context, path)
    }

    /// Parses the file at `path` if there is one. Every syntax error is a fault, and then there is nothing to read: what
    /// is left of the file would look as if fields were missing.
    pub(crate) fn optional(context: &Context<'a>, path: &str) -> Option<Self> {
        let (file, text) = context.files.text(path)?;
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let line = line_at(text, error.span().map_or(0, |span| span.start));
            context.fault(file, line, format!("TOML: {}", error.message().replace('\n', ", ")), "");
        }
        errors.is_empty().then_some(Self { file, text, root })
    }

    /// The fields at the top of the file.
    pub(crate) fn fields<'d>(&'d self, context: &'d Context<'a>) -> Fields<'d, 'a> {
        Fields::new(context, self, self.root.get_ref(), 1)
    }

    /// The line of a byte, counted from 1.
    pub(crate) fn line(&self, span: &Range<usize>) -> u32 {
        line_at(self.text, span.start)
    }

    /// A value's text with the line on which its first character stands.
    pub(crate) fn piece(&self, text: &str, span: &Range<usize>) -> Piece<'a> {
        let source = self.text.get(span.clone()).unwrap_or_default();
        let opens_on_next = ["\"\"\"\n", "'''\n", "\"\"\"\r\n", "'''\r\n"].iter().any(|open| source.starts_with(open));
        let line = self.line(span) + u32::from(opens_on_next);
        Piece { text: Cow::Owned(text.to_owned()), file: self.file, line }
    }
}

fn line_at(text: &str, byte: usize) -> u32 {
    let before = text.as_bytes().iter().take(byte);
    1 + before.filter(|b| **b == b'\n').count() as u32
}
