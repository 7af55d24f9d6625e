//! The figures of speed that the project promises, each beside its bound: `cargo xtask bench`.
//!
//! One program for both worlds. On this machine it prints and its exit code tells whether every bound held. In the
//! browser, compiled exactly as the page is, it prints to the console; the last line tells the same.

mod catalogue;
mod clock;
mod engine;
mod report;

use std::process::ExitCode;

use report::{Report, Times};

/// Of all that is made up here.
const SEED: u64 = 7;
/// Questions in the made-up bank.
const QUESTIONS: usize = 10_000;
/// Titles of it that are typed letter by letter.
const TITLES: usize = 12;

fn main() -> ExitCode {
    let mut report = Report::new();
    if let Some(load) = clock::load() {
        report.figure("the machine's load", &load);
    }
    engine::islands(&mut report);
    catalogue::all(&mut report);
    search(&mut report);
    let verdict = if report.held { "bench: every bound holds" } else { "bench: a bound is exceeded" };
    clock::print(&format!("{}{verdict}", report.text));
    if report.held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Each query as it is typed, letter by letter.
fn search(report: &mut Report) {
    let index = bank::synthetic(QUESTIONS, SEED);
    let start = clock::millis();
    let searcher = search::Searcher::new(&index);
    let made = format!("made in {:.1} ms", clock::millis() - start);
    report.figure(&format!("search: index of {QUESTIONS} questions"), &made);
    let titles = index.entries.iter().step_by(QUESTIONS / TITLES);
    let typed: Vec<&str> = titles
        .flat_map(|entry| entry.title.char_indices().map(|(at, letter)| &entry.title[..at + letter.len_utf8()]))
        .collect();
    let mut found = 0;
    let keystrokes = Times::of(typed.len(), |run| {
        let list = searcher.search(typed[run]);
        found = found.max(list.len());
        list
    });
    let what = format!("search: {} keystrokes, up to {found} found", typed.len());
    report.bounded(&what, &keystrokes, 2.0);
}
