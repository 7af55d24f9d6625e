//! The page for an address that leads nowhere: what is nearest to it, search, and the ways back.

use bank::Index;
use web_sys::{HtmlInputElement, InputEvent, SubmitEvent};
use yew::prelude::*;

use crate::context::library::use_library;
use crate::context::nav::use_nav;
use crate::route::{Place, Route};

/// Suggestions shown at most.
const SHOWN: usize = 3;
/// How alike two names must be to be worth a suggestion, in hundredths.
const ALIKE: usize = 35;

#[derive(Properties, PartialEq)]
pub struct NotFoundProps {
    /// The path that was asked for.
    pub path: AttrValue,
}

/// The not-found page.
#[component]
pub fn NotFound(props: &NotFoundProps) -> Html {
    let library = use_library();
    let near = nearest(&props.path, library.index());
    html! {
        <div class="page not-found">
            <div class="page-head">
                <h1>{ "There is no page here" }</h1>
                <p class="lead">
                    { "Nothing is at " }<code>{ props.path.clone() }</code>
                    { ". The link may be old or cut short. What you have saved is not touched by this." }
                </p>
            </div>
            { suggestions(&near) }
            <SearchForm />
            <div class="row">
                <a class="button" href="questions">{ "All questions" }</a>
                <a class="button" href="visualize">{ "All visualizers" }</a>
                <a class="button" href="./">{ "Start" }</a>
            </div>
        </div>
    }
}

fn suggestions(near: &[Near]) -> Html {
    let items = near.iter().map(|near| {
        html! {
            <li key={near.route.path()}>
                <a href={Place::from(near.route.clone()).href()}>{ &near.title }</a>
                <span class="small quiet">{ near.kind }</span>
            </li>
        }
    });
    html! {
        <div class="not-found-near">
            if !near.is_empty() {
                <h2>{ "Perhaps you meant" }</h2>
                <ul class="plain">{ for items }</ul>
            }
        </div>
    }
}

/// Search that leads to the list of questions.
#[component]
fn SearchForm() -> Html {
    let nav = use_nav();
    let text = use_state(String::new);
    let oninput = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let onsubmit = {
        let text = text.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            nav.go(Place::from(Route::Questions).with_query(vec![("q".to_owned(), (*text).clone())]));
        })
    };
    html! {
        <form class="not-found-search" role="search" {onsubmit}>
            <label class="field">
                <span class="label">{ "Search the questions" }</span>
                <input type="search" name="q" autocomplete="off" value={(*text).clone()} {oninput} />
            </label>
            <button class="button button-strong" type="submit">{ "Search" }</button>
        </form>
    }
}

/// A page whose address is like the one asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Near {
    pub title: String,
    pub kind: &'static str,
    pub route: Route,
}

/// The pages whose names are most like the end of a path, the likest first.
pub(crate) fn nearest(path: &str, index: &Index) -> Vec<Near> {
    let wanted = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_lowercase();
    let mut ranked: Vec<(usize, Near)> = candidates(index)
        .map(|(name, near)| (likeness(&wanted, name), near))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    // A stable sort: among equals the order of lists decides.
    ranked.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    ranked.into_iter().map(|(_, near)| near).take(SHOWN).collect()
}

/// Every page with the name it goes by. A question and its visualizer may share a name; both are worth offering.
fn candidates(index: &Index) -> impl Iterator<Item = (&str, Near)> {
    let page = |name, title: &str, route| (name, Near { title: title.to_owned(), kind: "Page", route });
    let pages = [
        page("guide", "Guide", Route::Guide),
        page("questions", "Questions", Route::Questions),
        page("visualize", "Visualize", Route::Gallery),
        page("playground", "Playground", Route::Playground),
        page("progress", "Your progress", Route::Progress),
        page("about", "About", Route::About),
    ];
    let questions = index.entries.iter().map(|entry| {
        let near = Near { title: entry.title.clone(), kind: "Question", route: Route::Question(entry.slug.clone()) };
        (entry.slug.as_str(), near)
    });
    let visualizers = crate::catalogue::CARDS.iter().map(|visualizer| {
        let route = Route::Visualizer(visualizer.slug.to_owned());
        (visualizer.slug, Near { title: visualizer.title.to_owned(), kind: "Visualizer", route })
    });
    pages.into_iter().chain(questions).chain(visualizers)
}

/// How alike two names are, from 0 to 100: the share of letter pairs that both have (Dice's coefficient).
fn likeness(one: &str, other: &str) -> usize {
    let (mut left, right) = (pairs(one), pairs(other));
    let all = left.len() + right.len();
    if all == 0 {
        return 0;
    }
    let mut common = 0;
    for pair in right {
        if let Some(at) = left.iter().position(|other| *other == pair) {
            left.swap_remove(at);
            common += 1;
        }
    }
    200 * common / all
}

/// Pairs of neighbouring letters, with the edges of words as letters of their own. Anything but letters and digits
/// parts words. A name longer than any of ours is cut.
fn pairs(name: &str) -> Vec<(char, char)> {
    let mut letters = vec!['-'];
    letters.extend(name.chars().take(80).map(|c| if c.is_alphanumeric() { c } else { '-' }));
    letters.push('-');
    letters.dedup_by(|a, b| *a == '-' && *b == '-');
    letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        let mut index = bank::synthetic(3, 1);
        for (entry, slug) in index.entries.iter_mut().zip(["lru-cache", "coin-change", "parking-lot"]) {
            entry.slug = slug.to_owned();
        }
        index
    }

    fn first(path: &str) -> Option<Route> {
        nearest(path, &index()).first().map(|near| near.route.clone())
    }

    #[test]
    fn a_slip_of_the_pen_finds_the_page_meant() {
        assert_eq!(first("/questions/LRU_cahce"), Some(Route::Question("lru-cache".to_owned())));
        assert_eq!(first("/coins-change/"), Some(Route::Question("coin-change".to_owned())));
        assert_eq!(first("/visualize/reverse-linkedlist"), Some(Route::Visualizer("reverse-linked-list".to_owned())));
        assert_eq!(first("/guides"), Some(Route::Guide));
    }

    #[test]
    fn what_is_like_nothing_gets_no_suggestion() {
        assert_eq!(first("/"), None);
        assert_eq!(first("/404.html"), None);
        assert_eq!(first("/wp-login.php"), None);
    }

    #[test]
    fn likeness_is_whole_for_the_same_and_none_for_the_different() {
        assert_eq!(likeness("lru-cache", "lru cache"), 100);
        assert_eq!(likeness("abc", "xyz"), 0);
        assert_eq!(likeness("", "guide"), 0);
    }
}
