//! Proving the bank's code with the machine's own compilers: one process per language and question, answers compared
//! through `judge`, outcomes kept by the hash of everything that went in.

mod cache;
mod cpp;
mod java;
mod job;
mod outcome;
mod process;
mod questions;
mod rules;
mod tokens;
mod tools;

pub use job::{Job, run};
pub use outcome::{Answer, Outcome};
pub use questions::{Exercise, exercises, references};
pub use rules::{broken_and_fixed, reference_runs, solution_holds, starter_fails};
