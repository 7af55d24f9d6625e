//! Measured complexity: which class of growth the counted costs of a program speak for, and whether they speak clearly.
//!
//! The way to the verdict: [`Inputs`] makes inputs of growing n, [`next`] says which sizes to run, a worker counts, and [`Finding`] lays a
//! curve of each class through what was counted. Per size the dearest of several inputs counts, since a claim is about the worst
//! case. The curves are fitted by least squares of relative errors, with a term for what is paid once and one for what goes
//! along (see `fit`); the class whose curve comes nearest is told only if it is clearly likelier than the next, by the ratio
//! of their likelihoods, and if it comes near at all. Else the verdict is that it cannot be told. Experiments of this kind and their
//! traps are described in C. McGeoch, P. Sanders, R. Fleischer, P. R. Cohen and D. Precup, "Using Finite Experiments to Study
//! Asymptotic Performance", in Experimental Algorithmics, LNCS 2547 (2002).
//!
//! Nothing here depends on time, on chance or on a machine's mathematics: the same counts give the same verdict everywhere.

mod class;
mod finding;
mod fit;
mod inputs;
mod numbers;
mod plan;

pub use class::Class;
pub use finding::{Doubt, Finding, LEAST_SIZES};
pub use fit::{Fit, Point};
pub use inputs::Inputs;
pub use plan::{Batch, LINES, next};

/// How a counted run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleEnd {
    Returned,
    /// It raised an exception, or ran out of memory or stack.
    Raised,
    /// It was ended at its limit of lines.
    Limit,
}

/// One counted run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The generator's size.
    pub size: u32,
    pub seed: u64,
    /// The size of the input that it made.
    pub n: u64,
    /// Lines, and what the linear built-ins touched.
    pub cost: u32,
    /// The most live cells beside those of the input.
    pub extra: u32,
    pub end: SampleEnd,
}

/// Added to the cells of every run while they are looked at: one more or less is no growth where there are only a few.
const CELLS: f64 = 4.0;

/// What the samples say about time, and about space.
pub fn findings(samples: &[Sample], is_per_call: bool) -> (Finding, Finding) {
    let shared = |sample: &Sample| if is_per_call { sample.n.max(1) as f64 } else { 1.0 };
    let time = points(samples, |sample| f64::from(sample.cost) / shared(sample));
    let space = points(samples, |sample| f64::from(sample.extra));
    (Finding::of(time), Finding::of_few(space, CELLS))
}

/// One point for each size at which a run came to its end: the dearest run's cost, at the mean n of the size.
fn points(samples: &[Sample], cost: impl Fn(&Sample) -> f64) -> Vec<Point> {
    let whole: Vec<&Sample> = samples.iter().filter(|sample| sample.end == SampleEnd::Returned).collect();
    let mut sizes: Vec<u32> = whole.iter().map(|sample| sample.size).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let point = |size: u32| {
        let of: Vec<&&Sample> = whole.iter().filter(|sample| sample.size == size).collect();
        let n = of.iter().map(|sample| sample.n as f64).sum::<f64>() / of.len() as f64;
        Point { n, cost: of.iter().map(|sample| cost(sample)).fold(0.0, f64::max) }
    };
    let mut points: Vec<Point> = Vec::new();
    for point in sizes.into_iter().map(point) {
        match points.last_mut() {
            Some(last) if last.n >= point.n => last.cost = last.cost.max(point.cost),
            _ => points.push(point),
        }
    }
    points
}
