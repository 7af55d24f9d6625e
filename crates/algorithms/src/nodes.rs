//! The nodes of a linked list, as runs make them and read them.

use std::collections::BTreeMap;

use trace::{ObjId, Recorder, State, Value};

/// The field of a node that links to the next one.
pub(crate) const NEXT: u32 = 1;

/// A node for each value, each linked to the one after it.
pub(crate) fn chained(rec: &mut Recorder, values: &[i64]) -> Vec<ObjId> {
    let nodes: Vec<ObjId> = values.iter().map(|&value| lone(rec, value)).collect();
    for pair in nodes.windows(2) {
        rec.preset(pair[0], NEXT, Value::Ref(pair[1]));
    }
    nodes
}

/// A node that links to nothing.
pub(crate) fn lone(rec: &mut Recorder, value: i64) -> ObjId {
    rec.instance("Node", &[("value", Value::Int(value)), ("next", Value::None)])
}

/// The first of some nodes as a variable holds it.
pub(crate) fn head(nodes: &[ObjId]) -> Value {
    nodes.first().map_or(Value::None, |&head| Value::Ref(head))
}

/// The nodes that follow each other from a head on, each once, and the place among them to which the last one links back;
/// `None` if it links to nothing.
pub(crate) fn walk(state: &State, head: Value) -> (Vec<ObjId>, Option<usize>) {
    let (mut nodes, mut places) = (Vec::new(), BTreeMap::new());
    let mut at = head.object();
    while let Some(node) = at {
        if let Some(&place) = places.get(&node) {
            return (nodes, Some(place));
        }
        places.insert(node, nodes.len());
        nodes.push(node);
        at = state.item(node, NEXT).object();
    }
    (nodes, None)
}

/// The values of the nodes from a head on.
#[cfg(test)]
pub(crate) fn values(state: &State, head: Value) -> Vec<i64> {
    walk(state, head).0.into_iter().filter_map(|node| state.item(node, 0).int()).collect()
}
