//! The nodes and edges of a graph, whatever it is kept in: a map or list of neighbours, a matrix, or objects that know each other.

use std::collections::BTreeMap;

use trace::{Kind, MarkKind, ObjId, Status, Value};

use super::progress::Progress;
use crate::find::{Found, is_matrix, pair};
use crate::shape::{Role, Texture};
use crate::view::{View, look};

/// Nodes and edges read, at most.
const MOST_NODES: usize = 400;
pub(super) const MOST_EDGES: usize = 600;
/// Neighbours of one node that are read.
const MOST_JOINED: usize = 100;

/// A node of a graph.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// What tells it from the others: a key, a position, an object.
    pub(crate) identity: String,
    pub(crate) label: String,
    pub(crate) object: Option<ObjId>,
    pub(crate) role: Role,
    pub(crate) texture: Texture,
    pub(crate) strong: bool,
}

/// An edge between two nodes by their places.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Edge {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) weight: Option<String>,
    /// The same edge leads back.
    pub(crate) both_ways: bool,
    /// What the step did to it.
    pub(crate) mark: Option<MarkKind>,
    /// What the run has made of it.
    pub(crate) status: Status,
    /// A node came to be known by it.
    pub(crate) leads: bool,
}

/// A graph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Net {
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
}

/// What is joined to what, before the nodes have their places.
struct Join {
    from: String,
    to: (String, Value),
    weight: Option<String>,
    mark: Option<MarkKind>,
    status: Status,
}

/// Reads the graph that a structure is.
pub(crate) fn read(view: &View, found: &Found) -> Net {
    let is_nodes = found.nodes.iter().all(|&node| view.state.kind(node) == Kind::Instance && !view.is_mapping(node));
    let mut known: Vec<(String, Node)> = Vec::new();
    let mut joins = Vec::new();
    match found.object() {
        Some(_) if is_nodes || found.nodes.len() > 1 => {
            for &node in found.nodes.iter().take(MOST_NODES) {
                known.push((String::new(), object_node(view, node)));
                join_fields(view, &found.nodes, node, &mut joins);
            }
        }
        Some(object) => join_entries(view, object, &mut known, &mut joins),
        None => {}
    }
    let mut net = Net { nodes: known.into_iter().map(|(_, node)| node).collect(), edges: Vec::new() };
    add_unlisted(view, &mut net, &joins, is_nodes);
    add_edges(&mut net, joins);
    let progress = Progress::of(view);
    light_ways(&mut net, &progress);
    for node in net.nodes.iter_mut().filter(|node| node.role == Role::Plain) {
        (node.role, node.texture) = look(progress.status(&node.identity), None);
    }
    net
}

fn object_node(view: &View, node: ObjId) -> Node {
    let mark = view.touched(node);
    let (role, texture) = look(view.state.status(node), mark);
    let identity = view.identity(Value::Ref(node));
    Node { identity, label: view.label(node), object: Some(node), role, texture, strong: mark.is_some() }
}

fn plain_node(identity: String, label: String) -> Node {
    let (role, texture) = look(Status::Untouched, None);
    Node { identity, label: crate::block::cut(&label, 12), object: None, role, texture, strong: false }
}

/// The links of an object: its fields, and what is in the collections that they hold.
fn join_fields(view: &View, nodes: &[ObjId], node: ObjId, joins: &mut Vec<Join>) {
    let from = view.identity(Value::Ref(node));
    let mut join = |value: Value, weight: Option<String>, mark: Option<MarkKind>| {
        if value.object().is_some_and(|to| nodes.binary_search(&to).is_ok()) {
            let to = (view.identity(value), value);
            joins.push(Join { from: from.clone(), to, weight, mark, status: Status::Untouched });
        }
    };
    for at in 0..view.state.len(node).min(32) {
        let value = view.state.item(node, at);
        join(value, None, view.state.mark(node, at));
        let held = value.object().filter(|&held| nodes.binary_search(&held).is_err() && view.is_collection(held));
        let Some(held) = held else { continue };
        for (item, at) in view.contents(held, MOST_JOINED) {
            let (to, weight) = pair(view, item).unwrap_or((item, None));
            join(to, weight.map(|weight| view.show(weight)), view.state.mark(held, at));
        }
    }
}

/// A map from nodes to neighbours, a list of neighbours by position, or a matrix.
fn join_entries(view: &View, object: ObjId, known: &mut Vec<(String, Node)>, joins: &mut Vec<Join>) {
    let is_matrix = view.state.kind(object) == Kind::List && is_matrix(view, object);
    for (key, value, at) in view.keyed(object, MOST_NODES) {
        let from = key.unwrap_or_else(|| at.to_string());
        known.push((from.clone(), key_node(view, object, at, &from)));
        let Some(held) = value.object().filter(|&held| view.is_collection(held)) else { continue };
        for (inner_key, item, place) in view.keyed(held, MOST_JOINED) {
            if view.is_fold(item)
                || (is_matrix && matches!(item, Value::Int(0) | Value::Bool(false) | Value::None | Value::Infinity))
            {
                continue;
            }
            let mark = view.state.mark(held, place);
            if let Some(edge) = item.object().filter(|&edge| is_edge(view, edge)) {
                joins.extend(
                    join_by(view, edge, key_of(view, object, at), mark).map(|join| Join { from: from.clone(), ..join }),
                );
                continue;
            }
            let weight = |value: Value| (!matches!(value, Value::Bool(_) | Value::None)).then(|| view.show_bare(value));
            let (to, weight) = match (is_matrix, inner_key, pair(view, item)) {
                // In a matrix a 1 only says that there is an edge.
                (true, ..) => ((place.to_string(), Value::None), weight(item).filter(|weight| weight != "1")),
                (_, Some(key), _) => ((key, Value::None), weight(item)),
                (_, None, Some((to, by))) => ((view.identity(to), to), by.and_then(weight)),
                _ => continue,
            };
            joins.push(Join { from: from.clone(), to, weight, mark, status: Status::Untouched });
        }
    }
}

