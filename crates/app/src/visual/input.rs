//! The learner's own input: the field, what is wrong with it, prepared inputs, random ones, and the painter for grids.

use algorithms::{ExampleKind, Input, InputError, InputKind};
use share::InputSource;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::painter::Painter;
use super::state::{Act, Visual};
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::sentence;

/// The id of the field, which its error and its label name.
const FIELD: &str = "visual-input";
/// Characters of the line shown on each side of a fault.
const EXCERPT: usize = 24;

#[derive(Properties, Clone)]
pub struct InputPanelProps {
    pub visual: Visual,
    pub act: Callback<Act>,
}

impl PartialEq for InputPanelProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.visual, &other.visual);
        std::rc::Rc::ptr_eq(&a.run, &b.run)
            && a.variant.slug == b.variant.slug
            && a.text == b.text
            && a.error == b.error
            && a.source == b.source
    }
}

/// Everything about the input in one panel.
#[component]
pub fn InputPanel(props: &InputPanelProps) -> Html {
    let visual = &props.visual;
    let painting = use_state(|| false);
    // On a narrow page the other ways to an input begin closed, so that the picture is in sight.
    let wide = use_state(|| browser::page::window_width().is_none_or(|width| width > 700.0));
    let paint = (visual.visualizer.input == InputKind::Grid).then(|| {
        let (painting, now) = (painting.clone(), *painting);
        let onclick = Callback::from(move |_: MouseEvent| painting.set(!*painting));
        html! {
            <button class="button" aria-pressed={now.to_string()} {onclick}>{ icon(Icon::Brush) }<span>{ "Paint" }</span></button>
        }
    });
    html! {
        <section class="input-panel" aria-label="What it runs on">
            <div class="input-row">
                { variants(visual, &props.act) }
                { field(visual, &props.act) }
                { for paint }
            </div>
            { fault(visual) }
            <details class="input-more" open={*wide}>
                <summary>{ "Prepared and random inputs" }</summary>
                <div class="input-ways">
                    { examples(visual, &props.act) }
                    <RandomInput visual={visual.clone()} act={props.act.clone()} />
                </div>
            </details>
            <div class="input-painter">
                if *painting {
                    <Painter input={visual.run.input.clone()} onpaint={props.act.reform(Act::Use)} />
                }
            </div>
        </section>
    }
}

/// The ways of doing it, if there are several.
fn variants(visual: &Visual, act: &Callback<Act>) -> Html {
    let variants = visual.visualizer.variants;
    let buttons = variants.iter().filter(|_| variants.len() > 1).map(|variant| {
        let onclick = act.reform(move |_: MouseEvent| Act::Variant(variant.slug));
        let chosen = variant.slug == visual.variant.slug;
        html! {
            <button key={variant.slug} class="button" aria-pressed={chosen.to_string()} {onclick}>{ variant.title }</button>
        }
    });
    html! {
        <div class="variants" role="group" aria-label="Variant">{ for buttons }</div>
    }
}

