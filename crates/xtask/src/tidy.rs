//! `cargo xtask tidy`: the rules of the repository that no compiler and no lint knows, each one check.

use std::fs;
use std::path::Path;

mod documents;

use crate::count::Count;
use crate::{Outcome, files, places, say};

/// A file that holds more lines than this has to say why, in its head: `Longer than usual: <reason>`.
const LINES: usize = 400;
/// A style sheet has a line for every declaration, and is one idea for longer.
const SHEET_LINES: usize = 1000;
const LONGER: &str = "Longer than usual: ";
/// How much of a file is its head.
const HEAD: usize = 20;

/// A text file of the repository.
struct File {
    /// Relative to the top folder, with forward slashes.
    path: String,
    text: String,
}

impl File {
    fn ends(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// Code of the product. What learners and authors read, solutions, listings and templates, begins with its own
    /// first line.
    fn is_code(&self) -> bool {
        const READ_BY_PEOPLE: [&str; 4] =
            ["content/", "crates/algorithms/listings/", "crates/bank-build/templates/", "tests/broken-banks/"];
        self.ends(&[".rs", ".js", ".mjs", ".css"]) && !READ_BY_PEOPLE.iter().any(|folder| self.path.starts_with(folder))
    }

    fn most_lines(&self) -> usize {
        if self.ends(&[".css"]) { SHEET_LINES } else { LINES }
    }
}

/// What a rule looks at, and what it finds wrong: one line each, beginning with the path.
struct Rule {
    name: &'static str,
    check: fn(&Path, &[File]) -> Vec<String>,
}

const RULES: [Rule; 7] = [
    Rule { name: "every file of code begins by saying what it is for", check: heads },
    Rule { name: "a file over 400 lines (a style sheet over 1000) says why in its head", check: lengths },
    Rule { name: "nothing is left half-done", check: leftovers },
    Rule { name: "lock files name no registry but the public ones", check: locks },
    Rule { name: "every path and link in the documents exists", check: documents::check },
    Rule { name: "nothing generated or fetched is committed", check: generated },
    Rule { name: "lines end plainly and files end with a newline", check: endings },
];

pub(crate) fn run() -> Outcome<()> {
    let count = check()?;
    if count.failed == 0 { Ok(()) } else { Err(format!("{} of {} rules are broken.", count.failed, RULES.len())) }
}

/// Checks every rule and prints what breaks it.
pub(crate) fn check() -> Outcome<Count> {
    let root = places::root()?;
    let files = read(&root)?;
    let mut sum = Count::default();
    for rule in &RULES {
        let faults = (rule.check)(&root, &files);
        say::line(&format!("{} {}", if faults.is_empty() { "ok    " } else { "FAILED" }, rule.name));
        for fault in &faults {
            say::line(&format!("       {fault}"));
        }
        sum += Count::one(faults.is_empty());
    }
    Ok(sum)
}

/// Every file of the repository; one that is not text has an empty text.
fn read(root: &Path) -> Outcome<Vec<File>> {
    let paths = files::of_repository(root)?;
    Ok(paths
        .into_iter()
        .map(|path| File { text: fs::read_to_string(root.join(&path)).unwrap_or_default(), path })
        .collect())
}

fn heads(_: &Path, files: &[File]) -> Vec<String> {
    let begins_well = |file: &File| {
        let text = file
            .text
            .strip_prefix("#!")
            .map_or(file.text.as_str(), |rest| rest.split_once('\n').map_or("", |(_, rest)| rest));
        if file.ends(&[".rs"]) { text.starts_with("//! ") } else { text.starts_with("// ") || text.starts_with("/*") }
    };
    let code = files.iter().filter(|file| file.is_code() && !begins_well(file));
    code.map(|file| format!("{} has no head comment", file.path)).collect()
}

fn lengths(_: &Path, files: &[File]) -> Vec<String> {
    let reasoned = |file: &File| file.text.lines().take(HEAD).any(|line| line.contains(LONGER));
    let long =
        files.iter().filter(|file| file.is_code() && file.text.lines().count() > file.most_lines() && !reasoned(file));
    long.map(|file| format!("{} has {} lines", file.path, file.text.lines().count())).collect()
}

/// The words are put together here, so that this file does not break its own rule.
fn leftovers(_: &Path, files: &[File]) -> Vec<String> {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("X", "XX"),
        concat!("dbg", "!("),
        concat!("todo", "!("),
        concat!(".on", "ly("),
        concat!("#[ig", "nore"),
    ];
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| file.is_code() || file.ends(&[".md", ".toml", ".html", ".yml", "/run"])) {
        for (at, line) in file.text.lines().enumerate() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                faults.push(format!("{}:{} has `{word}`", file.path, at + 1));
            }
        }
    }
    faults
}

