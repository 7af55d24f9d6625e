//! The code beside the stage, with the line of the step lit. A click on a line goes to the next step that runs it.
//!
//! The lines are drawn once; a step only moves the light, which is no drawing: thirty lines with what hears their clicks would
//! be half of a step's work.

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

/// Language choice and code.
#[component]
pub fn Listing(props: &ListingProps) -> Html {
    let ListingProps { visualizer, variant, language, lit, act, choose } = props;
    let list = use_node_ref();
    let key = format!("{visualizer} {} {}", variant.slug, language.slug());
    let first = use_lit(&list, key.clone(), *lit, "line lit");
    html! {
        <section class="listing" aria-label="Code">
            <div class="listing-languages" role="group" aria-label="Language">
                { for Language::ALL.into_iter().map(|one| tab(one, one == *language, choose)) }
            </div>
            <Lines {key} visualizer={*visualizer} variant={*variant} language={*language} lit={first} {list} act={act.clone()} />
        </section>
    }
}

/// Lights a line of a list that is not drawn anew for that. `key` names the list; gives the line that it is to be drawn with.
#[hook]
pub fn use_lit(
    list: &NodeRef,
    key: impl PartialEq + Clone + 'static,
    lit: Option<u32>,
    class: &'static str,
) -> Option<u32> {
    let first = use_memo(key.clone(), |_| (lit, class));
    let list = list.clone();
    use_effect_with((key, lit, class), move |(_, lit, class)| {
        list.cast().iter().for_each(|list| browser::page::light(list, *lit, "line", class));
    });
    first.0
}

#[derive(Clone, Properties)]
struct LinesProps {
    visualizer: &'static str,
    variant: &'static Variant,
    language: Language,
    lit: Option<u32>,
    list: NodeRef,
    act: Callback<Act>,
}

impl PartialEq for LinesProps {
    /// The callback does the same at every step.
    fn eq(&self, other: &Self) -> bool {
        let key = |props: &Self| (props.visualizer, props.variant.slug, props.language, props.lit);
        key(self) == key(other)
    }
}

/// The lines, with the one lit at which one stood when they were drawn. A click on any of them is heard by the list.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let code = props.variant.listing(props.language);
    let lines = highlighted(props.visualizer, props.variant.slug, props.language.slug());
    let act = props.act.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        browser::page::clicked_number(&event, "data-line").into_iter().for_each(|line| act.emit(Act::Line(line)));
    });
    html! {
        <ol class="listing-lines plain mono" ref={props.list.clone()} {onclick}>
            { for lines.iter().zip(&code.lines).zip(1u32..).map(|((html, text), number)| {
                line(html, indent(text), number, props.lit == Some(number), !code.sites_of(number).is_empty())
            }) }
        </ol>
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

fn line(html: &'static str, class: String, number: u32, lit: bool, runs: bool) -> Html {
    let code = Html::from_html_unchecked(AttrValue::Static(html));
    let body = if runs {
        html! {
            <button {class} data-line={number.to_string()} title="To the next step on this line">{ code }</button>
        }
    } else {
        html! {
            <span {class}>{ code }</span>
        }
    };
    html! {
        <li key={number} class={if lit { "line lit" } else { "line" }} aria-current={lit.then_some("step")}>
            <span class="line-number" aria-hidden="true">{ number }</span>
            { body }
        </li>
    }
}
