//! What was found about time or about space: the verdict, the chart with its legend, and the same as a table.

use judge::growth::{Class, Finding, Fit};
use yew::prelude::*;

use super::chart::Chart;
use super::scale::grouped;
use super::words;

/// A finding with what it is compared with.
pub struct Found<'f> {
    /// Tells it from the other findings of the page.
    pub id: &'static str,
    /// Whose cost, or which: time or space.
    pub title: &'f str,
    /// What is counted.
    pub counted: &'static str,
    pub finding: &'f Finding,
    pub claim: Class,
    /// What n is, to go on after "n is".
    pub n_is: &'f str,
    /// What the cost is expected to be, as a sentence.
    pub remark: Option<String>,
    /// Whether runs ended in an exception.
    pub has_raised: bool,
}

/// The whole of it.
pub fn view(found: &Found) -> Html {
    section(found, evidence(found, None))
}

/// Two findings against the same n: a verdict each, and both in one chart.
pub fn both(first: &Found, second: &Found) -> Html {
    html! {
        <>
            { section(first, Html::default()) }
            { section(second, Html::default()) }
            <div class="growth-both">{ evidence(first, Some(second)) }</div>
        </>
    }
}

fn section(found: &Found, evidence: Html) -> Html {
    let Found { id, title, finding, claim, remark, has_raised, .. } = found;
    let is_more = finding.class.is_ok_and(|class| class > *claim);
    html! {
        <section class="growth-one" aria-labelledby={format!("growth-{id}-found")}>
            <h4 id={format!("growth-{id}-found")}>
                { *title }
                <span class={classes!("tag", is_more.then_some("growth-more"))}>{ words::standing(*claim, &finding.class) }</span>
            </h4>
            <p>{ words::against_claim(*claim, &finding.class, *has_raised) }</p>
            { for remark.iter().map(|remark| html! { <p>{ remark }</p> }) }
            { evidence }
        </section>
    }
}

/// The chart with its legend and table; nothing of a single point.
fn evidence(found: &Found, beside: Option<&Found>) -> Html {
    let Found { id, counted, finding, .. } = found;
    if finding.points.len() < 2 {
        return beside.map_or_else(Html::default, |beside| evidence(beside, None));
    }
    html! {
        <>
            { Chart { id, finding, counted, beside: beside.map(|beside| beside.finding) }.view() }
            { legend(found, beside) }
            { table(found) }
            { for beside.map(table) }
        </>
    }
}

/// What the dots and lines of the chart are: of one finding the runner-up too, of two each one's best.
fn legend(found: &Found, beside: Option<&Found>) -> Html {
    let of = |found: &Found| if beside.is_some() { format!("{}: ", found.title) } else { String::new() };
    let fitted = |of: String, fit: Fit| format!("{of}{}, off by {:.1} percent", fit.class.title(), fit.error() * 100.0);
    let next = if beside.is_some() { None } else { found.finding.runner_up };
    html! {
        <ul class="plain growth-legend small">
            { sample("growth-dot", of(found) + "counted") }
            { for found.finding.best.map(|fit| sample("growth-best", fitted(of(found), fit))) }
            { for next.map(|fit| sample("growth-next", fitted(String::new(), fit))) }
            if let Some(beside) = beside {
                { sample("growth-square", of(beside) + "counted") }
                { for beside.finding.best.map(|fit| sample("growth-other", fitted(of(beside), fit))) }
            }
        </ul>
    }
}

fn sample(class: &'static str, words: String) -> Html {
    let sign = match class {
        "growth-dot" => html! { <circle {class} cx="14" cy="5" r="2.6" /> },
        "growth-square" => html! { <rect {class} x="11.4" y="2.4" width="5.2" height="5.2" /> },
        _ => html! { <line {class} x1="1" x2="27" y1="5" y2="5" /> },
    };
    html! {
        <li><svg class="growth-sample" viewBox="0 0 28 10" aria-hidden="true">{ sign }</svg>{ words }</li>
    }
}

/// The chart's twin.
fn table(found: &Found) -> Html {
    let Found { counted, finding, n_is, title, .. } = found;
    let rows = finding.points.iter().map(|point| {
        let fit = finding.best.map(|fit| grouped(fit.at(point.n))).unwrap_or_default();
        html! {
            <tr><td>{ grouped(point.n) }</td><td>{ grouped(point.cost) }</td><td>{ fit }</td></tr>
        }
    });
    let curve = finding.best.map_or("", |fit| fit.class.title());
    html! {
        <details class="growth-table">
            <summary>{ format!("{title} as a table") }</summary>
            <table>
                <caption class="visually-hidden">{ format!("{counted}; n is {n_is}") }</caption>
                <thead>
                    <tr><th scope="col">{ "n" }</th><th scope="col">{ *counted }</th><th scope="col">{ curve }</th></tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}
