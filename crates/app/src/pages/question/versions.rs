//! Earlier versions of the code: when each was put aside, what it says, and a way to take it back.

use bank::{Body, Language, Question};
use yew::prelude::*;

use super::answer::code_part;
use super::measure;
use super::pad::Pad;

/// A version: when it was put aside, in milliseconds since 1970, and its text.
pub type Version = (u64, String);

/// Puts the code in every language aside.
pub fn put_aside(question: &Question, pad: &Pad) {
    if matches!(question.body, Body::Coding(_)) {
        Language::ALL.iter().for_each(|language| pad.put_aside(&code_part(*language)));
    }
}

/// The list, the latest first; `ontake` hears the text of the one that is taken back.
pub fn list(versions: &[Version], now: u64, ontake: &Callback<String>) -> Html {
    let rows = versions.iter().map(|version| row(version, now, ontake));
    html! {
        <ol id="versions" class="plain q-versions" aria-label="Versions">{ for rows }</ol>
    }
}

fn row((when, text): &Version, now: u64, ontake: &Callback<String>) -> Html {
    let ago = measure::ago(now, *when);
    let lines = measure::plural(text.lines().count() as u64, "line");
    let label = format!("Take back the version of {ago}");
    let onclick = {
        let text = text.clone();
        ontake.reform(move |_: MouseEvent| text.clone())
    };
    html! {
        <li key={*when}>
            <details>
                <summary class="small">{ format!("{ago} · {lines}") }</summary>
                <pre tabindex="0" role="region" aria-label={format!("Version of {ago}")}>{ text.clone() }</pre>
            </details>
            <button type="button" class="button" aria-label={label} {onclick}>{ "Take back" }</button>
        </li>
    }
}
