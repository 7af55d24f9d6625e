//! `cargo xtask new-question <kind> <slug>`: writes the folder of a new question, ready to be filled.

#![expect(clippy::print_stdout, reason = "it tells the author what was written and what comes next")]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use bank::Kind;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [kind, slug] = arguments.as_slice() else {
        eprintln!("A kind and a slug are wanted, such as `coding two-sum`.");
        return ExitCode::FAILURE;
    };
    match write(kind, slug) {
        Ok(next) => {
            println!("{next}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Writes every file and returns what to do next.
fn write(kind: &str, slug: &str) -> Result<String, String> {
    let kind = Kind::parse(kind).ok_or_else(|| {
        let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("`{kind}` is not a kind; the kinds are {}.", kinds.join(", "))
    })?;
    let slug_is_well_formed = slug
        .split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    if !slug_is_well_formed {
        return Err(format!(
            "`{slug}` is not a slug: lower-case words and digits joined by single hyphens, such as `two-sum`."
        ));
    }
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let folder = content.join("questions").join(slug);
    if folder.exists() {
        return Err(format!("content/questions/{slug} is there already; nothing was changed."));
    }
    for (path, text) in bank_build::scaffold(kind, slug) {
        let file = content.join(&path);
        let parent = file.parent().unwrap_or(&folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&file, text))
            .map_err(|error| format!("{} could not be written ({error}).", file.display()))?;
    }
    Ok(format!(
        "wrote content/questions/{slug}\nnext: fill its files, add \"{slug}\" to the questions of content/bank.toml, and run `cargo xtask test native`"
    ))
}
