//! Running other programs: from the top folder, with our tools first on PATH, and with their output kept where it counts.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::thread;

use crate::{Outcome, places, say, tools};

/// What `cargo run` tells about xtask itself. Passed on, it would make the inner cargo believe that build scripts have
/// a new environment, and build twice.
const ABOUT_XTASK: [&str; 6] =
    ["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_CRATE_NAME", "CARGO_BIN_NAME", "CARGO_PRIMARY_PACKAGE", "LD_LIBRARY_PATH"];

/// A program that will run in the top folder of the repository, our own tools found before the user's.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Outcome<Command> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(places::root()?).env("PATH", path()?);
    for (name, _) in env::vars_os() {
        if ABOUT_XTASK.iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            command.env_remove(name);
        }
    }
    Ok(command)
}

/// PATH as our children see it.
pub(crate) fn path() -> Outcome<OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    let folders = tools::folders()?.into_iter().chain(env::split_paths(&old));
    env::join_paths(folders).map_err(|error| format!("A folder on PATH cannot be used ({error})."))
}

/// Runs to the end with the output going straight to the developer.
///
/// # Errors
/// `sentence` when the program fails, and a sentence of our own when it cannot be started.
pub(crate) fn run(mut command: Command, sentence: &str) -> Outcome<()> {
    let status = command.status().map_err(|error| not_started(&command, &error))?;
    if status.success() { Ok(()) } else { Err(sentence.to_owned()) }
}

/// Runs quietly and returns what was printed on standard output, or `None` when the program failed.
pub(crate) fn ask(mut command: Command) -> Outcome<Option<String>> {
    let output = command.stderr(Stdio::null()).output().map_err(|error| not_started(&command, &error))?;
    Ok(output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned()))
}

/// What a program printed while the developer watched.
pub(crate) struct Heard {
    /// Standard output and standard error, line by line as they came.
    pub(crate) text: String,
    /// Whether the program ended well.
    pub(crate) success: bool,
}

/// Runs to the end, shows every line as it comes, and keeps them for counting.
pub(crate) fn listen(mut command: Command) -> Outcome<Heard> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(&command, &error))?;
    let errors = child.stderr.take().map(|pipe| thread::spawn(move || echo(pipe)));
    let mut text = child.stdout.take().map(echo).unwrap_or_default();
    if let Some(said) = errors.and_then(|thread| thread.join().ok()) {
        text.push_str(&said);
    }
    let status = child.wait().map_err(|error| not_started(&command, &error))?;
    Ok(Heard { text, success: status.success() })
}

/// Runs to the end without showing anything, and gives what was printed, the errors last.
pub(crate) fn hear(mut command: Command) -> Outcome<Heard> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| not_started(&command, &error))?;
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Ok(Heard { text, success: output.status.success() })
}

fn echo(pipe: impl Read) -> String {
    let mut text = String::new();
    for bytes in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&bytes);
        say::line(&line);
        text.push_str(&line);
        text.push('\n');
    }
    text
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started ({error}).", command.get_program().to_string_lossy())
}
