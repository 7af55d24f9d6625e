//! One finished try at a question. Attempts are added and never changed.

use crate::stored::{Faults, Stored, Unknown, need, object, put, put_unless_default, take};
use crate::{Grade, Millis};
use serde_json::Value;
use std::collections::BTreeMap;

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
    pub answers: BTreeMap<String, String>,
    /// Fields of a later program.
    pub unknown: Unknown,
}

/// The permanent id of an attempt: sorts by time, and differs between tabs and machines by the nonce.
pub(crate) fn attempt_id(when: Millis, nonce: u64) -> String {
    format!("{:012x}-{nonce:016x}", when.0)
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

    fn write(&self) -> Value {
        let mut fields = self.unknown.0.clone();
        put(&mut fields, "question", &self.question);
        put(&mut fields, "when", &self.when);
        put_unless_default(&mut fields, "spent", &self.spent);
        put_unless_default(&mut fields, "grade", &self.grade);
        put_unless_default(&mut fields, "rubric", &self.rubric);
        put_unless_default(&mut fields, "hints", &self.hints);
        put_unless_default(&mut fields, "answers", &self.answers);
        Value::Object(fields)
    }
}
