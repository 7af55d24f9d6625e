//! Somebody's answer that came by a link: offered above the tests, shown apart from one's own code, run only when asked for.

use std::rc::Rc;

use bank::{Body, Json};
use json::Value;
use runner::Program;
use share::{Dropped, Link};
use yew::prelude::*;

use super::Own;
use super::benches::Benches;
use super::step_dialog::StepDialog;
use crate::context::nav::use_nav;
use crate::pages::question::Asked;
use crate::parts::icon::{Icon, icon};

/// Properties of [`Shared`].
#[derive(Properties, PartialEq)]
pub struct SharedProps {
    pub question: Asked,
    pub benches: Benches,
}

/// A program that came, with the case it is looked at on, if that came too.
#[derive(Clone, Debug, PartialEq)]
struct Came {
    program: share::Program,
    input: Option<Value>,
}

/// The offer, and the stepper once it is taken.
#[component]
pub fn Shared(props: &SharedProps) -> Html {
    let nav = use_nav();
    let opened = use_state(|| false);
    let (came, dropped) = &*use_memo(nav.place().fragment.clone(), |fragment| read(fragment, &props.question.slug));
    let lost = dropped.iter().map(|words| html! { <p key={words.clone()} class="notice">{ words.clone() }</p> });
    let offer = came.as_ref().map(|came| offer(props, came, &opened));
    html! {
        <div class="q-shared" role="status">{ for lost }{ for offer }</div>
    }
}

/// What a fragment holds for this question, and what is to be said of what it lost.
fn read(fragment: &str, slug: &str) -> (Option<Came>, Vec<String>) {
    if !fragment.starts_with('2') {
        return (None, Vec::new());
    }
    let decoded = share::decode(fragment);
    let mut dropped: Vec<String> = decoded.dropped.iter().map(Dropped::sentence).collect();
    let Some(Link::Program(program)) = decoded.link else { return (None, dropped) };
    if program.question != slug {
        dropped.push("This link belongs to another question.".to_owned());
        return (None, dropped);
    }
    let input = json::parse(&program.input).ok().filter(|input| input.as_array().is_some());
    (Some(Came { program, input }), dropped)
}

fn offer(props: &SharedProps, came: &Came, opened: &UseStateHandle<bool>) -> Html {
    let Some(runtime) = runner::runtime(&came.program.language) else {
        return html! { <p class="notice">{ "This link holds a program in a language that Dryrun does not know." }</p> };
    };
    let at = came.program.step.map(|step| step.0);
    let words = match at {
        Some(at) => format!("This link holds an answer in {}, at step {} of a case.", runtime.title, at + 1),
        None => format!("This link holds an answer in {}.", runtime.title),
    };
    let steps = runtime.folder.zip(came.input.clone());
    let show = steps.is_some().then(|| {
        let opened = opened.clone();
        let onclick = Callback::from(move |_: MouseEvent| opened.set(true));
        html! { <button class="button button-strong" {onclick}>{ icon(Icon::Play) }{ "Run up to this step" }</button> }
    });
    let dialog = steps.filter(|_| **opened).map(|(folder, input)| {
        let call = match &props.question.body {
            Body::Coding(body) => body.signature.as_lists().to_json(),
            _ => Value::Null,
        };
        let (language, code) = (came.program.language.clone(), came.program.code.clone());
        let onclose = {
            let opened = opened.clone();
            Callback::from(move |()| opened.set(false))
        };
        html! {
            <StepDialog
                title="The answer of the link, step by step" benches={props.benches.clone()} {folder}
                program={Own(Rc::new(Program { language, code, call }))} input={Own(Rc::new(input))} {at}
                question={props.question.slug.clone()} {onclose}
            />
        }
    });
    html! {
        <div class="notice">
            <span>
                { words }
                <details>
                    <summary class="small">{ "Its code" }</summary>
                    <pre class="mono small" tabindex="0" role="region" aria-label="Code of the link">{ &came.program.code }</pre>
                </details>
            </span>
            { for show }
            { for dialog }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fragment(question: &str, input: &str) -> String {
        let (question, input) = (question.to_owned(), input.to_owned());
        share::encode(&Link::Program(share::Program {
            question,
            language: "python".to_owned(),
            input,
            ..Default::default()
        }))
    }

    #[test]
    fn only_an_answer_to_this_question_is_offered() {
        assert!(read(&fragment("coin-change", "[[1],2]"), "coin-change").0.is_some_and(|came| came.input.is_some()));
        let (came, said) = read(&fragment("lru-cache", "[]"), "coin-change");
        assert!(came.is_none() && said.len() == 1);
        assert_eq!(read("hints", "coin-change"), (None, Vec::new()), "an ordinary fragment is none of ours");
    }

    #[test]
    fn an_input_that_is_none_leaves_the_code() {
        let (came, _) = read(&fragment("coin-change", "no JSON"), "coin-change");
        assert!(came.is_some_and(|came| came.input.is_none()));
    }
}
