//! Fields that hold lists and words of closed lists.

use std::ops::RangeInclusive;

use super::Fields;
use crate::context::Piece;
use crate::suggest;

impl<'d, 'a> Fields<'d, 'a> {
    /// A list of texts; how many is up to the caller, see [`Fields::count`]. Empty when left out.
    pub(crate) fn pieces(&self, name: &str) -> Vec<Piece<'a>> {
        let Some(value) = self.value(name) else {
            return Vec::new();
        };
        match value.get_ref().as_array() {
            Some(items) => items.iter().filter_map(|item| self.read_text(name, item)).collect(),
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
        self.fault(name, format!("`{name}` has {found} {entries}, and {wanted}"), "");
    }

    /// A word of a closed list that must be there.
    pub(crate) fn word<T: Copy>(&self, name: &str, all: &[T], word: impl Fn(T) -> &'static str) -> Option<T> {
        let piece = self.piece(name);
        if piece.text.is_empty() { None } else { self.parse_word(name, &piece, all, word) }
    }

    /// A list of words of a closed list, one or more, none twice.
    pub(crate) fn words<T: Copy>(&self, name: &str, all: &[T], word: impl Fn(T) -> &'static str) -> Vec<T> {
        let pieces = self.pieces(name);
        self.count(name, pieces.len(), 1..=usize::MAX);
        self.no_repeats(name, &pieces);
        pieces.iter().filter_map(|piece| self.parse_word(name, piece, all, &word)).collect()
    }

    fn parse_word<T: Copy>(&self, name: &str, piece: &Piece, all: &[T], word: impl Fn(T) -> &'static str) -> Option<T> {
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
            if pieces[..index].iter().any(|before| before.text == piece.text) {
                let message = format!("`{name}` lists `{}` twice", piece.text);
                self.context.fault(piece.file, piece.line, message, "keep one");
            }
        }
    }

    /// A list of tables (`[[name]]`, or inline); empty when left out.
    pub(crate) fn tables(&self, name: &str) -> Vec<Fields<'d, 'a>> {
        let Some(value) = self.value(name) else {
            return Vec::new();
        };
        match value.get_ref().as_array() {
            Some(items) => items.iter().filter_map(|item| self.inner(name, item)).collect(),
            None => {
                self.misfit(name, value, "a list of tables");
                Vec::new()
            }
        }
    }
}
