//! The filters beside the list: every value with the number of questions it would list.

use yew::prelude::*;

use super::address::Asked;
use super::facets::{Facet, Facets, Listing};

/// All facets; a change is told as what is asked then.
pub fn filters(facets: &Facets, asked: &Asked, listing: &Listing, change: &Callback<Asked>) -> Html {
    let wanted = facets.wanted(&asked.filter);
    let groups = facets.all.iter().map(|facet| group(facet, &wanted, asked, listing, change));
    let chosen = asked.chosen();
    let summary = if chosen == 0 { "Filters".to_owned() } else { format!("Filters ({chosen})") };
    html! {
        <details class="f-filters">
            <summary class="button">{ summary }</summary>
            <div class="f-groups" role="group" aria-label="Filters">{ for groups }</div>
        </details>
    }
}

fn group(facet: &Facet, wanted: &[bool], asked: &Asked, listing: &Listing, change: &Callback<Asked>) -> Html {
    let values = facet.values.iter().zip(facet.range()).filter_map(|(value, number)| {
        let count = listing.counts[number];
        // A value that lists nothing is left out where there are many, and stays where its place helps to find others.
        let many = facet.values.len() > 7;
        if many && count == 0 && !wanted[number] {
            return None;
        }
        let (change, next) = (change.clone(), asked.toggled(facet.name, &value.word));
        let onchange = Callback::from(move |_: Event| change.emit(next.clone()));
        let class = if count == 0 { "f-value f-value-none" } else { "f-value" };
        Some(html! {
            <label key={value.word.clone()} {class}>
                <input type="checkbox" name={facet.name} value={value.word.clone()} checked={wanted[number]} {onchange} />
                <span>{ &value.title }</span>
                <span class="f-count"><span class="visually-hidden">{ ", " }</span>{ count }</span>
            </label>
        })
    });
    let values: Vec<Html> = values.collect();
    html! {
        <fieldset key={facet.name} class="f-group" hidden={values.is_empty()}>
            <legend>{ facet.title }</legend>
            { for values }
        </fieldset>
    }
}

/// What is chosen, each with a button that takes it away.
pub fn chosen(facets: &Facets, asked: &Asked, change: &Callback<Asked>) -> Html {
    let wanted = facets.wanted(&asked.filter);
    let values =
        facets.all.iter().flat_map(|facet| facet.values.iter().zip(facet.range()).map(move |pair| (facet, pair)));
    let chosen = values.filter(|(_, (_, number))| wanted[*number]).map(|(facet, (value, number))| {
        let (change, next) = (change.clone(), asked.toggled(facet.name, &value.word));
        let onclick = Callback::from(move |_: MouseEvent| change.emit(next.clone()));
        html! {
            <button key={number} class="f-chosen" aria-label={format!("Remove filter: {}", value.title)} {onclick}>
                <span>{ &value.title }</span>
                { crate::parts::icon::icon(crate::parts::icon::Icon::Close) }
            </button>
        }
    });
    html! {
        <div class="f-chosen-list">{ for chosen }</div>
    }
}
