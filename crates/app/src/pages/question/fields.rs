//! What is particular to a kind: what it shows beside the statement, and the fields for an answer.
//!
//! Answers in code and answers in words are two parts of the program, and a page has only one of them.

use bank::Body;
use yew::prelude::*;

use super::sheet::Sheet;
use super::{behavioral, coding, concept, debugging, design, simulation};
use crate::context::library::Library;

/// The drawing of what is particular to a kind.
pub struct Fields {
    /// What belongs to the statement.
    pub told: fn(&Sheet) -> Html,
    /// Where the answer is given.
    pub work: fn(&Sheet, &Library) -> Html,
}

/// Coding and debugging.
pub const CODE: Fields = Fields { told: told_code, work: work_code };

/// All others.
pub const WORDS: Fields = Fields { told: |_| html! { <div></div> }, work: work_words };

fn told_code(sheet: &Sheet) -> Html {
    match &sheet.question.body {
        Body::Coding(body) => coding::told(body),
        Body::Debugging(body) => debugging::told(sheet, body),
        _ => html! { <div></div> },
    }
}

fn work_code(sheet: &Sheet, _: &Library) -> Html {
    match &sheet.question.body {
        Body::Coding(body) => coding::work(sheet, body),
        Body::Debugging(body) => debugging::work(sheet, body),
        _ => html! { <div></div> },
    }
}

fn work_words(sheet: &Sheet, library: &Library) -> Html {
    match &sheet.question.body {
        Body::Concept(body) => concept::work(sheet, body),
        Body::HighLevelDesign(body) => design::work(sheet, &body.stages),
        Body::LowLevelDesign(body) => design::work(sheet, &body.stages),
        Body::Behavioral(body) => behavioral::work(sheet, body, library),
        Body::WorkSimulation(body) => simulation::work(sheet, body),
        Body::Coding(_) | Body::Debugging(_) => html! { <div></div> },
    }
}
