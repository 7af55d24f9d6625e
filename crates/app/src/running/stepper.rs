//! Stepping through a learner's own run: recorded once, its states fetched around where one stands.

use std::rc::Rc;

use json::Value;
use runner::{End, EventKind, Fault, Heard, Lines, Program, Reply, Request, Task};
use trace::Millis;
use yew::prelude::*;

use super::Own;
use super::benches::Benches;
use super::code_lines::CodeLines;
use super::stepping::{Go, Stepping, WINDOW};
use super::transport;
use crate::parts::markup::sentence;
use crate::visual::{Size, Stage, Twin, legend, variables_of};

/// How long recording, or going to a step by running again, may take.
const PATIENCE: Millis = Millis(20_000.0);

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
}

/// What the page knows of the run.
#[derive(Clone, Default)]
struct Known {
    stepping: Option<Stepping>,
    /// The first event of the window that was asked for.
    asked: Option<u32>,
    trouble: Option<String>,
}

enum Act {
    Lines(Box<Lines>, Option<AttrValue>),
    Window(Rc<runner::Window>),
    Asked(u32),
    Go(Go),
    Trouble(String),
}

impl Reducible for Known {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Lines(lines, start) if lines.is_empty() => {
                drop(start);
                next.trouble = Some("Nothing of your code has run: there is no step to show.".to_owned());
            }
            Act::Lines(lines, start) => next.stepping = Some(Stepping::new(Rc::from(lines), start.as_deref())),
            // Asking for it again would end in the same.
            Act::Window(window) if window.is_empty() => {
                next.trouble = Some("The run could not be repeated up to this step.".to_owned());
            }
            Act::Window(window) => {
                next.asked = None;
                next.stepping.iter_mut().for_each(|stepping| stepping.take(Rc::clone(&window)));
            }
            Act::Asked(from) => next.asked = Some(from),
            Act::Go(go) => next.stepping.iter_mut().for_each(|stepping| stepping.go(go)),
            Act::Trouble(words) => {
                next.asked = None;
                next.trouble = Some(words);
            }
        }
        Rc::new(next)
    }
}

/// Stage, code, variables and bar.
#[component]
pub fn Stepper(props: &StepperProps) -> Html {
    let known = use_reducer(Known::default);
    use_recording(props, &known);
    use_windows(props, &known);
    let go = {
        let dispatcher = known.dispatcher();
        use_callback((), move |go: Go, ()| dispatcher.dispatch(Act::Go(go)))
    };
    let onkeydown = {
        let go = go.clone();
        Callback::from(move |event: KeyboardEvent| {
            let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || browser::focus::is_in_field());
            if let Some(to) = transport::on_key(&event.key(), event.shift_key()).filter(|_| plain) {
                event.prevent_default();
                go.emit(to);
            }
        })
    };
    let kept = use_mut_ref(|| None::<Html>);
    let body = match (&known.stepping, &known.trouble) {
        (None, Some(words)) => html! { <p role="alert" class="stepper-wait">{ words }</p> },
        (None, None) => html! { <p role="status" class="stepper-wait">{ "Recording the run" }</p> },
        (Some(stepping), trouble) => {
            // Until the states around a far step have come, the picture of before stays.
            let picture = stepping.piece().map(|_| picture(stepping));
            let waiting = picture.is_none();
            let shown = picture.or_else(|| kept.borrow().clone()).unwrap_or_default();
            *kept.borrow_mut() = Some(shown.clone());
            workbench(props, stepping, shown, waiting.then_some(trouble.as_deref()), &go)
        }
    };
    html! {
        <div class="stepper" {onkeydown}>{ body }</div>
    }
}

/// The stage at the step one stands at.
fn picture(stepping: &Stepping) -> Html {
    let Some((piece, step)) = stepping.piece() else { return Html::default() };
    html! {
        <>
            <Stage film={Rc::clone(&piece.film)} at={step} smooth={true} size={Size::Full} />
            { legend(&piece.film, step) }
            <Twin film={Rc::clone(&piece.film)} at={step} visible={false} />
        </>
    }
}

