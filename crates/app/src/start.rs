//! Starting in the browser.

use std::rc::Rc;

use browser::{address, clock, page};

use crate::app::AppProps;
use crate::chunks::{self, Chunk};
use crate::context::library::{Library, LoadError};
use crate::route::Place;

/// How long a fetch that failed rests before the next one, in milliseconds.
const RETRY: i32 = 3000;

/// Fetches what the first view needs, then replaces the prerendered page in one go, so that nothing flashes or moves.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        let here = address::now();
        let place = Place::at(&here.path, &here.query, &here.fragment);
        let Some(library) = opened().await else { return };
        // A part that does not come is asked for again by the page itself.
        if let Ok(part) = chunks::load(Chunk::of(&place.route)).await {
            (part.prepare)(Rc::clone(&library), place.route.clone()).await;
        }
        let Some(root) = page::emptied_root("app") else { return };
        draw(root, AppProps { place, library });
    });
}

/// The library. Without a connection the prerendered page stays as it is, readable and with working links, until there is
/// one; and so it does where the site was updated since it came.
async fn opened() -> Option<Rc<Library>> {
    loop {
        match Library::open().await {
            Ok(library) => return Some(Rc::new(library)),
            Err(LoadError::Offline) => clock::rest(RETRY).await,
            Err(_) => return None,
        }
    }
}

#[cfg(feature = "csr")]
fn draw(root: web_sys::Element, props: AppProps) {
    yew::Renderer::<crate::App>::with_root_and_props(root, props).render();
}

#[cfg(not(feature = "csr"))]
fn draw(_root: web_sys::Element, _props: AppProps) {}
