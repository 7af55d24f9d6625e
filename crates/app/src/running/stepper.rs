//! Stepping through a learner's own run: the stage, the code, and the tools that find a moment in it.

use std::cell::Cell;
use std::rc::Rc;

use json::Value;
use runner::{EventKind, Program};
use yew::prelude::*;

use super::Own;
use super::asks::{Asks, use_asks};
use super::benches::Benches;
use super::beside::Beside;
use super::changes::{self, Variable};
use super::code_lines::CodeLines;
use super::keys::{self, Tool};
use super::known::{Act, Known};
use super::outcome::{ending, output};
use super::recorded::{Run, use_run};
use super::search::Way;
use super::shapes::Picture;
use super::stepping::{Go, Stepping};
use super::transport;
use super::tree::CallTree;
use super::until::{self, Written};
use crate::parts::markup::sentence;

/// Properties of [`Stepper`].
#[derive(Properties, PartialEq, Clone)]
pub struct StepperProps {
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
    /// Hears at which event one stands.
    #[prop_or_default]
    pub onstep: Callback<u32>,
    /// The program whose run may be set beside one's own.
    #[prop_or_default]
    pub reference: Option<Own<Program>>,
}

impl StepperProps {
    fn run(&self) -> Run {
        let (program, input) = (self.program.clone(), self.input.clone());
        Run { program, input, start: self.start.clone(), at: self.at }
    }
}

/// What the parts of the stepper share.
struct Parts<'p> {
    props: &'p StepperProps,
    known: &'p UseReducerHandle<Known>,
    asks: Asks,
    written: UseStateHandle<Written>,
    is_beside: UseStateHandle<bool>,
    /// The event at which the runs first differ, once that is known.
    difference: Rc<Cell<Option<u32>>>,
    go: Callback<Go>,
    look: Callback<Way>,
}

/// Stage, code, variables, tools and bar.
#[component]
pub fn Stepper(props: &StepperProps) -> Html {
    let asks = use_asks(&props.benches, props.folder);
    let known = use_run(&asks, &props.run());
    let written = use_state(Written::default);
    let is_beside = use_state(|| false);
    let difference = use_memo((), |()| Rc::new(Cell::new(None)));
    {
        let onstep = props.onstep.clone();
        use_effect_with(known.stepping.as_ref().map(Stepping::at), move |at| at.iter().for_each(|at| onstep.emit(*at)));
    }
    let go = {
        let dispatcher = known.dispatcher();
        use_callback((), move |go: Go, ()| dispatcher.dispatch(Act::Go(go)))
    };
    let root = use_node_ref();
    {
        // What stands below the code grows and shrinks with the states, which come after the step.
        let at = known.stepping.as_ref().map(|stepping| (stepping.at(), stepping.piece().is_some()));
        let root = root.clone();
        use_effect_with(at, move |_| {
            let show = move || browser::page::show_within(root.cast().as_ref(), ".stepper-code .lit");
            let frame = browser::clock::NextFrame::new(show);
            move || drop(frame)
        });
    }
    let look = look(&known, &written);
    let kept = use_mut_ref(|| None::<Html>);
    let parts = Parts { props, known: &known, asks, written, is_beside, difference: Rc::clone(&difference), go, look };
    use_keys(&root, parts.keys());
    let body = match (&known.stepping, &known.trouble) {
        (None, Some(words)) => html! { <p role="alert" class="stepper-wait">{ words }</p> },
        (None, None) => html! { <p role="status" class="stepper-wait">{ "Recording the run" }</p> },
        (Some(stepping), trouble) => {
            // Until the states around a far step have come, the picture of before stays.
            let picture = stepping.piece().map(|_| picture(stepping, *parts.is_beside));
            let waiting = picture.is_none();
            let shown = picture.or_else(|| kept.borrow().clone()).unwrap_or_default();
            *kept.borrow_mut() = Some(shown.clone());
            parts.workbench(stepping, shown, waiting.then_some(trouble.as_deref()))
        }
    };
    html! {
        <div class="stepper" ref={root}>{ body }</div>
    }
}

/// Listens to the keys wherever in the dialog the focus is: it opens on a button above, and a click may leave it nowhere.
#[hook]
fn use_keys(root: &NodeRef, heard: Callback<KeyboardEvent>) {
    let latest = use_mut_ref(Callback::default);
    *latest.borrow_mut() = heard;
    let root = root.clone();
    use_effect_with((), move |()| {
        let listening = browser::page::on_event("keydown", move |event| {
            let is_ours = root.cast().is_some_and(|root| browser::focus::is_in_dialog_of(&root));
            if let Some(key) = browser::page::as_key(&event).filter(|_| is_ours) {
                let heard = latest.borrow().clone();
                heard.emit(key);
            }
        });
        move || drop(listening)
    });
}

