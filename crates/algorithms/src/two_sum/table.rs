//! The inside of a hash table: slots with chains of entries, looked through, added to, and moved when the slots double.

use trace::{Hint, LimitReached, Meaning, ObjId, Recorder, Value};

use super::hash_table::{FOLLOW, FOUND, GROW, HASH, INSERT, MOVE, PROBE, REHASH, REPLACE, SLOT};

/// Slots of a new table.
const SLOTS: i64 = 4;
/// The fields of an entry and of the table.
pub(super) const KEY: u32 = 0;
pub(super) const VALUE: u32 = 1;
pub(super) const NEXT: u32 = 2;
pub(super) const BUCKETS: u32 = 0;
pub(super) const SIZE: u32 = 1;

/// A table of the run: an object with its slots and its number of entries.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table(pub(super) ObjId);

/// The slot of a key: the remainder, counted upwards for negative keys as well.
pub(super) fn slot(key: i64, slots: i64) -> i64 {
    key.rem_euclid(slots.max(1))
}

impl Table {
    /// A table without entries.
    pub(super) fn new(rec: &mut Recorder) -> Table {
        let buckets = buckets(rec, SLOTS);
        Table(rec.instance("HashTable", &[("buckets", Value::Ref(buckets)), ("size", Value::Int(0))]))
    }

    fn buckets(self, rec: &Recorder) -> Option<ObjId> {
        rec.peek(self.0, BUCKETS).object()
    }

    /// The entry with this key, or nothing.
    pub(super) fn find(self, rec: &mut Recorder, key: i64) -> Result<Value, LimitReached> {
        let call = rec.call("find", &["self", "key", "at", "entry"]);
        let [table, key_var, at_var, entry_var] = call.vars();
        rec.assign(table, Value::Ref(self.0));
        rec.assign(key_var, Value::Int(key));
        let buckets = self.buckets(rec);
        let at = slot(key, buckets.map_or(1, |buckets| i64::from(rec.len(buckets))));
        rec.assign(at_var, Value::Int(at));
        buckets.into_iter().for_each(|into| rec.hint(Hint::Index { var: at_var, into }));
        rec.step(HASH)?;
        let mut entry = buckets.map_or(Value::None, |buckets| rec.read(buckets, at as u32));
        rec.assign(entry_var, entry);
        rec.step(SLOT)?;
        while let Some(node) = entry.object() {
            let same = rec.compare(node, KEY) == Value::Int(key);
            rec.step(PROBE)?;
            if same {
                break;
            }
            entry = rec.read(node, NEXT);
            rec.assign(entry_var, entry);
            rec.step(FOLLOW)?;
        }
        rec.step(FOUND)?;
        rec.leave(call);
        Ok(entry)
    }

    /// Keeps a value for a key, in place of an older one.
    pub(super) fn put(self, rec: &mut Recorder, key: i64, value: i64) -> Result<(), LimitReached> {
        let call = rec.call("put", &["self", "key", "value", "entry", "at"]);
        let [table, key_var, value_var, entry_var, at_var] = call.vars();
        rec.assign(table, Value::Ref(self.0));
        rec.assign(key_var, Value::Int(key));
        rec.assign(value_var, Value::Int(value));
        let entry = self.find(rec, key)?;
        rec.assign(entry_var, entry);
        if let Some(entry) = entry.object() {
            rec.write(entry, VALUE, Value::Int(value));
            rec.step(REPLACE)?;
            rec.leave(call);
            return Ok(());
        }
        let is_full =
            self.buckets(rec).is_some_and(|buckets| rec.peek(self.0, SIZE) == Value::Int(i64::from(rec.len(buckets))));
        if is_full {
            self.grow(rec)?;
        }
        let Some(buckets) = self.buckets(rec) else { return Ok(()) };
        let at = slot(key, i64::from(rec.len(buckets)));
        rec.assign(at_var, Value::Int(at));
        rec.hint(Hint::Index { var: at_var, into: buckets });
        let first = rec.read(buckets, at as u32);
        let entry = rec.instance("Entry", &[("key", Value::Int(key)), ("value", Value::Int(value)), ("next", first)]);
        rec.write(buckets, at as u32, Value::Ref(entry));
        rec.assign(entry_var, Value::Ref(entry));
        let size = rec.peek(self.0, SIZE).int().unwrap_or(0);
        rec.write(self.0, SIZE, Value::Int(size + 1));
        rec.step(INSERT)?;
        rec.leave(call);
        Ok(())
    }

    /// Twice the slots: every entry's slot is computed anew.
    fn grow(self, rec: &mut Recorder) -> Result<(), LimitReached> {
        let call = rec.call("grow", &["self", "old", "b", "entry", "at"]);
        let [table, old_var, b, entry_var, at_var] = call.vars();
        let Some(old) = self.buckets(rec) else { return Ok(()) };
        let slots = 2 * i64::from(rec.len(old));
        let new = buckets(rec, slots);
        rec.assign(table, Value::Ref(self.0));
        rec.assign(old_var, Value::Ref(old));
        rec.write(self.0, BUCKETS, Value::Ref(new));
        rec.hint(Hint::Index { var: at_var, into: new });
        rec.hint(Hint::Index { var: b, into: old });
        rec.step(GROW)?;
        for from in 0..rec.len(old) {
            rec.assign(b, Value::Int(i64::from(from)));
            while let Some(entry) = rec.read(old, from).object() {
                let at = slot(rec.read(entry, KEY).int().unwrap_or(0), slots);
                rec.assign(entry_var, Value::Ref(entry));
                rec.assign(at_var, Value::Int(at));
                rec.step(REHASH)?;
                let rest = rec.read(entry, NEXT);
                rec.write(old, from, rest);
                let first = rec.read(new, at as u32);
                rec.write(entry, NEXT, first);
                rec.write(new, at as u32, Value::Ref(entry));
                rec.step(MOVE)?;
            }
        }
        rec.leave(call);
        Ok(())
    }
}

fn buckets(rec: &mut Recorder, slots: i64) -> ObjId {
    let object = rec.list(&vec![Value::None; slots as usize]);
    rec.hint(Hint::Is { object, what: Meaning::Buckets });
    object
}
