//! The line above the program: its language, examples, a link to it, and programs from files.

use browser::file;
use runner::RUNTIMES;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::arrived::{Arrived, from_file};
use super::examples::{self, EXAMPLES};
use super::run::{Act, Run};
use super::{Desk, LANGUAGE};
use crate::parts::icon::{Icon, icon};
use crate::parts::share::ShareButton;
use crate::route::{Place, Route};
use crate::running::program_link;

/// Larger files cannot be ours.
const FILE_LIMIT: f64 = 6e6;

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    pub(super) desk: Desk,
    pub(super) run: UseReducerDispatcher<Run>,
    pub(super) arrived: UseStateSetter<Arrived>,
}

/// The line.
#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    html! {
        <div class="pg-bar">
            { languages(props) }
            { choice(props) }
            <div class="pg-tools">{ share(props) }{ open_file(props) }</div>
        </div>
    }
}

fn languages(props: &BarProps) -> Html {
    let buttons = RUNTIMES.iter().map(|runtime| {
        let (desk, run) = (props.desk.clone(), props.run.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            // The fields would be drawn anew, and the caret lost, for nothing.
            if desk.runtime.language == runtime.language {
                return;
            }
            desk.pad.set(LANGUAGE, runtime.language.to_owned());
            run.dispatch(Act::Forget);
            desk.round.set(*desk.round + 1);
        });
        let pressed = runtime.language == props.desk.runtime.language;
        html! {
            <button key={runtime.language} type="button" aria-pressed={pressed.to_string()} {onclick}>{ runtime.title }</button>
        }
    });
    html! {
        <div class="q-languages" role="group" aria-label="Language">{ for buttons }</div>
    }
}

/// Examples of this language; what stood there is put aside.
fn choice(props: &BarProps) -> Html {
    let language = props.desk.runtime.language;
    let onchange = {
        let (desk, run) = (props.desk.clone(), props.run.clone());
        Callback::from(move |event: Event| {
            let select = event.target_unchecked_into::<HtmlSelectElement>();
            let chosen = select.value().parse().ok().and_then(|at: usize| EXAMPLES.get(at));
            if let Some(example) = chosen {
                desk.replace(example.language, example.code, example.input);
                run.dispatch(Act::Forget);
            }
            select.set_selected_index(0);
        })
    };
    let options =
        EXAMPLES.iter().enumerate().filter(|(_, example)| example.language == language).map(|(at, example)| {
            html! { <option key={at} value={at.to_string()}>{ example.title }</option> }
        });
    let none = examples::of(language).next().is_none();
    html! {
        <select class="pg-examples" aria-label="Examples" disabled={none} {onchange}>
            <option selected=true value="">{ "Examples" }</option>
            { for options }
        </select>
    }
}

/// A link to the program as it stands.
fn share(props: &BarProps) -> Html {
    let desk = props.desk.clone();
    let link = move || program_link("", &desk.program(), &desk.input(), None);
    let place = Place::from(Route::Playground);
    let now = {
        let (place, link) = (place.clone(), link.clone());
        Callback::from(move |()| place.clone().with_fragment(share::encode(&link())))
    };
    let file = Callback::from(move |()| share::to_file(&link()));
    html! {
        <ShareButton title="A program on Dryrun" {place} {now} {file} />
    }
}

fn open_file(props: &BarProps) -> Html {
    let (desk, run, arrived) = (props.desk.clone(), props.run.clone(), props.arrived.clone());
    let onchange = Callback::from(move |event: Event| {
        let (input, desk) = (event.target_unchecked_into::<HtmlInputElement>(), desk.clone());
        let (run, arrived) = (run.clone(), arrived.clone());
        spawn_local(async move {
            let came = match file::chosen(&input, FILE_LIMIT).await {
                Ok(text) => from_file(&text),
                Err(why) => Arrived { dropped: vec![why.to_owned()], ..Arrived::default() },
            };
            if let Some(program) = &came.program {
                desk.replace(&program.language, &program.code, &program.input);
                run.dispatch(Act::Forget);
            }
            arrived.set(came);
        });
    });
    html! {
        <label class="button open-file">
            { icon(Icon::Upload) }<span>{ "Open a file" }</span>
            <input class="visually-hidden" type="file" aria-label="Open a file" accept=".txt,text/plain" {onchange} />
        </label>
    }
}
