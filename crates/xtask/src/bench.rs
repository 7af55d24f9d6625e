//! `cargo xtask bench`: the figures of speed, on this machine and in the browser.
//!
//! Native and in the browser: the example `bench` of the package in tests/, compiled the second time exactly as the
//! page is. On the release site: every script in tests/bench/ (not in the folders below it), which opens it, measures,
//! prints, and ends with an error when a figure is not reached.

use std::fs;
use std::path::Path;

use crate::http::Server;
use crate::{Outcome, build, child, files, npm, places, say, system, tools};

/// The release profile with speed for every crate: the whole program is optimised here as the engine crates are there.
const SPEED: [&str; 3] =
    ["profile.speed.inherits='release'", "profile.speed.opt-level=3", "profile.speed.strip='none'"];

/// A page that runs the program and nothing else; its end is told by the title.
const PAGE: &str = "<!doctype html><title>running</title><script type=\"module\">
import init from './bench.js';
await init({ module_or_path: './bench_bg.wasm' });
document.title = 'done';
</script>
";

pub(crate) fn run() -> Outcome<()> {
    let native = native();
    let chromium = system::headless()?;
    tools::ensure()?;
    npm::ensure("tests")?;
    let engine = engine(&chromium);
    build::site()?;
    let page = page(&chromium);
    native.and(engine).and(page)
}

fn native() -> Outcome<()> {
    say::stage("native figures", "compiled for speed with link-time optimisation, a minute or two when cold");
    let mut cargo = child::command("cargo", &["run", "--quiet", "-p", "dryrun-tests", "--example", "bench"])?;
    cargo.args(["--profile", "speed"]).args(SPEED.iter().flat_map(|setting| ["--config", setting]));
    child::run(cargo, "A figure was not reached natively; see above.")
}

/// The same program as wasm, through the same three steps as the page: cargo, wasm-bindgen, wasm-opt.
fn engine(chromium: &Path) -> Outcome<()> {
    say::stage("figures in the browser", "compiled as the page is, a minute or two when cold");
    let cargo =
        ["build", "--quiet", "--release", "--target", tools::WASM_TARGET, "-p", "dryrun-tests", "--example", "bench"];
    child::run(child::command("cargo", &cargo)?, "The figures could not be compiled for the browser.")?;
    let site = places::root()?.join("target/bench-site");
    let wasm = places::target()?.join(tools::WASM_TARGET).join("release/examples/bench.wasm");
    let mut bindgen = child::command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-dir"])?;
    bindgen.arg(&site).arg(wasm);
    child::run(bindgen, "wasm-bindgen could not read the figures' program.")?;
    let mut optimise = child::command("wasm-opt", &["-Oz", "bench_bg.wasm", "-o", "bench_bg.wasm"])?;
    optimise.current_dir(&site);
    child::run(optimise, "wasm-opt could not read the figures' program.")?;
    fs::write(site.join("index.html"), PAGE)
        .map_err(|error| format!("{} cannot be written ({error}).", site.display()))?;
    script("tests/bench/engine.mjs", &Server::bind(site, 0)?.spawn(), chromium)
}

/// The scripts that measure the release site itself.
fn page(chromium: &Path) -> Outcome<()> {
    let url = Server::bind(places::dist()?, 0)?.spawn();
    let scripts = files::below(&places::root()?.join("tests/bench"))?;
    let mut outcome = Ok(());
    for name in scripts.iter().filter(|name| name.ends_with(".mjs") && !name.contains('/') && *name != "engine.mjs") {
        say::stage(name, "measured in headless Chromium on the release site");
        outcome = outcome.and(script(&format!("tests/bench/{name}"), &url, chromium));
    }
    outcome
}

fn script(path: &str, url: &str, chromium: &Path) -> Outcome<()> {
    let mut node = child::command("node", &[path])?;
    node.env("DRYRUN_URL", url).env("DRYRUN_CHROMIUM", chromium);
    child::run(node, &format!("A figure of {path} was not reached or could not be measured; see above."))
}
