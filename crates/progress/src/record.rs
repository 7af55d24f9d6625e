//! The records of the document of which the latest wins: each says when it was made.
//!
//! A record with a fault is not taken at all: half of it could win over a whole one of another tab.

use crate::stored::{Faults, Fields, Stored, Unknown, need, object, put, put_unless_default, take};
use crate::{Attempt, Millis};
use serde_json::Value;

/// A record with a moment, by which the later of two is told.
pub(crate) trait Dated: Stored {
    fn when(&self) -> Millis;
}

/// A draft or a note.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Written {
    /// `None` once it was taken away; the record stays, so that another tab does not bring the text back.
    pub(crate) text: Option<String>,
    pub(crate) when: Millis,
    pub(crate) unknown: Unknown,
}

/// Whether a question is marked. Taking the mark away leaves the record, for the same reason.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bookmark {
    pub(crate) on: bool,
    pub(crate) when: Millis,
    pub(crate) unknown: Unknown,
}

/// One setting. Its value stays as it came, so that settings of a later program survive.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Setting {
    pub(crate) value: Value,
    pub(crate) when: Millis,
    pub(crate) unknown: Unknown,
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

impl Stored for Written {
    fn read(value: Value, faults: &mut Faults) -> Option<Written> {
        let mut fields = object(value, faults)?;
        let before = *faults;
        let record = Written {
            text: need(&mut fields, "text", faults),
            when: need(&mut fields, "when", faults),
            unknown: Unknown(fields),
        };
        (*faults == before).then_some(record)
    }

    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "text", self.text.write());
        dated(fields, self.when)
    }
}

impl Stored for Bookmark {
    fn read(value: Value, faults: &mut Faults) -> Option<Bookmark> {
        let mut fields = object(value, faults)?;
        let before = *faults;
        let record = Bookmark {
            on: need(&mut fields, "on", faults),
            when: need(&mut fields, "when", faults),
            unknown: Unknown(fields),
        };
        (*faults == before).then_some(record)
    }

    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "on", self.on.write());
        dated(fields, self.when)
    }
}

impl Stored for Setting {
    fn read(value: Value, faults: &mut Faults) -> Option<Setting> {
        let mut fields = object(value, faults)?;
        let before = *faults;
        let record = Setting {
            value: fields.remove("value").unwrap_or_default(),
            when: need(&mut fields, "when", faults),
            unknown: Unknown(fields),
        };
        (*faults == before).then_some(record)
    }

    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "value", self.value.clone());
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

dated!(Attempt, Bookmark, Place, Remembered, Setting, Written);
