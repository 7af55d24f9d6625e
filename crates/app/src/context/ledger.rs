//! The learner's progress as pages see it: questions to ask of the document, and changes to it.
//!
//! The document is opened in the browser after the first drawing, so that the first drawing equals the prerendered page.

mod predictions;
mod question;
mod whole;

use std::cell::RefCell;
use std::rc::Rc;

use browser::{clock, preference, storage};
use progress::{Change, Document, MemoryStore, Millis, Notice, Percent, Remembered, Session, Store, Theme};
use yew::prelude::*;

pub use self::predictions::VISUALIZER;
pub use self::question::{AttemptView, NewAttempt, Opened};

/// The key of the theme alone, for the script that runs before the first paint.
const THEME_KEY: &str = "dryrun.theme";

/// The document at one moment, with the way to change it.
#[derive(Clone)]
pub struct Ledger {
    session: Rc<RefCell<Session>>,
    document: Rc<Document>,
    notices: Vec<Notice>,
    ready: bool,
    /// The export from before the last erasure.
    erased: Rc<RefCell<Option<String>>>,
    redraw: Redraw,
}

/// Asks for a new drawing with what the session holds then.
type Redraw = UseStateSetter<u64>;

impl PartialEq for Ledger {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document) && self.ready == other.ready && self.notices == other.notices
    }
}

/// The learner's settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub theme: Theme,
    /// The slug of the preferred programming language.
    pub language: Option<String>,
    /// Where the divider of the question page stands, in percent from the left.
    pub divider: Option<u32>,
}

impl Ledger {
    /// Whether the stored document is in. It is not on the host and during the first drawing.
    pub fn is_ready(&self) -> bool {
        self.ready
    }

    fn change(&self, change: Change) {
        self.session.borrow_mut().apply(change, now());
        self.redraw();
    }

    fn redraw(&self) {
        self.redraw.set(clock::nonce());
    }

    /// The settings.
    pub fn settings(&self) -> Settings {
        Settings {
            theme: self.document.theme(),
            language: self.document.language().map(str::to_owned),
            divider: self.document.divider().map(|percent| percent.0),
        }
    }

    /// Changes the theme, and tells the script that runs before the first paint.
    pub fn set_theme(&self, theme: Theme) {
        // Without storage there is no next visit to tell.
        let _ = storage::LocalStore.write(THEME_KEY, theme.name());
        self.change(Change::Theme(theme));
    }

    /// Changes the preferred programming language.
    pub fn set_language(&self, slug: &str) {
        if self.session.borrow().document().language() != Some(slug) {
            self.change(Change::Language(slug.to_owned()));
        }
    }

    /// Moves the question page's divider to a percentage from the left.
    pub fn set_divider(&self, percent: u32) {
        self.change(Change::Divider(Percent(percent)));
    }

    /// Where the learner was last: address and title.
    pub fn last_place(&self) -> Option<(String, String)> {
        self.document.place().map(|place| (place.route.clone(), place.title.clone()))
    }

    /// Keeps where the learner is.
    pub fn remember_place(&self, address: &str, title: &str) {
        let known = self.document.place().is_some_and(|place| place.route == address);
        if !known {
            self.change(Change::Visit { route: address.to_owned(), title: title.to_owned() });
        }
    }

    /// What a visualizer was last set to.
    pub fn remembered(&self, visualizer: &str) -> Option<Remembered> {
        self.document.remembered(visualizer).cloned()
    }

    /// Keeps what a visualizer is set to.
    pub fn remember(&self, visualizer: &str, text: String, variant: &str, language: &str, step: u32) {
        self.change(Change::Remember {
            visualizer: visualizer.to_owned(),
            text,
            variant: variant.to_owned(),
            language: language.to_owned(),
            step: step.into(),
        });
    }

    /// The whole document, for questions that have no method of their own here.
    pub fn document(&self) -> &Document {
        &self.document
    }
}

fn now() -> Millis {
    Millis(clock::now() as u64)
}

/// Opens the document after the first drawing, keeps up with other tabs, and shows the theme.
#[hook]
pub fn use_ledger_state() -> Ledger {
    let session = use_state(|| Rc::new(RefCell::new(Session::open(Rc::new(MemoryStore::new()), 0))));
    let erased = use_state(|| Rc::new(RefCell::new(None)));
    let ready = use_state(|| false);
    // The number only asks for a new drawing: the session itself is the state.
    let drawn = use_state(|| 0u64);
    {
        let (session, ready, redraw) = (Rc::clone(&session), ready.setter(), drawn.setter());
        use_effect_with((), move |()| {
            *session.borrow_mut() = Session::open(Rc::new(storage::LocalStore), clock::nonce());
            ready.set(true);
            let heard = storage::on_stored(progress::KEY, move || {
                if session.borrow_mut().absorb() {
                    redraw.set(clock::nonce());
                }
            });
            move || drop(heard)
        });
    }
    let (document, notices) = {
        let session = session.borrow();
        (session.document(), session.notices())
    };
    use_effect_with((document.theme(), *ready), |&(theme, ready)| {
        if ready {
            preference::set_theme(Some(theme.name()).filter(|_| theme != Theme::System));
        }
    });
    Ledger {
        session: Rc::clone(&session),
        document,
        notices,
        ready: *ready,
        erased: Rc::clone(&erased),
        redraw: drawn.setter(),
    }
}

/// The learner's progress.
#[hook]
pub fn use_ledger() -> Ledger {
    super::use_around().ledger
}
