//! A visualizer whole: input, stage, sentence, transport, code and variables.

use std::cell::RefCell;
use std::rc::Rc;

use algorithms::{Language, Visualizer};
use browser::clock;
use share::InputSource;
use trace::Millis;
use yew::prelude::*;

use super::compare;
use super::export;
use super::growth::{self, Growth};
use super::input::InputPanel;
use super::keys::use_keys;
use super::legend::Legend;
use super::listing::Listing;
use super::moment::Moment;
use super::predict;
use super::stage::Stage;
use super::state::{Act, Visual};
use super::transport::transport;
use super::twin::Twin;
use super::variables::variables;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::sentence;

/// How much of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Everything, on a page of its own.
    Full,
    /// Stage, sentence, transport and code, as part of another page.
    Teaser,
    /// Stage, sentence and transport under the tools: a page within somebody else's page.
    Embed,
}

/// What is looked at right now, for whoever asks at a click; telling every step as a property would draw the page anew.
#[derive(Clone, Default)]
pub struct Current(pub Rc<RefCell<Option<Moment>>>);

impl Current {
    /// Whether the learner has moved or changed anything since the page was drawn without a link.
    pub fn has_begun(&self) -> bool {
        self.0.borrow().as_ref().is_some_and(|now| now.step.0 > 0 || now.source != InputSource::Usual)
    }
}

impl PartialEq for Current {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, Clone, PartialEq)]
pub struct WorkbenchProps {
    /// The slug of the visualizer.
    pub visualizer: AttrValue,
    #[prop_or(Size::Full)]
    pub size: Size,
    /// Where to begin; a new one is gone to.
    #[prop_or_default]
    pub open: Option<Moment>,
    /// Told whenever something else is looked at, once it rests.
    #[prop_or_default]
    pub onmoment: Callback<Moment>,
    /// Kept up to date with every drawing.
    #[prop_or_default]
    pub current: Current,
    /// Stands at the right of the title.
    #[prop_or_default]
    pub tools: Html,
    /// When to ask what comes next; a new one is taken.
    #[prop_or_default]
    pub predict: predict::Mode,
    /// Told when the learner chooses otherwise.
    #[prop_or_default]
    pub onpredict: Callback<predict::Mode>,
}

/// Shows nothing for a slug that is not in the catalogue; the page has checked that.
#[component]
pub fn Workbench(props: &WorkbenchProps) -> Html {
    let visualizer = algorithms::find(&props.visualizer);
    html! {
        <div class="workbench-place">
            if let Some(visualizer) = visualizer {
                <Bench key={visualizer.slug} slug={visualizer.slug} size={props.size} open={props.open.clone()} onmoment={props.onmoment.clone()} current={props.current.clone()} tools={props.tools.clone()} predict={props.predict} onpredict={props.onpredict.clone()} />
            }
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct BenchProps {
    slug: &'static str,
    size: Size,
    open: Option<Moment>,
    onmoment: Callback<Moment>,
    current: Current,
    tools: Html,
    predict: predict::Mode,
    onpredict: Callback<predict::Mode>,
}

impl BenchProps {
    fn visualizer(&self) -> &'static Visualizer {
        algorithms::find(self.slug).unwrap_or(algorithms::catalogue()[0])
    }
}

#[component]
fn Bench(props: &BenchProps) -> Html {
    let visualizer = props.visualizer();
    let visual = {
        let open = props.open.clone();
        use_reducer(move || Visual::opened(visualizer, open))
    };
    let act = {
        let dispatcher = visual.dispatcher();
        use_callback((), move |act: Act, ()| dispatcher.dispatch(act))
    };
    *props.current.0.borrow_mut() = Some(visual.moment());
    let tables = use_state(|| false);
    use_opening(&props.open, &act);
    let predicting = predict::use_mode(&visual, props.predict, &props.onpredict, &act);
    use_playing(&act, visual.player.is_playing());
    use_resting(&visual, &props.onmoment);
    use_keys(act.clone(), visual.player.is_playing(), props.size != Size::Teaser);
    let ledger = crate::context::ledger::use_ledger();
    let choose = act.reform(move |language: Language| {
        ledger.set_language(language.slug());
        Act::Language(language)
    });
    let show_tables = {
        let tables = tables.clone();
        Callback::from(move |_: MouseEvent| tables.set(!*tables))
    };
    let full = props.size == Size::Full;
    html! {
        <>
            <div class={classes!("workbench", (props.size == Size::Teaser).then_some("workbench-teaser"), visual.beside.is_some().then_some("workbench-pair"))}>
                <div class="work">
                    <div class="work-top">
                        if full {
                            { head(&visual, &html! { <>{ compare::toggle(&visual, &act) }{ export::save(&visual) }{ props.tools.clone() }</> }) }
                            <InputPanel visual={(*visual).clone()} act={act.clone()} />
                            if let Some(beside) = &visual.beside {
                                <compare::Bar visual={(*visual).clone()} beside={beside.clone()} act={act.clone()} />
                            }
                        } else if props.size == Size::Embed {
                            { props.tools.clone() }
                        }
                    </div>
                    if let Some(beside) = &visual.beside {
                        { compare::pair(&visual, beside, *tables, tables_button(*tables, show_tables)) }
                    } else {
                        { one(&visual, props.size, *tables, html! { <>{ predicting }{ tables_button(*tables, show_tables) }</> }, &act) }
                        if full {
                            <predict::Panel visual={(*visual).clone()} act={act.clone()} />
                        }
                    }
                    { transport(&visual, &act) }
                </div>
                if props.size != Size::Embed {
                    <aside class="beside" aria-label="Code and variables">
                        if let Some(beside) = &visual.beside {
                            { compare::code(&visual, beside, &act, &choose) }
                        } else {
                            <Listing visualizer={visualizer.slug} variant={visual.variant} language={visual.language} lit={lit_line(&visual)} act={act.clone()} {choose} />
                            { variables(&visual) }
                        }
                    </aside>
                }
            </div>
            if full {
                <Growth kind={visualizer.input} runs={growth::runs(&visual)} />
            }
        </>
    }
}

/// The picture of the one run there is, and its sentence.
fn one(visual: &Visual, size: Size, tables: bool, tools: Html, act: &Callback<Act>) -> Html {
    let (film, at) = (&visual.run.film, visual.player.at());
    let full = size == Size::Full;
    html! {
        <>
            <div class="work-stage" tabindex={(size != Size::Teaser).then_some("0")} role="group" aria-label="Picture of the step">
                <Stage film={Rc::clone(film)} {at} smooth={visual.smooth} {size} over={predict::Over::of(visual, act)} />
                <Legend film={Rc::clone(film)} {at} />
                <Twin film={Rc::clone(film)} {at} visible={tables} />
            </div>
            <div class="say-line">
                <p class="say" aria-live="polite">{ sentence(&said(visual)) }</p>
                if full {
                    { tools }
                }
            </div>
        </>
    }
}

fn tables_button(pressed: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="button button-plain small" aria-pressed={pressed.to_string()} {onclick}>{ "Tables" }</button>
    }
}

