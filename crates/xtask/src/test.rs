//! `cargo xtask test`: every check there is, cheapest first, and one true sum at the end.
//!
//! A stage that fails does not stop the ones after it, except that nothing is tested on a site that could not be built.

use std::fs;
use std::process::Command;

use crate::ahead::{self, Ahead};
use crate::count::{self, Count};
use crate::http::Server;
use crate::{Outcome, build, child, npm, places, say, size, system, tidy, tools};

/// One line of the run: a name to ask for it by, what it is, why it takes its time, and how to do it.
struct Stage {
    name: &'static str,
    what: &'static str,
    why: &'static str,
    run: fn() -> Outcome<Count>,
    needs_site: bool,
}

const fn stage(name: &'static str, what: &'static str, why: &'static str, run: fn() -> Outcome<Count>) -> Stage {
    Stage { name, what, why, run, needs_site: false }
}

const fn site_stage(name: &'static str, what: &'static str, why: &'static str, run: fn() -> Outcome<Count>) -> Stage {
    Stage { name, what, why, run, needs_site: true }
}

const STAGES: [Stage; 10] = [
    stage("format", "format", "a second", format),
    stage("tidy", "rules of the repository", "a second", tidy::check),
    stage("lints", "lints", "compiles every crate's checks for this machine, a minute or two when cold", lints),
    stage("wasm-lints", "lints of the page", "the same for the browser's target", wasm_lints),
    stage(
        "native",
        "native tests",
        "compiles the tests, then proves every solution in four languages; cached by content",
        native,
    ),
    stage("wasm", "tests in a headless browser", "compiles for the browser; each suite starts one", wasm),
    stage("build", "release build", "link-time optimisation for size, a few minutes when cold", release),
    site_stage(
        "workers",
        "what runs a learner's code",
        "each language's worker on programs of every kind, a minute",
        workers,
    ),
    site_stage("size", "sizes", "packs every file as a host would, some seconds", size::check),
    site_stage("e2e", "what a user does, in a real browser", "phone and desktop, some minutes", end_to_end),
];

pub(crate) fn run(wanted: &[&str]) -> Outcome<()> {
    if let Some(unknown) = wanted.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        return Err(format!("`{unknown}` is not a stage; `cargo xtask help` lists them."));
    }
    let mut sum = Count::default();
    let mut times = String::from("\n== seconds by stage\n");
    let mut site_failed = false;
    let mut ahead = wanted.is_empty().then(Ahead::start);
    for stage in STAGES.iter().filter(|stage| wanted.is_empty() || wanted.contains(&stage.name)) {
        let watch = say::Watch::start();
        let count = match ahead.take_if(|_| stage.name == "build") {
            Some(build) => carry_out(stage, || build?.end()),
            None if stage.needs_site && site_failed => skipped(stage),
            None => carry_out(stage, stage.run),
        };
        site_failed |= stage.name == "build" && count.failed > 0;
        times.push_str(&format!(
            "{:<12} {:>12}   {} passed, {} failed\n",
            stage.name,
            watch.read(),
            count.passed,
            count.failed
        ));
        sum += count;
    }
    say::line(&times);
    say::line(&format!("{} passed, {} failed", sum.passed, sum.failed));
    // The sum is the last line, so the exit code alone carries the failure.
    if sum.failed > 0 { std::process::exit(1) } else { Ok(()) }
}

fn carry_out(stage: &Stage, run: impl FnOnce() -> Outcome<Count>) -> Count {
    say::line("");
    say::stage(stage.what, stage.why);
    run().unwrap_or_else(|sentence| {
        say::line(&format!("{} failed: {sentence}", stage.name));
        Count::one(false)
    })
}

fn skipped(stage: &Stage) -> Count {
    say::line(&format!("\n== {}: not run, because the release build failed; counted as failed", stage.what));
    Count::one(false)
}

