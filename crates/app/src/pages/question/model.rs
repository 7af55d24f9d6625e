//! The model to compare an answer with, by kind.

use bank::Body;
use yew::prelude::*;

use super::sheet::Sheet;
use super::{behavioral, coding, concept, debugging, design, simulation};

/// What the last rung of the answer side holds.
pub fn model(sheet: &Sheet) -> Html {
    match &sheet.question.body {
        Body::Coding(body) => coding::solution(sheet, body),
        Body::Debugging(body) => debugging::diagnosis(sheet, body),
        Body::Concept(body) => concept::model(sheet, body),
        Body::HighLevelDesign(body) => design::high_level(body),
        Body::LowLevelDesign(body) => design::low_level(sheet, body),
        Body::Behavioral(body) => behavioral::examples(body),
        Body::WorkSimulation(body) => simulation::reasoning(sheet, body),
    }
}
