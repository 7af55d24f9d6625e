//! The listings of both runs with their variables.

use algorithms::{Language, Variant};
use yew::prelude::*;

use super::beside::Beside;
use super::pair::name;
use crate::visual::listing::Listing;
use crate::visual::run::Run;
use crate::visual::state::{Act, Visual};
use crate::visual::variables::shown;

/// Both, side by side; a click on a line goes to the next step of its own run that runs it.
pub fn code(visual: &Visual, beside: &Beside, act: &Callback<Act>, choose: &Callback<Language>) -> Html {
    let (first, second) = (visual.visualizer, beside.visualizer);
    let differ = first.slug != second.slug;
    let of_second = act.reform(|act: Act| if let Act::Line(line) = act { Act::LineBeside(line) } else { act });
    let half = |visualizer: &'static str, name: String, variant: &'static Variant, run: &Run, act: &Callback<Act>| {
        let at = visual.player.at();
        let lit = variant.listing(visual.language).line_of(run.trace().site(at));
        html! {
            <section class="pair-code-half" aria-label={format!("Code of {name}")}>
                <h3 class="small">{ name }</h3>
                <Listing {visualizer} {variant} language={visual.language} {lit} act={act.clone()} choose={choose.clone()} />
                <div class="variables">{ run.at(at, shown) }</div>
            </section>
        }
    };
    html! {
        <>
            { half(first.slug, name(first, visual.variant, differ), visual.variant, &visual.run, act) }
            { half(second.slug, name(second, beside.variant, differ), beside.variant, &beside.run, &of_second) }
        </>
    }
}