/// Looks for what stands in the field; what cannot be read is told there.
fn look(known: &UseReducerHandle<Known>, written: &UseStateHandle<Written>) -> Callback<Way> {
    let (dispatcher, written) = (known.dispatcher(), written.clone());
    Callback::from(move |way: Way| match written.ask() {
        Ok(subject) => dispatcher.dispatch(Act::Seek(subject, way)),
        Err(wrong) => written.set(wrong),
    })
}

/// The stage at the step one stands at. With the reference beside it is another stage, which measures its room anew.
fn picture(stepping: &Stepping, is_beside: bool) -> Html {
    let Some((piece, step)) = stepping.piece() else { return Html::default() };
    html! {
        <>
            if is_beside {
                <h3 class="small quiet stepper-own">{ "Your run" }</h3>
            }
            <Picture film={Rc::clone(&piece.film)} at={step} {is_beside} />
        </>
    }
}

impl Parts<'_> {
    /// What the keys do, but in a field, where they are text.
    fn keys(&self) -> Callback<KeyboardEvent> {
        let (go, look, difference) = (self.go.clone(), self.look.clone(), Rc::clone(&self.difference));
        let known = self.known.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() || browser::focus::is_in_field() {
                return;
            }
            if let Some(to) = transport::on_key(&event.key(), event.shift_key()) {
                event.prevent_default();
                go.emit(to);
                return;
            }
            let Some(tool) = keys::on_key(&event.key()) else { return };
            event.prevent_default();
            match tool {
                Tool::Hit(way) => look.emit(way),
                Tool::Difference => difference.get().into_iter().for_each(|event| go.emit(Go::To(event))),
                Tool::Change(way) => {
                    let Some(stepping) = &known.stepping else { return };
                    if let Some(variable) = changes::marked(stepping, known.chosen.as_deref()) {
                        known.dispatch(Act::Seek(variable.subject(stepping), way));
                    }
                }
            }
        })
    }

    fn workbench(&self, stepping: &Stepping, picture: Html, waiting: Option<Option<&str>>) -> Html {
        let event = stepping.lines.event(stepping.at());
        let code = &self.props.program.0.code;
        let text = code.lines().nth(event.line.saturating_sub(1) as usize).unwrap_or_default();
        let said = match waiting {
            Some(Some(trouble)) => trouble.to_owned(),
            Some(None) => "Running again up to this step".to_owned(),
            None => stepping.sentence(text),
        };
        let is_wrong = event.kind == EventKind::Exception;
        html! {
            <div class={classes!("stepper-bench", self.is_beside.then_some("stepper-bench-both"))}>
                <div class="work">
                    <div class={classes!("stepper-stages", self.is_beside.then_some("stepper-both"))}>
                        <div class="work-stage" tabindex="0" role="group" aria-label="Picture of the step">{ picture }</div>
                        { self.beside(stepping) }
                    </div>
                    <div class="say-line"><p class="say" aria-live="polite">{ sentence(&said) }</p></div>
                    { transport::bar(stepping, &self.go) }
                </div>
                <aside class="beside" aria-label="Code and variables">
                    <CodeLines code={code.clone()} lit={event.line} wrong={is_wrong} go={self.go.clone()} />
                    <div class="stepper-side">
                        { self.tools() }
                        { self.variables(stepping) }
                        <CallTree stepping={stepping.clone()} go={self.go.clone()} />
                        { output(stepping) }
                        { ending(stepping) }
                    </div>
                </aside>
            </div>
        }
    }

    fn tools(&self) -> Html {
        let toggle = {
            let (is_beside, difference) = (self.is_beside.clone(), Rc::clone(&self.difference));
            Callback::from(move |_: MouseEvent| {
                difference.set(None);
                is_beside.set(!*is_beside);
            })
        };
        html! {
            <div class="stepper-tools">
                if self.props.reference.is_some() {
                    <button class="button" aria-pressed={self.is_beside.to_string()} onclick={toggle}>{ "Beside the reference" }</button>
                }
                { keys::help() }
                { until::field(self.known, &self.written, &self.look) }
            </div>
        }
    }

    fn variables(&self, stepping: &Stepping) -> Html {
        let (dispatcher, here) = (self.known.dispatcher(), stepping.clone());
        let seek = Callback::from(move |(variable, way): (Variable, Way)| {
            dispatcher.dispatch(Act::Seek(variable.subject(&here), way));
        });
        changes::variables(stepping, self.known.chosen.as_deref(), self.known.search.said(false), &seek)
    }

    fn beside(&self, stepping: &Stepping) -> Html {
        let Some(program) = self.props.reference.clone().filter(|_| *self.is_beside) else { return Html::default() };
        let own = self.props.run();
        let reference = Run { program, at: None, ..own.clone() };
        html! {
            <Beside
                asks={self.asks.clone()} {own} stepping={stepping.clone()} {reference} go={self.go.clone()}
                difference={Own(Rc::clone(&self.difference))}
            />
        }
    }
}
