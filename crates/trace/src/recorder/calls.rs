//! The calls of a recursion as a tree that stays when they have returned. It is kept beside the run for whoever looks at it:
//! no variable holds it, and nothing of it is counted.

use super::{Hint, Meaning, Recorder};
use crate::log::Tag;
use crate::memory::{ObjId, Status};
use crate::value::Value;

/// The class of a call in the tree, and its fields: what it was called with as a text, what it returned ([`Value::Absent`] until
/// then), the calls it has made in order, and how many calls it and those inside it are together.
const CLASS: &str = "Call";
const RESULT: u32 = 1;
const INSIDE: u32 = 2;
const COUNT: u32 = 3;

impl Recorder {
    /// A tree for the calls of a run, with none yet: a list of those that no other call has made.
    pub fn call_tree(&mut self) -> ObjId {
        let tree = self.list(&[]);
        self.hint(Hint::Is { object: tree, what: Meaning::Calls });
        tree
    }

    /// A call made by `maker`, the tree itself or another call of it; `words` say what it is called with. It waits
    /// ([`Status::Frontier`]) until it returns.
    pub fn enter_call(&mut self, maker: ObjId, words: &str) -> ObjId {
        let (words, inside) = (self.text(words), self.list(&[]));
        let fields = [
            ("call", Value::Text(words)),
            ("result", Value::Absent),
            ("inside", Value::Ref(inside)),
            ("count", Value::Int(1)),
        ];
        let call = self.instance(CLASS, &fields);
        let siblings = self.peek(maker, INSIDE).object().filter(|_| self.is_call(maker)).unwrap_or(maker);
        self.append(siblings, Value::Ref(call), Tag::Set);
        self.set_status(call, Status::Frontier);
        call
    }

    /// A call returns: with [`Status::Done`] what it worked out, with [`Status::Visited`] what was known before,
    /// with [`Status::Wrong`] that it led nowhere.
    pub fn return_call(&mut self, call: ObjId, result: Value, how: Status) {
        let inside = self.peek(call, INSIDE).object();
        let made = inside.map_or(0, |inside| self.len(inside));
        let counts = (0..made).filter_map(|at| self.peek(self.peek(inside?, at).object()?, COUNT).int());
        let count = 1 + counts.sum::<i64>();
        for (field, value) in [(RESULT, result), (COUNT, Value::Int(count))] {
            let word = self.pool.pack(value);
            self.change(Tag::Set, self.address(call, field), word);
        }
        self.set_status(call, how);
    }

    fn is_call(&self, id: ObjId) -> bool {
        self.memory.kind(id) == crate::memory::Kind::Instance
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::{Cursor, Limit, Recorder, SiteId, StepIndex, Value};

    use super::*;

    #[test]
    fn calls_stay_when_they_have_returned_and_count_those_inside() {
        let mut rec = Recorder::new(Limit::default());
        rec.call("f", &[]);
        let tree = rec.call_tree();
        let outer = rec.enter_call(tree, "2");
        let _ = rec.step(SiteId(0));
        for words in ["1", "0"] {
            let inner = rec.enter_call(outer, words);
            rec.return_call(inner, Value::Int(7), Status::Visited);
        }
        rec.return_call(outer, Value::Int(14), Status::Done);
        let done = rec.step(SiteId(0));
        let mut cursor = Cursor::new(Rc::new(rec.finish(done)));
        let look = |cursor: &Cursor| {
            let state = cursor.state();
            let fields = ["result", "count"].map(|name| state.field(outer, name));
            let inside = state.field(outer, "inside").object().map(|inside| state.len(inside));
            (fields, inside, state.status(outer), state.len(tree))
        };
        let waiting = ([Value::Absent, Value::Int(1)], Some(0), Status::Frontier, 1);
        assert_eq!(look(&cursor), waiting);
        cursor.seek(StepIndex(1));
        assert_eq!(look(&cursor), ([Value::Int(14), Value::Int(3)], Some(2), Status::Done, 1));
        let counts = cursor.state().counts();
        assert_eq!((counts.reads, counts.writes, counts.queue_operations), (0, 0, 0));
        cursor.seek(StepIndex(0));
        assert_eq!(look(&cursor), waiting);
    }
}
