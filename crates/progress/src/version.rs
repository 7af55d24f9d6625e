//! Opening a text of any version: the chain of migrations, and what to do with texts beyond it.
//!
//! A version that has shipped is never changed. To change the form, raise [`VERSION`], append one function to
//! [`MIGRATIONS`] that takes the version before it one step further, and add a sample under `tests/progress/`.

use crate::document::{Document, FORMAT, VERSION};
use crate::stored::{Faults, Fields};
use serde_json::{Map, Value, json};

/// What a text turned out to be.
#[derive(Debug)]
pub(crate) enum Opened {
    /// A document of our version or an older one, brought up to ours.
    Known { document: Document, faults: Faults },
    /// A document of a later program, as far as we can read it.
    Newer { version: u64, document: Document },
    /// Something else.
    Broken,
}

/// One step each: the function at index `n` turns version `n` into `n + 1`.
const MIGRATIONS: [fn(&mut Fields); VERSION as usize] = [from_0_to_1];

/// Opens any text.
pub(crate) fn open(text: &str) -> Opened {
    let Ok(Value::Object(mut fields)) = serde_json::from_str(text) else {
        return Opened::Broken;
    };
    if fields.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Opened::Broken;
    }
    let Some(version) = fields.get("version").and_then(Value::as_u64) else {
        return Opened::Broken;
    };
    if version > VERSION {
        return Opened::Newer { version, document: Document::read(fields).0 };
    }
    for migrate in &MIGRATIONS[version as usize..] {
        migrate(&mut fields);
    }
    let (document, faults) = Document::read(fields);
    Opened::Known { document, faults }
}

/// Version 0 had a list of attempts without ids, drafts and notes without a time of their own, time without devices, and
/// the theme as its only setting.
fn from_0_to_1(fields: &mut Fields) {
    let saved = fields.remove("saved").and_then(|when| when.as_u64()).unwrap_or(0);
    if let Some(Value::Array(list)) = fields.get_mut("attempts") {
        let attempts = with_ids(std::mem::take(list));
        fields.insert("attempts".to_string(), Value::Object(attempts));
    }
    let of_saved = |text: Value| json!({ "text": text, "when": saved });
    change_each(fields.get_mut("notes"), &of_saved);
    for parts in values_of(fields.get_mut("drafts")) {
        change_each(Some(parts), &of_saved);
    }
    change_each(fields.get_mut("spent"), &|time| json!({ "version-0": time }));
    if let Some(theme) = fields.remove("theme") {
        let setting = json!({ "value": theme, "when": saved });
        fields.insert("settings".to_string(), json!({ "theme": setting }));
    }
}

/// Attempts by an id made from what they are, so that the same file imported twice gives the same ids.
fn with_ids(list: Vec<Value>) -> Fields {
    let mut attempts = Map::new();
    for mut attempt in list {
        let when = attempt.get("when").and_then(Value::as_u64).unwrap_or(0);
        let question = attempt.get("question").and_then(Value::as_str).unwrap_or("");
        let id = format!("version-0-{when:012x}-{question}");
        if let Some(fields) = attempt.as_object_mut() {
            put_answer_by_language(fields);
        }
        let taken = (2..).map(|count| format!("{id}-{count}"));
        let free = std::iter::once(id.clone()).chain(taken).find(|id| !attempts.contains_key(id));
        attempts.insert(free.unwrap_or(id), attempt);
    }
    attempts
}

fn put_answer_by_language(attempt: &mut Fields) {
    let language = attempt.remove("language");
    if let Some(answer) = attempt.remove("answer") {
        let part = language.as_ref().and_then(Value::as_str).unwrap_or("text").to_string();
        attempt.insert("answers".to_string(), json!({ part: answer }));
    }
}

fn change_each(object: Option<&mut Value>, change: &dyn Fn(Value) -> Value) {
    for value in values_of(object) {
        *value = change(value.take());
    }
}

fn values_of(object: Option<&mut Value>) -> Vec<&mut Value> {
    let fields = object.and_then(Value::as_object_mut);
    fields.map_or_else(Vec::new, |fields| fields.values_mut().collect())
}
