//! `cargo xtask shots`: what every route and every visualizer looks like now, so that a change can be looked at.

use crate::http::Server;
use crate::{Outcome, build, child, npm, places, say, system, tools};

pub(crate) fn run(arguments: &[&str]) -> Outcome<()> {
    let options = read(arguments)?;
    let chromium = system::ensure(&system::CHROMIUM)?;
    tools::ensure()?;
    npm::ensure("tests")?;
    build::site()?;
    let url = Server::bind(places::dist()?, 0)?.spawn();
    say::stage("screenshots", "six of every route, about a second each");
    let mut node = child::command("node", &["tests/shots.mjs"])?;
    node.args(options).env("DRYRUN_URL", url).env("DRYRUN_CHROMIUM", chromium);
    child::run(node, "Some screenshots could not be taken; the reasons stand above.")
}

fn read(arguments: &[&str]) -> Outcome<Vec<String>> {
    let mut options = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--full" => options.push(String::from("--full")),
            "--only" => {
                let text = rest.next().ok_or("--only wants a part of a route after it, such as `--only visualize`.")?;
                options.push(format!("--only={text}"));
            }
            other => return Err(format!("shots knows --only and --full, not `{other}`.")),
        }
    }
    Ok(options)
}
