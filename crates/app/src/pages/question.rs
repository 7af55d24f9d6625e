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
mod versions;
mod writing;

use yew::prelude::*;

pub use self::answer::{SPACE, TIME};
pub use self::answers::{ANSWERS, Answers};
use self::desk::Desk;
pub use self::draft_field::DraftField;
pub use self::editor::{Editor, EditorProps};
pub use self::pad::{Pad, use_pad};
pub use self::sheet::Asked;
use crate::context::library::use_question;
use crate::parts::loading::{failed, skeleton};

/// Properties of [`QuestionPage`].
#[derive(Properties, PartialEq)]
pub struct QuestionPageProps {
    pub slug: String,
}

/// The page of a question, or what stands there until it has come.
#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    let (load, retry) = use_question(&AttrValue::from(props.slug.clone()));
    match load {
        None => skeleton(),
        Some(Err(error)) => failed(error, &retry),
        Some(Ok(question)) => html! { <Desk question={Asked(question)} /> },
    }
}
