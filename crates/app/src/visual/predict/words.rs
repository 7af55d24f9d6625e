//! What a question says, in words and lines of the listing.

use algorithms::Listing;
use predict::{Ask, Question};
use trace::SiteId;

use super::round::Told;

/// The question. Code and values stand in backticks.
pub fn question(question: &Question, listing: &Listing) -> String {
    match &question.ask {
        Ask::Leaves { from } => format!("Which item leaves `{from}` next?"),
        Ask::Link { node, field } => format!("Where will `{field}` of `{node}` point?"),
        Ask::Goes { var } | Ask::Index { var } => format!("Where does `{var}` go next?"),
        Ask::Source { cell } => format!("Which cell will the new value of `{cell}` come from?"),
        Ask::Item { cell } => format!("Which value will `{cell}` get?"),
        Ask::Joins { to } => format!("Which value joins `{to}` next?"),
        Ask::Value { var } => format!("Which value will `{var}` get?"),
        Ask::Condition { site } => {
            let line = code(listing, *site);
            match outcome(question, listing) {
                Some(_) => format!("`{line}` comes next. Does it hold?"),
                None => format!("`{line}` comes next. Where does the run go from there?"),
            }
        }
        Ask::Line { .. } => "Which line runs next?".to_owned(),
    }
}

/// The answer with this position, as a choice.
pub fn answer(question: &Question, at: usize, listing: &Listing) -> String {
    let Some(answer) = question.answers.get(at) else { return String::new() };
    let Some(site) = answer.site else { return format!("`{}`", answer.text) };
    let line = format!("line {}, `{}`", listing.line_of(site).unwrap_or(0), code(listing, site));
    match outcome(question, listing) {
        Some(holds) if holds == site => format!("Yes: then {line}"),
        Some(_) => format!("No: then {line}"),
        None => capital(&line),
    }
}

/// What came of it, in a sentence; the step's own sentence says why.
pub fn told(told: &Told, listing: &Listing) -> String {
    let question = &told.question;
    let right = question.answers.iter().position(|answer| answer.right).unwrap_or(0);
    let said = |at: usize| match question.answers.get(at).and_then(|answer| answer.site) {
        Some(site) => format!("line {}, `{}`", listing.line_of(site).unwrap_or(0), code(listing, site)),
        None => answer(question, at, listing),
    };
    match told.given {
        Some(given) if question.is_right(given) => format!("Right: {}.", said(given)),
        Some(given) => format!("Not quite: you said {}, but it is {}.", said(given), said(right)),
        None => format!("Skipped: it is {}.", said(right)),
    }
}

/// The line of a place in the code, without its indent and the opening of its block.
fn code(listing: &Listing, site: SiteId) -> String {
    let line = listing.line_of(site).and_then(|line| listing.lines.get(line as usize - 1));
    let text = line.map_or("", |line| line.trim());
    text.trim_end_matches(['{', ':']).trim_end().trim_start_matches(['}', ' ']).to_owned()
}

/// Of a condition's two outcomes the one of a condition that holds, where the listing shows it: it alone is the first line of
/// the block that the condition opens.
fn outcome(question: &Question, listing: &Listing) -> Option<SiteId> {
    let Ask::Condition { site } = question.ask else { return None };
    let from = listing.line_of(site)?;
    let indent = |line: u32| listing.lines.get(line as usize - 1).map(|text| text.len() - text.trim_start().len());
    let is_condition = ["if", "while"].iter().any(|word| {
        let text = code(listing, site);
        text.split(|letter: char| !letter.is_alphabetic()).take(2).any(|first| first == *word || first == "elif")
    });
    let inside = |site: SiteId| {
        let line = listing.line_of(site)?;
        (line == from + 1 && indent(line) > indent(from)).then_some(site)
    };
    let mut within = question.answers.iter().filter_map(|answer| answer.site).filter_map(inside);
    within.next().filter(|_| is_condition && within.next().is_none())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
