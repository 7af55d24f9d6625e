//! Random graphs: mostly joined, now and then in two parts, with some edges more than a tree has.

use super::super::Input;
use super::{Edges, Graph, MOST_EDGES};
use crate::random::Random;

/// Nodes that letters are enough for.
const LETTERS: u32 = 26;

pub(in super::super) fn random(kind: Edges, size: u32, random: &mut Random) -> Input {
    let count = size.max(1);
    let directed = match kind {
        Edges::Any => random.percent(40),
        Edges::Arrows => true,
        Edges::Lengths => random.percent(40),
        Edges::Weights => false,
    };
    let mut pairs = tree(count, random);
    more(count, &mut pairs, random);
    pairs.truncate(MOST_EDGES);
    turn(kind, directed, &mut pairs, random);
    let largest = if random.percent(25) { 3 } else { 12 };
    let mut edges: Vec<(u32, u32, i64)> = Vec::new();
    for (from, to) in pairs {
        let weight = if kind.are_weighted() { random.between(1, largest) } else { 0 };
        edges.push((from, to, weight));
    }
    // The order in which edges are written must not give away how the graph grew.
    for at in (1..edges.len()).rev() {
        edges.swap(at, random.between(0, at as i64) as usize);
    }
    let name = |node: u32| match u8::try_from(node) {
        Ok(letter) if count <= LETTERS => char::from(b'A' + letter).to_string(),
        _ => node.to_string(),
    };
    // Without an edge nothing says that edges would be arrows.
    let directed = kind == Edges::Arrows || (directed && !edges.is_empty());
    Input::Graph(Graph { kind, nodes: (0..count).map(name).collect(), edges, directed })
}

/// Every node joined to one before it; one in twelve begins a part of its own.
fn tree(count: u32, random: &mut Random) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for node in 1..count {
        if !random.percent(8) {
            let nearest = i64::from(node) - 4;
            pairs.push((random.between(nearest.max(0), i64::from(node) - 1) as u32, node));
        }
    }
    pairs
}

/// About a third as many more edges as there are nodes.
fn more(count: u32, pairs: &mut Vec<(u32, u32)>, random: &mut Random) {
    for _ in 0..random.between(0, i64::from(count) / 2 + 1) {
        let from = random.between(0, i64::from(count) - 1);
        let to = random.between(from + 1, (from + 6).min(i64::from(count) - 1)) as u32;
        let pair = (from as u32, to);
        if to < count && pair.0 < to && !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
}

/// Gives edges their directions: among arrows one of four graphs has one that leads back, which may close a cycle.
fn turn(kind: Edges, directed: bool, pairs: &mut [(u32, u32)], random: &mut Random) {
    let backs = match (kind, directed) {
        (Edges::Arrows, _) => i64::from(random.percent(25)),
        (_, true) => 1 + pairs.len() as i64 / 4,
        _ => 0,
    };
    for _ in 0..backs.min(pairs.len() as i64) {
        let at = random.between(0, pairs.len() as i64 - 1) as usize;
        let (from, to) = pairs[at];
        if !pairs.contains(&(to, from)) {
            pairs[at] = (to, from);
        }
    }
}
