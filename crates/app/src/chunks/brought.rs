//! What each part of the program brings.

use std::pin::Pin;
use std::rc::Rc;

use bank::Index;
use yew::prelude::*;

use super::{Chunk, Page};
use crate::context::library::{Library, LoadError};
use crate::pages;
use crate::pages::question::Answers;
use crate::pages::title;
use crate::parts::quick_search::{QuickSearch, Typed};
use crate::parts::share_dialog::{ShareDialog, Shared};
use crate::route::Route;

/// Something on its way.
pub type Coming = Pin<Box<dyn Future<Output = ()>>>;

/// What a part of the program brings. Only what it reaches is in its file, so whatever a first visit to another page does
/// not need belongs behind one of these.
#[derive(Clone, Copy)]
pub struct Brought {
    /// Draws the page of a route.
    pub view: fn(&Route) -> Html,
    /// The title of the page of a route, for the tab.
    pub title: fn(&Route, &Index) -> String,
    /// Fetches what the page of a route shows, so that it can be drawn at once. A failed fetch is shown by the page
    /// itself, which tries again.
    pub prepare: fn(Rc<Library>, Route) -> Coming,
    /// Draws the search above the page: what is typed already, and the function that closes it.
    pub search: Option<fn(Typed, Callback<()>) -> Html>,
    /// Draws the ways to share something.
    pub share: Option<fn(Shared) -> Html>,
    /// Draws what comes after the answer to a question.
    pub answers: Option<&'static Answers>,
}

const NOTHING: Brought = Brought {
    view: |_| Html::default(),
    title: |_, _| String::new(),
    prepare: prepare_nothing,
    search: None,
    share: None,
    answers: None,
};

/// The part with this name.
#[cfg(feature = "split")]
pub async fn of(chunk: Chunk) -> Result<Brought, LoadError> {
    match chunk {
        Chunk::Reading => reading_chunk().await,
        Chunk::Question => question_chunk().await,
        Chunk::Answers => answers_chunk().await,
        Chunk::Visual => visual_chunk().await,
        Chunk::Sharing => sharing_chunk().await,
    }
}

/// The part with this name.
#[cfg(not(feature = "split"))]
pub fn of(chunk: Chunk) -> Result<Brought, LoadError> {
    match chunk {
        Chunk::Reading => reading_chunk(),
        Chunk::Question => question_chunk(),
        Chunk::Answers => answers_chunk(),
        Chunk::Visual => visual_chunk(),
        Chunk::Sharing => sharing_chunk(),
    }
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(reading, fallible))]
fn reading_chunk() -> Result<Brought, LoadError> {
    let title = |route: &Route, _: &Index| title::reading(route);
    Ok(Brought { view: reading, title, prepare: prepare_reading, search: Some(search), ..NOTHING })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(question, fallible))]
fn question_chunk() -> Result<Brought, LoadError> {
    Ok(Brought { view: question, title: title::question, prepare: prepare_question, ..NOTHING })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(answers, fallible))]
fn answers_chunk() -> Result<Brought, LoadError> {
    let title = |_: &Route, _: &Index| title::playground();
    Ok(Brought { view: playground, title, answers: Some(&pages::question::ANSWERS), ..NOTHING })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(visual, fallible))]
fn visual_chunk() -> Result<Brought, LoadError> {
    let title = |route: &Route, _: &Index| title::visual(route);
    Ok(Brought { view: visual, title, ..NOTHING })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(sharing, fallible))]
fn sharing_chunk() -> Result<Brought, LoadError> {
    Ok(Brought { share: Some(share), ..NOTHING })
}

fn prepare_nothing(_: Rc<Library>, _: Route) -> Coming {
    Box::pin(async {})
}

fn prepare_reading(library: Rc<Library>, route: Route) -> Coming {
    Box::pin(async move {
        if route == Route::Guide {
            let _ = library.fetch_guide().await;
        }
    })
}

fn prepare_question(library: Rc<Library>, route: Route) -> Coming {
    Box::pin(async move {
        if let Route::Question(slug) = route {
            let _ = library.fetch_question(&slug).await;
        }
    })
}

fn share(shared: Shared) -> Html {
    html! {
        <ShareDialog ..shared />
    }
}

fn search(typed: Typed, onclose: Callback<()>) -> Html {
    html! {
        <QuickSearch {typed} {onclose} />
    }
}

fn reading(route: &Route) -> Html {
    match route {
        Route::Guide => html! { <pages::guide::GuidePage /> },
        Route::Questions => html! { <pages::questions::QuestionsPage /> },
        Route::Progress => html! { <pages::progress::ProgressPage /> },
        Route::About => html! { <pages::about::About /> },
        _ => html! { <pages::not_found::NotFound path={route.path()} /> },
    }
}

fn question(route: &Route) -> Html {
    let slug = if let Route::Question(slug) = route { slug.clone() } else { String::new() };
    html! {
        <pages::question::QuestionPage key={slug.clone()} slug={slug.clone()} />
    }
}

fn playground(_: &Route) -> Html {
    html! {
        <pages::playground::Playground />
    }
}

fn visual(route: &Route) -> Html {
    match route {
        // Main knows no visualizer, so only here it is told from an address that nothing is at.
        Route::Visualizer(slug) if crate::catalogue::find(slug).is_none() => {
            html! { <Page route={Route::Unknown(route.path())} /> }
        }
        Route::Visualizer(slug) => {
            html! { <pages::visualizer::VisualizerPage key={slug.clone()} slug={slug.clone()} /> }
        }
        Route::Gallery => html! { <pages::gallery::Gallery /> },
        _ => html! { <pages::home::Home /> },
    }
}
