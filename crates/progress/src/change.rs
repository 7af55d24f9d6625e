//! Everything a learner can change, as one closed list, and what each change does to the document.

use crate::attempt::attempt_id;
use crate::record::{Holds, Place, after};
use crate::stored::Written;
use crate::{Attempt, Document, Millis, Percent, Theme};
use json::Value;

/// One change to the document. `question` and `visualizer` are slugs, opaque here.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A draft of one part of an answer: a language, a field of STAR, an item.
    Draft { question: String, part: String, text: String },
    /// Back to having no draft of that part.
    DropDraft { question: String, part: String },
    /// A note on a question; an empty one takes it away.
    Note { question: String, text: String },
    /// Marks a question, or takes the mark away.
    Bookmark { question: String, on: bool },
    /// A hint, the approaches or the solution was opened. Any name will do, such as `hint-1`.
    Reveal { question: String, what: String },
    /// Time spent on a question since it was last told.
    Spent { question: String, time: Millis },
    /// A finished try. Its `when` is set to now; the nonce, any random number, makes its id.
    Attempt { attempt: Attempt, nonce: u64 },
    /// Light or dark.
    Theme(Theme),
    /// The preferred programming language.
    Language(String),
    /// The playback speed; 100 is normal.
    Speed(Percent),
    /// Where the divider of the question page stands, from the left.
    Divider(Percent),
    /// Whether code is written as on a whiteboard: without colours and completion.
    Bare(bool),
    /// The page being looked at.
    Visit { route: String, title: String },
    /// What a visualizer is set to; the step counts from 0.
    Remember { visualizer: String, text: String, variant: String, language: String, step: u64 },
}

impl Document {
    /// Makes a change that happened at `now`. A record that is replaced gets a later moment than it had, even when the
    /// clock was set back in between.
    pub(crate) fn apply(&mut self, change: Change, now: Millis, device: &str) {
        match change {
            Change::Draft { question, part, text } => {
                let draft = self.drafts.get_or_default(question).get_or_default(part);
                draft.set(Holds::Text, Value::String(text), now);
            }
            Change::DropDraft { question, part } => {
                let draft = self.drafts.get_or_default(question).get_or_default(part);
                draft.set(Holds::Text, Value::Null, now);
            }
            Change::Note { question, text } => {
                let text = if text.is_empty() { Value::Null } else { Value::String(text) };
                self.notes.get_or_default(question).set(Holds::Text, text, now);
            }
            Change::Bookmark { question, on } => {
                self.bookmarks.get_or_default(question).set(Holds::Mark, Value::Bool(on), now);
            }
            Change::Reveal { question, what } => {
                let reveals = self.reveals.get_or_default(question);
                if !reveals.contains_key(&what) {
                    reveals.insert(what, now);
                }
            }
            Change::Spent { question, time } => {
                let total = self.spent.get_or_default(question).get_or_default(device.to_string());
                *total = total.plus(time);
            }
            Change::Attempt { attempt, nonce } => self.add_attempt(attempt, now, nonce),
            Change::Theme(theme) => self.set("theme", Value::from(theme.name()), now),
            Change::Language(language) => self.set("language", Value::String(language), now),
            Change::Speed(percent) => self.set("speed", u64::from(percent.0).write(), now),
            Change::Divider(percent) => self.set("divider", u64::from(percent.0).write(), now),
            Change::Bare(bare) => self.set("bare", Value::Bool(bare), now),
            Change::Visit { route, title } => self.visit(route, title, now),
            Change::Remember { visualizer, text, variant, language, step } => {
                let remembered = self.visualizers.get_or_default(visualizer);
                remembered.text = text;
                remembered.variant = variant;
                remembered.language = language;
                remembered.step = step;
                remembered.when = after(remembered.when, now);
            }
        }
    }

    fn add_attempt(&mut self, attempt: Attempt, now: Millis, mut nonce: u64) {
        while self.attempts.contains_key(&attempt_id(now, nonce)) {
            nonce = nonce.wrapping_add(1);
        }
        self.attempts.insert(attempt_id(now, nonce), Attempt { when: now, ..attempt });
    }

    fn set(&mut self, name: &str, value: Value, now: Millis) {
        self.settings.get_or_default(name.to_string()).set(Holds::Setting, value, now);
    }

    fn visit(&mut self, route: String, title: String, now: Millis) {
        let place = self.place.get_or_insert_with(Place::default);
        place.route = route;
        place.title = title;
        place.when = after(place.when, now);
    }
}
