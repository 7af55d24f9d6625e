//! The playground: any program, run in this browser, stepped through, and shared.

mod arrived;
mod bar;
mod examples;
mod run;
mod said;

use std::rc::Rc;

use browser::editor::Lines;
use json::Value;
use runner::{Heard, Limits, Program, Request, Runtime, Task};
use trace::Millis;
use yew::prelude::*;

use self::arrived::{Arrived, from_fragment};
use self::bar::Bar;
use self::examples::starter;
use self::run::{Act, Run};
use crate::context::ledger::{Ledger, use_ledger};
use crate::context::nav::{Nav, use_nav};
use crate::pages::question::{DraftField, Editor, Pad, use_pad};
use crate::parts::icon::{Icon, icon};
use crate::route::{Place, Route};
use crate::running::{Benches, Own, StepDialog, use_benches, use_run_key};

/// What the drafts are kept under, where those of a question are kept under its slug. No question has this one.
const DRAFTS: &str = "playground";
/// The draft of what the program reads.
const INPUT: &str = "input";
/// The draft that remembers the language.
const LANGUAGE: &str = "language";
/// How long a run may take, once the worker is ready.
const PATIENCE: Millis = Millis(10_000.0);

/// A program that is stepped through, and where to begin.
#[derive(Clone, PartialEq)]
struct Stepped {
    program: Own<Program>,
    input: Own<Value>,
    at: Option<u32>,
}

/// What stands on the page; its parts are what the parts of the page are drawn with.
#[derive(Clone, PartialEq)]
struct Desk {
    pad: Pad,
    runtime: &'static Runtime,
    /// Counts what has replaced the code, so that the fields are drawn anew.
    round: UseStateHandle<u32>,
}

impl Desk {
    fn part(&self) -> String {
        ["code-", self.runtime.language].concat()
    }

    fn code(&self) -> String {
        let written = self.pad.text(&self.part());
        if written.is_empty() { starter(self.runtime.language).to_owned() } else { written }
    }

    fn program(&self) -> Program {
        Program { language: self.runtime.language.to_owned(), code: self.code(), call: Value::Null }
    }

    fn input(&self) -> Value {
        Value::String(self.pad.text(INPUT))
    }

    /// Puts a program in the place of what stands there, which is put aside.
    fn replace(&self, language: &str, code: &str, input: &str) {
        let part = ["code-", language].concat();
        if self.pad.text(&part) != code {
            self.pad.put_aside(&part);
        }
        self.pad.set(&part, code.to_owned());
        self.pad.set(INPUT, input.to_owned());
        self.pad.set(LANGUAGE, language.to_owned());
        self.round.set(*self.round + 1);
    }
}

/// The page.
#[component]
pub fn Playground() -> Html {
    let (nav, ledger) = (use_nav(), use_ledger());
    let benches = use_benches();
    let run = use_reducer(Run::default);
    let stepped = use_state(|| None::<Stepped>);
    let arrived = use_state(Arrived::default);
    let pad = use_pad(DRAFTS, &ledger);
    let desk = Desk { runtime: runtime(&pad, &ledger), pad, round: use_state(|| 0) };
    use_arrival(&nav, &ledger, &desk, &arrived, &run.dispatcher());
    let begin = {
        let (desk, benches, run) = (desk.clone(), benches.clone(), run.dispatcher());
        move || begin(&desk, &benches, &run)
    };
    use_run_key(&begin);
    let step = {
        let (desk, stepped) = (desk.clone(), stepped.setter());
        move |at: Option<u32>| {
            let (program, input) = (Own(Rc::new(desk.program())), Own(Rc::new(desk.input())));
            stepped.set(Some(Stepped { program, input, at }));
        }
    };
    let onwrite = {
        let (run, nav) = (run.dispatcher(), nav.clone());
        // What the address leads to is no longer what stands here.
        Callback::from(move |()| {
            run.dispatch(Act::Forget);
            if !nav.place().fragment.is_empty() {
                nav.replace(Place::from(Route::Playground));
            }
        })
    };
    html! {
        <div class="page playground">
            <h1>{ "Playground" }</h1>
            <p class="quiet">{ "Any program, run in this tab and stepped through with what it builds drawn. It reaches no network, and nothing of it leaves this browser." }</p>
            { notices(&arrived, &step) }
            <Bar desk={desk.clone()} run={run.dispatcher()} arrived={arrived.setter()} />
            <div class="pg-desk">
                { write(&desk, &ledger, &run, onwrite) }
                { outcome(&desk, &benches, &run, begin, step) }
            </div>
            { step_dialog(&desk, &benches, &stepped) }
        </div>
    }
}

/// The language: of the last program here, or else the preferred one.
fn runtime(pad: &Pad, ledger: &Ledger) -> &'static Runtime {
    let kept = runner::runtime(&pad.text(LANGUAGE));
    let preferred = || runner::runtime(&ledger.settings().language?).filter(|runtime| runtime.folder.is_some());
    kept.or_else(preferred).unwrap_or(&runner::RUNTIMES[0])
}

