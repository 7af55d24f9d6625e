//! What is being typed on a question: at hand at once, saved a moment later and whenever the page is left.

use std::cell::RefCell;
use std::rc::Rc;

use browser::clock::Timeout;
use yew::prelude::*;

use crate::context::ledger::Ledger;

/// How long typing must rest before it is saved, in milliseconds.
const REST: i32 = 400;

/// The part that is the private note, which outlives attempts.
pub const NOTE: &str = "note";
/// The part that remembers that the drafts belong to a finished attempt.
pub const FINISHED: &str = "finished";

/// The drafts of one question. Clones are the same pad.
#[derive(Clone)]
pub struct Pad(Rc<Inner>);

struct Inner {
    slug: String,
    ledger: RefCell<Ledger>,
    /// What was typed here, which counts before what the ledger last said, and whether it is yet to be saved.
    typed: RefCell<Vec<Typed>>,
    resting: RefCell<Option<Timeout>>,
}

struct Typed {
    part: String,
    text: String,
    unsaved: bool,
}

impl PartialEq for Pad {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Pad {
    /// The text of a part; empty if nothing was written.
    pub fn text(&self, part: &str) -> String {
        let typed = self.0.typed.borrow().iter().find(|typed| typed.part == part).map(|typed| typed.text.clone());
        typed.unwrap_or_else(|| self.kept(part))
    }

    fn kept(&self, part: &str) -> String {
        let ledger = self.ledger();
        match part {
            NOTE => ledger.note(&self.0.slug),
            _ => ledger.draft(&self.0.slug, part).unwrap_or_default(),
        }
    }

    /// Takes what was typed; it is saved when typing rests.
    pub fn write(&self, part: &str, text: String) {
        self.take(part, text);
        let pad = self.clone();
        *self.0.resting.borrow_mut() = Timeout::new(REST, move || pad.save());
    }

    /// Takes a choice and saves it at once.
    pub fn set(&self, part: &str, text: String) {
        self.take(part, text);
        self.save();
    }

    fn take(&self, part: &str, text: String) {
        let mut all = self.0.typed.borrow_mut();
        all.retain(|typed| typed.part != part);
        all.push(Typed { part: part.to_owned(), text, unsaved: true });
    }

    /// Puts what is written in a part aside as a version, to be had back when something else is there.
    pub fn put_aside(&self, part: &str) {
        let text = self.text(part);
        if !text.is_empty() {
            self.ledger().keep_version(&self.0.slug, part, &text);
        }
    }

    /// Saves what is not saved yet.
    pub fn save(&self) {
        let ledger = self.ledger();
        for typed in self.0.typed.borrow_mut().iter_mut().filter(|typed| typed.unsaved) {
            typed.unsaved = false;
            match typed.part.as_str() {
                NOTE => ledger.save_note(&self.0.slug, &typed.text),
                _ => ledger.save_draft(&self.0.slug, &typed.part, &typed.text),
            }
        }
    }

    /// The learner's progress as it stands now.
    pub fn ledger(&self) -> Ledger {
        self.0.ledger.borrow().clone()
    }

    /// The slug of the question.
    pub fn slug(&self) -> &str {
        &self.0.slug
    }
}

/// The pad of a question, which saves itself when the tab is hidden or the page left.
#[hook]
pub fn use_pad(slug: &str, ledger: &Ledger) -> Pad {
    let pad = use_state(|| {
        Pad(Rc::new(Inner {
            slug: slug.to_owned(),
            ledger: RefCell::new(ledger.clone()),
            typed: RefCell::default(),
            resting: RefCell::default(),
        }))
    });
    *pad.0.ledger.borrow_mut() = ledger.clone();
    let pad = (*pad).clone();
    {
        let pad = pad.clone();
        use_effect_with((), move |()| {
            let hidden = pad.clone();
            let heard = browser::page::on_event("visibilitychange", move |_| hidden.save());
            move || {
                drop(heard);
                pad.0.resting.borrow_mut().take();
                pad.save();
            }
        });
    }
    pad
}
