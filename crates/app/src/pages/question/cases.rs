//! Cases as people read them: what goes in, what comes out, and why the case is there.

use bank::{Case, Markup, Signature};
use yew::prelude::*;

use super::measure;
use crate::parts::case_lines::lines;
use crate::parts::markup::inline;

/// The constraints, the visible cases, and how many there are besides.
pub fn section(signature: &Signature, constraints: &[Markup], cases: &[Case]) -> Html {
    let hidden = cases.iter().filter(|case| case.hidden).count() as u64;
    let visible = cases.iter().filter(|case| !case.hidden);
    let constraints = constraints.iter().enumerate().map(|(number, constraint)| {
        html! { <li key={number}>{ inline(constraint) }</li> }
    });
    html! {
        <div class="q-cases">
            <h2>{ "Constraints" }</h2>
            <ul class="q-constraints">{ for constraints }</ul>
            <h2>{ "Cases" }</h2>
            <ul class="plain">{ for visible.map(|case| row(signature, case)) }</ul>
            <p class="small quiet" hidden={hidden == 0}>
                { format!("{} besides, on the edges that these leave out.", measure::plural(hidden, "hidden case")) }
            </p>
        </div>
    }
}

fn row(signature: &Signature, case: &Case) -> Html {
    let lines = lines(signature, case).into_iter().enumerate().map(|(number, (given, result))| {
        html! {
            <div key={number} class="q-case-line">
                <code>{ given }</code>
                <code class="q-case-result">{ result }</code>
            </div>
        }
    });
    html! {
        <li key={case.id.clone()} class="q-case">
            <div class="q-case-lines">{ for lines }</div>
            <p class="small quiet">{ inline(&case.why) }</p>
        </li>
    }
}
