//! What stands below the picture while one predicts: the question with its choices, what came of it, the score.

use browser::{focus, page};
use yew::prelude::*;

use super::keep::use_keeping;
use super::over::on_picture;
use super::round::{Act, Now, Round};
use super::words;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::sentence;
use crate::visual::state::{Act as Step, Visual};

/// The choices, which the focus goes to.
const CHOICES: &str = "predict-choices";

#[derive(Clone, Properties)]
pub struct PanelProps {
    pub visual: Visual,
    pub act: Callback<Step>,
}

impl PartialEq for PanelProps {
    /// Drawn with every step.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Nothing while predicting is off.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let PanelProps { visual, act } = props;
    let round = visual.predict.round.as_ref();
    use_focus(round);
    use_number_keys(round, act);
    let kept = use_keeping(visual);
    let Some(round) = round else { return Html::default() };
    html! {
        <section class="predict" aria-label="Prediction">
            <div class="predict-said" aria-live="polite">{ said(visual, round) }</div>
            { choices(visual, round, act) }
            if visual.player.at() == visual.player.last() {
                { end(round, kept, act) }
            } else {
                { score(round) }
            }
        </section>
    }
}

/// The words that change: what came of the last question, and the open one.
fn said(visual: &Visual, round: &Round) -> Html {
    let listing = visual.variant.listing(visual.language);
    match &round.now {
        Now::Idle => html! {
            <p class="quiet">{ "Go on: the run stops where it has a question." }</p>
        },
        Now::Asking(question) => html! {
            <p class="predict-question">
                { sentence(&words::question(question, &listing)) }
                if on_picture(question) {
                    <span class="quiet small">{ " Point at it in the picture, or choose." }</span>
                }
            </p>
        },
        Now::Told(told) => {
            let right = told.given.is_some_and(|given| told.question.is_right(given));
            let sign = if right { Icon::Check } else { Icon::Close };
            html! {
                <p class={if right { "predict-told predict-right" } else { "predict-told" }}>
                    { icon(sign) }<span>{ sentence(&words::told(told, &listing)) }</span>
                </p>
            }
        }
    }
}

/// The choices of the open question, else the way on.
fn choices(visual: &Visual, round: &Round, act: &Callback<Step>) -> Html {
    let listing = visual.variant.listing(visual.language);
    let on = |what: Step| act.reform(move |_: MouseEvent| what.clone());
    let Some(question) = round.asking() else {
        return if visual.player.at() == visual.player.last() {
            Html::default()
        } else {
            html! {
                <div class="predict-choices">
                    <button class="button" onclick={on(Step::Move(1))}>{ "Go on" }{ icon(Icon::Arrow) }</button>
                </div>
            }
        };
    };
    let options = question.options.iter().zip(1..).map(|(&at, number)| {
        html! {
            <button key={number} class="button predict-choice" onclick={on(Step::Predict(Act::Answer(at)))}>
                <kbd aria-hidden="true">{ number }</kbd><span>{ sentence(&words::answer(question, at, &listing)) }</span>
            </button>
        }
    });
    html! {
        <div class="predict-choices" id={CHOICES} role="group" aria-label="Choices" tabindex="-1">
            { for options }
            <button class="button button-plain" onclick={on(Step::Predict(Act::Skip))}>{ "Skip" }</button>
        </div>
    }
}

fn score(round: &Round) -> Html {
    let score = round.score();
    let parts = score.parts.iter().map(|(name, right, all)| {
        html! {
            <li key={name.clone()}>{ format!("{name} {right} of {all}") }</li>
        }
    });
    html! {
        <ul class="predict-score plain small quiet" aria-label="Score">{ for parts }</ul>
    }
}

/// The end of the run: the sum, and what became of it.
fn end(round: &Round, kept: Option<&'static str>, act: &Callback<Step>) -> Html {
    let sum = round.score();
    let became = match (kept, sum.grade()) {
        (Some(grade), _) => format!("Kept with your progress: {grade}."),
        (None, None) => "Fewer than three questions were asked, so nothing is kept.".to_owned(),
        (None, _) => "Not kept: a part of the run was jumped over.".to_owned(),
    };
    let again = act.reform(|_: MouseEvent| Step::Predict(Act::Again));
    html! {
        <div class="predict-end">
            <p role="status">
                <strong>{ format!("{} of {} predicted.", sum.right, sum.all) }</strong>{ " " }{ became }
            </p>
            { score(round) }
            <button class="button" onclick={again}>{ icon(Icon::Undo) }{ "From the start" }</button>
        </div>
    }
}

/// The focus goes to the choices when a question opens, and again when one wants to go on without an answer; after the answer it
/// goes back to where it was.
#[hook]
fn use_focus(round: Option<&Round>) {
    let before = use_mut_ref(|| None);
    let key = round.and_then(|round| Some((round.asking()?.step, round.number(), round.urged)));
    use_effect_with(key, move |key| {
        if key.is_some() {
            let mut before = before.borrow_mut();
            *before = before.take().or_else(focus::current);
            if !focus::is_in_field() {
                focus::on_id(CHOICES);
            }
        } else if let Some(before) = before.borrow_mut().take() {
            focus::back_on(&before);
        }
    });
}

/// While a question is open, the keys 1 to 4 answer it and S skips it.
#[hook]
fn use_number_keys(round: Option<&Round>, act: &Callback<Step>) {
    let question = round.and_then(|round| round.asking().cloned());
    use_effect_with((question, act.clone()), |(question, act)| {
        let heard = question.clone().and_then(|question| {
            let act = act.clone();
            page::on_event("keydown", move |event| {
                let Some(key) = page::as_key(&event) else { return };
                let plain = !(key.ctrl_key() || key.alt_key() || key.meta_key());
                if !plain || event.default_prevented() || focus::is_in_field() || focus::is_in_dialog() {
                    return;
                }
                let number = key.key().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let what = match number.and_then(|number| question.options.get(number)) {
                    Some(&at) => Act::Answer(at),
                    None if key.key().eq_ignore_ascii_case("s") => Act::Skip,
                    None => return,
                };
                event.prevent_default();
                act.emit(Step::Predict(what));
            })
        });
        move || drop(heard)
    });
}
