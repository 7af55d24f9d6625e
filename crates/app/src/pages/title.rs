//! The title and description of every page, for the tab, for search engines and for link previews.

use bank::Index;

use crate::catalogue;
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
    let (title, description) = match route {
        Route::Home => return home(),
        Route::Guide => (
            "Guide to the interview".to_owned(),
            "The process by level, what each round looks for, the 16 Leadership Principles, and how to tell a story in STAR form.",
        ),
        Route::Questions => (
            "Questions".to_owned(),
            "Coding, debugging, concepts, design and Leadership Principles: an open bank with hints, approaches and solutions.",
        ),
        Route::Question(slug) => match index.find(slug) {
            Some(entry) => (entry.title.clone(), entry.summary.as_str()),
            None => not_found(),
        },
        Route::Gallery => (
            "Visualize".to_owned(),
            "Step through algorithms forwards and backwards on your own input, with the code line lit and every step explained.",
        ),
        Route::Visualizer(slug) => match catalogue::find(slug) {
            Some(card) => (format!("{}, step by step", card.title), card.summary),
            None => not_found(),
        },
        Route::Playground => (
            "Playground".to_owned(),
            "Run your own Python, JavaScript or TypeScript in this browser and step through it, with its lists, trees, grids and graphs drawn.",
        ),
        Route::Progress => (
            "Your progress".to_owned(),
            "Attempts, drafts, bookmarks and notes, kept in this browser only. Export, import or erase them here.",
        ),
        Route::About => {
            ("About".to_owned(), "What Dryrun is, what it keeps, and how to add a question or a visualizer.")
        }
        Route::Unknown(_) => not_found(),
    };
    Headline { title: format!("{title} · Dryrun"), description: description.to_owned() }
}

fn home() -> Headline {
    Headline {
        title: "Dryrun: practise the software engineer's interview".to_owned(),
        description:
            "A free playground that runs in your browser: read the guide, answer open questions, and step through \
            algorithms forwards and backwards on your own input. No account, no server."
                .to_owned(),
    }
}

fn not_found() -> (String, &'static str) {
    ("Page not found".to_owned(), "There is no page at this address.")
}
