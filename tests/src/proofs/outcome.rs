//! What came of running some code on some inputs.

use json::{Value, object};

/// What came of one input.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The value returned, as JSON.
    Value(Value),
    /// It threw; what it said.
    Threw(String),
}

/// What came of a whole job.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It did not compile; what the compiler said.
    NotCompiled(String),
    /// It ran.
    Ran {
        /// In the order of the inputs; fewer than them when it ended early.
        answers: Vec<Answer>,
        /// How it ended early: crashed, or stopped at the time limit.
        ended: Option<String>,
    },
}

impl Outcome {
    /// Reads the lines of answers that a harness writes.
    pub(crate) fn read(lines: &str, ended: Option<String>) -> Self {
        let read = |line: &str| {
            let line: Value = json::parse(line).ok()?;
            let value = line.get("value").cloned().map(Answer::Value);
            value.or_else(|| Some(Answer::Threw(line.get("error")?.as_str()?.to_owned())))
        };
        Self::Ran { answers: lines.lines().map_while(read).collect(), ended }
    }

    pub(crate) fn to_json(&self) -> Value {
        match self {
            Self::NotCompiled(said) => object([("not_compiled", said.as_str().into())]),
            Self::Ran { answers, ended } => {
                let answers: Value = answers
                    .iter()
                    .map(|answer| match answer {
                        Answer::Value(value) => object([("value", value.clone())]),
                        Answer::Threw(said) => object([("error", said.as_str().into())]),
                    })
                    .collect();
                object([("answers", answers), ("ended", ended.as_deref().map_or(Value::Null, Value::from))])
            }
        }
    }

    pub(crate) fn from_json(value: &Value) -> Option<Self> {
        if let Some(said) = value.get("not_compiled") {
            return Some(Self::NotCompiled(said.as_str()?.to_owned()));
        }
        let lines: Vec<String> = value.get("answers")?.as_array()?.iter().map(Value::to_string).collect();
        let ended = value.get("ended").and_then(Value::as_str).map(str::to_owned);
        Some(Self::read(&lines.join("\n"), ended))
    }
}
