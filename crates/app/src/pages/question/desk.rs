//! The page of a question that is there: the question beside the answer, or on a narrow page one after the other.

use bank::Body;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::answers::use_answers;
use super::attempt;
use super::divider::Divider;
use super::draft_field::DraftField;
use super::finish::{self, use_grade_keys};
use super::flow::{Act, Flow};
use super::head::{about, head};
use super::pad::{NOTE, use_pad};
use super::sheet::{Asked, Sheet};
use super::timer::Watch;
use super::{behavioral, coding, concept, debugging, design, extras, help, simulation};
use crate::chunks::Part;
use crate::context::ledger::use_ledger;
use crate::context::library::{Library, use_library};
use crate::parts::markup::prose;
use crate::route::{Place, Route};

/// From this width on, in CSS pixels, the answer stands beside the question; `question.css` knows it too. It is a
/// little less there than the window's width, of which a scroll bar takes some.
const WIDE: f64 = 940.0;

/// What is in view: on a wide page the answer always is, beside one of the other two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Question,
    Answer,
    Help,
}

impl View {
    const ALL: [View; 3] = [View::Question, View::Answer, View::Help];

    fn name(self) -> &'static str {
        match self {
            View::Question => "question",
            View::Answer => "answer",
            View::Help => "help",
        }
    }

    fn title(self) -> &'static str {
        match self {
            View::Question => "Question",
            View::Answer => "Your answer",
            View::Help => "Hints and solution",
        }
    }

    /// The neighbour to which an arrow key leads. A wide page has no tab for the answer.
    fn after_key(self, key: &str, wide: bool) -> Option<View> {
        let tabs: Vec<View> = View::ALL.into_iter().filter(|view| !wide || *view != View::Answer).collect();
        let at = tabs.iter().position(|view| *view == self).unwrap_or(0);
        let step = match key {
            "ArrowRight" => 1,
            "ArrowLeft" => tabs.len() - 1,
            _ => return None,
        };
        Some(tabs[(at + step) % tabs.len()])
    }
}

/// Properties of [`Desk`].
#[derive(Properties, PartialEq)]
pub struct DeskProps {
    pub question: Asked,
}

/// The head, the tabs, and the three panels.
#[component]
pub fn Desk(props: &DeskProps) -> Html {
    let (ledger, library) = (use_ledger(), use_library());
    let question = &props.question;
    let root = use_node_ref();
    let wide = use_wide(&root);
    let view = use_state(|| View::Question);
    let flow = use_state(Flow::default);
    let watch = (*use_state(Watch::default)).clone();
    let pad = use_pad(&question.slug, &ledger);
    use_remembered_place(question, ledger.is_ready(), &pad);
    let open_help = {
        let view = view.setter();
        Callback::from(move |()| view.set(View::Help))
    };
    let act = {
        let (flow, question, pad) = (flow.clone(), question.clone(), pad.clone());
        let (watch, open_help) = (watch.clone(), open_help.clone());
        Callback::from(move |act: Act| {
            let then = attempt::perform(&act, &question, &pad, &watch, &flow);
            flow.set(flow.after(&act));
            if then.opens && wide {
                open_help.emit(());
            }
            // Once the page is drawn anew.
            then.focus.into_iter().for_each(|id| help::focus_soon(id.to_owned()));
        })
    };
    let see_solution = open_help.reform(|_: MouseEvent| help::focus_soon("solution".to_owned()));
    let sheet = Sheet { question: question.clone(), ledger: ledger.clone(), pad, flow: (*flow).clone(), act };
    use_grade_keys(&sheet);
    let answers = use_answers(&sheet, *view == View::Help);
    let shown = if wide && *view == View::Answer { View::Question } else { *view };
    html! {
        <div class="q-page" ref={root.clone()} data-view={shown.name()}>
            { head(&sheet, &watch) }
            { tabs(shown, wide, &view.setter()) }
            <div class="q-panel q-panel-question" id="panel-question" role="tabpanel" aria-labelledby="tab-question">
                { told(&sheet, &library) }
            </div>
            <div class="q-panel q-panel-help" id="panel-help" role="tabpanel" aria-labelledby="tab-help">
                { help::panel(&sheet, &answers) }
            </div>
            <Divider {root} {ledger} />
            <div class="q-panel q-panel-answer" id="panel-answer" role={(!wide).then_some("tabpanel")} aria-labelledby={(!wide).then_some("tab-answer")}>
                { work(&sheet, &library) }
                { finish::panel(&sheet, &answers, see_solution) }
                { remembered(&sheet, &answers) }
            </div>
        </div>
    }
}

