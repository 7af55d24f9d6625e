//! Every visualizer on its large input: how fast its runs are recorded, what a change weighs, and how soon a step is there and drawn.

use std::rc::Rc;

use algorithms::{Input, Variant, Visualizer};
use scene::Room;
use trace::{Cursor, StepIndex};

use crate::SEED;
use crate::engine::random_steps;
use crate::report::{Report, Times, millis};

/// How often a run is recorded; of long runs fewer do.
const RUNS: usize = 5;
/// Runs of more steps than this are recorded but once: they are measured at length in `engine`.
const LONG: u32 = 300_000;
/// A stage of usual width, in pixels.
const ROOM: Room = Room { width: 800.0 };

/// A line for each variant of the catalogue. Only what is drawn as SVG has a bound here; painted grids have theirs in `engine`.
pub(crate) fn all(report: &mut Report) {
    report.figure("on the large input", "events a second, bytes a change, seek, scene and SVG (95th percentiles)");
    for visualizer in algorithms::catalogue() {
        let input = visualizer.random(visualizer.sizes().largest, SEED);
        for variant in visualizer.variants {
            one(visualizer, variant, &input, report);
        }
    }
}

fn one(visualizer: &Visualizer, variant: &Variant, input: &Input, report: &mut Report) {
    let limit = visualizer.limit_for(input);
    let trace = Rc::new(variant.run(input, limit));
    let runs = if trace.len() > LONG { 1 } else { RUNS };
    let recorded = Times::of(runs, |_| variant.run(input, limit)).percentile(50);
    let (events, changes) = (trace.events(), trace.changes().max(1));
    let weight = trace.bytes() as f64 / changes as f64;
    let mut cursor = Cursor::new(Rc::clone(&trace));
    let steps = random_steps(&trace);
    let seek = Times::of(steps.len(), |run| cursor.seek(steps[run])).percentile(95);
    let drawn = steps.iter().map(|&step: &StepIndex| {
        cursor.seek(step);
        millis(|| scene::svg(&scene::draw(&cursor.state(), ROOM)))
    });
    let drawn = Times::sorted(drawn.collect());
    let rate = events as f64 / 1000.0 / recorded.max(f64::MIN_POSITIVE);
    let told = format!(
        "{events} events, {rate:.1} M/s; {weight:.1} bytes; seek {seek:.3} ms; drawn {:.2} ms",
        drawn.percentile(95)
    );
    report.figure(&format!("{} {}", visualizer.slug, variant.slug), &told);
}
