//! What the page asks of a worker.

use json::{Value, object};

use crate::RunId;
use crate::find::Wanted;

/// What one run may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of output that are kept.
    pub output: u32,
    /// Events after which a recording ends.
    pub lines: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { output: 64 * 1024, lines: 5_000_000 }
    }
}

/// A learner's file, and what of it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// As in [`crate::RUNTIMES`].
    pub language: String,
    pub code: String,
    /// The signature in JSON as it stands in a question's file, grids and graphs written as lists; null for a whole program.
    pub call: Value,
}

/// What is to be done with a program.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Runs each input and answers for each.
    Judge { inputs: Vec<Value> },
    /// Runs one input and answers with every line that ran.
    Record { input: Value },
    /// Runs one input again and answers with the states from one event on.
    Window { input: Value, from: u32, count: u32 },
    /// Runs one input again and answers with the events at which something is so.
    Find { input: Value, wanted: Wanted },
    /// Runs one input again and answers with the values that its variables take in turn.
    Follow { input: Value },
    /// Runs each input and counts what it cost.
    Count { inputs: Vec<Value> },
}

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    pub program: Program,
    pub task: Task,
    pub limits: Limits,
}

impl Request {
    /// The text that is sent.
    pub fn to_text(&self, run: RunId) -> String {
        let limits = object([("output", self.limits.output.into()), ("lines", self.limits.lines.into())]);
        let mut request = object([
            ("run", run.0.into()),
            ("do", self.task.name().into()),
            ("language", self.program.language.as_str().into()),
            ("code", self.program.code.as_str().into()),
            ("call", self.program.call.clone()),
            ("limits", limits),
        ]);
        if let Value::Object(fields) = &mut request {
            self.task.put(fields);
        }
        request.to_string()
    }
}

impl Task {
    fn name(&self) -> &'static str {
        match self {
            Task::Judge { .. } => "judge",
            Task::Record { .. } => "record",
            Task::Window { .. } => "window",
            Task::Find { .. } => "find",
            Task::Follow { .. } => "follow",
            Task::Count { .. } => "count",
        }
    }

    fn put(&self, fields: &mut json::Map) {
        match self {
            Task::Judge { inputs } | Task::Count { inputs } => {
                fields.insert("inputs".to_owned(), Value::Array(inputs.clone()));
            }
            Task::Find { input, wanted } => {
                fields.insert("input".to_owned(), input.clone());
                wanted.put(fields);
            }
            Task::Record { input } | Task::Follow { input } => {
                fields.insert("input".to_owned(), input.clone());
            }
            Task::Window { input, from, count } => {
                fields.insert("input".to_owned(), input.clone());
                fields.insert("from".to_owned(), (*from).into());
                fields.insert("count".to_owned(), (*count).into());
            }
        }
    }
}
