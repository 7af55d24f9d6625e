//! The run: keys put into a search tree and taken out of it, each call for one node.

use trace::{Hint, Limit, LimitReached, ObjId, Recorder, Trace, Value, Var};

use super::balance::rebalance;
use super::{ABSENT, COMPARE, DELETE, DONE, INSERT, KNOWN, NEW, REMOVE, START, SUCCESSOR};
use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE};

/// The link that leads to a node: a parent and its side. The root hangs in a variable.
pub(super) type Place = Option<(ObjId, u32)>;

/// A tree in the making.
pub(super) struct Tree {
    pub(super) rec: Recorder,
    root: Var,
    balanced: bool,
}

/// Records all changes in order.
pub(super) fn record(balanced: bool, updates: &[i64], limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let [changes_var, index, root] = rec.call("run", &["changes", "i", "root"]).vars();
    let texts: Vec<Value> = updates.iter().map(|key| Value::Text(rec.text(&format!("{key:+}")))).collect();
    let changes = rec.list(&texts);
    rec.hint(Hint::Index { var: index, into: changes });
    rec.assign(changes_var, Value::Ref(changes));
    rec.assign(root, Value::None);
    let mut tree = Tree { rec, root, balanced };
    let outcome = tree.apply(updates, index);
    tree.rec.finish(outcome)
}

impl Tree {
    fn apply(&mut self, updates: &[i64], index: Var) -> Result<(), LimitReached> {
        self.rec.step(START)?;
        for (number, &change) in updates.iter().enumerate() {
            self.rec.assign(index, Value::Int(number as i64));
            if change > 0 {
                self.rec.step(INSERT)?;
                self.insert(None, change)?;
            } else {
                self.rec.step(DELETE)?;
                self.delete(None, -change)?;
            }
        }
        self.rec.assign(index, Value::Absent);
        self.rec.step(DONE)
    }

    /// What hangs in a place.
    pub(super) fn at(&self, place: Place) -> Value {
        place.map_or_else(|| self.rec.get(self.root), |(parent, side)| self.rec.peek(parent, side))
    }

    /// Hangs a node into a place, or nothing.
    pub(super) fn hang(&mut self, place: Place, node: Value) {
        match place {
            Some((parent, side)) => self.rec.write(parent, side, node),
            None => self.rec.assign(self.root, node),
        }
    }

    fn insert(&mut self, place: Place, key: i64) -> Result<(), LimitReached> {
        let call = self.rec.call("insert", &["node", "key"]);
        let [node_var, key_var] = call.vars();
        let at = self.at(place);
        self.rec.assign(node_var, at);
        self.rec.assign(key_var, Value::Int(key));
        if let Some(node) = at.object() {
            let here = self.compare(node)?;
            if key == here {
                self.rec.step(KNOWN)?;
            } else {
                self.insert(Some((node, side_of(key, here))), key)?;
                self.balance(place)?;
            }
        } else {
            let node = self.new_node(key);
            self.hang(place, node);
            self.rec.step(NEW)?;
        }
        self.rec.leave(call);
        Ok(())
    }

    fn delete(&mut self, place: Place, key: i64) -> Result<(), LimitReached> {
        let call = self.rec.call("delete", &["node", "key"]);
        let [node_var, key_var] = call.vars();
        let at = self.at(place);
        self.rec.assign(node_var, at);
        self.rec.assign(key_var, Value::Int(key));
        if let Some(node) = at.object() {
            let here = self.compare(node)?;
            if key != here {
                self.delete(Some((node, side_of(key, here))), key)?;
                self.balance(place)?;
            } else if let Some(right) = self.second_child(node) {
                let next = self.leftmost(right);
                self.rec.write(node, VALUE, next);
                self.rec.step(SUCCESSOR)?;
                self.delete(Some((node, RIGHT_CHILD)), next.int().unwrap_or(key))?;
                self.balance(place)?;
            } else {
                let left = self.rec.peek(node, LEFT_CHILD);
                let below = if left == Value::None { self.rec.peek(node, RIGHT_CHILD) } else { left };
                self.hang(place, below);
                self.rec.assign(node_var, below);
                self.rec.step(REMOVE)?;
            }
        } else {
            self.rec.step(ABSENT)?;
        }
        self.rec.leave(call);
        Ok(())
    }

    fn compare(&mut self, node: ObjId) -> Result<i64, LimitReached> {
        let here = self.rec.compare(node, VALUE).int().unwrap_or(0);
        self.rec.step(COMPARE)?;
        Ok(here)
    }

    fn balance(&mut self, place: Place) -> Result<(), LimitReached> {
        if self.balanced { rebalance(self, place) } else { Ok(()) }
    }

    fn new_node(&mut self, key: i64) -> Value {
        let links = [("key", Value::Int(key)), ("left", Value::None), ("right", Value::None)];
        let heights = [("height", Value::Int(1)), ("balance", Value::Int(0))];
        let fields = [links.as_slice(), heights.as_slice()].concat();
        Value::Ref(self.rec.instance("Node", if self.balanced { &fields } else { &links }))
    }

    /// The right child of a node that has both.
    fn second_child(&self, node: ObjId) -> Option<ObjId> {
        let left = self.rec.peek(node, LEFT_CHILD).object();
        left.and(self.rec.peek(node, RIGHT_CHILD).object())
    }

    /// The smallest key from a node down.
    fn leftmost(&mut self, from: ObjId) -> Value {
        let mut node = from;
        while let Some(left) = self.rec.peek(node, LEFT_CHILD).object() {
            node = left;
        }
        self.rec.read(node, VALUE)
    }
}

fn side_of(key: i64, here: i64) -> u32 {
    if key < here { LEFT_CHILD } else { RIGHT_CHILD }
}
