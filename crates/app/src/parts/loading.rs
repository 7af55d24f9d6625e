//! What stands where something has not come yet, or cannot come.

use yew::prelude::*;

use crate::context::library::LoadError;

/// Lines of the size of the text to come.
pub fn skeleton() -> Html {
    html! {
        <div class="page" aria-busy="true">
            <p class="visually-hidden" role="status">{ "Loading" }</p>
            <div class="skeleton">
                <div class="skeleton-title"></div>
                { for (0..6).map(|line| html! { <div key={line} class="skeleton-line"></div> }) }
            </div>
        </div>
    }
}

/// What happened, and the next step.
pub fn failed(error: LoadError, retry: &Callback<()>) -> Html {
    let (title, text) = match error {
        LoadError::Unknown => {
            ("There is no such question", "It may have been renamed. The list has every question there is.")
        }
        LoadError::Offline => (
            "No connection",
            "This part was not opened here before, so it has to be fetched once. What you have written is safe.",
        ),
        LoadError::Outdated => {
            ("The site was updated", "This page is older than the site. Reload it; what you have written is kept.")
        }
    };
    let retry = retry.reform(|_: MouseEvent| ());
    html! {
        <div class="page" role="alert">
            <div class="page-head">
                <h1>{ title }</h1>
                <p class="lead">{ text }</p>
            </div>
            <div class="row">
                <button class="button button-strong" onclick={retry}>{ "Try again" }</button>
                <a class="button" href="questions">{ "All questions" }</a>
            </div>
        </div>
    }
}
