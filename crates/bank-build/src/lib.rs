//! From `content/` to the bank: every file parsed, every rule checked, all prose rendered and code highlighted.
//!
//! [`build`] is pure: it takes paths with their text and returns the bank together with *all* faults, so an author sees
//! everything at once. [`load`] reads the folder for callers on the host, and [`scaffold`] writes a new question's
//! files. What the rules are is told in `docs/formats/content.md`.

mod bank_file;
mod cases;
mod code;
mod context;
mod cross;
mod examples;
mod fault;
mod fields;
mod files;
mod generator;
mod guide;
mod highlight;
mod kinds;
mod markdown;
mod markdown_parts;
mod output;
mod question;
mod scaffold;
mod signature;
mod suggest;
mod toml_text;

pub use fault::Fault;
pub use files::load;
pub use highlight::{highlight, highlight_lines};
pub use output::Output;
pub use scaffold::scaffold;

use context::Context;
use files::Files;

/// Checks and renders everything.
///
/// `files` are pairs of a path below `content/` (with `/`) and its text, in any order; `visualizers` are the slugs that
/// questions may name and link to. The output holds every question that could be read at all, even one with faults;
/// it is fit to publish only when the list of faults, which is sorted by file and line, is empty.
pub fn build(files: &[(String, String)], visualizers: &[&str]) -> (Output, Vec<Fault>) {
    let files = Files::new(files);
    let context = Context::new(&files, visualizers);
    let bank_file = bank_file::read(&context);
    let mut questions = Vec::new();
    for slug in &bank_file.questions {
        questions.extend(question::read(&context, slug));
    }
    let guide = guide::read(&context);
    cross::check(&context, &bank_file, &questions, &guide);
    let output = output::assemble(bank_file.topics, questions, guide.guide);
    (output, context.into_faults())
}
