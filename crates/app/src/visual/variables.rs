//! The variables of the live call, the calls below it, and what the run has counted so far.

use algorithms::Variant;
use trace::State;
use yew::prelude::*;

use super::state::Visual;

/// Calls shown before the middle is folded away.
const CALLS_SHOWN: usize = 6;

/// Variables and counts of this step.
pub fn variables(visual: &Visual) -> Html {
    visual.run.at(visual.player.at(), |state| {
        html! {
            <section class="variables" aria-label="Variables">
                { shown(state) }
                { counts(state, visual.variant) }
            </section>
        }
    })
}

/// The calls on the stack, and the variables of the live one.
pub fn shown(state: &State) -> Html {
    html! {
        <div class="variables-scroll">
            { calls(state) }
            <table class="variables-table mono">
                <caption class="visually-hidden">{ "Variables of the live call" }</caption>
                <thead class="visually-hidden">
                    <tr><th>{ "Name" }</th><th>{ "Value" }</th><th>{ "Before this step" }</th></tr>
                </thead>
                <tbody>{ for rows(state) }</tbody>
            </table>
        </div>
    }
}

fn rows(state: &State) -> Vec<Html> {
    let vars = state.top().map(|frame| frame.vars()).unwrap_or_default();
    let rows = vars.into_iter().map(|(name, var, value)| {
        let before = state.var_before(var).map(|before| state.show(before));
        let class = before.is_some().then_some("changed");
        html! {
            <tr key={name.to_owned()} {class}>
                <th scope="row">{ name.to_owned() }</th>
                <td>{ state.show(value) }</td>
                <td class="was">{ before.filter(|before| before != "–").unwrap_or_default() }</td>
            </tr>
        }
    });
    rows.collect()
}

/// The calls on the stack, outermost first, with the middle folded.
pub fn calls(state: &State) -> Html {
    let mut frames = state.frames();
    // The file itself is no call that anybody made.
    if frames.len() > 1 && frames[0].name() == "<module>" {
        frames.remove(0);
    }
    let names: Vec<String> = frames
        .iter()
        .map(|frame| match frame.vars().first() {
            Some((name, _, value)) if frames.len() > 1 => format!("{}({name} = {})", frame.name(), state.show(*value)),
            _ if frame.name() == "<module>" => "The file".to_owned(),
            _ => format!("{}()", frame.name()),
        })
        .collect();
    let folded = names.len().saturating_sub(CALLS_SHOWN);
    let shown = names.iter().enumerate().filter(|(number, _)| folded == 0 || *number < 2 || *number >= 2 + folded);
    let items = shown.map(|(number, name)| {
        let fold = (folded > 0 && number == 2 + folded).then(|| format!("… {folded} more › "));
        html! {
            <li key={number}>
                { for fold.map(|text| html! { <span class="quiet">{ text }</span> }) }
                <span>{ name }</span>
            </li>
        }
    });
    html! {
        <ol class="calls plain mono small" aria-label="Calls">{ for items }</ol>
    }
}

/// What a run has counted up to this step, beside the bounds that its variant claims.
pub fn counts(state: &State, variant: &Variant) -> Html {
    let counts = state.counts();
    let pairs = [
        ("reads", counts.reads),
        ("writes", counts.writes),
        ("comparisons", counts.comparisons),
        ("queue operations", counts.queue_operations),
    ];
    let shown = pairs.into_iter().filter(|&(name, n)| n > 0 || name == "reads" || name == "writes");
    html! {
        <p class="counts small">
            { for shown.map(|(name, n)| html! { <span key={name}><b>{ n }</b>{ " " }{ name }</span> }) }
            <span class="counts-bound">{ "time " }<b>{ variant.time }</b></span>
            <span class="counts-bound">{ "space " }<b>{ variant.space }</b></span>
        </p>
    }
}
