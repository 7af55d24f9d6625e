//! The states that a worker saw, as a trace: its operations are done on a recorder, step by step.

mod builder;

use std::rc::Rc;

use trace::{Spelling, Trace};

use self::builder::Builder;
use crate::field::{Field, Malformed};

/// What a step shows besides its state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// Characters of output printed so far, from the run's beginning on.
    pub printed: u32,
    /// At a return: the value, as a short text.
    pub returned: Option<String>,
    /// At an exception: its name and message.
    pub raised: Option<(String, String)>,
}

/// The states of some events in a row.
#[derive(Clone, Debug)]
pub struct Window {
    /// The number of the first event.
    pub from: u32,
    /// One step for each event.
    pub trace: Rc<Trace>,
    notes: Vec<Note>,
}

impl Window {
    pub(crate) fn read(at: Field) -> Result<Window, Malformed> {
        let spelling = match at.at("language").value().as_str() {
            Some("javascript" | "typescript" | "java") => Spelling::JavaScript,
            _ => Spelling::Python,
        };
        let mut builder = Builder::new(at.at("output").number()?, spelling);
        for step in at.at("steps").list()? {
            builder.step(step)?;
        }
        let (trace, notes) = builder.finish();
        Ok(Window { from: at.at("from").number()?, trace: Rc::new(trace), notes })
    }

    /// Events that it holds.
    pub fn len(&self) -> u32 {
        self.notes.len() as u32
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// Whether it holds an event of the run.
    pub fn holds(&self, event: u32) -> bool {
        (self.from..self.from + self.len()).contains(&event)
    }

    /// What an event of the run shows besides its state.
    pub fn note(&self, event: u32) -> Option<&Note> {
        self.notes.get(event.checked_sub(self.from)? as usize)
    }
}
