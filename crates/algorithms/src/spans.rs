//! What algorithms on intervals share: the input as a list of pairs, sorting it, and the words for an interval.

use trace::{Hint, Meaning, ObjId, Recorder, State, Value};

/// Positions of an interval's ends in its pair.
pub(crate) const START: u32 = 0;
pub(crate) const END: u32 = 1;

/// A list of intervals, each a pair of its start and its end.
pub(crate) fn list(rec: &mut Recorder, intervals: &[(i64, i64)]) -> ObjId {
    let pairs: Vec<Value> = intervals.iter().map(|&ends| Value::Ref(pair(rec, ends))).collect();
    let list = rec.list(&pairs);
    rec.hint(Hint::Is { object: list, what: Meaning::Intervals });
    list
}

/// One interval.
pub(crate) fn pair(rec: &mut Recorder, (start, end): (i64, i64)) -> ObjId {
    rec.list(&[Value::Int(start), Value::Int(end)])
}

/// Sorts a list of intervals by one of their ends and gives them in their new order. Equal ones keep their order; only what
/// changes its place is written.
pub(crate) fn sort(rec: &mut Recorder, list: ObjId, by: u32) -> Vec<ObjId> {
    let before: Vec<ObjId> = (0..rec.len(list)).filter_map(|at| rec.peek(list, at).object()).collect();
    let mut after = before.clone();
    after.sort_by_key(|&pair| rec.peek(pair, by).int());
    for (at, (&old, &new)) in before.iter().zip(&after).enumerate() {
        if old != new {
            rec.write(list, at as u32, Value::Ref(new));
        }
    }
    after
}

/// An end of an interval, without marking it as read.
pub(crate) fn peek(rec: &Recorder, pair: ObjId, end: u32) -> i64 {
    rec.peek(pair, end).int().unwrap_or(0)
}

/// The two ends of an interval.
pub(crate) fn ends(state: &State, pair: Value) -> (i64, i64) {
    let end = |at| pair.object().and_then(|id| state.item(id, at).int()).unwrap_or(0);
    (end(START), end(END))
}

/// All intervals of a list that a variable holds.
pub(crate) fn all(state: &State, name: &str) -> Vec<(i64, i64)> {
    let items = state.var(name).object().map(|id| state.items(id)).unwrap_or_default();
    items.into_iter().map(|pair| ends(state, pair)).collect()
}

/// An interval between backticks.
pub(crate) fn words((start, end): (i64, i64)) -> String {
    format!("`[{start}, {end}]`")
}

/// Intervals between backticks, a few of them.
pub(crate) fn several(intervals: &[(i64, i64)]) -> String {
    const NAMED: usize = 5;
    let mut named: Vec<String> = intervals.iter().take(NAMED).map(|&ends| words(ends)).collect();
    named.extend((intervals.len() > NAMED).then(|| format!("`{}` more", intervals.len() - NAMED)));
    named.join(", ")
}
