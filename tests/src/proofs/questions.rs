//! The questions of the bank that hold code to prove.

use bank::{Body, Coding, Flawed, LowLevelDesign, Question};

/// A coding question, or the flawed code of a debugging question.
pub enum Exercise<'q> {
    /// With starters, solutions and a brute force.
    Coding(&'q Coding),
    /// With broken and fixed code.
    Flawed(&'q Flawed),
}

/// Every question with cases, with its slug.
pub fn exercises(questions: &[Question]) -> Vec<(&str, Exercise<'_>)> {
    questions.iter().filter_map(|question| Some((question.slug.as_str(), exercise(question)?))).collect()
}

fn exercise(question: &Question) -> Option<Exercise<'_>> {
    match &question.body {
        Body::Coding(body) => Some(Exercise::Coding(body)),
        Body::Debugging(body) => body.flawed.as_ref().map(Exercise::Flawed),
        _ => None,
    }
}

/// Every low-level design question, with its slug.
pub fn references(questions: &[Question]) -> Vec<(&str, &LowLevelDesign)> {
    questions.iter().filter_map(|question| Some((question.slug.as_str(), reference(question)?))).collect()
}

fn reference(question: &Question) -> Option<&LowLevelDesign> {
    match &question.body {
        Body::LowLevelDesign(body) => Some(body),
        _ => None,
    }
}
