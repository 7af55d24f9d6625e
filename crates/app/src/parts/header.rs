//! The line above every page, and on a phone the bar below it.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::quick_search::Typed;
use super::theme::theme_switch;
use crate::chunks::{Chunk, Part, use_part};
use crate::context::ledger::use_ledger;
use crate::context::nav::use_nav;
use crate::route::Route;

/// A page of the menu: its name, its address, its icon, and which routes belong to it.
const MENU: [(&str, &str, Icon); 5] = [
    ("Guide", "guide", Icon::Guide),
    ("Questions", "questions", Icon::Questions),
    ("Visualize", "visualize", Icon::Visualize),
    ("Playground", "playground", Icon::Code),
    ("Progress", "progress", Icon::Progress),
];

/// The menu, search and theme.
#[component]
pub fn Header() -> Html {
    let (nav, ledger) = (use_nav(), use_ledger());
    let searching = use_state(|| false);
    let part = use_part(Chunk::Reading, *searching);
    let typed = use_mut_ref(String::new);
    let coming = use_mut_ref(|| false);
    *coming.borrow_mut() = *searching && part.failed.is_none();
    use_search_keys(searching.setter(), Rc::clone(&typed), coming);
    let open = {
        let (searching, typed) = (searching.setter(), Rc::clone(&typed));
        Callback::from(move |_: MouseEvent| {
            typed.borrow_mut().clear();
            searching.set(true);
        })
    };
    let close = {
        let searching = searching.setter();
        Callback::from(move |()| searching.set(false))
    };
    let here = section(&nav.place().route);
    let items = |class: &'static str, with_icon: bool| {
        MENU.iter().map(move |&(name, address, picture)| {
            let current = (here == address).then_some("page");
            html! {
                <a key={name} {class} href={address} aria-current={current}>
                    { if with_icon { icon(picture) } else { html! {} } }
                    <span>{ name }</span>
                </a>
            }
        })
    };
    html! {
        <header class="header">
            <a class="header-name" href="./" aria-current={matches!(nav.place().route, Route::Home).then_some("page")}>{ "Dryrun" }</a>
            <nav class="header-menu" aria-label="Main">{ for items("header-link", false) }</nav>
            <button class="header-search" aria-label="Search" onclick={open}>
                { icon(Icon::Search) }
                <span>{ "Search" }</span>
                <kbd>{ "/" }</kbd>
            </button>
            { theme_switch(ledger) }
            <nav class="phone-bar" aria-label="Main, phone">
                { for items("phone-link", true) }
            </nav>
            <div class="header-dialog">
                { for searching.then(|| search(&part, &typed, close)) }
            </div>
        </header>
    }
}

/// The search, or why there is none yet.
fn search(part: &Part, typed: &Typed, close: Callback<()>) -> Html {
    match part.here.and_then(|here| here.search) {
        Some(search) => search(Rc::clone(typed), close),
        None => html! {
            <p class="notice" role="alert" hidden={part.failed.is_none()}>
                <span>{ "No connection. Search has to be fetched once." }</span>
                <button class="button button-plain" onclick={close.reform(|_: MouseEvent| ())}>{ "Close" }</button>
            </p>
        },
    }
}

/// The address of the menu's page to which a route belongs.
fn section(route: &Route) -> &'static str {
    match route {
        Route::Guide => "guide",
        Route::Questions | Route::Question(_) => "questions",
        Route::Gallery | Route::Visualizer(_) => "visualize",
        Route::Playground => "playground",
        Route::Progress => "progress",
        Route::Home | Route::About | Route::Unknown(_) => "",
    }
}

/// `/` and Ctrl K open the search from anywhere but a text field. Until its dialog has the focus, what is typed is
/// kept for it.
#[hook]
fn use_search_keys(searching: UseStateSetter<bool>, typed: Typed, coming: Rc<RefCell<bool>>) {
    use_effect_with((), move |()| {
        let heard = browser::page::on_event_first("keydown", move |event| {
            let Some(key) = browser::page::as_key(&event) else { return };
            let elsewhere = browser::focus::is_in_field() || browser::focus::is_in_dialog();
            let waits = *coming.borrow() && !elsewhere;
            if waits && take(&key, &mut typed.borrow_mut()) {
                key.prevent_default();
                key.stop_propagation();
            } else if opens_search(&key) {
                key.prevent_default();
                typed.borrow_mut().clear();
                // The next key may come before anything is drawn.
                *coming.borrow_mut() = true;
                searching.set(true);
            }
        });
        move || drop(heard)
    });
}

/// Takes a key that belongs to a text; false for any other.
fn take(key: &KeyboardEvent, typed: &mut String) -> bool {
    let name = key.key();
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return false;
    }
    match name.as_str() {
        "Backspace" => typed.pop().is_some(),
        _ if name.chars().count() == 1 => {
            typed.push_str(&name);
            true
        }
        _ => false,
    }
}

fn opens_search(key: &KeyboardEvent) -> bool {
    let control = key.ctrl_key() || key.meta_key();
    let slash = key.key() == "/" && !control && !key.alt_key() && !browser::focus::is_in_field();
    slash || (control && key.key().eq_ignore_ascii_case("k"))
}
