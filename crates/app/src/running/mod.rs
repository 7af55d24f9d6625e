//! Running a learner's code on a question's cases, and stepping through it. A part of the program of its own: who only reads
//! a question downloads none of this.

mod benches;
mod case_row;
mod code_lines;
mod hunt;
mod round;
mod said;
mod stepped;
mod stepper;
mod stepping;
mod tests;
mod transport;

use std::rc::Rc;

use yew::prelude::*;

pub use tests::{Tests, TestsProps};

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
