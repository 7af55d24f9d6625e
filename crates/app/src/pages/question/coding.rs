//! Coding: the code area with its claims of cost, and on the answer side the approaches and the solution.

use bank::{Approach, Coding, Markup, code_in};
use yew::prelude::*;

use super::answer::{SPACE, TIME, code_part};
use super::cases;
use super::code_view::{languages, listing};
use super::draft_field::DraftField;
use super::editor::Editor;
use super::sheet::Sheet;
use crate::parts::markup::prose;

/// What belongs to the statement: constraints and cases.
pub fn told(body: &Coding) -> Html {
    cases::section(&body.signature, &body.constraints, &body.cases)
}

/// The code area and the claims.
pub fn work(sheet: &Sheet, body: &Coding) -> Html {
    let language = sheet.language();
    let starter = code_in(&body.starters, language).map(|code| code.text.clone()).unwrap_or_default();
    let (part, round) = (code_part(language), sheet.flow.round);
    let key = format!("{part}-{round}");
    let claim = |part: &'static str, label: &'static str| {
        let key = format!("{part}-{round}");
        html! {
            <DraftField {key} pad={sheet.pad.clone()} {part} {label} rows={1} ready={sheet.ledger.is_ready()} />
        }
    };
    html! {
        <section class="q-work" aria-labelledby="your-answer">
            <div class="q-work-head">
                <h2 id="your-answer" tabindex="-1">{ "Your answer" }</h2>
                { languages(sheet, &body.starters, language) }
            </div>
            <Editor
                {key} pad={sheet.pad.clone()} {part} {starter} question={sheet.question.clone()} ready={sheet.ledger.is_ready()}
                language={language.as_str()} label={format!("Your code in {}", language.title())}
            />
            <div class="q-claims" role="group" aria-label="Cost you claim">
                { claim(TIME, "Time you claim, such as O(n)") }
                { claim(SPACE, "Extra space you claim") }
            </div>
        </section>
    }
}

/// From brute force to the best.
pub fn approaches(body: &Coding) -> Html {
    let list = body.approaches.iter().enumerate().map(|(number, approach)| {
        html! {
            <li key={number} class="q-approach">
                <h3>{ &approach.title }</h3>
                { cost(approach) }
                <div class="prose-compact">{ prose(&approach.text) }</div>
                { wants(&approach.wants) }
            </li>
        }
    });
    html! {
        <ol class="plain q-approaches">{ for list }</ol>
    }
}

fn cost(approach: &Approach) -> Html {
    html! {
        <p class="q-cost">
            <span>{ "Time " }<code>{ &approach.time }</code></span>
            <span>{ "Space " }<code>{ &approach.space }</code></span>
        </p>
    }
}

fn wants(wants: &Markup) -> Html {
    html! {
        <div class="q-wants" hidden={wants.as_str().is_empty()}>
            <h4>{ "What the interviewer wants to hear" }</h4>
            <div class="prose-compact">{ prose(wants) }</div>
        </div>
    }
}

/// The solution, with the reader's own code and claims to compare.
pub fn solution(sheet: &Sheet, body: &Coding) -> Html {
    let own = sheet.pad.text(&code_part(sheet.language()));
    html! {
        <div class="q-solution">
            { compared(sheet, body) }
            { listing(sheet, &body.solutions, "Solution") }
            <details class="q-fold q-narrow" hidden={own.is_empty()}>
                <summary>{ "Your code" }</summary>
                <pre tabindex="0" role="region" aria-label="Your code">{ own }</pre>
            </details>
            <details class="q-fold">
                <summary>{ "Brute force in Python, which checks the solution" }</summary>
                { listing(sheet, std::slice::from_ref(&body.brute), "Brute force") }
            </details>
        </div>
    }
}

/// The claims beside the cost of the best approach.
fn compared(sheet: &Sheet, body: &Coding) -> Html {
    let best = body.approaches.last();
    let row = |part: &'static str, label: &'static str, ours: Option<&str>| {
        let claim = sheet.pad.text(part);
        let claim = if claim.trim().is_empty() { "no claim".to_owned() } else { claim };
        html! {
            <tr key={part}>
                <th scope="row">{ label }</th>
                <td><code>{ claim }</code></td>
                <td><code>{ ours.unwrap_or_default().to_owned() }</code></td>
            </tr>
        }
    };
    html! {
        <table class="q-compared">
            <caption class="visually-hidden">{ "Cost" }</caption>
            <thead>
                <tr><td></td><th scope="col">{ "You claimed" }</th><th scope="col">{ "This solution" }</th></tr>
            </thead>
            <tbody>
                { row(TIME, "Time", best.map(|best| best.time.as_str())) }
                { row(SPACE, "Space", best.map(|best| best.space.as_str())) }
            </tbody>
        </table>
    }
}
