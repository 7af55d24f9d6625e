//! The run: the cache's fields stand in the outermost call, each call of the input is one inside it.

use trace::{Limit, LimitReached, ObjId, Recorder, Trace, Value, Var};

use crate::input::{CacheCall, Input};
use crate::visualizer::sites;

sites! {
    INIT = "init";
    GET = "get";
    GET_LOOK = "get-look";
    MISS = "miss", "not found";
    HIT = "hit", "found";
    PUT = "put";
    PUT_LOOK = "put-look";
    UPDATE = "update";
    UPDATED = "updated";
    OFF = "off";
    FULL = "full";
    LAST = "last";
    EVICT = "evict", "entry dropped";
    NEW = "new", "entry stored";
    STORED = "stored";
    PASS_BY = "pass-by";
    PASS_BACK = "pass-back";
    OUT = "out";
    IN = "in";
}

/// The fields of a node.
pub(super) const KEY: u32 = 0;
pub(super) const VALUE: u32 = 1;
pub(super) const PREV: u32 = 2;
pub(super) const NEXT: u32 = 3;

/// The cache's own fields.
#[derive(Clone, Copy, Debug)]
struct Cache {
    capacity: u32,
    nodes: ObjId,
    head: ObjId,
    tail: ObjId,
}

pub(super) fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.cache());
    rec.finish(outcome)
}

fn run(rec: &mut Recorder, (capacity, calls): (u32, &[CacheCall])) -> Result<(), LimitReached> {
    let [capacity_var, nodes_var, head_var, tail_var] =
        rec.call("LruCache", &["capacity", "nodes", "head", "tail"]).vars();
    let (head, nodes, tail) = (node(rec, Value::None, Value::None), rec.map(), node(rec, Value::None, Value::None));
    rec.preset(head, NEXT, Value::Ref(tail));
    rec.preset(tail, PREV, Value::Ref(head));
    rec.assign(capacity_var, Value::Int(capacity.into()));
    rec.assign(nodes_var, Value::Ref(nodes));
    rec.assign(head_var, Value::Ref(head));
    rec.assign(tail_var, Value::Ref(tail));
    rec.step(INIT)?;
    let cache = Cache { capacity, nodes, head, tail };
    for call in calls {
        match *call {
            CacheCall::Get { key } => cache.get(rec, Value::Int(key))?,
            CacheCall::Put { key, value } => cache.put(rec, Value::Int(key), Value::Int(value))?,
        }
    }
    Ok(())
}

fn node(rec: &mut Recorder, key: Value, value: Value) -> ObjId {
    rec.instance("Node", &[("key", key), ("value", value), ("prev", Value::None), ("next", Value::None)])
}

impl Cache {
    fn get(self, rec: &mut Recorder, wanted: Value) -> Result<(), LimitReached> {
        let call = rec.call("get", &["key", "node"]);
        let [key, node] = call.vars();
        rec.assign(key, wanted);
        rec.step(GET)?;
        match self.look_up(rec, wanted, node) {
            None => {
                rec.step(GET_LOOK)?;
                rec.step(MISS)?;
            }
            Some(found) => {
                rec.step(GET_LOOK)?;
                self.unlink(rec, found)?;
                self.push_front(rec, found)?;
                rec.read(found, VALUE);
                rec.step(HIT)?;
            }
        }
        rec.leave(call);
        Ok(())
    }

    fn put(self, rec: &mut Recorder, wanted: Value, stored: Value) -> Result<(), LimitReached> {
        let call = rec.call("put", &["key", "value", "node", "last"]);
        let [key, value, node, last] = call.vars();
        rec.assign(key, wanted);
        rec.assign(value, stored);
        rec.step(PUT)?;
        let found = self.look_up(rec, wanted, node);
        rec.step(PUT_LOOK)?;
        if let Some(found) = found {
            rec.write(found, VALUE, stored);
            rec.step(UPDATE)?;
            self.unlink(rec, found)?;
            self.push_front(rec, found)?;
            rec.step(UPDATED)?;
        } else if self.capacity == 0 {
            rec.step(OFF)?;
        } else {
            self.make_room(rec, last)?;
            let new = self::node(rec, wanted, stored);
            rec.map_set(self.nodes, wanted, Value::Ref(new));
            rec.assign(node, Value::Ref(new));
            rec.step(NEW)?;
            self.push_front(rec, new)?;
            rec.step(STORED)?;
        }
        rec.leave(call);
        Ok(())
    }

    fn look_up(self, rec: &mut Recorder, key: Value, node: Var) -> Option<ObjId> {
        let found = rec.map_get(self.nodes, key);
        rec.assign(node, found.unwrap_or(Value::None));
        found.and_then(Value::object)
    }

    /// Drops the least recent entry, if the cache is full.
    fn make_room(self, rec: &mut Recorder, last_var: Var) -> Result<(), LimitReached> {
        rec.step(FULL)?;
        let entries = (0..rec.len(self.nodes)).filter(|entry| rec.peek(self.nodes, 2 * entry) != Value::Absent).count();
        if entries < self.capacity as usize {
            return Ok(());
        }
        let Some(last) = rec.read(self.tail, PREV).object() else { return Ok(()) };
        rec.assign(last_var, Value::Ref(last));
        rec.step(LAST)?;
        self.unlink(rec, last)?;
        let key = rec.read(last, KEY);
        rec.map_remove(self.nodes, key);
        rec.step(EVICT)
    }

    /// The neighbours of a node link past it.
    fn unlink(self, rec: &mut Recorder, node: ObjId) -> Result<(), LimitReached> {
        let call = rec.call("unlink", &["node"]);
        rec.assign(call.var(0), Value::Ref(node));
        let (before, after) = (rec.read(node, PREV), rec.read(node, NEXT));
        if let (Some(before), Some(after)) = (before.object(), after.object()) {
            rec.write(before, NEXT, Value::Ref(after));
            rec.step(PASS_BY)?;
            rec.write(after, PREV, Value::Ref(before));
            rec.step(PASS_BACK)?;
        }
        rec.leave(call);
        Ok(())
    }

    /// Links a node in between the head and what follows it.
    fn push_front(self, rec: &mut Recorder, node: ObjId) -> Result<(), LimitReached> {
        let call = rec.call("push_front", &["node"]);
        rec.assign(call.var(0), Value::Ref(node));
        let first = rec.read(self.head, NEXT);
        rec.write(node, PREV, Value::Ref(self.head));
        rec.write(node, NEXT, first);
        rec.step(OUT)?;
        if let Some(first) = first.object() {
            rec.write(first, PREV, Value::Ref(node));
        }
        rec.write(self.head, NEXT, Value::Ref(node));
        rec.step(IN)?;
        rec.leave(call);
        Ok(())
    }
}
