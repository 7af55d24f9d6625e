//! What makes an editor of the plain field: the code editor in its place, or else its keys; "Bare", earlier versions, and
//! "Reset to starter". Whatever puts other code in can be undone.

use browser::clock;
use web_sys::{HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use super::editor::{HELP, WritingProps};
use super::typing::{self, Typed};
use super::versions;
use crate::context::ledger::use_ledger;
use crate::parts::code_editor::CodeEditor;
use crate::parts::icon::{Icon, icon};

/// What was written is put aside as a version by whoever goes on with it after this many milliseconds.
const PAUSE: f64 = 600_000.0;

/// As the page of a question draws it.
pub fn writing(props: WritingProps) -> Html {
    html! {
        <Writing ..props />
    }
}

/// The editor over the field, and the foot below both.
#[component]
pub fn Writing(props: &WritingProps) -> Html {
    let ledger = use_ledger();
    let failed = use_state(|| false);
    let dropped = use_state(|| None::<AttrValue>);
    let listed = use_state(|| false);
    let (slug, part) = (props.editor.pad.slug(), &props.editor.part);
    let last = use_mut_ref(|| ledger.draft_when(slug, part).map_or_else(clock::now, |when| when as f64));
    use_field_keys(&props.field);
    let take = {
        let (editor, typed, dropped) = (props.editor.clone(), props.typed.setter(), dropped.setter());
        Callback::from(move |text: String| {
            let now = clock::now();
            if now - last.replace(now) > PAUSE {
                editor.pad.put_aside(&editor.part);
            }
            dropped.set(None);
            editor.take(&typed, text);
        })
    };
    // Puts other code in, and what was there aside.
    let replace = {
        let (take, dropped, before, editor) =
            (take.clone(), dropped.setter(), props.text.clone(), props.editor.clone());
        Callback::from(move |text: String| {
            editor.pad.put_aside(&editor.part);
            take.emit(text);
            dropped.set(Some(before.clone()));
        })
    };
    let versions = ledger.versions(slug, part);
    let onlist = {
        let listed = listed.clone();
        Callback::from(move |_: MouseEvent| listed.set(!*listed))
    };
    let on_failed = {
        let failed = failed.setter();
        Callback::from(move |()| failed.set(true))
    };
    let again = {
        let failed = failed.setter();
        Callback::from(move |_: MouseEvent| failed.set(false))
    };
    let bare = ledger.is_bare();
    let onbare = Callback::from(move |_: MouseEvent| ledger.set_bare(!bare));
    html! {
        <>
            if !*failed {
                <CodeEditor
                    field={props.field.clone()} text={props.text.clone()} language={props.editor.language}
                    label={props.editor.label.clone()} described_by={HELP} {bare} lines={props.editor.lines}
                    on_change={take.clone()} {on_failed}
                />
            }
            <div class="q-editor-foot">
                <p id={HELP} class="small quiet">{ "Tab indents. Escape, then Tab, leaves the field." }</p>
                <div class="row">
                    <button
                        type="button" class="button button-plain" title="As on a whiteboard: no colours, no completion"
                        aria-pressed={bare.to_string()} disabled={*failed} onclick={onbare}
                    >
                        { "Bare" }
                    </button>
                    <button
                        type="button" class="button button-plain" aria-expanded={listed.to_string()} aria-controls="versions"
                        disabled={versions.is_empty()} onclick={onlist}
                    >
                        { "Versions" }
                    </button>
                    { restart(props, &dropped, &take, &replace) }
                </div>
            </div>
            if *listed {
                { versions::list(&versions, clock::now() as u64, &replace) }
            }
            if *failed {
                <p class="row small quiet" role="status">
                    { "The full editor could not be loaded; what you type is kept." }
                    <button type="button" class="button button-plain" onclick={again}>{ "Try again" }</button>
                </p>
            }
        </>
    }
}

/// "Reset to starter", and then its undo.
fn restart(
    props: &WritingProps,
    dropped: &UseStateHandle<Option<AttrValue>>,
    take: &Callback<String>,
    replace: &Callback<String>,
) -> Html {
    let starter = props.editor.starter.clone();
    let is_starter = props.text == starter;
    let reset = replace.reform(move |_: MouseEvent| starter.to_string());
    let undo = {
        let (take, before) = (take.clone(), (**dropped).clone());
        Callback::from(move |_: MouseEvent| take.emit(before.clone().unwrap_or_default().to_string()))
    };
    html! {
        <div class="row" role="status">
            if dropped.is_some() {
                <span class="small">{ "Your code was put aside." }</span>
                <button class="button" onclick={undo}>{ icon(Icon::Undo) }{ "Undo" }</button>
            } else {
                <button class="button button-plain" disabled={is_starter} onclick={reset}>{ "Reset to starter" }</button>
            }
        </div>
    }
}

/// The keys of the plain field, for as long as it stands there.
#[hook]
fn use_field_keys(field: &NodeRef) {
    let field = field.clone();
    use_effect_with((), move |()| {
        let mut leaving = false;
        let heard = browser::page::on_event("keydown", move |event| {
            let area = field.cast::<HtmlTextAreaElement>();
            let key = browser::page::as_key(&event).filter(|_| event.target() == area.clone().map(Into::into));
            if let (Some(area), Some(key)) = (area, key) {
                leaving = on_key(&area, &key, leaving);
            }
        });
        move || drop(heard)
    });
}

/// Does what a key does in the field; true if the next Tab leaves it.
fn on_key(area: &HtmlTextAreaElement, event: &KeyboardEvent, leaving: bool) -> bool {
    let (value, from) = (area.value(), caret(area.selection_start()));
    let plain = !(event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing());
    let typed = typing::key(&event.key(), plain, leaving, typing::before_caret(&value, from));
    if let Typed::Put(text) = &typed {
        event.prevent_default();
        let to = caret(area.selection_end());
        // A refusal leaves the text as it was.
        if area.set_range_text_with_start_and_end(text, from, to).is_ok() {
            let after = from + text.encode_utf16().count() as u32;
            let _ = area.set_selection_range(after, after);
            browser::page::tell_of_input(area);
        }
    }
    typed == Typed::Leaving
}

fn caret<E>(position: Result<Option<u32>, E>) -> u32 {
    position.ok().flatten().unwrap_or_default()
}
