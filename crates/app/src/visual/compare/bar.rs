//! What stands beside the first run: which way of doing it, and what it is on.

use algorithms::Visualizer;
use share::{InputSource, SecondInput};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::beside::{Beside, Choice, another, others};
use super::order::can_be_arranged;
use super::pair::name;
use crate::visual::state::{Act, Visual};

/// The button that puts a second run beside the first, or takes it away.
pub fn toggle(visual: &Visual, act: &Callback<Act>) -> Html {
    let is_on = visual.beside.is_some();
    let next = (!is_on).then(|| Choice::usual(visual.visualizer, visual.variant));
    let onclick = act.reform(move |_: MouseEvent| Act::Compare(next.clone()));
    html! {
        <button class="button compare-toggle" aria-pressed={is_on.to_string()} {onclick} aria-label="Compare two runs">
            <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                <path d="M3 4h5.500v12H3zM11.500 4H17v12h-5.500z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
            </svg>
            <span>{ "Compare" }</span>
        </button>
    }
}

#[derive(Properties, Clone)]
pub struct BarProps {
    pub visual: Visual,
    pub beside: Beside,
    pub act: Callback<Act>,
}

impl PartialEq for BarProps {
    /// The bar shows the choice and nothing of the step.
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.visual, &other.visual);
        self.beside.choice() == other.beside.choice() && a.variant.slug == b.variant.slug && a.source == b.source
    }
}

/// The two choices.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    html! {
        <div class="compare-bar" role="group" aria-label="Second run">
            { ways(props) }
            { inputs(props) }
        </div>
    }
}

/// Every variant of every visualizer that takes such inputs.
fn ways(props: &BarProps) -> Html {
    let (first, beside, act) = (props.visual.visualizer, &props.beside, &props.act);
    let value = |visualizer: &str, variant: &str| format!("{visualizer}/{variant}");
    let onchange = {
        let on = beside.on.clone();
        act.reform(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let (of, variant) = chosen.split_once('/').unwrap_or((first.slug, &chosen));
            let found = algorithms::find(of).and_then(|of| Some((of, of.variant(variant)?)));
            Act::Compare(found.map(|(of, variant)| Choice {
                visualizer: of.slug,
                variant: variant.slug,
                on: on.clone(),
            }))
        })
    };
    let group = |visualizer: &'static Visualizer| {
        let options = visualizer.variants.iter().map(|variant| {
            let is_chosen = visualizer.slug == beside.visualizer.slug && variant.slug == beside.variant.slug;
            html! {
                <option value={value(visualizer.slug, variant.slug)} selected={is_chosen}>{ name(visualizer, variant, false) }</option>
            }
        });
        html! {
            <optgroup label={visualizer.title}>{ for options }</optgroup>
        }
    };
    html! {
        <div class="field">
            <label for="compare-way">{ "Second run" }</label>
            <select id="compare-way" {onchange}>
                { group(first) }
                { for others(first).map(group) }
            </select>
        </div>
    }
}

/// What the second run may be on: as it is named in the list, and what it is.
fn offers(visual: &Visual, beside: &Beside) -> Vec<(String, SecondInput)> {
    let mut offers = vec![("The same input".to_owned(), SecondInput::Same)];
    if can_be_arranged(visual.visualizer.input) {
        offers.push(("Its values, smallest first".to_owned(), SecondInput::Ascending));
        offers.push(("Its values, largest first".to_owned(), SecondInput::Descending));
    }
    let of = beside.visualizer;
    for example in of.examples {
        let source = InputSource::Text(example.text.to_owned());
        offers.push((format!("Prepared: {}", example.name), SecondInput::Own(source)));
    }
    let random = another(of, &visual.source);
    offers.push((random_words(&random), random));
    if offers.iter().all(|(_, on)| *on != beside.on) {
        let words = if matches!(beside.on, SecondInput::Own(InputSource::Text(_))) {
            "An input of its own".to_owned()
        } else {
            random_words(&beside.on)
        };
        offers.push((words, beside.on.clone()));
    }
    offers
}

fn random_words(on: &SecondInput) -> String {
    match on {
        SecondInput::Own(InputSource::Random { size, seed }) => format!("Random: size {size}, seed {seed}"),
        _ => "The visualizer's usual input".to_owned(),
    }
}

fn inputs(props: &BarProps) -> Html {
    let (beside, act) = (&props.beside, &props.act);
    let offers = offers(&props.visual, beside);
    let options = offers.iter().enumerate().map(|(number, (words, on))| {
        html! {
            <option value={number.to_string()} selected={*on == beside.on}>{ words.clone() }</option>
        }
    });
    let options: Html = options.collect();
    let onchange = {
        let choice = beside.choice();
        act.reform(move |event: Event| {
            let number: Option<usize> = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
            let on = number.and_then(|number| offers.get(number)).map_or(SecondInput::Same, |(_, on)| on.clone());
            Act::Compare(Some(Choice { on, ..choice.clone() }))
        })
    };
    html! {
        <div class="field">
            <label for="compare-on">{ "On" }</label>
            <select id="compare-on" {onchange}>{ options }</select>
        </div>
    }
}
