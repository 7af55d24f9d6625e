//! A graph put before a run: a map from its nodes to lists of neighbours, or of edges that have a weight; and what sentences
//! say of it.

use trace::{Hint, Kind, Meaning, ObjId, Recorder, State, Value};

use crate::input::Graph;

/// The position of an edge's weight among its fields: its name, its ends, its weight.
pub(crate) const WEIGHT: u32 = 3;

/// A graph in a run.
#[derive(Debug)]
pub(crate) struct Network {
    /// From nodes to lists.
    pub(crate) map: ObjId,
    /// In the order in which they are named.
    pub(crate) nodes: Vec<ObjId>,
    /// The list of each node.
    pub(crate) lists: Vec<ObjId>,
    /// The edges in the order in which they are written; none where neighbours stand in the lists themselves.
    pub(crate) edges: Vec<ObjId>,
    /// The neighbours of each node by their positions, in the order of its list.
    pub(crate) near: Vec<Vec<usize>>,
}

impl Network {
    /// A graph whose lists hold neighbours.
    pub(crate) fn of_neighbours(rec: &mut Recorder, graph: &Graph) -> Network {
        let nodes = nodes(rec, graph);
        let near: Vec<Vec<usize>> = graph.neighbours();
        let lists = near.iter().map(|near| {
            let items: Vec<Value> = near.iter().map(|&to| Value::Ref(nodes[to])).collect();
            rec.list(&items)
        });
        let lists = lists.collect();
        Network::put(rec, nodes, lists, Vec::new(), near)
    }

    /// A graph whose lists hold edges; a line is the same edge in the lists of both its ends.
    pub(crate) fn of_edges(rec: &mut Recorder, graph: &Graph) -> Network {
        let nodes = nodes(rec, graph);
        let near: Vec<Vec<usize>> = graph.neighbours();
        let mut held: Vec<Vec<Value>> = vec![Vec::new(); nodes.len()];
        let mut edges = Vec::new();
        for &(from, to, weight) in &graph.edges {
            let (from, to) = (from as usize, to as usize);
            let name = format!("{}-{} {weight}", graph.nodes[from], graph.nodes[to]);
            let name = Value::Text(rec.text(&name));
            let [one, other] = [from, to].map(|end| Value::Ref(nodes[end]));
            let fields = [("name", name), ("from", one), ("to", other), ("weight", Value::Int(weight))];
            let edge = rec.instance("Edge", &fields);
            held[from].push(Value::Ref(edge));
            if !graph.directed {
                held[to].push(Value::Ref(edge));
            }
            edges.push(edge);
        }
        let lists = held.iter().map(|items| rec.list(items)).collect();
        Network::put(rec, nodes, lists, edges, near)
    }

    fn put(
        rec: &mut Recorder,
        nodes: Vec<ObjId>,
        lists: Vec<ObjId>,
        edges: Vec<ObjId>,
        near: Vec<Vec<usize>>,
    ) -> Network {
        let map = rec.place(Kind::Map, "", &[], 2 * nodes.len() as u32);
        for (at, (&node, &list)) in (0u32..).zip(nodes.iter().zip(&lists)) {
            rec.preset(map, 2 * at, Value::Ref(node));
            rec.preset(map, 2 * at + 1, Value::Ref(list));
        }
        rec.hint(Hint::Is { object: map, what: Meaning::Graph });
        Network { map, nodes, lists, edges, near }
    }

    /// The position of the node that a value is.
    pub(crate) fn position(&self, value: Value) -> Option<usize> {
        let node = value.object()?;
        self.nodes.binary_search(&node).ok()
    }
}

fn nodes(rec: &mut Recorder, graph: &Graph) -> Vec<ObjId> {
    let mut node = |name: &String| {
        let name = Value::Text(rec.text(name));
        rec.instance("Node", &[("name", name)])
    };
    graph.nodes.iter().map(&mut node).collect()
}

/// What a map of the innermost call's, known by its variable, holds for a key; [`Value::Absent`] if nothing.
pub(crate) fn held(state: &State, map: &str, key: Value) -> Value {
    let entries = state.var(map).object().map(|id| state.entries(id)).unwrap_or_default();
    entries.into_iter().find(|(other, _)| *other == key).map_or(Value::Absent, |(_, value)| value)
}

/// The nodes of the graph in the variable `graph`.
pub(crate) fn all_nodes(state: &State) -> Vec<Value> {
    let entries = state.var("graph").object().map(|id| state.entries(id)).unwrap_or_default();
    entries.into_iter().map(|(node, _)| node).collect()
}

/// The list of a node, in the variable `graph`.
pub(crate) fn list_of(state: &State, node: Value) -> Vec<Value> {
    held(state, "graph", node).object().map(|id| state.items(id)).unwrap_or_default()
}

/// Names in a row: `` `A`, `B` and `C` ``.
pub(crate) fn names(state: &State, nodes: &[Value]) -> String {
    let names: Vec<String> = nodes.iter().map(|&node| crate::say::code(state, node)).collect();
    match names.as_slice() {
        [] => "none".to_owned(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}
