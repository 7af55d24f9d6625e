//! Which item leaves a queue, a stack, a heap, a list or a set.

use trace::{Hint, Kind, Meaning, ObjId, Value};

use crate::answers::{Draft, answer};
use crate::pair::Pair;
use crate::question::{Ask, Question};
use crate::seen::text;

/// Items that are compared one by one.
const MOST: u32 = 400;

/// Asks for the one item that is no longer there after the step.
pub(crate) fn ask(pair: &Pair) -> Option<Question> {
    let (name, id, gone) = pair.seen.iter().filter(|seen| !seen.name.is_empty()).find_map(|seen| {
        let holds = matches!(pair.before.kind(seen.id), Kind::Deque | Kind::List | Kind::Set);
        let gone = holds.then(|| gone(pair, seen.id)).flatten()?;
        Some((seen.name.clone(), seen.id, gone))
    })?;
    let items = pair.before.items(id);
    let leaving = *items.get(gone)?;
    let answers = likely_first(items.len(), gone).into_iter().map(|at| {
        let mut places = vec![pair.place(id, at as u32)];
        places.extend(pair.places(items[at]));
        // Equal values cannot be told apart, equal nodes can.
        answer(text(&pair.before, items[at]), places, items[at] == leaving)
    });
    let answers = answers.collect();
    let structure = structure(pair, id, gone);
    Draft { ask: Ask::Leaves { from: name }, structure, telling: true, answers, likely: 2 }.question(pair)
}

/// The position of what left, if it is one item of several.
fn gone(pair: &Pair, id: ObjId) -> Option<usize> {
    let (before, after) = (&pair.before, &pair.after);
    let count = before.len(id);
    if !(2..=MOST).contains(&count) {
        return None;
    }
    if before.kind(id) == Kind::Deque && after.popped(id) == before.popped(id) + 1 {
        return Some(0);
    }
    if after.len(id) + 1 != count {
        return None;
    }
    let mut rest: Vec<Value> = after.items(id);
    let mut missing = (0..count as usize).filter(|&at| {
        let item = before.item(id, at as u32);
        match rest.iter().position(|other| *other == item) {
            Some(found) => {
                rest.swap_remove(found);
                false
            }
            None => true,
        }
    });
    missing.next().filter(|_| missing.next().is_none())
}

/// The positions with the two ends and the neighbours of what leaves first: they are what one would mistake for it.
fn likely_first(count: usize, gone: usize) -> Vec<usize> {
    let mut order = vec![gone, 0, count - 1, gone + 1, gone.wrapping_sub(1)];
    order.extend(0..count);
    let mut known = vec![false; count];
    order.retain(|&at| at < count && !std::mem::replace(&mut known[at], true));
    order
}

fn structure(pair: &Pair, id: ObjId, gone: usize) -> &'static str {
    let heap = |hint: &Hint| matches!(hint, Hint::Is { object, what: Meaning::Heap } if *object == id);
    match pair.before.kind(id) {
        Kind::Deque if gone == 0 => "queue",
        Kind::Deque => "stack",
        Kind::Set => "set",
        _ if pair.before.hints().iter().any(heap) => "heap",
        _ => "list",
    }
}
