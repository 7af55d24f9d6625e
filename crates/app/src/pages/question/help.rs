//! The answer side, opened rung by rung: hints, then approaches, then the solution.

use bank::{Body, Question};
use yew::prelude::*;

use super::answers::waiting;
use super::extras;
use super::sheet::Sheet;
use crate::chunks::Part;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::prose;

/// Everything on the answer side, open or not.
pub fn panel(sheet: &Sheet, part: &Part) -> Html {
    html! {
        <div class="q-help">
            { hints(sheet) }
            { approaches(sheet, part) }
            { solution(sheet, part) }
            { extras::follow_ups(&sheet.question) }
        </div>
    }
}

/// A rung that is still closed: what it holds, and the button that opens it.
fn closed(words: &str, button: String, next: bool, onclick: Callback<MouseEvent>) -> Html {
    let class = if next { "button button-strong" } else { "button" };
    html! {
        <div class="q-closed">
            <button {class} {onclick}>{ button }</button>
            <p class="small quiet">{ words.to_owned() }</p>
        </div>
    }
}

fn hints(sheet: &Sheet) -> Html {
    let all = &sheet.question.hints;
    let open = (sheet.opened().hints as usize).min(all.len());
    let shown = all.iter().take(open).enumerate().map(|(number, hint)| {
        html! {
            <li key={number} class="q-hint">
                <h3 id={format!("hint-{}", number + 1)} tabindex="-1">{ &hint.title }</h3>
                <div class="prose-compact">{ prose(&hint.text) }</div>
            </li>
        }
    });
    let next = open as u32 + 1;
    let (ledger, slug) = (sheet.ledger.clone(), sheet.question.slug.clone());
    let show = Callback::from(move |_: MouseEvent| {
        ledger.open_hint(&slug, next);
        focus_soon(format!("hint-{next}"));
    });
    let closed = (open < all.len()).then(|| {
        let words =
            if open == 0 { "From a nudge to nearly the answer." } else { "An attempt notes how many you opened." };
        closed(words, format!("Show hint {next} of {}", all.len()), !sheet.opened().solution, show)
    });
    html! {
        <section class="q-rung" hidden={all.is_empty()}>
            <h2>{ "Hints" }</h2>
            <ol class="plain q-hints">{ for shown }</ol>
            <div>{ for closed }</div>
        </section>
    }
}

fn approaches(sheet: &Sheet, part: &Part) -> Html {
    let Body::Coding(body) = &sheet.question.body else {
        return html! { <div hidden=true></div> };
    };
    let opened = sheet.opened();
    let content = if opened.approaches {
        waiting(part, &|answers| (answers.approaches)(body))
    } else {
        let (ledger, slug) = (sheet.ledger.clone(), sheet.question.slug.clone());
        let show = Callback::from(move |_: MouseEvent| {
            ledger.open_approaches(&slug);
            focus_soon("approaches".to_owned());
        });
        let words = "From brute force to the best, with time, space and what the interviewer wants to hear.";
        let next = opened.hints as usize >= sheet.question.hints.len();
        closed(words, "Show the approaches".to_owned(), next, show)
    };
    html! {
        <section class="q-rung">
            <h2 id="approaches" tabindex="-1">{ "Approaches" }</h2>
            { content }
        </section>
    }
}

fn solution(sheet: &Sheet, part: &Part) -> Html {
    let (title, button, words) = names(&sheet.question);
    let opened = sheet.opened();
    let content = if opened.solution {
        waiting(part, &|answers| (answers.model)(sheet))
    } else {
        let (ledger, slug) = (sheet.ledger.clone(), sheet.question.slug.clone());
        let show = Callback::from(move |_: MouseEvent| {
            ledger.open_solution(&slug);
            focus_soon("solution".to_owned());
        });
        let coding = matches!(sheet.question.body, Body::Coding(_));
        let next = if coding { opened.approaches } else { opened.hints as usize >= sheet.question.hints.len() };
        closed(words, button.to_owned(), next, show)
    };
    html! {
        <section class="q-rung">
            <h2 id="solution" tabindex="-1">{ title }</h2>
            { content }
        </section>
    }
}

/// What the last rung is called, its button, and what it holds.
fn names(question: &Question) -> (&'static str, &'static str, &'static str) {
    match question.body {
        Body::Coding(_) => ("Solution", "Show the solution", "Opens by itself when you finish an attempt."),
        Body::Debugging(_) => ("Diagnosis", "Show the diagnosis", "Opens by itself when you finish an attempt."),
        Body::Concept(_) => ("Model answer", "Show the model answer", "Opens by itself when you finish your own."),
        Body::HighLevelDesign(_) => (
            "Strong answer",
            "Show the strong answer",
            "Estimates and trade-offs. Each stage has its own beside your notes.",
        ),
        Body::LowLevelDesign(_) => (
            "Strong answer",
            "Show the strong answer",
            "The requirement that changes in the middle, and a whole working design.",
        ),
        Body::Behavioral(_) => (
            "What is listened for",
            "Show the examples",
            "Signals and red flags, and a weak and a strong answer side by side.",
        ),
        Body::WorkSimulation(_) => ("Our ratings", "Show our ratings", "Our reasoning, not a key from any company."),
    }
}

/// The mark of something met or not, which does not rest on colour alone.
pub fn mark(good: bool) -> Html {
    let (class, picture) = if good { ("q-mark q-mark-good", Icon::Check) } else { ("q-mark", Icon::Close) };
    html! {
        <span {class}>{ icon(picture) }</span>
    }
}

/// Puts the focus on what was just opened, once it is drawn.
pub fn focus_soon(id: String) {
    wasm_bindgen_futures::spawn_local(async move { browser::focus::on_id(&id) });
}
