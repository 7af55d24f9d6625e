//! The figures of speed that the project promises, each beside its bound: `cargo xtask bench`.
//!
//! One program for both worlds. On this machine it prints and its exit code tells whether every bound held. In the
//! browser, compiled exactly as the page is, it prints to the console; the last line tells the same.

#![expect(
    clippy::print_stdout,
    reason = "telling figures is what this program is for"
)]

use std::fmt::Write;
use std::hint::black_box;
use std::process::ExitCode;
use std::rc::Rc;

use algorithms::Input;
use scene::{Palette, Role, Room};
use trace::{Cursor, StepIndex, Trace};

/// The side of the grid that is measured; about 60 of 100 cells are land.
const SIDE: u32 = 1000;
/// Questions in the made-up bank.
const QUESTIONS: usize = 10_000;
/// Titles of it that are typed letter by letter.
const TITLES: usize = 5;
const SEED: u64 = 7;
/// How often each thing is measured.
const RUNS: usize = 7;
const SEEKS: usize = 300;

/// Times of one thing in milliseconds, in rising order.
struct Times(Vec<f64>);

impl Times {
    fn of<T>(runs: usize, mut thing: impl FnMut(usize) -> T) -> Self {
        let mut times: Vec<f64> = (0..runs)
            .map(|run| {
                let start = clock::millis();
                black_box(thing(run));
                clock::millis() - start
            })
            .collect();
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    /// The time that `share` of 100 measurements stay under.
    fn percentile(&self, share: usize) -> f64 {
        let last = self.0.len().saturating_sub(1);
        self.0[(self.0.len() * share / 100).min(last)]
    }

    fn told(&self) -> String {
        format!(
            "median {:.2} ms, 95th {:.2} ms, worst {:.2} ms",
            self.percentile(50),
            self.percentile(95),
            self.percentile(100)
        )
    }
}

/// What is printed, and whether all bounds have held so far.
struct Report {
    text: String,
    held: bool,
}

impl Report {
    fn figure(&mut self, what: &str, told: &str) {
        writeln!(self.text, "{what:<44} {told}").ok();
    }

