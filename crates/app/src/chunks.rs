//! The parts of the program that are fetched on demand: a visitor of a question downloads no visualizer.
//!
//! In a release build for the browser (feature `split`) each function marked below, with everything that only it
//! reaches, becomes a file of its own. Everywhere else all views are at hand.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use yew::prelude::*;

use crate::catalogue;
use crate::context::library::{Library, LoadError};
use crate::pages;
use crate::parts::quick_search::QuickSearch;
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
    /// Fetches what the page of a route shows, so that it can be drawn at once. A failed fetch is shown by the page
    /// itself, which tries again.
    pub prepare: fn(Rc<Library>, Route) -> Coming,
    /// Draws the search above the page; the function given closes it.
    pub search: Option<fn(Callback<()>) -> Html>,
    /// Draws the ways to share something.
    pub share: Option<fn(Shared) -> Html>,
}

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Lists and texts: the guide, the questions, progress, about, not found.
    Reading,
    /// A question with its answer flows.
    Question,
    /// Everything that draws a run: visualizers, gallery, home.
    Visual,
    /// The ways to share something, among them the QR code: no page of its own.
    Sharing,
}

impl Chunk {
    /// The part that a route needs.
    pub fn of(route: &Route) -> Chunk {
        match route {
            Route::Home | Route::Gallery => Chunk::Visual,
            Route::Visualizer(slug) if catalogue::find(slug).is_some() => Chunk::Visual,
            Route::Question(_) => Chunk::Question,
            _ => Chunk::Reading,
        }
    }

    /// As the files are named.
    pub fn name(self) -> &'static str {
        match self {
            Chunk::Reading => "reading",
            Chunk::Question => "question",
            Chunk::Visual => "visual",
            Chunk::Sharing => "sharing",
        }
    }
}

thread_local! {
    static HERE: [Cell<Option<Brought>>; 4] = const { [const { Cell::new(None) }; 4] };
}

/// A part that is here.
pub fn here(chunk: Chunk) -> Option<Brought> {
    #[cfg(feature = "split")]
    return HERE.with(|parts| parts[chunk as usize].get());
    #[cfg(not(feature = "split"))]
    brought(chunk).ok()
}

/// Fetches a part, unless it is here.
///
/// # Errors
/// When it cannot be fetched.
pub async fn load(chunk: Chunk) -> Result<Brought, LoadError> {
    if let Some(part) = here(chunk) {
        return Ok(part);
    }
    #[cfg(feature = "split")]
    let part = match chunk {
        Chunk::Reading => reading_chunk().await?,
        Chunk::Question => question_chunk().await?,
        Chunk::Visual => visual_chunk().await?,
        Chunk::Sharing => sharing_chunk().await?,
    };
    #[cfg(not(feature = "split"))]
    let part = brought(chunk)?;
    HERE.with(|parts| parts[chunk as usize].set(Some(part)));
    Ok(part)
}

#[cfg(not(feature = "split"))]
fn brought(chunk: Chunk) -> Result<Brought, LoadError> {
    match chunk {
        Chunk::Reading => reading_chunk(),
        Chunk::Question => question_chunk(),
        Chunk::Visual => visual_chunk(),
        Chunk::Sharing => sharing_chunk(),
    }
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(reading, fallible))]
fn reading_chunk() -> Result<Brought, LoadError> {
    Ok(Brought { view: reading, prepare: prepare_reading, search: Some(search), share: None })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(question, fallible))]
fn question_chunk() -> Result<Brought, LoadError> {
    Ok(Brought { view: question, prepare: prepare_question, search: None, share: None })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(visual, fallible))]
fn visual_chunk() -> Result<Brought, LoadError> {
    Ok(Brought { view: visual, prepare: prepare_nothing, search: None, share: None })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(sharing, fallible))]
fn sharing_chunk() -> Result<Brought, LoadError> {
    Ok(Brought { view: |_| Html::default(), prepare: prepare_nothing, search: None, share: Some(share) })
}

/// A part that does not come means no connection: the page is served with the names of its parts.
#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        LoadError::Offline
    }
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

fn search(onclose: Callback<()>) -> Html {
    html! {
        <QuickSearch {onclose} />
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

fn visual(route: &Route) -> Html {
    match route {
        Route::Visualizer(slug) => {
            html! { <pages::visualizer::VisualizerPage key={slug.clone()} slug={slug.clone()} /> }
        }
        Route::Gallery => html! { <pages::gallery::Gallery /> },
        _ => html! { <pages::home::Home /> },
    }
}

/// A part, fetched when it is first asked for.
#[hook]
pub fn use_part(chunk: Chunk, asked: bool) -> Option<Brought> {
    let redraw = use_force_update();
    use_effect_with(asked, move |&asked| {
        if asked && here(chunk).is_none() {
            wasm_bindgen_futures::spawn_local(async move {
                // Without a connection nothing opens; asking again tries again.
                let _ = load(chunk).await;
                redraw.force_update();
            });
        }
    });
    here(chunk)
}

#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub route: Route,
}

/// The page of a route, once its part of the program is here.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let chunk = Chunk::of(&props.route);
    let failed = use_state(|| None::<LoadError>);
    let attempt = use_state(|| 0u32);
    {
        let (failed, attempt) = (failed.setter(), *attempt);
        let redraw = use_force_update();
        use_effect_with((chunk.name(), attempt), move |_| {
            if here(chunk).is_none() {
                wasm_bindgen_futures::spawn_local(async move {
                    failed.set(load(chunk).await.err());
                    redraw.force_update();
                });
            }
        });
    }
    let retry = {
        let (failed, attempt) = (failed.clone(), attempt.clone());
        Callback::from(move |()| {
            failed.set(None);
            attempt.set(*attempt + 1);
        })
    };
    let body = match (here(chunk), *failed) {
        (Some(part), _) => (part.view)(&props.route),
        (None, Some(error)) => crate::parts::loading::failed(error, &retry),
        (None, None) => crate::parts::loading::skeleton(),
    };
    html! {
        <div class="page-place">{ body }</div>
    }
}
