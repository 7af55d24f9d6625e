//! Where the reader is, and going elsewhere without loading the page anew.

use browser::{address, focus};
use yew::prelude::*;

use crate::route::Place;

/// Where the reader is, with the two ways to go elsewhere.
#[derive(Clone, PartialEq)]
pub struct Nav {
    place: UseStateHandle<Place>,
}

impl Nav {
    /// Where the reader is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Goes to another place: a new entry of the history, scrolled to the fragment or the top.
    pub fn go(&self, place: Place) {
        address::push(&place.address());
        let same_page = place.route == self.place.route;
        let fragment = (!place.fragment.is_empty()).then(|| place.fragment.clone());
        self.place.set(place);
        // After the new page has been drawn.
        wasm_bindgen_futures::spawn_local(async move {
            if fragment.is_some() || !same_page {
                focus::scroll_to(fragment.as_deref());
            }
            if !same_page {
                focus::on_id("main");
            }
        });
    }

    /// Changes what the address says about the same page, without an entry of the history.
    pub fn replace(&self, place: Place) {
        address::replace(&place.address());
        self.place.set(place);
    }
}

/// Keeps the place in step with the address; `first` is where the page was opened.
#[hook]
pub fn use_nav_state(first: Place) -> Nav {
    let place = use_state(|| first);
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            let heard = address::on_change(move || {
                let now = address::now();
                place.set(Place::at(&now.path, &now.query, &now.fragment));
            });
            move || drop(heard)
        });
    }
    Nav { place }
}

/// Where the reader is.
#[hook]
pub fn use_nav() -> Nav {
    super::use_around().nav
}
