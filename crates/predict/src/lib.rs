//! What can be asked before a step of a run: which item leaves, where a pointer goes, where a value comes from, what
//! it is, whether a condition holds, which line runs.
//!
//! A [`Quiz`] looks at the state before a step and at the state after it and asks for one difference, the most telling
//! first. It knows a [`trace::Trace`] and nothing else, so whatever can be recorded can be asked about: no algorithm, no
//! drawing, no line of code is named here. Wrong answers are things that are really there. The same trace and step give
//! the same question, its options in the same order.

mod answers;
mod items;
mod leaves;
mod lines;
mod links;
mod pair;
mod pointers;
mod question;
mod quiz;
mod seen;
mod sources;
mod values;
mod ways;

pub use question::{Answer, Ask, Idea, Place, Question};
pub use quiz::Quiz;
