//! What was found about time or about space: the verdict, the chart with its legend, and the same as a table.

use judge::growth::{Class, Finding};
use yew::prelude::*;

use super::chart::Chart;
use super::scale::grouped;
use super::words;

/// A finding with what it is compared with.
pub struct Found<'f> {
    /// Time or space.
    pub title: &'static str,
    /// What is counted.
    pub counted: &'static str,
    pub finding: &'f Finding,
    pub claim: Class,
    /// What n is, to go on after "n is".
    pub n_is: &'f str,
    /// The best approach's cost, as the question has it.
    pub best: Option<&'f str>,
    /// Whether runs ended in an exception.
    pub has_raised: bool,
}

/// The whole of it.
pub fn view(found: &Found) -> Html {
    let Found { title, counted, finding, claim, best, has_raised, .. } = found;
    let id = if *title == "Time" { "time" } else { "space" };
    let is_more = finding.class.is_ok_and(|class| class > *claim);
    html! {
        <section class="growth-one" aria-labelledby={format!("growth-{id}-found")}>
            <h4 id={format!("growth-{id}-found")}>
                { *title }
                <span class={classes!("tag", is_more.then_some("growth-more"))}>{ words::standing(*claim, &finding.class) }</span>
            </h4>
            <p>{ words::against_claim(*claim, &finding.class, *has_raised) }</p>
            if let Some(best) = best {
                <p>{ words::against_best(best) }</p>
            }
            if finding.points.len() > 1 {
                { Chart { id, finding, counted }.view() }
                { legend(finding) }
                { table(found) }
            }
        </section>
    }
}

fn legend(finding: &Finding) -> Html {
    let line = |class: &'static str, words: String| {
        html! {
            <li>
                <svg class="growth-sample" viewBox="0 0 28 10" aria-hidden="true">
                    if class == "growth-dot" {
                        <circle {class} cx="14" cy="5" r="2.6" />
                    } else {
                        <line {class} x1="1" x2="27" y1="5" y2="5" />
                    }
                </svg>
                { words }
            </li>
        }
    };
    let percent = |error: f64| format!("{:.1}", error * 100.0);
    html! {
        <ul class="plain growth-legend small">
            { line("growth-dot", "counted".to_owned()) }
            if let Some(fit) = finding.best {
                { line("growth-best", format!("{}, off by {} percent", fit.class.title(), percent(fit.error()))) }
            }
            if let Some(fit) = finding.runner_up {
                { line("growth-next", format!("{}, off by {} percent", fit.class.title(), percent(fit.error()))) }
            }
        </ul>
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
