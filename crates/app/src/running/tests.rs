//! The tests of a coding question: run on the visible cases, submitted to all of them, and a failing one stepped through.

use std::rc::Rc;

use bank::{Body, Case, Coding, Json, Language};
use runner::{CaseOutcome, Heard, Limits, Program, Request, Task};
use trace::Millis;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::benches::{Benches, use_benches};
use super::case_row::Row;
use super::hunt::{self, Hunt, Search};
use super::round::{Act, Judging, Result, Round};
use super::said::{ended, progress, status};
use super::stepped::{Stepped, step_through, stepper};
use crate::pages::question::{Asked, EditorProps};
use crate::parts::icon::{Icon, icon};

/// How long all cases together may take, once the worker is ready.
const PATIENCE: Millis = Millis(10_000.0);

/// Properties of [`Tests`].
#[derive(Properties, PartialEq, Clone)]
pub struct TestsProps {
    pub question: Asked,
    /// Where the code is written.
    pub editor: EditorProps,
}

impl TestsProps {
    fn language(&self) -> Language {
        Language::parse(self.editor.language).unwrap_or(Language::Python)
    }

    /// The code as it stands; what is run is worth coming back to, so it is kept as a version.
    fn code(&self) -> String {
        self.editor.pad.put_aside(&self.editor.part);
        self.editor.kept().to_string()
    }
}

/// Buttons, cases, and the stepper above the page.
#[component]
pub fn Tests(props: &TestsProps) -> Html {
    let language = props.language();
    let benches = use_benches();
    let round = use_reducer(Round::default);
    let stepped = use_state(|| None::<Stepped>);
    let hunt = use_state(Hunt::default);
    let Body::Coding(body) = &props.question.body else { return Html::default() };
    let runtime = runner::runtime(language.as_str());
    let Some((runtime, folder)) = runtime.and_then(|runtime| Some((runtime, runtime.folder?))) else {
        return not_yet(language);
    };
    let judging = use_memo(props.question.clone(), |question| match &question.body {
        Body::Coding(body) => Judging::from(&**body),
        _ => Judging { checker: bank::Checker::Exact, cases: Vec::new() },
    });
    let run = {
        let (props, benches, round, judging) = (props.clone(), benches.clone(), round.dispatcher(), judging.clone());
        let hunt = hunt.setter();
        move |all: bool| {
            hunt.set(Hunt::Idle);
            begin(&props, folder, &benches, &round, &judging, all);
        }
    };
    use_run_key(&run);
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
    let smaller = {
        let search = Search {
            benches: benches.clone(),
            folder,
            language,
            program: program(language, body, round.code.clone()),
            tell: Callback::from({
                let hunt = hunt.setter();
                move |found| hunt.set(found)
            }),
        };
        let body = Rc::new((**body).clone());
        Callback::from(move |_: MouseEvent| hunt::begin(search.clone(), Rc::clone(&body)))
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
            { hunted(body, &round, &hunt, &stepped, smaller) }
            { stepper(&body.signature, language, &benches, folder, &program(language, body, round.code.clone()), &stepped) }
        </section>
    }
}

