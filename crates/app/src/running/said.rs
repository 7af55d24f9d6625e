//! What is said of a round of tests: what goes on, what is still coming, and how it ended.

use runner::{Runtime, Stage};
use yew::prelude::*;

use super::case_row::error;
use super::round::{Ended, Round};

/// What goes on, in a few words.
pub fn status(stage: &Stage, runtime: &Runtime, round: &Round) -> String {
    match (stage, round.is_running()) {
        (Stage::Starting { .. }, true) => format!("Starting {}", runtime.title),
        (_, true) => format!("Running case {} of {}", round.results.len() + 1, round.cases.len()),
        (_, false) if round.run.is_none() => "Runs in this browser (Ctrl Enter).".to_owned(),
        (_, false) => {
            let share = format!("{} of {} passed", round.passed(), round.cases.len());
            if round.is_solved() { format!("All {share}") } else { share }
        }
    }
}

/// How much of a runtime has come, while a learner waits for it.
pub fn progress(stage: &Stage, waits: bool) -> Html {
    let Stage::Starting { bytes, of } = stage else { return Html::default() };
    if *of == 0 || !waits {
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
pub fn ended(round: &Round) -> Html {
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
