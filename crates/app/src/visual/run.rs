//! A visualizer's run: what it ran on, and where it is interesting.

use std::rc::Rc;

use algorithms::{Input, Variant, Visualizer};
use trace::{State, StepIndex, Trace};
use yew::AttrValue;

use super::film::Film;

/// Marks on the scrubber: more would be a solid line.
const MARKS: usize = 160;

/// One run.
pub struct Run {
    pub input: Input,
    /// The variant that ran, by its slug.
    pub variant: &'static str,
    pub film: Rc<Film>,
    /// The interesting steps, found once: between two of them there may be a hundred thousand others.
    interesting: Vec<StepIndex>,
    /// They again as the path of the scrubber's marks, a thousand wide, thinned out evenly when there are very many.
    pub marks: AttrValue,
}

impl Run {
    /// Records the variant on the input.
    pub fn record(visualizer: &Visualizer, variant: &'static Variant, input: Input) -> Rc<Run> {
        let trace = Rc::new(variant.run(&input, visualizer.limit_for(&input)));
        let steps = (0..trace.len()).map(StepIndex);
        let interesting: Vec<StepIndex> = steps.filter(|&at| variant.interesting(trace.site(at)).is_some()).collect();
        let marks = marks(&interesting, trace.last());
        Rc::new(Run { input, variant: variant.slug, film: Film::new(trace), interesting, marks })
    }

    pub fn trace(&self) -> &Trace {
        self.film.trace()
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
        self.film.at(step, look)
    }
}

fn marks(steps: &[StepIndex], last: StepIndex) -> AttrValue {
    let every = steps.len().div_ceil(MARKS).max(1);
    let mark = |step: &StepIndex| format!("M{} 0v8", u64::from(step.0) * 1000 / u64::from(last.0.max(1)));
    steps.iter().step_by(every).map(mark).collect::<String>().into()
}
