//! Where a field of a node points after the step.

use trace::{Kind, ObjId, Value};

use crate::answers::{Draft, answer};
use crate::pair::Pair;
use crate::question::{Answer, Ask, Question};
use crate::seen::{is_node, text};

/// Nodes that can be pointed at, at most.
const MOST: usize = 300;

/// Asks for the first link that the step changes.
pub(crate) fn ask(pair: &Pair) -> Option<Question> {
    let (node, field, old, new) = pair.of_kind(Kind::Instance).find_map(|seen| {
        let fields = pair.before.fields(seen.id).iter().enumerate();
        fields.into_iter().find_map(|(at, field)| {
            let [old, new] = [&pair.before, &pair.after].map(|state| state.item(seen.id, at as u32));
            let linked = old != new && is_node(&pair.before, new) && is_node(&pair.before, old);
            linked.then_some((seen.id, field.clone(), old, new))
        })
    })?;
    let near = [old, Value::Ref(node)];
    let answers = nodes(pair, new, &near)?;
    let ask = Ask::Link { node: text(&pair.before, Value::Ref(node)), field };
    Draft { ask, structure: "nodes", telling: true, answers, likely: 2 }.question(pair)
}

/// Nodes, and nowhere, as answers; `right` must be one that was there. Those that are near come first, then those that the live
/// call points at.
pub(crate) fn nodes(pair: &Pair, right: Value, near: &[Value]) -> Option<Vec<Answer>> {
    if right.object().is_some_and(|id| !pair.knows(id)) {
        return None;
    }
    let class = near.iter().chain([&right]).filter_map(|value| value.object()).map(|id| pair.before.class(id)).next();
    let alike = |id: ObjId| Some(pair.before.class(id)) == class;
    let pointed = pair.frame().map(|frame| frame.vars()).unwrap_or_default();
    let pointed = pointed.into_iter().map(|(_, var, _)| pair.before.value(var));
    let others = pair.of_kind(Kind::Instance).map(|seen| Value::Ref(seen.id));
    let mut values = vec![right];
    for value in near.iter().copied().chain(pointed).chain(others).chain([Value::None]) {
        let fits = is_node(&pair.before, value) && value.object().is_none_or(alike);
        if fits && values.len() < MOST && !values.contains(&value) {
            values.push(value);
        }
    }
    let answers = values.into_iter().map(|value| answer(text(&pair.before, value), pair.places(value), value == right));
    Some(answers.collect())
}
