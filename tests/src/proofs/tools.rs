//! The programs that the proofs need, found on the path.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use bank::Language;

/// A program on this machine.
#[derive(Debug, Clone)]
pub struct Tool {
    pub(crate) path: PathBuf,
    /// Changes when another version is installed, so that outcomes are not kept across versions.
    pub(crate) identity: String,
}

/// The programs of a language, the compiler first.
pub(crate) fn of(language: Language) -> Result<Vec<Tool>, String> {
    let names: &[&str] = match language {
        Language::Python => &["python3"],
        Language::Java => &["javac", "java"],
        Language::Cpp => &["g++"],
        Language::JavaScript => &["node"],
    };
    names.iter().map(|name| find(name)).collect()
}

fn find(name: &str) -> Result<Tool, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut candidates = std::env::split_paths(&path).map(|folder| folder.join(name));
    let found = candidates.find(|candidate| candidate.is_file());
    let path =
        found.ok_or_else(|| format!("`{name}` is not installed; `cargo xtask test` installs what is missing"))?;
    let identity = identity(&path);
    Ok(Tool { path, identity })
}

fn identity(path: &Path) -> String {
    let target = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let meta = std::fs::metadata(&target).ok();
    let changed = meta.as_ref().and_then(|meta| meta.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    format!("{} {:?} {:?}", target.display(), meta.map(|meta| meta.len()), changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_tool_is_named_with_what_to_do() {
        let said = find("no-such-compiler").err().unwrap_or_default();
        assert_eq!(said, "`no-such-compiler` is not installed; `cargo xtask test` installs what is missing");
    }
}
