//! The tests of a coding question: run on the visible cases, submitted to all of them, and a failing one stepped through.

use std::rc::Rc;

use bank::{Body, Coding, Json, Language};
use runner::{Heard, Limits, Program, Request, Task};
use trace::Millis;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::benches::{Benches, use_benches};
use super::growth::Growth;
use super::hunt::{self, Hunt, Search};
use super::own_cases::{self, OwnCases};
use super::round::{Act, Round, Tried};
use super::rows::{hunted, rows};
use super::said::{ended, progress, status};
use super::shared::Shared;
use super::stepped::{Stepped, stepper};
use crate::pages::question::{Asked, EditorProps, Pad};
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
    let run = {
        let (props, benches, round) = (props.clone(), benches.clone(), round.dispatcher());
        let hunt = hunt.setter();
        move |all: bool| {
            hunt.set(Hunt::Idle);
            begin(&props, folder, &benches, &round, all);
        }
    };
    use_run_key(&{
        let run = run.clone();
        move || run(false)
    });
    let on = |all: bool| {
        let run = run.clone();
        Callback::from(move |_: MouseEvent| run(all))
    };
    let own_changed = {
        let (run, changed) = (run.clone(), use_force_update());
        Callback::from(move |more: bool| if more { run(false) } else { changed.force_update() })
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
    // How structures are drawn is kept with the drafts.
    html! {
        <ContextProvider<Pad> context={props.editor.pad.clone()}>
        <section class="q-tests" aria-labelledby="tests">
            <h3 id="tests" class="visually-hidden">{ "Tests" }</h3>
            <Shared question={props.question.clone()} benches={benches.clone()} />
            <div class="q-tests-bar">
                if round.is_running() {
                    <button class="button button-strong" onclick={stop}>{ "Stop" }</button>
                } else {
                    <button class="button button-strong" onclick={on(false)}>{ icon(Icon::Play) }{ "Run tests" }</button>
                    <button class="button" onclick={on(true)}>{ "Submit" }</button>
                }
                <p class="small" role="status">{ status(&benches.stage(folder), runtime, &round) }</p>
            </div>
            { progress(&benches.stage(folder), round.is_running()) }
            { ended(&round) }
            { rows(&body.signature, &round, &stepped) }
            { hunted(body, &round, &hunt, &stepped, smaller) }
            <div class="q-tests-more">
                <OwnCases
                    question={props.question.clone()} pad={props.editor.pad.clone()} {language} benches={benches.clone()} {folder}
                    onchange={own_changed}
                />
                <Growth question={props.question.clone()} editor={props.editor.clone()} {language} benches={benches.clone()} {folder} />
            </div>
            { stepper(&props.question.slug, body, language, &benches, folder, &program(language, body, round.code.clone()), &stepped) }
        </section>
        </ContextProvider<Pad>>
    }
}

/// `Ctrl Enter` anywhere on the page runs the code.
#[hook]
pub fn use_run_key(run: &(impl Fn() + Clone + 'static)) {
    let latest = use_mut_ref(|| None::<Box<dyn Fn()>>);
    let run = run.clone();
    *latest.borrow_mut() = Some(Box::new(run));
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
        <div class="q-tests">
            <p class="q-tests-bar small quiet" role="status">
                { format!("{} cannot be run here yet; Python and JavaScript can. What you write is kept.", language.title()) }
            </p>
            <div class="q-tests-more"></div>
        </div>
    }
}

/// Runs the visible cases, or all of them.
fn begin(props: &TestsProps, folder: &'static str, benches: &Benches, round: &UseReducerDispatcher<Round>, all: bool) {
    let Body::Coding(body) = &props.question.body else { return };
    let cases = Tried::of(body, own_cases::kept(&props.editor.pad, &body.signature), all);
    let inputs = cases.iter().map(|tried| tried.case.input.to_json()).collect();
    let checker = body.checker;
    let code = props.code();
    let program = program(props.language(), body, code.clone());
    let heard = {
        let round = round.clone();
        Callback::from(move |heard: Heard| round.dispatch(Act::Heard(heard, checker)))
    };
    let request = Request { program, task: Task::Judge { inputs }, limits: Limits::default() };
    let run = benches.ask(folder, request, PATIENCE, heard);
    round.dispatch(Act::Begin(run, cases, code));
}

fn program(language: Language, body: &Coding, code: String) -> Program {
    Program { language: language.as_str().to_owned(), code, call: body.signature.as_lists().to_json() }
}
