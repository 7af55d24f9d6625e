//! The bar that moves through a learner's run: as the visualizers', and over and out of calls besides.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::stepping::{Go, Stepping};
use crate::parts::icon::{Icon, icon};

/// Where keys go; the help of the bar's buttons says so.
const KEYS: [(&str, bool, Go); 8] = [
    ("ArrowRight", false, Go::Forward),
    ("ArrowLeft", false, Go::Back),
    ("ArrowDown", false, Go::Over),
    ("ArrowUp", false, Go::BackOver),
    ("ArrowDown", true, Go::Out),
    ("Home", false, Go::First),
    ("End", false, Go::Last),
    ("o", false, Go::Out),
];

/// What a key means on the stage.
pub fn on_key(key: &str, shift: bool) -> Option<Go> {
    KEYS.iter().find(|(name, shifted, _)| *name == key && *shifted == shift).map(|(_, _, go)| *go)
}

/// The bar.
pub fn bar(stepping: &Stepping, go: &Callback<Go>) -> Html {
    let (at, last) = (stepping.at(), stepping.last());
    let oninput = go.reform(|event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        Go::To(value.parse().unwrap_or(0))
    });
    html! {
        <div class="transport" role="group" aria-label="Steps">
            <div class="transport-buttons">
                { button("First step", Icon::First, Go::First, at == 0, go) }
                { button("Back", Icon::Back, Go::Back, at == 0, go) }
                { button("Forward", Icon::Forward, Go::Forward, at == last, go) }
                { words("Over", "Forward, without the steps of the calls on this line (arrow down)", Go::Over, at == last, go) }
                { words("Out", "To the end of this call (shift and arrow down)", Go::Out, at == last, go) }
                { button("Last step", Icon::Last, Go::Last, at == last, go) }
            </div>
            <div class="transport-slider">
                <input
                    type="range" min="0" max={last.to_string()} step="1" value={at.to_string()} {oninput}
                    aria-label="Step" aria-valuetext={format!("Step {} of {}", at + 1, last + 1)}
                />
            </div>
            <output class="transport-count">{ format!("{} / {}", at + 1, last + 1) }</output>
        </div>
    }
}

fn button(name: &'static str, picture: Icon, where_to: Go, at_end: bool, go: &Callback<Go>) -> Html {
    html! {
        <button
            class="button transport-button" aria-label={name} title={name} aria-disabled={at_end.then_some("true")}
            onclick={go.reform(move |_: MouseEvent| where_to)}
        >
            { icon(picture) }
        </button>
    }
}

fn words(name: &'static str, title: &'static str, where_to: Go, at_end: bool, go: &Callback<Go>) -> Html {
    html! {
        <button class="button" {title} aria-disabled={at_end.then_some("true")} onclick={go.reform(move |_: MouseEvent| where_to)}>
            { name }
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_step_and_shift_leaves_the_call() {
        assert_eq!(on_key("ArrowDown", false), Some(Go::Over));
        assert_eq!(on_key("ArrowDown", true), Some(Go::Out));
        assert_eq!(on_key("x", false), None);
    }
}
