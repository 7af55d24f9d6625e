//! The records of the document of which the latest wins: each says when it was made.
//!
//! A record with a fault is not taken at all: half of it could win over a whole one of another tab.

use crate::stored::{Faults, Fields, Stored, Unknown, Written, need, object, put, put_unless_default, take};
use crate::{Attempt, Millis};
use json::Value;

/// A record with a moment, by which the later of two is told.
pub(crate) trait Dated: Written {
    fn when(&self) -> Millis;
}

/// A draft, a note, a bookmark or a setting. They are of one type so that one piece of code keeps them all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Record {
    pub(crate) holds: Holds,
    /// Of drafts and notes: `null` once the text was taken away; the record stays, so that another tab does not bring
    /// it back. Taking a bookmark away leaves the record for the same reason. A setting's value stays as it came, so
    /// that settings of a later program survive.
    pub(crate) value: Value,
    pub(crate) when: Millis,
    pub(crate) unknown: Unknown,
}

/// What a [`Record`] holds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Holds {
    /// A draft or a note.
    Text,
    /// Whether a question is marked.
    Mark,
    /// One setting.
    #[default]
    Setting,
}

impl Holds {
    /// The field of the value.
    fn name(self) -> &'static str {
        match self {
            Holds::Text => "text",
            Holds::Mark => "on",
            Holds::Setting => "value",
        }
    }

    /// Whether such a record may hold this value, `None` being a missing field.
    fn fits(self, value: Option<&Value>) -> bool {
        match self {
            Holds::Text => matches!(value, Some(Value::Null | Value::String(_))),
            Holds::Mark => matches!(value, Some(Value::Bool(_))),
            Holds::Setting => true,
        }
    }
}

/// Where the learner was last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Path of the page, from the `/` on.
    pub route: String,
    /// What the page is called.
    pub title: String,
    /// When it was opened.
    pub when: Millis,
    /// Fields of a later program.
    pub unknown: Unknown,
}

/// What a visualizer was last set to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remembered {
    /// The input as it was typed.
    pub text: String,
    /// Which way of doing it.
    pub variant: String,
    /// Language of the listing.
    pub language: String,
    /// The step, counted from 0.
    pub step: u64,
    /// When it was last changed.
    pub when: Millis,
    /// Fields of a later program.
    pub unknown: Unknown,
}

impl Record {
    /// Reads a record that holds such a value.
    pub(crate) fn read(value: Value, holds: Holds, faults: &mut Faults) -> Option<Record> {
        let mut fields = object(value, faults)?;
        let before = *faults;
        let value = fields.remove(holds.name());
        *faults += usize::from(!holds.fits(value.as_ref()));
        let when = need(&mut fields, "when", faults);
        let record = Record { holds, value: value.unwrap_or_default(), when, unknown: Unknown(fields) };
        (*faults == before).then_some(record)
    }

    /// Whether it is a mark that was not taken away.
    pub(crate) fn is_on(&self) -> bool {
        self.value.as_bool() == Some(true)
    }

    /// Replaces the value at `now`.
    pub(crate) fn set(&mut self, holds: Holds, value: Value, now: Millis) {
        self.holds = holds;
        self.value = value;
        self.when = after(self.when, now);
    }
}

/// Now, or just after the moment that is replaced.
pub(crate) fn after(before: Millis, now: Millis) -> Millis {
    now.max(before.plus(Millis(1)))
}

impl Written for Record {
    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, self.holds.name(), self.value.clone());
        dated(fields, self.when)
    }
}

impl Stored for Place {
    fn read(value: Value, faults: &mut Faults) -> Option<Place> {
        let mut fields = object(value, faults)?;
        let before = *faults;
        let record = Place {
            route: need(&mut fields, "route", faults),
            title: need(&mut fields, "title", faults),
            when: need(&mut fields, "when", faults),
            unknown: Unknown(fields),
        };
        (*faults == before).then_some(record)
    }
}

impl Written for Place {
    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "route", self.route.write());
        put(&mut fields, "title", self.title.write());
        dated(fields, self.when)
    }
}

impl Stored for Remembered {
    fn read(value: Value, faults: &mut Faults) -> Option<Remembered> {
        let mut fields = object(value, faults)?;
        let before = *faults;
        let record = Remembered {
            text: need(&mut fields, "text", faults),
            variant: take(&mut fields, "variant", faults),
            language: take(&mut fields, "language", faults),
            step: take(&mut fields, "step", faults),
            when: need(&mut fields, "when", faults),
            unknown: Unknown(fields),
        };
        (*faults == before).then_some(record)
    }
}

impl Written for Remembered {
    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "text", self.text.write());
        put_unless_default(&mut fields, "variant", self.variant.write());
        put_unless_default(&mut fields, "language", self.language.write());
        put_unless_default(&mut fields, "step", self.step.write());
        dated(fields, self.when)
    }
}

fn dated(mut fields: Fields, when: Millis) -> Value {
    put(&mut fields, "when", when.write());
    Value::Object(fields)
}

macro_rules! dated {
    ($($record:ty),*) => {
        $(impl Dated for $record {
            fn when(&self) -> Millis {
                self.when
            }
        })*
    };
}

dated!(Attempt, Place, Record, Remembered);
