//! Starting in the browser.

use std::rc::Rc;

use browser::{address, page};

use crate::app::AppProps;
use crate::chunks::{self, Chunk};
use crate::context::library::Library;
use crate::route::Place;

/// Fetches what the first view needs, then replaces the prerendered page in one go, so that nothing flashes or moves.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        let here = address::now();
        let place = Place::at(&here.path, &here.query, &here.fragment);
        let library = Rc::new(Library::new());
        // A part that does not come is asked for again by the page itself.
        if let Ok(part) = chunks::load(Chunk::of(&place.route)).await {
            (part.prepare)(Rc::clone(&library), place.route.clone()).await;
        }
        let Some(root) = page::emptied_root("app") else { return };
        draw(root, AppProps { place, library });
    });
}

#[cfg(feature = "csr")]
fn draw(root: web_sys::Element, props: AppProps) {
    yew::Renderer::<crate::App>::with_root_and_props(root, props).render();
}

#[cfg(not(feature = "csr"))]
fn draw(_root: web_sys::Element, _props: AppProps) {}
