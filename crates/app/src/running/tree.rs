//! The tree of calls: the way to where one stands with its neighbours, all else as numbers that open. Choosing a call goes to its first
//! event. Nothing of it is worked out before it is opened.

use std::collections::BTreeMap;

use runner::{CallId, Fold, Row, Side, outline};
use yew::prelude::*;

use super::stepping::{Go, Stepping};

/// How many calls more a fold gives at a time.
const MORE: u32 = 10;
/// Arguments that are named in a row.
const ARGUMENTS: usize = 3;
/// Characters of a row's arguments, and of what is returned.
const LONGEST: usize = 40;

/// Properties of [`CallTree`].
#[derive(Properties, PartialEq)]
pub struct CallTreeProps {
    pub stepping: Stepping,
    pub go: Callback<Go>,
}

/// The tree under its button.
#[component]
pub fn CallTree(props: &CallTreeProps) -> Html {
    let is_open = use_state(|| false);
    let opened = use_state(BTreeMap::<Fold, u32>::new);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let more = {
        let opened = opened.clone();
        Callback::from(move |fold: Fold| {
            let mut next = (*opened).clone();
            *next.entry(fold).or_default() += MORE;
            opened.set(next);
        })
    };
    html! {
        <section class="call-tree" aria-label="Calls of the whole run">
            <button class="button button-plain call-tree-button" aria-expanded={is_open.to_string()} onclick={toggle}>
                <span class="quiet" aria-hidden="true">{ if *is_open { "▾" } else { "▸" } }</span>{ "Call tree" }
            </button>
            if *is_open {
                { tree(props, &opened, &more) }
            }
        </section>
    }
}

fn tree(props: &CallTreeProps, opened: &BTreeMap<Fold, u32>, more: &Callback<Fold>) -> Html {
    let calls = props.stepping.calls();
    if calls.is_empty() {
        return html! { <p class="small quiet">{ "Nothing of your file is called in this run." }</p> };
    }
    let rows = outline(calls, props.stepping.at(), opened);
    let count = if calls.len() == 1 {
        "1 call in this run.".to_owned()
    } else {
        format!("{} calls in this run.", thousands(calls.len()))
    };
    html! {
        <>
            <p class="small quiet">{ count }</p>
            <ul class="plain call-tree-list" aria-label="Calls">{ for rows.iter().map(|row| view(props, row, more)) }</ul>
        </>
    }
}

fn view(props: &CallTreeProps, row: &Row, more: &Callback<Fold>) -> Html {
    match row {
        Row::Folded { count, fold } => {
            let (words, fold) = (folded(*count, fold.side), *fold);
            html! {
                <li key={format!("{fold:?}")}><button class="call-fold small" onclick={more.reform(move |_: MouseEvent| fold)}>{ words }</button></li>
            }
        }
        Row::Call { id, is_here, inner } => {
            let first = props.stepping.calls().first(*id);
            let onclick = props.go.reform(move |_: MouseEvent| Go::To(first));
            let inside = props.stepping.calls().inside(*id);
            let class = classes!("call", is_here.then_some("call-here"));
            html! {
                <li key={id.0}>
                    <button {class} {onclick} aria-current={is_here.then_some("step")} title={format!("To step {}, where this call begins", first + 1)}>
                        <span class="mono">{ label(&props.stepping, *id) }</span>
                        if inside > 0 && inner.is_empty() {
                            <span class="small quiet">{ format!(" {} inside", thousands(inside)) }</span>
                        }
                    </button>
                    if !inner.is_empty() {
                        <ul class="plain">{ for inner.iter().map(|row| view(props, row, more)) }</ul>
                    }
                </li>
            }
        }
    }
}

fn folded(count: u32, side: Side) -> String {
    let count = thousands(count);
    match side {
        Side::Before => format!("and {count} before"),
        Side::After => format!("and {count} more"),
        Side::Between => format!("and {count} calls in between"),
    }
}

/// The function with its arguments and what it returns, as far as the states around it are at hand.
fn label(stepping: &Stepping, id: CallId) -> String {
    let (first, last) = (stepping.calls().first(id), stepping.calls().last(id));
    let name = stepping.lines.function(stepping.lines.event(first));
    let arguments = stepping.piece_with(first).map(|(piece, step)| {
        piece.film.at(step, |state| {
            let vars = state.top().map(|frame| frame.vars()).unwrap_or_default();
            let each = vars.iter().take(ARGUMENTS).map(|(name, _, value)| format!("{name} = {}", state.show(*value)));
            let more = if vars.len() > ARGUMENTS { ", …" } else { "" };
            format!("{}{more}", each.collect::<Vec<_>>().join(", "))
        })
    });
    let note = stepping.piece_with(last).and_then(|(piece, _)| piece.window.note(last));
    let returned = note.and_then(|note| note.returned.as_deref()).map(|value| format!(" → {}", short(value)));
    match arguments {
        Some(arguments) => format!("{name}({}){}", short(&arguments), returned.unwrap_or_default()),
        None => format!("{name}(…){}", returned.unwrap_or_default()),
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A count with commas between its thousands.
pub fn thousands(number: impl Into<u64>) -> String {
    let digits = number.into().to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_commas_and_long_texts_an_end() {
        assert_eq!([1_u64, 999, 1_000, 21_891, 1_234_567].map(thousands), ["1", "999", "1,000", "21,891", "1,234,567"]);
        assert_eq!(short(&"é".repeat(41)), format!("{}…", "é".repeat(40)));
    }
}
