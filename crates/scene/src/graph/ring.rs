//! Where the nodes of a graph stand: around an oval, in their order, so that an edge that comes or goes moves nothing.

use crate::shape::Point;

/// Between two nodes beside each other: for up to so many nodes so much, so that an arrow between them can be seen.
const GAPS: [(usize, f32); 2] = [(10, 40.0), (20, 24.0)];
/// The same for more nodes, and where there is no room.
const LEAST: f32 = 14.0;
/// What a gap may lack where the oval is bent most.
const ALLOWED: f32 = 10.0;
/// The smallest radius that leaves room for an edge between two nodes that face each other.
const SMALLEST: f32 = 62.0;
/// The largest upright radius: more would not fit on a screen.
const HIGHEST: f32 = 235.0;
/// Nodes of a graph, at most.
const MOST: usize = 100;
/// Shapes that are tried, wide by high, and the height from which on a flatter one is better.
const FLAT: [f32; 5] = [1.0, 1.25, 1.5, 1.8, 2.2];
const LOW: f32 = 165.0;
/// Steps by which a quarter of an oval is measured.
const QUARTER: usize = 16;
/// Steps by which places are found along an oval.
const STEPS: usize = 400;

/// An oval with places on it.
pub(super) struct Ring {
    pub(super) middle: Point,
    pub(super) places: Vec<Point>,
}

/// As many places as have room, at most `count`; `node` is the size of a node, `room` the largest width of the oval through their
/// middles.
pub(super) fn ring(count: usize, node: (f32, f32), room: f32) -> Ring {
    let middle = Point::default();
    if count < 2 {
        return Ring { middle, places: vec![Point::default(); count] };
    }
    let widest = (room / 2.0).max(SMALLEST);
    let fits = |gap: f32| capacity(widest, HIGHEST, (node.0 + gap, node.1 + gap)) >= count as f32 * 1.2;
    let mut gaps = GAPS.into_iter().filter(|(most, _)| count <= *most).map(|(_, gap)| gap);
    let gap = gaps.find(|&gap| fits(gap)).unwrap_or(LEAST);
    // From here on a node has half the gap around it.
    let node = (node.0 + gap, node.1 + gap);
    let shown = count.min(MOST).min((capacity(widest, HIGHEST, node) as usize).max(2));
    let places = (2..=shown).rev().find_map(|count| oval(count, widest, node));
    Ring { middle, places: places.unwrap_or_default() }
}

/// The places of so many nodes; `None` if some would touch.
fn oval(count: usize, widest: f32, node: (f32, f32)) -> Option<Vec<Point>> {
    let shapes = FLAT.map(|flat| {
        let up = smallest(count, |up| capacity(flat * up, up, node));
        (flat * up, up)
    });
    let fits = |(across, up): &(f32, f32)| *across <= widest && *up < HIGHEST;
    let low = shapes.iter().find(|shape| fits(shape) && shape.1 <= LOW);
    let (across, up) = low
        .or_else(|| shapes.iter().rev().find(|shape| fits(shape)))
        .copied()
        .unwrap_or_else(|| (widest, smallest(count, |up| capacity(widest, up, node))));
    // Where the oval is narrow, two nodes face each other nearer than along it: then it grows.
    let mut grown = (0..9).map(|step| places(count, (across, up * (1.0 + 0.04 * step as f32)), node));
    grown.find(|places| are_apart(places, node))
}

/// Whether no node touches one of the next two.
fn are_apart(places: &[Point], (width, height): (f32, f32)) -> bool {
    let touch = |one: &Point, other: &Point| {
        // Their ends are half circles.
        let across = ((one.x - other.x).abs() - (width - height)).max(0.0);
        across.hypot(one.y - other.y) < height - ALLOWED
    };
    let count = places.len();
    let next = |at: usize, by: usize| &places[(at + by) % count];
    (0..count).all(|at| !touch(&places[at], next(at, 1)) && (count < 3 || !touch(&places[at], next(at, 2))))
}

/// The smallest upright radius at which an oval has places enough.
fn smallest(count: usize, capacity: impl Fn(f32) -> f32) -> f32 {
    let (mut few, mut enough) = (SMALLEST, HIGHEST);
    // Few nodes are nearer to each other than the way along the oval is long.
    let part = std::f32::consts::PI / count.max(2) as f32;
    let wanted = count as f32 * part / part.sin();
    if capacity(few) >= wanted {
        return few;
    }
    for _ in 0..10 {
        let between = (few + enough) / 2.0;
        if capacity(between) >= wanted { enough = between } else { few = between }
    }
    enough
}

/// How many nodes have room along an oval.
fn capacity(across: f32, up: f32, node: (f32, f32)) -> f32 {
    // All four quarters are alike.
    let point = |step: usize| at(step as f32 / QUARTER as f32 / 4.0, across, up);
    4.0 * (0..QUARTER).map(|step| share(point(step), point(step + 1), node)).sum::<f32>()
}

/// How much of a node, with its gap, has room between two points: beside each other nodes need their width, above each other
/// only their height.
fn share(from: Point, to: Point, (width, height): (f32, f32)) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy);
    length / (height + (width - height) * (dx.abs() / length.max(0.001)))
}

fn at(turn: f32, across: f32, up: f32) -> Point {
    // The first stands at the top, the others follow clockwise.
    let angle = turn * std::f32::consts::TAU;
    Point::new(across * angle.sin(), -up * angle.cos())
}

/// Places equally far from each other along the oval.
fn places(count: usize, (across, up): (f32, f32), node: (f32, f32)) -> Vec<Point> {
    let point = |step: usize| at(step as f32 / STEPS as f32, across, up);
    let whole: f32 = (0..STEPS).map(|step| share(point(step), point(step + 1), node)).sum();
    let mut places = vec![point(0)];
    let mut walked = 0.0;
    for step in 0..STEPS {
        walked += share(point(step), point(step + 1), node);
        if walked >= whole / count as f32 * places.len() as f32 && places.len() < count {
            places.push(point(step + 1));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_do_not_touch() {
        for room in [300.0, 700.0, 1100.0] {
            for width in [34.0, 60.0, 110.0] {
                for count in 2..110 {
                    let ring = ring(count, (width, 34.0), room - width);
                    for (at, one) in ring.places.iter().enumerate() {
                        for other in &ring.places[at + 1..] {
                            // Their ends are half circles.
                            let across = ((one.x - other.x).abs() - (width - 34.0)).max(0.0);
                            assert!(
                                across.hypot(one.y - other.y) >= 36.0,
                                "{count} of {width} in {room}: {one:?} {other:?}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_has_no_room_is_left_out() {
        assert_eq!(ring(12, (34.0, 34.0), 260.0).places.len(), 12);
        let few = ring(100, (34.0, 34.0), 300.0).places.len();
        assert!((24..100).contains(&few), "{few}");
    }
}
