//! The edges of a graph: from rim to rim, bent towards the middle, weights beside them.

use std::collections::BTreeSet;

use trace::{MarkKind, Status};

use super::Drawing;
use super::layout::{Curve, along};
use super::read::Edge;
use crate::block::{Block, id, small, small_width};
use crate::shape::{Anchor, Geometry, Part, Point, Role};
use crate::view::mark_role;

/// Shape indices have 22 bits.
const NUMBERS: u32 = (1 << 22) - 1;
/// Where on an edge its weight may stand, the best first.
const PLACES: [f32; 5] = [0.36, 0.5, 0.64, 0.28, 0.72];
/// Weights that are kept clear of.
const MOST_WEIGHTS: usize = 80;

/// A number that a name always has: a whole number its own.
pub(super) fn number(name: &str) -> u32 {
    let own = name.parse::<u32>().ok().filter(|number| *number < NUMBERS / 2);
    own.unwrap_or_else(|| {
        name.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) & NUMBERS
    })
}

/// The number itself, or the next that is free.
pub(super) fn unique(taken: &mut BTreeSet<u32>, mut number: u32) -> u32 {
    while !taken.insert(number) {
        number = (number + 1) & NUMBERS;
    }
    number
}

pub(super) fn draw(drawing: &Drawing, graph: u32, block: &mut Block) {
    let (mut taken, mut weights) = (BTreeSet::new(), Vec::new());
    let pairs: BTreeSet<(usize, usize)> = drawing.net.edges.iter().map(|edge| (edge.from, edge.to)).collect();
    for (place, edge) in drawing.net.edges.iter().enumerate() {
        let name = |at: usize| drawing.net.nodes[at].identity.as_str();
        let (one, other) = (name(edge.from.min(edge.to)), name(edge.from.max(edge.to)));
        let number = unique(&mut taken, number(&format!("{one} {other}")));
        let (Some(&from), Some(&to)) = (drawing.places.get(edge.from), drawing.places.get(edge.to)) else { continue };
        let is_one_of_two = pairs.contains(&(edge.to, edge.from));
        let curve = match &drawing.plan {
            _ if edge.from == edge.to => own(drawing, from),
            Some(plan) => clipped(drawing, plan.curves[place]),
            None => between(drawing, edge, (from, to), is_one_of_two),
        };
        let (role, strong) = look(edge);
        let [start, control1, control2, end] = curve;
        let (head, dashed) = (!edge.both_ways, edge.status == Status::Wrong);
        let geometry = Geometry::Curve { from: start, control1, control2, to: end, head, dashed };
        block.put(id(graph, Part::Link, number), role, strong, geometry);
        if let Some(weight) = &edge.weight {
            let at = match &drawing.plan {
                Some(plan) => plan.weights[place],
                None => free(&weights, curve, small_width(weight)),
            };
            weights.push((at, small_width(weight)));
            let text = small(at, weight.clone(), Anchor::Middle);
            block.put(id(graph, Part::PointerName, number), role, strong && edge.mark.is_some(), text);
        }
    }
}

/// What an edge looks like: first by what the step did to it, then by what the run has made of it.
fn look(edge: &Edge) -> (Role, bool) {
    match (edge.mark, edge.status) {
        (Some(MarkKind::Write), _) => (Role::Accent, true),
        (Some(mark), _) => (mark_role(mark), true),
        (None, Status::Wrong) => (Role::Wrong, false),
        (None, Status::Done) => (Role::Done, true),
        (None, _) if edge.leads => (Role::Done, true),
        (None, _) => (Role::Quiet, false),
    }
}

/// From rim to rim.
fn clipped(drawing: &Drawing, [from, control1, control2, to]: Curve) -> Curve {
    [rim(drawing, from, control1, 1.0), control1, control2, rim(drawing, to, control2, 2.0)]
}

/// A place for a weight on its edge that none of those before has; off the middle, where many edges meet.
fn free(weights: &[(Point, f32)], curve: Curve, width: f32) -> Point {
    let is_free = |at: &Point| {
        let meets = |(other, other_width): &(Point, f32)| {
            (other.x - at.x).abs() < (width + other_width) / 2.0 + 2.0 && (other.y - at.y).abs() < 14.0
        };
        !weights.iter().take(MOST_WEIGHTS).any(meets)
    };
    let places = PLACES.map(|share| along(curve, share));
    places.into_iter().find(is_free).unwrap_or(places[0])
}

/// From one node to another.
fn between(drawing: &Drawing, edge: &Edge, (from, to): (Point, Point), is_one_of_two: bool) -> Curve {
    let count = drawing.places.len();
    let apart = edge.from.abs_diff(edge.to);
    let apart = apart.min(count - apart);
    let bend = match (count, apart) {
        (..=3, _) => 0.0,
        (_, 1) => 0.1,
        _ => 0.32,
    };
    // Two edges between the same nodes keep clear of each other.
    let bend = bend + if is_one_of_two { 0.2 * if edge.from < edge.to { 1.0 } else { -0.5 } } else { 0.0 };
    let inwards = |point: Point| mix(point, drawing.middle, bend);
    let (control1, control2) = (mix(inwards(from), inwards(to), 0.4), mix(inwards(to), inwards(from), 0.4));
    [rim(drawing, from, control1, 1.0), control1, control2, rim(drawing, to, control2, 2.0)]
}

/// A loop on the outer side.
fn own(drawing: &Drawing, at: Point) -> Curve {
    let (dx, dy) = (at.x - drawing.middle.x, at.y - drawing.middle.y);
    let size = dx.hypot(dy).max(1.0);
    let out = if dx.hypot(dy) < 1.0 { Point::new(0.0, -1.0) } else { Point::new(dx / size, dy / size) };
    let place =
        |far: f32, aside: f32| Point::new(at.x + out.x * far - out.y * aside, at.y + out.y * far + out.x * aside);
    let reach = drawing.size.0.min(drawing.size.1 * 1.6) / 2.0;
    let (control1, control2) = (place(reach + 26.0, -18.0), place(reach + 26.0, 18.0));
    [rim(drawing, at, control1, 1.0), control1, control2, rim(drawing, at, control2, 2.0)]
}

/// The place on the rim of a node, on the way from its middle to another point, and a little beyond it.
fn rim(drawing: &Drawing, middle: Point, towards: Point, beyond: f32) -> Point {
    let (half, up) = (drawing.size.0 / 2.0, drawing.size.1 / 2.0);
    let (dx, dy) = (towards.x - middle.x, towards.y - middle.y);
    let far = dx.hypot(dy).max(0.1);
    let is_inside = |by: f32| {
        // A box whose ends are half circles.
        let (x, y) = ((dx / far * by).abs(), (dy / far * by).abs());
        y <= up && (x - (half - up)).max(0.0).hypot(y) <= up
    };
    let (mut inside, mut outside) = (0.0, half + up);
    for _ in 0..14 {
        let half_way = (inside + outside) / 2.0;
        if is_inside(half_way) { inside = half_way } else { outside = half_way }
    }
    let by = outside + beyond;
    Point::new(middle.x + dx / far * by, middle.y + dy / far * by)
}

fn mix(one: Point, other: Point, share: f32) -> Point {
    Point::new(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)
}
