//! The learner's progress with one question: drafts, attempts, what was opened, notes, time.

use bank::{Standing, State};
use browser::clock;
use progress::{Attempt, Change, Grade, Millis, QuestionState};

use super::Ledger;

/// What has been opened of a question's answer side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// How many hints, from the first on.
    pub hints: u32,
    pub approaches: bool,
    pub solution: bool,
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

    /// When a draft was last changed, in milliseconds since 1970.
    pub fn draft_when(&self, slug: &str, part: &str) -> Option<u64> {
        self.document.draft_when(slug, part).map(|when| when.0)
    }

    /// Puts a version of a draft aside, unless it is the last one there.
    pub fn keep_version(&self, slug: &str, part: &str, text: &str) {
        self.session.borrow_mut().put_aside(slug, part, text, super::now());
        self.redraw();
    }

    /// Earlier versions of a draft with the milliseconds since 1970, the latest first.
    pub fn versions(&self, slug: &str, part: &str) -> Vec<(u64, String)> {
        let versions = self.document.versions(slug, part).into_iter();
        versions.map(|(when, text)| (when.0, text.to_owned())).collect()
    }

    /// Whether code is written as on a whiteboard: without colours and completion.
    pub fn is_bare(&self) -> bool {
        self.document.is_bare()
    }

    /// Writes code as on a whiteboard, or with all the editor has.
    pub fn set_bare(&self, bare: bool) {
        self.change(Change::Bare(bare));
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
