//! One finished try at a question. Attempts are added and never changed.

use crate::stored::{Faults, Stored, Unknown, Written, need, object, put, put_unless_default, take};
use crate::units::hex;
use crate::{Grade, Millis, Table};
use json::Value;

/// One finished try at a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attempt {
    /// Slug of the question: opaque text, which may no longer exist.
    pub question: String,
    /// When it was finished.
    pub when: Millis,
    /// How long it took.
    pub spent: Millis,
    /// How it went; `None` when it was not graded.
    pub grade: Option<Grade>,
    /// Ids of the rubric's points that the learner ticked.
    pub rubric: Vec<String>,
    /// What had been revealed by then, by the names used in [`crate::Change::Reveal`].
    pub hints: Vec<String>,
    /// What was answered, by part: a language, a field of STAR, an item.
    pub answers: Table<String>,
    /// Fields of a later program.
    pub unknown: Unknown,
}

/// The permanent id of an attempt: sorts by time, and differs between tabs and machines by the nonce.
pub(crate) fn attempt_id(when: Millis, nonce: u64) -> String {
    [&*hex(when.0, 12), "-", &hex(nonce, 16)].concat()
}

impl Stored for Attempt {
    fn read(value: Value, faults: &mut Faults) -> Option<Attempt> {
        let mut fields = object(value, faults)?;
        Some(Attempt {
            question: need(&mut fields, "question", faults),
            when: need(&mut fields, "when", faults),
            spent: take(&mut fields, "spent", faults),
            grade: take(&mut fields, "grade", faults),
            rubric: take(&mut fields, "rubric", faults),
            hints: take(&mut fields, "hints", faults),
            answers: take(&mut fields, "answers", faults),
            unknown: Unknown(fields),
        })
    }
}

impl Written for Attempt {
    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "question", self.question.write());
        put(&mut fields, "when", self.when.write());
        put_unless_default(&mut fields, "spent", self.spent.write());
        put_unless_default(&mut fields, "grade", self.grade.write());
        put_unless_default(&mut fields, "rubric", self.rubric.write());
        put_unless_default(&mut fields, "hints", self.hints.write());
        put_unless_default(&mut fields, "answers", self.answers.write());
        Value::Object(fields)
    }
}
