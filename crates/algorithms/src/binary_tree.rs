//! Binary trees as all runs have them: nodes put together from an input, and their links.

use trace::{ObjId, Recorder, State, Value};

/// The fields of a node.
pub(crate) const VALUE: u32 = 0;
pub(crate) const LEFT_CHILD: u32 = 1;
pub(crate) const RIGHT_CHILD: u32 = 2;

/// Puts the nodes together in the order of their levels, and gives the root.
pub(crate) fn plant(rec: &mut Recorder, items: &[Option<i64>]) -> Value {
    nodes(rec, items).first().copied().flatten().map_or(Value::None, Value::Ref)
}

/// As [`plant`]; after the root the first nodes with two values.
pub(crate) fn plant_with(rec: &mut Recorder, items: &[Option<i64>], wanted: [i64; 2]) -> [Value; 3] {
    let nodes = nodes(rec, items);
    let at = |slot: Option<usize>| slot.and_then(|slot| *nodes.get(slot)?).map_or(Value::None, Value::Ref);
    let [first, second] = wanted.map(|value| at(items.iter().position(|item| *item == Some(value))));
    [at(Some(0)), first, second]
}

/// A node for each item that is one, linked.
fn nodes(rec: &mut Recorder, items: &[Option<i64>]) -> Vec<Option<ObjId>> {
    let fields = |value| [("value", Value::Int(value)), ("left", Value::None), ("right", Value::None)];
    let nodes: Vec<Option<ObjId>> =
        items.iter().map(|item| item.map(|value| rec.instance("Node", &fields(value)))).collect();
    let parents = nodes.iter().flatten();
    let places = parents.flat_map(|&parent| [(parent, LEFT_CHILD), (parent, RIGHT_CHILD)]);
    for ((parent, side), child) in places.zip(nodes.iter().skip(1)) {
        if let Some(child) = child {
            rec.preset(parent, side, Value::Ref(*child));
        }
    }
    nodes
}

/// A child of what may be a node; [`Value::None`] if it is none.
pub(crate) fn child(state: &State, node: Value, side: u32) -> Value {
    node.object().map_or(Value::None, |id| state.item(id, side))
}
