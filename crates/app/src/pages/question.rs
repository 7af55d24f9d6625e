//! A question: what is asked, the reader's answer, and the answer side that stays closed until it is wanted.

mod agreement;
mod answer;
mod answers;
mod attempt;
mod behavioral;
mod cases;
mod code_view;
mod coding;
mod concept;
mod debugging;
mod design;
mod desk;
mod divider;
mod draft_field;
mod editor;
mod extras;
mod fields;
mod finish;
mod flow;
mod grading;
mod head;
mod help;
mod measure;
mod model;
mod order;
mod pad;
mod past;
mod picks;
mod sheet;
mod simulation;
mod stopwatch;
mod timer;
mod typing;

use bank::Kind;
use yew::prelude::*;

pub use self::answers::{ANSWERS, Answers};
use self::desk::Desk;
pub use self::fields::{CODE, Fields, WORDS};
use self::sheet::Asked;
use crate::chunks::{Chunk, use_part};
use crate::context::library::{use_library, use_question};
use crate::parts::loading::{failed, skeleton};

/// Properties of [`QuestionPage`].
#[derive(Properties, PartialEq)]
pub struct QuestionPageProps {
    pub slug: String,
}

/// The page of a question, or what stands there until it has come.
#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    let library = use_library();
    let (load, retry) = use_question(&AttrValue::from(props.slug.clone()));
    let kind = library.index().find(&props.slug).map(|entry| entry.kind);
    let part = use_part(Chunk::of_kind(kind.unwrap_or(Kind::Coding)), kind.is_some());
    match (load, part.here.and_then(|here| here.fields), part.failed) {
        (Some(Err(error)), _, _) => failed(error, &retry),
        (Some(Ok(question)), Some(fields), _) => html! { <Desk question={Asked(question)} {fields} /> },
        (_, None, Some(error)) => failed(error, &part.retry),
        _ => skeleton(),
    }
}
