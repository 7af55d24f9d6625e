//! Broken banks: a good small bank, and slips made in it one at a time, each with the faults it must cause.
//!
//! `tests/broken-banks/good/` and one new question of every kind, as `bank_build::scaffold` writes it, make the good bank.
//! Each `tests/broken-banks/<rule>.txt` is a slip: lines with `> ` are the faults expected, then come its edits:
//!
//! ```text
//! > questions/coding-sample/question.toml:9: `difficulty` does not know `esay`
//! >     hint: did you mean `easy`
//! change questions/coding-sample/question.toml
//! -difficulty = "easy"
//! +difficulty = "esay"
//! ```
//!
//! `remove <path>` and `add <path>` (with `+` lines) do what they say.

use std::fs;
use std::path::{Path, PathBuf};

use bank::Kind;

use crate::content::root;

/// Paths and texts, as `bank_build::build` takes them.
pub type Files = Vec<(String, String)>;

/// Slugs of the visualizers that the samples may name.
pub const VISUALIZERS: [&str; 2] = ["reverse-linked-list", "number-of-islands"];

/// One slip.
pub struct Slip {
    /// The rule it breaks, which is the file's name.
    pub rule: String,
    /// The faults it must cause, as they are shown.
    pub expected: String,
    /// The edits as they stand in the file.
    edits: String,
    path: PathBuf,
}

/// The folder of the samples.
pub fn dir() -> PathBuf {
    root().join("tests/broken-banks")
}

/// The good bank.
///
/// # Panics
/// When the folder cannot be read.
pub fn good() -> Files {
    let mut files = bank_build::load(&dir().join("good")).expect("the good bank is readable");
    for kind in Kind::ALL {
        files.extend(bank_build::scaffold(*kind, &format!("{}-sample", kind.as_str())));
    }
    files
}

/// Every slip, by the name of its rule.
///
/// # Panics
/// When a file cannot be read.
pub fn slips() -> Vec<Slip> {
    let entries = fs::read_dir(dir()).expect("the samples are readable");
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths.iter().map(|path| Slip::read(path)).collect()
}

impl Slip {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a sample is readable");
        let (expected, edits): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("> "));
        let expected: Vec<&str> = expected.into_iter().map(|line| &line[2..]).collect();
        let rule = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Self { rule, expected: expected.join("\n"), edits: edits.join("\n"), path: path.to_path_buf() }
    }

    /// The good bank with this slip in it; the error says which edit does not fit.
    pub fn files(&self) -> Result<Files, String> {
        let mut files = good();
        let mut lines = self.edits.lines().filter(|line| !line.is_empty()).peekable();
        while let Some(line) = lines.next() {
            let mut marked = |mark: char| {
                let mut text = String::new();
                while let Some(line) = lines.next_if(|line| line.starts_with(mark)) {
                    text.push_str(&line[1..]);
                    text.push('\n');
                }
                text
            };
            match line.split_once(' ') {
                Some(("change", path)) => change(&mut files, path, &marked('-'), &marked('+'))?,
                Some(("add", path)) => files.push((path.to_owned(), marked('+'))),
                Some(("remove", path)) => files.retain(|(known, _)| known != path),
                _ => return Err(format!("`{line}` is no edit")),
            }
        }
        Ok(files)
    }

    /// Writes the file anew with the faults as they are now.
    ///
    /// # Panics
    /// When the file cannot be written.
    pub fn rewrite(&self, faults: &str) {
        let faults: String = faults.lines().map(|line| format!("> {line}\n")).collect();
        fs::write(&self.path, format!("{faults}{}\n", self.edits.trim_end())).expect("a sample is writable");
    }
}

fn change(files: &mut Files, path: &str, old: &str, new: &str) -> Result<(), String> {
    let file = files.iter_mut().find(|(known, _)| known == path);
    let (_, text) = file.ok_or_else(|| format!("there is no file `{path}` to change"))?;
    if old.is_empty() {
        text.push_str(new);
        return Ok(());
    }
    if !text.contains(old) {
        return Err(format!("`{path}` does not hold:\n{old}"));
    }
    *text = text.replacen(old, new, 1);
    Ok(())
}
