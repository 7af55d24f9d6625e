//! The learner's progress as pages see it: questions to ask of the document, and changes to it.
//!
//! The document is opened in the browser after the first drawing, so that the first drawing equals the prerendered page.

use std::cell::RefCell;
use std::rc::Rc;

use bank::{Standing, State};
use browser::{clock, preference, storage};
use progress::{
    Attempt, Change, Document, Grade, Imported, MemoryStore, Millis, Notice, Percent, QuestionState, Remembered,
    Session, Store, Theme,
};
use yew::prelude::*;

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

/// What has been opened of a question's answer side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// How many hints, from the first on.
    pub hints: u32,
    pub approaches: bool,
    pub solution: bool,
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

/// An attempt just finished.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewAttempt {
    /// 1 again, 2 hard, 3 good, 4 easy.
    pub grade: u8,
    /// Ids of the rubric's points that were met.
    pub ticked: Vec<String>,
    pub spent_millis: u64,
    pub answer: String,
}

/// An attempt as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct AttemptView {
    pub id: String,
    /// The slug, of a question that may no longer exist.
    pub question: String,
    /// Milliseconds since 1970.
    pub when_millis: u64,
    pub spent_millis: u64,
    /// 1 to 4, or 0 if it was not graded.
    pub grade: u8,
    pub ticked: Vec<String>,
    pub hints_used: usize,
    pub answer: String,
}

/// The names under which the document keeps what was opened.
const APPROACHES: &str = "approaches";
const SOLUTION: &str = "solution";
/// The name under which an attempt keeps its answer.
const ANSWER: &str = "answer";

fn hint_name(number: u32) -> String {
    ["hint-", &number.to_string()].concat()
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
        if self.document.language() != Some(slug) {
            self.change(Change::Language(slug.to_owned()));
        }
    }

    /// Moves the question page's divider to a percentage from the left.
    pub fn set_divider(&self, percent: u32) {
        self.change(Change::Divider(Percent(percent)));
    }

    /// How far the learner is with a question.
    pub fn standing(&self, slug: &str) -> Standing {
        let state = match self.document.state(slug) {
            QuestionState::New => State::New,
            QuestionState::Started => State::Started,
            QuestionState::Attempted | QuestionState::Solved => State::Done,
        };
        Standing { state, bookmarked: self.document.is_bookmarked(slug) }
    }

    /// A draft of one part of an answer.
    pub fn draft(&self, slug: &str, part: &str) -> Option<String> {
        self.document.draft(slug, part).map(str::to_owned)
    }

    /// Keeps a draft; an empty one is none.
    pub fn save_draft(&self, slug: &str, part: &str, text: &str) {
        let (question, part) = (slug.to_owned(), part.to_owned());
        self.change(match text {
            "" => Change::DropDraft { question, part },
            _ => Change::Draft { question, part, text: text.to_owned() },
        });
    }

    /// Attempts at a question, newest first.
    pub fn attempts(&self, slug: &str) -> Vec<AttemptView> {
        self.document.attempts(slug).into_iter().map(view).collect()
    }

    /// Attempts at all questions, newest first.
    pub fn all_attempts(&self) -> Vec<AttemptView> {
        self.document.recent_attempts(usize::MAX).into_iter().map(view).collect()
    }

    /// Keeps a finished attempt, with the hints that were opened until now.
    pub fn add_attempt(&self, slug: &str, new: NewAttempt) {
        let hints = self.document.revealed(slug).into_iter().filter(|name| name.starts_with("hint-"));
        let attempt = Attempt {
            question: slug.to_owned(),
            spent: Millis(new.spent_millis),
            grade: Grade::from_number(new.grade.into()),
            rubric: new.ticked,
            hints: hints.collect(),
            answers: [(ANSWER.to_owned(), new.answer)].into(),
            ..Attempt::default()
        };
        self.change(Change::Attempt { attempt, nonce: clock::nonce() });
    }

    /// What has been opened of a question's answer side.
    pub fn opened(&self, slug: &str) -> Opened {
        let hints = (1..).take_while(|&number| self.document.is_revealed(slug, &hint_name(number)));
        Opened {
            hints: hints.count() as u32,
            approaches: self.document.is_revealed(slug, APPROACHES),
            solution: self.document.is_revealed(slug, SOLUTION),
        }
    }

    fn reveal(&self, slug: &str, what: String) {
        self.change(Change::Reveal { question: slug.to_owned(), what });
    }

    /// Opens a hint, counted from 1.
    pub fn open_hint(&self, slug: &str, number: u32) {
        self.reveal(slug, hint_name(number));
    }

    /// Opens the approaches.
    pub fn open_approaches(&self, slug: &str) {
        self.reveal(slug, APPROACHES.to_owned());
    }

    /// Opens the solution.
    pub fn open_solution(&self, slug: &str) {
        self.reveal(slug, SOLUTION.to_owned());
    }

    /// Whether the learner marked a question to come back to.
    pub fn is_bookmarked(&self, slug: &str) -> bool {
        self.document.is_bookmarked(slug)
    }

    /// Slugs of the marked questions.
    pub fn bookmarks(&self) -> Vec<String> {
        self.document.bookmarks().into_iter().map(str::to_owned).collect()
    }

    /// Marks a question, or takes the mark away.
    pub fn toggle_bookmark(&self, slug: &str) {
        let on = !self.document.is_bookmarked(slug);
        self.change(Change::Bookmark { question: slug.to_owned(), on });
    }

    /// The learner's note on a question.
    pub fn note(&self, slug: &str) -> String {
        self.document.note(slug).to_owned()
    }

    /// Keeps a note; an empty one takes it away.
    pub fn save_note(&self, slug: &str, text: &str) {
        self.change(Change::Note { question: slug.to_owned(), text: text.to_owned() });
    }

    /// Milliseconds spent on a question since its last finished attempt.
    pub fn time_since_attempt(&self, slug: &str) -> u64 {
        self.document.spent(slug).0.saturating_sub(self.document.spent_on_attempts(slug).0)
    }

    /// Adds milliseconds spent on a question since this was last told.
    pub fn add_time(&self, slug: &str, millis: u64) {
        self.change(Change::Spent { question: slug.to_owned(), time: Millis(millis) });
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

fn view((id, attempt): (&str, &Attempt)) -> AttemptView {
    AttemptView {
        id: id.to_owned(),
        question: attempt.question.clone(),
        when_millis: attempt.when.0,
        spent_millis: attempt.spent.0,
        grade: attempt.grade.map_or(0, |grade| grade.number() as u8),
        ticked: attempt.rubric.clone(),
        hints_used: attempt.hints.len(),
        answer: attempt.answers.get(ANSWER).cloned().unwrap_or_default(),
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
