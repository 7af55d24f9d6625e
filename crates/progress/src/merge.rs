//! Joining two documents, which may be two tabs, two machines, or a document and its own export.
//!
//! Joining is commutative, associative and idempotent: in whatever order documents meet, and however often, everybody
//! ends with the same one. Where two records carry the same moment, the greater text wins, for want of a better reason.

use crate::document::Document;
use crate::record::Dated;
use crate::stored::Fields;
use crate::{Millis, Table};
use json::Value;
use std::cmp::Ordering;

impl Document {
    /// Takes in everything of `other`. A higher generation replaces a lower one whole: it was erased since.
    pub(crate) fn merge(&mut self, other: Document) {
        match self.generation.cmp(&other.generation) {
            Ordering::Less => *self = other,
            Ordering::Equal => self.unite(other),
            Ordering::Greater => {}
        }
    }

    fn unite(&mut self, other: Document) {
        if self.device.is_empty() || (!other.device.is_empty() && other.device < self.device) {
            self.device = other.device;
        }
        unite(&mut self.attempts, other.attempts, keep_latest);
        unite(&mut self.drafts, other.drafts, |mine, theirs| unite(mine, theirs, keep_latest));
        unite(&mut self.versions, other.versions, |mine, theirs| unite(mine, theirs, keep_latest));
        unite(&mut self.reveals, other.reveals, |mine, theirs| unite(mine, theirs, keep_least));
        unite(&mut self.spent, other.spent, |mine, theirs| unite(mine, theirs, keep_greatest));
        unite(&mut self.bookmarks, other.bookmarks, keep_latest);
        unite(&mut self.notes, other.notes, keep_latest);
        unite(&mut self.settings, other.settings, keep_latest);
        unite(&mut self.visualizers, other.visualizers, keep_latest);
        match (&mut self.place, other.place) {
            (Some(mine), Some(theirs)) => keep_latest(mine, theirs),
            (mine @ None, theirs) => *mine = theirs,
            (Some(_), None) => {}
        }
        unite_unknown(&mut self.unknown.0, other.unknown.0);
    }
}

fn unite<T>(mine: &mut Table<T>, theirs: Table<T>, both: fn(&mut T, T)) {
    for (id, piece) in theirs {
        match mine.get_mut(&id) {
            Some(mine) => both(mine, piece),
            None => mine.insert(id, piece),
        }
    }
}

fn keep_latest<T: Dated>(mine: &mut T, theirs: T) {
    if is_later(&theirs, mine) {
        *mine = theirs;
    }
}

fn is_later(one: &dyn Dated, other: &dyn Dated) -> bool {
    if one.when() != other.when() {
        return one.when() > other.when();
    }
    let (one, other) = (one.write().to_string(), other.write().to_string());
    one > other
}

fn keep_least(mine: &mut Millis, theirs: Millis) {
    *mine = theirs.min(*mine);
}

fn keep_greatest(mine: &mut Millis, theirs: Millis) {
    *mine = theirs.max(*mine);
}

/// Objects are united field by field, since that is what our own collections would want; of anything else the greater
/// text wins.
fn unite_unknown(mine: &mut Fields, theirs: Fields) {
    for (name, theirs) in theirs {
        match (mine.get_mut(&name), theirs) {
            (None, theirs) => mine.insert(name, theirs),
            (Some(Value::Object(mine)), Value::Object(theirs)) => unite_unknown(mine, theirs),
            (Some(mine), theirs) => keep_greater_text(mine, theirs),
        }
    }
}

fn keep_greater_text(mine: &mut Value, theirs: Value) {
    let (ours, other) = (mine.to_string(), theirs.to_string());
    if ours < other {
        *mine = theirs;
    }
}
