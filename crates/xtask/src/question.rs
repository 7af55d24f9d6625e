//! `cargo xtask new-question <kind> <slug>`: the folder of a new question, written by `bank-build`, which knows the kinds.

use crate::{Outcome, child};

pub(crate) fn run(arguments: &[&str]) -> Outcome<()> {
    let [kind, slug] = arguments else {
        return Err(String::from("new-question wants a kind and a slug: `cargo xtask new-question coding two-sum`."));
    };
    let write =
        child::command("cargo", &["run", "--quiet", "-p", "bank-build", "--bin", "new-question", "--", kind, slug])?;
    child::run(write, "The question was not made; the reason stands above.")
}