/// An object that holds both ends of an edge.
pub(crate) fn is_edge(view: &View, object: ObjId) -> bool {
    view.state.kind(object) == Kind::Instance && ends(view, object).len() == 2
}

fn ends(view: &View, edge: ObjId) -> Vec<Value> {
    let is_node = |value: &Value| value.object().is_some_and(|id| view.state.kind(id) == Kind::Instance);
    (0..view.state.len(edge).min(4)).map(|at| view.state.item(edge, at)).filter(is_node).collect()
}

/// What an object that holds both ends joins a node to; where it begins is yet to be said.
fn join_by(view: &View, edge: ObjId, from: Value, mark: Option<MarkKind>) -> Option<Join> {
    let ends = ends(view, edge);
    let to = ends.iter().copied().find(|end| *end != from).or_else(|| ends.last().copied())?;
    let weighs = |value: &Value| matches!(value, Value::Int(_) | Value::Float(_));
    let weight = (0..view.state.len(edge)).map(|at| view.state.item(edge, at)).find(weighs);
    Some(Join {
        from: String::new(),
        to: (view.identity(to), to),
        weight: weight.map(|weight| view.show(weight)),
        mark: mark.max(view.touched(edge)),
        status: view.state.status(edge),
    })
}

fn key_of(view: &View, object: ObjId, at: u32) -> Value {
    if view.state.kind(object) == Kind::Map { view.state.item(object, at & !1) } else { Value::None }
}

/// The node that a key or a position stands for; a map's key may be an object.
fn key_node(view: &View, object: ObjId, at: u32, identity: &str) -> Node {
    let key = key_of(view, object, at);
    match key.object().filter(|_| !view.is_inline(key)) {
        Some(node) => object_node(view, node),
        None => plain_node(identity.to_owned(), identity.to_owned()),
    }
}

/// Nodes that are only joined to, behind the others; all but objects in the order of their names, so that a node keeps its place
/// whichever way it came in.
fn add_unlisted(view: &View, net: &mut Net, joins: &[Join], is_nodes: bool) {
    let mut known: BTreeMap<String, ()> = net.nodes.iter().map(|node| (node.identity.clone(), ())).collect();
    for Join { to: (identity, value), .. } in joins {
        if net.nodes.len() < MOST_NODES && known.insert(identity.clone(), ()).is_none() {
            let label = if value.object().is_some() { view.show(*value) } else { identity.clone() };
            net.nodes.push(plain_node(identity.clone(), label));
        }
    }
    if !is_nodes {
        net.nodes.sort_by(|one, other| order(&one.identity).cmp(&order(&other.identity)));
    }
}

/// Numbers by their size, before words.
fn order(identity: &str) -> (i64, &str) {
    (identity.trim_start_matches('#').parse().unwrap_or(i64::MAX), identity)
}

/// Two edges that lead there and back with the same weight are one line.
fn add_edges(net: &mut Net, joins: Vec<Join>) {
    let places: BTreeMap<&str, usize> =
        net.nodes.iter().enumerate().map(|(at, node)| (node.identity.as_str(), at)).collect();
    let mut drawn: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut edges: Vec<Edge> = Vec::new();
    for join in joins {
        let (Some(&from), Some(&to)) = (places.get(join.from.as_str()), places.get(join.to.0.as_str())) else {
            continue;
        };
        if let Some(&back) = drawn.get(&(to, from)).filter(|&&back| edges[back].weight == join.weight && from != to) {
            edges[back].both_ways = true;
            edges[back].mark = edges[back].mark.max(join.mark);
        } else if edges.len() < MOST_EDGES && !drawn.contains_key(&(from, to)) {
            drawn.insert((from, to), edges.len());
            let Join { weight, mark, status, .. } = join;
            edges.push(Edge { from, to, weight, both_ways: false, mark, status, leads: false });
        }
    }
    net.edges = edges;
}

/// Lights the edges by which a search came to its nodes.
fn light_ways(net: &mut Net, progress: &Progress) {
    let Net { nodes, edges } = net;
    for edge in edges {
        let (from, to) = (&nodes[edge.from].identity, &nodes[edge.to].identity);
        let back = if edge.both_ways { progress.way(to, from) } else { None };
        if let Some(mark) = progress.way(from, to).or(back) {
            edge.leads = true;
            edge.mark = edge.mark.max(mark);
        }
    }
}
