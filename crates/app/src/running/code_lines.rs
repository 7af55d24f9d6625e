//! A learner's file beside the stage, with the line lit that runs next. A click on a line goes to the next time it runs.

use yew::prelude::*;

use super::stepping::Go;
use crate::visual::indent;

/// Properties of [`CodeLines`].
#[derive(Properties, PartialEq)]
pub struct CodeLinesProps {
    pub code: AttrValue,
    /// From 1.
    pub lit: u32,
    /// The line is where an exception passes.
    pub wrong: bool,
    pub go: Callback<Go>,
}

/// The lines. Whoever draws them keeps the lit one in view.
#[component]
pub fn CodeLines(props: &CodeLinesProps) -> Html {
    let lines = props.code.lines().zip(1u32..).map(|(text, number)| {
        let lit = number == props.lit;
        let onclick = props.go.reform(move |_: MouseEvent| Go::Line(number));
        let class = classes!("line", lit.then_some("lit"), (lit && props.wrong).then_some("line-wrong"));
        html! {
            <li key={number} {class} aria-current={lit.then_some("step")}>
                <span class="line-number" aria-hidden="true">{ number }</span>
                <button class={indent(text)} title="To the next time this line runs" {onclick}>{ if text.is_empty() { " " } else { text }.to_owned() }</button>
            </li>
        }
    });
    html! {
        <ol class="listing-lines plain mono stepper-code">{ for lines }</ol>
    }
}
