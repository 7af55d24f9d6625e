//! The release site: Trunk builds the page into dist/ with the program in parts, and its hooks cut the font and write every
//! route as HTML.

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
    // The version check would ask the network, and the version is pinned anyway.
    let trunk =
        child::command("trunk", &["--quiet", "build", "--release", "--skip-version-check", "--features", "csr,split"])?;
    child::run(trunk, "The release site could not be built; what Trunk said stands above.")
}
