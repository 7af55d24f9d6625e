//! The sums: attempts, questions and time, in all and by area.

use bank::{Area, Index};
use progress::Totals;
use yew::prelude::*;

use super::when;
use crate::context::ledger::Ledger;

/// Three figures and a table by area. Before the stored document is in, the same with zeros, of the same size.
pub(super) fn summary(ledger: &Ledger, index: &Index) -> Html {
    let document = ledger.document();
    let totals = document.totals();
    let by_area = document.totals_by(&|slug| areas_of(index, slug));
    let rows = Area::ALL.iter().map(|&area| {
        let totals = by_area.get(area.as_str()).copied().unwrap_or_default();
        let all = index.entries.iter().filter(|entry| entry.areas.contains(&area)).count();
        area_row(area, totals, all)
    });
    html! {
        <section class="progress-summary" aria-labelledby="summary">
            <h2 id="summary" class="visually-hidden">{ "Summary" }</h2>
            <dl class="progress-figures">
                { figure("Attempts", totals.attempts.to_string()) }
                { figure("Questions attempted", format!("{} of {}", known_attempted(ledger, index), index.entries.len())) }
                { figure("Time on questions", when::duration(totals.spent.0)) }
            </dl>
            <table class="progress-areas">
                <caption class="visually-hidden">{ "Questions attempted by area" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Area" }</th>
                        <th scope="col"><span class="visually-hidden">{ "Share" }</span></th>
                        <th scope="col">{ "Attempted" }</th>
                        <th scope="col">{ "Time" }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </section>
    }
}

/// The areas of a question under its present or a former slug; none for one that no longer exists.
fn areas_of(index: &Index, slug: &str) -> Vec<String> {
    let areas = index.find(slug).map(|entry| entry.areas.iter());
    areas.into_iter().flatten().map(|area| area.as_str().to_owned()).collect()
}

/// Questions of the bank with an attempt; attempts at questions that no longer exist count among the attempts alone.
fn known_attempted(ledger: &Ledger, index: &Index) -> usize {
    let by_question =
        ledger.document().totals_by(&|slug| index.find(slug).map(|entry| entry.slug.clone()).into_iter().collect());
    by_question.values().filter(|totals| totals.attempts > 0).count()
}

fn figure(name: &'static str, value: String) -> Html {
    html! {
        <div key={name}>
            <dt>{ name }</dt>
            <dd>{ value }</dd>
        </div>
    }
}

fn area_row(area: Area, totals: Totals, all: usize) -> Html {
    // Two former questions that became one are counted once by the bank, so the share stays within the whole.
    let attempted = totals.attempted.min(all);
    html! {
        <tr key={area.as_str()}>
            <th scope="row"><a href={format!("questions?area={}", area.as_str())}>{ area.title() }</a></th>
            <td class="progress-share">{ share(attempted, all) }</td>
            <td>{ format!("{attempted} of {all}") }</td>
            <td>{ when::duration(totals.spent.0) }</td>
        </tr>
    }
}

/// One cell a question, filled as far as attempted; the figures beside it say the same.
fn share(attempted: usize, all: usize) -> Html {
    let cells = all.max(1);
    html! {
        <svg class="progress-bar" viewBox={format!("0 0 {cells} 1")} preserveAspectRatio="none" aria-hidden="true">
            <rect class="progress-all" width={cells.to_string()} height="1" />
            <rect class="progress-part" width={attempted.to_string()} height="1" />
        </svg>
    }
}
