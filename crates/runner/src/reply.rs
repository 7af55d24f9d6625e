//! What a worker answers, read strictly: a reply that is not as the protocol says is never half believed.

use json::Value;

use crate::RunId;
use crate::fault::Fault;
use crate::field::{Field, Malformed};
use crate::find::Found;
use crate::follow::Followed;
use crate::lines::Lines;
use crate::window::Window;

/// A reply with the run it belongs to; run 0 is the worker's own start.
#[derive(Debug)]
pub struct Told {
    pub run: RunId,
    pub reply: Reply,
}

/// What happened with one input.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseOutcome {
    /// Its position among the inputs.
    pub at: usize,
    /// The answer in JSON, or what went wrong.
    pub answer: Result<Value, Fault>,
    /// What the program printed.
    pub output: String,
    /// Whether there was more output than is kept.
    pub cut: bool,
    pub millis: f64,
    /// The arguments after the call, where it has changed them.
    pub changed: Option<Value>,
}

/// What running one input cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Its position among the inputs.
    pub at: usize,
    /// Executed lines.
    pub lines: u32,
    /// Lines and what the linear built-ins touched.
    pub cost: u32,
    /// The most live cells.
    pub cells: u32,
    /// How many of them the input holds before the call.
    pub given: u32,
    /// How it ended; a run that did not return has not done all its work.
    pub end: CountEnd,
}

/// How a counted run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountEnd {
    Returned,
    Raised,
    /// It reached the limit of lines.
    Limit,
}

/// What a worker says.
#[derive(Debug)]
pub enum Reply {
    /// Bytes that have come of those its start needs.
    Loading {
        bytes: u32,
        of: u32,
    },
    Ready {
        version: String,
        /// Whether it began from the copy it was given.
        restored: bool,
    },
    /// A copy of it goes with this reply.
    Copied,
    /// It cannot start; the reason as a sentence.
    Failed(String),
    Case(CaseOutcome),
    Counted(Counted),
    Lines(Box<Lines>),
    Window(Box<Window>),
    Found(Box<Found>),
    Followed(Box<Followed>),
    /// The code cannot be run at all.
    Refused(Fault),
    Done,
}

impl Reply {
    /// Whether nothing more comes for this run.
    pub(crate) fn is_last(&self) -> bool {
        !matches!(self, Reply::Case(_) | Reply::Counted(_))
    }
}

impl Told {
    /// Reads a reply and the words that came with it.
    ///
    /// # Errors
    /// [`Malformed`] when it is not as the protocol says.
    pub fn read(text: &str, words: Vec<u32>) -> Result<Told, Malformed> {
        let value = json::parse(text).map_err(|error| Malformed(error.to_string()))?;
        let at = Field::whole(&value);
        let run = RunId(at.at("run").number()?);
        let reply = match at.at("is").text()? {
            "loading" => Reply::Loading { bytes: at.at("bytes").number()?, of: at.at("of").number()? },
            "ready" => {
                Reply::Ready { version: at.at("version").text()?.to_owned(), restored: at.at("restored").flag() }
            }
            "snapshot" => Reply::Copied,
            "failed" => Reply::Failed(at.at("message").text()?.to_owned()),
            "case" => Reply::Case(case(at)?),
            "count" => Reply::Counted(counted(at)?),
            "lines" => Reply::Lines(Box::new(Lines::read(at, words)?)),
            "window" => Reply::Window(Box::new(Window::read(at)?)),
            "found" => Reply::Found(Box::new(Found::read(at, words)?)),
            "followed" => Reply::Followed(Box::new(Followed::read(at, &words)?)),
            "refused" => Reply::Refused(Fault::read(at.at("error"))?),
            "done" => Reply::Done,
            _ => return at.at("is").refuse("a kind of reply"),
        };
        Ok(Told { run, reply })
    }
}

fn case(at: Field) -> Result<CaseOutcome, Malformed> {
    let answer = match at.at("error").given() {
        Some(error) => Err(Fault::read(error)?),
        None => Ok(at.at("value").value().clone()),
    };
    Ok(CaseOutcome {
        at: at.at("at").number()? as usize,
        answer,
        output: at.at("output").text()?.to_owned(),
        cut: at.at("cut").flag(),
        millis: at.at("millis").millis(),
        changed: at.at("changed").given().map(|changed| changed.value().clone()),
    })
}

fn counted(at: Field) -> Result<Counted, Malformed> {
    let number = |name| at.at(name).number();
    let end = match at.at("end").text()? {
        "returned" => CountEnd::Returned,
        "raised" => CountEnd::Raised,
        "limit" => CountEnd::Limit,
        _ => return at.at("end").refuse("a kind of end"),
    };
    Ok(Counted {
        at: number("at")? as usize,
        lines: number("lines")?,
        cost: number("cost")?,
        cells: number("cells")?,
        given: number("given")?,
        end,
    })
}
