//! Where the guide's statements come from: what is published, and what is only reported.

use bank::GuideSource;
use yew::prelude::*;

use crate::parts::markup::inline;

/// The sources in two lists.
pub(super) fn sources_part(sources: &[GuideSource]) -> Html {
    html! {
        <div class="sources">
            <h3>{ "Published" }</h3>
            { list(sources.iter().filter(|source| !source.reported)) }
            <h3>{ "Only reported" }</h3>
            { list(sources.iter().filter(|source| source.reported)) }
        </div>
    }
}

fn list<'a>(sources: impl Iterator<Item = &'a GuideSource>) -> Html {
    let items = sources.map(|source| {
        let title = match &source.url {
            Some(url) => html! {
                <a href={url.clone()} rel="noreferrer">{ &source.title }</a>
            },
            None => html! {
                <span>{ &source.title }</span>
            },
        };
        html! {
            <li key={source.title.clone()}>
                <p class="source-title">{ title }{ super::reported_mark(source.reported) }</p>
                <p class="quiet">{ inline(&source.what) }</p>
            </li>
        }
    });
    html! {
        <ul class="plain">{ for items }</ul>
    }
}
