//! A run predicted to its end is kept as an attempt, once.

use browser::clock;
use yew::prelude::*;

use super::round::Round;
use crate::context::ledger::use_ledger;
use crate::visual::state::Visual;

/// Keeps the attempt when the end is come to, and gives its grade in words. What was not gone through to the end is not kept.
#[hook]
pub fn use_keeping(visual: &Visual) -> Option<&'static str> {
    let ledger = use_ledger();
    let began = use_mut_ref(|| (0usize, 0.0f64));
    let kept = use_state(|| None::<(usize, u8)>);
    let number = visual.predict.round.as_ref().map(Round::number).unwrap_or_default();
    {
        let began = began.clone();
        use_effect_with(number, move |&number| *began.borrow_mut() = (number, clock::now()));
    }
    let score = visual.predict.round.as_ref().map(Round::score).unwrap_or_default();
    let grade = score.grade().filter(|_| visual.has_predicted_all());
    let slug = visual.visualizer.slug;
    {
        let kept = kept.clone();
        use_effect_with((number, grade), move |&(number, grade)| {
            let known = kept.is_some_and(|(other, _)| other == number);
            if let Some(grade) = grade.filter(|_| !known && number != 0) {
                let parts = score.parts.iter().map(|(name, right, all)| (name.clone(), format!("{right} of {all}")));
                let spent = clock::now() - began.borrow().1;
                ledger.add_prediction(slug, grade, spent.max(0.0) as u64, parts.collect());
                kept.set(Some((number, grade)));
            }
        });
    }
    let known = kept.as_ref().filter(|(other, _)| *other == number && number != 0)?;
    Some(match known.1 {
        1 => "1 Again",
        2 => "2 Hard",
        3 => "3 Good",
        _ => "4 Easy",
    })
}
