//! The reference's run beside one's own, on the same input and under the same transport.
//!
//! *The same transport* could mean the same number of steps, or the same share of the run; both show two programs at unrelated moments,
//! since no two programs have the same lines. What a learner can compare is what both have: variables of one name in functions of one
//! name, and what those return. So the runs are paired by the values that these take ([`runner::Pairing`] says how): where one's own
//! run has just given `prev` a value that the reference gives it as well, the reference stands where it does so; between two such
//! moments it goes along in proportion. Only one's own run is steered, by the bar and the keys as always, and "Next change" goes by
//! what both have instead of by lines. The first value that the reference's variable never takes from there on is the first
//! difference: most often the step at which the mistake shows, and never a mere difference of tempo. Where it is one of taste, as
//! another value for "nothing yet", the next variable that differs is one step further.

use std::cell::Cell;
use std::rc::Rc;

use runner::{Difference, Followed, Heard, Pairing, Reply, Task};
use yew::prelude::*;

use super::Own;
use super::asks::Asks;
use super::known::Act;
use super::recorded::{Run, trouble, use_run};
use super::search::Way;
use super::stepping::{Go, Stepping};
use crate::parts::markup::sentence;
use crate::visual::{Size, Stage, Twin};

/// Properties of [`Beside`].
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    pub asks: Asks,
    /// One's own run, and where one stands in it.
    pub own: Run,
    pub stepping: Stepping,
    /// The reference's program on the same input.
    pub reference: Run,
    pub go: Callback<Go>,
    /// Where the runs first differ is put here, for the keys.
    pub difference: Own<Cell<Option<u32>>>,
}

/// The values of both runs, as they come, or why one of them does not.
#[derive(Clone, Default)]
struct Values {
    own: Option<Rc<Followed>>,
    other: Option<Rc<Followed>>,
    trouble: Option<String>,
}

enum Came {
    Own(Rc<Followed>),
    Other(Rc<Followed>),
    Trouble(String),
}

impl Reducible for Values {
    type Action = Came;

    fn reduce(self: Rc<Self>, came: Came) -> Rc<Self> {
        let mut next = (*self).clone();
        match came {
            Came::Own(values) => next.own = Some(values),
            Came::Other(values) => next.other = Some(values),
            Came::Trouble(words) => next.trouble = Some(words),
        }
        Rc::new(next)
    }
}

/// The reference's stage, the comparison in a sentence, and the ways to what both have in common.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let known = use_run(&props.asks, &props.reference);
    let values = use_reducer(Values::default);
    use_values(&props.asks, &props.own, &values, Came::Own);
    use_values(&props.asks, &props.reference, &values, Came::Other);
    let ends = known.stepping.as_ref().map(|other| (props.stepping.last(), other.last()));
    let pairing = use_memo((ends, values.own.is_some(), values.other.is_some()), |_| {
        Some(Pairing::new(values.own.as_deref()?, values.other.as_deref()?, ends?))
    });
    props.difference.0.set(pairing.as_ref().as_ref().and_then(|pairing| Some(pairing.differences.first()?.event)));
    let at = pairing.as_ref().as_ref().map(|pairing| pairing.other(props.stepping.at()));
    {
        let dispatcher = known.dispatcher();
        use_effect_with(at, move |at| at.iter().for_each(|at| dispatcher.dispatch(Act::Go(Go::To(*at)))));
    }
    let kept = use_mut_ref(|| None::<Html>);
    let picture = known.stepping.as_ref().and_then(picture).or_else(|| kept.borrow().clone());
    kept.borrow_mut().clone_from(&picture);
    let said = match (known.trouble.as_ref().or(values.trouble.as_ref()), &known.stepping) {
        (Some(words), _) => words.clone(),
        (None, Some(other)) if pairing.is_some() => line(&props.reference, other),
        _ => "Running the reference on this input".to_owned(),
    };
    html! {
        <section class="reference" aria-label="The reference">
            <h3 class="small quiet reference-head">{ head(known.stepping.as_ref()) }</h3>
            <div class="reference-stage" tabindex="0" role="group" aria-label="Picture of the reference's step">{ for picture }</div>
            <p class="small reference-line">{ sentence(&said) }</p>
            { for pairing.as_ref().as_ref().map(|pairing| compared(pairing, props)) }
        </section>
    }
}

fn head(other: Option<&Stepping>) -> String {
    match other {
        Some(other) => format!("The reference, step {} of {}", other.at() + 1, other.last() + 1),
        None => "The reference".to_owned(),
    }
}

