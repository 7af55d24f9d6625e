//! Joining documents: in any order, any number of times, without losing or doubling anything.

mod common;

use common::{all_time, attempt, changes, draft, export_of, joined, session_on, spent};
use progress::{Change, Imported, MemoryStore, Millis, Session};
use proptest::prelude::*;
use std::rc::Rc;

fn attempts(session: &Session) -> usize {
    session.document().recent_attempts(usize::MAX).len()
}

/// Texts that are put aside, with their moments.
fn versions() -> impl Strategy<Value = Vec<(String, u64)>> {
    prop::collection::vec((prop::sample::select(&["x", "y"]).prop_map(str::to_string), 0..40_u64), 0..30)
}

fn export_with(versions: &[(String, u64)], device: u64) -> String {
    let mut session = Session::open(Rc::new(MemoryStore::new()), device);
    for (text, when) in versions {
        session.put_aside("a", "python", text, Millis(*when));
    }
    session.export()
}

proptest! {
    #[test]
    fn order_and_grouping_do_not_matter(a in changes(), b in changes(), c in changes()) {
        let (a, b, c) = (export_of(&a, 1), export_of(&b, 2), export_of(&c, 3));
        let all = joined(&[&a, &b, &c]);
        prop_assert_eq!(&joined(&[&c, &b, &a]), &all);
        prop_assert_eq!(&joined(&[&b, &c, &a]), &all);
        prop_assert_eq!(&joined(&[&a, &joined(&[&b, &c])]), &all);
    }

    #[test]
    fn twice_is_once(a in changes(), b in changes()) {
        let (a, b) = (export_of(&a, 1), export_of(&b, 2));
        prop_assert_eq!(joined(&[&a]), a.clone());
        prop_assert_eq!(joined(&[&a, &a]), a.clone());
        prop_assert_eq!(joined(&[&a, &b, &a, &b]), joined(&[&a, &b]));
    }

    #[test]
    fn no_attempt_and_no_time_is_lost_or_doubled(a in changes(), b in changes()) {
        let (texts, both) = ([export_of(&a, 1), export_of(&b, 2)], [a, b].concat());
        let (mut session, _) = session_on("");
        for text in [&texts[0], &texts[1], &texts[0]] {
            session.import(text).unwrap();
        }
        let made = both.iter().filter(|(change, _)| matches!(change, Change::Attempt { .. })).count();
        prop_assert_eq!(attempts(&session), made);
        let time = both.iter().map(|(change, _)| if let Change::Spent { time, .. } = change { time.0 } else { 0 });
        prop_assert_eq!(all_time(&session.document()), time.sum::<u64>());
    }

    #[test]
    fn versions_of_a_draft_are_joined_in_any_order(a in versions(), b in versions(), c in versions()) {
        let (a, b, c) = (export_with(&a, 1), export_with(&b, 2), export_with(&c, 3));
        let all = joined(&[&a, &b, &c]);
        prop_assert_eq!(&joined(&[&c, &a, &b, &a]), &all);
        prop_assert_eq!(&joined(&[&a, &joined(&[&b, &c])]), &all);
        prop_assert_eq!(joined(&[&a]), a);
    }

    #[test]
    fn a_document_takes_its_own_older_export_without_change(before in changes(), after in changes()) {
        let (mut session, _) = session_on("");
        for (change, now) in before {
            session.apply(change, now);
        }
        let older = session.export();
        for (change, now) in after {
            session.apply(change, now);
        }
        let newer = session.export();
        session.import(&older).unwrap();
        prop_assert_eq!(session.export(), newer);
    }
}

#[test]
fn importing_says_what_it_brought() {
    let file = export_of(&[(attempt("a", None, 7), Millis(1)), (attempt("b", None, 8), Millis(2))], 9);
    let (mut session, _) = session_on("");
    assert_eq!(session.import(&file), Ok(Imported { attempts: 2, damaged: 0 }));
    assert_eq!(session.import(&file), Ok(Imported { attempts: 0, damaged: 0 }));
}

#[test]
fn two_attempts_with_the_same_moment_and_nonce_are_two() {
    let (mut session, _) = session_on("");
    session.apply(attempt("a", None, u64::MAX), Millis(1));
    session.apply(attempt("a", None, u64::MAX), Millis(1));
    assert_eq!(attempts(&session), 2);
}

#[test]
fn the_later_draft_wins_and_a_dropped_one_stays_dropped() {
    let early = export_of(&[(draft("a", "early"), Millis(10))], 1);
    let late = export_of(&[(draft("a", "late"), Millis(20))], 2);
    let dropped = Change::DropDraft { question: "a".into(), part: "python".into() };
    let dropped = export_of(&[(draft("a", "x"), Millis(5)), (dropped, Millis(30))], 3);
    let (mut session, _) = session_on("");
    for (file, expected) in [(&late, Some("late")), (&early, Some("late")), (&dropped, None), (&late, None)] {
        session.import(file).unwrap();
        assert_eq!(session.document().draft("a", "python"), expected);
    }
}

#[test]
fn a_clock_set_back_does_not_undo_what_is_done_after() {
    let (mut session, _) = session_on("");
    session.apply(draft("a", "first"), Millis(1000));
    let older = session.export();
    session.apply(draft("a", "second"), Millis(10));
    session.import(&older).unwrap();
    assert_eq!(session.document().draft("a", "python"), Some("second"));
}

#[test]
fn an_export_from_before_an_erasure_comes_back_whole() {
    let (mut session, _) = session_on("");
    session.apply(attempt("a", None, 1), Millis(1));
    session.apply(spent("a", 500), Millis(2));
    let file = session.export();
    session.erase(77).unwrap();
    assert_eq!(attempts(&session), 0);
    session.apply(spent("a", 30), Millis(3));
    session.import(&file).unwrap();
    assert_eq!(attempts(&session), 1);
    assert_eq!(session.document().spent("a"), Millis(530));
}

#[test]
fn collections_that_we_do_not_know_are_united() {
    let with = |stories: &str| format!("{{\"format\":\"dryrun-progress\",\"version\":1,\"stories\":{stories}}}");
    let (one, two) = (with(r#"{"a":{"x":1},"c":1}"#), with(r#"{"a":{"y":2},"b":[3],"c":2}"#));
    let all = joined(&[&one, &two]);
    assert_eq!(all, joined(&[&with(r#"{"a":{"x":1,"y":2},"b":[3],"c":2}"#)]));
    assert_eq!(all, joined(&[&two, &one]));
}
