//! Work simulation: every option rated, or the most and the least effective picked; then compared with our reasoning.

use bank::{Ask, SimOption, WorkSimulation};
use yew::prelude::*;

use super::agreement::{self, LEAST, MOST};
use super::answer::OPTIONS;
use super::flow::Phase;
use super::picks;
use super::sheet::Sheet;
use crate::parts::markup::inline;

/// The form, or after the attempt how far it agrees.
pub fn work(sheet: &Sheet, body: &WorkSimulation) -> Html {
    let content = match (sheet.phase(), body.ask) {
        (Phase::Saved, _) => compared(sheet, body),
        (_, Ask::Rate) => ratings(sheet, body),
        (_, Ask::Pick) => choices(sheet, body),
    };
    html! {
        <section class="q-work" aria-labelledby="your-answer">
            <div class="q-work-head"><h2 id="your-answer" tabindex="-1">{ body.ask.title() }</h2></div>
            { content }
        </section>
    }
}

fn compared(sheet: &Sheet, body: &WorkSimulation) -> Html {
    let percent = agreement::percent(body, &sheet.pad.text(OPTIONS));
    html! {
        <div>
            <p class="q-agreement">
                <strong>{ percent.map(|percent| format!("{percent}%")).unwrap_or_default() }</strong>
                <span>{ " agreement with our ratings" }</span>
            </p>
            <p class="small quiet">
                { "100% means the same answer everywhere, 0% the farthest possible. From 90% the attempt counts as Easy, from 75% as Good, from 50% as Hard. " }
                { "Our ratings are our reasoning, not a key from any company." }
            </p>
            { reasoning(sheet, body) }
        </div>
    }
}

/// One radio button of a group.
fn radio(sheet: &Sheet, group: &str, value: u32, checked: bool, draft: impl Fn(&str) -> String + 'static) -> Html {
    let pad = sheet.pad.clone();
    let onchange = Callback::from(move |_: Event| pad.set(OPTIONS, draft(&pad.text(OPTIONS))));
    html! {
        <input type="radio" name={group.to_owned()} value={value.to_string()} {checked} {onchange} />
    }
}

fn ratings(sheet: &Sheet, body: &WorkSimulation) -> Html {
    let taken = picks::read(&sheet.pad.text(OPTIONS));
    let options = body.options.iter().map(|option| {
        let rating = picks::of(&taken, &option.id);
        let scale = (1..=5).map(|value| {
            let id = option.id.clone();
            let radio =
                radio(sheet, &option.id, value, rating == Some(value), move |draft| picks::with(draft, &id, value));
            let words = match value {
                1 => " least effective",
                5 => " most effective",
                _ => "",
            };
            html! {
                <label key={value}>{ radio }<span>{ value }<span class="visually-hidden">{ words }</span></span></label>
            }
        });
        html! {
            <fieldset key={option.id.clone()} class="q-option">
                <legend>{ inline(&option.text) }</legend>
                <div class="q-scale">
                    <span class="small quiet" aria-hidden="true">{ "Least effective" }</span>
                    <div class="q-scale-values">{ for scale }</div>
                    <span class="small quiet" aria-hidden="true">{ "Most effective" }</span>
                </div>
            </fieldset>
        }
    });
    html! {
        <div class="q-options">{ for options }</div>
    }
}

fn choices(sheet: &Sheet, body: &WorkSimulation) -> Html {
    let taken = picks::read(&sheet.pad.text(OPTIONS));
    let group = |name: &'static str, title: &'static str| {
        let options = (0u32..).zip(&body.options).map(|(number, option)| {
            let checked = picks::of(&taken, name) == Some(number);
            let radio = radio(sheet, name, number, checked, move |draft| agreement::pick(draft, name, number));
            html! {
                <label key={number} class="q-tick">{ radio }<span>{ inline(&option.text) }</span></label>
            }
        });
        html! {
            <fieldset key={name} class="q-option">
                <legend>{ title }</legend>
                { for options }
            </fieldset>
        }
    };
    html! {
        <div class="q-options">
            { group(MOST, "Most effective") }
            { group(LEAST, "Least effective") }
        </div>
    }
}

/// Our rating of each option with why, beside the reader's own where there is one.
pub fn reasoning(sheet: &Sheet, body: &WorkSimulation) -> Html {
    let taken = picks::read(&sheet.pad.text(OPTIONS));
    let options = (0u32..).zip(&body.options).map(|(number, option)| {
        html! {
            <li key={option.id.clone()}>
                <p>{ inline(&option.text) }</p>
                <p class="q-ratings">
                    { meter(option.effectiveness) }
                    <span>{ format!("Ours {} of 5", option.effectiveness) }</span>
                    <span class="quiet">{ own(body.ask, &taken, number, option) }</span>
                </p>
                <p class="quiet">{ inline(&option.why) }</p>
            </li>
        }
    });
    html! {
        <ol class="plain q-reasoning">{ for options }</ol>
    }
}

/// The reader's own answer on one option, in words.
fn own(ask: Ask, taken: &[(String, u32)], number: u32, option: &SimOption) -> String {
    match ask {
        Ask::Rate => picks::of(taken, &option.id).map(|rating| format!("yours {rating}")).unwrap_or_default(),
        Ask::Pick if picks::of(taken, MOST) == Some(number) => "your most effective".to_owned(),
        Ask::Pick if picks::of(taken, LEAST) == Some(number) => "your least effective".to_owned(),
        Ask::Pick => String::new(),
    }
}

/// Five marks of which some are filled.
fn meter(value: u32) -> Html {
    let marks = (1..=5).map(|mark| {
        html! { <i key={mark} class={(mark <= value).then_some("on")}></i> }
    });
    html! {
        <span class="q-meter" aria-hidden="true">{ for marks }</span>
    }
}
