//! A recorded run, shared by everything on the page that looks at it.

use std::cell::RefCell;
use std::rc::Rc;

use algorithms::{Input, Variant, Visualizer};
use trace::{Cursor, State, StepIndex, Trace};
use yew::AttrValue;

/// Marks on the scrubber: more would be a solid line.
const MARKS: usize = 160;

/// A run and a cursor in it. Standing elsewhere is not a change of the run, so the cursor moves inside.
pub struct Run {
    pub input: Input,
    trace: Rc<Trace>,
    cursor: RefCell<Cursor>,
    /// The interesting steps, found once: between two of them there may be a hundred thousand others.
    interesting: Vec<StepIndex>,
    /// They again as the path of the scrubber's marks, a thousand wide, thinned out evenly when there are very many.
    pub marks: AttrValue,
}

impl Run {
    /// Records the variant on the input.
    pub fn record(visualizer: &Visualizer, variant: &'static Variant, input: Input) -> Rc<Run> {
        let trace = Rc::new(variant.run(&input, visualizer.limit_for(&input)));
        let cursor = RefCell::new(Cursor::new(Rc::clone(&trace)));
        let steps = (0..trace.len()).map(StepIndex);
        let interesting: Vec<StepIndex> = steps.filter(|&at| variant.interesting(trace.site(at)).is_some()).collect();
        let marks = marks(&interesting, trace.last());
        Rc::new(Run { input, trace, cursor, interesting, marks })
    }

    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// The next interesting step after this one.
    pub fn next_interesting(&self, at: StepIndex) -> Option<StepIndex> {
        self.interesting.get(self.interesting.partition_point(|&step| step <= at)).copied()
    }

    /// The last interesting step before this one.
    pub fn previous_interesting(&self, at: StepIndex) -> Option<StepIndex> {
        let before = self.interesting.partition_point(|&step| step < at);
        self.interesting[..before].last().copied()
    }

    /// Looks at the state of a step.
    pub fn at<T>(&self, step: StepIndex, look: impl FnOnce(&State) -> T) -> T {
        let mut cursor = self.cursor.borrow_mut();
        cursor.seek(step);
        look(&cursor.state())
    }
}

fn marks(steps: &[StepIndex], last: StepIndex) -> AttrValue {
    let every = steps.len().div_ceil(MARKS).max(1);
    let mark = |step: &StepIndex| format!("M{} 0v8", u64::from(step.0) * 1000 / u64::from(last.0.max(1)));
    steps.iter().step_by(every).map(mark).collect::<String>().into()
}
