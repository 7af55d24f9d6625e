//! What two runs side by side do, without a page.

use std::rc::Rc;

use share::{InputSource, SecondInput};
use trace::StepIndex;
use yew::Reducible;

use super::Choice;
use crate::visual::open_fragment;
use crate::visual::state::{Act, Visual};

fn after(visual: Visual, acts: impl IntoIterator<Item = Act>) -> Visual {
    acts.into_iter().fold(visual, |visual, act| (*Rc::new(visual).reduce(act)).clone())
}

fn beside(variant: &'static str, on: SecondInput) -> Act {
    Act::Compare(Some(Choice { visualizer: "reverse-linked-list", variant, on }))
}

fn list() -> Visual {
    Visual::new(algorithms::find("reverse-linked-list").expect("in the catalogue"))
}

#[test]
fn one_bar_moves_both_and_the_shorter_run_rests_at_its_end() {
    let pair = after(list(), [Act::Type("3 1 2".to_owned()), beside("recursive", SecondInput::Same)]);
    let second = pair.beside.clone().expect("a second run");
    let (one, other) = (pair.run.trace().last(), second.run.trace().last());
    assert_ne!(one, other, "the two ways take different numbers of steps");
    assert_eq!(pair.player.last(), one.max(other));
    let end = after(pair, [Act::Seek(StepIndex(u32::MAX))]);
    let at = end.player.at();
    let step = |run: &crate::visual::run::Run| run.at(at, |state| state.at());
    assert_eq!((step(&end.run), step(&second.run)), (one, other));
}

#[test]
fn the_second_run_follows_the_input_of_the_first_unless_it_has_its_own() {
    let own = SecondInput::Own(InputSource::Text("9 8".to_owned()));
    let input = |visual: &Visual| visual.beside.as_ref().expect("a second run").run.input.to_text();
    let typed = || Act::Type("3 1 2".to_owned());
    let sorted = after(list(), [beside("iterative", SecondInput::Ascending), typed()]);
    assert_eq!(input(&sorted), list().visualizer.parse("1 2 3").expect("a list").to_text());
    let apart = after(list(), [beside("iterative", own), typed()]);
    assert_eq!(input(&apart), list().visualizer.parse("9 8").expect("a list").to_text());
    assert_eq!(apart.run.input, list().visualizer.parse("3 1 2").expect("a list"));
    assert!(after(apart, [Act::Compare(None)]).beside.is_none());
}

#[test]
fn a_link_opens_both_runs_at_the_step() {
    for on in [SecondInput::Same, SecondInput::Descending, SecondInput::Own(InputSource::Random { size: 5, seed: 2 })] {
        let there = after(list(), [Act::Type("3 1 2".to_owned()), beside("recursive", on), Act::Move(4)]);
        let opened = open_fragment(there.visualizer, &there.moment().fragment());
        let here = Visual::opened(there.visualizer, opened.moment);
        assert_eq!(opened.dropped, Vec::<String>::new());
        assert_eq!(here.moment(), there.moment());
    }
}

#[test]
fn what_cannot_stand_beside_it_is_said() {
    let mut moment = list().moment();
    moment.second = Some(Choice { visualizer: "number-of-islands", variant: "bfs", on: SecondInput::Same });
    let opened = open_fragment(list().visualizer, &moment.fragment());
    assert_eq!(opened.moment.and_then(|moment| moment.second), None);
    assert!(opened.dropped[0].contains("number-of-islands bfs"), "{:?}", opened.dropped);
}

#[test]
fn another_variant_opened_on_the_same_input_runs_that_variant() {
    let mut moment = list().moment();
    moment.variant = "recursive";
    let opened = Visual::opened(list().visualizer, Some(moment));
    assert_ne!(opened.run.trace().len(), list().run.trace().len());
}
