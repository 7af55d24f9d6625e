//! Taking progress out, bringing it in, and erasing it.

use crate::document::Document;
use crate::session::{ASIDE_MAX, Keeping, aside_key};
use crate::units::hex;
use crate::version::{Opened, open};
use crate::{Refused, Session};
use std::rc::Rc;

/// What an import brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Attempts that were not here before.
    pub attempts: usize,
    /// Pieces of the file that could not be read.
    pub damaged: usize,
}

impl Session {
    /// Everything as a text for a file, which [`Session::import`] reads on any machine. A document of a later program
    /// comes out as it was stored.
    pub fn export(&self) -> String {
        if let Keeping::ReadOnly { original: Some(text), .. } = &self.keeping {
            return text.clone();
        }
        let document = Document { device: String::new(), generation: 0, ..(*self.document).clone() };
        let mut text = format!("{:#}", document.write());
        text.push('\n');
        text
    }

    /// Joins an exported text of any version with what is here, and saves. No attempt is lost and none doubled, however
    /// often the same text comes.
    pub fn import(&mut self, text: &str) -> Result<Imported, Refused> {
        if self.is_read_only() {
            return Err(Refused::ReadOnly);
        }
        let (document, damaged) = match open(text.strip_prefix('\u{feff}').unwrap_or(text)) {
            Opened::Known { document, faults } => (document, faults),
            Opened::Newer { version, .. } => return Err(Refused::Newer { version }),
            Opened::Broken => return Err(Refused::NotProgress),
        };
        let mine = Rc::make_mut(&mut self.document);
        let before = mine.attempts.len();
        // An export made before everything was erased must come back whole, so its generation is not asked.
        mine.merge(Document { device: String::new(), generation: mine.generation, ..document });
        let attempts = mine.attempts.len() - before;
        self.save();
        Ok(Imported { attempts, damaged })
    }

    /// Erases everything in this browser, the texts set aside included. What stays is an empty document that tells
    /// other tabs to let go of theirs. The nonce is any random number.
    pub fn erase(&mut self, nonce: u64) -> Result<(), Refused> {
        if !self.is_read_only() {
            // A store that refuses to be read is told by the notice that saving brings.
            let _ = self.read_again();
        }
        if self.is_read_only() {
            return Err(Refused::ReadOnly);
        }
        self.device = hex(nonce, 16);
        self.document = Rc::new(Document::of_device(&self.device, self.document.generation + 1));
        for number in 1..=ASIDE_MAX {
            let _ = self.store.remove(&aside_key(number));
        }
        self.give_up_stored();
        self.save();
        Ok(())
    }
}
