//! One learner's way through one run with questions: what is open, what came of each, how far it went.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use predict::{Idea, Question, Quiz};
use trace::StepIndex;

use super::mode::Mode;
use super::score::Score;
use crate::visual::run::Run;

/// Predicting in a visualizer.
#[derive(Clone, Default)]
pub struct Predict {
    pub mode: Mode,
    /// While it is on, and one run stands alone.
    pub round: Option<Round>,
    /// Another moment was opened: what comes next is asked at once.
    pub opened: bool,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Act {
    Mode(Mode),
    /// The answer with this position.
    Answer(usize),
    Skip,
    /// From the first step again, with nothing answered.
    Again,
}

/// A way through a run.
#[derive(Clone)]
pub struct Round {
    pub run: Rc<Run>,
    pub quiz: Rc<RefCell<Quiz>>,
    pub now: Now,
    /// What came of each question, by its step.
    pub settled: Rc<BTreeMap<StepIndex, Settled>>,
    /// How often one wanted to go on without an answer: each time the question gets the focus.
    pub urged: u32,
    /// The furthest step that was come to; a jump beyond it leaves questions out.
    pub reached: StepIndex,
    /// No question was jumped over.
    pub whole: bool,
}

/// What the learner is at.
#[derive(Clone, Debug, PartialEq)]
pub enum Now {
    /// Nothing is asked before the next forward.
    Idle,
    Asking(Rc<Question>),
    /// The step that was asked about is shown.
    Told(Rc<Told>),
}

/// A question with what was answered.
#[derive(Debug, PartialEq)]
pub struct Told {
    pub question: Rc<Question>,
    /// None when it was skipped.
    pub given: Option<usize>,
}

/// What came of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    pub structure: &'static str,
    pub idea: Idea,
    pub right: bool,
}

impl Round {
    pub fn new(run: &Rc<Run>, at: StepIndex) -> Round {
        let quiz = Rc::new(RefCell::new(Quiz::new(run.film.shared())));
        Round { run: Rc::clone(run), quiz, now: Now::Idle, settled: Rc::default(), urged: 0, reached: at, whole: true }
    }

    /// The question that is open.
    pub fn asking(&self) -> Option<&Rc<Question>> {
        if let Now::Asking(question) = &self.now { Some(question) } else { None }
    }

    /// How it went so far.
    pub fn score(&self) -> Score {
        Score::of(self.settled.values())
    }

    /// A number that another round on the page does not have.
    pub fn number(&self) -> usize {
        Rc::as_ptr(&self.quiz) as usize
    }

    /// Whether one stands where the question or its answer belongs.
    pub fn belongs(&self, at: StepIndex) -> bool {
        match &self.now {
            Now::Idle => true,
            Now::Asking(question) => at.0 + 1 == question.step.0,
            Now::Told(told) => at == told.question.step,
        }
    }
}
