//! The area in which code is written: plain text, prefilled with the starter, kept as a draft per language.

use web_sys::{HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use super::pad::Pad;
use super::typing::{self, Typed};
use crate::parts::icon::{Icon, icon};

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub pad: Pad,
    /// The part of the answer it holds.
    pub part: AttrValue,
    pub label: AttrValue,
    /// What it begins with.
    pub starter: AttrValue,
    /// Whether the stored drafts are in.
    pub ready: bool,
}

/// The area with its "Reset to starter", which can be undone.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let typed = use_state(|| None::<String>);
    let dropped = use_state(|| None::<String>);
    let leaving = use_mut_ref(|| false);
    let written = (*typed).clone().unwrap_or_else(|| props.pad.text(&props.part));
    let is_starter = written.is_empty() || written == props.starter.as_str();
    let text = if written.is_empty() { props.starter.to_string() } else { written };
    let take = {
        let (typed, dropped, pad, part) = (typed.setter(), dropped.setter(), props.pad.clone(), props.part.clone());
        Callback::from(move |text: String| {
            typed.set(Some(text.clone()));
            dropped.set(None);
            pad.write(&part, text);
        })
    };
    let oninput = take.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let onkeydown = {
        let take = take.clone();
        Callback::from(move |event: KeyboardEvent| on_key(&event, &leaving, &take))
    };
    let reset = {
        let (take, dropped, text) = (take.clone(), dropped.setter(), text.clone());
        Callback::from(move |_: MouseEvent| {
            take.emit(String::new());
            dropped.set(Some(text.clone()));
        })
    };
    let undo = {
        let (take, before) = (take.clone(), (*dropped).clone());
        Callback::from(move |_: MouseEvent| take.emit(before.clone().unwrap_or_default()))
    };
    let id = format!("draft-{}", props.part);
    html! {
        <div class="q-editor">
            <label class="visually-hidden" for={id.clone()}>{ props.label.clone() }</label>
            <textarea
                {id} class="q-code mono" aria-describedby="code-help" spellcheck="false" autocomplete="off" autocapitalize="off"
                wrap="off" rows="18" value={text} {oninput} {onkeydown}
            />
            <div class="q-editor-foot">
                <p id="code-help" class="small quiet">{ "Tab indents. Escape, then Tab, leaves the field." }</p>
                <div class="row" role="status">
                    if dropped.is_some() {
                        <span class="small">{ "Your code was put aside." }</span>
                        <button class="button" onclick={undo}>{ icon(Icon::Undo) }{ "Undo" }</button>
                    } else {
                        <button class="button button-plain" disabled={is_starter} onclick={reset}>{ "Reset to starter" }</button>
                    }
                </div>
            </div>
        </div>
    }
}

fn on_key(event: &KeyboardEvent, leaving: &std::cell::RefCell<bool>, take: &Callback<String>) {
    let area = event.target_unchecked_into::<HtmlTextAreaElement>();
    let (value, from) = (area.value(), caret(area.selection_start()));
    let plain = !(event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing());
    let typed = typing::key(&event.key(), plain, *leaving.borrow(), typing::before_caret(&value, from));
    *leaving.borrow_mut() = typed == Typed::Leaving;
    if let Typed::Put(text) = typed {
        event.prevent_default();
        let to = caret(area.selection_end());
        // A refusal leaves the text as it was.
        if area.set_range_text_with_start_and_end(&text, from, to).is_ok() {
            let after = from + text.encode_utf16().count() as u32;
            let _ = area.set_selection_range(after, after);
            take.emit(area.value());
        }
    }
}

fn caret<E>(position: Result<Option<u32>, E>) -> u32 {
    position.ok().flatten().unwrap_or_default()
}