fn field(visual: &Visual, act: &Callback<Act>) -> Html {
    let described = if visual.error.is_some() { "visual-input-fault" } else { "visual-input-help" };
    let invalid = visual.error.is_some().then_some("true");
    let text = visual.text.to_string();
    let help = visual.visualizer.input.accepts();
    let control = if visual.visualizer.input == InputKind::Grid {
        let oninput =
            act.reform(|event: InputEvent| Act::Type(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        html! {
            <textarea id={FIELD} class="mono" rows="3" spellcheck="false" autocomplete="off" aria-invalid={invalid} aria-describedby={described}
                placeholder={placeholder(visual)} value={text} {oninput} />
        }
    } else {
        let oninput =
            act.reform(|event: InputEvent| Act::Type(event.target_unchecked_into::<HtmlInputElement>().value()));
        html! {
            <input id={FIELD} class="mono" type="text" spellcheck="false" autocomplete="off" aria-invalid={invalid} aria-describedby={described}
                value={text} {oninput} />
        }
    };
    html! {
        <div class="field input-field">
            <label for={FIELD}>{ "Input" }</label>
            { control }
            <span id="visual-input-help" class="visually-hidden">{ help.replace('`', "") }</span>
        </div>
    }
}

/// Says where a grid too large to be spelled out came from.
fn placeholder(visual: &Visual) -> String {
    match (&visual.run.input, &visual.source) {
        (Input::Grid { rows, cols, .. }, InputSource::Random { seed, .. }) => {
            format!("Random {rows} × {cols} grid, seed {seed}")
        }
        (Input::Grid { rows, cols, .. }, _) => format!("{rows} × {cols} grid"),
        _ => String::new(),
    }
}

/// What is wrong, where, and what stays.
fn fault(visual: &Visual) -> Html {
    let body = visual.error.as_ref().map(|error| {
        let (before, at, after) = excerpt(&visual.text, error);
        let (place, text) = (error.at, visual.text.clone());
        let show = Callback::from(move |_: MouseEvent| {
            browser::focus::on_id(FIELD);
            browser::focus::select_character(FIELD, place, &text);
        });
        html! {
            <div class="input-fault">
                <p>{ sentence(&error.message) }</p>
                <pre class="input-excerpt">{ before }<mark>{ at }</mark>{ after }</pre>
                <p class="row small quiet">
                    <button class="button" onclick={show}>{ "Go to the place" }</button>
                    <span>{ "The last good input is still on the stage." }</span>
                </p>
            </div>
        }
    });
    html! {
        <div id="visual-input-fault" role="alert">{ for body }</div>
    }
}

/// The line with the fault, cut to what is near it: before, the character itself (a sign for the end), after.
fn excerpt(text: &str, error: &InputError) -> (String, String, String) {
    let characters: Vec<char> = text.chars().collect();
    let at = error.at.min(characters.len());
    let line_start = characters[..at].iter().rposition(|&c| c == '\n').map_or(0, |end| end + 1);
    let line_end = characters[at..].iter().position(|&c| c == '\n').map_or(characters.len(), |end| at + end);
    let from = line_start.max(at.saturating_sub(EXCERPT));
    let to = line_end.min(at + 1 + EXCERPT);
    let cut = |on: bool| if on { "…" } else { "" };
    let before: String = characters[from..at].iter().collect();
    let (fault, rest) = match characters.get(at).filter(|&&c| c != '\n') {
        Some(c) => (c.to_string(), (at + 1).min(to)),
        None => ("␣".to_owned(), at.min(to)),
    };
    let after: String = characters[rest..to.max(rest)].iter().collect();
    (format!("{}{before}", cut(from > line_start)), fault, format!("{after}{}", cut(to < line_end)))
}

fn examples(visual: &Visual, act: &Callback<Act>) -> Html {
    let shown = &*visual.text;
    let buttons = visual.visualizer.examples.iter().enumerate().map(|(number, example)| {
        let onclick = act.reform(move |_: MouseEvent| Act::Example(number));
        let chosen = example.text == shown;
        html! {
            <button key={number} class="button example" aria-pressed={chosen.to_string()} {onclick} title={example.why}>
                { example.name }
                <span class="example-kind">{ kind_name(example.kind) }</span>
            </button>
        }
    });
    let why = visual.visualizer.examples.iter().find(|example| example.text == shown).map(|example| example.why);
    html! {
        <div class="examples">
            <div class="examples-row" role="group" aria-label="Prepared inputs">{ for buttons }</div>
            <p class="small quiet example-why">{ sentence(why.unwrap_or("Your own input.")) }</p>
        </div>
    }
}

fn kind_name(kind: ExampleKind) -> &'static str {
    match kind {
        ExampleKind::Typical => "typical",
        ExampleKind::Smallest => "smallest",
        ExampleKind::Worst => "worst case",
        ExampleKind::Breaker => "breaks a naive solution",
    }
}

/// Size, seed and a button that makes the next one.
#[component]
fn RandomInput(props: &InputPanelProps) -> Html {
    let sizes = props.visual.visualizer.sizes();
    let (known_size, known_seed) = match props.visual.source {
        InputSource::Random { size, seed } => (Some(size), Some(seed)),
        _ => (None, None),
    };
    let size = use_state(|| known_size.unwrap_or(sizes.usual));
    let seed = use_state(|| known_seed.unwrap_or(1));
    let typed = |state: UseStateHandle<u64>| {
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(value) = value.trim().parse::<u64>() {
                state.set(value);
            }
        })
    };
    let onsize = {
        let size = size.clone();
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(value) = value.trim().parse::<u32>() {
                size.set(value);
            }
        })
    };
    let make = {
        let (size, seed, act) = (*size, seed.clone(), props.act.clone());
        // A click on an input that is already shown asks for another one.
        let shown = known_size == Some(size) && known_seed == Some(*seed);
        Callback::from(move |_: MouseEvent| {
            let next = if shown { seed.wrapping_add(1) % 1_000_000 } else { *seed };
            seed.set(next);
            act.emit(Act::Random { size, seed: next });
        })
    };
    html! {
        <div class="random" role="group" aria-label="Random input">
            <button class="button" onclick={make}>{ icon(Icon::Dice) }<span>{ "Random" }</span></button>
            <label class="field"><span class="label">{ "Size" }</span>
                <input type="number" class="random-size" min={sizes.smallest.to_string()} max={sizes.largest.to_string()} value={size.to_string()} oninput={onsize} />
            </label>
            <label class="field"><span class="label">{ "Seed" }</span>
                <input type="number" class="random-seed" min="0" value={seed.to_string()} oninput={typed(seed.clone())} />
            </label>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, at: usize, expected: (&str, &str, &str)) {
        let (before, fault, after) = excerpt(text, &InputError { at, message: String::new() });
        assert_eq!((before.as_str(), fault.as_str(), after.as_str()), expected);
    }

    #[test]
    fn an_excerpt_points_at_the_fault_in_its_line() {
        check("1 2 x 4", 4, ("1 2 ", "x", " 4"));
        check("110\n0x0\n111", 5, ("0", "x", "0"));
        check("110\n0", 5, ("0", "␣", ""));
        check("11\n0", 2, ("11", "␣", ""));
        check("", 0, ("", "␣", ""));
    }

    #[test]
    fn an_excerpt_of_a_long_line_is_cut_on_both_sides() {
        let text = "1 ".repeat(100) + "x" + &" 1".repeat(100);
        let (before, fault, after) = excerpt(&text, &InputError { at: 200, message: String::new() });
        assert!(before.starts_with('…') && before.chars().count() == EXCERPT + 1);
        assert_eq!(fault, "x");
        assert!(after.ends_with('…') && after.chars().count() == EXCERPT + 1);
    }
}
