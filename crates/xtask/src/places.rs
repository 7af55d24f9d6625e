//! Where things are: the repository, the site that was built, and the cache folder that all clones on a machine share.

use std::env;
use std::path::PathBuf;

use crate::Outcome;

/// The top folder of the repository, found upwards from where the command was called.
///
/// Found at run time and not baked in by the compiler, because clones may share a target folder.
pub(crate) fn root() -> Outcome<PathBuf> {
    let here = env::current_dir().map_err(|error| format!("The current folder cannot be read ({error})."))?;
    here.ancestors()
        .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("crates").is_dir())
        .map(PathBuf::from)
        .ok_or_else(|| String::from("Call this from inside the repository."))
}

/// The folder of the release site.
pub(crate) fn dist() -> Outcome<PathBuf> {
    Ok(root()?.join("dist"))
}

/// The folder that cargo builds into.
pub(crate) fn target() -> Outcome<PathBuf> {
    Ok(root()?.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into())))
}

/// The project's folder in the user's cache, after the XDG rules.
pub(crate) fn cache() -> Outcome<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME").map(PathBuf::from) {
        Some(folder) if folder.is_absolute() => folder,
        _ => env::var_os("HOME")
            .map(|home| PathBuf::from(home).join(".cache"))
            .ok_or("Neither XDG_CACHE_HOME nor HOME says where tools can be kept; set one of them.")?,
    };
    Ok(base.join("dryrun"))
}

/// Where a tool of this name and version stands, whether it is installed or not.
pub(crate) fn tool(name: &str, version: &str) -> Outcome<PathBuf> {
    Ok(cache()?.join("tools").join(format!("{name}-{version}")))
}
