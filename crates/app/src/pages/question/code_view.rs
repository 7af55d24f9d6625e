//! Code to read: a switch between languages and the highlighted file.

use bank::{Code, Language, code_in};
use yew::prelude::*;

use super::sheet::Sheet;
use crate::parts::markup::inline;

/// The switch between the languages of some files; the choice holds everywhere.
pub fn languages(sheet: &Sheet, files: &[Code], chosen: Language) -> Html {
    let buttons = files.iter().map(|code| {
        let (ledger, language) = (sheet.ledger.clone(), code.language);
        let onclick = Callback::from(move |_: MouseEvent| ledger.set_language(language.as_str()));
        let pressed = language == chosen;
        html! {
            <button key={language.as_str()} type="button" aria-pressed={pressed.to_string()} {onclick}>{ language.title() }</button>
        }
    });
    html! {
        <div class="q-languages" role="group" aria-label="Language">{ for buttons }</div>
    }
}

/// One of the files, with the switch above it. A language without a file shows the first there is.
pub fn listing(sheet: &Sheet, files: &[Code], name: &str) -> Html {
    let code = code_in(files, sheet.language()).or(files.first());
    let Some(code) = code else {
        return html! { <div></div> };
    };
    html! {
        <div class="q-listing">
            { languages(sheet, files, code.language) }
            <pre tabindex="0" role="region" aria-label={format!("{name} in {}", code.language.title())}><code>{ inline(&code.html) }</code></pre>
        </div>
    }
}
