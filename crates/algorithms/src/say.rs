//! What all sentences share: values in backticks, lists in a few words, counts with their noun.

use trace::{State, Value};

/// A value between backticks, as it stands in the state: a node by its value. What points nowhere is nothing, in every language.
pub(crate) fn code(state: &State, value: Value) -> String {
    let shown = match value {
        Value::Char(' ') => "␣".to_owned(),
        Value::Char('`') => "ˋ".to_owned(),
        Value::None => return "nothing".to_owned(),
        Value::Ref(id) => state.show(state.item(id, 0)),
        other => state.show(other),
    };
    format!("`{shown}`")
}

/// A variable of the innermost call between backticks.
pub(crate) fn var(state: &State, name: &str) -> String {
    code(state, state.var(name))
}

/// An integer variable of the innermost call; 0 if it is not set.
pub(crate) fn number(state: &State, name: &str) -> i64 {
    state.var(name).int().unwrap_or(0)
}

/// `1 node`, `3 nodes`, the number between backticks.
pub(crate) fn count(n: i64, noun: &str) -> String {
    format!("`{n}` {noun}{}", if n == 1 { "" } else { "s" })
}

/// The nodes that follow each other by `next`, as `` `5 -> 8 -> 3` ``; a long list is cut after eight.
pub(crate) fn chain(state: &State, head: Value) -> String {
    const SHOWN: usize = 8;
    let mut words = Vec::new();
    let mut at = head;
    while let Some(id) = at.object() {
        if words.len() == SHOWN {
            words.push("…".to_owned());
            break;
        }
        words.push(state.show(state.item(id, 0)));
        at = state.field(id, "next");
    }
    format!("`{}`", words.join(" -> "))
}

/// The value a variable of the innermost call had before this step, if the step changed it.
pub(crate) fn before(state: &State, name: &str) -> Option<Value> {
    let vars = state.top()?.vars();
    let &(_, var, _) = vars.iter().find(|(other, _, _)| *other == name)?;
    state.var_before(var)
}

/// The values of a list or a queue, as `` `[9, 20]` ``; a long one is cut after twelve.
pub(crate) fn values(state: &State, list: Value) -> String {
    const SHOWN: usize = 12;
    let items = list.object().map(|id| state.items(id)).unwrap_or_default();
    let mut words: Vec<String> = items.iter().take(SHOWN).map(|&item| code(state, item).replace('`', "")).collect();
    words.extend((items.len() > SHOWN).then(|| "…".to_owned()));
    format!("`[{}]`", words.join(", "))
}
