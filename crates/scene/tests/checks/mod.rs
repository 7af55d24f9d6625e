//! What must hold of any picture.

use std::collections::BTreeSet;

use scene::{Geometry, Part, Point, Scene, Shape};

/// The corners of what a shape covers. A text is measured by its letters, a curve by points on it.
pub fn extent(shape: &Shape) -> (Point, Point) {
    let around = |points: &[Point]| {
        let fold =
            |pick: fn(&Point) -> f32, start: f32, best: fn(f32, f32) -> f32| points.iter().map(pick).fold(start, best);
        let left = fold(|p| p.x, f32::MAX, f32::min);
        let top = fold(|p| p.y, f32::MAX, f32::min);
        (Point::new(left, top), Point::new(fold(|p| p.x, f32::MIN, f32::max), fold(|p| p.y, f32::MIN, f32::max)))
    };
    match &shape.geometry {
        Geometry::Rect { at, width, height, .. } | Geometry::Outline { at, width, height, .. } => {
            (*at, Point::new(at.x + width, at.y + height))
        }
        Geometry::Circle { center, radius, .. } => {
            (Point::new(center.x - radius, center.y - radius), Point::new(center.x + radius, center.y + radius))
        }
        Geometry::Text { at, text, anchor, size } => {
            let letter = if *size == scene::TextSize::Value { 9.03 } else { 7.83 };
            let width = letter * text.chars().count() as f32;
            let left = match anchor {
                scene::Anchor::Start => at.x,
                scene::Anchor::Middle => at.x - width / 2.0,
                scene::Anchor::End => at.x - width,
            };
            (Point::new(left, at.y - 6.0), Point::new(left + width, at.y + 6.0))
        }
        Geometry::Curve { from, control1, control2, to, .. } => {
            let points: Vec<Point> =
                (0..=32).map(|n| cubic([*from, *control1, *control2, *to], n as f32 / 32.0)).collect();
            around(&points)
        }
        Geometry::Ground { at } => (Point::new(at.x - 8.0, at.y), Point::new(at.x + 8.0, at.y + 22.0)),
    }
}

fn cubic([a, b, c, d]: [Point; 4], t: f32) -> Point {
    let s = 1.0 - t;
    let mix =
        |a: f32, b: f32, c: f32, d: f32| s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d;
    Point::new(mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y))
}

/// No shape reaches out of the picture.
pub fn check_inside(scene: &Scene) {
    for shape in &scene.shapes {
        let (low, high) = extent(shape);
        let inside = low.x >= -0.5 && low.y >= -0.5 && high.x <= scene.width + 0.5 && high.y <= scene.height + 0.5;
        assert!(inside, "outside {}×{}: {low:?} to {high:?}: {shape:?}", scene.width, scene.height);
    }
}

/// Every shape has an id of its own, and all stand in the order of drawing.
pub fn check_ids(scene: &Scene) {
    let ids: BTreeSet<_> = scene.shapes.iter().map(|shape| shape.id).collect();
    let doubled = scene.shapes.windows(2).find(|pair| pair[0].id == pair[1].id);
    assert_eq!(ids.len(), scene.shapes.len(), "{doubled:?}");
    let sorted = scene.shapes.is_sorted_by_key(|shape| (shape.id.part, shape.id));
    assert!(sorted, "shapes stand in the order of drawing");
}

/// No two surfaces lie over each other.
pub fn check_apart(scene: &Scene) {
    let boxes: Vec<&Shape> =
        scene.shapes.iter().filter(|s| matches!(s.id.part, Part::Body | Part::Cell | Part::Square)).collect();
    for (at, one) in boxes.iter().enumerate() {
        let (low, high) = extent(one);
        for other in &boxes[at + 1..] {
            let (other_low, other_high) = extent(other);
            let across = low.x + 0.1 < other_high.x && other_low.x + 0.1 < high.x;
            let down = low.y + 0.1 < other_high.y && other_low.y + 0.1 < high.y;
            assert!(!(across && down), "{one:?} lies over {other:?}");
        }
    }
}
