//! How the counts of the runs shown grow with n: claimed first, then measured on inputs of eight sizes.

mod count;
mod measured;
mod plan;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::rc::Rc;

use algorithms::InputKind;
use judge::growth::Class;
use share::SecondInput;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::compare::{Beside, Order, can_be_arranged, name_of};
use super::state::Visual;
use crate::parts::growth::claim_field;
use count::{Series, Work};
use measured::{Cost, Measured};

/// Where the claims are made, in the order of the runs.
const CLAIMS: [&str; 2] = ["growth-claim-first", "growth-claim-second"];

/// Properties of [`Growth`].
#[derive(Properties, Clone, PartialEq)]
pub struct GrowthProps {
    pub kind: InputKind,
    /// One run, or two that are compared.
    pub runs: Vec<Series>,
}

/// The runs of a visualizer as they are measured. A second run on values in order is measured on such.
pub fn runs(visual: &Visual) -> Vec<Series> {
    let beside = visual.beside.as_ref();
    let differ = beside.is_some_and(|beside| beside.visualizer.slug != visual.visualizer.slug);
    let series = |visualizer, variant, order| {
        let name = name_of(visualizer, variant, differ);
        Series { visualizer: visualizer.slug, variant: variant.slug, time: variant.time, name: name.into(), order }
    };
    let order = |beside: &Beside| match beside.on {
        SecondInput::Ascending => Some(Order::Ascending),
        SecondInput::Descending => Some(Order::Descending),
        _ => None,
    };
    let first = series(visual.visualizer, visual.variant, None);
    let second = beside.map(|beside| series(beside.visualizer, beside.variant, order(beside)));
    // One way on two inputs of no order is one curve.
    let second = second.filter(|second| {
        (second.visualizer, second.variant, second.order) != (first.visualizer, first.variant, first.order)
    });
    std::iter::once(first).chain(second).collect()
}

/// Where measuring is.
#[derive(Clone, Default, PartialEq)]
enum Stage {
    #[default]
    Idle,
    /// The claim of this run is missing.
    Unclaimed(usize),
    /// So many of so many runs are counted.
    Running(usize, usize),
    Done(Rc<Measured>),
    Stopped,
}

/// The section: collapsed until one asks for it.
#[component]
pub fn Growth(props: &GrowthProps) -> Html {
    let stage = use_state(Stage::default);
    let claims = use_state(|| [None::<Class>; 2]);
    let order = use_state(|| None::<Order>);
    let cost = use_state(Cost::default);
    let current = use_mut_ref(|| Rc::new(Cell::new(0_u32))).borrow().clone();
    {
        let (stage, current) = (stage.setter(), Rc::clone(&current));
        use_effect_with(props.runs.clone(), move |_| {
            // What was measured is of other runs.
            stage.set(Stage::Idle);
            move || current.set(current.get() + 1)
        });
    }
    let measure = {
        let (props, stage, claims, order, current) =
            (props.clone(), stage.setter(), *claims, *order, Rc::clone(&current));
        Callback::from(move |_: MouseEvent| {
            let missing = (0..props.runs.len()).find(|&run| claims[run].is_none());
            if let Some(missing) = missing {
                browser::focus::on_id(CLAIMS[missing]);
                return stage.set(Stage::Unclaimed(missing));
            }
            current.set(current.get() + 1);
            let work = Work::new(&props.runs, order, claims.iter().flatten().copied().collect());
            spawn_local(go_on(work, stage.clone(), Rc::clone(&current), current.get()));
        })
    };
    let stop = {
        let (stage, current) = (stage.setter(), Rc::clone(&current));
        Callback::from(move |_: MouseEvent| {
            current.set(current.get() + 1);
            stage.set(Stage::Stopped);
        })
    };
    let is_running = matches!(*stage, Stage::Running(..));
    html! {
        <details class="growth work-growth">
            <summary>{ "How the counts grow" }</summary>
            <div class="growth-body">
                <p class="small quiet">{ plan::method(props.kind) }</p>
                <div class="growth-claims" role="group" aria-label="Claim">
                    { for props.runs.iter().enumerate().map(|(run, series)| claim(run, series, &claims, &stage)) }
                    if can_be_arranged(props.kind) {
                        { orders(&order) }
                    }
                </div>
                <div class="q-tests-bar">
                    if is_running {
                        <button class="button" onclick={stop}>{ "Stop" }</button>
                    } else {
                        <button class="button" onclick={measure}>{ "Measure" }</button>
                    }
                    { told(&stage) }
                </div>
                if let Stage::Done(measured) = &*stage {
                    { measured.view(*cost, &costs(&cost), plan::n_is(props.kind)) }
                }
            </div>
        </details>
    }
}

/// Counts piece after piece; in between the page draws, and hears the learner.
async fn go_on(mut work: Work, stage: UseStateSetter<Stage>, current: Rc<Cell<u32>>, own: u32) {
    while !work.is_done() {
        let (done, total) = work.progress();
        stage.set(Stage::Running(done, total));
        browser::clock::rest(0).await;
        if current.get() != own {
            return;
        }
        work.piece();
    }
    stage.set(Stage::Done(Rc::new(work.measured())));
}

fn claim(
    run: usize,
    series: &Series,
    claims: &UseStateHandle<[Option<Class>; 2]>,
    stage: &UseStateHandle<Stage>,
) -> Html {
    let changed = {
        let (claims, stage) = (claims.clone(), stage.clone());
        Callback::from(move |class: Option<Class>| {
            let mut next = *claims;
            next[run] = class;
            claims.set(next);
            if matches!(*stage, Stage::Unclaimed(_)) {
                stage.set(Stage::Idle);
            }
        })
    };
    claim_field(CLAIMS[run], format!("Growth you claim: {}", series.title(None)), claims[run], changed)
}

fn orders(order: &UseStateHandle<Option<Order>>) -> Html {
    let all = [None, Some(Order::Ascending), Some(Order::Descending)];
    let options = all.map(|one| (plan::order_words(one), one == **order));
    let order = order.setter();
    select("growth-order", "Inputs", &options, Callback::from(move |at: usize| order.set(all[at.min(2)])))
}

fn costs(cost: &UseStateHandle<Cost>) -> Html {
    let options = Cost::ALL.map(|one| (one.words(), one == **cost));
    let cost = cost.setter();
    select("growth-cost", "Counted", &options, Callback::from(move |at: usize| cost.set(Cost::ALL[at.min(4)])))
}

/// A choice of few, told by its place.
fn select(id: &'static str, label: &'static str, options: &[(&'static str, bool)], chosen: Callback<usize>) -> Html {
    let onchange = chosen
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().selected_index().max(0) as usize);
    let options = options.iter().map(|&(words, selected)| html! { <option {selected}>{ words }</option> });
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>{ for options }</select>
        </div>
    }
}

/// What goes on, in a few words; how far it has come changes too often to be read aloud.
fn told(stage: &Stage) -> Html {
    let words = match stage {
        Stage::Idle => "",
        Stage::Done(_) => "Measured.",
        Stage::Running(..) => "Measuring",
        Stage::Stopped => "Stopped.",
        Stage::Unclaimed(_) => "Claim a class first: what you expect is what the measurement is compared with.",
    };
    let far = match stage {
        Stage::Running(done, total) => format!("{done} of {total} runs"),
        _ => String::new(),
    };
    html! {
        <>
            <p class="small" role="status">{ words }</p>
            <p class="small quiet growth-far" aria-hidden="true">{ far }</p>
        </>
    }
}