/// `Ctrl Enter` anywhere on the page runs the tests.
#[hook]
fn use_run_key(run: &(impl Fn(bool) + Clone + 'static)) {
    let latest = use_mut_ref(|| None::<Box<dyn Fn()>>);
    let run = run.clone();
    *latest.borrow_mut() = Some(Box::new(move || run(false)));
    use_effect_with((), move |()| {
        let heard = browser::page::on_event("keydown", move |event| {
            let is_it = |key: &KeyboardEvent| key.key() == "Enter" && (key.ctrl_key() || key.meta_key());
            if browser::page::as_key(&event).as_ref().is_some_and(is_it) {
                event.prevent_default();
                latest.borrow().iter().for_each(|run| run());
            }
        });
        move || drop(heard)
    });
}

fn not_yet(language: Language) -> Html {
    html! {
        <p class="small quiet q-tests" role="status">
            { format!("{} cannot be run here yet; Python and JavaScript can. What you write is kept.", language.title()) }
        </p>
    }
}

/// Runs the visible cases, or all of them.
fn begin(
    props: &TestsProps,
    folder: &'static str,
    benches: &Benches,
    round: &UseReducerDispatcher<Round>,
    judging: &Rc<Judging>,
    all: bool,
) {
    let Body::Coding(body) = &props.question.body else { return };
    let cases: Vec<usize> = (0..body.cases.len()).filter(|&at| all || !body.cases[at].hidden).collect();
    let inputs = cases.iter().map(|&at| body.cases[at].input.to_json()).collect();
    let code = props.code();
    let program = program(props.language(), body, code.clone());
    let heard = {
        let (round, judging) = (round.clone(), Rc::clone(judging));
        Callback::from(move |heard: Heard| round.dispatch(Act::Heard(heard, Rc::clone(&judging))))
    };
    let request = Request { program, task: Task::Judge { inputs }, limits: Limits::default() };
    let run = benches.ask(folder, request, PATIENCE, heard);
    round.dispatch(Act::Begin(run, cases, code));
}

fn program(language: Language, body: &Coding, code: String) -> Program {
    Program { language: language.as_str().to_owned(), code, call: body.signature.as_lists().to_json() }
}

/// Every case that runs; of the hidden ones those that the code has met.
fn rows(body: &Coding, round: &Round, stepped: &UseStateHandle<Option<Stepped>>) -> Html {
    // An empty list would take the room of a gap, and what stands below would move when the tests come.
    if round.cases.is_empty() {
        return Html::default();
    }
    let first_wrong = round.results.iter().position(|result| !result.passed());
    let stuck = round.stuck_at();
    let shown = round.cases.iter().enumerate().filter(|(at, number)| {
        let met = round.results.get(*at).is_some_and(|result| !result.passed()) || stuck == Some(**number);
        !body.cases[**number].hidden || met
    });
    let rows = shown.map(|(at, &number)| {
        let runs = round.results.get(at).is_some() || stuck == Some(number);
        let row = Row {
            title: if body.cases[number].hidden {
                format!("Hidden case {}", number + 1)
            } else {
                format!("Case {}", number + 1)
            },
            signature: &body.signature,
            case: &body.cases[number],
            result: round.results.get(at),
            open: first_wrong == Some(at) || stuck == Some(number),
            step: runs
                .then(|| step_through(stepped, format!("Case {}, step by step", number + 1), &body.cases[number])),
        };
        row.view()
    });
    html! {
        <ol class="plain q-test-list">{ for rows }</ol>
    }
}

/// After a failure: the way to a smaller case, or what was found.
fn hunted(
    body: &Coding,
    round: &Round,
    hunt: &Hunt,
    stepped: &UseStateHandle<Option<Stepped>>,
    smaller: Callback<MouseEvent>,
) -> Html {
    let failed =
        !round.is_running() && (round.results.iter().any(|result| !result.passed()) || round.stuck_at().is_some());
    let words = match hunt {
        Hunt::Idle if failed => {
            return html! {
                <div class="q-tests-bar">
                    <button class="button" onclick={smaller}>{ "Find a smaller case" }</button>
                    <p class="small quiet">{ "Tries inputs from small to large against the reference." }</p>
                </div>
            };
        }
        Hunt::Idle => return Html::default(),
        Hunt::Running => "Trying small inputs".to_owned(),
        Hunt::None(count) => format!("{count} small inputs, and your code answers all of them as the reference does."),
        Hunt::Ended(why) => (*why).to_owned(),
        Hunt::Found(found) => return found_row(body, found, stepped),
    };
    html! {
        <p class="small" role="status">{ words }</p>
    }
}

fn found_row(body: &Coding, found: &(Case, Option<CaseOutcome>), stepped: &UseStateHandle<Option<Stepped>>) -> Html {
    let (case, outcome) = found;
    let result = outcome.clone().map(|outcome| Result::of(body.checker, case, outcome));
    let row = Row {
        title: "The smallest found".to_owned(),
        signature: &body.signature,
        case,
        result: result.as_ref(),
        open: true,
        step: Some(step_through(stepped, "The smallest case found, step by step".to_owned(), case)),
    };
    html! {
        <ol class="plain q-test-list" aria-label="Found">{ row.view() }</ol>
    }
}
