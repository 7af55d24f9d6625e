//! High-level and low-level design: the interview stage by stage, with notes and what a strong answer contains.

use bank::{DesignStage, Estimate, HighLevelDesign, LowLevelDesign};
use yew::prelude::*;

use super::answer::{AT, SHOWN, stage_part};
use super::code_view::listing;
use super::draft_field::DraftField;
use super::extras::list;
use super::help::focus_soon;
use super::picks;
use super::sheet::Sheet;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::{inline, prose};

/// The minutes from the start at which a stage begins and ends.
fn span(stages: &[DesignStage], at: usize) -> (u32, u32) {
    let start = stages.iter().take(at).map(|stage| stage.minutes).sum();
    (start, start + stages.get(at).map_or(0, |stage| stage.minutes))
}

/// The stages, one at a time.
pub fn work(sheet: &Sheet, stages: &[DesignStage]) -> Html {
    let at = sheet.pad.text(AT).parse().unwrap_or(0_usize).min(stages.len().saturating_sub(1));
    let items = stages.iter().enumerate().map(|(number, stage)| {
        let (from, to) = span(stages, number);
        let written = !sheet.pad.text(&stage_part(&stage.id)).trim().is_empty();
        let class = if written { "q-stage-link q-stage-written" } else { "q-stage-link" };
        let current = (number == at).then_some("step");
        html! {
            <li key={stage.id.clone()}>
                <button {class} aria-current={current} onclick={go(sheet, number)}>
                    <span>{ format!("{}. {}", number + 1, stage.title) }</span>
                    <span class="q-stage-time">{ format!("{from}–{to} min") }</span>
                </button>
            </li>
        }
    });
    let stage = stages.get(at).map(|stage| one_stage(sheet, stages, at, stage));
    html! {
        <section class="q-work" aria-labelledby="your-answer">
            <div class="q-work-head"><h2 id="your-answer" tabindex="-1">{ "Your design, stage by stage" }</h2></div>
            <ol class="plain q-stages">{ for items }</ol>
            <div>{ for stage }</div>
        </section>
    }
}

fn go(sheet: &Sheet, number: usize) -> Callback<MouseEvent> {
    let pad = sheet.pad.clone();
    Callback::from(move |_: MouseEvent| {
        pad.save();
        pad.set(AT, number.to_string());
        focus_soon("stage".to_owned());
    })
}

fn one_stage(sheet: &Sheet, stages: &[DesignStage], at: usize, stage: &DesignStage) -> Html {
    let (from, to) = span(stages, at);
    let part = stage_part(&stage.id);
    let key = format!("{part}-{}", sheet.flow.round);
    let neighbour = |number: Option<usize>, words: &'static str, arrow: Html| {
        let target = number.and_then(|number| stages.get(number).map(|stage| (number, stage)));
        let content = target.map(|(number, stage)| {
            html! {
                <button class="button" onclick={go(sheet, number)}><span>{ format!("{words}: {}", stage.title) }</span>{ arrow }</button>
            }
        });
        html! { <div key={words}>{ for content }</div> }
    };
    html! {
        <div key={stage.id.clone()} class="q-stage">
            <div class="q-stage-head">
                <h3 id="stage" tabindex="-1">{ &stage.title }</h3>
                <span class="quiet small">{ format!("{} minutes, from {from} to {to}", stage.minutes) }</span>
            </div>
            <div class="prose-compact">{ prose(&stage.prompt) }</div>
            <DraftField {key} pad={sheet.pad.clone()} {part} label="Your notes" rows={9} ready={sheet.ledger.is_ready()} />
            { strong(sheet, stage) }
            <div class="q-stage-turn">
                { neighbour(at.checked_sub(1), "Back", Html::default()) }
                { neighbour(Some(at + 1), "Next", icon(Icon::Arrow)) }
            </div>
        </div>
    }
}

/// What a strong answer contains, closed until it is asked for or an attempt was finished.
fn strong(sheet: &Sheet, stage: &DesignStage) -> Html {
    let asked = picks::of(&picks::read(&sheet.pad.text(SHOWN)), &stage.id).is_some();
    if !asked && !sheet.opened().solution {
        let (pad, id) = (sheet.pad.clone(), stage.id.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            pad.set(SHOWN, picks::with(&pad.text(SHOWN), &id, 1));
            focus_soon("strong".to_owned());
        });
        return html! {
            <button class="button" {onclick}>{ "Show what a strong answer contains" }</button>
        };
    }
    html! {
        <div class="q-strong">
            <h4 id="strong" tabindex="-1">{ "What a strong answer contains" }</h4>
            <div class="prose-compact">{ prose(&stage.model) }</div>
            <h4>{ "What the interviewer notes" }</h4>
            { list(&stage.listen_for, "q-list") }
        </div>
    }
}

/// Estimates and trade-offs.
pub fn high_level(body: &HighLevelDesign) -> Html {
    let rows = body.estimates.iter().enumerate().map(|(number, estimate)| one_estimate(number, estimate));
    html! {
        <div>
            <div class="q-estimates" hidden={body.estimates.is_empty()}>
                <h3>{ "Estimates" }</h3>
                <div class="q-scroll" tabindex="0" role="region" aria-label="Estimates">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ "What" }</th>
                                <th scope="col">{ "Figure" }</th>
                                <th scope="col">{ "Working" }</th>
                            </tr>
                        </thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
            </div>
            <h3>{ "Trade-offs" }</h3>
            { prose(&body.trade_offs) }
        </div>
    }
}

fn one_estimate(number: usize, estimate: &Estimate) -> Html {
    html! {
        <tr key={number}>
            <th scope="row">{ inline(&estimate.what) }</th>
            <td class="q-figure">{ inline(&estimate.value) }</td>
            <td class="quiet">{ inline(&estimate.how) }</td>
        </tr>
    }
}

/// The change in the middle, and the reference.
pub fn low_level(sheet: &Sheet, body: &LowLevelDesign) -> Html {
    html! {
        <div>
            <h3>{ "The requirement that changes in the middle" }</h3>
            { prose(&body.change) }
            <h3>{ "A whole, working design" }</h3>
            { listing(sheet, &body.references, "Reference") }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank::Markup;

    #[test]
    fn stages_follow_each_other_on_the_clock() {
        let stage = |minutes| DesignStage {
            id: String::new(),
            title: String::new(),
            minutes,
            prompt: Markup::default(),
            model: Markup::default(),
            listen_for: Vec::new(),
        };
        let stages = [stage(6), stage(10), stage(14)];
        assert_eq!([span(&stages, 0), span(&stages, 2)], [(0, 6), (16, 30)]);
        assert_eq!(span(&[], 0), (0, 0));
    }
}
