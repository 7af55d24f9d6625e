//! What the visualizers of sorting share: numbers put into a list whose sizes are looked at, and words for parts of it.

use trace::{Hint, Meaning, ObjId, Recorder, State, Value};

use crate::say::code;

/// A list of numbers whose sizes are looked at.
pub(crate) fn bars(rec: &mut Recorder, numbers: &[i64]) -> ObjId {
    let items: Vec<Value> = numbers.iter().copied().map(Value::Int).collect();
    let list = rec.list(&items);
    rec.hint(Hint::Is { object: list, what: Meaning::Bars });
    list
}

/// Changes two items' places: two reads, two writes. An item changed with itself is written as it is.
pub(crate) fn swap(rec: &mut Recorder, list: ObjId, first: i64, second: i64) {
    let (a, b) = (rec.read(list, first as u32), rec.read(list, second as u32));
    rec.write(list, first as u32, b);
    rec.write(list, second as u32, a);
}

/// The item of a list that a variable of the innermost call knows, between backticks.
pub(crate) fn item(state: &State, list: &str, at: i64) -> String {
    code(state, state.var(list).object().map_or(Value::Absent, |id| state.item(id, at as u32)))
}

/// The items from one index to another, both included, as `` `[3, 5, 8]` ``; a long part is cut after eight.
pub(crate) fn part(state: &State, list: &str, first: i64, last: i64) -> String {
    const SHOWN: i64 = 8;
    let shown = (first..=last.min(first + SHOWN - 1)).map(|at| item(state, list, at).replace('`', ""));
    let mut words: Vec<String> = shown.collect();
    words.extend((last - first >= SHOWN).then(|| "…".to_owned()));
    format!("`[{}]`", words.join(", "))
}

/// The number of items of a list.
pub(crate) fn length(state: &State, list: &str) -> i64 {
    state.var(list).object().map_or(0, |id| i64::from(state.len(id)))
}

/// How a sort begins.
pub(crate) fn say_start(state: &State, list: &str) -> String {
    match length(state, list) {
        0 => format!("There is nothing to sort: `{list}` has `0` numbers."),
        1 => format!("A single number, {}, is in order as it is.", item(state, list, 0)),
        n => format!("Sort the `{n}` numbers {}.", part(state, list, 0, n - 1)),
    }
}
