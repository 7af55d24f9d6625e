//! The fields of an object: one list, sorted by name.
//!
//! Objects have a handful of fields, and the large ones are read once, so a sorted list is as quick as a tree and a
//! fraction of its code.

use std::{slice, vec};

use crate::Value;

/// A field's name and what stands under it.
type Field = (String, Value);

/// The fields of an object, in the order of their names (byte by byte).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    fields: Vec<Field>,
}

impl Map {
    /// No fields.
    pub const fn new() -> Map {
        Map { fields: Vec::new() }
    }

    /// Where a field is, or where it would have to go.
    fn find(&self, name: &str) -> Result<usize, usize> {
        // Fields are mostly put in order, so the end is the likeliest place.
        match self.fields.last() {
            Some((last, _)) if last.as_str() >= name => {
                self.fields.binary_search_by(|(other, _)| other.as_str().cmp(name))
            }
            _ => Err(self.fields.len()),
        }
    }

    /// What stands under a name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.get(self.find(name).ok()?).map(|(_, value)| value)
    }

    /// What stands under a name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        let at = self.find(name).ok()?;
        self.fields.get_mut(at).map(|(_, value)| value)
    }

    /// Whether there is a field of that name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.find(name).is_ok()
    }

    /// Puts a value under a name, in place of the one that stood there.
    pub fn insert(&mut self, name: String, value: Value) {
        match self.find(&name) {
            Ok(at) => self.fields[at].1 = value,
            Err(at) => self.fields.insert(at, (name, value)),
        }
    }

    /// Takes a field away, and gives what stood there.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let at = self.find(name).ok()?;
        Some(self.fields.remove(at).1)
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// All fields in order.
    pub fn iter(&self) -> slice::Iter<'_, (String, Value)> {
        self.fields.iter()
    }

    /// What stands under each name, in order, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.fields.iter_mut().map(|(_, value)| value)
    }
}

/// Of fields of one name the last stays.
impl From<Vec<(String, Value)>> for Map {
    fn from(fields: Vec<Field>) -> Map {
        Map { fields: sorted(fields) }
    }
}

impl IntoIterator for Map {
    type Item = (String, Value);
    type IntoIter = vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.fields.into_iter()
    }
}

impl<'m> IntoIterator for &'m Map {
    type Item = &'m (String, Value);
    type IntoIter = slice::Iter<'m, (String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Sorts by merging halves. What we wrote ourselves is sorted already, so it is looked at once and left; the standard
/// library's sort would be quicker for the rest, and several times the code.
fn sorted(mut early: Vec<Field>) -> Vec<Field> {
    if early.is_sorted_by(|(left, _), (right, _)| left < right) {
        return early;
    }
    let late = sorted(early.split_off(early.len() / 2));
    merged(sorted(early), late)
}

/// Two sorted lists as one; of two fields of one name the late one stays.
fn merged(early: Vec<Field>, late: Vec<Field>) -> Vec<Field> {
    let mut all = Vec::with_capacity(early.len() + late.len());
    let mut late = late.into_iter().peekable();
    for field in early {
        while let Some(before) = late.next_if(|other| other.0 < field.0) {
            all.push(before);
        }
        if late.peek().is_none_or(|other| other.0 != field.0) {
            all.push(field);
        }
    }
    all.extend(late);
    all
}
