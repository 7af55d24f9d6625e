//! Outcome and cases to a verdict: checkers that say in plain words where an answer first goes wrong.

mod compare;
pub mod growth;
pub mod own;
mod smaller;
mod topological_order;
mod verdict;

use bank::{Checker, Input, NamedCheck};
use json::Value;

pub use compare::FLOAT_TOLERANCE;
pub use smaller::{first_failing, small_inputs};
pub use verdict::{Difference, Verdict};

/// Judges one answer.
///
/// `expected` and `answer` are JSON as in a question's cases. For a class each call's answer is judged by itself and
/// the difference names the call. A named check looks at the input and the answer alone.
pub fn judge(checker: Checker, input: &Input, expected: &Value, answer: &Value) -> Verdict {
    let difference = match (input, checker) {
        (Input::Args(args), Checker::Named(NamedCheck::TopologicalOrder)) => {
            topological_order::difference(args, answer)
        }
        (Input::Args(_), _) => compare::difference(checker, expected, answer),
        (Input::Calls(calls), _) => verdict::first_call_difference(calls, expected, answer, |expected, answer| {
            compare::difference(checker, expected, answer)
        }),
    };
    difference.map_or(Verdict::Passed, Verdict::Failed)
}

#[cfg(test)]
mod tests;
