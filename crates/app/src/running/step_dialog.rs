//! A run that is stepped through, above the page, with a link to the step one stands at.

use std::cell::Cell;
use std::rc::Rc;

use json::Value;
use runner::Program;
use share::{Link, StepIndex};
use yew::prelude::*;

use super::Own;
use super::benches::Benches;
use super::stepper::Stepper;
use crate::parts::dialog::Dialog;
use crate::parts::share::ShareButton;
use crate::route::{Place, Route};

/// Properties of [`StepDialog`].
#[derive(Properties, PartialEq, Clone)]
pub struct StepDialogProps {
    pub title: AttrValue,
    pub benches: Benches,
    pub folder: &'static str,
    pub program: Own<Program>,
    pub input: Own<Value>,
    /// The function at whose first call to begin, as the code names it.
    #[prop_or_default]
    pub start: Option<AttrValue>,
    /// The event to begin at instead.
    #[prop_or_default]
    pub at: Option<u32>,
    /// The program whose run may be set beside it.
    #[prop_or_default]
    pub reference: Option<Own<Program>>,
    /// Slug of the question that the program answers; empty for one of the playground.
    #[prop_or_default]
    pub question: AttrValue,
    /// Hears at which event one stands.
    #[prop_or_default]
    pub onstep: Callback<u32>,
    pub onclose: Callback<()>,
}

/// The stepper as large as the window. It holds on to the program it was opened with: whoever draws it may make another one each time.
#[component]
pub fn StepDialog(props: &StepDialogProps) -> Html {
    let held = use_state(|| (props.program.clone(), props.input.clone(), props.reference.clone()));
    let at = use_state(|| Rc::new(Cell::new(0)));
    let begun = use_mut_ref(|| false);
    let onstep = {
        let (at, onstep) = (Rc::clone(&at), props.onstep.clone());
        use_callback((), move |event: u32, ()| {
            at.set(event);
            onstep.emit(event);
            // The dialog opens with the focus on its first button; the keys that step belong to what stands below.
            if !begun.replace(true) {
                browser::focus::on_first(".stepper .work-stage");
            }
        })
    };
    use_effect_with((), |()| {
        let flat = browser::paper::lay_flat(".stepper-dialog");
        move || drop(flat)
    });
    let link = {
        let (question, held, at) = (props.question.clone(), held.clone(), Rc::clone(&at));
        move || program_link(&question, &held.0.0, &held.1.0, Some(at.get()))
    };
    let place = Place::from(page_of(&props.question));
    let now = {
        let (place, link) = (place.clone(), link.clone());
        Callback::from(move |()| place.clone().with_fragment(share::encode(&link())))
    };
    let file = Callback::from(move |()| share::to_file(&link()));
    html! {
        <Dialog title={props.title.clone()} onclose={props.onclose.clone()} class="stepper-dialog">
            <div class="stepper-share"><ShareButton title="A step on Dryrun" {place} {now} {file} /></div>
            <Stepper
                benches={props.benches.clone()} folder={props.folder} program={held.0.clone()} input={held.1.clone()}
                start={props.start.clone()} at={props.at} {onstep} reference={held.2.clone()}
            />
        </Dialog>
    }
}

/// The page that opens a link to a program.
pub fn page_of(question: &str) -> Route {
    if question.is_empty() { Route::Playground } else { Route::Question(question.to_owned()) }
}

/// A link to a program, its input and a step. What a program of the playground reads is a text, and stays one.
pub fn program_link(question: &str, program: &Program, input: &Value, step: Option<u32>) -> Link {
    Link::Program(share::Program {
        question: question.to_owned(),
        language: program.language.clone(),
        code: program.code.clone(),
        input: input.as_str().map_or_else(|| input.to_string(), str::to_owned),
        step: step.map(StepIndex),
    })
}
