//! Reading JSON without stopping: a place in a document, and the note of the first place that does not fit.
//!
//! Readers take what stands at a place, or something empty where it does not fit, and go on; whoever began looks
//! at the note afterwards. Code that never turns back is a fraction of the size of code that does at every field,
//! and what knows the way back to the root is here once instead of in each reader.

use std::cell::RefCell;

use json::Value;

/// How a place is reached from the one above.
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

/// A place in a document, whether something stands there or not.
pub struct Place<'a> {
    value: Option<&'a Value>,
    above: Option<(&'a Place<'a>, Step<'a>)>,
    fault: &'a RefCell<Option<String>>,
}

impl<'a> Place<'a> {
    /// The document itself; the path of the first fault is left in `fault`.
    pub(crate) fn root(value: &'a Value, fault: &'a RefCell<Option<String>>) -> Self {
        Self { value: Some(value), above: None, fault }
    }

    /// A field of the object here.
    #[inline(never)]
    pub(crate) fn field(&'a self, key: &'a str) -> Self {
        let value = self.value.and_then(|value| value.get(key));
        Self { value, above: Some((self, Step::Field(key))), fault: self.fault }
    }

    /// An element of the list here.
    #[inline(never)]
    pub(crate) fn item(&'a self, index: usize) -> Self {
        let value = self.value.and_then(|value| value.item(index));
        Self { value, above: Some((self, Step::Item(index))), fault: self.fault }
    }

    /// What stands here, if anything does.
    pub(crate) fn value(&self) -> Option<&'a Value> {
        self.value
    }

    /// Whether the object here has a field.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.value.is_some_and(|value| value.get(key).is_some())
    }

    /// Refuses anything but an object, which must be there.
    #[inline(never)]
    pub(crate) fn expect_object(&self) {
        if !self.value.is_some_and(Value::is_object) {
            self.refuse();
        }
    }

    /// The text here, which must be there.
    #[inline(never)]
    pub(crate) fn text(&self) -> &'a str {
        self.value.and_then(Value::as_str).unwrap_or_else(|| {
            self.refuse();
            ""
        })
    }

    /// How many elements the list here has; none when it is missing.
    #[inline(never)]
    pub(crate) fn len(&self) -> usize {
        match self.value {
            None => 0,
            Some(Value::Array(items)) => items.len(),
            Some(_) => {
                self.refuse();
                0
            }
        }
    }

    /// Notes that what stands here does not fit. Only the first note counts.
    #[cold]
    #[inline(never)]
    pub(crate) fn refuse(&self) {
        let mut fault = self.fault.borrow_mut();
        if fault.is_none() {
            let mut path = String::new();
            self.write_path(&mut path);
            *fault = Some(path);
        }
    }

    fn write_path(&self, path: &mut String) {
        let Some((above, step)) = &self.above else {
            return;
        };
        above.write_path(path);
        if !path.is_empty() {
            path.push('.');
        }
        match step {
            Step::Field(key) => path.push_str(key),
            Step::Item(index) => path.push_str(&index.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use json::Value;

    use crate::codec::{Json, Malformed};
    use crate::question::{Code, Hint, Source};

    fn value(text: &str) -> Value {
        json::parse(text).expect("JSON")
    }

    #[track_caller]
    fn refused<T: Json + PartialEq + std::fmt::Debug>(text: &str, path: &str) {
        assert_eq!(T::from_json(&value(text)), Err(Malformed { path: path.to_owned() }));
    }

    #[test]
    fn a_fault_is_told_with_its_place() {
        refused::<Vec<Hint>>(r#"[{ "title": "a", "text": "b" }, { "title": "a", "text": 3 }]"#, "1.text");
        refused::<Vec<Hint>>("{}", "");
        refused::<Code>(r#"{ "language": "basic", "text": "", "html": "" }"#, "language");
        refused::<Code>("\"text\"", "");
        refused::<u32>("-1", "");
        refused::<u32>("2.5", "");
        refused::<u32>("4294967296", "");
    }

    #[test]
    fn of_several_faults_the_first_is_told() {
        refused::<Vec<Source>>(r#"[{ "url": 1 }, 7]"#, "0.title");
    }

    #[test]
    fn what_may_be_missing_is_empty_but_never_of_another_type() {
        let source = Source { title: "a".to_owned(), url: None, reported: false };
        assert_eq!(Source::from_json(&value(r#"{ "title": "a" }"#)), Ok(source.clone()));
        assert_eq!(Source::from_json(&value(r#"{ "title": "a", "url": null }"#)), Ok(source));
        refused::<Source>(r#"{ "title": "a", "reported": null }"#, "reported");
        refused::<Vec<u32>>("null", "");
    }
}
