//! Every route as static HTML, and the per-question files, written into what Trunk has just built.
//!
//! Trunk runs this as its `post_build` hook and names the folder in `TRUNK_STAGING_DIR`. In a debug build only the files
//! that the page fetches are written, and named: rendering would cost more than it shows.

mod head;
mod pages;
mod parts;
mod policy;
mod runtimes;
mod thumbnails;

use std::path::{Path, PathBuf};
use std::{env, fs};

use bank_build::Output;

type Failure = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let staging = env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set: Trunk runs this program after a build")?;
    let staging = PathBuf::from(staging);
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let output = bank(&content)?;
    for (name, text) in &output.files {
        write(&staging.join(name), text)?;
    }
    thumbnails::place(&staging)?;
    let shell = fs::read_to_string(staging.join("index.html"))?;
    let shell = runtimes::place(&head::with_index(&shell, &output.index_file), &staging)?;
    if env::var("TRUNK_PROFILE").as_deref() == Ok("debug") {
        return write(&staging.join("index.html"), &shell);
    }
    let (shell, parts) = parts::place(&shell, &staging, &parts::left_at()?)?;
    let local = tokio::task::LocalSet::new();
    for (path, html) in local.run_until(pages::render(&shell, &parts, output)).await? {
        write(&staging.join(path), &html)?;
    }
    Ok(())
}

fn bank(content: &Path) -> Result<Output, Failure> {
    let visualizers: Vec<&str> = algorithms::catalogue().iter().map(|visualizer| visualizer.slug).collect();
    let (output, faults) = bank_build::build(&bank_build::load(content)?, &visualizers);
    if faults.is_empty() {
        return Ok(output);
    }
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    Err(faults.join("\n").into())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}
