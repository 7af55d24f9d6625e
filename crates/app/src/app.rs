//! The whole page: contexts, header, the page of the route, footer.

use std::rc::Rc;

use yew::prelude::*;

use crate::chunks::Page;
use crate::context::Around;
use crate::context::ledger::{use_ledger, use_ledger_state};
use crate::context::library::{Library, LibraryHandle};
use crate::context::nav::use_nav_state;
use crate::parts::footer::footer;
use crate::parts::header::Header;
use crate::parts::notices::notices;
use crate::route::{Place, Route};

/// Where the page is opened and with what at hand.
#[derive(Clone, Properties)]
pub struct AppProps {
    pub place: Place,
    pub library: Rc<Library>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place && Rc::ptr_eq(&self.library, &other.library)
    }
}

/// The program.
#[component]
pub fn App(props: &AppProps) -> Html {
    let nav = use_nav_state(props.place.clone());
    let ledger = use_ledger_state();
    let library = LibraryHandle(Rc::clone(&props.library));
    html! {
        <ContextProvider<Around> context={Around { library, nav, ledger }}>
            <Frame />
        </ContextProvider<Around>>
    }
}

/// Header, page and footer.
#[component]
fn Frame() -> Html {
    let nav = crate::context::nav::use_nav();
    let route = nav.place().route.clone();
    // From here on the page answers; tests wait for it.
    let ledger = use_ledger();
    use_effect_with(ledger.is_ready(), |&ready| {
        if ready {
            browser::page::mark("app", "data-started");
        }
    });
    // Every link of the site, in components and in rendered content alike, goes through here.
    let follow = {
        let nav = nav.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(address) = browser::page::claim_link(&event) {
                nav.go(Place::from_href(&address));
            }
        })
    };
    let skip = Place::from(route.clone()).with_fragment("main").href();
    let skip_to = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus::on_id("main");
    });
    html! {
        <div class="frame" onclick={follow}>
            <a class="skip" href={skip} onclick={skip_to}>{ "Skip to the page" }</a>
            <Header />
            { notices(&ledger) }
            <main id="main" tabindex="-1" data-page={page_name(&route)}>
                <Page {route} />
            </main>
            { footer() }
        </div>
    }
}

/// A name for styles that differ by page.
fn page_name(route: &Route) -> &'static str {
    match route {
        Route::Home => "home",
        Route::Guide => "guide",
        Route::Questions => "questions",
        Route::Question(_) => "question",
        Route::Gallery => "gallery",
        Route::Visualizer(_) => "visualizer",
        Route::Playground => "playground",
        Route::Progress => "progress",
        Route::About => "about",
        Route::Unknown(_) => "not-found",
    }
}
