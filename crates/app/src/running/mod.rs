//! Running a learner's code on a question's cases, and stepping through it. A part of the program of its own: who only reads
//! a question downloads none of this.

mod asks;
mod benches;
mod beside;
mod case_row;
mod changes;
mod code_lines;
mod growth;
mod hunt;
mod keys;
mod known;
mod outcome;
mod own_cases;
mod pictured;
mod recorded;
mod round;
mod rows;
mod said;
mod search;
mod shapes;
mod shared;
mod step_dialog;
mod stepped;
mod stepper;
mod stepping;
mod tests;
mod transport;
mod tree;
mod until;

use std::rc::Rc;

use yew::prelude::*;

pub use benches::{Benches, use_benches};
pub use case_row::error;
pub use said::progress;
pub use step_dialog::{StepDialog, program_link};
pub use tests::{Tests, TestsProps, use_run_key};
pub use tree::thousands;

/// Draws the tests of a coding question.
pub fn tests(props: TestsProps) -> Html {
    html! {
        <Tests ..props />
    }
}

/// Something in hand that is equal only to itself, so that comparing it costs nothing.
pub struct Own<T: ?Sized>(pub Rc<T>);

impl<T: ?Sized> Clone for Own<T> {
    fn clone(&self) -> Self {
        Own(Rc::clone(&self.0))
    }
}

impl<T: ?Sized> PartialEq for Own<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
