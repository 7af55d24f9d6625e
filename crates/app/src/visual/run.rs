//! A recorded run, shared by everything on the page that looks at it.

use std::cell::RefCell;
use std::rc::Rc;

use algorithms::{Input, Variant, Visualizer};
use trace::{Cursor, State, StepIndex, Trace};

/// Marks on the scrubber: more would be a solid line.
const MARKS: usize = 160;

/// A run and a cursor in it. Standing elsewhere is not a change of the run, so the cursor moves inside.
pub struct Run {
    pub input: Input,
    trace: Rc<Trace>,
    cursor: RefCell<Cursor>,
    /// The interesting steps, thinned out evenly when there are very many.
    pub marks: Vec<StepIndex>,
}

impl Run {
    /// Records the variant on the input.
    pub fn record(visualizer: &Visualizer, variant: &'static Variant, input: Input) -> Rc<Run> {
        let trace = Rc::new(variant.run(&input, visualizer.limit_for(&input)));
        let cursor = RefCell::new(Cursor::new(Rc::clone(&trace)));
        let marks = marks(&trace, variant);
        Rc::new(Run { input, trace, cursor, marks })
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

fn marks(trace: &Trace, variant: &Variant) -> Vec<StepIndex> {
    let steps = (0..trace.len()).map(StepIndex);
    let all: Vec<StepIndex> = steps.filter(|&step| variant.interesting(trace.site(step)).is_some()).collect();
    let every = all.len().div_ceil(MARKS).max(1);
    all.into_iter().step_by(every).collect()
}
