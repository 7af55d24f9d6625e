//! A run that is looked at: recorded once, its states fetched around where one stands, its events looked for when somebody asks.

use std::rc::Rc;

use json::Value;
use runner::{Fault, Heard, Limits, Program, Reply, Request, Task};
use yew::prelude::*;

use super::Own;
use super::asks::Asks;
use super::known::{Act, Known};
use super::stepping::{Stepping, WINDOW};

/// What is run and where the steps begin.
#[derive(Clone, PartialEq)]
pub struct Run {
    pub program: Own<Program>,
    pub input: Own<Value>,
    /// The function at whose first call to begin, as the code names it.
    pub start: Option<AttrValue>,
    /// The event to begin at instead.
    pub at: Option<u32>,
}

impl Run {
    /// A request about this run.
    pub fn request(&self, task: impl FnOnce(Value) -> Task) -> Request {
        let input = (*self.input.0).clone();
        Request { program: (*self.program.0).clone(), task: task(input), limits: Limits::default() }
    }
}

/// Records a run and looks after it.
#[hook]
pub fn use_run(asks: &Asks, subject: &Run) -> UseReducerHandle<Known> {
    let known = use_reducer(Known::default);
    use_recording(asks, subject, &known);
    use_windows(asks, subject, &known);
    use_search(asks, subject, &known);
    known
}

/// Records the run, once.
#[hook]
fn use_recording(asks: &Asks, subject: &Run, known: &UseReducerHandle<Known>) {
    let (asks, dispatcher, run) = (asks.clone(), known.dispatcher(), subject.clone());
    use_effect_with((subject.program.clone(), subject.input.clone()), move |_| {
        let (start, at) = (run.start.clone(), run.at);
        let heard = Callback::from(move |heard: Heard| {
            dispatcher.dispatch(match heard {
                Heard::Reply(_, Reply::Lines(lines)) => Act::Lines(lines, start.clone(), at),
                other => Act::Trouble(trouble(other)),
            });
        });
        asks.ask(run.request(|input| Task::Record { input }), true, heard);
    });
}

/// Asks for the states that are wanted, one window at a time.
#[hook]
fn use_windows(asks: &Asks, subject: &Run, known: &UseReducerHandle<Known>) {
    let wanted =
        known.stepping.as_ref().and_then(Stepping::wanted).filter(|_| known.asked.is_none() && known.trouble.is_none());
    let (asks, dispatcher, run) = (asks.clone(), known.dispatcher(), subject.clone());
    use_effect_with(wanted, move |wanted| {
        let Some(from) = *wanted else { return };
        dispatcher.dispatch(Act::Asked(from));
        let heard = Callback::from(move |heard: Heard| {
            dispatcher.dispatch(match heard {
                Heard::Reply(_, Reply::Window(window)) => Act::Window(Rc::from(window)),
                other => Act::Trouble(trouble(other)),
            });
        });
        asks.ask(run.request(|input| Task::Window { input, from, count: WINDOW }), true, heard);
    });
}

/// Asks for what is looked for.
#[hook]
fn use_search(asks: &Asks, subject: &Run, known: &UseReducerHandle<Known>) {
    let (asks, dispatcher, run) = (asks.clone(), known.dispatcher(), subject.clone());
    use_effect_with(known.search.wanted().cloned(), move |wanted| {
        let Some(sought) = wanted.clone() else { return };
        let wanted = sought.wanted();
        let heard = Callback::from(move |heard: Heard| {
            dispatcher.dispatch(match heard {
                Heard::Reply(_, Reply::Found(found)) => Act::Found(sought.clone(), Rc::from(found)),
                other => Act::Lost(sought.clone(), trouble(other)),
            });
        });
        asks.ask(run.request(|input| Task::Find { input, wanted }), false, heard);
    });
}

/// Why there is no answer, as a sentence.
pub fn trouble(heard: Heard) -> String {
    let fault = |fault: &Fault| match fault.line {
        Some(line) => format!("{}, line {line}.", fault.headline()),
        None => format!("{}.", fault.headline()),
    };
    match heard {
        Heard::Reply(_, Reply::Refused(refused)) => fault(&refused),
        Heard::TimedOut(_) => "This took too long and was ended. What was shown before is still here.".to_owned(),
        Heard::Crashed(_) => "What runs the code broke down and was started anew. Try again.".to_owned(),
        Heard::NoWorker(_, why) => why,
        Heard::Reply(..) => "The run gave no steps.".to_owned(),
    }
}
