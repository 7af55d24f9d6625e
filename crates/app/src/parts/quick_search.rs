//! Search from anywhere: questions, visualizers and pages, by keyboard alone if one likes.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use super::dialog::Dialog;
use crate::context::library::{Library, use_library};
use crate::context::nav::use_nav;
use crate::route::{Place, Route};

/// Results shown at once.
const SHOWN: usize = 12;

/// What was typed before there was a field for it.
pub type Typed = Rc<RefCell<String>>;

#[derive(Properties, PartialEq)]
pub struct QuickSearchProps {
    /// What was typed before the field had the focus; it begins with that.
    pub typed: Typed,
    pub onclose: Callback<()>,
}

/// One line of the results.
#[derive(Clone, PartialEq)]
struct Found {
    title: String,
    kind: &'static str,
    route: Route,
}

/// A field with its results as a list box.
#[component]
pub fn QuickSearch(props: &QuickSearchProps) -> Html {
    let (library, nav) = (use_library(), use_nav());
    let query = use_state(|| props.typed.borrow().clone());
    let chosen = use_state(|| 0usize);
    let found = find(&library, &query);
    let go = {
        let (onclose, nav) = (props.onclose.clone(), nav.clone());
        Callback::from(move |route: Route| {
            onclose.emit(());
            nav.go(Place::from(route));
        })
    };
    let oninput = {
        let (query, chosen, typed) = (query.setter(), chosen.setter(), Rc::clone(&props.typed));
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            typed.borrow_mut().clone_from(&text);
            query.set(text);
            chosen.set(0);
        })
    };
    // Until the dialog gives the field the focus, keys are kept by whoever opened it; from then on they go into the field. Yew
    // may let keys be heard between any two things it does, so what was kept goes into the field with the focus itself.
    let onfocus = {
        let (query, typed) = (query.setter(), Rc::clone(&props.typed));
        Callback::from(move |event: FocusEvent| {
            let text = typed.borrow().clone();
            event.target_unchecked_into::<HtmlInputElement>().set_value(&text);
            query.set(text);
        })
    };
    let onkeydown = {
        let (found, chosen, go) = (found.clone(), chosen.clone(), go.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !found.is_empty() => {
                event.prevent_default();
                let step = if event.key() == "ArrowDown" { 1 } else { found.len() - 1 };
                chosen.set((*chosen + step) % found.len());
            }
            "Enter" => {
                if let Some(found) = found.get(*chosen) {
                    event.prevent_default();
                    go.emit(found.route.clone());
                }
            }
            _ => {}
        })
    };
    let active = found.get(*chosen).map(|_| format!("found-{}", *chosen));
    html! {
        <Dialog title="Search" class="search" onclose={props.onclose.clone()}>
            <input
                id="quick-search" class="search-field" type="search" autocomplete="off" spellcheck="false"
                role="combobox" aria-expanded="true" aria-controls="found" aria-activedescendant={active}
                aria-label="Search questions and visualizers" placeholder="A topic, a title, a principle"
                value={(*query).clone()} {oninput} {onfocus} {onkeydown} autofocus=true
            />
            <ul id="found" class="search-results plain" role="listbox" aria-label="Results">
                { for found.iter().enumerate().map(|(number, found)| option(number, found, number == *chosen, &go)) }
            </ul>
            <p class="small quiet" role="status">{ summary(&query, found.len()) }</p>
        </Dialog>
    }
}

fn option(number: usize, found: &Found, chosen: bool, go: &Callback<Route>) -> Html {
    let (go, route) = (go.clone(), found.route.clone());
    let onclick = Callback::from(move |_: MouseEvent| go.emit(route.clone()));
    html! {
        <li key={number} id={format!("found-{number}")} role="option" aria-selected={chosen.to_string()} {onclick}>
            <span>{ &found.title }</span>
            <span class="quiet small">{ found.kind }</span>
        </li>
    }
}

fn summary(query: &str, found: usize) -> String {
    match found {
        0 if query.trim().is_empty() => "Type to search. Arrow keys choose, Enter opens.".to_owned(),
        0 => "Nothing matches. Try one word of it.".to_owned(),
        1 => "1 result".to_owned(),
        SHOWN => format!("The first {SHOWN} results"),
        n => format!("{n} results"),
    }
}

fn find(library: &Library, query: &str) -> Vec<Found> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let lowered = query.trim().to_lowercase();
    let visualizers = crate::catalogue::CARDS.iter().filter(|v| v.title.to_lowercase().contains(&lowered));
    let visualizers = visualizers.map(|v| Found {
        title: v.title.to_owned(),
        kind: "Visualizer",
        route: Route::Visualizer(v.slug.to_owned()),
    });
    let questions = library.searcher().search(query).into_iter().filter_map(|at| library.index().entries.get(at));
    let questions = questions.map(|entry| Found {
        title: entry.title.clone(),
        kind: entry.kind.title(),
        route: Route::Question(entry.slug.clone()),
    });
    visualizers.take(4).chain(questions).take(SHOWN).collect()
}
