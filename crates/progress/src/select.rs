//! What the pages want to know of a document.

use crate::record::Record;
use crate::{Attempt, Document, Grade, Millis, Percent, Place, Remembered, Table, Theme};
use json::Value;

/// How far the learner is with a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuestionState {
    /// Nothing was written or revealed.
    #[default]
    New,
    /// There is a draft, or something was revealed.
    Started,
    /// There is an attempt.
    Attempted,
    /// An attempt was graded 3 or 4.
    Solved,
}

/// Sums over a set of questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Finished tries.
    pub attempts: usize,
    /// Questions with at least one attempt.
    pub attempted: usize,
    /// Of those, the ones solved.
    pub solved: usize,
    /// Time on all of them.
    pub spent: Millis,
}

impl Document {
    /// The draft of a part; `None` where there is none or it was dropped.
    pub fn draft(&self, question: &str, part: &str) -> Option<&str> {
        self.drafts.get(question)?.get(part)?.value.as_str()
    }

    /// The note on a question; empty where there is none.
    pub fn note(&self, question: &str) -> &str {
        self.notes.get(question).and_then(|note| note.value.as_str()).unwrap_or("")
    }

    /// Whether a question is marked.
    pub fn is_bookmarked(&self, question: &str) -> bool {
        self.bookmarks.get(question).is_some_and(Record::is_on)
    }

    /// All marked questions, the last marked first.
    pub fn bookmarks(&self) -> Vec<&str> {
        let (mut marked, mut whens) = (Vec::new(), Vec::new());
        for (question, bookmark) in self.bookmarks.iter().rev() {
            if bookmark.is_on() {
                marked.insert(put_latest_first(&mut whens, bookmark.when), question.as_str());
            }
        }
        marked
    }

    /// Whether that hint, approach or solution was opened.
    pub fn is_revealed(&self, question: &str, what: &str) -> bool {
        self.reveals.get(question).is_some_and(|reveals| reveals.contains_key(what))
    }

    /// Everything opened on a question, by name.
    pub fn revealed(&self, question: &str) -> Vec<String> {
        self.reveals.get(question).map_or_else(Vec::new, |reveals| reveals.keys().as_slice().to_vec())
    }

    /// Time spent on a question, on all devices together.
    pub fn spent(&self, question: &str) -> Millis {
        self.spent.get(question).map_or(Millis(0), sum)
    }

    /// The attempts on a question with their ids, the latest first.
    pub fn attempts(&self, question: &str) -> Vec<(&str, &Attempt)> {
        self.attempts_latest_first(Some(question))
    }

    /// The latest attempts with their ids, at most `count`, the latest first.
    pub fn recent_attempts(&self, count: usize) -> Vec<(&str, &Attempt)> {
        let mut all = self.attempts_latest_first(None);
        all.truncate(count);
        all
    }

    /// Milliseconds that the attempts on a question took in all.
    pub fn spent_on_attempts(&self, question: &str) -> Millis {
        let of_question = self.attempts.iter().filter(|(_, attempt)| attempt.question == question);
        Millis(of_question.map(|(_, attempt)| attempt.spent.0).sum())
    }

    /// All attempts, or those on one question.
    fn attempts_latest_first(&self, of: Option<&str>) -> Vec<(&str, &Attempt)> {
        let (mut attempts, mut whens) = (Vec::new(), Vec::new());
        for (id, attempt) in self.attempts.iter().rev() {
            if of.is_none_or(|question| attempt.question == question) {
                attempts.insert(put_latest_first(&mut whens, attempt.when), (id.as_str(), attempt));
            }
        }
        attempts
    }

    /// How far the learner is with one question. For many at once, [`Document::states`] is quicker.
    pub fn state(&self, question: &str) -> QuestionState {
        let mut state = self.is_started(question);
        for attempt in self.attempts.values() {
            if attempt.question == question {
                state = state_by_attempt(attempt).max(state);
            }
        }
        state
    }

