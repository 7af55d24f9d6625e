//! The tests of a coding question: run on the visible cases, submitted to all of them, and a failing one stepped through.

use std::rc::Rc;

use bank::{Body, Case, Coding, Json, Language, Signature};
use json::Value;
use runner::{Heard, Limits, Program, Request, Runtime, Stage, Task};
use trace::Millis;
use yew::prelude::*;

use super::Own;
use super::benches::{Benches, use_benches};
use super::case_row::{Row, error};
use super::round::{Act, Ended, Judging, Round};
use super::stepper::Stepper;
use crate::pages::question::Asked;
use crate::parts::dialog::Dialog;
use crate::parts::icon::{Icon, icon};

/// How long all cases together may take, once the worker is ready.
const PATIENCE: Millis = Millis(10_000.0);

/// Properties of [`Tests`].
#[derive(Properties, PartialEq, Clone)]
pub struct TestsProps {
    pub question: Asked,
    pub language: Language,
    /// Gives the code as it stands in the editor.
    pub code: Callback<(), String>,
    /// Grows by one each time the tests are asked for from elsewhere, as by a key; the first time is 1.
    pub asked: u32,
    /// Told when every case of the question has passed.
    pub onsolved: Callback<()>,
}

type Handle = UseReducerHandle<Round>;

/// Buttons, cases, and the stepper above the page.
#[component]
pub fn Tests(props: &TestsProps) -> Html {
    let benches = use_benches();
    let round = use_reducer(Round::default);
    let stepped = use_state(|| None::<usize>);
    let Body::Coding(body) = &props.question.body else { return Html::default() };
    let runtime = runner::runtime(props.language.as_str());
    let Some((runtime, folder)) = runtime.and_then(|runtime| Some((runtime, runtime.folder?))) else {
        return not_yet(props.language);
    };
    let judging = use_memo(props.question.clone(), |question| match &question.body {
        Body::Coding(body) => Judging::from(&**body),
        _ => Judging { checker: bank::Checker::Exact, cases: Vec::new() },
    });
    let run = {
        let (props, benches, round, judging) = (props.clone(), benches.clone(), round.dispatcher(), judging.clone());
        move |all: bool| begin(&props, folder, &benches, &round, &judging, all)
    };
    {
        // With another language its worker starts at once, before the first run is asked for.
        let benches = benches.clone();
        use_effect_with(folder, move |&folder| benches.warm(folder));
    }
    {
        let run = run.clone();
        use_effect_with(props.asked, move |_| run(false));
    }
    {
        let onsolved = props.onsolved.clone();
        let solved = round.is_solved() && round.cases.len() == body.cases.len();
        use_effect_with(solved, move |&solved| if solved { onsolved.emit(()) });
    }
    let on = |all: bool| {
        let run = run.clone();
        Callback::from(move |_: MouseEvent| run(all))
    };
    let stop = {
        let (benches, round) = (benches.clone(), round.dispatcher());
        Callback::from(move |_: MouseEvent| {
            benches.stop(folder);
            round.dispatch(Act::Stop);
        })
    };
    html! {
        <section class="q-tests" aria-labelledby="tests">
            <h3 id="tests" class="visually-hidden">{ "Tests" }</h3>
            <div class="q-tests-bar">
                if round.is_running() {
                    <button class="button button-strong" onclick={stop}>{ "Stop" }</button>
                } else {
                    <button class="button button-strong" onclick={on(false)}>{ icon(Icon::Play) }{ "Run tests" }</button>
                    <button class="button" onclick={on(true)}>{ "Submit" }</button>
                }
                <p class="small" role="status">{ status(&benches.stage(folder), runtime, &round) }</p>
            </div>
            { progress(&benches.stage(folder), &round) }
            { ended(&round) }
            { rows(body, &round, &stepped) }
            { stepper(props, body, folder, &benches, &round, &stepped) }
        </section>
    }
}

fn not_yet(language: Language) -> Html {
    html! {
        <p class="small quiet q-tests" role="status">
            { format!("{} cannot be run here yet; Python and JavaScript can. What you write is kept.", language.title()) }
        </p>
    }
}

/// Runs the visible cases, or all of them.
fn begin(props: &TestsProps, folder: &'static str, benches: &Benches, round: &UseReducerDispatcher<Round>, judging: &Rc<Judging>, all: bool) {
    let Body::Coding(body) = &props.question.body else { return };
    let cases: Vec<usize> = (0..body.cases.len()).filter(|&at| all || !body.cases[at].hidden).collect();
    let inputs = cases.iter().map(|&at| input(&body.cases[at])).collect();
    let program = program(props, body);
    let code = program.code.clone();
    let heard = {
        let (round, judging) = (round.clone(), Rc::clone(judging));
        Callback::from(move |heard: Heard| round.dispatch(Act::Heard(heard, Rc::clone(&judging))))
    };
    let request = Request { program, task: Task::Judge { inputs }, limits: Limits::default() };
    let run = benches.ask(folder, request, PATIENCE, heard);
    round.dispatch(Act::Begin(run, cases, code));
}

