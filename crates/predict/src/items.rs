//! The value that the step writes into a cell, or puts at the end of a list.

use trace::{Kind, ObjId, Value};

use crate::answers::Draft;
use crate::pair::Pair;
use crate::question::{Ask, Question};
use crate::seen::is_plain;
use crate::values::{is_next, values};

/// Items of a list that are looked at.
const MOST: u32 = 400;

/// Asks for the first cell whose value changes.
pub(crate) fn ask(pair: &Pair) -> Option<Question> {
    let (name, id, at) = pair.of_kind(Kind::List).filter(|seen| !seen.name.is_empty()).find_map(|seen| {
        let count = pair.before.len(seen.id).min(pair.after.len(seen.id)).min(MOST);
        let differs = |at: &u32| {
            let new = pair.after.item(seen.id, *at);
            new != pair.before.item(seen.id, *at) && is_plain(new)
        };
        (0..count).find(differs).map(|at| (&seen.name, seen.id, at))
    })?;
    let (old, new) = (pair.before.item(id, at), pair.after.item(id, at));
    let ask = Ask::Item { cell: format!("{name}[{at}]") };
    let answers = values(pair, new, old, &beside(pair, id, at));
    Draft { ask, structure: "list", telling: !is_next(old, new), answers, likely: 2 }.question(pair)
}

/// Asks for what a list gets at its end.
pub(crate) fn joins(pair: &Pair) -> Option<Question> {
    let (name, id) = pair.of_kind(Kind::List).find_map(|seen| {
        let grown = !seen.name.is_empty() && pair.after.len(seen.id) == pair.before.len(seen.id) + 1;
        grown.then_some((&seen.name, seen.id))
    })?;
    let end = pair.before.len(id);
    let new = pair.after.item(id, end);
    if !is_plain(new) {
        return None;
    }
    let answers = values(pair, new, Value::Absent, &beside(pair, id, end));
    Draft { ask: Ask::Joins { to: name.clone() }, structure: "list", telling: false, answers, likely: 0 }.question(pair)
}

/// The values beside a cell.
fn beside(pair: &Pair, id: ObjId, at: u32) -> Vec<Value> {
    [at.wrapping_sub(1), at + 1, at.wrapping_sub(2)].map(|near| pair.before.item(id, near)).into()
}
