//! Putting a question together: the right answer among up to three wrong ones, in an order that tells nothing.

use std::collections::BTreeSet;

use crate::pair::Pair;
use crate::question::{Answer, Ask, OPTIONS, Question};

/// What a question is made of: answers with the likeliest wrong ones first.
pub(crate) struct Draft {
    pub(crate) ask: Ask,
    pub(crate) structure: &'static str,
    pub(crate) telling: bool,
    pub(crate) answers: Vec<Answer>,
    /// How many of the wrong answers at the front are offered before any other.
    pub(crate) likely: usize,
}

/// An answer that is no line of code.
pub(crate) fn answer(text: String, places: Vec<crate::Place>, right: bool) -> Answer {
    Answer { text, places, site: None, right }
}

impl Draft {
    /// The question, if there is a right answer and at least one wrong one that reads differently.
    pub(crate) fn question(self, pair: &Pair) -> Option<Question> {
        let step = pair.after.at();
        let right = self.answers.iter().position(|answer| answer.right)?;
        let mut texts: BTreeSet<&str> = self.right_texts();
        let mut wrong = Vec::new();
        for (at, answer) in self.answers.iter().enumerate().filter(|(_, answer)| !answer.right) {
            if !answer.text.is_empty() && texts.insert(&answer.text) {
                wrong.push(at);
            }
        }
        let likely = self.likely.min(wrong.len());
        mixed(&mut wrong[likely..], step.0);
        wrong.truncate(OPTIONS - 1);
        if wrong.is_empty() || self.answers[right].text.is_empty() {
            return None;
        }
        let mut options: Vec<usize> = wrong.into_iter().chain([right]).collect();
        mixed(&mut options, step.0 ^ 0x9e37);
        let Draft { ask, structure, telling, answers, .. } = self;
        Some(Question { step, ask, structure, telling, answers, options })
    }

    /// Of several right answers one is offered, and none of the others as a wrong one.
    fn right_texts(&self) -> BTreeSet<&str> {
        self.answers.iter().filter(|answer| answer.right).map(|answer| answer.text.as_str()).collect()
    }
}

/// Brings a list into an order that depends on the step alone and has no pattern that one would notice.
fn mixed<T>(list: &mut [T], step: u32) {
    let mut seed = step.wrapping_mul(0x9e37_79b9) ^ 0x85eb_ca6b;
    for at in (1..list.len()).rev() {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        list.swap(at, (seed >> 8) as usize % (at + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_had_about_as_often() {
        let mut first = [0; 4];
        for step in 0..400 {
            let mut list = [0, 1, 2, 3];
            mixed(&mut list, step);
            first[list[0]] += 1;
        }
        assert!(first.iter().all(|&often| (60..140).contains(&often)), "{first:?}");
    }
}
