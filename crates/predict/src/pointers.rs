//! Where a variable goes that holds a node, or an index into a list.

use trace::{Hint, ObjId, Value};

use crate::answers::{Draft, answer};
use crate::links::nodes;
use crate::pair::{Changed, Pair};
use crate::question::{Answer, Ask, Question};
use crate::seen::{is_node, text};

/// Cells that can be pointed at, at most.
const MOST: i64 = 400;

/// Asks for the pointer whose way tells most: one that moves before one that is set for the first time.
pub(crate) fn ask(pair: &Pair) -> Option<Question> {
    let asked: Vec<Question> = pair
        .changed()
        .iter()
        .filter_map(|changed| to_node(pair, changed).or_else(|| to_index(pair, changed)))
        .collect();
    let telling = asked.iter().position(|question| question.telling).unwrap_or(0);
    asked.into_iter().nth(telling)
}

fn to_node(pair: &Pair, changed: &Changed) -> Option<Question> {
    let Changed { name, old, new, .. } = *changed;
    let was = old == Value::Absent || is_node(&pair.before, old);
    if !was || !is_node(&pair.before, new) {
        return None;
    }
    let next = old.object().map(|id| links_of(pair, id)).unwrap_or_default();
    // Along the only link there is, it merely walks on.
    let walks_on = next.as_slice() == [new];
    let near: Vec<Value> = [old].into_iter().chain(next).collect();
    let answers = nodes(pair, new, &near)?;
    let telling = old != Value::Absent && !walks_on;
    Draft { ask: Ask::Goes { var: name.to_owned() }, structure: "nodes", telling, answers, likely: 2 }.question(pair)
}

/// The nodes that a node leads to.
fn links_of(pair: &Pair, id: ObjId) -> Vec<Value> {
    let items = pair.before.items(id).into_iter();
    items.filter(|&item| item.object().is_some() && is_node(&pair.before, item)).collect()
}

fn to_index(pair: &Pair, changed: &Changed) -> Option<Question> {
    let into = pair.before.hints().iter().find_map(|hint| match hint {
        Hint::Index { var, into } if *var == changed.var => Some(*into),
        _ => None,
    })?;
    let new = changed.new.int()?;
    let length = i64::from(pair.before.len(into));
    if !pair.knows(into) || !(-1..=length).contains(&new) {
        return None;
    }
    let name = pair.seen.iter().find(|seen| seen.id == into).map(|seen| seen.name.as_str())?;
    let near = near(pair, changed, new);
    let all = near.iter().copied().chain(0..length.min(MOST));
    let mut order: Vec<i64> = Vec::new();
    for at in all.filter(|at| (-1..=length).contains(at)) {
        if !order.contains(&at) {
            order.push(at);
        }
    }
    let answers = order.into_iter().map(|at| cell(pair, (name, into), at, at == new)).collect();
    let telling = changed.old.int().is_some_and(|old| (old - new).abs() > 1);
    let ask = Ask::Index { var: changed.name.to_owned() };
    Draft { ask, structure: "list", telling, answers, likely: 2 }.question(pair)
}

/// The new place, where it was, just beside both, and where other indices are.
fn near(pair: &Pair, changed: &Changed, new: i64) -> Vec<i64> {
    let old = changed.old.int();
    let others = pair.frame().map(|frame| frame.vars()).unwrap_or_default();
    let is_index = |hint: &Hint, of| matches!(hint, Hint::Index { var, .. } if *var == of);
    let others = others.into_iter().filter(|(_, var, _)| pair.before.hints().iter().any(|hint| is_index(hint, *var)));
    let others = others.filter_map(|(_, var, _)| pair.before.value(var).int());
    let beside = if pair.after.at().0.is_multiple_of(2) { [new + 1, new - 1] } else { [new - 1, new + 1] };
    [new].into_iter().chain(old).chain(beside).chain(others).collect()
}

fn cell(pair: &Pair, (name, into): (&str, ObjId), at: i64, right: bool) -> Answer {
    match u32::try_from(at).ok().filter(|&at| at < pair.before.len(into)) {
        Some(index) => {
            let value = text(&pair.before, pair.before.item(into, index));
            answer(format!("{name}[{at}] = {value}"), vec![pair.place(into, index)], right)
        }
        None if at < 0 => answer(format!("{at}, before {name}[0]"), Vec::new(), right),
        None => answer(format!("{at}, behind the end of {name}"), Vec::new(), right),
    }
}
