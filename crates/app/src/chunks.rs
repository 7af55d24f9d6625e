//! The parts of the program that are fetched on demand: a visitor of a question downloads no visualizer.
//!
//! In a release build for the browser (feature `split`) each function marked below, with everything that only it
//! reaches, becomes a file of its own. Everywhere else all views are at hand.

use std::cell::Cell;

use yew::prelude::*;

use crate::catalogue;
use crate::context::library::LoadError;
use crate::pages;
use crate::route::Route;

/// Draws the page of a route.
pub type View = fn(&Route) -> Html;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Lists and texts: the guide, the questions, progress, about, not found.
    Reading,
    /// A question with its answer flows.
    Question,
    /// Everything that draws a run: visualizers, gallery, home.
    Visual,
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
        }
    }
}

thread_local! {
    static VIEWS: [Cell<Option<View>>; 3] = const { [Cell::new(None), Cell::new(None), Cell::new(None)] };
}

/// The view of a part, if the part is here.
pub fn view(chunk: Chunk) -> Option<View> {
    if cfg!(feature = "split") { VIEWS.with(|views| views[chunk as usize].get()) } else { Some(whole(chunk)) }
}

#[cfg(not(feature = "split"))]
fn whole(chunk: Chunk) -> View {
    match chunk {
        Chunk::Reading => reading_chunk(),
        Chunk::Question => question_chunk(),
        Chunk::Visual => visual_chunk(),
    }
}

#[cfg(feature = "split")]
fn whole(_chunk: Chunk) -> View {
    |_| Html::default()
}

/// Fetches a part, unless it is here.
///
/// # Errors
/// When it cannot be fetched.
#[cfg(feature = "split")]
pub async fn load(chunk: Chunk) -> Result<View, LoadError> {
    if let Some(view) = view(chunk) {
        return Ok(view);
    }
    let loaded = match chunk {
        Chunk::Reading => reading_chunk().await,
        Chunk::Question => question_chunk().await,
        Chunk::Visual => visual_chunk().await,
    };
    VIEWS.with(|views| views[chunk as usize].set(Some(loaded)));
    Ok(loaded)
}

/// Every part is here.
///
/// # Errors
/// None; the signature is that of the split program.
#[cfg(not(feature = "split"))]
pub async fn load(chunk: Chunk) -> Result<View, LoadError> {
    Ok(whole(chunk))
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(reading))]
fn reading_chunk() -> View {
    reading
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(question))]
fn question_chunk() -> View {
    question
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(visual))]
fn visual_chunk() -> View {
    visual
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
            if view(chunk).is_none() {
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
    let body = match (view(chunk), *failed) {
        (Some(view), _) => view(&props.route),
        (None, Some(error)) => crate::parts::loading::failed(error, &retry),
        (None, None) => crate::parts::loading::skeleton(),
    };
    html! {
        <div class="page-place">{ body }</div>
    }
}
