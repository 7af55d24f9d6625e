//! All questions: instant search and filters, both kept in the address.

mod address;
mod facets;
mod filters;
mod row;

use bank::Standing;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use self::address::Asked;
use self::facets::{Facets, Listing};
use crate::context::ledger::use_ledger;
use crate::context::library::{Library, use_library};
use crate::context::nav::use_nav;
use crate::parts::icon::{Icon, icon};
use crate::route::{Place, Route};

/// Rows drawn at once, and more with every "Show more".
const PAGE: usize = 60;

/// The list.
#[component]
pub fn QuestionsPage() -> Html {
    let (library, ledger, nav) = (use_library(), use_ledger(), use_nav());
    let index = library.index();
    let asked = Asked::from_query(&nav.place().query);
    let facets = use_memo((), |()| Facets::new(index));
    let standings = use_memo(ledger.clone(), |ledger| {
        index.entries.iter().map(|entry| ledger.standing(&entry.slug)).collect::<Vec<_>>()
    });
    let listing = use_memo((asked.clone(), ledger.clone()), |(asked, _)| {
        facets.list(&library.searcher().search(&asked.words), &asked.filter, &standings)
    });
    let more = use_state(|| (Asked::default(), PAGE));
    let shown = if more.0 == asked { more.1 } else { PAGE };
    let change = Callback::from(move |asked: Asked| {
        nav.replace(Place::from(Route::Questions).with_query(asked.to_query()));
    });
    let rows = listing.found.iter().take(shown).map(|&place| {
        let standing = standings.get(place).copied().unwrap_or_else(Standing::default);
        row::row(&index.entries[place], index, standing, &ledger)
    });
    let show_more = {
        let (more, asked) = (more.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| more.set((asked.clone(), shown + PAGE)))
    };
    html! {
        <div class="page l-page">
            <header class="page-head">
                <h1>{ "Questions" }</h1>
                <p class="lead">{ "Pick one, answer it as you would in the interview, then open hints and the solution as far as you need them." }</p>
            </header>
            <div class="l-columns">
                { search(&asked, &change) }
                <div class="l-side">{ filters::filters(&facets, &asked, &listing, &change) }</div>
                <section class="l-main" aria-label="List of questions">
                    { summary(&library, &facets, &asked, &listing, &change) }
                    <ol class="plain l-list">{ for rows }</ol>
                    <div class="l-more" hidden={listing.found.len() <= shown}>
                        <button class="button" onclick={show_more}>{ "Show more" }</button>
                        <span class="small quiet">{ format!("{} of {} shown", shown.min(listing.found.len()), listing.found.len()) }</span>
                    </div>
                    { nothing(&asked, &listing, &change) }
                </section>
            </div>
        </div>
    }
}

fn search(asked: &Asked, change: &Callback<Asked>) -> Html {
    let (change, filter) = (change.clone(), asked.filter.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let words = event.target_unchecked_into::<HtmlInputElement>().value();
        change.emit(Asked { words, filter: filter.clone() });
    });
    html! {
        <div class="l-search">
            { icon(Icon::Search) }
            <input
                type="search" aria-label="Search questions" placeholder="A topic, a title, a principle"
                autocomplete="off" spellcheck="false" value={asked.words.clone()} {oninput}
            />
        </div>
    }
}

/// How many there are, said politely, and what narrows them down.
fn summary(library: &Library, facets: &Facets, asked: &Asked, listing: &Listing, change: &Callback<Asked>) -> Html {
    let (found, all) = (listing.found.len(), library.index().entries.len());
    let narrowed = *asked != Asked::default();
    html! {
        <div class="l-summary">
            <p role="status">{ count(found, all) }</p>
            { filters::chosen(facets, asked, change) }
            <button class="button button-plain l-clear" hidden={!narrowed} onclick={clear(change)}>{ "Clear filters" }</button>
        </div>
    }
}

fn count(found: usize, all: usize) -> String {
    match found {
        _ if found == all => format!("{all} questions"),
        1 => format!("1 question of {all}"),
        _ => format!("{found} questions of {all}"),
    }
}

fn clear(change: &Callback<Asked>) -> Callback<MouseEvent> {
    change.reform(|_| Asked::default())
}

/// What stands there when nothing is found: why, and the next step.
fn nothing(asked: &Asked, listing: &Listing, change: &Callback<Asked>) -> Html {
    let only_words = asked.chosen() == 0;
    let words = if only_words {
        "Every word you typed must occur in a question. Try one of them, or a topic such as “graph”."
    } else {
        "No question has all of this at once. Take one filter away, or clear them all."
    };
    html! {
        <div class="l-nothing" hidden={!listing.found.is_empty()}>
            <h2>{ "Nothing matches" }</h2>
            <p class="quiet">{ words }</p>
            <button class="button button-strong" onclick={clear(change)}>
                { if only_words { "Clear the search" } else { "Clear search and filters" } }
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_says_of_how_many() {
        assert_eq!(count(38, 38), "38 questions");
        assert_eq!(count(1, 38), "1 question of 38");
        assert_eq!(count(0, 38), "0 questions of 38");
    }
}
