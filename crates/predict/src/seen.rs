//! What can be seen of a state: the objects that its variables lead to, each by the name one would call it by.

use std::collections::BTreeSet;

use trace::{Kind, ObjId, State, Value};

/// Objects that are looked at, at most.
const MOST: usize = 1500;
/// Items of one object that are followed.
const FOLLOWED: u32 = 600;

/// An object that variables lead to.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) id: ObjId,
    /// `queue`, `table[2]`; empty for what is reached through a field of a node.
    pub(crate) name: String,
}

/// Everything that the variables of the calls lead to, the innermost call's first.
pub(crate) fn seen(state: &State) -> Vec<Seen> {
    let mut found: Vec<Seen> = Vec::new();
    let mut known = BTreeSet::new();
    for frame in state.frames().iter().rev() {
        for (name, _, value) in frame.vars() {
            found.extend(value.object().filter(|id| known.insert(*id)).map(|id| Seen { id, name: name.to_owned() }));
        }
    }
    let mut at = 0;
    while at < found.len() && found.len() < MOST {
        let Seen { id, name } = found[at].clone();
        for (index, item) in items(state, id) {
            let Some(inner) = item.object().filter(|inner| known.insert(*inner)) else { continue };
            let named = state.kind(id) == Kind::List && !name.is_empty();
            found.push(Seen { id: inner, name: if named { format!("{name}[{index}]") } else { String::new() } });
        }
        at += 1;
    }
    found
}

fn items<'a>(state: &State<'a>, id: ObjId) -> impl Iterator<Item = (u32, Value)> + use<'a> {
    let state = *state;
    (0..state.len(id).min(FOLLOWED)).map(move |index| (index, state.item(id, index)))
}

/// A value as an answer says it: a short list by its items, an object as the state shows it.
pub(crate) fn text(state: &State, value: Value) -> String {
    const SHOWN: u32 = 4;
    match value {
        Value::Ref(id) if state.kind(id) == Kind::List && (1..=SHOWN).contains(&state.len(id)) => {
            let items: Vec<String> = state.items(id).into_iter().map(|item| state.show(item)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Char(' ') => "␣".to_owned(),
        other => state.show(other),
    }
}

/// Whether a value says something by itself.
pub(crate) fn is_plain(value: Value) -> bool {
    !matches!(value, Value::Absent | Value::None | Value::Ref(_))
}

/// Whether it is a node, or points nowhere.
pub(crate) fn is_node(state: &State, value: Value) -> bool {
    match value {
        Value::Ref(id) => state.kind(id) == Kind::Instance,
        other => other == Value::None,
    }
}
