//! When a learner wants to be asked, which the address says too.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::round::Act;
use crate::visual::state::{Act as Step, Visual};

/// When the run stops to ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    Off,
    /// Before a step that is marked as interesting, or that is more than the next in a row.
    Interesting,
    /// Before every step of which something can be asked.
    Every,
}

impl Mode {
    const ALL: [Mode; 3] = [Mode::Off, Mode::Interesting, Mode::Every];

    /// The name in an address's query; none when it is off.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Mode::Off => None,
            Mode::Interesting => Some("interesting"),
            Mode::Every => Some("every"),
        }
    }

    /// What a query's `predict` asks for. Any other value, as an empty one typed by hand, means the interesting steps.
    pub fn from_query(value: Option<&str>) -> Mode {
        match value {
            None => Mode::Off,
            Some("every") => Mode::Every,
            Some(_) => Mode::Interesting,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Mode::Off => "Off",
            Mode::Interesting => "At interesting steps",
            Mode::Every => "Every step",
        }
    }
}

/// Takes what the page asks for, tells it what the learner chooses, and gives the field to choose in.
#[hook]
pub fn use_mode(visual: &Visual, asked: Mode, told: &Callback<Mode>, act: &Callback<Step>) -> Html {
    let mode = visual.predict.mode;
    {
        let act = act.clone();
        use_effect_with(asked, move |&asked| {
            if asked != mode {
                act.emit(Step::Predict(Act::Mode(asked)));
            }
        });
    }
    let (act, told) = (act.clone(), told.clone());
    choice(
        mode,
        &Callback::from(move |mode| {
            act.emit(Step::Predict(Act::Mode(mode)));
            told.emit(mode);
        }),
    )
}

fn choice(mode: Mode, choose: &Callback<Mode>) -> Html {
    let onchange = choose.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        Mode::ALL.into_iter().find(|mode| mode.title() == chosen).unwrap_or_default()
    });
    let options = Mode::ALL.into_iter().map(|one| {
        html! {
            <option key={one.title()} value={one.title()} selected={one == mode}>{ one.title() }</option>
        }
    });
    html! {
        <label class="predict-mode small">
            <span>{ "Predict" }</span>
            <select {onchange}>{ for options }</select>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mode_comes_back_from_the_address() {
        for mode in Mode::ALL {
            assert_eq!(Mode::from_query(mode.name()), mode);
        }
        assert_eq!(Mode::from_query(Some("")), Mode::Interesting);
    }
}
