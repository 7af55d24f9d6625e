//! The files of `content/` as text by path.

use std::collections::BTreeMap;
use std::io;
use std::ops::Bound;
use std::path::Path;

/// All files, by path below `content/`.
pub(crate) struct Files<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Files<'a> {
    pub(crate) fn new(files: &'a [(String, String)]) -> Self {
        Self(files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect())
    }

    pub(crate) fn text(&self, path: &str) -> Option<(&'a str, &'a str)> {
        self.0.get_key_value(path).map(|(path, text)| (*path, *text))
    }

    /// Paths below a folder, given with its closing slash; the folder's name is cut off.
    pub(crate) fn below<'f>(&'f self, folder: &'f str) -> impl Iterator<Item = &'a str> + 'f {
        let from = (Bound::Included(folder), Bound::Unbounded);
        self.0.range::<str, _>(from).map_while(move |(path, _)| path.strip_prefix(folder))
    }
}

/// Reads every file below `dir`, sorted by path, leaving out `README.md` at the top and hidden files.
///
/// # Errors
/// When a file or folder cannot be read, or a file is not UTF-8; the message names it.
pub fn load(dir: &Path) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    collect(dir, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(dir: &Path, prefix: &str, found: &mut Vec<(String, String)>) -> io::Result<()> {
    let named = |error: io::Error, path: &Path| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    for entry in std::fs::read_dir(dir).map_err(|error| named(error, dir))? {
        let entry = entry?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let below = format!("{prefix}{name}");
        if name.starts_with('.') || below == "README.md" || name == "__pycache__" {
            continue;
        }
        if path.is_dir() {
            collect(&path, &format!("{below}/"), found)?;
        } else {
            found.push((below, std::fs::read_to_string(&path).map_err(|error| named(error, &path))?));
        }
    }
    Ok(())
}
