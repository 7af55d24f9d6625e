//! The part of a question that depends on its kind; one file per kind.

mod behavioral;
mod coding;
mod concept;
mod debugging;
mod design;
mod simulation;

use bank::{Body, Kind, Markup};

use crate::code::paths;
use crate::context::Context;
use crate::fields::Fields;

/// Reads the body; `None` when so much is missing that there is nothing to show.
pub(crate) fn read(context: &Context, folder: &str, kind: Kind, fields: &Fields) -> Option<Body> {
    match kind {
        Kind::Coding => coding::read(context, folder, fields).map(|body| Body::Coding(Box::new(body))),
        Kind::Debugging => debugging::read(context, folder, fields).map(|body| Body::Debugging(Box::new(body))),
        Kind::Concept => Some(Body::Concept(concept::read(context, folder, fields))),
        Kind::HighLevelDesign => Some(Body::HighLevelDesign(design::read_high(context, folder, fields))),
        Kind::LowLevelDesign => Some(Body::LowLevelDesign(design::read_low(context, folder, fields))),
        Kind::Behavioral => Some(Body::Behavioral(Box::new(behavioral::read(context, folder, fields)))),
        Kind::WorkSimulation => simulation::read(fields).map(Body::WorkSimulation),
    }
}

/// Every file that a question's folder may hold.
pub(crate) fn files(kind: Kind, body: &Body) -> Vec<String> {
    let own: &[&str] = match kind {
        Kind::Coding => &["hints.md", "approaches.md", "cases.toml", "python/brute.py"],
        Kind::Debugging => &["hints.md", "steps.toml", "diagnosis.md"],
        Kind::Concept => &["hints.md", "answer.md", "check.toml"],
        Kind::HighLevelDesign => &["hints.md", "stages.toml", "trade-offs.md"],
        Kind::LowLevelDesign => &["hints.md", "stages.toml", "change.md", "python/reference.py", "java/reference.java"],
        Kind::Behavioral => &["hints.md", "examples.toml"],
        Kind::WorkSimulation => &[],
    };
    let mut files: Vec<String> = ["question.toml", "statement.md"].iter().chain(own).map(ToString::to_string).collect();
    match body {
        Body::Coding(_) => files.extend(paths("starter").chain(paths("solution"))),
        Body::Debugging(body) if body.mode == bank::Mode::Code => {
            files.push("cases.toml".to_owned());
            files.extend(paths("broken").chain(paths("fixed")));
        }
        _ => {}
    }
    files
}

/// A file of Markdown that must be there.
fn markdown(context: &Context, path: &str, purpose: &str) -> Markup {
    context.required(path, purpose).map(|piece| context.block(&piece)).unwrap_or_default()
}

/// A list of inline texts with bounds on how many.
fn inlines(fields: &Fields, name: &str, range: std::ops::RangeInclusive<usize>) -> Vec<Markup> {
    let pieces = fields.pieces(name);
    fields.count(name, pieces.len(), range);
    fields.context.inlines(&pieces)
}
