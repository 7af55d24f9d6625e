//! What the tests share: sessions on a store in memory, samples, and changes at random.
#![allow(dead_code, reason = "each test file uses its own part")]

use progress::{Attempt, Change, Document, Grade, KEY, MemoryStore, Millis, Percent, Session, Store, Theme};
use proptest::prelude::*;
use std::path::PathBuf;
use std::rc::Rc;

/// A session on a store of its own, holding `text` where there is one.
pub fn session_on(text: &str) -> (Session, Rc<MemoryStore>) {
    let store = Rc::new(MemoryStore::new());
    if !text.is_empty() {
        store.write(KEY, text).expect("a store in memory takes all");
    }
    (Session::open(store.clone(), 1), store)
}

/// The text that a store holds.
pub fn stored(store: &MemoryStore) -> String {
    store.read(KEY).expect("the store is not forbidden").unwrap_or_default()
}

/// A file of the repository.
pub fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A sample by its file name.
pub fn sample(name: &str) -> String {
    read(&format!("tests/progress/{name}"))
}

/// An attempt on a question.
pub fn attempt(question: &str, grade: Option<Grade>, nonce: u64) -> Change {
    let attempt = Attempt { question: question.into(), grade, ..Attempt::default() };
    Change::Attempt { attempt, nonce }
}

/// A span of time on a question.
pub fn spent(question: &str, millis: u64) -> Change {
    Change::Spent { question: question.into(), time: Millis(millis) }
}

/// A draft in Python.
pub fn draft(question: &str, text: &str) -> Change {
    Change::Draft { question: question.into(), part: "python".into(), text: text.into() }
}

/// All questions that [`changes`] speaks of.
pub const QUESTIONS: [&str; 3] = ["a", "b", "c"];

/// The time on all questions together.
pub fn all_time(document: &Document) -> u64 {
    QUESTIONS.iter().map(|question| document.spent(question).0).sum()
}

/// Some change at some moment. Few words and few moments, so that records meet and tie.
pub fn change() -> impl Strategy<Value = (Change, Millis)> {
    let question = prop::sample::select(&QUESTIONS).prop_map(str::to_string);
    let word = prop::sample::select(&["", "x", "y"]).prop_map(str::to_string);
    let change = (0..12_u8, question, word, any::<u64>(), 0..5_u64).prop_map(
        |(kind, question, text, nonce, number)| match kind {
            0..=1 => Change::Draft { question, part: "python".into(), text },
            2 => Change::DropDraft { question, part: "python".into() },
            3 => Change::Note { question, text },
            4 => Change::Bookmark { question, on: number % 2 == 0 },
            5 => Change::Reveal { question, what: text },
            6..=7 => Change::Spent { question, time: Millis(number * 1000) },
            8..=9 => attempt(&question, Grade::from_number(number), nonce),
            10 => Change::Theme(Theme::ALL[number as usize % 3]),
            _ => Change::Speed(Percent(number as u32)),
        },
    );
    (change, (0..6_u64).prop_map(Millis))
}

/// What somebody did on one device.
pub fn changes() -> impl Strategy<Value = Vec<(Change, Millis)>> {
    prop::collection::vec(change(), 0..12)
}

/// The export of a device on which all that was done.
pub fn export_of(changes: &[(Change, Millis)], device: u64) -> String {
    let mut session = Session::open(Rc::new(MemoryStore::new()), device);
    for (change, now) in changes {
        session.apply(change.clone(), *now);
    }
    session.export()
}

/// The export of a fresh device that imported these one after the other.
pub fn joined(texts: &[&str]) -> String {
    let (mut session, _) = session_on("");
    for text in texts {
        session.import(text).expect("an export is read back");
    }
    session.export()
}
