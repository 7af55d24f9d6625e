//! The one map of the document: a sorted list of keys beside the list of what they stand for.
//!
//! A learner has tens of records of a kind, rarely hundreds, so moving a tail to make room costs nothing; and as the
//! keys do not depend on what they stand for, looking for one is the same small code for every kind of record.

use std::iter::Zip;
use std::ops::Index;
use std::{slice, vec};

/// Pieces by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T> {
    keys: Vec<String>,
    values: Vec<T>,
}

/// Where the key is, or where it would have to go.
fn find(keys: &[String], key: &str) -> Result<usize, usize> {
    // Records are mostly read and made in order, so the end is the likeliest place.
    match keys.last() {
        Some(last) if last.as_str() >= key => keys.binary_search_by(|other| other.as_str().cmp(key)),
        _ => Err(keys.len()),
    }
}

impl<T> Table<T> {
    /// A table with nothing in it.
    pub const fn new() -> Table<T> {
        Table { keys: Vec::new(), values: Vec::new() }
    }

    /// What stands under a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.values.get(find(&self.keys, key).ok()?)
    }

    /// What stands under a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        self.values.get_mut(find(&self.keys, key).ok()?)
    }

    /// Whether something stands under a key.
    pub fn contains_key(&self, key: &str) -> bool {
        find(&self.keys, key).is_ok()
    }

    /// Puts a piece under a key, in place of the one that stood there.
    pub fn insert(&mut self, key: String, value: T) {
        match find(&self.keys, &key) {
            Ok(at) => self.values[at] = value,
            Err(at) => self.insert_at(at, key, value),
        }
    }

    fn insert_at(&mut self, at: usize, key: String, value: T) {
        self.keys.insert(at, key);
        self.values.insert(at, value);
    }

    /// Takes away what stands under a key; nothing happens where there is nothing.
    pub fn remove(&mut self, key: &str) {
        if let Ok(at) = find(&self.keys, key) {
            self.keys.remove(at);
            self.values.remove(at);
        }
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.keys.clear();
        self.values.clear();
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The keys in order.
    pub fn keys(&self) -> slice::Iter<'_, String> {
        self.keys.iter()
    }

    /// The pieces in the order of their keys.
    pub fn values(&self) -> slice::Iter<'_, T> {
        self.values.iter()
    }

    /// Keys and pieces in order.
    pub fn iter(&self) -> Zip<slice::Iter<'_, String>, slice::Iter<'_, T>> {
        self.keys.iter().zip(&self.values)
    }
}

impl<T: Default> Table<T> {
    /// What stands under a key, to be changed; where there is nothing, the default is put there first.
    pub fn get_or_default(&mut self, key: String) -> &mut T {
        let at = match find(&self.keys, &key) {
            Ok(at) => at,
            Err(at) => {
                self.insert_at(at, key, T::default());
                at
            }
        };
        &mut self.values[at]
    }
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table::new()
    }
}

impl<T> IntoIterator for Table<T> {
    type Item = (String, T);
    type IntoIter = Zip<vec::IntoIter<String>, vec::IntoIter<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.into_iter().zip(self.values)
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = Zip<slice::Iter<'a, String>, slice::Iter<'a, T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Of pieces under the same key the last stays.
impl<T, const N: usize> From<[(String, T); N]> for Table<T> {
    fn from(pieces: [(String, T); N]) -> Table<T> {
        let mut table = Table::new();
        for (key, piece) in pieces {
            table.insert(key, piece);
        }
        table
    }
}

/// Panics where there is nothing under the key.
impl<T> Index<&str> for Table<T> {
    type Output = T;

    fn index(&self, key: &str) -> &T {
        self.get(key).expect("the key is in the table")
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn keeps_keys_in_order_and_once() {
        let mut table = Table::new();
        for (key, value) in [("b", 1), ("d", 2), ("a", 3), ("c", 4), ("b", 5)] {
            table.insert(key.to_string(), value);
        }
        assert_eq!(table.keys().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        assert_eq!(table.values().copied().collect::<Vec<_>>(), [3, 5, 4, 2]);
        assert_eq!((table.get("b"), table.get("bb"), table.get("e")), (Some(&5), None, None));
        assert_eq!(table, [("d", 2), ("c", 4), ("b", 5), ("a", 3)].map(|(key, value)| (key.to_string(), value)).into());
    }

    #[test]
    fn makes_changes_and_takes_away() {
        let mut table = Table::new();
        *table.get_or_default("b".to_string()) += 2;
        *table.get_or_default("a".to_string()) += 1;
        *table.get_or_default("b".to_string()) += 2;
        *table.get_mut("a").unwrap() += 10;
        assert_eq!((table["a"], table["b"], table.len()), (11, 4, 2));
        table.remove("a");
        table.remove("a");
        assert!(!table.contains_key("a") && table.contains_key("b"));
        table.clear();
        assert!(table.is_empty() && table.iter().next().is_none());
    }
}
