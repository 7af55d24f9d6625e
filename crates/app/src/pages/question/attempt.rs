//! What an act does beside changing the flow: drafts are saved or cleared, the attempt is kept, the answer side opens.

use bank::{Body, Kind};

use super::flow::{Act, Flow};
use super::pad::{FINISHED, Pad};
use super::sheet::Asked;
use super::timer::{self, Watch};
use super::{agreement, answer};
use crate::chunks::{Chunk, here};
use crate::context::ledger::NewAttempt;

/// What the page does after an act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Then {
    /// Whether the answer side has now opened.
    pub opens: bool,
    /// The element that takes the focus from the button that is gone.
    pub focus: Option<&'static str>,
}

impl Then {
    fn focus(opens: bool, id: &'static str) -> Self {
        Self { opens, focus: Some(id) }
    }
}

/// Does it.
pub fn perform(act: &Act, question: &Asked, pad: &Pad, watch: &Watch, flow: &Flow) -> Then {
    match act {
        Act::Finish => finish(question, pad, watch, flow),
        Act::Grade(grade) => {
            keep(*grade, question, pad, watch, flow);
            Then::focus(true, "saved")
        }
        Act::Again => {
            for (part, _) in answer::parts(question) {
                clear(pad, &part);
            }
            clear(pad, FINISHED);
            Then::focus(false, "your-answer")
        }
        Act::Resume => Then::focus(false, "your-answer"),
        Act::Tick(_) => Then::default(),
    }
}

/// Where the model is compared with before the grade is given, it opens here; a work simulation grades itself.
fn finish(question: &Asked, pad: &Pad, watch: &Watch, flow: &Flow) -> Then {
    pad.save();
    if let Some(answers) = here(Chunk::Answers).and_then(|here| here.answers) {
        (answers.put_aside)(question, pad);
    }
    match (question.kind(), &question.body) {
        (_, Body::WorkSimulation(body)) => {
            let percent = agreement::percent(body, &pad.text(answer::OPTIONS)).unwrap_or(0);
            keep(agreement::grade(percent), question, pad, watch, flow);
            // The comparison stands in the place of the form.
            Then::focus(false, "your-answer")
        }
        (Kind::Concept | Kind::Debugging, _) => {
            pad.ledger().open_solution(&question.slug);
            Then::focus(true, "grading")
        }
        _ => Then::focus(false, "grading"),
    }
}

fn keep(grade: u8, question: &Asked, pad: &Pad, watch: &Watch, flow: &Flow) {
    pad.save();
    let spent_millis = timer::spent(pad, watch);
    timer::save(pad, watch);
    let ledger = pad.ledger();
    let answer = answer::text(question, &|part| pad.text(part));
    ledger.add_attempt(&question.slug, NewAttempt { grade, ticked: flow.ticked().to_vec(), spent_millis, answer });
    ledger.open_approaches(&question.slug);
    ledger.open_solution(&question.slug);
    pad.set(FINISHED, "yes".to_owned());
}

/// Empties a part that is not empty.
fn clear(pad: &Pad, part: &str) {
    if !pad.text(part).is_empty() {
        pad.set(part, String::new());
    }
}
