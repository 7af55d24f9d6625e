//! The port through which the document is kept, and the implementation that keeps it in memory.
//!
//! The browser's implementation wraps `localStorage`; it may be forbidden (private windows, blocked cookies) or full at
//! any call, and other tabs write to it between two calls of ours.

use crate::Table;
use std::cell::{Cell, RefCell};

/// A place that keeps texts by key.
pub trait Store {
    /// The text under `key`; `None` where there is none.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Replaces the text under `key`, wholly or, on an error, not at all.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes the text under `key`; it is no error when there is none.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let this page keep anything.
    Forbidden,
    /// There is no room for a text of this size.
    Full,
    /// The store failed in a way that it does not explain.
    Failed,
}

/// A store that forgets everything when the page closes. Tests use its switches to stand in for a browser that refuses.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<Table<String>>,
    forbidden: Cell<bool>,
    room: Cell<Option<usize>>,
}

impl MemoryStore {
    /// An empty store that lets everything through.
    pub fn new() -> MemoryStore {
        MemoryStore::default()
    }

    /// From now on every call fails as forbidden, or no longer does.
    pub fn forbid(&self, forbidden: bool) {
        self.forbidden.set(forbidden);
    }

    /// From now on all keys and texts together must not exceed so many bytes; `None` lifts the limit.
    pub fn limit(&self, room: Option<usize>) {
        self.room.set(room);
    }

    /// All keys in use, in order.
    pub fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn check_allowed(&self) -> Result<(), StoreError> {
        if self.forbidden.get() { Err(StoreError::Forbidden) } else { Ok(()) }
    }

    fn has_room_for(&self, key: &str, text: &str) -> bool {
        let texts = self.texts.borrow();
        let mut used = 0;
        for (other, text) in texts.iter() {
            if other != key {
                used += other.len() + text.len();
            }
        }
        self.room.get().is_none_or(|room| used + key.len() + text.len() <= room)
    }
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.check_allowed()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.check_allowed()?;
        if !self.has_room_for(key, text) {
            return Err(StoreError::Full);
        }
        self.texts.borrow_mut().insert(key.to_string(), text.to_string());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.check_allowed()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{MemoryStore, Store, StoreError};

    #[test]
    fn keeps_replaces_and_removes() {
        let store = MemoryStore::new();
        assert_eq!(store.read("a"), Ok(None));
        store.write("a", "one").unwrap();
        store.write("a", "two").unwrap();
        assert_eq!(store.read("a"), Ok(Some("two".into())));
        assert_eq!(store.keys(), ["a"]);
        store.remove("a").unwrap();
        store.remove("a").unwrap();
        assert_eq!(store.read("a"), Ok(None));
    }

    #[test]
    fn a_full_store_keeps_what_it_has() {
        let store = MemoryStore::new();
        store.limit(Some(5));
        store.write("a", "four").unwrap();
        assert_eq!(store.write("b", ""), Err(StoreError::Full));
        assert_eq!(store.write("a", "fives"), Err(StoreError::Full));
        assert_eq!(store.read("a"), Ok(Some("four".into())));
    }

    #[test]
    fn a_forbidden_store_refuses_every_call() {
        let store = MemoryStore::new();
        store.forbid(true);
        assert_eq!(store.read("a"), Err(StoreError::Forbidden));
        assert_eq!(store.write("a", ""), Err(StoreError::Forbidden));
        assert_eq!(store.remove("a"), Err(StoreError::Forbidden));
    }
}
