//! The lists of the progress page: attempts, questions in progress, bookmarks.

use bank::{Entry, Index};
use progress::QuestionState;
use yew::prelude::*;

use super::when;
use crate::catalogue;
use crate::context::ledger::{AttemptView, Ledger, VISUALIZER};
use crate::context::library::use_library;

/// Attempts shown before the rest is asked for.
const FIRST: usize = 10;

#[derive(Properties, PartialEq)]
pub(super) struct AttemptsProps {
    pub attempts: Vec<AttemptView>,
    /// Milliseconds since 1970.
    pub now: u64,
}

/// The attempts, newest first, the older ones on demand.
#[component]
pub(super) fn Attempts(props: &AttemptsProps) -> Html {
    let library = use_library();
    let all = use_state(|| false);
    let shown = if *all { usize::MAX } else { FIRST };
    let rest = props.attempts.len().saturating_sub(shown);
    let show_all = {
        let all = all.setter();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    let items = props.attempts.iter().take(shown).map(|attempt| attempt_view(attempt, library.index(), props.now));
    html! {
        <section aria-labelledby="attempts">
            <h2 id="attempts">{ "Recent attempts" }</h2>
            if props.attempts.is_empty() {
                <p class="quiet">{ "None yet." }</p>
            } else {
                <ol class="plain progress-list">{ for items }</ol>
            }
            <p>
                if rest > 0 {
                    <button class="button" onclick={show_all}>{ format!("Show {rest} older") }</button>
                }
            </p>
        </section>
    }
}

fn attempt_view(attempt: &AttemptView, index: &Index, now: u64) -> Html {
    html! {
        <li key={attempt.id.clone()}>
            <div class="progress-what">
                { what_name(&attempt.question, index) }
                <span class="small quiet">{ facts(attempt) }</span>
            </div>
            <span class={format!("progress-grade grade-{}", attempt.grade)}>{ grade(attempt.grade) }</span>
            <time class="small quiet" datetime={when::day(attempt.when_millis)}>{ when::ago(attempt.when_millis, now) }</time>
        </li>
    }
}

/// A link to the question, or to the visualizer whose run was predicted.
fn what_name(what: &str, index: &Index) -> Html {
    match what.strip_prefix(VISUALIZER).and_then(catalogue::find) {
        Some(card) => html! {
            <span><a href={format!("{VISUALIZER}{}", card.slug)}>{ card.title }</a><span class="quiet">{ ", predicted" }</span></span>
        },
        None => question_name(what, index),
    }
}

/// A link with the title, or the bare slug of a question that is no longer here.
fn question_name(slug: &str, index: &Index) -> Html {
    match index.find(slug) {
        Some(Entry { slug, title, .. }) => html! {
            <a href={format!("questions/{slug}")}>{ title }</a>
        },
        None => html! {
            <span>{ format!("“{slug}”") }<span class="quiet">{ ", no longer in the bank" }</span></span>
        },
    }
}

/// The time it took and the hints it needed.
fn facts(attempt: &AttemptView) -> String {
    let hints = match attempt.hints_used {
        0 => "no hints".to_owned(),
        1 => "1 hint".to_owned(),
        n => format!("{n} hints"),
    };
    format!("{}, {hints}", when::duration(attempt.spent_millis))
}

fn grade(grade: u8) -> &'static str {
    match grade {
        1 => "1 Again",
        2 => "2 Hard",
        3 => "3 Good",
        4 => "4 Easy",
        _ => "Not graded",
    }
}

/// Questions begun and not attempted, by slug.
pub(super) fn started(ledger: &Ledger) -> Vec<String> {
    let states = ledger.document().states().into_iter();
    let started = states.filter(|(_, state)| *state == QuestionState::Started);
    started.map(|(slug, _)| slug.to_owned()).collect()
}

/// A list of questions with their difficulty; a heading with one sentence where there are none.
pub(super) fn slugs(title: &'static str, what: &'static str, slugs: &[String], index: &Index) -> Html {
    let id = title.to_lowercase().replace(' ', "-");
    let items = slugs.iter().map(|slug| {
        let entry = index.find(slug);
        html! {
            <li key={slug.clone()}>
                <div class="progress-what">
                    { question_name(slug, index) }
                    <span class="small quiet">{ entry.map(|entry| entry.kind.title()) }</span>
                </div>
                <span class="small quiet">{ entry.map(|entry| entry.difficulty.title()) }</span>
            </li>
        }
    });
    html! {
        <section key={title} aria-labelledby={id.clone()}>
            <h2 {id}>{ title }</h2>
            <p class="quiet">{ if slugs.is_empty() { "None." } else { what } }</p>
            <ul class="plain progress-list">{ for items }</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_of_an_attempt_are_one_run_of_text() {
        let attempt = |hints_used| AttemptView {
            id: "1".to_owned(),
            question: "lru-cache".to_owned(),
            when_millis: 0,
            spent_millis: 25 * 60_000,
            grade: 3,
            ticked: Vec::new(),
            hints_used,
            answer: String::new(),
        };
        assert_eq!(facts(&attempt(0)), "25 min, no hints");
        assert_eq!(facts(&attempt(1)), "25 min, 1 hint");
        assert_eq!(facts(&attempt(2)), "25 min, 2 hints");
    }

    #[test]
    fn every_grade_has_a_name() {
        let names: Vec<&str> = (0..=4).map(grade).collect();
        assert_eq!(names, ["Not graded", "1 Again", "2 Hard", "3 Good", "4 Easy"]);
    }
}
