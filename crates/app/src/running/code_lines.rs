//! A learner's file beside the stage, with the line lit that runs next. A click on a line goes to the next time it runs.

use yew::prelude::*;

use super::stepping::Go;
use crate::visual::{indent, use_lit};

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
    let list = use_node_ref();
    let class = lit_class(props.wrong);
    let first = use_lit(&list, props.code.clone(), Some(props.lit), class);
    html! {
        <Lines key={props.code.to_string()} code={props.code.clone()} lit={first} {list} go={props.go.clone()} />
    }
}

fn lit_class(wrong: bool) -> &'static str {
    if wrong { "line lit line-wrong" } else { "line lit" }
}

#[derive(Properties, PartialEq)]
struct LinesProps {
    code: AttrValue,
    /// The line at which one stood when they were drawn.
    lit: Option<u32>,
    list: NodeRef,
    go: Callback<Go>,
}

/// The lines themselves, drawn once.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let lines = props.code.lines().zip(1u32..).map(|(text, number)| {
        let lit = props.lit == Some(number);
        html! {
            <li key={number} class={if lit { lit_class(false) } else { "line" }} aria-current={lit.then_some("step")}>
                <span class="line-number" aria-hidden="true">{ number }</span>
                <button class={indent(text)} data-line={number.to_string()} title="To the next time this line runs">{ if text.is_empty() { " " } else { text }.to_owned() }</button>
            </li>
        }
    });
    let go = props.go.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        browser::page::clicked_number(&event, "data-line").into_iter().for_each(|line| go.emit(Go::Line(line)));
    });
    html! {
        <ol class="listing-lines plain mono stepper-code" ref={props.list.clone()} {onclick}>{ for lines }</ol>
    }
}
