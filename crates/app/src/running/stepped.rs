//! A case that is stepped through, above the page.

use std::rc::Rc;

use bank::{Case, Language, Signature};
use json::Value;
use runner::Program;
use yew::prelude::*;

use super::Own;
use super::benches::Benches;
use super::stepper::Stepper;
use crate::parts::dialog::Dialog;

/// A case that is stepped through, and what stands above it.
#[derive(Clone, PartialEq)]
pub struct Stepped {
    pub title: String,
    pub case: Case,
}

/// Steps through a case.
pub fn step_through(stepped: &UseStateHandle<Option<Stepped>>, title: String, case: &Case) -> Callback<MouseEvent> {
    let (stepped, case) = (stepped.setter(), case.clone());
    Callback::from(move |_: MouseEvent| stepped.set(Some(Stepped { title: title.clone(), case: case.clone() })))
}

/// The stepper, when a case is stepped through: above the page, on the code as it was run.
pub fn stepper(
    signature: &Signature,
    language: Language,
    benches: &Benches,
    folder: &'static str,
    program: &Program,
    stepped: &UseStateHandle<Option<Stepped>>,
) -> Html {
    let Some(Stepped { title, case }) = (**stepped).clone() else { return Html::default() };
    let close = {
        let stepped = stepped.setter();
        Callback::from(move |()| stepped.set(None))
    };
    let (program, input) = (Own(Rc::new(program.clone())), Own(Rc::new(case.input.to_json())));
    html! {
        <Dialog {title} onclose={close} class="stepper-dialog">
            <Steps benches={benches.clone()} {folder} {program} {input} start={start(signature, language)} />
        </Dialog>
    }
}

/// Properties of [`Steps`].
#[derive(Properties, PartialEq)]
struct StepsProps {
    benches: Benches,
    folder: &'static str,
    program: Own<Program>,
    input: Own<Value>,
    start: Option<AttrValue>,
}

/// Holds on to the program that it was opened with: each drawing of the tests makes another one.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let held = use_state(|| (props.program.clone(), props.input.clone()));
    html! {
        <Stepper benches={props.benches.clone()} folder={props.folder} program={held.0.clone()} input={held.1.clone()} start={props.start.clone()} />
    }
}

/// The function at whose call the steps begin, as this language writes it; a class begins with its first line.
fn start(signature: &Signature, language: Language) -> Option<AttrValue> {
    match signature {
        Signature::Function(function) => Some(language.local_name(&function.name).into()),
        Signature::Class(_) => None,
    }
}
