//! The rows below the tests: every case that has run, and the smaller one that was found.

use bank::{Case, Coding, Signature};
use runner::CaseOutcome;
use yew::prelude::*;

use super::case_row::Row;
use super::hunt::Hunt;
use super::round::{Result, Round};
use super::stepped::{Stepped, step_through};

/// Every case that runs; of the hidden ones those that the code has met.
pub fn rows(signature: &Signature, round: &Round, stepped: &UseStateHandle<Option<Stepped>>) -> Html {
    // An empty list would take the room of a gap, and what stands below would move when the tests come.
    if round.cases.is_empty() {
        return Html::default();
    }
    let first_wrong = round.results.iter().position(|result| !result.passed());
    let stuck = round.stuck_at();
    let shown = round.cases.iter().enumerate().filter(|(at, tried)| {
        let met = round.results.get(*at).is_some_and(|result| !result.passed()) || stuck == Some(*at);
        !tried.case.hidden || met
    });
    let rows = shown.map(|(at, tried)| {
        let runs = round.results.get(at).is_some() || stuck == Some(at);
        let row = Row {
            title: tried.title.clone(),
            signature,
            case: &tried.case,
            result: round.results.get(at),
            open: first_wrong == Some(at) || stuck == Some(at),
            step: runs.then(|| step_through(stepped, format!("{}, step by step", tried.title), &tried.case)),
        };
        row.view()
    });
    html! {
        <ol class="plain q-test-list">{ for rows }</ol>
    }
}

/// After a failure: the way to a smaller case, or what was found.
pub fn hunted(
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
