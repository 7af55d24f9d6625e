//! One question in the list.

use bank::{Entry, Index, Standing, State};
use yew::prelude::*;

use crate::context::ledger::Ledger;
use crate::parts::icon::{Icon, icon};
use crate::route::{Place, Route};

/// Title, why, topics, and how the learner stands with it.
pub fn row(entry: &Entry, index: &Index, standing: Standing, ledger: &Ledger) -> Html {
    let href = Place::from(Route::Question(entry.slug.clone())).href();
    html! {
        <li key={entry.slug.clone()} class="l-row">
            { state(standing.state) }
            <div class="l-words">
                <a class="l-title" {href}>{ &entry.title }</a>
                <p class="l-why">{ &entry.summary }</p>
                <p class="l-topics">{ belongs(entry, index) }</p>
            </div>
            <p class="l-facts">
                <span>{ entry.kind.title() }</span>
                <span class={classes!("l-difficulty", entry.difficulty.as_str())}>{ entry.difficulty.title() }</span>
                <span>{ format!("{} min", entry.minutes) }</span>
            </p>
            { bookmark(entry, standing.bookmarked, ledger) }
        </li>
    }
}

/// Areas and topics, or for a story its principles, in words.
fn belongs(entry: &Entry, index: &Index) -> String {
    let areas = entry.areas.iter().map(|area| area.title());
    let topics = entry.topics.iter().filter_map(|slug| index.topic(slug)).map(|topic| topic.title.as_str());
    let principles = entry.principles.iter().filter_map(|slug| index.principle(slug));
    let mut words: Vec<&str> = Vec::new();
    for word in areas.chain(topics).chain(principles) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" · ")
}

/// A ring that fills as the learner goes on, with the word for it.
fn state(state: State) -> Html {
    let fill = match state {
        State::New => "",
        State::Started => "M10 4a6 6 0 0 1 0 12z",
        State::Done => "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
    };
    html! {
        <span class={classes!("l-state", state.as_str())} title={state.title()}>
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
                <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.6" />
                <path d={fill} fill="currentColor" />
            </svg>
            <span class="visually-hidden">{ state.title() }</span>
        </span>
    }
}

fn bookmark(entry: &Entry, marked: bool, ledger: &Ledger) -> Html {
    let (ledger, slug) = (ledger.clone(), entry.slug.clone());
    let onclick = Callback::from(move |_: MouseEvent| ledger.toggle_bookmark(&slug));
    html! {
        <button class="button button-plain l-bookmark" aria-pressed={marked.to_string()} aria-label={format!("Bookmark {}", entry.title)} {onclick}>
            { icon(Icon::Bookmark) }
        </button>
    }
}
