//! Lists of files: of a folder with all below it, and of the repository as git sees it.

use std::fs;
use std::path::Path;

use crate::{Outcome, child};

/// Every file below `folder`, as paths relative to it with forward slashes, in order.
///
/// # Errors
/// A sentence when the folder cannot be read.
pub(crate) fn below(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    walk(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Outcome<()> {
    let unreadable = |error| format!("{} cannot be read ({error}).", folder.display());
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Every file of the repository that is committed or could be: git's list, less what it ignores and what was deleted.
///
/// # Errors
/// A sentence when there is no git, or no repository.
pub(crate) fn of_repository(root: &Path) -> Outcome<Vec<String>> {
    let list = child::command("git", &["ls-files", "-z", "--cached", "--others", "--exclude-standard"])?;
    let listed = child::ask(list)?.ok_or("git could not list the files; is this a clone?")?;
    let mut files: Vec<String> =
        listed.split('\0').filter(|path| !path.is_empty() && root.join(path).is_file()).map(str::to_owned).collect();
    files.sort();
    files.dedup();
    Ok(files)
}
