//! The one document that holds a learner's progress, and its current form in JSON.
//!
//! Every part is such that two documents can be joined without asking anybody: attempts and reveals are only ever added,
//! time is counted per device, and of everything else the latest wins.

use crate::record::{Holds, Place, Record, Remembered};
use crate::stored::{Faults, Fields, Unknown, Written, put, put_unless_default, read_table, take};
use crate::{Attempt, Millis, Table};
use json::Value;

/// What the field `format` says.
pub(crate) const FORMAT: &str = "dryrun-progress";

/// The version that this program writes.
pub const VERSION: u64 = 1;

/// A learner's progress. Questions and visualizers are known by opaque text; nothing is lost when one disappears.
///
/// It is changed through [`crate::Session`] and read through the methods of this type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Name of the browser profile that keeps this document, for counting its time; empty in an export.
    pub(crate) device: String,
    /// How many times everything was erased. A higher one replaces a lower one whole.
    pub(crate) generation: u64,
    pub(crate) attempts: Table<Attempt>,
    /// By question, then by part.
    pub(crate) drafts: Table<Table<Record>>,
    /// Earlier versions of drafts: by question, then by part and moment.
    pub(crate) versions: Table<Table<Record>>,
    /// By question, then by what was revealed: when that was first.
    pub(crate) reveals: Table<Table<Millis>>,
    /// By question, then by device: a total that only grows.
    pub(crate) spent: Table<Table<Millis>>,
    pub(crate) bookmarks: Table<Record>,
    pub(crate) notes: Table<Record>,
    pub(crate) settings: Table<Record>,
    pub(crate) place: Option<Place>,
    /// By visualizer.
    pub(crate) visualizers: Table<Remembered>,
    pub(crate) unknown: Unknown,
}

impl Document {
    /// An empty document of a device.
    pub(crate) fn of_device(device: &str, generation: u64) -> Document {
        Document { device: device.to_string(), generation, ..Document::default() }
    }

    /// Reads the fields of version [`VERSION`], counting those that could not be read.
    pub(crate) fn read(mut fields: Fields) -> (Document, Faults) {
        let mut faults = 0;
        fields.remove("format");
        fields.remove("version");
        let document = Document {
            device: take(&mut fields, "device", &mut faults),
            generation: take(&mut fields, "generation", &mut faults),
            attempts: take(&mut fields, "attempts", &mut faults),
            drafts: take_table(&mut fields, "drafts", &mut faults, texts),
            versions: take_table(&mut fields, "versions", &mut faults, texts),
            reveals: take(&mut fields, "reveals", &mut faults),
            spent: take(&mut fields, "spent", &mut faults),
            bookmarks: take_table(&mut fields, "bookmarks", &mut faults, mark),
            notes: take_table(&mut fields, "notes", &mut faults, text),
            settings: take_table(&mut fields, "settings", &mut faults, setting),
            place: take(&mut fields, "place", &mut faults),
            visualizers: take(&mut fields, "visualizers", &mut faults),
            unknown: Unknown(fields),
        };
        (document, faults)
    }

    /// The document as JSON of version [`VERSION`].
    pub(crate) fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "format", Value::from(FORMAT));
        put(&mut fields, "version", VERSION.write());
        put_unless_default(&mut fields, "device", self.device.write());
        put_unless_default(&mut fields, "generation", self.generation.write());
        put_unless_default(&mut fields, "attempts", self.attempts.write());
        put_unless_default(&mut fields, "drafts", self.drafts.write());
        put_unless_default(&mut fields, "versions", self.versions.write());
        put_unless_default(&mut fields, "reveals", self.reveals.write());
        put_unless_default(&mut fields, "spent", self.spent.write());
        put_unless_default(&mut fields, "bookmarks", self.bookmarks.write());
        put_unless_default(&mut fields, "notes", self.notes.write());
        put_unless_default(&mut fields, "settings", self.settings.write());
        put_unless_default(&mut fields, "place", self.place.write());
        put_unless_default(&mut fields, "visualizers", self.visualizers.write());
        Value::Object(fields)
    }

    /// Whether both are stored as the same text, and so are equal.
    pub(crate) fn is_same(&self, other: &Document) -> bool {
        self.to_text() == other.to_text()
    }

    /// The text that is stored.
    pub(crate) fn to_text(&self) -> String {
        self.write().to_string()
    }
}

fn take_table<T>(
    fields: &mut Fields,
    name: &str,
    faults: &mut Faults,
    read: fn(Value, &mut Faults) -> Option<T>,
) -> Table<T> {
    fields.remove(name).and_then(|value| read_table(value, faults, read)).unwrap_or_default()
}

fn texts(value: Value, faults: &mut Faults) -> Option<Table<Record>> {
    read_table(value, faults, text)
}

fn text(value: Value, faults: &mut Faults) -> Option<Record> {
    Record::read(value, Holds::Text, faults)
}

fn mark(value: Value, faults: &mut Faults) -> Option<Record> {
    Record::read(value, Holds::Mark, faults)
}

fn setting(value: Value, faults: &mut Faults) -> Option<Record> {
    Record::read(value, Holds::Setting, faults)
}
