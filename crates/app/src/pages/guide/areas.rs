//! The evaluation areas: what counts, how much, and the questions that practise it, topic by topic.

use bank::{AreaNote, Entry, Index};
use yew::prelude::*;

use super::{GuideProps, question_links};
use crate::context::library::use_library;
use crate::parts::markup::prose;

/// Every area in the guide's order.
#[component]
pub(super) fn AreasPart(props: &GuideProps) -> Html {
    let library = use_library();
    let areas = props.guide.0.areas.iter().map(|note| area_view(note, library.index()));
    html! {
        <div class="areas">{ for areas }</div>
    }
}

fn area_view(note: &AreaNote, index: &Index) -> Html {
    let slug = note.area.as_str();
    let topics = note.topics.iter().map(|topic| topic_view(topic, index));
    let count = index.entries.iter().filter(|entry| entry.areas.contains(&note.area)).count();
    html! {
        <section key={slug} id={slug} class="area" aria-labelledby={format!("{slug}-title")}>
            <h3 id={format!("{slug}-title")}>{ &note.title }</h3>
            <p class="area-weight">{ &note.weight }</p>
            { prose(&note.what) }
            <dl class="area-topics">{ for topics }</dl>
            <p><a href={format!("questions?area={slug}")}>{ all_of(count) }</a></p>
        </section>
    }
}

fn all_of(count: usize) -> String {
    match count {
        1 => "The 1 question of this area".to_owned(),
        n => format!("All {n} questions of this area"),
    }
}

fn topic_view(slug: &str, index: &Index) -> Html {
    let title = index.topic(slug).map_or(slug, |topic| topic.title.as_str());
    let entries: Vec<&Entry> =
        index.entries.iter().filter(|entry| entry.topics.iter().any(|topic| topic == slug)).collect();
    let questions = if entries.is_empty() {
        html! {
            <span class="quiet">{ "No question yet" }</span>
        }
    } else {
        question_links(entries.into_iter())
    };
    html! {
        <div key={slug.to_owned()}>
            <dt>{ title.to_owned() }</dt>
            <dd>{ questions }</dd>
        </div>
    }
}
