//! The gallery: every visualizer by area, with its most telling picture, what it shows, in which variants, at what cost, and for
//! which questions.

use algorithms::{Variant, Visualizer};
use bank::{Area, Index};
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::context::library::use_library;
use crate::context::nav::use_nav;
use crate::parts::markup::sentence;

/// The name of the filter in the address.
const QUERY: &str = "q";

/// The size of a picture's frame in CSS pixels, across and down; the pictures are cut for it.
pub const THUMBNAIL: (u32, u32) = (360, 240);

/// The file of a visualizer's picture below the site's root. `theme` is `light` or `dark`.
pub fn thumbnail(slug: &str, theme: &str) -> String {
    format!("thumbnails/{slug}-{theme}.svg")
}

/// The gallery's page.
#[component]
pub fn Gallery() -> Html {
    let (library, nav) = (use_library(), use_nav());
    let query = nav.place().value(QUERY).unwrap_or_default().to_owned();
    let shown: Vec<&'static Visualizer> = algorithms::catalogue()
        .iter()
        .copied()
        .filter(|visualizer| matches(visualizer, library.index(), &query))
        .collect();
    let oninput = {
        let nav = nav.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let query = if text.is_empty() { Vec::new() } else { vec![(QUERY.to_owned(), text)] };
            nav.replace(nav.place().clone().with_query(query));
        })
    };
    let areas = Area::ALL.iter().map(|&area| area_view(area, &shown, library.index()));
    html! {
        <div class="page gallery">
            <div class="page-head">
                <h1>{ "Visualize" }</h1>
                <p class="lead">
                    { "Step through an algorithm forwards and backwards, on a prepared input or on your own, with the line of code lit and every step explained." }
                </p>
                <div class="gallery-filter">
                    <label class="field">
                        <span class="label">{ "Filter by name, structure, area or topic" }</span>
                        <input type="search" autocomplete="off" spellcheck="false" value={query.clone()} {oninput} />
                    </label>
                    <p class="small quiet" role="status">{ summary(shown.len(), &query) }</p>
                </div>
            </div>
            <div class="gallery-areas">{ for areas }</div>
            <div>
                if shown.is_empty() {
                    <p class="gallery-none">
                        { "Nothing here has that in its name. Try one word of it, or look among " }
                        <a href="questions">{ "the questions" }</a>{ "." }
                    </p>
                }
            </div>
        </div>
    }
}

fn summary(shown: usize, query: &str) -> String {
    let all = algorithms::catalogue().len();
    match shown {
        _ if query.trim().is_empty() => format!("{all} visualizers"),
        shown => format!("{shown} of {all} visualizers"),
    }
}

/// Whether every word of the query is in the visualizer's title, structure, area, topic or the name of a variant.
fn matches(visualizer: &Visualizer, index: &Index, query: &str) -> bool {
    let topic = index.topic(visualizer.topic).map_or(visualizer.topic, |topic| topic.title.as_str());
    let area = Area::ALL.iter().find(|area| area.as_str() == visualizer.area).map_or("", |area| area.title());
    let mut text = [visualizer.title, visualizer.structure, area, topic].join(" ");
    for variant in visualizer.variants {
        text.push(' ');
        text.push_str(variant.title);
    }
    let text = text.to_lowercase();
    query.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

fn area_view(area: Area, shown: &[&'static Visualizer], index: &Index) -> Html {
    let mut of_area: Vec<&'static Visualizer> =
        shown.iter().copied().filter(|visualizer| visualizer.area == area.as_str()).collect();
    // Topic by topic, in the bank's order; the sort keeps the gallery's order within a topic.
    of_area.sort_by_key(|visualizer| index.topics.iter().position(|topic| topic.slug == visualizer.topic));
    let id = area.as_str();
    html! {
        <div key={id}>
            if !of_area.is_empty() {
                <section aria-labelledby={id}>
                    <h2 {id}>{ area.title() }</h2>
                    <ul class="plain gallery-list">{ for of_area.into_iter().map(|visualizer| item(visualizer, index)) }</ul>
                </section>
            }
        </div>
    }
}

fn item(visualizer: &'static Visualizer, index: &Index) -> Html {
    let topic = index.topic(visualizer.topic).map_or(visualizer.topic, |topic| topic.title.as_str());
    let variants = visualizer.variants.iter().map(variant);
    html! {
        <li key={visualizer.slug} class="gallery-item">
            <div class="gallery-thumbnail">{ picture(visualizer, "light") }{ picture(visualizer, "dark") }</div>
            <div class="gallery-what">
                <h3><a href={format!("visualize/{}", visualizer.slug)}>{ visualizer.title }</a></h3>
                <p>{ sentence(visualizer.summary) }</p>
                <p class="small quiet">{ format!("{topic} · {}", visualizer.structure) }</p>
                { questions(visualizer, index) }
            </div>
            <ul class="plain small gallery-variants" aria-label="Variants and their time">{ for variants }</ul>
        </li>
    }
}

/// The picture for one theme; the style sheet shows one of the two. Both are fetched when they come near.
fn picture(visualizer: &Visualizer, theme: &'static str) -> Html {
    let (width, height) = THUMBNAIL;
    html! {
        <img class={format!("for-{theme}")} src={thumbnail(visualizer.slug, theme)} alt="" width={width.to_string()}
            height={height.to_string()} loading="lazy" decoding="async" />
    }
}

fn variant(variant: &Variant) -> Html {
    html! {
        <li key={variant.slug}>
            <span class="gallery-variant">{ variant.title }</span>
            <span class="visually-hidden">{ ", time " }</span>
            <span class="mono gallery-cost">{ variant.time }</span>
        </li>
    }
}

/// The questions it serves, as far as the bank has them.
fn questions(visualizer: &Visualizer, index: &Index) -> Html {
    let links: Vec<Html> = visualizer
        .questions
        .iter()
        .filter_map(|slug| index.find(slug))
        .map(|entry| {
            html! {
                <a key={entry.slug.clone()} href={format!("questions/{}", entry.slug)}>{ &entry.title }</a>
            }
        })
        .collect();
    html! {
        <p class="small gallery-questions">
            if !links.is_empty() {
                <span class="quiet">{ if links.len() == 1 { "Question: " } else { "Questions: " } }</span>
                { for links }
            }
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_filter_counts() {
        let index =
            Index { entries: Vec::new(), topics: Vec::new(), principles: Vec::new(), guide_file: String::new() };
        let visualizer = algorithms::find("reverse-linked-list").unwrap();
        assert!(matches(visualizer, &index, ""));
        assert!(matches(visualizer, &index, "  LIST rev "));
        assert!(matches(visualizer, &index, "recursive"));
        assert!(!matches(visualizer, &index, "list heap"));
    }

    #[test]
    fn the_summary_says_how_many_of_how_many() {
        let all = algorithms::catalogue().len();
        assert_eq!(summary(all, " "), format!("{all} visualizers"));
        assert_eq!(summary(0, "x"), format!("0 of {all} visualizers"));
    }
}
