//! What comes after the answer: approaches, solution, grading and past attempts, which a first visit does not download.

use bank::{Coding, Question};
use yew::prelude::*;

use super::editor::WritingProps;
use super::pad::Pad;
use super::sheet::Sheet;
use super::{coding, grading, model, past, versions, writing};
use crate::chunks::{Chunk, Part, use_part};
use crate::context::library::LoadError;
use crate::running::{self, TestsProps};

/// The drawing of what comes after the answer, and of the editor, which takes the place of the plain field.
pub struct Answers {
    /// The code editor over the plain field.
    pub writing: fn(WritingProps) -> Html,
    /// What runs it.
    pub tests: fn(TestsProps) -> Html,
    /// Keeps a version of all that is written.
    pub put_aside: fn(&Question, &Pad),
    /// From brute force to the best.
    pub approaches: fn(&Coding) -> Html,
    /// The model to compare with.
    pub model: fn(&Sheet) -> Html,
    /// The rubric and the grade.
    pub grading: fn(&Sheet) -> Html,
    /// What was saved, and a way to the solution.
    pub saved: fn(&Sheet, Callback<MouseEvent>) -> Html,
    /// Earlier attempts.
    pub past: fn(&Sheet) -> Html,
}

/// The only ones there are; nothing else names what they draw with, so that it stays in a part of its own.
pub const ANSWERS: Answers = Answers {
    writing: writing::writing,
    tests: running::tests,
    put_aside: versions::put_aside,
    approaches: coding::approaches,
    model: model::model,
    grading: grading::grading,
    saved: grading::saved,
    past: past::attempts,
};

/// The part, fetched as soon as something of it is open or about to be.
#[hook]
pub fn use_answers(sheet: &Sheet, soon: bool) -> Part {
    let opened = sheet.opened();
    let asked = soon || opened.approaches || opened.solution || !sheet.is_untouched();
    use_part(Chunk::Answers, asked)
}

/// Something of the part, or what stands there until it has come.
pub fn waiting(part: &Part, draw: &dyn Fn(&Answers) -> Html) -> Html {
    match (part.here.and_then(|here| here.answers), part.failed) {
        (Some(answers), _) => draw(answers),
        (None, Some(error)) => failed(error, &part.retry),
        (None, None) => html! { <p class="small quiet" role="status">{ "Loading" }</p> },
    }
}

fn failed(error: LoadError, retry: &Callback<()>) -> Html {
    let words = match error {
        LoadError::Offline => {
            "No connection. This was not opened here before, so it has to be fetched once; what you wrote is safe."
        }
        _ => "The site was updated. Reload this page; what you wrote is kept.",
    };
    html! {
        <div class="q-closed" role="alert">
            <button class="button" onclick={retry.reform(|_: MouseEvent| ())}>{ "Try again" }</button>
            <p class="small quiet">{ words }</p>
        </div>
    }
}