fn locks(_: &Path, files: &[File]) -> Vec<String> {
    let foreign = |line: &str| {
        let line = line.trim();
        line.starts_with("\"resolved\"") && !line.contains("https://registry.npmjs.org/")
            || line.starts_with("source = ") && !line.contains("https://github.com/rust-lang/crates.io-index")
    };
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| file.ends(&["package-lock.json", "Cargo.lock"])) {
        let lines = file.text.lines().enumerate().filter(|(_, line)| foreign(line));
        faults.extend(lines.map(|(at, _)| format!("{}:{} names another registry", file.path, at + 1)));
    }
    faults
}

fn generated(_: &Path, files: &[File]) -> Vec<String> {
    const FOLDERS: [&str; 5] = ["target/", "dist/", "shots/", "node_modules/", "www/generated/"];
    const ENDINGS: [&str; 6] = [".wasm", ".woff2", ".br", ".gz", ".class", ".pyc"];
    let is_generated = |file: &&File| FOLDERS.iter().any(|folder| file.path.contains(folder)) || file.ends(&ENDINGS);
    files.iter().filter(is_generated).map(|file| format!("{} is made by a build", file.path)).collect()
}

fn endings(_: &Path, files: &[File]) -> Vec<String> {
    let faulty = |file: &&File| file.text.contains('\r') || (!file.text.is_empty() && !file.text.ends_with('\n'));
    let text = files.iter().filter(|file| file.is_code() || file.ends(&[".md", ".toml", ".html", ".json"]));
    text.filter(faulty).map(|file| format!("{} has carriage returns or no newline at its end", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(check: fn(&Path, &[File]) -> Vec<String>, path: &str, text: &str) -> usize {
        check(Path::new("/nowhere"), &[File { path: path.into(), text: text.into() }]).len()
    }

    #[test]
    fn a_head_is_asked_of_code_and_of_nothing_else() {
        assert_eq!(faults(heads, "crates/a/src/lib.rs", "use a;\n"), 1);
        assert_eq!(faults(heads, "crates/a/src/lib.rs", "//! What it is for.\n"), 0);
        assert_eq!(faults(heads, "tests/a.mjs", "#!/usr/bin/env node\n// What it is for.\n"), 0);
        assert_eq!(faults(heads, "www/styles/a.css", "a {}\n"), 1);
        assert_eq!(faults(heads, "content/questions/a/javascript/starter.js", "function a() {}\n"), 0);
    }

    #[test]
    fn a_long_file_needs_its_reason() {
        let long = "//! Head.\n".repeat(LINES + 1);
        assert_eq!(faults(lengths, "a.rs", &long), 1);
        assert_eq!(faults(lengths, "a.rs", &format!("//! {LONGER}one table.\n{long}")), 0);
    }

    #[test]
    fn a_foreign_registry_is_found_in_either_lock_file() {
        assert_eq!(faults(locks, "www/package-lock.json", "  \"resolved\": \"https://mirror.example/a.tgz\",\n"), 1);
        assert_eq!(faults(locks, "Cargo.lock", "source = \"registry+https://mirror.example/index\"\n"), 1);
        assert_eq!(
            faults(locks, "Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n"),
            0
        );
    }
}
