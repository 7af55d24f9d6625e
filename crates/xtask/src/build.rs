//! The release site: Trunk builds the page into dist/ with the program in parts, and its hooks cut the font and write every
//! route as HTML.

use std::process::Command;

use crate::{Outcome, child, places, say, tools};

/// `cargo xtask build`.
pub(crate) fn run() -> Outcome<()> {
    let watch = say::Watch::start();
    tools::ensure()?;
    site()?;
    say::line(&format!("built {} in {}", places::dist()?.display(), watch.read()));
    Ok(())
}

/// Builds the release site with tools that are already there.
pub(crate) fn site() -> Outcome<()> {
    say::stage(
        "release site",
        "compiled for size with link-time optimisation, one to two minutes after a change to the app",
    );
    child::run(trunk()?, "The release site could not be built; what Trunk said stands above.")
}

/// The command that builds it.
pub(crate) fn trunk() -> Outcome<Command> {
    // The version check would ask the network, and the version is pinned anyway.
    child::command("trunk", &["--quiet", "build", "--release", "--skip-version-check", "--features", "csr,split"])
}
