//! What the learner has done, and the ways to take it along, bring it back or erase it.

mod lists;
mod summary;
mod transfer;
mod when;

use bank::Index;
use yew::prelude::*;

use crate::context::ledger::{Ledger, use_ledger};
use crate::context::library::use_library;

/// The progress page.
#[component]
pub fn ProgressPage() -> Html {
    let (ledger, library) = (use_ledger(), use_library());
    let now = use_now(ledger.is_ready());
    html! {
        <div class="page progress">
            <div class="page-head">
                <h1>{ "Your progress" }</h1>
                <p class="lead">
                    <strong>{ "Saved in this browser only." }</strong>
                    { " Nothing is sent anywhere, so another browser knows nothing of it, and clearing this one’s data erases it. Export a file now and then." }
                </p>
            </div>
            { summary::summary(&ledger, library.index()) }
            <transfer::Transfer />
            <div class="progress-lists">
                { if ledger.is_ready() { what_there_is(&ledger, library.index(), now) } else { html! {} } }
            </div>
        </div>
    }
}

/// When the page was opened, in milliseconds since 1970; known only after the first drawing.
#[hook]
fn use_now(is_ready: bool) -> u64 {
    let now = use_state(|| 0u64);
    {
        let now = now.setter();
        use_effect_with(is_ready, move |_| now.set(browser::clock::now() as u64));
    }
    *now
}

fn what_there_is(ledger: &Ledger, index: &Index, now: u64) -> Html {
    let (attempts, started, bookmarks) = (ledger.all_attempts(), lists::started(ledger), ledger.bookmarks());
    if attempts.is_empty() && started.is_empty() && bookmarks.is_empty() {
        return nothing_yet();
    }
    html! {
        <>
            <lists::Attempts {attempts} {now} />
            { lists::slugs("In progress", "A draft is kept or a hint was opened; no attempt is finished yet.", &started, index) }
            { lists::slugs("Bookmarks", "Questions you marked to come back to.", &bookmarks, index) }
        </>
    }
}

fn nothing_yet() -> Html {
    html! {
        <section class="progress-empty" aria-labelledby="nothing-yet">
            <h2 id="nothing-yet">{ "Nothing here yet" }</h2>
            <p>
                { "Finish an attempt, keep a draft or mark a question, and it is listed here. If you have a file from another browser, import it above." }
            </p>
            <div class="row">
                <a class="button button-strong" href="questions">{ "Choose a question" }</a>
                <a class="button" href="visualize">{ "Step through an algorithm" }</a>
            </div>
        </section>
    }
}
