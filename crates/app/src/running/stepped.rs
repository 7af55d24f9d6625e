//! A case that is stepped through, above the page.

use std::rc::Rc;

use bank::{Case, Coding, Language, Signature, code_in};
use runner::Program;
use yew::prelude::*;

use super::Own;
use super::benches::Benches;
use super::step_dialog::StepDialog;

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
    question: &str,
    body: &Coding,
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
    let input = Own(Rc::new(case.input.to_json()));
    let solution = code_in(&body.solutions, language);
    let reference = solution.map(|solution| Own(Rc::new(Program { code: solution.text.clone(), ..program.clone() })));
    let program = Own(Rc::new(program.clone()));
    html! {
        <StepDialog
            {title} benches={benches.clone()} {folder} {program} {input} start={start(&body.signature, language)}
            {reference} question={question.to_owned()} onclose={close}
        />
    }
}

/// The function at whose call the steps begin, as this language writes it; a class begins with its first line.
fn start(signature: &Signature, language: Language) -> Option<AttrValue> {
    match signature {
        Signature::Function(function) => Some(language.local_name(&function.name).into()),
        Signature::Class(_) => None,
    }
}
