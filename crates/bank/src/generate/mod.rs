//! Inputs by size and seed: what a question declares in its `[generator]`, made the same everywhere.
//!
//! The browser and the tests make the same input from the same declaration, size and seed, because all randomness
//! comes from [`Random`](crate::Random).

mod bound;
mod maker;
mod shapes;
mod values;

use json::Value;

pub use bound::{Base, Bound, Operator, Range};
pub use maker::Maker;

use crate::case::{Call, Input};
use crate::codec::{Json, Malformed, record, take};
use crate::place::Place;
use crate::random::Random;
use crate::signature::Signature;
use values::Making;

record! {
    /// How one parameter is made.
    pub struct NamedMaker {
        /// The parameter's name, for later parameters to refer to.
        pub name: String,
        /// How.
        pub maker: Maker,
    }
}

record! {
    /// How calls of one method are made.
    pub struct MethodMaker {
        /// The method's name.
        pub name: String,
        /// How often it is called, against the others' weights; 1 or more.
        pub weight: u32,
        /// Its arguments.
        pub args: Vec<NamedMaker>,
    }
}

record! {
    /// How a sequence of calls on a class is made.
    pub struct CallsGenerator {
        /// How many calls after the constructor.
        pub count: Range,
        /// The constructor's arguments.
        pub constructor: Vec<NamedMaker>,
        /// The methods, at least one.
        pub methods: Vec<MethodMaker>,
    }
}

/// How a question's inputs are made.
#[derive(Debug, Clone, PartialEq)]
pub enum Generator {
    /// One value per parameter, in order.
    Args(Vec<NamedMaker>),
    /// Calls on a class.
    Calls(CallsGenerator),
}

impl Json for Generator {
    fn to_json(&self) -> Value {
        match self {
            Self::Args(args) => json::object([("args", args.to_json())]),
            Self::Calls(calls) => json::object([("calls", calls.to_json())]),
        }
    }

    fn read(at: &Place) -> Self {
        if at.has("calls") { Self::Calls(take(at, "calls")) } else { Self::Args(take(at, "args")) }
    }
}

/// A generator as a question's file holds it, read only when inputs are wanted: most pages never make any.
#[derive(Debug, Clone, PartialEq)]
pub struct Declaration(Value);

impl Declaration {
    /// Reads it.
    ///
    /// # Errors
    /// Names the first place that does not fit.
    pub fn generator(&self) -> Result<Generator, Malformed> {
        Generator::from_json(&self.0)
    }
}

impl From<Generator> for Declaration {
    fn from(generator: Generator) -> Self {
        Self(generator.to_json())
    }
}

impl Json for Declaration {
    fn to_json(&self) -> Value {
        self.0.clone()
    }
    fn read(at: &Place) -> Self {
        Self(Value::read(at))
    }
}

/// One input of about the given size; the same for the same declaration, size and seed.
///
/// Size 0 makes the smallest input the declaration allows. The signature gives the class its name.
pub fn generate(signature: &Signature, generator: &Generator, size: u32, seed: u64) -> Input {
    let mut making = Making::new(size, Random::new(seed));
    match generator {
        Generator::Args(args) => Input::Args(making.all(args)),
        Generator::Calls(calls) => {
            let class = match signature {
                Signature::Class(class) => class.name.as_str(),
                Signature::Function(function) => function.name.as_str(),
            };
            Input::Calls(make_calls(class, calls, &mut making))
        }
    }
}

fn make_calls(class: &str, generator: &CallsGenerator, making: &mut Making) -> Vec<Call> {
    let mut calls = vec![Call { name: class.to_owned(), args: making.all(&generator.constructor) }];
    let total: u64 = generator.methods.iter().map(|method| u64::from(method.weight)).sum();
    for _ in 0..making.length(&generator.count) {
        let mut ticket = making.random.below(total);
        let drawn = generator.methods.iter().find(|method| {
            let hit = ticket < u64::from(method.weight);
            ticket = ticket.saturating_sub(u64::from(method.weight));
            hit
        });
        let Some(method) = drawn else { break };
        let known = making.known.len();
        let args = making.all(&method.args);
        // What one call is given is not for the next call to refer to.
        making.known.truncate(known);
        calls.push(Call { name: method.name.clone(), args });
    }
    calls
}

#[cfg(test)]
mod tests;
