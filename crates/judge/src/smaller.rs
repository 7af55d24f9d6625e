//! A smaller failing case: inputs by the question's own generator, smallest first, each beside what the reference answers.
//!
//! Every input comes from the generator, so each is one that the question allows, which an input with pieces cut out of it
//! need not be. The same question gives the same inputs each time.

use bank::{Checker, Coding, Input, generate};
use json::Value;

use crate::{Verdict, judge};

/// The generator's sizes that are tried.
const SIZES: u32 = 11;
/// Inputs tried of each size.
const OF_EACH: u64 = 24;
/// Longer inputs are not small, in characters of JSON.
const LONGEST: usize = 4_000;

/// Inputs to try, smallest first, each once. None if the question declares no generator that can be read.
pub fn small_inputs(question: &Coding) -> Vec<Input> {
    let Ok(generator) = question.generator.generator() else { return Vec::new() };
    let seeds = (0..SIZES).flat_map(|size| (0..OF_EACH).map(move |seed| (size, seed)));
    let made = seeds.map(|(size, seed)| generate(&question.signature, &generator, size, seed));
    let mut inputs: Vec<(String, Input)> = made.map(|input| (input.to_json().to_string(), input)).collect();
    inputs.retain(|(text, _)| text.len() <= LONGEST);
    inputs.sort_by(|(a, _), (b, _)| (a.len(), a).cmp(&(b.len(), b)));
    inputs.dedup_by(|(a, _), (b, _)| a == b);
    inputs.into_iter().map(|(_, input)| input).collect()
}

/// The position of the first input on which an answer is wrong. An answer that is missing, or went wrong, is `None`; inputs
/// that the reference itself did not answer say nothing.
pub fn first_failing(
    checker: Checker,
    inputs: &[Input],
    expected: &[Option<Value>],
    answers: &[Option<Value>],
) -> Option<usize> {
    let fails = |(at, input): (usize, &Input)| {
        let wanted = expected.get(at)?.as_ref()?;
        let right =
            answers.get(at)?.as_ref().is_some_and(|answer| judge(checker, input, wanted, answer) == Verdict::Passed);
        (!right).then_some(at)
    };
    inputs.iter().enumerate().find_map(fails)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(text: &str) -> Input {
        Input::Args(vec![json::parse(text).expect("JSON")])
    }

    #[test]
    fn the_first_wrong_or_missing_answer_is_found_and_silence_of_the_reference_is_none() {
        let inputs = ["[]", "[1]", "[2]", "[3]"].map(args);
        let value = |text: &str| Some(json::parse(text).expect("JSON"));
        let expected = [value("0"), None, value("2"), value("3")];
        let find = |answers: &[Option<Value>]| first_failing(Checker::Exact, &inputs, &expected, answers);
        assert_eq!(find(&[value("0"), value("9"), value("2"), value("3")]), None);
        assert_eq!(find(&[value("0"), value("9"), value("2"), None]), Some(3));
        assert_eq!(find(&[value("0"), value("9"), value("5"), None]), Some(2));
        assert_eq!(find(&[value("0")]), None, "what was not run says nothing");
    }
}
