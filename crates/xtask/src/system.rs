//! Programs of the system: found on PATH, and installed with apt where we may (root on Debian); else the developer is told.

use std::env;
use std::path::{Path, PathBuf};

use crate::{Outcome, child, say};

/// A program that comes from the system and not from the project.
pub(crate) struct Program {
    /// Names under which it may stand on PATH, the preferred one first.
    pub(crate) names: &'static [&'static str],
    /// The Debian package that brings it.
    pub(crate) package: &'static str,
    /// What it is needed for, to be said when it is missing.
    pub(crate) purpose: &'static str,
}

pub(crate) const CHROMIUM: Program = Program {
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
    purpose: "the tests in a real browser",
};

/// Chromium without the machinery of windows: the same engine, and a page of the end-to-end tests opens in half the time.
const HEADLESS: Program = Program {
    names: &["chromium-headless-shell", "chrome-headless-shell"],
    package: "chromium-headless-shell",
    purpose: "the tests in a real browser, in half the time",
};

pub(crate) const CHROMEDRIVER: Program =
    Program { names: &["chromedriver"], package: "chromium-driver", purpose: "the wasm tests in a real browser" };

pub(crate) const NODE: Program =
    Program { names: &["node"], package: "nodejs", purpose: "the build of the page and the JavaScript solutions" };

pub(crate) const NPM: Program =
    Program { names: &["npm"], package: "npm", purpose: "the packages the page is built with" };

pub(crate) const RUSTUP: Program = Program { names: &["rustup"], package: "rustup", purpose: "adding the wasm target" };

/// The languages that solutions are proved in; JavaScript runs on [`NODE`].
pub(crate) const LANGUAGES: [Program; 3] = [
    Program { names: &["python3"], package: "python3", purpose: "the Python solutions" },
    Program { names: &["javac"], package: "default-jdk-headless", purpose: "the Java solutions" },
    Program { names: &["g++"], package: "g++", purpose: "the C++ solutions" },
];

/// Where the program stands, if it does.
pub(crate) fn find(program: &Program) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    program
        .names
        .iter()
        .find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// Where the program stands, after installing it where that is possible.
///
/// # Errors
/// A sentence naming what to install.
pub(crate) fn ensure(program: &Program) -> Outcome<PathBuf> {
    if let Some(file) = find(program) {
        return Ok(file);
    }
    if may_install() {
        say::stage(program.package, "missing here, installed with apt once");
        apt(program.package)?;
    }
    find(program).ok_or_else(|| missing(program))
}

/// The browser that tests and figures are run in: the one without windows where it stands or can be installed, else Chromium itself,
/// which only takes longer.
///
/// # Errors
/// A sentence naming what to install.
pub(crate) fn headless() -> Outcome<PathBuf> {
    if find(&HEADLESS).is_none()
        && may_install()
        && let Err(reason) = ensure(&HEADLESS)
    {
        say::stage("browser", &format!("{reason} The tests take Chromium itself, which takes twice as long."));
    }
    find(&HEADLESS).map_or_else(|| ensure(&CHROMIUM), Ok)
}

/// The sentence for a program that is not there and is not ours to install.
pub(crate) fn missing(program: &Program) -> String {
    format!(
        "`{}` is not on PATH, and it is needed for {}: install it (on Debian: `apt-get install {}`) and try again.",
        program.names[0], program.purpose, program.package
    )
}

/// Whether this process may change the system. On other systems than Linux the answer is no.
pub(crate) fn is_root() -> bool {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else {
        return false;
    };
    status.lines().find_map(|line| line.strip_prefix("Uid:")).and_then(|ids| ids.split_whitespace().next()) == Some("0")
}

fn may_install() -> bool {
    is_root() && Path::new("/usr/bin/apt-get").is_file()
}

fn apt(package: &str) -> Outcome<()> {
    let apt = |arguments: &[&str]| {
        let mut command = child::command("apt-get", &["-qq", "-o", "DPkg::Lock::Timeout=120"])?;
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        child::run(
            command,
            &format!("apt could not install {package}; what it said stands above. Is there a network connection?"),
        )
    };
    // The lists of a fresh machine are old or empty, so they are fetched before the first install.
    apt(&["update"])?;
    apt(&["install", "--yes", "--no-install-recommends", package])
}
