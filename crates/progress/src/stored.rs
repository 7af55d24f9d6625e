//! How the pieces of the document are read from JSON and written back, by hand.
//!
//! Reading is lenient and counts what it could not read, so that one bad field costs no more than itself and the caller
//! knows that the original is worth keeping. Fields that nobody asked for stay with their record and are written back.

use crate::{Grade, Millis, Table};
use json::{Map, Value};

/// The fields of one JSON object.
pub(crate) type Fields = Map;

/// How many pieces could not be read.
pub(crate) type Faults = usize;

/// Fields of a record that this program does not know. They come from a later one and survive unchanged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unknown(pub(crate) Fields);

/// A piece of the document.
pub(crate) trait Stored: Written + Sized {
    /// Reads it, or counts a fault where it has another shape.
    fn read(value: Value, faults: &mut Faults) -> Option<Self>;
}

/// What can be written so that reading gives it back.
pub(crate) trait Written {
    /// Its JSON.
    fn write(&self) -> Value;
}

/// Takes a field that must be there; a missing one is a fault.
pub(crate) fn need<T: Stored + Default>(fields: &mut Fields, name: &str, faults: &mut Faults) -> T {
    if !fields.contains_key(name) {
        *faults += 1;
    }
    take(fields, name, faults)
}

/// Takes a field that may be missing.
#[inline(never)]
pub(crate) fn take<T: Stored + Default>(fields: &mut Fields, name: &str, faults: &mut Faults) -> T {
    fields.remove(name).and_then(|value| T::read(value, faults)).unwrap_or_default()
}

/// Reads every field of an object as a piece; those that cannot be read are left out.
pub(crate) fn read_table<T>(
    value: Value,
    faults: &mut Faults,
    read: fn(Value, &mut Faults) -> Option<T>,
) -> Option<Table<T>> {
    let mut pieces = Table::new();
    for (key, value) in object(value, faults)? {
        if let Some(piece) = read(value, faults) {
            pieces.insert(key, piece);
        }
    }
    Some(pieces)
}

/// Writes a field that must be there.
pub(crate) fn put(fields: &mut Fields, name: &str, piece: Value) {
    fields.insert(name.to_string(), piece);
}

/// Writes a field that may be missing, unless it has its default, which is nothing, zero or empty.
pub(crate) fn put_unless_default(fields: &mut Fields, name: &str, piece: Value) {
    let is_default = match &piece {
        Value::Null => true,
        Value::Bool(on) => !on,
        Value::Number(number) => number.as_u64() == Some(0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
    };
    if !is_default {
        put(fields, name, piece);
    }
}

/// The fields of an object.
pub(crate) fn object(value: Value, faults: &mut Faults) -> Option<Fields> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => fault(faults),
    }
}

/// Counts a fault.
pub(crate) fn fault<T>(faults: &mut Faults) -> Option<T> {
    *faults += 1;
    None
}

impl Stored for String {
    fn read(value: Value, faults: &mut Faults) -> Option<String> {
        match value {
            Value::String(text) => Some(text),
            _ => fault(faults),
        }
    }
}

impl Written for String {
    fn write(&self) -> Value {
        Value::String(self.clone())
    }
}

/// `null` is nothing.
impl<T: Stored> Stored for Option<T> {
    fn read(value: Value, faults: &mut Faults) -> Option<Option<T>> {
        match value {
            Value::Null => Some(None),
            value => T::read(value, faults).map(Some),
        }
    }
}

impl<T: Written> Written for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }
}

impl Stored for u64 {
    fn read(value: Value, faults: &mut Faults) -> Option<u64> {
        value.as_u64().or_else(|| fault(faults))
    }
}

impl Written for u64 {
    fn write(&self) -> Value {
        Value::from(*self)
    }
}

impl Stored for Millis {
    fn read(value: Value, faults: &mut Faults) -> Option<Millis> {
        u64::read(value, faults).map(Millis)
    }
}

impl Written for Millis {
    fn write(&self) -> Value {
        self.0.write()
    }
}

impl Stored for Grade {
    fn read(value: Value, faults: &mut Faults) -> Option<Grade> {
        value.as_u64().and_then(Grade::from_number).or_else(|| fault(faults))
    }
}

impl Written for Grade {
    fn write(&self) -> Value {
        self.number().write()
    }
}

impl Stored for Vec<String> {
    fn read(value: Value, faults: &mut Faults) -> Option<Vec<String>> {
        let Value::Array(items) = value else { return fault(faults) };
        let mut texts = Vec::new();
        for item in items {
            if let Some(text) = String::read(item, faults) {
                texts.push(text);
            }
        }
        Some(texts)
    }
}

impl Written for Vec<String> {
    fn write(&self) -> Value {
        let mut items = Vec::new();
        for text in self {
            items.push(text.write());
        }
        Value::Array(items)
    }
}

impl<T: Stored> Stored for Table<T> {
    fn read(value: Value, faults: &mut Faults) -> Option<Table<T>> {
        read_table(value, faults, T::read)
    }
}

impl<T: Written> Written for Table<T> {
    fn write(&self) -> Value {
        let mut fields = Map::new();
        for (key, piece) in self {
            put(&mut fields, key, piece.write());
        }
        Value::Object(fields)
    }
}
