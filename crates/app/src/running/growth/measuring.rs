//! The runs of one measurement, batch after batch: what to run next follows from the counts alone, time only ends it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bank::Input;
use judge::growth::{Batch, Class, Finding, Inputs, LINES, Sample, SampleEnd, findings, next};
use runner::{CountEnd, Counted, Heard, Limits, Program, Reply, Request, Task};
use trace::Millis;
use yew::prelude::*;

use super::words;
use crate::parts::growth::Found;
use crate::running::benches::Benches;

/// How long the runs of one size may take.
const PATIENCE: Millis = Millis(20_000.0);

/// One measurement.
pub struct Measure {
    pub benches: Benches,
    pub folder: &'static str,
    /// The learner's program.
    pub program: Program,
    pub inputs: Rc<Inputs>,
    /// The claims.
    pub time: Class,
    pub space: Class,
    pub tell: Callback<Told>,
    /// The number of the measurement that is on, and this one's own.
    pub current: Rc<Cell<u32>>,
    pub own: u32,
}

/// What is told of a measurement.
pub enum Told {
    /// The largest n so far, and the number of sizes.
    Grown(u64, usize),
    Done(Rc<Measured>),
    /// It ended early; why, as a sentence.
    Ended(&'static str),
}

/// What was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    time: Finding,
    space: Finding,
    claims: (Class, Class),
    is_per_call: bool,
    /// Whether runs ended in an exception.
    has_raised: bool,
}

impl Measured {
    /// What is shown of time, beside the best approach's.
    pub fn time<'m>(&'m self, n_is: &'m str, best: Option<&'m str>) -> Found<'m> {
        let counted = if self.is_per_call { "Steps of one call" } else { "Counted steps" };
        self.found("Time", counted, &self.time, self.claims.0, n_is, best)
    }

    /// What is shown of space, beside the best approach's.
    pub fn space<'m>(&'m self, n_is: &'m str, best: Option<&'m str>) -> Found<'m> {
        self.found("Space", "Cells beside the input", &self.space, self.claims.1, n_is, best)
    }

    fn found<'m>(
        &'m self,
        title: &'static str,
        counted: &'static str,
        finding: &'m Finding,
        claim: Class,
        n_is: &'m str,
        best: Option<&'m str>,
    ) -> Found<'m> {
        let id = if title == "Time" { "time" } else { "space" };
        let remark = best.map(words::against_best);
        Found { id, title, counted, finding, claim, n_is, remark, has_raised: self.has_raised }
    }
}

/// Begins it.
pub fn begin(measure: Measure) {
    go_on(&Rc::new(measure), Rc::new(Vec::new()));
}

fn go_on(measure: &Rc<Measure>, samples: Rc<Vec<Sample>>) {
    if measure.current.get() != measure.own {
        return;
    }
    let Some(batch) = next(&samples) else {
        let (time, space) = findings(&samples, measure.inputs.is_per_call());
        let has_raised = samples.iter().any(|sample| sample.end == SampleEnd::Raised);
        let is_per_call = measure.inputs.is_per_call();
        let claims = (measure.time, measure.space);
        return measure.tell.emit(Told::Done(Rc::new(Measured { time, space, claims, is_per_call, has_raised })));
    };
    run(measure, batch, samples);
}

fn run(measure: &Rc<Measure>, batch: Batch, samples: Rc<Vec<Sample>>) {
    let made: Vec<Input> = (0..batch.seeds).map(|seed| measure.inputs.input(batch.size, seed)).collect();
    let sizes: Vec<u64> = made.iter().map(|input| measure.inputs.n(input)).collect();
    let counts: RefCell<Vec<Counted>> = RefCell::default();
    let own = Rc::clone(measure);
    let heard = Callback::from(move |heard: Heard| {
        let end = match heard {
            _ if own.current.get() != own.own => return,
            Heard::Reply(_, Reply::Counted(counted)) => return counts.borrow_mut().push(counted),
            Heard::Reply(_, Reply::Done) => return grown(&own, batch, &samples, &sizes, &counts.borrow()),
            Heard::Reply(_, Reply::Refused(_)) => "The code cannot be run. Run the tests to see why.",
            Heard::TimedOut(_) => "It took too long and was ended, before there was enough to tell.",
            Heard::Crashed(_) => "What runs the code broke down, most likely for want of memory.",
            Heard::NoWorker(..) => "There is nothing to run this language with.",
            Heard::Reply(..) => return,
        };
        own.tell.emit(Told::Ended(end));
    });
    let inputs = made.iter().map(Input::to_json).collect();
    let limits = Limits { lines: LINES, ..Limits::default() };
    let request = Request { program: measure.program.clone(), task: Task::Count { inputs }, limits };
    measure.benches.ask(measure.folder, request, PATIENCE, heard);
}

fn grown(measure: &Rc<Measure>, batch: Batch, samples: &[Sample], sizes: &[u64], counts: &[Counted]) {
    let mut all = samples.to_vec();
    for counted in counts {
        // No honest worker names an input that it was not given.
        let Some(&n) = sizes.get(counted.at) else { continue };
        all.push(Sample {
            size: batch.size,
            seed: counted.at as u64,
            n,
            cost: counted.cost,
            extra: counted.cells.saturating_sub(counted.given),
            end: match counted.end {
                CountEnd::Returned => SampleEnd::Returned,
                CountEnd::Raised => SampleEnd::Raised,
                CountEnd::Limit => SampleEnd::Limit,
            },
        });
    }
    if all.len() == samples.len() {
        return measure.tell.emit(Told::Ended("Nothing was counted."));
    }
    let largest = all.iter().map(|sample| sample.n).max().unwrap_or(0);
    let mut seen: Vec<u32> = all.iter().map(|sample| sample.size).collect();
    seen.sort_unstable();
    seen.dedup();
    measure.tell.emit(Told::Grown(largest, seen.len()));
    go_on(measure, Rc::new(all));
}