    fn bound(&mut self, what: &str, value: f64, most: f64, unit: &str) {
        let verdict = if value <= most { "holds" } else { "EXCEEDED" };
        self.held &= value <= most;
        writeln!(
            self.text,
            "{what:<44} {value:.2} {unit} of {most} {unit}: {verdict}"
        )
        .ok();
    }
}

fn report() -> Report {
    let mut report = Report {
        text: String::new(),
        held: true,
    };
    match algorithms::find("number-of-islands") {
        Some(islands) => grid(islands, &mut report),
        None => {
            report.held = false;
            report.figure("number-of-islands", "is not in the catalogue");
        }
    }
    search(&mut report);
    report
}

fn grid(islands: &algorithms::Visualizer, report: &mut Report) {
    let input = islands.random(SIDE, SEED);
    let Input::Grid { rows, cols, cells } = &input else {
        return;
    };
    let land = cells.iter().filter(|cell| **cell == 1).count();
    report.figure(
        "grid",
        &format!("{rows} × {cols}, {} % land", land * 100 / cells.len()),
    );
    let plain = Times::of(RUNS, |_| {
        algorithms::bench::plain_islands(*rows, *cols, cells)
    });
    report.figure("breadth-first search, nothing recorded", &plain.told());
    for variant in islands.variants {
        let limit = islands.limit_for(&input);
        let recording = Times::of(RUNS, |_| variant.run(&input, limit));
        report.figure(&format!("{}, recorded", variant.slug), &recording.told());
        let trace = Rc::new(variant.run(&input, limit));
        if variant.slug == "bfs" {
            report.bound(
                "recording beside the plain search",
                recording.percentile(50) / plain.percentile(50),
                2.5,
                "times",
            );
        }
        recorded(variant.slug, &trace, report);
    }
}

/// What a trace weighs, and how fast one moves in it and draws from it.
fn recorded(slug: &str, trace: &Rc<Trace>, report: &mut Report) {
    report.figure(
        &format!("{slug}: steps, changes"),
        &format!("{}, {}", trace.len(), trace.changes()),
    );
    report.bound(
        &format!("{slug}: bytes a change"),
        trace.bytes() as f64 / trace.changes() as f64,
        12.0,
        "bytes",
    );
    let mut cursor = Cursor::new(Rc::clone(trace));
    let mut random = bank::Random::new(SEED);
    let steps: Vec<StepIndex> = (0..SEEKS)
        .map(|_| StepIndex(random.below(u64::from(trace.len())) as u32))
        .collect();
    let seeks = Times::of(SEEKS, |run| cursor.seek(steps[run]));
    report.figure(&format!("{slug}: seek to a random step"), &seeks.told());
    report.bound(
        &format!("{slug}: seek, 95th percentile"),
        seeks.percentile(95),
        6.0,
        "ms",
    );
    let palette = Palette::from_roles(|role: Role| [format!("{role:?}").len() as u8; 3]);
    let mut pixels = Vec::new();
    let draws = Times::of(SEEKS, |run| {
        cursor.seek(StepIndex(
            (trace.len() / 2 + run as u32).min(trace.last().0),
        ));
        let state = cursor.state();
        let scene = scene::draw(&state, Room { width: 800.0 });
        if let Some(grid) = scene.grid {
            scene::raster(&state, grid, &palette, &mut pixels);
        }
        scene
    });
    report.figure(
        &format!("{slug}: one step forward, drawn to pixels"),
        &draws.told(),
    );
    report.bound(
        &format!("{slug}: one step drawn, 95th percentile"),
        draws.percentile(95),
        4.0,
        "ms",
    );
}

/// Each query as it is typed, letter by letter.
fn search(report: &mut Report) {
    let index = bank::synthetic(QUESTIONS, SEED);
    let start = clock::millis();
    let searcher = bank::Searcher::new(&index);
    report.figure(
        &format!("search: index of {QUESTIONS} questions"),
        &format!("made in {:.1} ms", clock::millis() - start),
    );
    let titles: Vec<&str> = index
        .entries
        .iter()
        .step_by(QUESTIONS / TITLES)
        .map(|entry| entry.title.as_str())
        .collect();
    let typed: Vec<String> = titles
        .iter()
        .flat_map(|title| {
            (1..=title.chars().count()).map(|letters| title.chars().take(letters).collect())
        })
        .collect();
    let mut found = 0;
    let keystrokes = Times::of(typed.len(), |run| {
        let list = searcher.search(&typed[run]);
        found = found.max(list.len());
        list
    });
    report.figure(
        &format!("search: {} keystrokes, up to {found} found", typed.len()),
        &keystrokes.told(),
    );
    report.bound(
        "search: a keystroke, 95th percentile",
        keystrokes.percentile(95),
        2.0,
        "ms",
    );
}

fn main() -> ExitCode {
    let report = report();
    let verdict = if report.held {
        "bench: every bound holds"
    } else {
        "bench: a bound is exceeded"
    };
    clock::print(&format!("{}{verdict}", report.text));
    if report.held {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod clock {
    //! Time and output on this machine.

    use std::sync::LazyLock;
    use std::time::Instant;

    #[expect(
        clippy::disallowed_methods,
        reason = "measuring time is what this program is for"
    )]
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);

    pub(crate) fn millis() -> f64 {
        START.elapsed().as_secs_f64() * 1000.0
    }

    pub(crate) fn print(text: &str) {
        println!("{text}");
    }
}

#[cfg(target_arch = "wasm32")]
mod clock {
    //! Time and output in the browser.

    pub(crate) fn millis() -> f64 {
        web_sys::window()
            .and_then(|window| window.performance())
            .map_or(0.0, |performance| performance.now())
    }

    pub(crate) fn print(text: &str) {
        web_sys::console::log_1(&text.into());
    }
}
