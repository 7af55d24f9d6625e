//! What surrounds a question: related ones, sources, and what an interviewer asks next.

use bank::{Markup, Question, Source};
use yew::prelude::*;

use crate::context::library::Library;
use crate::parts::markup::inline;
use crate::route::{Place, Route};

/// A list of short texts.
pub fn list(items: &[Markup], class: &'static str) -> Html {
    let items = items.iter().enumerate().map(|(number, item)| {
        html! { <li key={number}>{ inline(item) }</li> }
    });
    html! {
        <ul {class}>{ for items }</ul>
    }
}

/// Follow-ups, folded: some of them give the answer away.
pub fn follow_ups(question: &Question) -> Html {
    html! {
        <details class="q-fold" hidden={question.follow_ups.is_empty()}>
            <summary>{ "What the interviewer asks next" }</summary>
            { list(&question.follow_ups, "q-list") }
        </details>
    }
}

/// Related questions and sources.
pub fn section(question: &Question, library: &Library) -> Html {
    let related = question.related.iter().filter_map(|slug| library.index().find(slug)).map(|entry| {
        let href = Place::from(Route::Question(entry.slug.clone())).href();
        html! {
            <li key={entry.slug.clone()}>
                <a {href}>{ &entry.title }</a>
                <p class="small quiet">{ &entry.summary }</p>
            </li>
        }
    });
    html! {
        <div class="q-extras">
            <section hidden={question.related.is_empty()}>
                <h2>{ "Related questions" }</h2>
                <ul class="plain q-related">{ for related }</ul>
            </section>
            <section hidden={question.sources.is_empty()}>
                <h2>{ "Sources" }</h2>
                <ul class="plain q-sources">{ for question.sources.iter().enumerate().map(|(number, s)| source(number, s)) }</ul>
            </section>
        </div>
    }
}

fn source(number: usize, source: &Source) -> Html {
    let title = match &source.url {
        Some(url) => html! { <a href={url.clone()}>{ &source.title }</a> },
        None => html! { <span>{ &source.title }</span> },
    };
    html! {
        <li key={number}>
            { title }
            <span class="tag" hidden={!source.reported} title="Reported by candidates; not laid down anywhere">{ "Reported" }</span>
        </li>
    }
}
