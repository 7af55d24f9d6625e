//! Coding: signature, checker, cases, generator, approaches, and code in four languages.

use bank::{Approach, Checker, Coding, Language, NamedCheck};

use crate::cases;
use crate::code;
use crate::context::Context;
use crate::fields::Fields;
use crate::generator;
use crate::markdown_parts::{Titled, cut, take_label};
use crate::signature;
use crate::suggest;

const WANTS: &str = "What the interviewer wants to hear";

pub(super) fn read(context: &Context, folder: &str, fields: &Fields) -> Option<Coding> {
    let checker = checker(fields);
    let visualizer = visualizer(context, fields);
    let constraints = super::inlines(fields, "constraints", 1..=8);
    let signature = signature::read(fields);
    // Read before leaving, so that faults in the other files show all the same.
    let approaches = approaches(context, folder);
    let starters = code::read_all(context, folder, "starter", signature.as_ref());
    let solutions = code::read_all(context, folder, "solution", signature.as_ref());
    let brute = code::read(context, folder, Language::Python, "brute", signature.as_ref());
    code::must_differ(context, folder, ("starter", &starters), ("solution", &solutions));
    let signature = signature?;
    let cases = cases::read(context, folder, &signature, &checker);
    let generator = generator::read(fields, &signature);
    Some(Coding {
        constraints,
        checker,
        visualizer,
        cases,
        approaches,
        starters,
        solutions,
        brute: brute?,
        generator: generator?.into(),
        signature,
    })
}

/// The fields `checker` and `named`.
pub(super) fn checker(fields: &Fields) -> Checker {
    let words = ["exact", "any-order", "float", "named"];
    let word = fields.word("checker", &words, |word| word);
    if word != Some("named") && fields.value("named").is_some() {
        fields.fault("named", "`named` needs `checker = \"named\"`", "");
    }
    match word {
        Some("any-order") => Checker::AnyOrder,
        Some("float") => Checker::Float,
        Some("named") if !fields.has("named") => {
            let names: Vec<&str> = NamedCheck::ALL.iter().map(|check| check.as_str()).collect();
            let hint = format!("add `named` with one of: {}", names.join(", "));
            fields.fault("checker", "`named` is missing", hint);
            Checker::Exact
        }
        Some("named") => {
            let name = fields.word("named", NamedCheck::ALL, NamedCheck::as_str);
            name.map_or(Checker::Exact, Checker::Named)
        }
        _ => Checker::Exact,
    }
}

fn visualizer(context: &Context, fields: &Fields) -> Option<String> {
    let slug = fields.optional("visualizer")?.text.into_owned();
    if !context.visualizers.contains(&slug.as_str()) {
        let hint = suggest::hint(&slug, context.visualizers.iter().copied());
        fields.fault("visualizer", format!("there is no visualizer `{slug}`"), hint);
    }
    Some(slug)
}

fn approaches(context: &Context, folder: &str) -> Vec<Approach> {
    let path = format!("{folder}approaches.md");
    let Some(piece) = context.required(&path, "two to four approaches, brute force first, best last") else {
        return Vec::new();
    };
    let (lead, titled) = cut(&piece, "## ");
    if !lead.text.trim().is_empty() {
        context.fault(piece.file, 1, "text before the first approach", "begin with a `## Title`");
    }
    if !(2..=4).contains(&titled.len()) {
        let message = format!("approaches: {}, and two to four are needed", titled.len());
        context.fault(piece.file, 1, message, "begin with brute force and end with the best");
    }
    titled.into_iter().map(|approach| read_approach(context, approach)).collect()
}

fn read_approach(context: &Context, approach: Titled) -> Approach {
    let mut body = approach.body;
    let time = take_label(context, &mut body, "Time");
    let space = take_label(context, &mut body, "Space");
    let (text, mut parts) = cut(&body, "### ");
    let wants = parts.iter().position(|part| part.title.text == WANTS).map(|index| parts.remove(index));
    if let Some(other) = parts.first() {
        let hint = format!("only `### {WANTS}` may stand in an approach");
        context.fault(other.title.file, other.title.line, format!("the heading `{}`", other.title.text), hint);
    }
    let is_empty = |piece: &crate::context::Piece| piece.text.trim().is_empty();
    if is_empty(&text) {
        context.fault(text.file, approach.title.line, "an approach without text", "say how it works");
    }
    if wants.as_ref().is_none_or(|part| is_empty(&part.body)) {
        let message = format!("this approach lacks `### {WANTS}`");
        context.fault(text.file, approach.title.line, message, "add the heading and what to say aloud");
    }
    Approach {
        title: approach.title.text.to_string(),
        time,
        space,
        text: context.block(&text),
        wants: wants.map(|part| context.block(&part.body)).unwrap_or_default(),
    }
}
