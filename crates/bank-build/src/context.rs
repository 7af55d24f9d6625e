//! What every reader of content shares: the files, the faults so far, and the links that wait to be resolved.

use std::borrow::Cow;
use std::cell::RefCell;

use bank::Markup;

use crate::fault::Fault;
use crate::files::Files;
use crate::markdown;

/// A stretch of text and where it stands, so that a fault inside it can name its line.
#[derive(Debug, Clone)]
pub(crate) struct Piece<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) file: &'a str,
    /// Of the first character, counted from 1.
    pub(crate) line: u32,
}

/// A link of the site found in a text, to be resolved once everything is read.
#[derive(Debug, Clone)]
pub(crate) struct SiteLink {
    pub(crate) file: String,
    pub(crate) line: u32,
    pub(crate) target: String,
}

pub(crate) struct Context<'a> {
    pub(crate) files: &'a Files<'a>,
    pub(crate) visualizers: &'a [&'a str],
    faults: RefCell<Vec<Fault>>,
    links: RefCell<Vec<SiteLink>>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(files: &'a Files<'a>, visualizers: &'a [&'a str]) -> Self {
        Self { files, visualizers, faults: RefCell::default(), links: RefCell::default() }
    }

    /// Notes a fault at a line.
    pub(crate) fn fault(&self, file: &str, line: u32, message: impl Into<String>, hint: impl Into<String>) {
        self.push(file, Some(line), message.into(), hint.into());
    }

    /// Notes a fault of a whole file.
    pub(crate) fn file_fault(&self, file: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.push(file, None, message.into(), hint.into());
    }

    fn push(&self, file: &str, line: Option<u32>, message: String, hint: String) {
        self.faults.borrow_mut().push(Fault { file: file.to_owned(), line, message, hint });
    }

    /// How many faults there are so far, to see whether reading something added any.
    pub(crate) fn fault_count(&self) -> usize {
        self.faults.borrow().len()
    }

    pub(crate) fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort();
        faults.dedup();
        faults
    }

    pub(crate) fn note_link(&self, file: &str, line: u32, target: &str) {
        let link = SiteLink { file: file.to_owned(), line, target: target.to_owned() };
        self.links.borrow_mut().push(link);
    }

    pub(crate) fn links(&self) -> Vec<SiteLink> {
        self.links.borrow().clone()
    }

    /// A whole file as a piece, or a fault that says it is missing and what it is for.
    pub(crate) fn required(&self, path: &str, purpose: &str) -> Option<Piece<'a>> {
        let piece = self.optional(path);
        match &piece {
            None => self.file_fault(path, "this file is missing", format!("write it: {purpose}")),
            Some(piece) if piece.text.trim().is_empty() => {
                self.fault(path, 1, "this file is empty", format!("write it: {purpose}"));
            }
            Some(_) => {}
        }
        piece
    }

    /// A whole file as a piece, if it is there.
    pub(crate) fn optional(&self, path: &str) -> Option<Piece<'a>> {
        let (file, text) = self.files.text(path)?;
        Some(Piece { text: Cow::Borrowed(text), file, line: 1 })
    }

    /// Paragraphs, lists, tables and code.
    pub(crate) fn block(&self, piece: &Piece) -> Markup {
        markdown::block(self, piece)
    }

    /// One run of text.
    pub(crate) fn inline(&self, piece: &Piece) -> Markup {
        markdown::inline(self, piece)
    }

    /// Each piece as one run of text.
    pub(crate) fn inlines(&self, pieces: &[Piece]) -> Vec<Markup> {
        pieces.iter().map(|piece| self.inline(piece)).collect()
    }
}

/// A permanent name: lower-case words, digits and single hyphens.
pub(crate) fn is_slug(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(part)
}