fn workbench(
    props: &StepperProps,
    stepping: &Stepping,
    picture: Html,
    waiting: Option<Option<&str>>,
    go: &Callback<Go>,
) -> Html {
    let event = stepping.lines.event(stepping.at());
    let text = props.program.0.code.lines().nth(event.line.saturating_sub(1) as usize).unwrap_or_default();
    let said = match waiting {
        Some(Some(trouble)) => trouble.to_owned(),
        Some(None) => "Running again up to this step".to_owned(),
        None => stepping.sentence(text),
    };
    let variables = stepping.piece().map(|(piece, step)| piece.film.at(step, variables_of));
    html! {
        <div class="stepper-bench">
            <div class="work">
                <div class="work-stage" tabindex="0" role="group" aria-label="Picture of the step">{ picture }</div>
                <div class="say-line"><p class="say" aria-live="polite">{ sentence(&said) }</p></div>
                { transport::bar(stepping, go) }
            </div>
            <aside class="beside" aria-label="Code and variables">
                <CodeLines code={props.program.0.code.clone()} lit={event.line} wrong={event.kind == EventKind::Exception} go={go.clone()} />
                <section class="variables" aria-label="Variables">{ for variables }</section>
                { output(stepping) }
                { ending(stepping) }
            </aside>
        </div>
    }
}

/// What was printed up to here.
fn output(stepping: &Stepping) -> Html {
    let note = stepping.piece().and_then(|(piece, _)| piece.window.note(stepping.at()));
    let printed = note.map_or(0, |note| note.printed as usize);
    let text: String = stepping.lines.output.chars().take(printed).collect();
    html! {
        <section class="stepper-output" aria-label="Output so far" hidden={stepping.lines.output.is_empty()}>
            <h3 class="small quiet">{ "Output so far" }</h3>
            <pre class="mono small" tabindex="0">{ text }</pre>
        </section>
    }
}

/// How the run ends, known from the first step on.
fn ending(stepping: &Stepping) -> Html {
    let words = match &stepping.lines.end {
        End::Returned(value) => {
            let shown: String = value.to_string().chars().take(120).collect();
            format!("The run returns `{shown}`.")
        }
        End::Raised(fault) => format!("The run ends with `{}`.", fault.headline()),
        End::Limit => format!("The run was ended after {} steps; these are its first.", stepping.lines.len()),
    };
    html! {
        <p class="small quiet stepper-end">{ sentence(&words) }</p>
    }
}

type Handle = UseReducerHandle<Known>;

/// Records the run, once.
#[hook]
fn use_recording(props: &StepperProps, known: &Handle) {
    let dispatcher = known.dispatcher();
    use_effect_with((props.program.clone(), props.input.clone()), {
        let props = props.clone();
        move |_| {
            let start = props.start.clone();
            let heard = Callback::from(move |heard: Heard| {
                let act = match heard {
                    Heard::Reply(_, Reply::Lines(lines)) => Act::Lines(lines, start.clone()),
                    other => Act::Trouble(trouble(other)),
                };
                dispatcher.dispatch(act);
            });
            let task = Task::Record { input: (*props.input.0).clone() };
            props.benches.ask(props.folder, request(&props, task), PATIENCE, heard);
        }
    });
}

/// Asks for the states that are wanted, one window at a time.
#[hook]
fn use_windows(props: &StepperProps, known: &Handle) {
    let wanted =
        known.stepping.as_ref().and_then(Stepping::wanted).filter(|_| known.asked.is_none() && known.trouble.is_none());
    let dispatcher = known.dispatcher();
    let props = props.clone();
    use_effect_with(wanted, move |wanted| {
        let Some(from) = *wanted else { return };
        dispatcher.dispatch(Act::Asked(from));
        let heard = Callback::from(move |heard: Heard| {
            let act = match heard {
                Heard::Reply(_, Reply::Window(window)) => Act::Window(Rc::from(window)),
                other => Act::Trouble(trouble(other)),
            };
            dispatcher.dispatch(act);
        });
        let task = Task::Window { input: (*props.input.0).clone(), from, count: WINDOW };
        props.benches.ask(props.folder, request(&props, task), PATIENCE, heard);
    });
}

fn request(props: &StepperProps, task: Task) -> Request {
    Request { program: (*props.program.0).clone(), task, limits: runner::Limits::default() }
}

/// Why there are no steps, as a sentence.
fn trouble(heard: Heard) -> String {
    let fault = |fault: &Fault| match fault.line {
        Some(line) => format!("{}, line {line}.", fault.headline()),
        None => format!("{}.", fault.headline()),
    };
    match heard {
        Heard::Reply(_, Reply::Refused(refused)) => fault(&refused),
        Heard::TimedOut(_) => "This took too long and was ended. What was shown before is still here.".to_owned(),
        Heard::Crashed(_) => "What runs the code broke down and was started anew. Try again.".to_owned(),
        Heard::NoWorker(_, why) => why,
        Heard::Reply(..) => "The run gave no steps.".to_owned(),
    }
}
