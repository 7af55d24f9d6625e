//! Rendering every route.

use std::rc::Rc;

use app::chunks::Chunk;
use app::route::{Place, Route};
use app::{App, AppProps, Library};
use bank_build::Output;
use yew::LocalServerRenderer;

use crate::head::{self, Head};
use crate::parts::Parts;
use crate::{Failure, policy};

/// Where the app is drawn in the shell.
const OUTLET: &str = "<div id=\"app\"></div>";

/// Every page as a path below the site's root and its HTML.
///
/// # Errors
/// When the shell is not the one this was written for.
pub async fn render(shell: &str, parts: &Parts, output: Output) -> Result<Vec<(String, String)>, Failure> {
    if !shell.contains(OUTLET) {
        return Err("the built index.html has no place for the app".into());
    }
    let shell = policy::with_policy(shell);
    let mut routes = vec![Route::Home, Route::Guide, Route::Questions, Route::Gallery, Route::Playground];
    routes.extend([Route::Progress, Route::About]);
    routes.extend(output.questions.iter().map(|question| Route::Question(question.slug.clone())));
    routes.extend(algorithms::catalogue().iter().map(|visualizer| Route::Visualizer(visualizer.slug.to_owned())));
    let library = Rc::new(Library::new(output.index));
    library.stock(output.questions, output.guide);
    let mut pages = Vec::new();
    for route in routes {
        let path = format!("{}/index.html", route.path()).trim_start_matches('/').to_owned();
        pages.push((path, page(&shell, parts, route, &library).await));
    }
    // Hosts serve this for every path they do not know.
    let unknown = Route::Unknown("/404.html".to_owned());
    pages.push(("404.html".to_owned(), page(&shell, parts, unknown, &library).await));
    Ok(pages)
}

async fn page(shell: &str, parts: &Parts, route: Route, library: &Rc<Library>) -> String {
    let headline = app::headline(&route, library.index());
    let fetched = match &route {
        Route::Question(slug) => library.index().find(slug).map(|entry| entry.file.clone()),
        Route::Guide => Some(library.index().guide_file.clone()),
        _ => None,
    };
    let parts = parts.tags(Chunk::of(&route).name());
    let props = AppProps { place: Place::from(route), library: Rc::clone(library) };
    let body = LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await;
    let head = Head { title: headline.title, description: headline.description, fetched, parts };
    head::put(shell, &head).replacen(OUTLET, &format!("<div id=\"app\">{body}</div>"), 1)
}
