//! The developer's commands: `cargo xtask <command>`. One module a command, and below them what they share.
//!
//! Everything here runs on the developer's machine and nothing of it reaches the page. The crate depends on the standard
//! library alone, so that the first command on a fresh machine starts after seconds.

mod ahead;
mod bench;
mod build;
mod child;
mod count;
mod files;
mod http;
mod npm;
mod places;
mod question;
mod routes;
mod say;
mod serve;
mod shots;
mod size;
mod system;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

/// What a command comes back with: nothing more to say, or the one sentence that tells the developer what to do.
type Outcome<T> = Result<T, String>;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]        build the release site and serve it at http://127.0.0.1:8080
  serve --dev [--port N]  the same page, built fast and rebuilt on every change
  test [stage ...]        everything, cheapest first, or the stages named:
                          format tidy lints wasm-lints native wasm build size e2e
  build                   the release site, into dist/
  size                    every file, raw and brotli, and the first visit to a question page beside its budget
  shots [--only TEXT] [--full]
                          every route and the states that take a hand to reach, three sizes, two themes, into shots/
  bench                   the figures of speed, native and in the browser
  tidy                    the rules of the repository that no compiler knows
  new-question KIND SLUG  a folder under content/questions with every file its kind needs
  setup                   only install what the other commands need, and print the PATH for running trunk by hand
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"serve", rest)) => serve::run(rest),
        Some((&"test", rest)) => test::run(rest),
        Some((&"build", [])) => build::run(),
        Some((&"size", [])) => size::run(),
        Some((&"shots", rest)) => shots::run(rest),
        Some((&"bench", [])) => bench::run(),
        Some((&"tidy", [])) => tidy::run(),
        Some((&"new-question", rest)) => question::run(rest),
        Some((&"setup", [])) => tools::setup(),
        None | Some((&"help" | &"--help" | &"-h", _)) => {
            say::line(HELP);
            Ok(())
        }
        _ => Err(format!(
            "`{}` is not a command, or not with these arguments; `cargo xtask help` lists them.",
            words.join(" ")
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
