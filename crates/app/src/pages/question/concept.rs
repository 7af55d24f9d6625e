//! Concept: an explanation written or said aloud, then the model answer, the points that count, and quick checks.

use bank::{Check, Concept, Misconception};
use yew::prelude::*;

use super::answer::{CHECKS, KEY_POINTS, SPOKEN};
use super::draft_field::DraftField;
use super::help::{focus_soon, mark};
use super::picks;
use super::sheet::Sheet;
use crate::parts::markup::{inline, prose};

/// The field for the explanation, and the key points once the model answer is open.
pub fn work(sheet: &Sheet, body: &Concept) -> Html {
    let key = format!("{SPOKEN}-{}", sheet.flow.round);
    let points = sheet.opened().solution.then(|| key_points(sheet, body));
    html! {
        <section class="q-work" aria-labelledby="your-answer">
            <div class="q-work-head"><h2 id="your-answer" tabindex="-1">{ "Your answer" }</h2></div>
            <DraftField
                {key} pad={sheet.pad.clone()} part={SPOKEN} label="Explain it as you would aloud" rows={14} counted=true
                help="Two to four minutes when spoken. Begin with the answer, then why, then an example."
                ready={sheet.ledger.is_ready()}
            />
            <div>{ for points }</div>
        </section>
    }
}

fn key_points(sheet: &Sheet, body: &Concept) -> Html {
    let ticked = picks::read(&sheet.pad.text(KEY_POINTS));
    let points = body.key_points.iter().enumerate().map(|(number, point)| {
        let (pad, name) = (sheet.pad.clone(), number.to_string());
        let checked = picks::of(&ticked, &name).is_some();
        let onchange =
            Callback::from(move |_: Event| pad.set(KEY_POINTS, picks::toggled(&pad.text(KEY_POINTS), &name)));
        html! {
            <li key={number}>
                <label class="q-tick"><input type="checkbox" {checked} {onchange} /><span>{ inline(point) }</span></label>
            </li>
        }
    });
    html! {
        <div class="q-points">
            <h3>{ "Which of these did you say?" }</h3>
            <ul class="plain">{ for points }</ul>
            <p class="small quiet" role="status">{ format!("{} of {} key points", ticked.len(), body.key_points.len()) }</p>
        </div>
    }
}

/// The model answer, what people wrongly believe, and the checks.
pub fn model(sheet: &Sheet, body: &Concept) -> Html {
    let wrong = body.misconceptions.iter().enumerate().map(|(number, misconception)| one_belief(number, misconception));
    let taken = picks::read(&sheet.pad.text(CHECKS));
    let checks = body.checks.iter().map(|check| one_check(sheet, check, picks::of(&taken, &check.id)));
    html! {
        <div>
            { prose(&body.answer) }
            <section class="q-beliefs">
                <h3>{ "Often said, and wrong" }</h3>
                <ul class="plain">{ for wrong }</ul>
            </section>
            <section class="q-checks" hidden={body.checks.is_empty()}>
                <h3>{ "Quick checks" }</h3>
                <ol class="plain">{ for checks }</ol>
            </section>
        </div>
    }
}

fn one_belief(number: usize, belief: &Misconception) -> Html {
    html! {
        <li key={number}>
            <p class="q-claim">{ mark(false) }<span>{ inline(&belief.claim) }</span></p>
            <p class="q-claim">{ mark(true) }<span>{ inline(&belief.truth) }</span></p>
        </li>
    }
}

fn one_check(sheet: &Sheet, check: &Check, taken: Option<u32>) -> Html {
    let choices = check.choices.iter().enumerate().map(|(number, choice)| {
        let number = number as u32;
        let content = match taken {
            None => {
                let (pad, id) = (sheet.pad.clone(), check.id.clone());
                let onclick = Callback::from(move |_: MouseEvent| {
                    pad.set(CHECKS, picks::with(&pad.text(CHECKS), &id, number));
                    focus_soon(format!("why-{id}"));
                });
                html! { <button class="q-choice" {onclick}>{ inline(choice) }</button> }
            }
            Some(taken) if number == check.answer || number == taken => {
                let class = if number == taken { "q-claim q-claim-taken" } else { "q-claim" };
                html! { <p {class}>{ mark(number == check.answer) }<span>{ inline(choice) }</span></p> }
            }
            Some(_) => {
                html! { <p class="q-claim quiet"><span class="q-mark"></span><span>{ inline(choice) }</span></p> }
            }
        };
        html! { <li key={number}>{ content }</li> }
    });
    let verdict = taken.map(|taken| if taken == check.answer { "Right. " } else { "Not quite. " });
    html! {
        <li key={check.id.clone()} class="q-check">
            <p class="q-ask">{ inline(&check.ask) }</p>
            <ul class="plain q-choices">{ for choices }</ul>
            <p id={format!("why-{}", check.id)} tabindex="-1" class="q-check-why" hidden={taken.is_none()}>
                <strong>{ verdict.unwrap_or_default() }</strong>
                { inline(&check.why) }
            </p>
        </li>
    }
}
