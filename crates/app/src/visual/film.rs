//! A recorded run that everything on the page which draws it looks at, whoever recorded it.

use std::cell::RefCell;
use std::rc::Rc;

use trace::{Cursor, State, StepIndex, Trace};

/// A trace and a cursor in it. Standing elsewhere is not a change of the run, so the cursor moves inside.
pub struct Film {
    trace: Rc<Trace>,
    cursor: RefCell<Cursor>,
}

impl Film {
    pub fn new(trace: Rc<Trace>) -> Rc<Film> {
        let cursor = RefCell::new(Cursor::new(Rc::clone(&trace)));
        Rc::new(Film { trace, cursor })
    }

    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// Looks at the state of a step.
    pub fn at<T>(&self, step: StepIndex, look: impl FnOnce(&State) -> T) -> T {
        let mut cursor = self.cursor.borrow_mut();
        cursor.seek(step);
        look(&cursor.state())
    }
}
