//! Taking a worker's reply apart: every field is asked for by name and type, and what is not as it should be has a place.

use std::fmt;

use json::Value;

/// A reply that is not as the protocol says. Who sent it is not to be trusted any further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed(pub String);

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value inside of a reply, with its path.
#[derive(Clone, Copy)]
pub(crate) struct Field<'v> {
    value: &'v Value,
    name: &'static str,
}

const NOTHING: &Value = &Value::Null;

impl<'v> Field<'v> {
    pub(crate) fn whole(value: &'v Value) -> Self {
        Field { value, name: "reply" }
    }

    /// A field of an object; null if it is missing.
    pub(crate) fn at(self, name: &'static str) -> Self {
        Field { value: self.value.get(name).unwrap_or(NOTHING), name }
    }

    /// An item of a list; null if it is missing.
    pub(crate) fn item(self, index: usize) -> Self {
        Field { value: self.value.item(index).unwrap_or(NOTHING), name: self.name }
    }

    pub(crate) fn value(self) -> &'v Value {
        self.value
    }

    /// `None` where there is null.
    pub(crate) fn given(self) -> Option<Self> {
        (!self.value.is_null()).then_some(self)
    }

    pub(crate) fn refuse<T>(self, wanted: &str) -> Result<T, Malformed> {
        Err(Malformed(format!("`{}` is not {wanted}", self.name)))
    }

    pub(crate) fn text(self) -> Result<&'v str, Malformed> {
        self.value.as_str().map_or_else(|| self.refuse("a text"), Ok)
    }

    pub(crate) fn number(self) -> Result<u32, Malformed> {
        let number = self.value.as_u64().and_then(|number| u32::try_from(number).ok());
        number.map_or_else(|| self.refuse("a number up to 2³²"), Ok)
    }

    /// A time in milliseconds; 0 where it is missing.
    pub(crate) fn millis(self) -> f64 {
        self.value.as_f64().unwrap_or(0.0)
    }

    pub(crate) fn flag(self) -> bool {
        self.value.as_bool().unwrap_or(false)
    }

    pub(crate) fn list(self) -> Result<impl Iterator<Item = Field<'v>>, Malformed> {
        let name = self.name;
        let items = self.value.as_array().map_or_else(|| self.refuse("a list"), Ok)?;
        Ok(items.iter().map(move |value| Field { value, name }))
    }
}
