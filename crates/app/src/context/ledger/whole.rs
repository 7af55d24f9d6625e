//! The document as a whole: to a file and back, erased, and what must be said about the keeping of it.

use browser::clock;
use progress::{Imported, Notice};

use super::Ledger;

impl Ledger {
    /// Everything as a text to keep in a file.
    pub fn export(&self) -> String {
        self.session.borrow().export()
    }

    /// Joins an exported text with what is here: no attempt is lost and none doubled.
    ///
    /// # Errors
    /// A sentence for the learner; nothing was changed.
    pub fn import(&self, text: &str) -> Result<Imported, String> {
        let imported = self.session.borrow_mut().import(text);
        self.redraw();
        imported.map_err(|refused| refused.sentence().to_owned())
    }

    /// Erases everything; [`Ledger::undo_erase`] brings it back while the page is open.
    ///
    /// # Errors
    /// A sentence for the learner; nothing was changed.
    pub fn erase(&self) -> Result<(), String> {
        let before = self.export();
        let erased = self.session.borrow_mut().erase(clock::nonce());
        if erased.is_ok() {
            *self.erased.borrow_mut() = Some(before);
        }
        self.redraw();
        erased.map_err(|refused| refused.sentence().to_owned())
    }

    /// Brings back what was last erased. False if there is nothing to bring back.
    pub fn undo_erase(&self) -> bool {
        let Some(before) = self.erased.borrow_mut().take() else { return false };
        self.import(&before).is_ok()
    }

    /// What the page must tell about the keeping of progress.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Takes away the notice about damaged texts that were set aside.
    pub fn dismiss_set_aside(&self) {
        self.session.borrow_mut().dismiss_set_aside();
        self.redraw();
    }
}
