//! Edges between nodes that have their places: straight, or bent around what stands in the way; weights beside them.

use super::Wire;
use crate::shape::Point;

/// How far an edge may bend, by its length, the best first.
const BENDS: [f32; 9] = [0.0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4];
/// The bend of each of two arrows that lead there and back.
const PAIRED: f32 = 0.13;
/// Where along its edge a weight may stand, the best first.
const SHARES: [f32; 7] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
/// Points at which an edge is felt for.
const FEELERS: usize = 12;
/// What an edge keeps from nodes, beyond their rim.
const CLEAR: f32 = 7.0;
/// Height of a small text.
const LINE: f32 = 15.0;

pub(crate) type Curve = [Point; 4];

/// Nodes and edges where they stand, to find room between them.
pub(super) struct Map<'a> {
    pub(super) places: &'a [Point],
    pub(super) node: (f32, f32),
}

/// A box by its middle and its size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patch {
    pub(crate) middle: Point,
    pub(crate) size: (f32, f32),
}

impl Patch {
    /// Whether two boxes overlap.
    pub(crate) fn meets(&self, other: &Patch) -> bool {
        (self.middle.x - other.middle.x).abs() * 2.0 < self.size.0 + other.size.0
            && (self.middle.y - other.middle.y).abs() * 2.0 < self.size.1 + other.size.1
    }

    fn holds(&self, point: Point) -> bool {
        (self.middle.x - point.x).abs() * 2.0 < self.size.0 && (self.middle.y - point.y).abs() * 2.0 < self.size.1
    }
}

impl Map<'_> {
    /// The curve of each edge, from rim to rim.
    pub(super) fn curves(&self, wires: &[Wire]) -> Vec<Curve> {
        let is_paired = |wire: &Wire| wires.iter().any(|other| other.from == wire.to && other.to == wire.from);
        wires.iter().map(|wire| self.curve(wire, is_paired(wire))).collect()
    }

    fn curve(&self, wire: &Wire, is_paired: bool) -> Curve {
        let straight = if is_paired { &[PAIRED, 0.2, 0.3][..] } else { &BENDS[..] };
        let mut best: Option<(f32, Curve)> = None;
        for &bend in straight {
            let curve = bent(self.places[wire.from], self.places[wire.to], bend);
            let cost = self.blocked(wire, curve) * 100.0 + bend.abs();
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, curve));
            }
        }
        best.map_or([Point::default(); 4], |(_, curve)| curve)
    }

    /// How many feelers of a curve are in nodes that it does not join.
    fn blocked(&self, wire: &Wire, curve: Curve) -> f32 {
        let size = (self.node.0 + 2.0 * CLEAR, self.node.1 + 2.0 * CLEAR);
        let nodes = self.places.iter().enumerate().filter(|(at, _)| *at != wire.from && *at != wire.to);
        let in_way = nodes.map(|(_, &middle)| feel(curve).filter(|&point| is_in_pill(point, middle, size)).count());
        in_way.sum::<usize>() as f32
    }

    /// The middle of each weight: beside its edge, off nodes, other edges and other weights.
    pub(super) fn weights(&self, wires: &[Wire], curves: &[Curve]) -> Vec<Point> {
        let mut taken: Vec<Patch> = Vec::new();
        for (number, (wire, &curve)) in wires.iter().zip(curves).enumerate() {
            let size = (wire.weight.max(1.0) + 2.0, LINE - 1.0);
            let mut best: Option<(f32, Patch)> = None;
            for (rank, share) in SHARES.into_iter().enumerate() {
                for side in [1.0, -1.0] {
                    let patch = Patch { middle: beside(curve, share, side, size), size };
                    let cost = rank as f32 + self.crowd(&patch, curves, number, &taken);
                    if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                        best = Some((cost, patch));
                    }
                }
            }
            taken.extend(best.map(|(_, patch)| patch));
        }
        taken.into_iter().map(|patch| patch.middle).collect()
    }

    /// How much lies where a text is to stand.
    fn crowd(&self, patch: &Patch, curves: &[Curve], own: usize, taken: &[Patch]) -> f32 {
        let others = curves.iter().enumerate().filter(|(number, _)| *number != own);
        let lines = others.map(|(_, &curve)| under(patch, curve)).sum::<usize>();
        20.0 * lines as f32 + 40.0 * self.covered(patch, taken)
    }

    /// Nodes and texts that a text would cover.
    pub(super) fn covered(&self, patch: &Patch, taken: &[Patch]) -> f32 {
        let size = (self.node.0 + 4.0, self.node.1 + 2.0);
        let nodes = self.places.iter().filter(|&&middle| patch.meets(&Patch { middle, size })).count();
        (nodes + taken.iter().filter(|other| patch.meets(other)).count()) as f32
    }
}

/// How many points of a curve lie in a box.
pub(super) fn under(patch: &Patch, curve: Curve) -> usize {
    feel(curve).filter(|&point| patch.holds(point)).count()
}

fn feel(curve: Curve) -> impl Iterator<Item = Point> {
    (0..=FEELERS).map(move |step| along(curve, step as f32 / FEELERS as f32))
}

/// A box whose ends are half circles.
fn is_in_pill(point: Point, middle: Point, (width, height): (f32, f32)) -> bool {
    let across = ((point.x - middle.x).abs() - (width - height).max(0.0) / 2.0).max(0.0);
    across.hypot(point.y - middle.y) < height / 2.0
}

/// From middle to middle, bent to the left of its way by a share of its length.
fn bent(from: Point, to: Point, bend: f32) -> Curve {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let control = |share: f32| {
        Point::new(from.x + dx * share + dy * bend * 4.0 / 3.0, from.y + dy * share - dx * bend * 4.0 / 3.0)
    };
    [from, control(0.3), control(0.7), to]
}

/// Where a text beside a curve stands, so near that it nearly touches it.
fn beside(curve: Curve, share: f32, side: f32, (width, height): (f32, f32)) -> Point {
    let (at, before, after) = (along(curve, share), along(curve, share - 0.05), along(curve, share + 0.05));
    let (dx, dy) = (after.x - before.x, after.y - before.y);
    let length = dx.hypot(dy).max(0.01);
    let (across, up) = (dy / length * side, -dx / length * side);
    let off = 1.5 + across.abs() * width / 2.0 + up.abs() * height / 2.0;
    Point::new(at.x + across * off, at.y + up * off)
}

fn mix(one: Point, other: Point, share: f32) -> Point {
    Point::new(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)
}

/// The place on a curve after a share of it.
pub(crate) fn along([a, b, c, d]: Curve, share: f32) -> Point {
    let (ab, bc, cd) = (mix(a, b, share), mix(b, c, share), mix(c, d, share));
    mix(mix(ab, bc, share), mix(bc, cd, share), share)
}
