//! The code beside the stage, with the line of the step lit. A click on a line goes to the next step that runs it.

use algorithms::{Language, Variant};
use yew::prelude::*;

use super::state::Act;

/// The highlighted lines of a listing, made when the program was built.
fn highlighted(visualizer: &str, variant: &str, language: &str) -> &'static [&'static str] {
    include!(concat!(env!("OUT_DIR"), "/listings.rs"))
}

/// The deepest indent that `listing.css` knows, in twos of spaces.
const DEEPEST: usize = 12;

#[derive(Clone, Properties)]
pub struct ListingProps {
    pub visualizer: &'static str,
    pub variant: &'static Variant,
    pub language: Language,
    /// The line of the step, from 1.
    pub lit: Option<u32>,
    pub act: Callback<Act>,
    pub choose: Callback<Language>,
}

impl PartialEq for ListingProps {
    /// The callbacks do the same at every step.
    fn eq(&self, other: &Self) -> bool {
        let key = |props: &Self| (props.visualizer, props.variant.slug, props.language, props.lit);
        key(self) == key(other)
    }
}

/// Language choice and code; drawn anew only when another line is lit.
#[component]
pub fn Listing(props: &ListingProps) -> Html {
    let ListingProps { visualizer, variant, language, lit, act, choose } = props;
    let code = variant.listing(*language);
    let lines = highlighted(visualizer, variant.slug, language.slug());
    html! {
        <section class="listing" aria-label="Code">
            <div class="listing-languages" role="group" aria-label="Language">
                { for Language::ALL.into_iter().map(|one| tab(one, one == *language, choose)) }
            </div>
            <ol class="listing-lines plain mono" key={language.slug()}>
                { for lines.iter().zip(&code.lines).zip(1u32..).map(|((html, text), number)| {
                    line(html, indent(text), number, *lit == Some(number), !code.sites_of(number).is_empty(), act)
                }) }
            </ol>
        </section>
    }
}

fn tab(language: Language, chosen: bool, choose: &Callback<Language>) -> Html {
    let onclick = choose.reform(move |_: MouseEvent| language);
    html! {
        <button key={language.slug()} class="listing-tab" aria-pressed={chosen.to_string()} {onclick}>{ language.title() }</button>
    }
}

/// A class for the depth of a line, in twos of spaces: what does not fit hangs under it.
pub fn indent(text: &str) -> String {
    let spaces = text.len() - text.trim_start_matches(' ').len();
    format!("line-code indent-{}", (spaces / 2).min(DEEPEST))
}

fn line(html: &'static str, class: String, number: u32, lit: bool, runs: bool, act: &Callback<Act>) -> Html {
    let code = Html::from_html_unchecked(AttrValue::Static(html));
    let body = if runs {
        let onclick = act.reform(move |_: MouseEvent| Act::Line(number));
        html! {
            <button {class} {onclick} title="To the next step on this line">{ code }</button>
        }
    } else {
        html! {
            <span {class}>{ code }</span>
        }
    };
    html! {
        <li key={number} class={classes!("line", lit.then_some("lit"))} aria-current={lit.then_some("step")}>
            <span class="line-number" aria-hidden="true">{ number }</span>
            { body }
        </li>
    }
}
