//! What a learner wants to keep of a run, and which steps that means.

use scene::Theme;
use trace::StepIndex;

use super::super::run::Run;

/// Steps of a film, at most: a longer one nobody watches, and its file gets too large for notes.
pub const STEPS: usize = 120;
/// Runs up to this length are kept whole at first; of longer ones the interesting steps.
const SHORT: u32 = 40;

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The step one stands at.
    Step,
    /// A stretch of the run, moving.
    Run,
}

/// Everything that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    pub what: What,
    pub theme: Theme,
    /// The picture's room in CSS pixels.
    pub width: u32,
    /// Whether the sentence stands below the picture.
    pub words: bool,
    /// The stretch, both inside.
    pub first: StepIndex,
    pub last: StepIndex,
    /// Only the interesting steps of the stretch, beside its ends.
    pub interesting: bool,
    /// From step to step.
    pub seconds: u32,
}

impl Wish {
    /// What most will want: of a long run the interesting steps, as many as one film takes.
    pub fn new(run: &Run) -> Wish {
        let last = run.trace().last();
        let whole = Wish {
            what: What::Step,
            theme: Theme::Viewer,
            width: 720,
            words: true,
            first: StepIndex(0),
            last,
            interesting: last.0 >= SHORT,
            seconds: 2,
        };
        let last = whole.steps(run).get(STEPS - 1).map_or(last, |&step| step.min(last));
        Wish { last, ..whole }
    }

    /// The steps of the stretch that are wanted, in order.
    pub fn steps(&self, run: &Run) -> Vec<StepIndex> {
        let last = self.last.min(run.trace().last());
        let next = |&at: &StepIndex| {
            let next = StepIndex(at.0 + 1);
            let next = if self.interesting { run.next_interesting(at).unwrap_or(last) } else { next };
            (at < last).then_some(next.min(last))
        };
        std::iter::successors(Some(self.first.min(last)), next).collect()
    }
}

/// The name of the file without its ending: the visualizer, the variant unless it is the usual one, and the steps as they are
/// counted on the page.
pub fn name(visualizer: &algorithms::Visualizer, variant: &str, steps: &[StepIndex]) -> String {
    let usual = visualizer.variants.first().is_some_and(|usual| usual.slug == variant);
    let variant = if usual { String::new() } else { format!("-{variant}") };
    let steps = match steps {
        [one] => format!("-step-{}", one.0 + 1),
        [first, .., last] => format!("-steps-{}-to-{}", first.0 + 1, last.0 + 1),
        [] => String::new(),
    };
    format!("{}{variant}{steps}", visualizer.slug)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;

    fn run(input: &str) -> Rc<Run> {
        let visualizer = algorithms::find("reverse-linked-list").expect("in the catalogue");
        Run::record(visualizer, &visualizer.variants[0], visualizer.parse(input).expect("a list"))
    }

    #[test]
    fn a_stretch_has_its_ends_and_all_between() {
        let run = run("1 2 3");
        let wish = Wish { first: StepIndex(2), last: StepIndex(5), interesting: false, ..Wish::new(&run) };
        assert_eq!(wish.steps(&run), [2, 3, 4, 5].map(StepIndex));
        let past = Wish { first: StepIndex(u32::MAX), last: StepIndex(u32::MAX), ..wish };
        assert_eq!(past.steps(&run), [run.trace().last()]);
        let turned = Wish { first: StepIndex(5), last: StepIndex(2), ..wish };
        assert_eq!(turned.steps(&run), [StepIndex(2)]);
    }

    #[test]
    fn interesting_steps_are_those_of_the_bar_between_the_ends() {
        let run = run("1 2 3");
        let steps = Wish { interesting: true, ..Wish::new(&run) }.steps(&run);
        let inner = &steps[1..steps.len() - 1];
        assert!(
            !inner.is_empty() && inner.iter().all(|&step| run.next_interesting(StepIndex(step.0 - 1)) == Some(step))
        );
        assert_eq!((steps[0], steps[steps.len() - 1]), (StepIndex(0), run.trace().last()));
        assert!(steps.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn what_is_offered_first_fits_into_one_film() {
        let long = (0..90).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
        for input in ["1 2 3", &long] {
            let run = run(input);
            assert!(Wish::new(&run).steps(&run).len() <= STEPS);
        }
    }

    #[test]
    fn a_file_says_what_it_is() {
        let visualizer = algorithms::find("reverse-linked-list").expect("in the catalogue");
        let usual = visualizer.variants[0].slug;
        assert_eq!(name(visualizer, usual, &[StepIndex(6)]), "reverse-linked-list-step-7");
        let stretch = [StepIndex(0), StepIndex(3), StepIndex(9)];
        assert_eq!(name(visualizer, "recursive", &stretch), "reverse-linked-list-recursive-steps-1-to-10");
    }
}