    /// How far the learner is with every question that is not new.
    pub fn states(&self) -> Table<QuestionState> {
        let mut states = Table::new();
        for question in self.drafts.keys().chain(self.reveals.keys()) {
            if self.is_started(question) > QuestionState::New {
                states.insert(question.clone(), QuestionState::Started);
            }
        }
        for attempt in self.attempts.values() {
            let state = states.get_or_default(attempt.question.clone());
            *state = state_by_attempt(attempt).max(*state);
        }
        states
    }

    /// Sums over every question.
    pub fn totals(&self) -> Totals {
        self.totals_by(&|_| vec![String::new()]).get("").copied().unwrap_or_default()
    }

    /// Sums by area, or by whatever else `areas_of` says a question belongs to. A question of two areas counts in both.
    pub fn totals_by(&self, areas_of: &dyn Fn(&str) -> Vec<String>) -> Table<Totals> {
        let mut by_question: Table<Totals> = Table::new();
        for attempt in self.attempts.values() {
            let of_question = by_question.get_or_default(attempt.question.clone());
            of_question.attempts += 1;
            of_question.attempted = 1;
            of_question.solved |= usize::from(state_by_attempt(attempt) == QuestionState::Solved);
        }
        for (question, by_device) in &self.spent {
            by_question.get_or_default(question.clone()).spent = sum(by_device);
        }
        let mut totals: Table<Totals> = Table::new();
        for (question, of_question) in &by_question {
            for area in areas_of(question) {
                totals.get_or_default(area).add(*of_question);
            }
        }
        totals
    }

    /// Light or dark.
    pub fn theme(&self) -> Theme {
        self.setting("theme").and_then(Value::as_str).and_then(Theme::from_name).unwrap_or_default()
    }

    /// The preferred programming language, where one was chosen.
    pub fn language(&self) -> Option<&str> {
        self.setting("language")?.as_str()
    }

    /// The playback speed, where one was chosen.
    pub fn speed(&self) -> Option<Percent> {
        self.percent("speed")
    }

    /// Where the divider stands, where it was moved.
    pub fn divider(&self) -> Option<Percent> {
        self.percent("divider")
    }

    /// Whether code is written as on a whiteboard.
    pub fn is_bare(&self) -> bool {
        self.setting("bare").and_then(Value::as_bool).unwrap_or(false)
    }

    /// Where the learner was last.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// What a visualizer was last set to.
    pub fn remembered(&self, visualizer: &str) -> Option<&Remembered> {
        self.visualizers.get(visualizer)
    }

    fn is_started(&self, question: &str) -> QuestionState {
        let has_text = |parts: &Table<Record>| parts.values().any(|draft| draft.value.is_string());
        let started = self.drafts.get(question).is_some_and(has_text) || self.reveals.contains_key(question);
        if started { QuestionState::Started } else { QuestionState::New }
    }

    fn setting(&self, name: &str) -> Option<&Value> {
        Some(&self.settings.get(name)?.value)
    }

    fn percent(&self, name: &str) -> Option<Percent> {
        Some(Percent(u32::try_from(self.setting(name)?.as_u64()?).ok()?))
    }
}

impl Totals {
    fn add(&mut self, other: Totals) {
        self.attempts += other.attempts;
        self.attempted += other.attempted;
        self.solved += other.solved;
        self.spent = self.spent.plus(other.spent);
    }
}

fn state_by_attempt(attempt: &Attempt) -> QuestionState {
    match attempt.grade {
        Some(grade) if grade >= Grade::Good => QuestionState::Solved,
        _ => QuestionState::Attempted,
    }
}

fn sum(by_device: &Table<Millis>) -> Millis {
    by_device.values().fold(Millis(0), |sum, time| sum.plus(*time))
}

/// Puts a moment into a list that begins with the latest, before its equals, and says where it went.
fn put_latest_first(whens: &mut Vec<Millis>, when: Millis) -> usize {
    let at = whens.partition_point(|other| *other > when);
    whens.insert(at, when);
    at
}
