//! Export, import and erase, with what came of it said aloud.

use ::progress::Imported;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::when;
use crate::context::ledger::{Ledger, use_ledger};
use crate::parts::icon::{Icon, icon};

/// The largest file that is read, in bytes: far more than browsers let a page keep.
const LARGEST: f64 = 50_000_000.0;

/// The three buttons, and the line that says what happened.
#[component]
pub(super) fn Transfer() -> Html {
    let ledger = use_ledger();
    let said = use_state(String::new);
    let erased = use_state(|| false);
    let input = use_node_ref();
    let export = {
        let (ledger, said) = (ledger.clone(), said.setter());
        Callback::from(move |_: MouseEvent| said.set(save(&ledger)))
    };
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let import = {
        let (ledger, said, erased) = (ledger.clone(), said.setter(), erased.setter());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let (ledger, said, erased) = (ledger.clone(), said.clone(), erased.clone());
            spawn_local(async move {
                said.set(read(&ledger, &input).await);
                erased.set(false);
            });
        })
    };
    let erase = {
        let (ledger, said, erased) = (ledger.clone(), said.setter(), erased.setter());
        Callback::from(move |_: MouseEvent| {
            let outcome = ledger.erase();
            erased.set(outcome.is_ok());
            said.set(outcome.err().unwrap_or_else(|| "Everything was erased.".to_owned()));
        })
    };
    let undo = {
        let (ledger, said, erased) = (ledger.clone(), said.setter(), erased.setter());
        Callback::from(move |_: MouseEvent| {
            erased.set(false);
            said.set(
                if ledger.undo_erase() { "Everything is back." } else { "It could not be brought back." }.to_owned(),
            );
        })
    };
    html! {
        <section class="progress-transfer" aria-labelledby="your-data">
            <h2 id="your-data">{ "Your data" }</h2>
            <div class="row">
                <button class="button" onclick={export}>{ icon(Icon::Download) }{ "Export progress" }</button>
                <button class="button" onclick={choose}>{ icon(Icon::Upload) }{ "Import progress" }</button>
                <button class="button progress-erase" onclick={erase}>{ "Erase everything" }</button>
            </div>
            <input ref={input} type="file" accept=".json,application/json" aria-label="File with progress" hidden=true onchange={import} />
            <div class="progress-said">
                <p role="status">{ (*said).clone() }</p>
                if *erased {
                    <button class="button" onclick={undo}>{ icon(Icon::Undo) }{ "Undo" }</button>
                }
            </div>
        </section>
    }
}

/// Offers everything as a file.
fn save(ledger: &Ledger) -> String {
    let name = format!("dryrun-progress-{}.json", when::day(browser::clock::now() as u64));
    if browser::file::download(&name, "application/json", &ledger.export()) {
        format!("Exported as {name}.")
    } else {
        "The browser refused to save a file. Nothing was lost.".to_owned()
    }
}

/// Joins the chosen file with what is here.
async fn read(ledger: &Ledger, input: &HtmlInputElement) -> String {
    let text = browser::file::chosen(input, LARGEST).await;
    match text.map_err(str::to_owned).and_then(|text| ledger.import(&text)) {
        Ok(imported) => sentence(imported),
        Err(sentence) => sentence,
    }
}

/// What an import brought, in words.
fn sentence(imported: Imported) -> String {
    let attempts = match imported.attempts {
        0 => "No attempt was added: all of them were here already.".to_owned(),
        1 => "1 attempt was added; any others were here already.".to_owned(),
        n => format!("{n} attempts were added; any others were here already."),
    };
    let damaged = match imported.damaged {
        0 => String::new(),
        1 => " One piece of the file was damaged and left out.".to_owned(),
        n => format!(" {n} pieces of the file were damaged and left out."),
    };
    format!("Imported. {attempts} Drafts, notes and bookmarks were joined with yours.{damaged}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_says_what_was_added_and_what_was_left_out() {
        let said = |attempts, damaged| sentence(Imported { attempts, damaged });
        assert!(said(0, 0).contains("all of them were here already") && !said(0, 0).contains("damaged"));
        assert!(said(1, 0).contains("1 attempt was added"));
        assert!(
            said(12, 3).contains("12 attempts were added") && said(12, 3).contains("3 pieces of the file were damaged")
        );
    }
}
