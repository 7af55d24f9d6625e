//! The title and description of every page, for the tab, for search engines and for link previews.
//!
//! The titles come with the part of the program that draws the page; the descriptions are needed only where pages are rendered
//! to text.

use bank::Index;

use crate::catalogue;
use crate::chunks::Chunk;
use crate::route::Route;

/// What stands in the head of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// For the tab.
    pub title: String,
    /// One or two sentences.
    pub description: String,
}

/// The title and description of a page.
pub fn headline(route: &Route, index: &Index) -> Headline {
    let title = match Chunk::of(route) {
        Chunk::Visual => visual(route),
        Chunk::Question => question(route, index),
        Chunk::Answers => playground(),
        Chunk::Reading | Chunk::Sharing => reading(route),
    };
    Headline { title, description: description(route, index).to_owned() }
}

/// The title of a page of lists and texts.
pub fn reading(route: &Route) -> String {
    of_site(match route {
        Route::Guide => "Guide to the interview",
        Route::Questions => "Questions",
        Route::Progress => "Your progress",
        Route::About => "About",
        _ => "Page not found",
    })
}

/// The title of a question's page.
pub fn question(route: &Route, index: &Index) -> String {
    let entry = if let Route::Question(slug) = route { index.find(slug) } else { None };
    of_site(entry.map_or("Page not found", |entry| &entry.title))
}

/// The title of the playground.
pub fn playground() -> String {
    of_site("Playground")
}

/// The title of a page that draws a run.
pub fn visual(route: &Route) -> String {
    match route {
        Route::Visualizer(slug) => match catalogue::find(slug) {
            Some(card) => of_site(&format!("{}, step by step", card.title)),
            None => of_site("Page not found"),
        },
        Route::Gallery => of_site("Visualize"),
        _ => "Dryrun: practise the software engineer's interview".to_owned(),
    }
}

fn of_site(title: &str) -> String {
    format!("{title} · Dryrun")
}

fn description<'a>(route: &Route, index: &'a Index) -> &'a str {
    const NOT_FOUND: &str = "There is no page at this address.";
    match route {
        Route::Home => {
            "A free playground that runs in your browser: read the guide, answer open questions, and step through algorithms \
            forwards and backwards on your own input. No account, no server."
        }
        Route::Guide => {
            "The process by level, what each round looks for, the 16 Leadership Principles, and how to tell a story in STAR form."
        }
        Route::Questions => {
            "Coding, debugging, concepts, design and Leadership Principles: an open bank with hints, approaches and solutions."
        }
        Route::Question(slug) => index.find(slug).map_or(NOT_FOUND, |entry| &entry.summary),
        Route::Gallery => {
            "Step through algorithms forwards and backwards on your own input, with the code line lit and every step explained."
        }
        Route::Visualizer(slug) => catalogue::find(slug).map_or(NOT_FOUND, |card| card.summary),
        Route::Playground => {
            "Run your own Python, JavaScript or TypeScript in this browser and step through it, with its lists, trees, grids and \
            graphs drawn."
        }
        Route::Progress => {
            "Attempts, drafts, bookmarks and notes, kept in this browser only. Export, import or erase them here."
        }
        Route::About => "What Dryrun is, what it keeps, and how to add a question or a visualizer.",
        Route::Unknown(_) => NOT_FOUND,
    }
}
