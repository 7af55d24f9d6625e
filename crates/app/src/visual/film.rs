//! A recorded run that everything on the page which draws it looks at, whoever recorded it.

use std::cell::RefCell;
use std::rc::Rc;

use scene::Choices;
use trace::{Cursor, State, StepIndex, Trace};

/// A trace and a cursor in it, and what its structures are to be drawn as. Standing elsewhere is not a change of the run, so the
/// cursor moves inside.
pub struct Film {
    trace: Rc<Trace>,
    cursor: RefCell<Cursor>,
    choices: Rc<Choices>,
}

impl Film {
    pub fn new(trace: Rc<Trace>) -> Rc<Film> {
        Film::with(trace, Rc::default())
    }

    /// The same run with its structures drawn as chosen.
    pub fn drawn_as(&self, choices: Rc<Choices>) -> Rc<Film> {
        Film::with(Rc::clone(&self.trace), choices)
    }

    fn with(trace: Rc<Trace>, choices: Rc<Choices>) -> Rc<Film> {
        let cursor = RefCell::new(Cursor::new(Rc::clone(&trace)));
        Rc::new(Film { trace, cursor, choices })
    }

    /// What the structures are to be drawn as; what is not named is guessed.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// The run, for whoever stands in it on their own.
    pub fn shared(&self) -> Rc<Trace> {
        Rc::clone(&self.trace)
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