fn lit_line(visual: &Visual) -> Option<u32> {
    visual.variant.listing(visual.language).line_of(visual.run.trace().site(visual.player.at()))
}

fn said(visual: &Visual) -> String {
    visual.run.at(visual.player.at(), |state| visual.variant.sentence(state))
}

/// Title and tools.
fn head(visual: &Visual, tools: &Html) -> Html {
    html! {
        <div class="work-head">
            <div class="work-title">
                <h1>{ visual.visualizer.title }</h1>
                <p class="quiet">{ visual.variant.note }</p>
            </div>
            <div class="work-tools row">{ tools.clone() }</div>
        </div>
    }
}

/// Goes to a moment that the page asks for after the first drawing.
#[hook]
fn use_opening(open: &Option<Moment>, act: &Callback<Act>) {
    let first = use_mut_ref(|| open.clone());
    let act = act.clone();
    use_effect_with(open.clone(), move |open| {
        let known = *first.borrow() == *open;
        *first.borrow_mut() = open.clone();
        if let Some(moment) = open.clone().filter(|_| !known) {
            act.emit(Act::Open(moment));
        }
    });
}

/// Lets time pass while playing.
#[hook]
fn use_playing(act: &Callback<Act>, playing: bool) {
    use_effect_with((act.clone(), playing), |(act, playing)| {
        let frames = playing.then(|| {
            let act = act.clone();
            let mut before = None::<f64>;
            clock::Frames::new(move |now| {
                let elapsed = now - before.replace(now).unwrap_or(now);
                act.emit(Act::Tick(Millis(elapsed)));
            })
        });
        move || drop(frames)
    });
}

/// How long a step must rest before it is told to the page, in milliseconds.
const RESTING: i32 = 300;

/// Tells the page what is looked at, once it rests.
#[hook]
fn use_resting(visual: &Visual, onmoment: &Callback<Moment>) {
    let key = (
        visual.variant.slug,
        (Rc::as_ptr(&visual.run) as usize, visual.beside.as_ref().map(compare::Beside::choice)),
        visual.player.at(),
        visual.language,
        visual.player.is_playing(),
    );
    let (visual, onmoment) = (visual.clone(), onmoment.clone());
    let first = use_mut_ref(|| true);
    use_effect_with(key, move |(_, _, _, _, playing)| {
        let opening = std::mem::replace(&mut *first.borrow_mut(), false);
        let timeout = (!*playing && !opening)
            .then(|| clock::Timeout::new(RESTING, move || onmoment.emit(visual.moment())))
            .flatten();
        move || drop(timeout)
    });
}

/// The help's button and its text: every key.
pub fn key_help() -> Html {
    let rows = super::keys::KEYS.iter().map(|(key, what)| {
        html! {
            <tr key={*key}><td><kbd>{ *key }</kbd></td><td>{ *what }</td></tr>
        }
    });
    html! {
        <details class="key-help">
            <summary>{ icon(Icon::Keyboard) }{ "Keys" }</summary>
            <table><thead class="visually-hidden"><tr><th>{ "Key" }</th><th>{ "What it does" }</th></tr></thead><tbody>{ for rows }</tbody></table>
        </details>
    }
}
