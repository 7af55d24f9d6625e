//! Recording a large grid, moving in the run, and drawing its steps.

use std::rc::Rc;

use algorithms::{Input, Visualizer};
use scene::{Palette, Raster, Role, Room};
use trace::{Cursor, State, StepIndex, Trace};

use crate::SEED;
use crate::report::{Report, Times, millis};

/// The side of the grid that is measured; about 60 of 100 cells are land.
const SIDE: u32 = 1000;
/// How often a whole run is measured.
const RUNS: usize = 9;
/// How often a step is.
const STEPS: usize = 300;

/// The visualizer of the largest inputs there are.
pub(crate) fn islands(report: &mut Report) {
    let Some(islands) = algorithms::find("number-of-islands") else {
        report.held = false;
        return report.figure("number-of-islands", "is not in the catalogue");
    };
    let input = islands.random(SIDE, SEED);
    if let Input::Grid { rows, cols, cells } = &input {
        let land = cells.iter().filter(|cell| **cell == 1).count() * 100 / cells.len();
        report.figure("grid", &format!("{rows} × {cols}, {land} % land"));
    }
    for variant in islands.variants {
        let run = || variant.run(&input, islands.limit_for(&input));
        recording(variant.slug, &input, &run, report);
        let trace = Rc::new(run());
        weight(variant.slug, &trace, report);
        let mut cursor = Cursor::new(Rc::clone(&trace));
        seeking(variant.slug, &mut cursor, report);
        drawing(variant.slug, islands, &mut cursor, report);
    }
}

/// The bound is that of the breadth-first search, for which there is a plain one to be measured against.
fn recording(slug: &str, input: &Input, run: &dyn Fn() -> Trace, report: &mut Report) {
    let Input::Grid { rows, cols, cells } = input else {
        return;
    };
    let plain = || algorithms::bench::plain_islands(*rows, *cols, cells);
    let [plain, recorded] = Times::of_two(RUNS, plain, run);
    if slug == "bfs" {
        report.times("breadth-first search, nothing recorded", &plain);
    }
    report.times(&format!("{slug}: the same recorded"), &recorded);
    let ratio = recorded.percentile(50) / plain.percentile(50);
    match slug {
        "bfs" if cfg!(target_arch = "wasm32") => report.bound("bfs: recorded beside plain", ratio, 2.5, "times"),
        "bfs" => {
            report.figure("bfs: recorded beside plain", &format!("{ratio:.2} times; the bound is for the browser"))
        }
        _ => {}
    }
}

fn weight(slug: &str, trace: &Trace, report: &mut Report) {
    let (steps, changes) = (trace.len(), trace.changes());
    report.figure(&format!("{slug}: steps, changes"), &format!("{steps}, {changes}"));
    let bytes = trace.bytes() as f64 / changes as f64;
    report.bound(&format!("{slug}: bytes a change"), bytes, 12.0, "bytes");
}

fn seeking(slug: &str, cursor: &mut Cursor, report: &mut Report) {
    let steps = random_steps(cursor.trace());
    // As on the page, where the legend has asked how many cells look alike: a jump follows that as well.
    scene::legend(&cursor.state());
    let seeks = Times::of(STEPS, |run| cursor.seek(steps[run]));
    report.bounded(&format!("{slug}: seek to a random step"), &seeks, 6.0);
}

/// Steps all over a run, the same each time.
pub(crate) fn random_steps(trace: &Trace) -> Vec<StepIndex> {
    let mut random = bank::Random::new(SEED);
    let mut step = || StepIndex(random.below(u64::from(trace.len())) as u32);
    (0..STEPS).map(|_| step()).collect()
}

/// Everything that the page draws with a step: the scene, the painted grid, legend and sentence. The tables follow once a
/// step rests, so they are measured apart.
fn drawing(slug: &str, islands: &Visualizer, cursor: &mut Cursor, report: &mut Report) {
    let palette = Palette::from_roles(|role: Role| [format!("{role:?}").len() as u8; 3]);
    let variant = islands.variants.iter().find(|variant| variant.slug == slug);
    let mut raster = Raster::default();
    let mut draw = |state: &State| {
        let scene = scene::draw(state, Room { width: 800.0 });
        let painted = scene.grid.map(|grid| raster.paint(state, grid, &palette));
        let said = variant.map(|variant| variant.sentence(state));
        (scene, painted, said, scene::legend(state))
    };
    let (middle, last) = (cursor.trace().len() / 2, cursor.trace().last());
    cursor.seek(StepIndex(middle));
    draw(&cursor.state());
    let forward = Times::of(STEPS, |run| {
        cursor.seek(StepIndex(middle + run as u32 + 1).min(last));
        draw(&cursor.state())
    });
    report.bounded(&format!("{slug}: a step forward, drawn"), &forward, 4.0);
    let jumps = random_steps(cursor.trace()).into_iter().map(|step| {
        cursor.seek(step);
        millis(|| draw(&cursor.state()))
    });
    let jumps = Times::sorted(jumps.collect());
    report.bounded(&format!("{slug}: a random step, drawn"), &jumps, 4.0);
    let tables = random_steps(cursor.trace()).into_iter().map(|step| {
        cursor.seek(step);
        millis(|| scene::twin(&cursor.state()))
    });
    report.times(&format!("{slug}: its tables, once it rests"), &Times::sorted(tables.collect()));
}
