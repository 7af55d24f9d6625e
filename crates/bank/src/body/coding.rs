//! Coding: a signature, cases that judge, approaches that teach, and code in four languages.

use json::Value;

use crate::case::Case;
use crate::codec::{Json, record};
use crate::generate::Declaration;
use crate::place::Place;
use crate::question::{Code, Markup};
use crate::signature::Signature;
use crate::words::NamedCheck;

/// How an answer is compared with the expected one; `judge` does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checker {
    /// Equal, element by element.
    Exact,
    /// The outermost list may come in any order.
    AnyOrder,
    /// Numbers may differ by rounding.
    Float,
    /// Any valid answer.
    Named(NamedCheck),
}

impl Json for Checker {
    fn to_json(&self) -> Value {
        match self {
            Self::Exact => "exact".into(),
            Self::AnyOrder => "any-order".into(),
            Self::Float => "float".into(),
            Self::Named(name) => json::object([("named", name.to_json())]),
        }
    }

    fn read(at: &Place) -> Self {
        if at.has("named") {
            return Self::Named(crate::codec::take(at, "named"));
        }
        match at.text() {
            "any-order" => Self::AnyOrder,
            "float" => Self::Float,
            "exact" => Self::Exact,
            _ => {
                at.refuse();
                Self::Exact
            }
        }
    }
}

record! {
    /// One way to solve it; the first is brute force, the last the best.
    pub struct Approach {
        /// Plain text.
        pub title: String,
        /// Plain text ("O(n log n)").
        pub time: String,
        /// Plain text.
        pub space: String,
        /// Paragraphs.
        pub text: Markup,
        /// What the interviewer wants to hear, paragraphs.
        pub wants: Markup,
    }
}

record! {
    /// A coding question.
    pub struct Coding {
        /// Inline, one per constraint.
        pub constraints: Vec<Markup>,
        /// What is to be written.
        pub signature: Signature,
        /// How answers are compared.
        pub checker: Checker,
        /// Slug of the visualizer that shows it.
        pub visualizer: Option<String>,
        /// Visible and hidden, in the order told.
        pub cases: Vec<Case>,
        /// Two to four.
        pub approaches: Vec<Approach>,
        /// What the learner begins with, one per language.
        pub starters: Vec<Code>,
        /// One per language.
        pub solutions: Vec<Code>,
        /// Slow, obvious Python, the oracle for generated inputs.
        pub brute: Code,
        /// How inputs are made.
        pub generator: Declaration,
    }
}
