//! JSON in and out, by hand: one small trait, its implementations for the building blocks, and the `record!` macro.
//!
//! A field that is missing reads as empty where that makes sense (lists, options, `false`), and an empty field is
//! not written, so the files stay small. Unknown fields are skipped, so an older page can read a newer file of the
//! same version.

use std::cell::RefCell;
use std::fmt;

use json::{Map, Value};

use crate::FORMAT_VERSION;
use crate::place::Place;

/// A value that has a JSON form; `from_json(to_json(x)) == x`.
pub trait Json: Sized {
    /// The JSON form.
    fn to_json(&self) -> Value;

    /// Reads what stands at a place. Where it does not fit, the place is told, and anything may come back.
    fn read(at: &Place) -> Self;

    /// Reads the JSON form.
    ///
    /// # Errors
    /// Names the first place that does not fit.
    fn from_json(value: &Value) -> Result<Self, Malformed> {
        let fault = RefCell::new(None);
        let read = Self::read(&Place::root(value, &fault));
        match fault.into_inner() {
            None => Ok(read),
            Some(path) => Err(Malformed { path }),
        }
    }

    /// Whether the field can be left out, because a missing one reads the same.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A JSON document does not have the shape expected of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Where, as field names and indices joined by dots (`cases.0.id`); empty for the document itself.
    pub path: String,
}

/// Why a document could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecodeError {
    /// The text is not JSON (cut off, or a page sent in its place).
    NotJson,
    /// Written in a newer format than this program knows; a reload brings the newer program.
    TooNew(u64),
    /// JSON, but not of the expected shape.
    Malformed(Malformed),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson => f.write_str("the file is not JSON"),
            Self::TooNew(version) => write!(f, "the file has format {version}, newer than {FORMAT_VERSION}"),
            Self::Malformed(at) => write!(f, "the file does not fit at `{}`", at.path),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Reads a document written by [`encode`].
pub(crate) fn decode<T: Json>(text: &str) -> Result<T, DecodeError> {
    let value: Value = json::parse(text).map_err(|_| DecodeError::NotJson)?;
    match value.get("format_version").and_then(Value::as_u64) {
        Some(version) if version > FORMAT_VERSION => Err(DecodeError::TooNew(version)),
        Some(_) => T::from_json(&value).map_err(DecodeError::Malformed),
        None => Err(DecodeError::Malformed(Malformed { path: "format_version".to_owned() })),
    }
}

/// One line of JSON with its `format_version`.
pub(crate) fn encode<T: Json>(document: &T) -> String {
    let mut value = document.to_json();
    if let Value::Object(map) = &mut value {
        map.insert("format_version".to_owned(), FORMAT_VERSION.into());
    }
    value.to_string()
}

/// Reads field `key` of an object.
pub(crate) fn take<T: Json>(object: &Place, key: &str) -> T {
    T::read(&object.field(key))
}

/// Writes field `key`, unless it is empty.
pub(crate) fn put<T: Json>(map: &mut Map, key: &str, field: &T) {
    if !field.is_absent() {
        map.insert(key.to_owned(), field.to_json());
    }
}

/// Defines a struct of documented public fields together with its JSON form, field by field.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name { $($(#[$doc])* pub $field: $type,)* }

        impl $crate::codec::Json for $name {
            fn to_json(&self) -> json::Value {
                let mut map = json::Map::new();
                $($crate::codec::put(&mut map, stringify!($field), &self.$field);)*
                json::Value::Object(map)
            }

            fn read(at: &$crate::place::Place) -> Self {
                at.expect_object();
                Self { $($field: $crate::codec::take(at, stringify!($field)),)* }
            }
        }
    };
}
pub(crate) use record;

impl Json for String {
    fn to_json(&self) -> Value {
        Value::String(self.clone())
    }
    #[inline(never)]
    fn read(at: &Place) -> Self {
        at.text().to_owned()
    }
}

impl Json for u32 {
    fn to_json(&self) -> Value {
        (*self).into()
    }
    #[inline(never)]
    fn read(at: &Place) -> Self {
        let number = at.value().and_then(Value::as_u64).and_then(|number| Self::try_from(number).ok());
        number.unwrap_or_else(|| {
            at.refuse();
            0
        })
    }
}

impl Json for bool {
    fn to_json(&self) -> Value {
        Value::Bool(*self)
    }
    #[inline(never)]
    fn read(at: &Place) -> Self {
        match at.value() {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => {
                at.refuse();
                false
            }
        }
    }
    fn is_absent(&self) -> bool {
        !self
    }
}

impl Json for Value {
    fn to_json(&self) -> Value {
        self.clone()
    }
    #[inline(never)]
    fn read(at: &Place) -> Self {
        at.value().cloned().unwrap_or_else(|| {
            at.refuse();
            Self::Null
        })
    }
}

impl<T: Json> Json for Vec<T> {
    fn to_json(&self) -> Value {
        self.iter().map(T::to_json).collect()
    }
    #[inline(never)]
    fn read(at: &Place) -> Self {
        let count = at.len();
        let mut items = Self::with_capacity(count);
        for index in 0..count {
            items.push(T::read(&at.item(index)));
        }
        items
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Json> Json for Option<T> {
    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_json)
    }
    fn read(at: &Place) -> Self {
        at.value().filter(|value| !value.is_null()).map(|_| T::read(at))
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Json> Json for Box<T> {
    fn to_json(&self) -> Value {
        self.as_ref().to_json()
    }
    fn read(at: &Place) -> Self {
        Self::new(T::read(at))
    }
}
