//! What every part of a question's page is given: the question, the drafts, the progress, and how to act.

use std::ops::Deref;
use std::rc::Rc;

use bank::{Language, Question};
use yew::prelude::*;

use super::flow::{Act, Flow, Phase};
use super::pad::{FINISHED, Pad};
use crate::context::ledger::{Ledger, Opened};

/// A question in hand; equal only to itself, so that comparing costs nothing.
#[derive(Clone)]
pub struct Asked(pub Rc<Question>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Asked {
    type Target = Question;

    fn deref(&self) -> &Question {
        &self.0
    }
}

/// The question's page at one moment.
#[derive(Clone, PartialEq)]
pub struct Sheet {
    pub question: Asked,
    pub ledger: Ledger,
    pub pad: Pad,
    pub flow: Flow,
    pub act: Callback<Act>,
}

impl Sheet {
    /// Whether nothing was ever done here: no draft, no attempt.
    pub fn is_untouched(&self) -> bool {
        self.ledger.standing(&self.question.slug).state == bank::State::New
    }

    /// Where the attempt stands.
    pub fn phase(&self) -> Phase {
        self.flow.phase(!self.pad.text(FINISHED).is_empty())
    }

    /// What has been opened of the answer side. A finished attempt opens all of it.
    pub fn opened(&self) -> Opened {
        let opened = self.ledger.opened(&self.question.slug);
        let tried = self.ledger.standing(&self.question.slug).state == bank::State::Done;
        Opened {
            hints: opened.hints,
            approaches: opened.approaches || opened.solution || tried,
            solution: opened.solution || tried,
        }
    }

    /// The language in which code is shown and written.
    pub fn language(&self) -> Language {
        let chosen = self.ledger.settings().language;
        chosen.and_then(|slug| Language::parse(&slug)).unwrap_or(Language::Python)
    }

    /// What a click does.
    pub fn on_click(&self, act: Act) -> Callback<MouseEvent> {
        self.act.reform(move |_| act.clone())
    }
}
