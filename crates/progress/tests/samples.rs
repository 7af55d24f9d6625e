//! Every version ever shipped opens without loss: the samples under `tests/progress/`, and the document that shows them.

mod common;

use common::{attempt, read, sample, session_on, stored};
use progress::{Change, Grade, Millis, Percent, QuestionState, Theme, Totals, VERSION};
use proptest::prelude::*;

#[test]
fn there_is_a_sample_of_every_version_and_the_document_shows_it() {
    let document = read("docs/formats/progress.md");
    for version in 0..=VERSION {
        let sample = sample(&format!("version-{version}.json"));
        assert!(
            document.contains(&format!("```json\n{sample}```")),
            "version {version} is not in progress.md as it stands"
        );
    }
}

#[test]
fn version_1_opens_whole() {
    let (session, _) = session_on(&sample("version-1.json"));
    assert_eq!(session.notices(), []);
    let document = session.document();
    let attempts = document.recent_attempts(9);
    assert_eq!(attempts.len(), 2);
    assert_eq!(attempts[0].1.question, "a-question-that-is-gone");
    let (id, attempt) = attempts[1];
    assert_eq!(id, "0198a2f5c400-00000000000000a1");
    assert_eq!(
        (attempt.when, attempt.spent, attempt.grade),
        (Millis(1755080000000), Millis(840000), Some(Grade::Good))
    );
    assert_eq!((&attempt.rubric[..], &attempt.hints[..]), (&["keeps-the-rest".into()][..], &["hint-1".into()][..]));
    assert!(attempt.answers["python"].starts_with("def reverse_list"));
    assert_eq!(document.draft("number-of-islands", "java"), Some("class Solution {}\n"));
    assert_eq!(document.draft("number-of-islands", "python"), None);
    assert_eq!(document.versions("number-of-islands", "java"), [(Millis(1755080020000), "class Solution { }\n")]);
    assert_eq!(document.draft_when("number-of-islands", "java"), Some(Millis(1755080030000)));
    assert_eq!(document.draft_when("number-of-islands", "python"), None);
    assert_eq!(document.note("number-of-islands"), "Sink the land instead of keeping a second grid.");
    assert_eq!(document.bookmarks(), ["number-of-islands"]);
    assert_eq!(document.revealed("number-of-islands"), ["hint-1", "solution"]);
    assert_eq!(document.spent("reverse-linked-list"), Millis(960000));
    assert_eq!((document.theme(), document.language()), (Theme::Light, Some("java")));
    assert_eq!((document.speed(), document.divider()), (Some(Percent(200)), Some(Percent(55))));
    assert_eq!(document.place().unwrap().route, "/questions/number-of-islands");
    let remembered = document.remembered("number-of-islands").unwrap();
    assert_eq!((&remembered.text[..], &remembered.variant[..], remembered.step), ("110\n010", "bfs", 12));
    assert_eq!(document.totals(), Totals { attempts: 2, attempted: 2, solved: 1, spent: Millis(960000) });
}

#[test]
fn version_1_is_written_as_it_was_read() {
    let sample = sample("version-1.json");
    let (mut session, store) = session_on(&sample);
    let visit = Change::Visit { route: "/guide".into(), title: "Guide".into() };
    session.apply(visit, Millis(1755090000000));
    let written: serde_json::Value = serde_json::from_str(&stored(&store)).unwrap();
    let mut expected: serde_json::Value = serde_json::from_str(&sample).unwrap();
    expected["place"] = serde_json::json!({ "route": "/guide", "title": "Guide", "when": 1755090000000_u64 });
    assert_eq!(written, expected);
}

#[test]
fn version_0_is_migrated_without_loss() {
    let (session, _) = session_on(&sample("version-0.json"));
    assert_eq!(session.notices(), []);
    let document = session.document();
    let attempts = document.attempts("reverse-linked-list");
    assert_eq!(attempts.len(), 2);
    assert!(
        attempts.iter().any(|(_, attempt)| { attempt.answers.get("python").is_some_and(|text| text.contains("...")) })
    );
    assert!(attempts.iter().all(|(_, attempt)| attempt.when == Millis(1751990000000)));
    let story = document.attempts("tell-me-about-a-failure")[0].1;
    assert_eq!(story.answers["text"], "In my second year on the billing team");
    assert_eq!(document.state("tell-me-about-a-failure"), QuestionState::Solved);
    assert_eq!(document.draft("number-of-islands", "java"), Some("class Solution {}\n"));
    assert_eq!(document.note("number-of-islands"), "Sink the land instead of keeping a second grid.");
    assert_eq!(document.spent("reverse-linked-list"), Millis(900000));
    assert_eq!(document.theme(), Theme::Dark);
    let export = session.export();
    assert!(export.contains("\"mood\": \"tired\"") && export.contains("\"streak\": 3"), "unknown fields were lost");
    let (mut other, _) = session_on(&export);
    assert_eq!(other.import(&sample("version-0.json")).unwrap().attempts, 0);
}

proptest! {
    #[test]
    fn a_migrated_document_loses_no_attempt(
        tries in prop::collection::vec(("[ab]", 0..3_u64, prop::option::of(1..5_u64)), 0..20)
    ) {
        let list: Vec<_> = tries.iter().map(|(question, when, grade)| {
            serde_json::json!({ "question": question, "when": when, "grade": grade })
        }).collect();
        let old = serde_json::json!({ "format": "dryrun-progress", "version": 0, "attempts": list }).to_string();
        let (mut session, _) = session_on(&old);
        prop_assert_eq!(session.notices(), vec![]);
        prop_assert_eq!(session.document().recent_attempts(usize::MAX).len(), tries.len());
        prop_assert_eq!(session.import(&old).unwrap().attempts, 0);
    }

    /// Fields of later programs are put into every object of the sample. They come out of a load, a change, a save, a
    /// second tab and an export as they went in.
    #[test]
    fn unknown_fields_survive(number in any::<i64>(), text in "[a-z]{0,6}") {
        let mut value: serde_json::Value = serde_json::from_str(&sample("version-1.json")).unwrap();
        let later = serde_json::json!({ "number": number, "list": [text, null, { "deep": true }] });
        let records = ["/attempts/0198a2f5c400-00000000000000a1", "/bookmarks/number-of-islands", "/place",
            "/drafts/number-of-islands/java", "/notes/number-of-islands", "/settings/theme",
            "/visualizers/number-of-islands", ""];
        for record in records {
            value.pointer_mut(record).unwrap()["later"] = later.clone();
        }
        value["settings"]["later"] = serde_json::json!({ "value": later, "when": 5 });
        let (mut session, store) = session_on(&value.to_string());
        prop_assert_eq!(session.notices(), vec![]);
        session.apply(Change::Theme(Theme::Dark), Millis(1));
        session.apply(attempt("a", None, 1), Millis(2));
        let (other, _) = session_on(&stored(&store));
        let export: serde_json::Value = serde_json::from_str(&other.export()).unwrap();
        for record in records {
            prop_assert_eq!(&export.pointer(record).unwrap()["later"], &later, "{}", record);
        }
        prop_assert_eq!(&export["settings"]["later"]["value"], &later);
    }
}
