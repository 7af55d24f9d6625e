//! The place of the tests below the editor: a button until they are wanted, then the part of the program that runs code.

use bank::Language;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::answers::failed;
use super::sheet::Sheet;
use crate::chunks::{Chunk, use_part};
use crate::parts::icon::{Icon, icon};
use crate::running::TestsProps;

/// Properties of [`Testing`].
#[derive(Properties, PartialEq)]
pub struct TestingProps {
    pub sheet: Sheet,
    pub language: Language,
    /// What the editor begins with.
    pub starter: AttrValue,
    /// The part of the answer that holds the code.
    pub part: AttrValue,
}

/// "Run tests", or the tests; `Ctrl Enter` anywhere on the page runs them too.
#[component]
pub fn Testing(props: &TestingProps) -> Html {
    let asked = use_state(|| 0_u32);
    let part = use_part(Chunk::Answers, *asked > 0);
    let ask = {
        let asked = asked.clone();
        Callback::from(move |_: ()| asked.set(*asked + 1))
    };
    {
        let ask = ask.clone();
        use_effect_with(*asked, move |_| {
            let heard = browser::page::on_event("keydown", move |event| {
                if browser::page::as_key(&event).is_some_and(|key| is_run(&key)) {
                    event.prevent_default();
                    ask.emit(());
                }
            });
            move || drop(heard)
        });
    }
    match (part.here.and_then(|here| here.tests), part.failed) {
        (Some(tests), _) if *asked > 0 => tests(tests_props(props, *asked)),
        (_, Some(error)) => failed(error, &part.retry),
        _ => html! {
            <div class="q-tests q-tests-bar">
                <button class="button button-strong" disabled={*asked > 0} onclick={ask.reform(|_: MouseEvent| ())}>
                    { icon(Icon::Play) }{ "Run tests" }
                </button>
                <p class="small quiet" role="status">{ if *asked > 0 { "Loading" } else { "Runs in this browser (Ctrl Enter)." } }</p>
            </div>
        },
    }
}

fn is_run(key: &KeyboardEvent) -> bool {
    key.key() == "Enter" && (key.ctrl_key() || key.meta_key())
}

fn tests_props(props: &TestingProps, asked: u32) -> TestsProps {
    let (pad, part, starter) = (props.sheet.pad.clone(), props.part.clone(), props.starter.clone());
    TestsProps {
        question: props.sheet.question.clone(),
        language: props.language,
        code: Callback::from(move |()| {
            let written = pad.text(&part);
            if written.is_empty() { starter.to_string() } else { written }
        }),
        asked,
        onsolved: Callback::noop(),
    }
}
