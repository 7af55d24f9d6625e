//! npm packages: installed exactly as locked, again whenever the lock file is newer than what is installed.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::{Outcome, child, places, say, system};

/// Makes `<folder>/node_modules` match `<folder>/package-lock.json`.
///
/// # Errors
/// One sentence when there is no Node, or the packages cannot be had.
pub(crate) fn ensure(folder: &str) -> Outcome<()> {
    let home = places::root()?.join(folder);
    if is_fresh(&home) {
        return Ok(());
    }
    for program in [&system::NODE, &system::NPM] {
        system::find(program).ok_or_else(|| system::missing(program))?;
    }
    say::stage(&format!("npm packages of {folder}/"), "fetched once for each change of the lock file, some seconds");
    // Not `npm --prefix`: npm reads `.npmrc` from the folder it runs in.
    let mut install = child::command("npm", &["ci", "--no-audit", "--no-fund", "--loglevel=error"])?;
    install.current_dir(&home).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let sentence =
        format!("npm could not install the packages of {folder}/; it needs a network connection this one time.");
    child::run(install, &sentence)
}

/// npm writes `node_modules/.package-lock.json` last, so that file is as old as the install.
fn is_fresh(home: &Path) -> bool {
    let changed = |path: &str| -> Option<SystemTime> { fs::metadata(home.join(path)).ok()?.modified().ok() };
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}
