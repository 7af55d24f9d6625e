//! What the pages read off a document.

mod common;

use common::{attempt, draft, session_on, spent};
use progress::{Change, Grade, Millis, Percent, QuestionState, Theme, Totals};

fn reveal(question: &str, what: &str) -> Change {
    Change::Reveal { question: question.into(), what: what.into() }
}

#[test]
fn a_question_goes_from_new_to_solved_and_not_back() {
    let (mut session, _) = session_on("");
    let acts = [
        (spent("a", 10), QuestionState::New),
        (draft("a", "x"), QuestionState::Started),
        (Change::DropDraft { question: "a".into(), part: "python".into() }, QuestionState::New),
        (reveal("a", "hint-1"), QuestionState::Started),
        (attempt("a", None, 1), QuestionState::Attempted),
        (attempt("a", Some(Grade::Shaky), 2), QuestionState::Attempted),
        (attempt("a", Some(Grade::Good), 3), QuestionState::Solved),
        (attempt("a", Some(Grade::Lost), 4), QuestionState::Solved),
    ];
    for (act, expected) in acts {
        let said = format!("{act:?}");
        session.apply(act, Millis(1));
        let document = session.document();
        assert_eq!(document.state("a"), expected, "{said}");
        assert_eq!(document.states().get("a").copied().unwrap_or_default(), expected, "{said}");
    }
    assert_eq!(session.document().state("b"), QuestionState::New);
}

#[test]
fn the_time_of_attempts_is_told_by_question() {
    let (mut session, _) = session_on("");
    for (question, millis) in [("a", 300), ("b", 50), ("a", 200)] {
        let mut change = attempt(question, None, 1);
        if let Change::Attempt { attempt, .. } = &mut change {
            attempt.spent = Millis(millis);
        }
        session.apply(change, Millis(millis));
    }
    assert_eq!(session.document().spent_on_attempts("a"), Millis(500));
    assert_eq!(session.document().spent_on_attempts("c"), Millis(0));
}

#[test]
fn attempts_come_latest_first() {
    let (mut session, _) = session_on("");
    for (question, when) in [("a", 20), ("b", 30), ("a", 10)] {
        session.apply(attempt(question, None, 1), Millis(when));
    }
    let document = session.document();
    let whens = |attempts: Vec<(&str, &progress::Attempt)>| -> Vec<u64> {
        attempts.iter().map(|(_, attempt)| attempt.when.0).collect()
    };
    assert_eq!(whens(document.recent_attempts(2)), [30, 20]);
    assert_eq!(whens(document.attempts("a")), [20, 10]);
}

#[test]
fn totals_count_a_question_in_each_of_its_areas() {
    let (mut session, _) = session_on("");
    session.apply(attempt("a", Some(Grade::Sure), 1), Millis(1));
    session.apply(attempt("a", Some(Grade::Sure), 2), Millis(2));
    session.apply(attempt("b", Some(Grade::Lost), 3), Millis(3));
    session.apply(spent("a", 100), Millis(4));
    session.apply(spent("gone", 7), Millis(4));
    let areas_of = |question: &str| match question {
        "a" => vec!["design".to_string(), "data".to_string()],
        "b" => vec!["data".to_string()],
        _ => vec![],
    };
    let document = session.document();
    let by_area = document.totals_by(&areas_of);
    assert_eq!(by_area["design"], Totals { attempts: 2, attempted: 1, solved: 1, spent: Millis(100) });
    assert_eq!(by_area["data"], Totals { attempts: 3, attempted: 2, solved: 1, spent: Millis(100) });
    assert_eq!(document.totals(), Totals { attempts: 3, attempted: 2, solved: 1, spent: Millis(107) });
    assert_eq!(session_on("").0.document().totals(), Totals::default());
}

#[test]
fn bookmarks_notes_and_reveals_come_and_go() {
    let (mut session, _) = session_on("");
    for (question, on) in [("a", true), ("b", true), ("c", true), ("b", false)] {
        session.apply(Change::Bookmark { question: question.into(), on }, Millis(1));
    }
    session.apply(Change::Bookmark { question: "a".into(), on: true }, Millis(9));
    session.apply(Change::Note { question: "a".into(), text: "x".into() }, Millis(1));
    session.apply(reveal("a", "solution"), Millis(1));
    let document = session.document();
    assert_eq!(document.bookmarks(), ["a", "c"]);
    assert!(document.is_bookmarked("a") && !document.is_bookmarked("b"));
    assert_eq!(document.note("a"), "x");
    assert!(document.is_revealed("a", "solution") && !document.is_revealed("a", "hint-1"));
    session.apply(Change::Note { question: "a".into(), text: String::new() }, Millis(2));
    assert_eq!(session.document().note("a"), "");
}

#[test]
fn settings_have_defaults_until_they_are_chosen() {
    let (mut session, _) = session_on("");
    let document = session.document();
    assert_eq!((document.theme(), document.language(), document.speed()), (Theme::System, None, None));
    assert_eq!((document.divider(), document.place(), document.remembered("a")), (None, None, None));
    session.apply(Change::Language("cpp".into()), Millis(1));
    session.apply(Change::Speed(Percent(4000)), Millis(1));
    session.apply(Change::Divider(Percent(40)), Millis(1));
    assert!(!session.document().is_bare());
    session.apply(Change::Bare(true), Millis(1));
    session.apply(Change::Visit { route: "/guide".into(), title: "Guide".into() }, Millis(1));
    let (visualizer, text, variant, language) = ("a".into(), "1 2".into(), "".into(), "java".into());
    session.apply(Change::Remember { visualizer, text, variant, language, step: 3 }, Millis(7));
    let document = session.document();
    assert_eq!((document.language(), document.speed()), (Some("cpp"), Some(Percent(4000))));
    assert_eq!(document.divider(), Some(Percent(40)));
    assert!(document.is_bare());
    assert_eq!(document.place().unwrap().title, "Guide");
    assert_eq!(document.remembered("a").unwrap().step, 3);
}
