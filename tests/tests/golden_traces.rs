//! Golden traces: every step of a small run of every variant, as its line, its sentence and its whole state.
//!
//! After a change that is meant, run with `UPDATE_GOLDEN=1`, read the difference in `tests/golden/traces/`, and commit it.

use std::fmt::Write;
use std::path::PathBuf;
use std::rc::Rc;
use std::{env, fs};

use algorithms::{Language, Variant, Visualizer};
use trace::{Cursor, StepIndex};

/// Inputs so small that a person can check the whole run, and large enough that every line of the listing runs.
const INPUTS: &[(&str, &str)] = &[
    ("reverse-linked-list", "3 -> 8 -> 5"),
    ("cycle-detection", "3 -> 8 -> 5 -> 1; 1"),
    ("merge-two-lists", "1 -> 4; 2 -> 4 -> 6"),
    ("lru-cache", "1; put 1 10, put 2 20, get 2"),
    ("rotated-search", "8 9 12 2 5; 5"),
    ("two-sum", "4 8; 12"),
    ("next-greater-element", "6 3 4 5"),
    ("number-of-islands", "101\n111"),
    ("graph-traversal", "A-B, A-C, B-C"),
    ("topological-order", "A->B, B->C, C->B"),
    ("dijkstra", "A-B 3, A-C 1, C-B 1"),
    ("kruskal", "A-B 1, C-D 1, B-D 2, A-D 3"),
    ("grid-shortest-path", "S.\n#E"),
    ("binary-search", "2 5 8 12; 6"),
    ("longest-substring", "abba"),
    ("binary-tree-level-order", "[3, 9, 20, null, 7]"),
    ("tree-traversals", "[4, 2, 6, null, 3]"),
    ("avl-tree", "+3 +1 +2 -3"),
    ("trie", "car cat; ca"),
    ("lowest-common-ancestor", "[4, 2, 6, 1, 3]; 1 3"),
    ("coin-change", "1 3; 4"),
    ("longest-common-subsequence", "sat; ats"),
    ("edit-distance", "sat; ant"),
    ("merge-intervals", "4-6, 1-3, 2-5, 8-9"),
    ("interval-scheduling", "0-9, 1-3, 2-4, 3-5"),
    ("n-queens", "3"),
    ("merge-sort", "3 1 2"),
    ("quicksort", "2 1 2"),
    ("heapsort", "2 1 3"),
    ("heap-operations", "insert 2, insert 1, insert 3, extract, extract, extract, extract"),
    ("k-way-merge", "2 3; []; 1"),
    ("consistent-hashing", "A B x1; k2 k4 k7; +C"),
    ("rate-limiters", "2 per 5; 4 5 5 11"),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/traces")
}

#[test]
fn small_runs_go_as_they_did() {
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut faults = Vec::new();
    for (name, text) in runs() {
        let path = folder().join(name);
        if update {
            fs::write(&path, &text).expect("the folder of golden traces can be written");
        }
        // Git may have changed the line ends.
        let golden = fs::read_to_string(&path).unwrap_or_default();
        faults.extend(
            first_difference(&golden.replace("\r\n", "\n"), &text).map(|what| format!("{}: {what}", path.display())),
        );
    }
    assert!(
        faults.is_empty(),
        "not as recorded now; with UPDATE_GOLDEN=1 they are written anew:\n{}",
        faults.join("\n")
    );
}

#[test]
fn every_variant_has_its_golden_trace_and_no_other_file_lies_there() {
    let mut expected: Vec<String> = runs().into_iter().map(|(name, _)| name).collect();
    let entries = fs::read_dir(folder()).expect("the folder of golden traces");
    let names = entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned());
    let mut found: Vec<String> = names.collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

/// The document that teaches the format shows the beginning of a golden trace: it must be what is recorded.
#[test]
fn the_format_document_shows_a_golden_trace() {
    let document = include_str!("../../docs/formats/trace.md").replace("\r\n", "\n");
    let (_, after) =
        document.split_once("```text golden/traces/reverse-linked-list-iterative.txt\n").expect("the sample");
    let (sample, _) = after.split_once("```").expect("the sample's end");
    let runs = runs();
    let (_, golden) = runs.iter().find(|(name, _)| name == "reverse-linked-list-iterative.txt").expect("the run");
    assert!(golden.contains(sample), "docs/formats/trace.md shows what is no longer recorded:\n{sample}");
}

/// File names and contents of all golden traces.
fn runs() -> Vec<(String, String)> {
    let mut runs = Vec::new();
    for visualizer in algorithms::catalogue() {
        let (_, text) =
            INPUTS.iter().find(|(slug, _)| *slug == visualizer.slug).expect("an input for every visualizer");
        for variant in visualizer.variants {
            runs.push((format!("{}-{}.txt", visualizer.slug, variant.slug), run(visualizer, variant, text)));
        }
    }
    runs
}

fn run(visualizer: &Visualizer, variant: &Variant, text: &str) -> String {
    let input = visualizer.parse(text).expect("an input that can be read");
    let trace = Rc::new(variant.run(&input, visualizer.limit_for(&input)));
    let listing = variant.listing(Language::Python);
    let mut cursor = Cursor::new(Rc::clone(&trace));
    let mut out = format!("{} on {}\n", variant.title, text.replace('\n', " / "));
    for step in 0..trace.len() {
        cursor.seek(StepIndex(step));
        let state = cursor.state();
        let line = listing.line_of(state.site()).expect("every step has a line");
        let code = listing.lines[line as usize - 1].trim();
        let _ = write!(out, "\nstep {} of {}, line {line}: {code}\n", step + 1, trace.len());
        let _ = writeln!(out, "{}\n{}", variant.sentence(&state), state.describe().trim_end());
    }
    out
}

/// The first line that differs, as it was and as it is.
fn first_difference(golden: &str, now: &str) -> Option<String> {
    if golden == now {
        return None;
    }
    let (mut old, mut new) = (golden.lines(), now.lines());
    for number in 1.. {
        let (was, is) = (old.next(), new.next());
        if was != is || was.is_none() {
            return Some(format!("line {number}\n  was: {}\n  is:  {}", was.unwrap_or("(end)"), is.unwrap_or("(end)")));
        }
    }
    None
}
