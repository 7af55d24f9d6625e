//! `cargo xtask bench`: the figures of speed, native first, then in the browser on the release site.
//!
//! Native: the example `bench` of the package in tests/. Browser: every script in tests/bench/, each of which opens the
//! served site, measures, prints, and ends with an error when a figure is not reached.

use crate::http::Server;
use crate::{Outcome, build, child, files, npm, places, say, system, tools};

/// The engine crates are built for speed in the release site; here everything is, without the slow link for size.
const SPEED: [&str; 5] = [
    "profile.speed.inherits='release'",
    "profile.speed.opt-level=3",
    "profile.speed.lto=false",
    "profile.speed.codegen-units=16",
    "profile.speed.strip='none'",
];

pub(crate) fn run() -> Outcome<()> {
    let native = native();
    let browser = in_browser();
    native.and(browser)
}

fn native() -> Outcome<()> {
    if !places::root()?.join("tests/examples/bench.rs").is_file() {
        return Err(String::from(
            "tests/examples/bench.rs, the native figures, is missing.",
        ));
    }
    say::stage("native figures", "compiled for speed, a minute when cold");
    let mut cargo = child::command(
        "cargo",
        &["run", "--quiet", "-p", "dryrun-tests", "--example", "bench"],
    )?;
    cargo
        .args(["--profile", "speed"])
        .args(SPEED.iter().flat_map(|setting| ["--config", setting]));
    child::run(
        cargo,
        "A native figure was not reached or could not be measured; see above.",
    )
}

fn in_browser() -> Outcome<()> {
    let chromium = system::ensure(&system::CHROMIUM)?;
    tools::ensure()?;
    npm::ensure("tests")?;
    build::site()?;
    let url = Server::bind(places::dist()?, 0)?.spawn();
    let scripts = files::below(&places::root()?.join("tests/bench"))?;
    let mut failed = Vec::new();
    for script in scripts.iter().filter(|script| script.ends_with(".mjs")) {
        say::stage(script, "measured in headless Chromium on the release site");
        let mut node = child::command("node", &[&format!("tests/bench/{script}")])?;
        node.env("DRYRUN_URL", &url)
            .env("DRYRUN_CHROMIUM", &chromium);
        if child::run(node, "").is_err() {
            failed.push(script.as_str());
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "Figures not reached or not measured: {}.",
            failed.join(", ")
        ))
    }
}
