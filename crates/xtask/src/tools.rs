//! The tools the page is built with: the wasm target, Trunk, the wasm-bindgen command of exactly the locked version, and
//! the command that takes the program apart.
//!
//! They go to the user's cache folder by name and version, so that a second clone finds them and nothing of the user's
//! own is replaced. An install happens in a folder of its own and is renamed when whole: a broken one is never used.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Outcome, child, npm, places, say, system};

/// Newer versions ask for a newer compiler than ours.
const TRUNK: &str = "0.21.14";

/// Reads what the crate `wasm_split_helpers` marks. The two are released apart, so this is not the version of that crate.
const SPLIT: &str = "0.2.4";

/// What the page is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

struct Tool {
    name: &'static str,
    version: String,
    /// A file that is there when the install is.
    binary: &'static str,
    /// What `cargo install` is to be told besides.
    options: &'static [&'static str],
    why: &'static str,
}

/// Installs what building the page needs and is missing.
///
/// # Errors
/// One sentence on what could not be had and what to do.
pub(crate) fn ensure() -> Outcome<()> {
    ensure_target()?;
    for tool in wanted()? {
        ensure_tool(&tool)?;
    }
    npm::ensure("www")
}

/// The folders that come first on PATH for everything we run. They may not exist yet.
pub(crate) fn folders() -> Outcome<Vec<PathBuf>> {
    let www = places::root()?.join("www");
    // The first holds a wasm-bindgen of ours that calls the real one.
    let mut folders = vec![www.join("build/bin"), www.join("node_modules/binaryen/bin")];
    for tool in wanted()? {
        folders.push(places::tool(tool.name, &tool.version)?.join("bin"));
    }
    Ok(folders)
}

/// `cargo xtask setup`: install, then say how to use the tools by hand.
pub(crate) fn setup() -> Outcome<()> {
    ensure()?;
    let folders: Vec<String> = folders()?.iter().map(|folder| folder.display().to_string()).collect();
    say::line(&format!("export PATH=\"{}:$PATH\"", folders.join(":")));
    Ok(())
}

fn wanted() -> Outcome<[Tool; 3]> {
    let trunk = Tool {
        name: "trunk",
        version: String::from(TRUNK),
        binary: "trunk",
        options: &["--locked"],
        why: "it turns the crates into a site; compiled from source once, about six minutes on two cores",
    };
    let bindgen = Tool {
        name: "wasm-bindgen-cli",
        version: locked_version("wasm-bindgen")?,
        binary: "wasm-bindgen",
        // Not locked: its own lock file names versions that cannot always be had.
        options: &[],
        why: "it writes the JavaScript beside the wasm and must equal the locked crate; compiled once, about four minutes",
    };
    let split = Tool {
        name: "wasm_split_cli_support",
        version: String::from(SPLIT),
        binary: "wasm-split-cli",
        options: &["--features", "build-binary"],
        why: "it takes the program apart, so that a page fetches only what it needs; compiled once, about two minutes",
    };
    Ok([trunk, bindgen, split])
}

/// The version of a package in our Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let file = places::root()?.join("Cargo.lock");
    let lock = fs::read_to_string(file).map_err(|error| format!("Cargo.lock cannot be read ({error})."))?;
    version_in(&lock, package).ok_or_else(|| format!("Cargo.lock has no `{package}`; `cargo check` writes it anew."))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let named = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != named).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

/// Adds the standard library for [`WASM_TARGET`] where it is missing.
pub(crate) fn ensure_target() -> Outcome<()> {
    let asked = child::command("rustc", &["--print", "target-libdir", "--target", WASM_TARGET])?;
    let installed = child::ask(asked)?.is_some_and(|folder| PathBuf::from(folder.trim()).is_dir());
    if installed {
        return Ok(());
    }
    if system::find(&system::RUSTUP).is_none() {
        return Err(format!(
            "The Rust target {WASM_TARGET} is missing and there is no rustup to add it: install rustup, or your system's \
             Rust standard library for that target."
        ));
    }
    say::stage(WASM_TARGET, "the standard library for the browser, fetched by rustup once");
    let add = child::command("rustup", &["target", "add", WASM_TARGET])?;
    child::run(add, "rustup could not add the wasm target; it needs a network connection this one time.")
}

fn ensure_tool(tool: &Tool) -> Outcome<()> {
    let home = places::tool(tool.name, &tool.version)?;
    if home.join("bin").join(tool.binary).is_file() {
        return Ok(());
    }
    say::stage(&format!("{} {}", tool.name, tool.version), tool.why);
    let part = places::tool(&format!(".part-{}", tool.name), &std::process::id().to_string())?;
    let mut install = child::command("cargo", &["install", tool.name, "--version", &tool.version, "--root"])?;
    install.arg(&part).args(tool.options).env_remove("CARGO_TARGET_DIR");
    let outcome = child::run(
        install,
        &format!(
            "{} {} could not be installed; what cargo said stands above. It needs a network connection this one time.",
            tool.name, tool.version
        ),
    )
    .and_then(|()| put(&part, &home));
    fs::remove_dir_all(&part).ok();
    outcome
}

/// Moves a whole install to its place. Another clone may have been faster: then its install is as good as ours.
fn put(part: &Path, home: &Path) -> Outcome<()> {
    if home.is_dir() && !home.join("bin").is_dir() {
        fs::remove_dir_all(home).ok();
    }
    match fs::rename(part, home) {
        Ok(()) => Ok(()),
        Err(_) if home.join("bin").is_dir() => Ok(()),
        Err(error) => Err(format!("{} cannot be written ({error}).", home.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_the_right_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "yew"), None);
    }
}
