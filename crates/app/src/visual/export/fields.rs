//! The fields of the dialog that saves.

use scene::Theme;
use trace::StepIndex;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::wish::{STEPS, What, Wish};

/// What a field makes of the wish.
pub type Change = Box<dyn Fn(Wish) -> Wish>;

const THEMES: [(Theme, &str); 3] = [(Theme::Viewer, "Automatic"), (Theme::Light, "Light"), (Theme::Dark, "Dark")];
const WIDTHS: [(u32, &str); 3] = [(360, "Narrow"), (720, "Medium"), (1080, "Wide")];
const SECONDS: [(u32, &str); 4] = [(1, "1 second"), (2, "2 seconds"), (4, "4 seconds"), (8, "8 seconds")];

/// One step or many.
pub fn what(wish: &Wish, change: &Callback<Change>) -> Html {
    let option = |what: What, words: &'static str| {
        let onchange = change.reform(move |_: Event| -> Change { Box::new(move |wish| Wish { what, ..wish }) });
        html! {
            <label><input type="radio" name="save-what" checked={wish.what == what} {onchange} />{ words }</label>
        }
    };
    html! {
        <div class="segmented" role="radiogroup" aria-label="What to save">
            { option(What::Step, "This step") }
            { option(What::Run, "The run, moving") }
        </div>
    }
}

/// Which steps, and how fast.
pub fn stretch(wish: &Wish, last: StepIndex, change: &Callback<Change>) -> Html {
    let most = last.0 + 1;
    let number = |name: &'static str, value: StepIndex, set: fn(Wish, StepIndex) -> Wish| {
        let oninput = change.reform(move |event: InputEvent| -> Change {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let step = typed.trim().parse::<u32>().ok().filter(|&step| step > 0).map(|step| step.min(most));
            Box::new(move |wish| step.map_or(wish, |step| set(wish, StepIndex(step - 1))))
        });
        html! {
            <label class="field">
                <span class="label">{ name }</span>
                <input type="number" min="1" max={most.to_string()} value={(value.0 + 1).to_string()} {oninput} />
            </label>
        }
    };
    let only = "Only interesting steps";
    html! {
        <>
            <div class="save-fields">
                { number("From step", wish.first, |wish, first| Wish { first, ..wish }) }
                { number("To step", wish.last, |wish, last| Wish { last, ..wish }) }
                { choice("For each step", &SECONDS, wish.seconds, change, |wish, seconds| Wish { seconds, ..wish }) }
            </div>
            { check(only, wish.interesting, change, |wish, interesting| Wish { interesting, ..wish }) }
            <p class="small quiet">{ format!("Of the run's {most} steps, at most {STEPS} go into one file. Interesting steps are those marked on the bar.") }</p>
        </>
    }
}

/// Colours, width, words.
pub fn look(wish: &Wish, change: &Callback<Change>) -> Html {
    html! {
        <>
            <div class="save-fields">
                { choice("Colours", &THEMES, wish.theme, change, |wish, theme| Wish { theme, ..wish }) }
                { choice("Width", &WIDTHS, wish.width, change, |wish, width| Wish { width, ..wish }) }
            </div>
            if wish.what == What::Step {
                { check("With its sentence", wish.words, change, |wish, words| Wish { words, ..wish }) }
            }
        </>
    }
}

fn choice<T: Copy + PartialEq + 'static>(
    name: &'static str,
    choices: &'static [(T, &'static str)],
    chosen: T,
    change: &Callback<Change>,
    set: fn(Wish, T) -> Wish,
) -> Html {
    let onchange = change.reform(move |event: Event| -> Change {
        let at = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let value = usize::try_from(at).ok().and_then(|at| choices.get(at)).map(|choice| choice.0);
        Box::new(move |wish| value.map_or(wish, |value| set(wish, value)))
    });
    let options = choices.iter().map(|&(value, words)| {
        html! {
            <option key={words} selected={value == chosen}>{ words }</option>
        }
    });
    html! {
        <label class="field">
            <span class="label">{ name }</span>
            <select {onchange}>{ for options }</select>
        </label>
    }
}

fn check(name: &'static str, checked: bool, change: &Callback<Change>, set: fn(Wish, bool) -> Wish) -> Html {
    let onchange = change.reform(move |event: Event| -> Change {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Box::new(move |wish| set(wish, checked))
    });
    html! {
        <label class="save-check"><input type="checkbox" {checked} {onchange} />{ name }</label>
    }
}