fn program(props: &TestsProps, body: &Coding) -> Program {
    Program {
        language: props.language.as_str().to_owned(),
        code: props.code.emit(()),
        call: body.signature.as_lists().to_json(),
    }
}

fn input(case: &Case) -> Value {
    case.input.to_json()
}

/// What goes on, in a few words.
fn status(stage: &Stage, runtime: &Runtime, round: &Round) -> String {
    match (stage, round.is_running()) {
        (Stage::Starting { .. }, true) => format!("Starting {}", runtime.title),
        (_, true) => format!("Running case {} of {}", round.results.len() + 1, round.cases.len()),
        (_, false) if round.run.is_none() => String::new(),
        (_, false) => {
            let share = format!("{} of {} passed", round.passed(), round.cases.len());
            if round.is_solved() { format!("All {share}") } else { share }
        }
    }
}

/// How much of a runtime has come, while a learner waits for it.
fn progress(stage: &Stage, round: &Round) -> Html {
    let Stage::Starting { bytes, of } = stage else { return Html::default() };
    if *of == 0 || !round.is_running() {
        return Html::default();
    }
    let megabytes = |bytes: u32| format!("{}.{}", bytes / 1_000_000, bytes / 100_000 % 10);
    html! {
        <p class="q-tests-coming small quiet">
            <progress max={of.to_string()} value={bytes.to_string()} aria-label="Fetching the language"></progress>
            { format!("{} of {} MB; kept for the next time", megabytes(*bytes), megabytes(*of)) }
        </p>
    }
}

/// What is to be said of a round that did not end well.
fn ended(round: &Round) -> Html {
    let words = match &round.ended {
        Some(Ended::Refused(fault)) => return html! { <div role="alert">{ error(fault) }</div> },
        Some(Ended::TimedOut) => {
            "This case takes more than ten seconds and was ended; it may never end. Step through it to see its first steps."
        }
        Some(Ended::Crashed) => {
            "What runs the code broke down, most likely for want of memory, and was started anew. Your code is as it was."
        }
        Some(Ended::Stopped) => "Stopped. What ran before stands below.",
        Some(Ended::NoWorker(why)) => why.as_str(),
        _ => return Html::default(),
    };
    html! {
        <p class="q-tests-ended" role="alert">{ words.to_owned() }</p>
    }
}

/// Every case that runs; of the hidden ones those that the code has met.
fn rows(body: &Coding, round: &Round, stepped: &UseStateHandle<Option<usize>>) -> Html {
    let first_wrong = round.results.iter().position(|result| !result.passed());
    let stuck = round.stuck_at();
    let shown = round.cases.iter().enumerate().filter(|(at, number)| {
        let met = round.results.get(*at).is_some_and(|result| !result.passed()) || stuck == Some(**number);
        !body.cases[**number].hidden || met
    });
    let rows = shown.map(|(at, &number)| {
        let stepped = stepped.setter();
        let runs = round.results.get(at).is_some() || stuck == Some(number);
        let row = Row {
            number,
            signature: &body.signature,
            case: &body.cases[number],
            result: round.results.get(at),
            open: first_wrong == Some(at) || stuck == Some(number),
            step: runs.then(|| Callback::from(move |_: MouseEvent| stepped.set(Some(number)))),
        };
        row.view()
    });
    html! {
        <ol class="plain q-test-list">{ for rows }</ol>
    }
}

/// The stepper, when a case is stepped through: above the page, on the code as it was run.
fn stepper(
    props: &TestsProps,
    body: &Coding,
    folder: &'static str,
    benches: &Benches,
    round: &Handle,
    stepped: &UseStateHandle<Option<usize>>,
) -> Html {
    let Some(case) = stepped.and_then(|number| body.cases.get(number).map(|case| (number, case))) else {
        return Html::default();
    };
    let close = {
        let stepped = stepped.setter();
        Callback::from(move |()| stepped.set(None))
    };
    let program = Program { code: round.code.clone(), ..program(props, body) };
    html! {
        <Dialog title={format!("Case {}, step by step", case.0 + 1)} onclose={close} class="stepper-dialog">
            <Steps benches={benches.clone()} {folder} program={Own(Rc::new(program))} input={Own(Rc::new(input(case.1)))} start={start(&body.signature, props.language)} />
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
