//! Finishing an attempt: the bar below the answer, the points of the rubric to tick, and the grade.

use bank::Kind;
use browser::{focus, page};
use yew::prelude::*;

use super::answer;
use super::flow::{Act, Phase};
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

/// What stands below the answer, by how far the attempt is.
pub fn panel(sheet: &Sheet, see_solution: Callback<MouseEvent>) -> Html {
    let body = match sheet.phase() {
        Phase::Working => working(sheet),
        Phase::Grading => grading(sheet),
        Phase::Saved => saved(sheet, see_solution),
    };
    html! {
        <div class="q-finish">{ body }</div>
    }
}

fn working(sheet: &Sheet) -> Html {
    let question = &sheet.question;
    let complete = answer::is_complete(question, &|part| sheet.pad.text(part));
    let (button, words) = match question.kind() {
        Kind::WorkSimulation if complete => {
            ("Compare with ours", "Saves the attempt with the grade that your agreement gives.")
        }
        Kind::WorkSimulation => ("Compare with ours", "Answer every option first."),
        Kind::Debugging if complete => ("Finish attempt", "Grade yourself against the rubric."),
        Kind::Debugging => ("Finish attempt", "Take every step first."),
        Kind::Coding => ("Finish attempt", "Grade yourself; then the solution opens beside your code."),
        _ => ("Finish attempt", "Written or said aloud: grade yourself against the rubric."),
    };
    html! {
        <div class="q-bar">
            <button class="button button-strong" disabled={!complete} onclick={sheet.on_click(Act::Finish)}>{ button }</button>
            <p class="small quiet">{ words }</p>
        </div>
    }
}

fn saved(sheet: &Sheet, see_solution: Callback<MouseEvent>) -> Html {
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
fn grading(sheet: &Sheet) -> Html {
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
        <section class="q-grading" aria-labelledby="grading">
            <h2 id="grading" tabindex="-1">{ "How did it go?" }</h2>
            <p class="small quiet">{ "Tick what an interviewer would have seen." }</p>
            <ul class="plain">{ for points }</ul>
            <p class="small quiet" role="status">{ format!("{met} of {all} points") }</p>
            <div class="q-grades" role="group" aria-label="Grade">{ for grades }</div>
            <button class="button button-plain" onclick={sheet.on_click(Act::Resume)}>{ "Back to the answer" }</button>
        </section>
    }
}

/// While one grades, hears the keys 1 to 4 anywhere but in a text field.
#[hook]
pub fn use_grade_keys(sheet: &Sheet) {
    let grading = sheet.phase() == Phase::Grading;
    use_effect_with((sheet.act.clone(), grading), |(act, grading)| {
        let act = act.clone();
        let heard = grading.then(|| page::on_event("keydown", move |event| on_key(&event, &act)));
        move || drop(heard)
    });
}

fn on_key(event: &Event, act: &Callback<Act>) {
    let Some(key) = page::as_key(event) else {
        return;
    };
    let plain = !(key.ctrl_key() || key.alt_key() || key.meta_key() || focus::is_in_field());
    if let Some(grade) = grade_of(&key.key()).filter(|_| plain) {
        act.emit(Act::Grade(grade));
    }
}

fn grade_of(key: &str) -> Option<u8> {
    key.parse().ok().filter(|grade| (1..=4).contains(grade))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_one_to_four_grade_and_no_others() {
        assert_eq!(["0", "1", "4", "5", "F1", "Enter"].map(grade_of), [None, Some(1), Some(4), None, None, None]);
    }
}