fn format() -> Outcome<Count> {
    one(child::command("cargo", &["fmt", "--all", "--check", "--", "--files-with-diff"])?)
}

fn lints() -> Outcome<Count> {
    one(child::command("cargo", &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])?)
}

/// The app again with the features and for the target that it is shipped with, and every crate tested in the browser.
fn wasm_lints() -> Outcome<Count> {
    tools::ensure_target()?;
    let mut clippy = child::command("cargo", &["clippy", "--quiet", "--target", tools::WASM_TARGET, "--all-targets"])?;
    for package in browser_tested()? {
        clippy.args(["-p", &package]);
    }
    let mut sum = one(with_warnings_denied(clippy))?;
    // In one piece as it is developed, and in parts as it is shipped.
    for features in ["csr", "csr,split"] {
        let app = ["clippy", "--quiet", "--target", tools::WASM_TARGET, "-p", "app", "--features", features];
        sum += one(with_warnings_denied(child::command("cargo", &app)?))?;
    }
    Ok(sum)
}

fn with_warnings_denied(mut clippy: Command) -> Command {
    clippy.args(["--", "-D", "warnings"]);
    clippy
}

fn native() -> Outcome<Count> {
    for program in system::LANGUAGES.iter().chain([&system::NODE]) {
        system::ensure(program)?;
    }
    let tests = child::command("cargo", &["test", "--workspace", "--no-fail-fast"])?;
    Ok(count::of_cargo(&child::listen(tests)?))
}

fn wasm() -> Outcome<Count> {
    tools::ensure()?;
    system::ensure(&system::CHROMIUM)?;
    let driver = system::ensure(&system::CHROMEDRIVER)?;
    let mut tests = child::command("cargo", &["test", "--target", tools::WASM_TARGET, "--no-fail-fast", "--tests"])?;
    for package in browser_tested()? {
        tests.args(["-p", &package]);
    }
    // The first start of a browser on a busy machine takes longer than the runner's own twenty seconds.
    tests.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(count::of_cargo(&child::listen(tests)?))
}

/// The workers of www/workers/ by themselves, in Node and in the browser; the bank's solutions are taken from the site.
fn workers() -> Outcome<Count> {
    let chromium = system::headless()?;
    npm::ensure("www")?;
    npm::ensure("tests")?;
    let mut tests = child::command("node", &["--test", "--test-concurrency=2", "--test-reporter=tap", "workers/"])?;
    tests.current_dir(places::root()?.join("tests")).env("DRYRUN_CHROMIUM", chromium);
    Ok(count::of_node(&child::listen(tests)?))
}

fn release() -> Outcome<Count> {
    ahead::ensure()?;
    build::site().map(|()| Count::one(true))
}

fn end_to_end() -> Outcome<Count> {
    let chromium = system::headless()?;
    npm::ensure("tests")?;
    let url = Server::bind(places::dist()?, 0)?.spawn();
    let mut tests = child::command("node", &["node_modules/@playwright/test/cli.js", "test"])?;
    tests.current_dir(places::root()?.join("tests")).env("DRYRUN_URL", url).env("DRYRUN_CHROMIUM", chromium);
    Ok(count::of_playwright(&child::listen(tests)?))
}

/// A command that is one check.
fn one(command: Command) -> Outcome<Count> {
    Ok(Count::one(child::listen(command)?.success))
}

/// The crates that ask for the wasm test runner in their manifest.
fn browser_tested() -> Outcome<Vec<String>> {
    let crates = places::root()?.join("crates");
    let entries = fs::read_dir(&crates).map_err(|error| format!("{} cannot be read ({error}).", crates.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| {
            let manifest = fs::read_to_string(entry.path().join("Cargo.toml")).unwrap_or_default();
            manifest.lines().any(|line| line.starts_with("wasm-bindgen-test"))
        })
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    if names.is_empty() { Err(String::from("No crate has tests for the browser.")) } else { Ok(names) }
}
