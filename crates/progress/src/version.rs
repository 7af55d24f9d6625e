//! Opening a text of any version: the chain of migrations, and what to do with texts beyond it.
//!
//! A version that has shipped is never changed. To change the form, raise [`VERSION`], append one function to
//! [`MIGRATIONS`] that takes the version before it one step further, and add a sample under `tests/progress/`.

use crate::document::{Document, FORMAT, VERSION};
use crate::stored::{Faults, Fields, put};
use crate::units::hex;
use json::{Map, Value};

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
    let Ok(Value::Object(mut fields)) = json::parse(text) else {
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
        put(fields, "attempts", Value::Object(attempts));
    }
    let of_saved = |text: Value| dated("text", text, saved);
    change_each(fields.get_mut("notes"), &of_saved);
    change_each(fields.get_mut("drafts"), &|mut parts| {
        change_each(Some(&mut parts), &of_saved);
        parts
    });
    change_each(fields.get_mut("spent"), &|time| single("version-0", time));
    if let Some(theme) = fields.remove("theme") {
        let setting = dated("value", theme, saved);
        put(fields, "settings", single("theme", setting));
    }
}

/// Attempts by an id made from what they are, so that the same file imported twice gives the same ids.
fn with_ids(list: Vec<Value>) -> Fields {
    let mut attempts = Map::new();
    for mut attempt in list {
        let id = free_id(&attempt, &attempts);
        if let Value::Object(fields) = &mut attempt {
            put_answer_by_language(fields);
        }
        attempts.insert(id, attempt);
    }
    attempts
}

/// An attempt's id; one that is taken gets a number after it, from 2 on.
fn free_id(attempt: &Value, attempts: &Fields) -> String {
    let when = attempt.get("when").and_then(Value::as_u64).unwrap_or(0);
    let question = attempt.get("question").and_then(Value::as_str).unwrap_or("");
    let id = ["version-0-", &hex(when, 12), "-", question].concat();
    let (mut free, mut count) = (id.clone(), 1_u32);
    while attempts.contains_key(&free) {
        count += 1;
        free = [&id, "-", &count.to_string()].concat();
    }
    free
}

fn put_answer_by_language(attempt: &mut Fields) {
    let language = attempt.remove("language");
    if let Some(answer) = attempt.remove("answer") {
        let part = language.as_ref().and_then(Value::as_str).unwrap_or("text");
        put(attempt, "answers", single(part, answer));
    }
}

fn change_each(object: Option<&mut Value>, change: &dyn Fn(Value) -> Value) {
    if let Some(Value::Object(fields)) = object {
        for value in fields.values_mut() {
            *value = change(std::mem::take(value));
        }
    }
}

/// An object of one field.
fn single(name: &str, piece: Value) -> Value {
    let mut fields = Map::new();
    put(&mut fields, name, piece);
    Value::Object(fields)
}

/// An object of one field and its moment.
fn dated(name: &str, piece: Value, when: u64) -> Value {
    let mut fields = Map::new();
    put(&mut fields, name, piece);
    put(&mut fields, "when", Value::from(when));
    Value::Object(fields)
}
