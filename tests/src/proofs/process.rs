//! Running one program: never more than two at a time, never longer than a limit.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How long one program may run.
pub(crate) const TIME_LIMIT: Duration = Duration::from_secs(20);
/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(5);
/// How many programs may run at the same time.
const PLACES: usize = 2;

static FREE: Mutex<usize> = Mutex::new(PLACES);
static FREED: Condvar = Condvar::new();

/// A place to run a program in; given back when dropped.
struct Place;

impl Place {
    fn take() -> Self {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREED.wait_while(free, |free| *free == 0).unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *FREE.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREED.notify_one();
    }
}

/// Runs to the end; the error says how it ended otherwise, with what it printed to its error stream.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let _place = Place::take();
    let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("{command:?} did not start: {error}"))?;
    let mut stderr = child.stderr.take();
    let reader = std::thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(stderr) = &mut stderr {
            // A stream that breaks off has still said what it said.
            let _ = stderr.read_to_end(&mut text);
        }
        String::from_utf8_lossy(&text).into_owned()
    });
    let ended = wait(&mut child);
    let printed = reader.join().unwrap_or_default();
    ended.map_err(|how| format!("{how}\n{}", cut(&printed)))
}

fn wait(child: &mut Child) -> Result<(), String> {
    let glances = TIME_LIMIT.as_millis() / GLANCE.as_millis();
    for _ in 0..glances {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(format!("it ended with {status}")),
            Ok(None) => std::thread::sleep(GLANCE),
            Err(error) => return Err(format!("it was lost: {error}")),
        }
    }
    let stopped = child.kill().and_then(|()| child.wait());
    let but = stopped.err().map(|error| format!(", and stopping it failed: {error}")).unwrap_or_default();
    Err(format!("it was stopped after {} seconds{but}", TIME_LIMIT.as_secs()))
}

/// The first lines, which name the first mistake.
fn cut(text: &str) -> String {
    text.lines().take(12).collect::<Vec<_>>().join("\n")
}
