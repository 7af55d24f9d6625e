//! What a judgement says, and judging a sequence of calls one by one.

use std::fmt;

use bank::Call;
use json::Value;

/// Whether an answer is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Passed,
    /// It is not, and here is where it first goes wrong.
    Failed(Difference),
}

impl Verdict {
    /// Whether the answer is right.
    pub fn passed(&self) -> bool {
        *self == Self::Passed
    }
}

/// The first place where an answer is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Path into the answer, such as `[2][0]`; empty when the answer as a whole is meant.
    pub path: String,
    /// What is wrong there, as a sentence without its full stop.
    pub message: String,
}

impl Difference {
    /// The answer as a whole.
    pub(crate) fn whole(message: impl Into<String>) -> Self {
        Self { path: String::new(), message: message.into() }
    }

    /// The same difference seen from the list that holds the value at `index`.
    pub(crate) fn inside(mut self, index: usize) -> Self {
        self.path.insert_str(0, &format!("[{index}]"));
        self
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "at {}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

/// A value as text, cut where it is too long to read.
pub(crate) fn shown(value: &Value) -> String {
    const LONGEST: usize = 80;
    let text = value.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// Judges each call's answer by itself; the message names the call.
pub(crate) fn first_call_difference(
    calls: &[Call],
    expected: &Value,
    answer: &Value,
    difference: impl Fn(&Value, &Value) -> Option<Difference>,
) -> Option<Difference> {
    let (Some(expected), Some(answers)) = (expected.as_array(), answer.as_array()) else {
        return Some(Difference::whole(format!("expected one answer for each call, got {}", shown(answer))));
    };
    for (index, (call, expected)) in calls.iter().zip(expected).enumerate() {
        let Some(answer) = answers.get(index) else {
            let message = format!("there is no answer to call {index}, {}", written(call));
            return Some(Difference::whole(message));
        };
        if let Some(mut found) = difference(expected, answer) {
            found.message = format!("call {index}, {}: {}", written(call), found.message);
            return Some(found.inside(index));
        }
    }
    let extra = answers.len() > calls.len();
    extra.then(|| Difference::whole(format!("expected {} answers, got {}", calls.len(), answers.len())))
}

/// A call as it is written in most languages.
fn written(call: &Call) -> String {
    let args: Vec<String> = call.args.iter().map(shown).collect();
    format!("{}({})", call.name, args.join(", "))
}
