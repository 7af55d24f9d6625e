//! Measuring what own code costs: a claim first, then counted runs on inputs of growing size, a curve, and what it says.

mod claims;
mod measuring;
mod words;

use std::cell::Cell;
use std::rc::Rc;

use bank::{Body, Json, Language};
use judge::growth::Inputs;
use runner::Program;
use yew::prelude::*;

use super::benches::Benches;
use crate::pages::question::{Asked, EditorProps, SPACE, TIME};
use crate::parts::growth::{grouped, view};
use claims::{Claims, Missing};
use measuring::{Measure, Measured, Told};

/// Properties of [`Growth`].
#[derive(Properties, PartialEq, Clone)]
pub struct GrowthProps {
    pub question: Asked,
    pub editor: EditorProps,
    pub language: Language,
    pub benches: Benches,
    /// The folder of the language's worker.
    pub folder: &'static str,
}

/// Where measuring is.
#[derive(Clone, Default, PartialEq)]
enum Stage {
    #[default]
    Idle,
    /// A claim is missing.
    Unclaimed(Missing),
    /// At work, with the largest n so far and the number of sizes.
    Running(u64, usize),
    Done(Rc<Measured>),
    /// It ended early; why, as a sentence.
    Ended(&'static str),
}

/// The section: collapsed until one asks for it.
#[component]
pub fn Growth(props: &GrowthProps) -> Html {
    let stage = use_state(Stage::default);
    let chosen = use_state(Claims::default);
    // The number of the measuring that is on: what an earlier one still says is no longer of interest.
    let current = use_mut_ref(|| Rc::new(Cell::new(0_u32)));
    let typed = use_force_update();
    let Body::Coding(body) = &props.question.body else { return Html::default() };
    let inputs = use_memo(props.question.clone(), |question| match &question.body {
        Body::Coding(body) => {
            body.generator.generator().ok().and_then(|made| Inputs::of(&body.signature, &made)).map(Rc::new)
        }
        _ => None,
    });
    let Some(inputs) = (*inputs).clone() else { return Html::default() };
    let typed_in = |part: &str| props.editor.pad.text(part);
    let claims = chosen.or_typed(&typed_in(TIME), &typed_in(SPACE));
    let n_is = inputs.n_in_words();
    let measure = {
        let (props, stage, current) = (props.clone(), stage.setter(), current.borrow().clone());
        let call = body.signature.as_lists().to_json();
        Callback::from(move |_: MouseEvent| {
            let (time, space) = match claims.whole() {
                Ok(whole) => whole,
                Err(missing) => {
                    browser::focus::on_id(missing.id());
                    return stage.set(Stage::Unclaimed(missing));
                }
            };
            props.editor.pad.put_aside(&props.editor.part);
            let code = props.editor.kept().to_string();
            let program = Program { language: props.language.as_str().to_owned(), code, call: call.clone() };
            current.set(current.get() + 1);
            let tell = {
                let stage = stage.clone();
                Callback::from(move |told: Told| {
                    stage.set(match told {
                        Told::Grown(n, sizes) => Stage::Running(n, sizes),
                        Told::Done(measured) => Stage::Done(measured),
                        Told::Ended(why) => Stage::Ended(why),
                    });
                })
            };
            stage.set(Stage::Running(0, 0));
            let (benches, inputs, own) = (props.benches.clone(), Rc::clone(&inputs), current.get());
            let current = Rc::clone(&current);
            measuring::begin(Measure {
                benches,
                folder: props.folder,
                program,
                inputs,
                time,
                space,
                tell,
                current,
                own,
            });
        })
    };
    let stop = {
        let (props, stage, current) = (props.clone(), stage.setter(), current.borrow().clone());
        Callback::from(move |_: MouseEvent| {
            current.set(current.get() + 1);
            props.benches.stop(props.folder);
            stage.set(Stage::Ended("Stopped."));
        })
    };
    let claimed = {
        let (chosen, stage, is_asked) = (chosen.setter(), stage.setter(), matches!(*stage, Stage::Unclaimed(_)));
        Callback::from(move |claims: Claims| {
            chosen.set(claims);
            if is_asked {
                stage.set(Stage::Idle);
            }
        })
    };
    let ontoggle = Callback::from(move |_: Event| typed.force_update());
    let is_running = matches!(*stage, Stage::Running(..));
    html! {
        <details class="growth" {ontoggle}>
            <summary>{ "Measure the cost" }</summary>
            <div class="growth-body">
                <p class="small quiet">{ words::method(&n_is, inputs_are_calls(body)) }</p>
                { claims.fields(&claimed) }
                <div class="q-tests-bar">
                    if is_running {
                        <button class="button" onclick={stop}>{ "Stop" }</button>
                    } else {
                        <button class="button" onclick={measure}>{ "Measure" }</button>
                    }
                    { told(&stage) }
                </div>
                { result(&stage, body, &n_is) }
            </div>
        </details>
    }
}

fn inputs_are_calls(body: &bank::Coding) -> bool {
    matches!(body.signature, bank::Signature::Class(_))
}

/// What goes on, in a few words; how far it has come changes too often to be read aloud.
fn told(stage: &Stage) -> Html {
    let words = match stage {
        Stage::Idle => "",
        Stage::Done(_) => "Measured.",
        Stage::Running(..) => "Measuring",
        Stage::Unclaimed(missing) => missing.words(),
        Stage::Ended(why) => why,
    };
    let far = match stage {
        Stage::Running(n, sizes) if *sizes > 0 => format!("{sizes} sizes, up to n = {}", grouped(*n as f64)),
        _ => String::new(),
    };
    html! {
        <>
            <p class="small" role="status">{ words }</p>
            <p class="small quiet growth-far" aria-hidden="true">{ far }</p>
        </>
    }
}

fn result(stage: &Stage, body: &bank::Coding, n_is: &str) -> Html {
    let Stage::Done(measured) = stage else { return Html::default() };
    let best = body.approaches.last();
    html! {
        <div class="growth-found">
            { view(&measured.time(n_is, best.map(|best| best.time.as_str()))) }
            { view(&measured.space(n_is, best.map(|best| best.space.as_str()))) }
        </div>
    }
}
