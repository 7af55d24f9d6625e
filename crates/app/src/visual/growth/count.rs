//! Counting the runs, a piece at a time: each is recorded, added up and forgotten before the next.

use std::rc::Rc;

use algorithms::Visualizer;
use judge::growth::Class;
use trace::{Counts, Detail, Limit};

use super::measured::{Measured, Tally};
use super::plan::{SEEDS, n, order_words, sizes};
use crate::visual::compare::{Order, arranged};

/// What a run may record here, 16 MB: a longer one is left out, and its size with it.
const LIMIT: Limit = Limit { steps: 1_000_000, entries: 2_000_000, detail: Detail::Coarse };
/// The bytes of recorded runs after which the page has its turn.
const PIECE: usize = 1_200_000;

/// One curve: a way of doing it, on inputs in a certain order.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    pub visualizer: &'static str,
    pub variant: &'static str,
    /// The bound that is stated for it.
    pub time: &'static str,
    pub name: Rc<str>,
    /// The order of its values, if it has its own.
    pub order: Option<Order>,
}

impl Series {
    /// What it is called where the inputs have this order.
    pub fn title(&self, order: Option<Order>) -> String {
        match self.order.or(order) {
            Some(order) => format!("{}, {}", self.name, order_words(Some(order)).to_lowercase()),
            None => self.name.to_string(),
        }
    }
}

/// A run that is to be counted.
struct Task {
    series: usize,
    size: u32,
    seed: u64,
}

/// A measurement on its way.
pub struct Work {
    series: Vec<Series>,
    order: Option<Order>,
    claims: Vec<Class>,
    tasks: Vec<Task>,
    done: usize,
    /// What was counted, for each series.
    tallies: Vec<Vec<Tally>>,
}

impl Work {
    /// Of one series or two, on inputs in this order where they have none of their own, with a claim for each.
    pub fn new(series: &[Series], order: Option<Order>, claims: Vec<Class>) -> Work {
        let of_series = |(series, one): (usize, &Series)| {
            let sizes = algorithms::find(one.visualizer).map(sizes).unwrap_or_default();
            sizes.into_iter().flat_map(move |size| (1..=SEEDS).map(move |seed| Task { series, size, seed }))
        };
        let tasks = series.iter().enumerate().flat_map(of_series).collect();
        let tallies = vec![Vec::new(); series.len()];
        Work { series: series.to_vec(), order, claims, tasks, done: 0, tallies }
    }

    pub fn is_done(&self) -> bool {
        self.done >= self.tasks.len()
    }

    /// Runs that are counted, and all.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.tasks.len())
    }

    /// Counts as many runs as take little time together.
    pub fn piece(&mut self) {
        let mut recorded = 0;
        while let Some(task) = self.tasks.get(self.done).filter(|_| recorded < PIECE) {
            let Some(series) = self.series.get(task.series) else { return };
            if let Some((tally, bytes)) = count(series, series.order.or(self.order), task) {
                recorded += bytes;
                add(&mut self.tallies[task.series], tally);
            }
            self.done += 1;
        }
    }

    /// What came of it.
    pub fn measured(self) -> Measured {
        let titles = self.series.iter().map(|series| series.title(self.order)).collect();
        let stated = self.series.iter().map(|series| series.time).collect();
        Measured { titles, stated, claims: self.claims, tallies: self.tallies }
    }
}

/// Counts one run, and says how many bytes its recording took; nothing for one that is too long.
fn count(series: &Series, order: Option<Order>, task: &Task) -> Option<(Tally, usize)> {
    let visualizer: &Visualizer = algorithms::find(series.visualizer)?;
    let variant = visualizer.variant(series.variant)?;
    let random = visualizer.random(task.size, task.seed);
    let input = order.map_or_else(|| random.clone(), |order| arranged(&random, order));
    let trace = variant.run(&input, LIMIT);
    let counts = (!trace.reached_limit()).then(|| trace.counts());
    Some((Tally { n: n(&input, task.size), runs: 1, counts: counts? }, trace.bytes()))
}

/// Adds a run to the others of its size.
fn add(tallies: &mut Vec<Tally>, tally: Tally) {
    match tallies.last_mut().filter(|last| last.n == tally.n) {
        Some(last) => {
            let (a, b) = (last.counts, tally.counts);
            last.runs += 1;
            last.counts = Counts {
                reads: a.reads + b.reads,
                writes: a.writes + b.writes,
                comparisons: a.comparisons + b.comparisons,
                queue_operations: a.queue_operations + b.queue_operations,
            };
        }
        None => tallies.push(tally),
    }
}
