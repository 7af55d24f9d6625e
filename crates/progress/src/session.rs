//! The document while the page is open: read once, changed in memory, saved after every change.
//!
//! Other tabs write the same text. Before writing we read it again, and where it is not what we last saw, we join it
//! with ours first; so whoever saves last has everything. A store that refuses leaves us in memory only, with a notice,
//! and every later save tries again.

use crate::document::Document;
use crate::units::hex;
use crate::version::{Opened, open};
use crate::{Change, Millis, Notice, Store, StoreError, Table};
use std::rc::Rc;

/// The key of the document in the store. The browser's storage event names it.
pub const KEY: &str = "dryrun-progress";

/// How many damaged texts are kept aside at most.
pub(crate) const ASIDE_MAX: u32 = 9;

/// The document while the page is open.
pub struct Session {
    pub(crate) store: Rc<dyn Store>,
    pub(crate) document: Rc<Document>,
    /// Under this name our time is counted; the same for all tabs of a browser profile.
    pub(crate) device: String,
    /// The stored text as we last read or wrote it.
    seen: Option<String>,
    /// Time in our document that the stored text does not have yet, by question. Tabs share one counter a device, so
    /// it must be added to what another tab wrote, where all else is joined.
    pub(crate) pending: Table<Millis>,
    pub(crate) keeping: Keeping,
    aside: Vec<String>,
}

/// What happens to changes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Keeping {
    Stored,
    MemoryOnly(StoreError),
    /// The stored text is of a later program. It is here too when we began with it.
    ReadOnly {
        version: u64,
        original: Option<String>,
    },
}

impl Session {
    /// Opens what the store holds, of whatever version and in whatever state. The nonce is any random number; it names
    /// this browser profile when it is new.
    pub fn open(store: Rc<dyn Store>, nonce: u64) -> Session {
        let device = hex(nonce, 16);
        let document = Rc::new(Document::of_device(&device, 0));
        let keeping = Keeping::Stored;
        let (seen, pending, aside) = (None, Table::new(), Vec::new());
        let mut session = Session { store, document, device, seen, pending, keeping, aside };
        if let Err(error) = session.read_again() {
            session.keeping = Keeping::MemoryOnly(error);
        }
        if !session.aside.is_empty() {
            session.save();
        }
        session
    }

    /// The document as it stands now. The pointer changes when, and only when, the document may have changed.
    pub fn document(&self) -> Rc<Document> {
        self.document.clone()
    }

    /// Makes a change that happens at `now`, and saves.
    pub fn apply(&mut self, change: Change, now: Millis) {
        if let Change::Spent { question, time } = &change {
            let pending = self.pending.get_or_default(question.clone());
            *pending = pending.plus(*time);
        }
        Rc::make_mut(&mut self.document).apply(change, now, &self.device);
        self.save();
    }

    /// Puts a version of a draft aside at `now`, unless it is the last one there, and saves. It is no [`Change`], so that a
    /// program in parts need not bring it along with all others.
    pub fn put_aside(&mut self, question: &str, part: &str, text: &str, now: Millis) {
        Rc::make_mut(&mut self.document).add_version(question, part, text, now);
        self.save();
    }

    /// Takes in what another tab has stored, and says whether the document is different now. To be called on the
    /// browser's storage event for [`KEY`]; the event's own text is not asked for, since it may be old by then.
    pub fn absorb(&mut self) -> bool {
        if self.is_read_only() {
            return false;
        }
        let before = self.document.clone();
        if let Err(error) = self.read_again() {
            self.keeping = Keeping::MemoryOnly(error);
        }
        !before.is_same(&self.document)
    }

    /// Saves now. [`Session::apply`] does it too; call this to try again after a notice.
    pub fn save(&mut self) {
        if self.is_read_only() {
            return;
        }
        let saved = self.read_again().and_then(|()| self.write());
        if !self.is_read_only() {
            self.keeping = saved.map_or_else(Keeping::MemoryOnly, |()| Keeping::Stored);
        }
    }

