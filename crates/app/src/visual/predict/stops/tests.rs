//! The run stops where it has a question, an answer shows the step, and only what was gone through whole is finished.

use std::rc::Rc;

use trace::{Millis, Speed, StepIndex};
use yew::Reducible;

use crate::visual::predict::round::{Act, Now};
use crate::visual::predict::{Mode, words};
use crate::visual::state::{Act as Step, Visual};

fn visual(slug: &str) -> Visual {
    Visual::new(algorithms::find(slug).expect("in the catalogue"))
}

fn after(visual: Visual, acts: impl IntoIterator<Item = Step>) -> Visual {
    acts.into_iter().fold(visual, |visual, act| (*Rc::new(visual).reduce(act)).clone())
}

fn predicting(slug: &str, mode: Mode) -> Visual {
    after(visual(slug), [Step::Predict(Act::Mode(mode))])
}

fn asked_before(visual: &Visual) -> Option<u32> {
    visual.predict.round.as_ref()?.asking().map(|question| question.step.0)
}

/// Answers what is open, rightly or not.
fn answered(visual: Visual, rightly: bool) -> Visual {
    let question = visual.predict.round.as_ref().and_then(|round| round.asking().cloned()).expect("a question is open");
    let given = question.options.iter().copied().find(|&at| question.is_right(at) == rightly).expect("an option");
    after(visual, [Step::Predict(Act::Answer(given))])
}

/// Goes on to the end, answering rightly.
fn gone_through(mut visual: Visual) -> Visual {
    while visual.player.at() < visual.player.last() {
        visual = if asked_before(&visual).is_some() { answered(visual, true) } else { after(visual, [Step::Move(1)]) };
    }
    visual
}

#[test]
fn forward_stops_before_a_step_with_a_question_and_wants_an_answer() {
    let there = after(predicting("reverse-linked-list", Mode::Interesting), [Step::Move(10)]);
    let step = asked_before(&there).expect("within ten steps something is asked");
    assert_eq!(there.player.at(), StepIndex(step - 1));
    let urged = after(there.clone(), [Step::Move(1), Step::Move(10), Step::Play]);
    assert_eq!(urged.player.at(), there.player.at(), "an open question is not passed by");
    assert!(!urged.player.is_playing());
    assert_eq!(urged.predict.round.as_ref().map(|round| round.urged), Some(3));
    let told = answered(there, true);
    assert_eq!(told.player.at(), StepIndex(step), "the step itself is the answer");
    assert!(told.smooth);
}

#[test]
fn play_stops_at_a_question() {
    let mut playing = after(predicting("number-of-islands", Mode::Interesting), [Step::Speed(Speed::Rush), Step::Play]);
    for _ in 0..400 {
        playing = after(playing, [Step::Tick(Millis(40.0))]);
    }
    assert!(asked_before(&playing).is_some());
    assert!(!playing.player.is_playing());
}

#[test]
fn every_step_asks_more_often_than_interesting_steps() {
    let asked =
        |mode| gone_through(predicting("reverse-linked-list", mode)).predict.round.expect("a round").score().all;
    let (every, interesting) = (asked(Mode::Every), asked(Mode::Interesting));
    assert!(every > interesting && interesting >= 5, "{every} and {interesting}");
}

#[test]
fn the_score_counts_by_idea_and_a_skipped_question_is_not_right() {
    let start = after(predicting("reverse-linked-list", Mode::Every), [Step::Move(1)]);
    let wrong = answered(start, false);
    let skipped = after(wrong, [Step::Move(1), Step::Predict(Act::Skip), Step::Move(1)]);
    let right = answered(skipped, true);
    let score = right.predict.round.as_ref().expect("a round").score();
    assert_eq!((score.right, score.all), (1, 3));
    assert!(score.parts.iter().any(|(name, ..)| name == "nodes: pointers"), "{:?}", score.parts);
}

#[test]
fn what_was_answered_is_not_asked_again() {
    let told = answered(after(predicting("binary-search", Mode::Interesting), [Step::Move(10)]), false);
    let step = told.player.at().0;
    let again = after(told, [Step::Move(-1), Step::Move(1)]);
    assert!(again.player.at().0 >= step && asked_before(&again) != Some(step));
    let anew = after(again, [Step::Predict(Act::Again), Step::Move(10)]);
    assert_eq!(asked_before(&anew), Some(step), "from the start all is asked anew");
}

#[test]
fn only_a_run_gone_through_whole_is_finished() {
    let whole = gone_through(predicting("binary-search", Mode::Interesting));
    assert!(whole.has_predicted_all());
    let jumped = after(predicting("binary-search", Mode::Interesting), [Step::Seek(StepIndex(9))]);
    assert!(!gone_through(jumped).has_predicted_all());
    let half = answered(after(predicting("binary-search", Mode::Interesting), [Step::Move(10)]), true);
    assert!(!half.has_predicted_all());
}

#[test]
fn a_scrub_asks_nothing_and_closes_what_was_open() {
    let open = after(predicting("reverse-linked-list", Mode::Every), [Step::Move(1)]);
    assert!(asked_before(&open).is_some());
    let scrubbed = after(open, [Step::Seek(StepIndex(7))]);
    assert_eq!(scrubbed.player.at(), StepIndex(7));
    assert!(matches!(scrubbed.predict.round.as_ref().map(|round| &round.now), Some(Now::Idle)));
}

#[test]
fn another_input_begins_anew_and_off_asks_nothing() {
    let told = answered(after(predicting("reverse-linked-list", Mode::Every), [Step::Move(1)]), true);
    let other = after(told, [Step::Type("5 6 7".to_owned())]);
    assert_eq!(other.predict.round.as_ref().expect("a round").score().all, 0);
    let off = after(other, [Step::Predict(Act::Mode(Mode::Off)), Step::Move(3)]);
    assert!(off.predict.round.is_none());
    assert_eq!(off.player.at(), StepIndex(3));
}

#[test]
fn a_condition_is_asked_with_the_line_that_looks() {
    let mut visual = predicting("binary-search", Mode::Every);
    let listing = visual.variant.listing(visual.language);
    let mut said = Vec::new();
    while visual.player.at() < visual.player.last() {
        if let Some(question) = visual.predict.round.as_ref().and_then(|round| round.asking().cloned()) {
            said.push(words::question(&question, &listing));
            said.extend(question.options.iter().map(|&at| words::answer(&question, at, &listing)));
            visual = answered(visual, true);
        } else {
            visual = after(visual, [Step::Move(1)]);
        }
    }
    let all = said.join("\n");
    for part in
        ["`while lo < hi` comes next. Does it hold?", "Yes: then line", "No: then line", "Where does `lo` go next?"]
    {
        assert!(all.contains(part), "{part} in {all}");
    }
}