fn tabs(shown: View, wide: bool, view: &UseStateSetter<View>) -> Html {
    let onkeydown = {
        let view = view.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = shown.after_key(&event.key(), wide) {
                event.prevent_default();
                view.set(next);
                browser::focus::on_id(&format!("tab-{}", next.name()));
            }
        })
    };
    let tabs = View::ALL.into_iter().map(|tab| {
        let (view, name) = (view.clone(), tab.name());
        let selected = tab == shown;
        let onclick = Callback::from(move |_: MouseEvent| view.set(tab));
        html! {
            <button
                key={name} id={format!("tab-{name}")} class={classes!("q-tab", format!("q-tab-{name}"))} role="tab"
                aria-selected={selected.to_string()} aria-controls={format!("panel-{name}")}
                tabindex={if selected { "0" } else { "-1" }} {onclick}
            >
                { tab.title() }
            </button>
        }
    });
    html! {
        <div class="q-tabs" role="tablist" aria-label="Parts of the question" {onkeydown}>{ for tabs }</div>
    }
}

/// What is asked.
fn told(sheet: &Sheet, library: &Library) -> Html {
    let question = &sheet.question;
    let more = match &question.body {
        Body::Coding(body) => coding::told(body),
        Body::Debugging(body) => debugging::told(sheet, body),
        _ => html! { <div></div> },
    };
    html! {
        <div class="q-told-question">
            <h2 class="visually-hidden">{ "Question" }</h2>
            { about(question, library) }
            { prose(&question.statement) }
            { more }
            { extras::section(question, library) }
        </div>
    }
}

/// Where the answer is given.
fn work(sheet: &Sheet, library: &Library) -> Html {
    match &sheet.question.body {
        Body::Coding(body) => coding::work(sheet, body),
        Body::Debugging(body) => debugging::work(sheet, body),
        Body::Concept(body) => concept::work(sheet, body),
        Body::HighLevelDesign(body) => design::work(sheet, &body.stages),
        Body::LowLevelDesign(body) => design::work(sheet, &body.stages),
        Body::Behavioral(body) => behavioral::work(sheet, body, library),
        Body::WorkSimulation(body) => simulation::work(sheet, body),
    }
}

/// A private note, and earlier attempts, which come last so that they move nothing when they come.
fn remembered(sheet: &Sheet, answers: &Part) -> Html {
    let past = answers.here.and_then(|here| here.answers).map(|answers| (answers.past)(sheet));
    html! {
        <section class="q-past">
            <DraftField
                key={NOTE} pad={sheet.pad.clone()} part={NOTE} label="Private note" rows={3} ready={sheet.ledger.is_ready()}
                help="What to remember next time. Saved in this browser only."
            />
            <div>{ for past }</div>
        </section>
    }
}

/// Whether question and answer stand side by side; not on the host and during the first drawing.
#[hook]
fn use_wide(root: &NodeRef) -> bool {
    let wide = use_state(|| false);
    {
        let (root, wide) = (root.clone(), wide.setter());
        use_effect_with((), move |()| {
            let measure = move || {
                if let Some(root) = root.cast::<Element>() {
                    wide.set(browser::page::width_of(&root) >= WIDE);
                }
            };
            measure();
            let heard = browser::page::on_resize(measure);
            move || drop(heard)
        });
    }
    *wide
}

/// Keeps where the reader is, once the stored progress is in.
#[hook]
fn use_remembered_place(question: &Asked, ready: bool, pad: &super::pad::Pad) {
    let (question, pad) = (question.clone(), pad.clone());
    use_effect_with(ready, move |ready| {
        if *ready {
            let place = Place::from(Route::Question(question.slug.clone()));
            pad.ledger().remember_place(&place.address(), &question.title);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_go_round_the_tabs_that_are_there() {
        assert_eq!(View::Question.after_key("ArrowRight", false), Some(View::Answer));
        assert_eq!(View::Question.after_key("ArrowRight", true), Some(View::Help));
        assert_eq!(View::Question.after_key("ArrowLeft", false), Some(View::Help));
        assert_eq!(View::Question.after_key("Tab", false), None);
    }
}