fn picture(stepping: &Stepping) -> Option<Html> {
    let (piece, step) = stepping.piece()?;
    Some(html! {
        <>
            <Stage film={Rc::clone(&piece.film)} at={step} smooth={true} size={Size::Full} />
            <Twin film={Rc::clone(&piece.film)} at={step} visible={false} label="The reference's step as tables" />
        </>
    })
}

/// What the reference does at its step.
fn line(run: &Run, stepping: &Stepping) -> String {
    let event = stepping.lines.event(stepping.at());
    let text = run.program.0.code.lines().nth(event.line.saturating_sub(1) as usize).unwrap_or_default();
    stepping.sentence(text)
}

/// Where the runs differ, and the ways along what they share.
fn compared(pairing: &Pairing, props: &BesideProps) -> Html {
    let at = props.stepping.at();
    let to = |event: Option<u32>| props.go.reform(move |_: MouseEvent| Go::To(event.unwrap_or(at)));
    let button = |way: Way, name: &'static str| {
        let event = if way == Way::Next { pairing.next_change(at) } else { pairing.previous_change(at) };
        html! {
            <button class="button" aria-disabled={event.is_none().then_some("true")} onclick={to(event)}>{ name }</button>
        }
    };
    let first = pairing.differences.first();
    let next = pairing.differences.iter().skip(1).find(|difference| difference.event > at);
    let jump = |difference: &Difference, name: &str, title: &'static str| {
        let is_here = difference.event == at;
        html! {
            <button class="button" aria-current={is_here.then_some("step")} {title} onclick={to(Some(difference.event))}>
                { format!("{name}: step {}", difference.event + 1) }
            </button>
        }
    };
    let first_jump = first.map(|it| jump(it, "First difference", "To where the runs first differ (d)"));
    let next_jump = next.map(|it| jump(it, "Next difference", "To where something else first differs"));
    let is_reached = first.is_some_and(|difference| difference.event <= at);
    html! {
        <div class={classes!("reference-compared", is_reached.then_some("reference-differs"))}>
            <p class="small" role="status">{ sentence(&words(pairing, at)) }</p>
            <div class="reference-buttons" hidden={pairing.shared.is_empty()}>
                { button(Way::Previous, "Previous change") }
                { button(Way::Next, "Next change") }
                { for first_jump }
                { for next_jump }
            </div>
        </div>
    }
}

fn words(pairing: &Pairing, at: u32) -> String {
    if pairing.shared.is_empty() {
        return "The two programs share no variable and no function by name, so they only go in proportion.".to_owned();
    }
    let Some(first) = pairing.differences.first() else {
        let all = "What both have by name takes the same values";
        return if pairing.cut {
            format!("{all}, as far as the runs were compared.")
        } else {
            format!("{all}, in the same order.")
        };
    };
    if first.event > at {
        return "Up to here the runs agree in what both have by name.".to_owned();
    }
    match pairing.differences.iter().find(|difference| difference.event == at) {
        Some(here) if here == first => {
            format!(
                "Here the runs first differ: {} has a value that the reference's never has from here on.",
                what(here)
            )
        }
        Some(here) => format!("Here {} differs too.", what(here)),
        None => format!("The runs differ since step {}, first in {}.", first.event + 1, what(first)),
    }
}

/// What differs, in words.
fn what(difference: &Difference) -> String {
    let (function, variable) = (&difference.function, &difference.variable);
    match (variable.as_str(), function.as_str()) {
        ("", _) => format!("what `{function}` returns"),
        (_, "<module>") => format!("`{variable}`"),
        _ => format!("`{variable}` in `{function}`"),
    }
}

/// Asks once for the values of a run.
#[hook]
fn use_values(asks: &Asks, run: &Run, values: &UseReducerHandle<Values>, came: fn(Rc<Followed>) -> Came) {
    let (asks, dispatcher, run) = (asks.clone(), values.dispatcher(), run.clone());
    use_effect_with((run.program.clone(), run.input.clone()), move |_| {
        let heard = Callback::from(move |heard: Heard| {
            dispatcher.dispatch(match heard {
                Heard::Reply(_, Reply::Followed(followed)) => came(Rc::from(followed)),
                other => Came::Trouble(trouble(other)),
            });
        });
        asks.ask(run.request(|input| Task::Follow { input }), false, heard);
    });
}
