//! A hash table that is filled and grows, to draw.

use trace::{Hint, Meaning, ObjId, Recorder, Trace, Value};

use super::{STEP, record};

/// Keys put in the slots of a table that has twice as many as soon as a chain would be longer than `longest` on average.
pub fn hash(keys: &[i64], longest: usize) -> Trace {
    record(|rec| {
        let [buckets, at, entry] = rec.call("fill", &["buckets", "at", "entry"]).vars();
        let mut slots = table(rec, 2);
        for (count, &key) in keys.iter().enumerate() {
            if count > longest * rec.len(slots) as usize {
                slots = grown(rec, slots);
            }
            rec.assign(buckets, Value::Ref(slots));
            rec.hint(Hint::Index { var: at, into: slots });
            let place = key.rem_euclid(i64::from(rec.len(slots))) as u32;
            let first = rec.read(slots, place);
            let fields = [("key", Value::Int(key)), ("value", Value::Int(count as i64)), ("next", first)];
            let new = Value::Ref(rec.instance("Entry", &fields));
            rec.write(slots, place, new);
            rec.assign(at, Value::Int(place.into()));
            rec.assign(entry, new);
            rec.step(STEP)?;
        }
        Ok(())
    })
}

fn table(rec: &mut Recorder, slots: usize) -> ObjId {
    let object = rec.list(&vec![Value::None; slots]);
    rec.hint(Hint::Is { object, what: Meaning::Buckets });
    object
}

fn grown(rec: &mut Recorder, old: ObjId) -> ObjId {
    let slots = 2 * rec.len(old);
    let new = table(rec, slots as usize);
    for from in 0..rec.len(old) {
        while let Some(entry) = rec.peek(old, from).object() {
            let rest = rec.peek(entry, 2);
            rec.write(old, from, rest);
            let to = rec.peek(entry, 0).int().unwrap_or(0).rem_euclid(slots.into()) as u32;
            let first = rec.peek(new, to);
            rec.write(entry, 2, first);
            rec.write(new, to, Value::Ref(entry));
        }
    }
    new
}
