//! A field for a written answer, kept as a draft while it is typed.

use web_sys::{HtmlInputElement, HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::measure;
use super::pad::Pad;

/// Properties of [`DraftField`].
#[derive(Properties, PartialEq)]
pub struct DraftFieldProps {
    pub pad: Pad,
    /// The part of the answer it holds.
    pub part: AttrValue,
    pub label: AttrValue,
    /// Says under the label what belongs here.
    #[prop_or_default]
    pub help: AttrValue,
    /// Lines at first; one is a field of a single line.
    #[prop_or(6)]
    pub rows: u32,
    /// Shows how many words there are and how long they take aloud.
    #[prop_or_default]
    pub counted: bool,
    /// Whether the stored drafts are in; the field is drawn anew when they come.
    pub ready: bool,
}

/// A labelled field. What is typed lives here, the pad hears of it.
#[component]
pub fn DraftField(props: &DraftFieldProps) -> Html {
    let typed = use_state(|| None::<String>);
    let text = (*typed).clone().unwrap_or_else(|| props.pad.text(&props.part));
    let take = {
        let (typed, pad, part) = (typed.setter(), props.pad.clone(), props.part.clone());
        move |text: String| {
            typed.set(Some(text.clone()));
            pad.write(&part, text);
        }
    };
    let id = format!("draft-{}", props.part);
    let help = format!("{id}-help");
    let described = (!props.help.is_empty()).then(|| help.clone());
    let field = if props.rows == 1 {
        let oninput =
            Callback::from(move |event: InputEvent| take(event.target_unchecked_into::<HtmlInputElement>().value()));
        html! {
            <input type="text" id={id.clone()} aria-describedby={described} autocomplete="off" spellcheck="false" value={text.clone()} {oninput} />
        }
    } else {
        let oninput =
            Callback::from(move |event: InputEvent| take(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        html! {
            <textarea id={id.clone()} class="q-write" aria-describedby={described} rows={props.rows.to_string()} value={text.clone()} {oninput} />
        }
    };
    html! {
        <div class="q-field">
            <div class="q-field-head">
                <label for={id}>{ props.label.clone() }</label>
                <span class="small quiet q-count" hidden={!props.counted}>{ measure::spoken(measure::words(&text)) }</span>
            </div>
            <p id={help} class="small quiet" hidden={props.help.is_empty()}>{ props.help.clone() }</p>
            { field }
        </div>
    }
}
