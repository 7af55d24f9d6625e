//! What happens when the store refuses, or holds something that we cannot or must not change.

mod common;

use common::{attempt, draft, sample, session_on, spent, stored};
use progress::{Change, KEY, MemoryStore, Millis, Notice, Refused, Session, Store, StoreError};
use proptest::prelude::*;
use std::rc::Rc;

const ASIDE: &str = "dryrun-progress-aside-1";

#[test]
fn a_forbidden_store_leaves_us_in_memory_and_is_tried_again() {
    let store = Rc::new(MemoryStore::new());
    store.forbid(true);
    let mut session = Session::open(store.clone(), 1);
    assert_eq!(session.notices(), [Notice::MemoryOnly(StoreError::Forbidden)]);
    session.apply(attempt("a", None, 1), Millis(1));
    session.apply(spent("a", 40), Millis(1));
    assert_eq!(session.document().attempts("a").len(), 1);
    assert!(session.export().contains("\"a\""));
    store.forbid(false);
    session.save();
    assert_eq!(session.notices(), []);
    let (reopened, _) = session_on(&stored(&store));
    assert_eq!(reopened.document().attempts("a").len(), 1);
    assert_eq!(reopened.document().spent("a"), Millis(40));
}

#[test]
fn a_full_store_keeps_the_last_text_and_is_tried_again() {
    let (mut session, store) = session_on("");
    session.apply(draft("a", "short"), Millis(1));
    let before = stored(&store);
    store.limit(Some(before.len() + 100));
    session.apply(draft("a", &"long ".repeat(100)), Millis(2));
    assert_eq!(session.notices(), [Notice::MemoryOnly(StoreError::Full)]);
    assert_eq!(stored(&store), before);
    session.apply(spent("a", 40), Millis(2));
    session.apply(draft("a", "short again"), Millis(3));
    assert_eq!(session.notices(), []);
    let (reopened, _) = session_on(&stored(&store));
    assert_eq!(reopened.document().draft("a", "python"), Some("short again"));
    assert_eq!(reopened.document().spent("a"), Millis(40));
}

#[test]
fn a_broken_text_is_set_aside_and_said() {
    let broken = sample("broken.txt");
    let (mut session, store) = session_on(&broken);
    assert_eq!(session.notices(), [Notice::SetAside { key: ASIDE.into() }]);
    assert_eq!(store.read(ASIDE).unwrap(), Some(broken));
    session.apply(attempt("a", None, 1), Millis(1));
    session.dismiss_set_aside();
    assert_eq!(session.notices(), []);
    let reopened = Session::open(store, 2);
    assert_eq!(reopened.notices(), []);
    assert_eq!(reopened.document().attempts("a").len(), 1);
}

#[test]
fn a_damaged_text_is_opened_as_far_as_it_goes_and_set_aside() {
    let damaged = sample("damaged.json");
    let (session, store) = session_on(&damaged);
    assert_eq!(session.notices(), [Notice::SetAside { key: ASIDE.into() }]);
    assert_eq!(store.read(ASIDE).unwrap(), Some(damaged.clone()));
    let document = session.document();
    assert_eq!(document.recent_attempts(9).len(), 2);
    assert_eq!(document.attempts("reverse-linked-list")[0].1.grade, None);
    assert_eq!(document.note("reverse-linked-list"), "Keep the rest before turning the arrow.");
    assert_eq!(document.note("number-of-islands"), "");
}

#[test]
fn a_damaged_record_does_not_win_over_a_whole_one() {
    let (mut session, _) = session_on("");
    let (question, text) = ("number-of-islands".to_string(), "whole".to_string());
    session.apply(Change::Note { question, text }, Millis(1));
    assert_eq!(session.import(&sample("damaged.json")).unwrap().damaged, 3);
    assert_eq!(session.document().note("number-of-islands"), "whole");
}

#[test]
fn texts_set_aside_are_never_overwritten() {
    let store = Rc::new(MemoryStore::new());
    for number in 1..=9 {
        store.write(KEY, &format!("broken {number}")).unwrap();
        Session::open(store.clone(), 1);
    }
    assert_eq!(store.keys().len(), 10);
    store.write(KEY, "broken 4").unwrap();
    assert_eq!(Session::open(store.clone(), 1).notices(), [Notice::SetAside { key: "dryrun-progress-aside-4".into() }]);
    store.write(KEY, "broken 10").unwrap();
    let mut session = Session::open(store.clone(), 1);
    session.apply(attempt("a", None, 1), Millis(1));
    assert_eq!(session.notices(), [Notice::MemoryOnly(StoreError::Full)]);
    assert_eq!(stored(&store), "broken 10");
    assert_eq!(store.read(ASIDE).unwrap(), Some("broken 1".into()));
    session.erase(2).unwrap();
    assert_eq!(store.keys(), [KEY]);
    assert_eq!(session.notices(), []);
}