    /// What the page must tell now; empty when all is well.
    pub fn notices(&self) -> Vec<Notice> {
        let mut notices = Vec::new();
        match self.keeping {
            Keeping::Stored => {}
            Keeping::MemoryOnly(error) => notices.push(Notice::MemoryOnly(error)),
            Keeping::ReadOnly { version, .. } => notices.push(Notice::Newer { version }),
        }
        for key in &self.aside {
            notices.push(Notice::SetAside { key: key.clone() });
        }
        notices
    }

    /// Forgets that damaged texts were set aside, once the learner has read it. The texts stay.
    pub fn dismiss_set_aside(&mut self) {
        self.aside.clear();
    }

    pub(crate) fn is_read_only(&self) -> bool {
        matches!(self.keeping, Keeping::ReadOnly { .. })
    }

    /// Makes the next save write over what the store holds now.
    pub(crate) fn give_up_stored(&mut self) {
        self.pending.clear();
        self.aside.clear();
        self.seen = self.store.read(KEY).unwrap_or_default();
    }

    /// Joins what the store holds with ours, where it is not what we saw last.
    pub(crate) fn read_again(&mut self) -> Result<(), StoreError> {
        match self.store.read(KEY)? {
            Some(text) if self.seen.as_ref() == Some(&text) => Ok(()),
            Some(text) => self.take_in(text),
            None => {
                self.seen = None;
                Ok(())
            }
        }
    }

    fn take_in(&mut self, text: String) -> Result<(), StoreError> {
        match open(&text) {
            Opened::Broken => self.set_aside(&text)?,
            Opened::Newer { version, document } => self.turn_read_only(version, document, &text),
            Opened::Known { document, faults } => {
                if faults > 0 {
                    self.set_aside(&text)?;
                }
                self.join(document);
            }
        }
        self.seen = Some(text);
        Ok(())
    }

    /// What we have is kept in memory and can still be exported; a blank page shows what the later program stored.
    fn turn_read_only(&mut self, version: u64, document: Document, text: &str) {
        let is_blank = self.is_blank();
        if is_blank {
            self.document = Rc::new(document);
        }
        let original = is_blank.then(|| text.to_string());
        self.keeping = Keeping::ReadOnly { version, original };
    }

    fn is_blank(&self) -> bool {
        self.document.is_same(&Document::of_device(&self.device, 0))
    }

    fn join(&mut self, theirs: Document) {
        if self.is_blank() && !theirs.device.is_empty() {
            self.device = theirs.device.clone();
            self.document = Rc::new(Document::of_device(&self.device, 0));
        }
        let mine = Rc::make_mut(&mut self.document);
        if theirs.generation > mine.generation {
            self.pending.clear();
        }
        let stored = if theirs.generation == mine.generation { theirs.spent.clone() } else { Table::new() };
        mine.merge(theirs);
        for (question, time) in &self.pending {
            let before = stored.get(question).and_then(|by_device| by_device.get(&self.device));
            let total = mine.spent.get_or_default(question.clone()).get_or_default(self.device.clone());
            *total = before.map_or(Millis(0), |before| before.plus(*time)).max(*total);
        }
    }

    /// Copies a text that we could not read under a key of its own, never over another such text.
    fn set_aside(&mut self, text: &str) -> Result<(), StoreError> {
        for number in 1..=ASIDE_MAX {
            let key = aside_key(number);
            match self.store.read(&key)? {
                Some(other) if other != text => continue,
                Some(_) => {}
                None => self.store.write(&key, text)?,
            }
            if !self.aside.contains(&key) {
                self.aside.push(key);
            }
            return Ok(());
        }
        Err(StoreError::Full)
    }

    fn write(&mut self) -> Result<(), StoreError> {
        if self.is_read_only() {
            return Ok(());
        }
        let text = self.document.to_text();
        if self.seen.as_ref() != Some(&text) {
            self.store.write(KEY, &text)?;
            self.seen = Some(text);
        }
        self.pending.clear();
        Ok(())
    }
}

/// The key of a text set aside. They are used in the order of their numbers, from 1 on.
pub(crate) fn aside_key(number: u32) -> String {
    [KEY, "-aside-", &number.to_string()].concat()
}
