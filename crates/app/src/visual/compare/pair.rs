//! The stages of both runs, each with its sentence, its step and its counts.

use std::rc::Rc;

use algorithms::{Variant, Visualizer};
use share::{InputSource, SecondInput};
use trace::StepIndex;
use yew::prelude::*;

use super::beside::Beside;
use crate::parts::markup::sentence;
use crate::visual::legend::Legend;
use crate::visual::run::Run;
use crate::visual::stage::Stage;
use crate::visual::state::Visual;
use crate::visual::twin::Twin;
use crate::visual::variables::counts;
use crate::visual::workbench::Size;

/// One of the two runs as it is drawn.
struct Half<'v> {
    /// Which of the two, as screen readers hear it.
    place: &'static str,
    name: String,
    /// What it is on, to stand after the name.
    on: &'static str,
    variant: &'static Variant,
    run: &'v Rc<Run>,
    at: StepIndex,
    smooth: bool,
    /// Whether its tables are to be seen.
    tables: bool,
}

/// Both runs, one below the other where there is little room.
pub fn pair(visual: &Visual, beside: &Beside, tables: bool, tools: Html) -> Html {
    let half = |place, variant, run, on| {
        let visualizer = if place == "First run" { visual.visualizer } else { beside.visualizer };
        let name = name(visualizer, variant, visual.visualizer.slug != beside.visualizer.slug);
        Half { place, name, on, variant, run, at: visual.player.at(), smooth: visual.smooth, tables }
    };
    html! {
        <div class="pair">
            { view(&half("First run", visual.variant, &visual.run, ""), tools) }
            { view(&half("Second run", beside.variant, &beside.run, on_what(&beside.on)), Html::default()) }
        </div>
    }
}

/// What a run is called: the way of doing it, and the visualizer where it alone would not tell.
pub fn name(visualizer: &Visualizer, variant: &Variant, tells_visualizer: bool) -> String {
    match (visualizer.variants.len() > 1, tells_visualizer) {
        (true, false) => variant.title.to_owned(),
        (true, true) => format!("{}: {}", visualizer.title, variant.title),
        (false, _) => visualizer.title.to_owned(),
    }
}

/// What the second run is on.
fn on_what(on: &SecondInput) -> &'static str {
    match on {
        SecondInput::Same => "on the same input",
        SecondInput::Ascending => "on the same values, smallest first",
        SecondInput::Descending => "on the same values, largest first",
        SecondInput::Own(InputSource::Random { .. }) => "on a random input of its own",
        SecondInput::Own(_) => "on an input of its own",
    }
}

fn view(half: &Half, tools: Html) -> Html {
    let Half { place, name, on, variant, run, at, smooth, tables } = half;
    let said = run.at(*at, |state| variant.sentence(state));
    html! {
        <section class="pair-half" aria-label={format!("{place}: {name}")}>
            <header class="pair-head">
                <h2>{ name.clone() }</h2>
                <span class="quiet small">{ *on }</span>
                { step(run, *at) }
                { tools }
            </header>
            <div class="work-stage" tabindex="0" role="group" aria-label={format!("Picture of the step, {}", place.to_lowercase())}>
                <Stage film={Rc::clone(&run.film)} at={*at} smooth={*smooth} size={Size::Full} />
                <Legend film={Rc::clone(&run.film)} at={*at} />
                <Twin film={Rc::clone(&run.film)} at={*at} visible={*tables} label={format!("{place}: the step as tables")} />
            </div>
            <p class="say pair-say" aria-live="polite">{ sentence(&said) }</p>
            { run.at(*at, |state| counts(state, variant)) }
        </section>
    }
}

/// Where this run stands of its own steps, and that it rests.
fn step(run: &Run, at: StepIndex) -> Html {
    let last = run.trace().last();
    let words = format!("{} / {}", at.min(last).0 + 1, last.0 + 1);
    html! {
        <span class="pair-step small">
            <span class="tag" hidden={at < last}>{ "Finished" }</span>
            <span class="visually-hidden">{ "Step " }</span>
            { words }
        </span>
    }
}
