//! Nodes looking for their places among slots: each goes where its edges are short, cross few others, and pass no node.
//!
//! The same graph always settles the same way: the nodes take turns in their order, for a fixed number of rounds.

use crate::shape::Point;

/// What an edge through a node, a crossing, and a step of length cost.
const THROUGH: f32 = 14.0;
const CROSSING: f32 = 3.0;
/// Turns that each node has.
const ROUNDS: usize = 6;

/// Slots and what may stand in them.
pub(super) struct Slots {
    /// Lengths are such that a node is a circle.
    pub(super) places: Vec<Point>,
    /// Of each slot; a node may only stand in slots of its own layer.
    pub(super) layers: Vec<usize>,
}

/// A graph on its way into the slots.
pub(super) struct Settling<'a> {
    pub(super) slots: &'a Slots,
    pub(super) edges: &'a [(usize, usize)],
    /// Of each node.
    pub(super) layers: &'a [usize],
    /// What an edge keeps clear of, from a node's middle.
    pub(super) clear: f32,
    /// The length of an edge that costs nothing.
    pub(super) unit: f32,
}

const NOWHERE: usize = usize::MAX;

impl Settling<'_> {
    /// The slot of each node; there are at least as many slots of each layer as nodes.
    pub(super) fn settle(&self) -> Vec<usize> {
        let count = self.layers.len();
        let (mut at, mut held) = (vec![NOWHERE; count], vec![NOWHERE; self.slots.places.len()]);
        for node in self.order() {
            if let Some(slot) = self.best(node, &mut at, &held) {
                at[node] = slot;
                held[slot] = node;
            }
        }
        for _ in 0..ROUNDS {
            let mut moved = false;
            for node in 0..count {
                moved |= self.improve(node, &mut at, &mut held);
            }
            if !moved {
                break;
            }
        }
        at
    }

    /// Nodes in the order in which a search from the first one finds them, neighbours after each other.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        let mut known = vec![false; self.layers.len()];
        for start in 0..self.layers.len() {
            let mut next = order.len();
            order.extend((!std::mem::replace(&mut known[start], true)).then_some(start));
            while let Some(&node) = order.get(next) {
                for near in self.edges.iter().filter_map(|&(a, b)| other(node, a, b)) {
                    order.extend((!std::mem::replace(&mut known[near], true)).then_some(near));
                }
                next += 1;
            }
        }
        order
    }

    /// The cheapest empty slot for a node that has none yet.
    fn best(&self, node: usize, at: &mut [usize], held: &[usize]) -> Option<usize> {
        let mut best: Option<(f32, usize)> = None;
        for slot in self.open(node).filter(|&slot| held[slot] == NOWHERE) {
            at[node] = slot;
            let cost = self.cost([node, NOWHERE], at);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, slot));
            }
        }
        at[node] = NOWHERE;
        best.map(|(_, slot)| slot)
    }

    fn open(&self, node: usize) -> impl Iterator<Item = usize> {
        (0..self.slots.places.len()).filter(move |&slot| self.slots.layers[slot] == self.layers[node])
    }

    /// Moves a node to the slot that saves most, or lets it change places with the node there; whether it did.
    fn improve(&self, node: usize, at: &mut [usize], held: &mut [usize]) -> bool {
        let home = at[node];
        let mut best = (0.01, home);
        for slot in self.open(node).filter(|&slot| slot != home) {
            let pair = [node, held[slot]];
            let before = self.cost(pair, at);
            swap(at, pair, home, slot);
            let saved = before - self.cost(pair, at);
            swap(at, pair, slot, home);
            if saved > best.0 {
                best = (saved, slot);
            }
        }
        if best.1 != home {
            swap(at, [node, held[best.1]], home, best.1);
            held.swap(home, best.1);
        }
        best.1 != home
    }

    /// All that costs anything because of where these nodes stand.
    fn cost(&self, moving: [usize; 2], at: &[usize]) -> f32 {
        let is_moving = |node: usize| moving.contains(&node);
        let place = |node: usize| self.slots.places[at[node]];
        let is_placed = |&(a, b): &(usize, usize)| at[a] != NOWHERE && at[b] != NOWHERE;
        let mut cost = 0.0;
        for (number, &(a, b)) in self.edges.iter().enumerate().filter(|(_, edge)| is_placed(edge)) {
            let (from, to) = (place(a), place(b));
            if !is_moving(a) && !is_moving(b) {
                let ends = moving.iter().filter(|&&node| node != NOWHERE);
                cost += ends.map(|&node| self.through(place(node), from, to)).sum::<f32>();
                continue;
            }
            cost += ((from.x - to.x).hypot(from.y - to.y) / self.unit - 1.0).max(0.0);
            let others = (0..at.len()).filter(|&node| node != a && node != b && at[node] != NOWHERE);
            cost += others.map(|node| self.through(place(node), from, to)).sum::<f32>();
            for (other, &(c, d)) in self.edges.iter().enumerate().filter(|(_, edge)| is_placed(edge)) {
                let is_counted = (is_moving(c) || is_moving(d)) && other <= number;
                if !is_counted && ![c, d].contains(&a) && ![c, d].contains(&b) && cross(from, to, place(c), place(d)) {
                    cost += CROSSING;
                }
            }
        }
        // The first node, at which a run most often begins, stands at the left.
        cost + if is_moving(0) { place(0).x / self.unit * 0.4 } else { 0.0 }
    }

    /// What it costs that a node stands so near to an edge.
    fn through(&self, node: Point, from: Point, to: Point) -> f32 {
        let near = distance(node, from, to);
        if near < self.clear { THROUGH * (1.5 - near / self.clear) } else { 0.0 }
    }
}

fn swap(at: &mut [usize], [node, other]: [usize; 2], home: usize, slot: usize) {
    at[node] = slot;
    if other != NOWHERE {
        at[other] = home;
    }
}

fn other(node: usize, a: usize, b: usize) -> Option<usize> {
    match (a == node, b == node) {
        (true, false) => Some(b),
        (false, true) => Some(a),
        _ => None,
    }
}

/// How far a point is from a stretch.
pub(super) fn distance(point: Point, from: Point, to: Point) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let square = (dx * dx + dy * dy).max(0.01);
    let along = (((point.x - from.x) * dx + (point.y - from.y) * dy) / square).clamp(0.0, 1.0);
    (point.x - from.x - dx * along).hypot(point.y - from.y - dy * along)
}

/// Whether two stretches cross.
fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_cross_only_between_their_ends() {
        let p = Point::new;
        assert!(cross(p(0.0, 0.0), p(10.0, 10.0), p(0.0, 10.0), p(10.0, 0.0)));
        assert!(!cross(p(0.0, 0.0), p(10.0, 10.0), p(6.0, 0.0), p(12.0, 0.0)));
        assert!((distance(p(5.0, 3.0), p(0.0, 0.0), p(10.0, 0.0)) - 3.0).abs() < 0.001);
        assert!((distance(p(14.0, 3.0), p(0.0, 0.0), p(10.0, 0.0)) - 5.0).abs() < 0.001);
    }
}