/// Takes in what a link holds, once the stored drafts are in, so that none of them is lost.
#[hook]
fn use_arrival(
    nav: &Nav,
    ledger: &Ledger,
    desk: &Desk,
    arrived: &UseStateHandle<Arrived>,
    run: &UseReducerDispatcher<Run>,
) {
    let (desk, arrived, run) = (desk.clone(), arrived.setter(), run.clone());
    use_effect_with((nav.place().fragment.clone(), ledger.is_ready()), move |(fragment, ready)| {
        if !*ready || fragment.is_empty() {
            return;
        }
        let came = from_fragment(fragment);
        if let Some(program) = &came.program {
            desk.replace(&program.language, &program.code, &program.input);
            run.dispatch(Act::Forget);
        }
        arrived.set(came);
    });
}

/// What a link held: a step to go to, what was lost of it, or where else it leads.
fn notices(arrived: &Arrived, step: &(impl Fn(Option<u32>) + Clone + 'static)) -> Html {
    let lost = arrived.dropped.iter().enumerate().map(|(number, line)| {
        html! { <p key={number} class="notice">{ line }</p> }
    });
    let at = arrived.program.as_ref().and_then(|program| program.step).map(|at| at.0);
    let moment = at.map(|at| {
        let step = step.clone();
        let onclick = Callback::from(move |_: MouseEvent| step(Some(at)));
        html! {
            <p class="notice">
                <span>{ format!("This link stands at step {} of this program. What you had written is under “Versions”.", at + 1) }</span>
                <button class="button button-strong" {onclick}>{ icon(Icon::Play) }{ "Run up to this step" }</button>
            </p>
        }
    });
    let elsewhere = arrived.elsewhere.as_ref().map(|(name, address)| {
        html! { <p class="notice"><span>{ "This link belongs elsewhere: " }<a href={address.clone()}>{ *name }</a></span></p> }
    });
    html! {
        <div class="notices" role="status">{ for lost }{ for moment }{ for elsewhere }</div>
    }
}

/// Where the program and what it reads are written.
fn write(desk: &Desk, ledger: &Ledger, run: &Run, onwrite: Callback<()>) -> Html {
    let (language, round, ready) = (desk.runtime.language, *desk.round, ledger.is_ready());
    let lines = Lines { error: run.failed_at(), ..Lines::default() };
    html! {
        <section class="pg-write" aria-label="Program">
            <Editor
                key={format!("{language}-{round}")} pad={desk.pad.clone()} part={desk.part()} starter={starter(language)} {ready} {language}
                label={format!("Your program in {}", desk.runtime.title)} {lines} {onwrite}
            />
            <DraftField
                key={format!("{INPUT}-{round}")} pad={desk.pad.clone()} part={INPUT} label="Standard input" rows={3} {ready}
                help="What the program reads, line by line."
            />
        </section>
    }
}

/// The buttons, and what has become of the run.
fn outcome(
    desk: &Desk,
    benches: &Benches,
    run: &UseReducerHandle<Run>,
    begin: impl Fn() + 'static,
    step: impl Fn(Option<u32>) + 'static,
) -> Html {
    let Some(folder) = desk.runtime.folder else {
        let words = format!(
            "{} cannot be run here yet; Python, JavaScript and TypeScript can. What you write is kept.",
            desk.runtime.title
        );
        return html! {
            <section class="pg-run" aria-label="Run"><p class="quiet" role="status">{ words }</p></section>
        };
    };
    let stage = benches.stage(folder);
    let stop = {
        let (benches, run) = (benches.clone(), run.dispatcher());
        Callback::from(move |_: MouseEvent| {
            benches.stop(folder);
            run.dispatch(Act::Stop);
        })
    };
    html! {
        <section class="pg-run" aria-label="Run">
            <div class="q-tests-bar">
                if run.is_on() {
                    <button class="button button-strong" onclick={stop}>{ "Stop" }</button>
                } else {
                    <button class="button button-strong" onclick={Callback::from(move |_: MouseEvent| begin())}>{ icon(Icon::Play) }{ "Run" }</button>
                    <button class="button" onclick={Callback::from(move |_: MouseEvent| step(None))}>{ icon(Icon::Visualize) }{ "Step through" }</button>
                }
                <p class="small" role="status">{ said::status(&stage, desk.runtime, run) }</p>
            </div>
            { said::outcome(&stage, run) }
        </section>
    }
}

/// Runs what stands there.
fn begin(desk: &Desk, benches: &Benches, run: &UseReducerDispatcher<Run>) {
    let Some(folder) = desk.runtime.folder else { return };
    desk.pad.put_aside(&desk.part());
    let heard = {
        let run = run.clone();
        Callback::from(move |heard: Heard| run.dispatch(Act::Heard(heard)))
    };
    let task = Task::Judge { inputs: vec![desk.input()] };
    let request = Request { program: desk.program(), task, limits: Limits::default() };
    run.dispatch(Act::Begin(benches.ask(folder, request, PATIENCE, heard)));
}

/// The stepper above the page.
fn step_dialog(desk: &Desk, benches: &Benches, stepped: &UseStateHandle<Option<Stepped>>) -> Html {
    let Some((Stepped { program, input, at }, folder)) = (**stepped).clone().zip(desk.runtime.folder) else {
        return Html::default();
    };
    let onclose = {
        let stepped = stepped.setter();
        Callback::from(move |()| stepped.set(None))
    };
    html! {
        <StepDialog title="Step by step" benches={benches.clone()} {folder} {program} {input} {at} {onclose} />
    }
}
