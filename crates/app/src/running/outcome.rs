//! What a run that is stepped through has printed so far, and how it will end.

use json::Value;
use runner::End;
use yew::prelude::*;

use super::stepping::Stepping;
use super::tree::thousands;
use crate::parts::markup::sentence;

/// What was printed up to here.
pub fn output(stepping: &Stepping) -> Html {
    let note = stepping.piece().and_then(|(piece, _)| piece.window.note(stepping.at()));
    let printed = note.map_or(0, |note| note.printed as usize);
    let text: String = stepping.lines.output.chars().take(printed).collect();
    html! {
        <section class="stepper-output" aria-label="Output so far" hidden={stepping.lines.output.is_empty()}>
            <h3 class="small quiet">{ "Output so far" }</h3>
            <pre class="mono small" tabindex="0">{ text }</pre>
        </section>
    }
}

/// How the run ends, known from the first step on.
pub fn ending(stepping: &Stepping) -> Html {
    let words = match &stepping.lines.end {
        End::Returned(Value::Null) => return Html::default(),
        End::Returned(value) => {
            let shown: String = value.to_string().chars().take(120).collect();
            format!("The run returns `{shown}`.")
        }
        End::Raised(fault) => format!("The run ends with `{}`.", fault.headline()),
        End::Limit => {
            format!("The run was ended after {} steps; these are its first.", thousands(stepping.lines.len()))
        }
    };
    html! {
        <p class="small quiet stepper-end">{ sentence(&words) }</p>
    }
}
