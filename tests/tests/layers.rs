//! The layers of ARCHITECTURE.md, proved on what cargo resolves: imports go down only, nothing below `browser` knows that
//! there is a browser, and no parser of content is linked into the page.

#![expect(clippy::unwrap_used, reason = "the helpers of a test stop it at the first thing that is not as it should be")]

#[path = "layers/graph.rs"]
mod graph;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use graph::{closure, packages, page_tree, top};

/// Every crate with its row and the crates of the workspace that it may use. A new crate has to be given its place.
const LAYERS: [(&str, u8, &[&str]); 17] = [
    ("json", 0, &[]),
    ("bank", 1, &["json"]),
    ("trace", 1, &[]),
    ("progress", 1, &["json"]),
    ("share", 1, &[]),
    ("algorithms", 2, &["trace"]),
    ("search", 2, &["bank"]),
    ("runner", 2, &["json", "trace"]),
    ("scene", 2, &["trace"]),
    ("judge", 2, &["bank", "json"]),
    ("predict", 2, &["trace"]),
    ("bank-build", 2, &["bank", "json"]),
    ("browser", 3, &["progress", "share"]),
    (
        "app",
        4,
        &[
            "json",
            "bank",
            "trace",
            "progress",
            "share",
            "algorithms",
            "runner",
            "search",
            "scene",
            "judge",
            "predict",
            "browser",
        ],
    ),
    ("site", 5, &["app", "bank-build", "bank", "algorithms", "trace", "scene"]),
    ("xtask", 5, &[]),
    (
        "dryrun-tests",
        6,
        &[
            "json",
            "bank",
            "trace",
            "progress",
            "share",
            "algorithms",
            "runner",
            "search",
            "scene",
            "judge",
            "predict",
            "bank-build",
            "app",
            "site",
        ],
    ),
];

/// Runs on the host while the page is built, and leaves only data behind.
const BUILD_ONLY: [(&str, &str); 2] = [("app", "bank-build"), ("app", "algorithms")];

/// What only `browser` and the rows above it may know, by the beginning of the name.
const BROWSER_ONLY: [&str; 7] = ["yew", "web-sys", "js-sys", "gloo", "wasm-bindgen", "wasm-streams", "tokio"];

/// Parsers of content and heavy helpers that would only be carried by mistake.
const NEVER_IN_THE_PAGE: [&str; 6] = ["toml", "pulldown-cmark", "regex", "bank-build", "proptest", "tokio"];

/// Ways to the machine that crates below `browser` must not take: time and seed are arguments, storage is a port.
const MACHINE: [&str; 7] =
    ["std::fs", "std::net", "std::env", "std::process", "std::time::Instant", "std::time::SystemTime", "std::thread"];

#[test]
fn every_crate_has_its_place() {
    let packages = packages();
    let found: BTreeSet<&str> =
        packages.iter().filter(|(_, package)| package.in_workspace).map(|(name, _)| name.as_str()).collect();
    let placed: BTreeSet<&str> = LAYERS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(found, placed, "the table of layers and the workspace differ");
}

#[test]
fn the_table_itself_goes_down_only() {
    for (name, row, uses) in LAYERS {
        for used in uses {
            assert!(row_of(used) < row, "{name} (row {row}) may not use {used} (row {})", row_of(used));
        }
    }
}

#[test]
fn imports_go_down_only() {
    let packages = packages();
    let mut faults = Vec::new();
    for (name, _, uses) in LAYERS {
        let package = &packages[name];
        let inside = |used: &&String| packages[used.as_str()].in_workspace;
        let normal = package.normal.iter().filter(inside).filter(|used| !uses.contains(&used.as_str()));
        let build = package.build.iter().filter(inside).filter(|used| !BUILD_ONLY.contains(&(name, used.as_str())));
        faults.extend(normal.map(|used| format!("{name} uses {used}")));
        faults.extend(build.map(|used| format!("{name} uses {used} while being built")));
    }
    assert!(faults.is_empty(), "against the layers: {faults:#?}");
}

#[test]
fn nothing_below_the_browser_crate_knows_a_browser() {
    let packages = packages();
    for (name, ..) in LAYERS.iter().filter(|(_, row, _)| *row < row_of("browser")) {
        let known: Vec<String> =
            closure(&packages, name).into_iter().filter(|used| begins(used, &BROWSER_ONLY)).collect();
        assert!(known.is_empty(), "{name} reaches {known:?}");
    }
}

/// The rule would hold for a table that finds nothing, so it is seen to find what is there.
#[test]
fn the_browser_crate_is_seen_to_know_one() {
    let known = closure(&packages(), "app");
    assert!(known.contains("web-sys") && known.contains("yew") && known.contains("browser"), "{known:?}");
}

#[test]
fn the_page_links_no_parser_of_content() {
    let tree = page_tree();
    assert!(tree.contains("yew") && tree.contains("browser"), "cargo tree no longer says what it said: {tree:?}");
    let linked: Vec<&String> = tree.iter().filter(|name| begins(name, &NEVER_IN_THE_PAGE)).collect();
    assert!(linked.is_empty(), "the page links {linked:?}");
}

#[test]
fn crates_below_the_browser_ask_the_machine_for_nothing() {
    let mut faults = Vec::new();
    let shipped = LAYERS.iter().filter(|(name, row, _)| *row < row_of("browser") && *name != "bank-build");
    for (name, ..) in shipped {
        for file in rust_files(&top().join("crates").join(name).join("src")) {
            let text = std::fs::read_to_string(&file).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            for word in code.flat_map(|line| MACHINE.iter().filter(move |word| line.contains(**word))) {
                faults.push(format!("{} uses {word}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

fn row_of(name: &str) -> u8 {
    LAYERS.iter().find(|(known, ..)| *known == name).map(|(_, row, _)| *row).unwrap()
}

/// `wasm-bindgen` is meant with `wasm-bindgen-futures`; `toml` with `toml_edit`; but `bank` not with `bankers`.
fn begins(name: &str, list: &[&str]) -> bool {
    list.iter()
        .any(|start| name.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_'])))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}
