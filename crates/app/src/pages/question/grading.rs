//! Grading oneself: the points of the rubric to tick, the grade, and what was saved.

use yew::prelude::*;

use super::flow::Act;
use super::measure;
use super::sheet::Sheet;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::inline;

/// The grades: the number is the key.
const GRADES: [(u8, &str); 4] = [
    (1, "I could not, or only with the solution"),
    (2, "It worked, slowly or with hints"),
    (3, "Sound, and in the time"),
    (4, "I could explain it to someone"),
];

/// What was saved, and where to go on.
pub fn saved(sheet: &Sheet, see_solution: Callback<MouseEvent>) -> Html {
    let last = sheet.ledger.attempts(&sheet.question.slug).into_iter().next();
    let words = last.map_or_else(
        || "Attempt saved.".to_owned(),
        |attempt| {
            let (grade, time) = (measure::grade_name(attempt.grade), measure::minutes(attempt.spent_millis));
            format!("Attempt saved: {grade}, {time}. The answer side is open.")
        },
    );
    html! {
        <div class="q-bar" role="status">
            <p class="q-saved" id="saved" tabindex="-1">{ icon(Icon::Check) }<span>{ words }</span></p>
            <div class="row">
                <button class="button button-strong" onclick={see_solution}>{ "See the solution" }</button>
                <button class="button" onclick={sheet.on_click(Act::Again)}>{ "Try again from the start" }</button>
            </div>
        </div>
    }
}

/// The rubric and the grade.
pub fn grading(sheet: &Sheet) -> Html {
    let (met, all) = (sheet.flow.ticked().len(), sheet.question.rubric.len());
    let points = sheet.question.rubric.iter().map(|point| {
        let act = Act::Tick(point.id.clone());
        let ticked = sheet.flow.ticked().contains(&point.id);
        let onchange = sheet.act.reform(move |_: Event| act.clone());
        html! {
            <li key={point.id.clone()}>
                <label class="q-tick"><input type="checkbox" checked={ticked} {onchange} /><span>{ inline(&point.text) }</span></label>
            </li>
        }
    });
    let grades = GRADES.iter().map(|&(grade, words)| {
        html! {
            <button key={grade} class="q-grade" onclick={sheet.on_click(Act::Grade(grade))}>
                <span class="q-grade-name"><kbd aria-hidden="true">{ grade }</kbd>{ measure::grade_name(grade) }</span>
                <span class="small quiet">{ words }</span>
            </button>
        }
    });
    html! {
        <div>
            <p class="small quiet">{ "Tick what an interviewer would have seen." }</p>
            <ul class="plain">{ for points }</ul>
            <p class="small quiet" role="status">{ format!("{met} of {all} points") }</p>
            <div class="q-grades" role="group" aria-label="Grade">{ for grades }</div>
            <button class="button button-plain" onclick={sheet.on_click(Act::Resume)}>{ "Back to the answer" }</button>
        </div>
    }
}
