//! Random shapes: trees in level order, lists of edges, adjacency lists.

use json::Value;

use crate::random::Random;

/// A tree of `count` nodes in level order: which places hold a node, without missing places at the end.
///
/// It grows by hanging each new node on a free place taken at random, so long branches and bushy ones both occur.
pub(super) fn tree(random: &mut Random, count: usize) -> Vec<bool> {
    let mut children: Vec<[Option<usize>; 2]> = Vec::with_capacity(count);
    let mut free: Vec<(usize, usize)> = Vec::new();
    for node in 0..count {
        if node > 0 {
            let (parent, side) = free.swap_remove(random.index(free.len()));
            children[parent][side] = Some(node);
        }
        children.push([None, None]);
        free.extend([(node, 0), (node, 1)]);
    }
    let mut shape = vec![true; count.min(1)];
    let mut level = vec![0; count.min(1)];
    while !level.is_empty() {
        let below: Vec<Option<usize>> = level.iter().flat_map(|node: &usize| children[*node]).collect();
        shape.extend(below.iter().map(Option::is_some));
        level = below.into_iter().flatten().collect();
    }
    let last = shape.iter().rposition(|present| *present).map_or(0, |index| index + 1);
    shape.truncate(last);
    shape
}

/// Distinct pairs `[from, to]` over `0..nodes`, without self-loops.
fn pairs(random: &mut Random, nodes: usize, count: usize, one_way: bool) -> Vec<(usize, usize)> {
    if nodes < 2 {
        return Vec::new();
    }
    // A hidden order: with `one_way` every pair follows it, so no cycle can close.
    let mut rank: Vec<usize> = (0..nodes).collect();
    for index in (1..nodes).rev() {
        rank.swap(index, random.index(index + 1));
    }
    let room = if one_way { nodes * (nodes - 1) / 2 } else { nodes * (nodes - 1) };
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    while found.len() < count.min(room) {
        let (mut from, mut to) = (random.index(nodes), random.index(nodes));
        if one_way && rank[from] > rank[to] {
            (from, to) = (to, from);
        }
        if from != to && seen.insert((from, to)) {
            found.push((from, to));
        }
    }
    found
}

pub(super) fn edges(random: &mut Random, nodes: usize, count: usize, acyclic: bool) -> Vec<Value> {
    pairs(random, nodes, count, acyclic)
        .into_iter()
        .map(|(from, to)| [from, to].map(Value::from).into_iter().collect())
        .collect()
}

pub(super) fn graph(random: &mut Random, nodes: usize, count: usize, directed: bool) -> Vec<Value> {
    let mut neighbours = vec![Vec::new(); nodes];
    for (from, to) in pairs(random, nodes, count, !directed) {
        neighbours[from].push(to);
        if !directed {
            neighbours[to].push(from);
        }
    }
    neighbours.into_iter().map(|nodes| nodes.into_iter().map(Value::from).collect()).collect()
}
