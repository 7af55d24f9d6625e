//! Finishing an attempt: what stands below the answer, by how far the attempt is.

use bank::Kind;
use browser::{focus, page};
use yew::prelude::*;

use super::answer;
use super::answers::{Answers, waiting};
use super::flow::{Act, Phase};
use super::sheet::Sheet;
use crate::chunks::Part;

/// The bar that finishes the attempt, the grading, or what was saved.
pub fn panel(sheet: &Sheet, part: &Part, see_solution: Callback<MouseEvent>) -> Html {
    let after = |draw: &dyn Fn(&Answers) -> Html| waiting(part, draw);
    let body = match sheet.phase() {
        Phase::Working => working(sheet),
        // The heading takes the focus, so it is there before the part is.
        Phase::Grading => html! {
            <section class="q-grading" aria-labelledby="grading">
                <h2 id="grading" tabindex="-1">{ "How did it go?" }</h2>
                { after(&|answers| (answers.grading)(sheet)) }
            </section>
        },
        Phase::Saved => after(&|answers| (answers.saved)(sheet, see_solution.clone())),
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
