//! What is said of a run of the playground: what it printed, and how it ended.

use runner::{CaseOutcome, Runtime, Stage};
use yew::prelude::*;

use super::run::{Ended, Run};
use crate::running::{error, progress};

/// What goes on, in a few words.
pub fn status(stage: &Stage, runtime: &Runtime, run: &Run) -> String {
    match (stage, run.is_on()) {
        (Stage::Starting { .. }, true) => format!("Starting {}", runtime.title),
        (_, true) => "Running".to_owned(),
        (_, false) if runtime.download > 0 && run.id.is_none() => {
            format!("Runs in this browser (Ctrl Enter); {} MB are fetched once.", runtime.download / 1_000_000)
        }
        (_, false) => match &run.ended {
            Some(Ended::Whole(outcome)) => format!("Ended after {}.", time(outcome.millis)),
            _ => "Runs in this browser (Ctrl Enter).".to_owned(),
        },
    }
}

fn time(millis: f64) -> String {
    match millis {
        ..1.0 => "less than a millisecond".to_owned(),
        ..1000.0 => format!("{} ms", millis.round() as u64),
        _ => format!("{:.1} s", millis / 1000.0),
    }
}

/// The output, and what else there is to say.
pub fn outcome(stage: &Stage, run: &Run) -> Html {
    let body = match &run.ended {
        None => progress(stage, run.is_on()),
        Some(Ended::Whole(outcome)) => whole(outcome),
        Some(Ended::Refused(fault)) => html! { <div role="alert">{ error(fault) }</div> },
        Some(Ended::Stopped) => told("Stopped. Your code is as it was."),
        Some(Ended::TimedOut) => told(
            "This takes more than ten seconds and was ended; it may never end. Step through it to see its first steps.",
        ),
        Some(Ended::Crashed) => told(
            "What runs the code broke down, most likely for want of memory, and was started anew. Your code is as it was.",
        ),
        Some(Ended::NoWorker(why)) => told(why),
    };
    html! {
        <div class="pg-outcome">{ body }</div>
    }
}

fn told(words: &str) -> Html {
    html! { <p class="q-tests-ended" role="alert">{ words.to_owned() }</p> }
}

fn whole(outcome: &CaseOutcome) -> Html {
    let name = if outcome.cut { "Output, the beginning" } else { "Output" };
    html! {
        <>
            if outcome.output.is_empty() {
                <p class="small quiet">{ "Nothing was printed." }</p>
            } else {
                <h2 class="small quiet" id="pg-output">{ name }</h2>
                <pre class="mono pg-output" tabindex="0" role="region" aria-labelledby="pg-output">{ &outcome.output }</pre>
            }
            if let Err(fault) = &outcome.answer {
                <div role="alert">{ error(fault) }</div>
            }
        </>
    }
}
