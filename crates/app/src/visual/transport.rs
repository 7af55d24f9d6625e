//! The transport bar: first, back, play, forward, last, the slider with its marks, jumps and speed.

use trace::{Speed, StepIndex};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::state::{Act, Visual};
use crate::parts::icon::{Icon, icon};

/// The bar. It is always in the same place and of the same height.
pub fn transport(visual: &Visual, act: &Callback<Act>) -> Html {
    let (at, last) = (visual.player.at(), visual.player.last());
    let playing = visual.player.is_playing();
    let (play, picture, play_act) =
        if playing { ("Pause", Icon::Pause, Act::Pause) } else { ("Play", Icon::Play, Act::Play) };
    html! {
        <div class="transport" role="group" aria-label="Steps">
            <div class="transport-buttons">
                { button("First step", Icon::First, Act::Seek(StepIndex(0)), at.0 == 0, act) }
                { button("Back", Icon::Back, Act::Move(-1), at.0 == 0, act) }
                <button class="button button-strong transport-play" aria-label={play} onclick={on(act, play_act)}>
                    { icon(picture) }<span>{ play }</span>
                </button>
                { button("Forward", Icon::Forward, Act::Move(1), at == last, act) }
                { button("Last step", Icon::Last, Act::Seek(last), at == last, act) }
                { jump(visual, act) }
            </div>
            { slider(visual, act) }
            <output class="transport-count">{ format!("{} / {}", at.0 + 1, last.0 + 1) }</output>
            { speed(visual, act) }
        </div>
    }
}

fn on(act: &Callback<Act>, what: Act) -> Callback<MouseEvent> {
    act.reform(move |_| what.clone())
}

/// A button at the end of its way stays focusable, so that the focus is not lost when the end is reached.
fn button(name: &'static str, picture: Icon, what: Act, at_end: bool, act: &Callback<Act>) -> Html {
    html! {
        <button class="button transport-button" aria-label={name} title={name} aria-disabled={at_end.then_some("true")} onclick={on(act, what)}>
            { icon(picture) }
        </button>
    }
}

/// To the next interesting step, named by what happens there.
fn jump(visual: &Visual, act: &Callback<Act>) -> Html {
    let at = visual.player.at();
    let own = visual.run.next_interesting(at).map(|step| (step, visual.variant, &visual.run));
    let beside = visual.beside.as_ref();
    let its = beside.and_then(|beside| Some((beside.run.next_interesting(at)?, beside.variant, &beside.run)));
    let next = own.into_iter().chain(its).min_by_key(|(step, ..)| *step);
    let name = next.and_then(|(step, variant, run)| variant.interesting(run.trace().site(step)));
    let label = name.map_or_else(|| "To the end".to_owned(), |name| format!("Next: {name}"));
    html! {
        <button class="button transport-jump" aria-label={label.clone()} title={label.clone()} onclick={on(act, Act::Jump { back: false })}>
            { icon(Icon::Jump) }<span>{ label.clone() }</span>
        </button>
    }
}

fn slider(visual: &Visual, act: &Callback<Act>) -> Html {
    let (at, last) = (visual.player.at().0, visual.player.last().0);
    let oninput = act.reform(|event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        Act::Seek(StepIndex(value.parse().unwrap_or(0)))
    });
    html! {
        <div class="transport-slider">
            <svg class="transport-marks" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
                <path d={visual.run.marks.clone()} transform={marks_share(visual)} vector-effect="non-scaling-stroke" />
            </svg>
            <input
                type="range" min="0" max={last.to_string()} step="1" value={at.to_string()} {oninput}
                aria-label="Step" aria-valuetext={format!("Step {} of {}", at + 1, last + 1)}
            />
        </div>
    }
}

/// The marks are those of the first run, which may end before the bar does.
fn marks_share(visual: &Visual) -> Option<String> {
    let (own, all) = (visual.run.trace().last().0, visual.player.last().0);
    (own < all).then(|| format!("scale({} 1)", f64::from(own) / f64::from(all)))
}

fn speed(visual: &Visual, act: &Callback<Act>) -> Html {
    let onchange = act.reform(|event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        let speed = Speed::ALL.into_iter().find(|speed| speed.label() == value);
        Act::Speed(speed.unwrap_or(Speed::Normal))
    });
    let options = Speed::ALL.into_iter().map(|speed| {
        html! {
            <option key={speed.label()} value={speed.label()} selected={speed == visual.player.speed()}>{ speed.label() }</option>
        }
    });
    html! {
        <select class="transport-speed" aria-label="Speed" {onchange}>{ for options }</select>
    }
}
