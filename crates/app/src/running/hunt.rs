//! Finding a smaller case: the reference's answers first, then the learner's, and the smallest input on which they differ.

use std::rc::Rc;

use bank::{Case, Coding, Input, Language, Markup, code_in};
use json::Value;
use runner::{CaseOutcome, Heard, Limits, Program, Reply, Request, Task};
use trace::Millis;
use yew::prelude::*;

use super::benches::Benches;

/// How long the reference, and then the learner's code, may take over all inputs.
const PATIENCE: Millis = Millis(10_000.0);

/// Where the search is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Hunt {
    #[default]
    Idle,
    Running,
    /// The smallest failing input that was found, as a case, and what the learner's code made of it.
    Found(Box<(Case, Option<CaseOutcome>)>),
    /// So many inputs, and none on which the answers differ.
    None(usize),
    /// It ended early; why, as a sentence.
    Ended(&'static str),
}

/// What it searches with.
#[derive(Clone)]
pub struct Search {
    pub benches: Benches,
    pub folder: &'static str,
    pub language: Language,
    /// The learner's program.
    pub program: Program,
    pub tell: Callback<Hunt>,
}

/// Answers so far, by the position of their input.
#[derive(Default)]
struct Answers {
    outcomes: Vec<Option<CaseOutcome>>,
}

impl Answers {
    fn take(&mut self, outcome: CaseOutcome) {
        let at = outcome.at;
        // No honest worker names an input that it was not given, and no more than these are ever given.
        if at < 10_000 {
            self.outcomes.resize(self.outcomes.len().max(at + 1), None);
            self.outcomes[at] = Some(outcome);
        }
    }

    fn values(&self) -> Vec<Option<Value>> {
        self.outcomes.iter().map(|outcome| outcome.as_ref()?.answer.clone().ok()).collect()
    }
}

/// Begins the search.
pub fn begin(search: Search, body: Rc<Coding>) {
    let Some(solution) = code_in(&body.solutions, search.language) else {
        return search.tell.emit(Hunt::Ended("There is no reference in this language to compare with."));
    };
    search.tell.emit(Hunt::Running);
    let inputs: Rc<[Input]> = judge::small_inputs(&body).into();
    let reference = Program { code: solution.text.clone(), ..search.program.clone() };
    run(&search.clone(), reference, &inputs.clone(), move |expected, _| {
        let expected = expected.values();
        let (tell, body, inputs) = (search.tell.clone(), Rc::clone(&body), Rc::clone(&inputs));
        run(&search, search.program.clone(), &inputs.clone(), move |answers, is_whole| {
            tell.emit(found(&body, &inputs, &expected, answers, is_whole));
        });
    });
}

/// Runs a program on every input; `done` gets the answers, and whether the run came to its end.
fn run(search: &Search, program: Program, inputs: &Rc<[Input]>, done: impl Fn(&Answers, bool) + 'static) {
    let answers = std::cell::RefCell::new(Answers::default());
    let tell = search.tell.clone();
    let heard = Callback::from(move |heard: Heard| match heard {
        Heard::Reply(_, Reply::Case(outcome)) => answers.borrow_mut().take(outcome),
        Heard::Reply(_, Reply::Done) => done(&answers.borrow(), true),
        Heard::Reply(_, Reply::Refused(_)) => tell.emit(Hunt::Ended("The code cannot be run.")),
        // The input at which it stood is one that it fails.
        Heard::TimedOut(_) | Heard::Crashed(_) => done(&answers.borrow(), false),
        Heard::NoWorker(..) => tell.emit(Hunt::Ended("There is nothing to run this language with.")),
        Heard::Reply(..) => {}
    });
    let inputs = inputs.iter().map(Input::to_json).collect();
    let request = Request { program, task: Task::Judge { inputs }, limits: Limits::default() };
    search.benches.ask(search.folder, request, PATIENCE, heard);
}

fn found(body: &Coding, inputs: &[Input], expected: &[Option<Value>], answers: &Answers, is_whole: bool) -> Hunt {
    let mut values = answers.values();
    if !is_whole {
        values.push(None);
    }
    let Some(at) = judge::first_failing(body.checker, inputs, expected, &values) else {
        return Hunt::None(inputs.len());
    };
    let case = Case {
        id: format!("found-{at}"),
        why: Markup::default(),
        input: inputs[at].clone(),
        expected: expected[at].clone().unwrap_or(Value::Null),
        hidden: false,
    };
    Hunt::Found(Box::new((case, answers.outcomes.get(at).cloned().flatten())))
}
