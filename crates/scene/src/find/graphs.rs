//! Maps and lists that are graphs: who is joined to whom, by name or by position.

use std::collections::BTreeSet;

use trace::{Kind, Meaning, ObjId, Value};

use super::{Judged, names};
use crate::form::Form;
use crate::view::View;

/// Nodes, and for each what it is joined to, that are looked at.
const NODES: usize = 200;
const JOINED: usize = 32;

/// What a map is taken for. The collections in it are drawn with it.
pub(super) fn judge_map(view: &View, map: ObjId, name: &str, parts: &mut BTreeSet<ObjId>) -> Judged {
    let entries = view.entries(map, NODES);
    let inner = |(_, value, _): &(String, Value, u32)| value.object().filter(|&inner| view.is_collection(inner));
    let holders: Vec<ObjId> = entries.iter().filter_map(inner).collect();
    if view.meaning(map) == Some(Meaning::Parents) {
        return Judged::new(Form::Forest, &[Form::Map]);
    }
    if view.meaning(map) == Some(Meaning::Graph) {
        parts.extend(holders.iter().copied());
        parts.extend(nodes_and_edges(view, map, &holders));
        return Judged::new(Form::Graph, &[]);
    }
    let is_trie = is_letters(view, map);
    if holders.len() < entries.len() && !is_trie {
        return Judged::new(Form::Map, &[]);
    }
    if is_trie && (names::is_trie(name) || is_deep(view, map)) {
        absorb_letters(view, map, parts);
        return Judged::new(Form::Trie, &[Form::Map]);
    }
    if holders.is_empty() {
        // One that is yet to be filled already stands where the graph will.
        let form = if names::is_graph(name) { Form::Graph } else { Form::Map };
        return Judged::new(form, &[Form::Map]);
    }
    parts.extend(holders.iter().copied().filter(|&inner| inner != map));
    let keys: BTreeSet<&str> = entries.iter().map(|(key, ..)| key.as_str()).collect();
    let joined = joined(view, &holders);
    let known = joined.as_ref().is_some_and(|all| !all.is_empty() && all.iter().all(|to| keys.contains(to.as_str())));
    let is_graph = known || (names::is_graph(name) && joined.is_some());
    let form = if is_graph { Form::Graph } else { Form::Lists };
    let mut others = vec![Form::Lists, Form::Map];
    others.extend(joined.is_some().then_some(Form::Graph));
    Judged::new(form, &others)
}

/// The objects that a graph's nodes and edges are, which are drawn with it.
fn nodes_and_edges(view: &View, map: ObjId, holders: &[ObjId]) -> Vec<ObjId> {
    let keys = view.state.entries(map).into_iter().filter_map(|(key, _)| key.object());
    let held = holders.iter().flat_map(|&holder| view.contents(holder, JOINED));
    keys.chain(held.filter_map(|(value, _)| value.object())).collect()
}

/// What the nodes are joined to; `None` if something there cannot be a node.
fn joined(view: &View, holders: &[ObjId]) -> Option<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    for &holder in holders {
        for (key, value, _) in view.keyed(holder, JOINED).into_iter().filter(|(_, value, _)| !view.is_fold(*value)) {
            let to = match key {
                // Keys are the nodes; what stands with them is a weight.
                Some(key) => view.is_inline(value).then_some(key)?,
                None => view.identity(pair(view, value)?.0),
            };
            all.insert(to);
        }
    }
    Some(all)
}

/// What an item of a list of neighbours says: the node, and the weight of the edge if it is a pair of both.
pub(crate) fn pair(view: &View, item: Value) -> Option<(Value, Option<Value>)> {
    match item {
        Value::Int(_) | Value::Text(_) | Value::Char(_) => Some((item, None)),
        Value::Ref(id) if view.state.kind(id) == Kind::Instance => Some((item, None)),
        Value::Ref(id) if view.is_inline(item) && view.state.len(id) == 2 => {
            let [to, weight] = [view.state.item(id, 0), view.state.item(id, 1)];
            let weighs = matches!(weight, Value::Int(_) | Value::Float(_) | Value::Infinity);
            weighs.then_some((to, Some(weight)))
        }
        _ => None,
    }
}

/// Whether a list of collections says for each position to which positions it is joined.
pub(super) fn is_adjacency(view: &View, list: ObjId) -> bool {
    let count = i64::from(view.state.len(list));
    let is_place = |value: Value| value.int().is_some_and(|to| (0..count).contains(&to));
    let is_joined = |holder: ObjId| {
        if view.state.kind(holder) == Kind::Map {
            let all = view.entries(holder, JOINED);
            return all.iter().all(|(key, ..)| key.parse::<i64>().is_ok_and(|to| (0..count).contains(&to)));
        }
        let fits = |value: Value| pair(view, value).is_some_and(|(to, _)| is_place(to));
        view.contents(holder, JOINED).into_iter().all(|(value, _)| fits(value))
    };
    let rows = (0..view.state.len(list).min(NODES as u32)).map(|at| view.state.item(list, at).object());
    rows.into_iter().all(|row| row.is_some_and(is_joined))
}

/// Whether a list of lists has as many columns as rows, all of them numbers: it may say which node is joined to which.
pub(crate) fn is_matrix(view: &View, list: ObjId) -> bool {
    let count = view.state.len(list);
    let is_number = |value: Value| {
        matches!(value, Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::Infinity | Value::None)
    };
    let is_row = |value: Value| {
        value.object().is_some_and(|row| {
            let is_full = view.state.kind(row) == Kind::List && view.state.len(row) == count;
            is_full && view.contents(row, JOINED).into_iter().all(|(value, _)| is_number(value))
        })
    };
    (2..=NODES as u32).contains(&count) && (0..count).all(|at| is_row(view.state.item(list, at)))
}

/// Whether the keys are letters with maps below them, or the sign that a word ends.
fn is_letters(view: &View, map: ObjId) -> bool {
    let entries = view.entries(map, JOINED);
    let is_below = |value: &Value| value.object().is_some_and(|inner| view.is_mapping(inner));
    let is_sign = |key: &str| names::is_end(key) || !key.chars().any(char::is_alphanumeric);
    let fits = |(key, value, _): &(String, Value, u32)| match is_below(value) {
        true => key.chars().count() == 1,
        false => value.object().is_none() && is_sign(key),
    };
    entries.iter().any(|(_, value, _)| is_below(value)) && entries.iter().all(fits)
}

/// Whether some letter has letters below it.
fn is_deep(view: &View, map: ObjId) -> bool {
    let below = |(_, value, _): (String, Value, u32)| value.object().filter(|&inner| view.is_mapping(inner));
    view.entries(map, JOINED).into_iter().filter_map(below).any(|inner| is_letters(view, inner))
}

fn absorb_letters(view: &View, map: ObjId, parts: &mut BTreeSet<ObjId>) {
    let mut waiting = vec![map];
    while let Some(at) = waiting.pop() {
        for (_, value, _) in view.entries(at, NODES) {
            let inner = value.object().filter(|&inner| view.is_mapping(inner) && inner != map);
            waiting.extend(inner.filter(|&inner| parts.insert(inner)));
        }
    }
}