#[test]
fn a_text_broken_while_we_run_is_set_aside_and_ours_is_kept() {
    let (mut session, store) = session_on("");
    session.apply(attempt("a", None, 1), Millis(1));
    store.write(KEY, "[]").unwrap();
    session.apply(attempt("b", None, 2), Millis(2));
    assert_eq!(session.notices(), [Notice::SetAside { key: ASIDE.into() }]);
    assert_eq!(session_on(&stored(&store)).0.document().recent_attempts(9).len(), 2);
}

#[test]
fn a_newer_text_is_shown_and_never_written() {
    let newer = sample("newer.json");
    let (mut session, store) = session_on(&newer);
    assert_eq!(session.notices(), [Notice::Newer { version: 99 }]);
    assert_eq!(session.document().attempts("reverse-linked-list").len(), 1);
    session.apply(attempt("a", None, 1), Millis(1));
    assert!(!session.absorb());
    assert_eq!(session.import(&sample("version-1.json")), Err(Refused::ReadOnly));
    assert_eq!(session.erase(2), Err(Refused::ReadOnly));
    session.save();
    assert_eq!(stored(&store), newer);
    assert_eq!(store.keys(), [KEY]);
    assert_eq!(session.export(), newer);
}

#[test]
fn a_text_that_turns_newer_while_we_run_is_left_alone() {
    let (mut session, store) = session_on("");
    session.apply(attempt("a", None, 1), Millis(1));
    let newer = sample("newer.json");
    store.write(KEY, &newer).unwrap();
    session.apply(attempt("b", None, 2), Millis(2));
    assert_eq!(session.notices(), [Notice::Newer { version: 99 }]);
    assert_eq!(stored(&store), newer);
    assert_eq!(session_on("").0.import(&session.export()).unwrap().attempts, 2);
}

#[test]
fn files_that_are_not_ours_are_refused() {
    let (mut session, store) = session_on("");
    session.apply(attempt("a", None, 1), Millis(1));
    let before = stored(&store);
    for file in ["", "hello", "{}", "[1]", "{\"format\":\"dryrun-progress\"}", "{\"format\":1,\"version\":1}"] {
        assert_eq!(session.import(file), Err(Refused::NotProgress), "{file}");
    }
    assert_eq!(session.import(&sample("newer.json")), Err(Refused::Newer { version: 99 }));
    assert_eq!(stored(&store), before);
}

#[test]
fn every_notice_and_refusal_is_a_sentence() {
    let errors = [StoreError::Forbidden, StoreError::Full, StoreError::Failed];
    let mut sentences: Vec<String> = errors.map(|error| Notice::MemoryOnly(error).sentence()).to_vec();
    sentences.push(Notice::Newer { version: 2 }.sentence());
    sentences.push(Notice::SetAside { key: ASIDE.into() }.sentence());
    let refusals = [Refused::NotProgress, Refused::Newer { version: 2 }, Refused::ReadOnly];
    sentences.extend(refusals.map(|refused| refused.sentence().to_string()));
    for sentence in &sentences {
        assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
    }
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), 8);
}

fn survives(text: &str) {
    let (mut session, store) = session_on(text);
    session.apply(attempt("a", None, 1), Millis(u64::MAX));
    session.apply(spent("a", u64::MAX), Millis(u64::MAX));
    session.apply(draft("a", "x"), Millis(u64::MAX));
    session.absorb();
    let document = session.document();
    document.states();
    document.totals();
    for notice in session.notices() {
        notice.sentence();
    }
    assert_eq!(document.attempts("a").len(), 1);
    if !session.notices().contains(&Notice::Newer { version: 99 }) {
        let kept = session_on(&stored(&store)).0;
        assert_eq!(kept.export(), session.export());
    }
    let _ = session_on("").0.import(text);
}

proptest! {
    #[test]
    fn any_text_is_survived(text in any::<String>(), json in "[\\[\\]{}\",:0-9a-z ]{0,60}") {
        survives(&text);
        survives(&json);
        survives(&format!("{{\"format\":\"dryrun-progress\",\"version\":1,\"attempts\":{json}}}"));
    }

    /// A piece of a sample is replaced by something else, so that the JSON often stays whole.
    #[test]
    fn any_damage_to_a_sample_is_survived(
        name in prop::sample::select(&["version-0.json", "version-1.json"]),
        at in any::<prop::sample::Index>(),
        with in prop::sample::select(&["null", "-1", "1.5", "{}", "[]", "\"\"", "true", "1e300", "", "}", "\u{0}"]),
    ) {
        let text = sample(name);
        let pieces: Vec<&str> = text.split_inclusive(&[' ', '\n', ','][..]).collect();
        let at = at.index(pieces.len());
        let mut damaged: Vec<&str> = pieces.clone();
        let comma = if pieces[at].ends_with(',') { format!("{with},") } else { with.to_string() };
        damaged[at] = &comma;
        survives(&damaged.concat());
    }
}
