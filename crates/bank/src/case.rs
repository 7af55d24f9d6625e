//! A case: one input with the answer expected, and why it is there.

use json::Value;

use crate::codec::{Json, put, take};
use crate::place::Place;
use crate::question::Markup;

/// One call on a designed class; the first of a case constructs.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The class's name for the constructor, else the method's, in snake case.
    pub name: String,
    /// In the order of the parameters.
    pub args: Vec<Value>,
}

/// What the code under judgement is given.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// One value per parameter of a function.
    Args(Vec<Value>),
    /// A sequence of calls on a class.
    Calls(Vec<Call>),
}

impl Input {
    /// The JSON array it is written as in content: the values, or one array per call that begins with the name.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Args(args) => Value::Array(args.clone()),
            Self::Calls(calls) => calls.iter().map(Call::to_json).collect(),
        }
    }
}

/// One case; immutable once published, a correction is a new case.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Permanent within the question.
    pub id: String,
    /// Why the case is there, inline.
    pub why: Markup,
    /// What goes in.
    pub input: Input,
    /// What comes out; for a class one value per call, null for the constructor and for void.
    pub expected: Value,
    /// Shown only after the learner's code has met it.
    pub hidden: bool,
}

impl Json for Call {
    fn to_json(&self) -> Value {
        std::iter::once(Value::from(self.name.as_str())).chain(self.args.iter().cloned()).collect()
    }

    fn read(at: &Place) -> Self {
        let name = String::read(&at.item(0));
        let mut args: Vec<Value> = Vec::read(at);
        args.drain(..args.len().min(1));
        Self { name, args }
    }
}

impl Json for Case {
    fn to_json(&self) -> Value {
        let mut map = json::Map::new();
        put(&mut map, "id", &self.id);
        put(&mut map, "why", &self.why);
        let key = if matches!(self.input, Input::Args(_)) { "args" } else { "calls" };
        map.insert(key.to_owned(), self.input.to_json());
        map.insert("expected".to_owned(), self.expected.clone());
        put(&mut map, "hidden", &self.hidden);
        Value::Object(map)
    }

    fn read(at: &Place) -> Self {
        Self {
            id: take(at, "id"),
            why: take(at, "why"),
            input: if at.has("calls") { Input::Calls(take(at, "calls")) } else { Input::Args(take(at, "args")) },
            expected: take(at, "expected"),
            hidden: take(at, "hidden"),
        }
    }
}
