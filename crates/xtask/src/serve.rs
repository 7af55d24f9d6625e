//! `cargo xtask serve`: the release site as a host would serve it, or with `--dev` rebuilt on every change.

use crate::{Outcome, build, child, http::Server, places, say, tools};

const PORT: u16 = 8080;

struct Wish {
    dev: bool,
    port: u16,
}

pub(crate) fn run(arguments: &[&str]) -> Outcome<()> {
    let wish = read(arguments)?;
    // The port is taken before minutes are spent on building.
    let server = Server::bind(places::dist()?, wish.port)?;
    tools::ensure()?;
    if wish.dev {
        drop(server);
        return develop(wish.port);
    }
    build::site()?;
    say::line(&format!("serving the release site at {} until Ctrl C", server.url()));
    server.run();
    Ok(())
}

/// A debug build kept apart from dist/, so that it is never measured or published by mistake.
fn develop(port: u16) -> Outcome<()> {
    say::stage("trunk serve", "an unoptimised build, about a minute the first time and a second or two after a change");
    let port = port.to_string();
    let mut trunk = child::command("trunk", &["serve", "--skip-version-check", "--dist", "target/dev-site"])?;
    trunk.args(["--address", "127.0.0.1", "--port", &port]);
    child::run(trunk, "Trunk stopped with an error; what it said stands above.")
}

fn read(arguments: &[&str]) -> Outcome<Wish> {
    let mut wish = Wish { dev: false, port: PORT };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--dev" => wish.dev = true,
            "--port" => {
                let number = rest.next().and_then(|text| text.parse().ok()).filter(|port| *port > 0);
                wish.port = number.ok_or("--port wants a number from 1 to 65535 after it.")?;
            }
            other => return Err(format!("serve knows --dev and --port, not `{other}`.")),
        }
    }
    Ok(wish)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_must_be_one() {
        assert_eq!(read(&["--port", "9000"]).map(|wish| wish.port), Ok(9000));
        for wrong in [&["--port"][..], &["--port", "0"], &["--port", "70000"], &["--prot"]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }
}
