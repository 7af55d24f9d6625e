//! `cargo xtask size`: every file of the site, raw and brotli, and what the first visit to a question page costs.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use crate::count::Count;
use crate::say::kilobytes;
use crate::{Outcome, build, child, files, places, say, tools};

/// HTML, CSS, wasm and glue of the first visit to a question page, packed, in bytes.
const PAGE_BUDGET: u64 = 220_000;
/// The wasm of it, packed, in bytes.
const WASM_BUDGET: u64 = 160_000;
/// As many files as are listed one by one for each kind.
const LISTED: usize = 6;
/// Packs each file named on standard input, because Node is here anyway and has brotli. A language's runtime of megabytes, which no
/// first visit fetches, is packed less hard than a host would: a few per cent more are told, and minutes are saved.
const PACK: &str = "const z = require('zlib'), fs = require('fs');
for (const path of fs.readFileSync(0, 'utf8').split('\\n').filter(Boolean)) {
  const raw = fs.readFileSync(path);
  const options = { params: { [z.constants.BROTLI_PARAM_QUALITY]: raw.length > 1e6 ? 9 : 11, [z.constants.BROTLI_PARAM_SIZE_HINT]: raw.length } };
  console.log(raw.length + ' ' + z.brotliCompressSync(raw, options).length);
}";

/// One file of the site and what it weighs in bytes.
struct Weight {
    path: String,
    raw: u64,
    packed: u64,
}

/// The kinds of files in the order in which they are told, and how a file is known to be of one.
const KINDS: [(&str, &[&str]); 6] = [
    ("wasm", &[".wasm"]),
    ("glue and scripts", &[".js", ".mjs"]),
    ("css", &[".css"]),
    ("fonts", &[".woff2"]),
    ("html", &[".html"]),
    ("data", &[".json"]),
];

pub(crate) fn run() -> Outcome<()> {
    tools::ensure()?;
    build::site()?;
    if report()? { Ok(()) } else { Err(String::from("The first visit to a question page is over its budget.")) }
}

/// The same for a site that has been built, as one check.
pub(crate) fn check() -> Outcome<Count> {
    report().map(Count::one)
}

/// Prints the tables; true when both budgets hold.
fn report() -> Outcome<bool> {
    let dist = places::dist()?;
    let weights = weigh(&dist)?;
    say::line(&row("file", "raw", "brotli"));
    for (kind, endings) in KINDS {
        tell_kind(
            kind,
            weights.iter().filter(|weight| endings.iter().any(|ending| weight.path.ends_with(ending))).collect(),
        );
    }
    first_visit(&dist, &weights)
}

fn tell_kind(kind: &str, mut weights: Vec<&Weight>) {
    weights.sort_by(|a, b| b.packed.cmp(&a.packed).then_with(|| a.path.cmp(&b.path)));
    let (raw, packed) = sum(&weights);
    say::line(&row(&format!("{kind} ({})", weights.len()), &kilobytes(raw), &kilobytes(packed)));
    for weight in weights.iter().take(LISTED) {
        say::line(&row(&format!("  {}", weight.path), &kilobytes(weight.raw), &kilobytes(weight.packed)));
    }
    if weights.len() > LISTED {
        let (raw, packed) = sum(&weights[LISTED..]);
        say::line(&row(&format!("  and {} smaller", weights.len() - LISTED), &kilobytes(raw), &kilobytes(packed)));
    }
}

/// The heaviest question page and everything its HTML names; the question's own data is fetched by the app.
fn first_visit(dist: &Path, weights: &[Weight]) -> Outcome<bool> {
    let page =
        heaviest_question(weights).ok_or("dist/ has no question page; the site's hook has not written the routes.")?;
    let html = fs::read_to_string(dist.join(&page.path))
        .map_err(|error| format!("{} cannot be read ({error}).", page.path))?;
    let route = page.path.trim_end_matches("/index.html");
    let slug = route.trim_start_matches("questions/");
    let of = |ending: &'static str| weights.iter().filter(move |weight| weight.path.ends_with(ending));
    let named =
        |ending: &'static str| -> Vec<&Weight> { of(ending).filter(|weight| names(&html, &weight.path)).collect() };

    let counted =
        [("HTML", vec![page]), ("CSS", named(".css")), ("wasm", named(".wasm")), ("glue and scripts", named(".js"))];
    let apart = [
        ("fonts", named(".woff2")),
        ("the question's data", of(".json").filter(|weight| weight.path.contains(slug)).collect()),
    ];
    say::line(&format!("\nfirst visit to /{route}, the heaviest question page"));
    let page_total = tell_parts("", &counted);
    let all = page_total + tell_parts("apart: ", &apart);
    say::line(&row("  everything", "", &kilobytes(all)));

    let wasm_total = sum(&counted[2].1).1;
    if wasm_total == 0 {
        return Err(format!("{} names no wasm file, so there is nothing to measure.", page.path));
    }
    Ok(holds("page", page_total, PAGE_BUDGET) & holds("wasm", wasm_total, WASM_BUDGET))
}

/// Whether the page names the file, from the top or relative to its base.
fn names(html: &str, path: &str) -> bool {
    ['/', '"', '\''].iter().any(|before| html.contains(&format!("{before}{path}")))
}

fn heaviest_question(weights: &[Weight]) -> Option<&Weight> {
    let pages =
        weights.iter().filter(|weight| weight.path.starts_with("questions/") && weight.path.ends_with("/index.html"));
    pages.filter(|weight| weight.path != "questions/index.html").max_by_key(|weight| weight.packed)
}

/// Prints the parts and returns what they weigh together, packed.
fn tell_parts(prefix: &str, parts: &[(&str, Vec<&Weight>)]) -> u64 {
    let mut total = 0;
    for (name, weights) in parts {
        let (raw, packed) = sum(weights);
        say::line(&row(&format!("  {prefix}{name}"), &kilobytes(raw), &kilobytes(packed)));
        total += packed;
    }
    total
}

fn holds(what: &str, packed: u64, budget: u64) -> bool {
    let verdict = if packed <= budget { "holds" } else { "is EXCEEDED" };
    say::line(&format!("budget of the {what} {verdict}: {} of {}", kilobytes(packed), kilobytes(budget)));
    packed <= budget
}

fn row(name: &str, raw: &str, packed: &str) -> String {
    format!("{name:<64} {raw:>12} {packed:>12}")
}

fn sum(weights: &[&Weight]) -> (u64, u64) {
    weights.iter().fold((0, 0), |(raw, packed), weight| (raw + weight.raw, packed + weight.packed))
}

fn weigh(dist: &Path) -> Outcome<Vec<Weight>> {
    let paths = files::below(dist)?;
    let mut node = child::command("node", &["-e", PACK])?;
    node.current_dir(dist).stdin(Stdio::piped()).stdout(Stdio::piped());
    let broken = |error| format!("The files of dist/ could not be packed by node ({error}).");
    let mut running = node.spawn().map_err(broken)?;
    if let Some(mut pipe) = running.stdin.take() {
        pipe.write_all(paths.join("\n").as_bytes()).map_err(broken)?;
    }
    let output = running.wait_with_output().map_err(broken)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let weights: Vec<Weight> =
        paths.into_iter().zip(text.lines()).filter_map(|(path, line)| weight(path, line)).collect();
    if output.status.success() {
        Ok(weights)
    } else {
        Err(String::from("The files of dist/ could not be packed by node."))
    }
}

fn weight(path: String, line: &str) -> Option<Weight> {
    let (raw, packed) = line.split_once(' ')?;
    Some(Weight { path, raw: raw.parse().ok()?, packed: packed.parse().ok()? })
}
