//! Places on a circle, and arcs along it.

use crate::shape::{Geometry, Point};

/// An arc is made of curves that go this far at most.
const FARTHEST: f32 = 60.0;

/// The place at so many degrees, clockwise from the top.
pub(super) fn around(center: Point, radius: f32, degrees: f32) -> Point {
    let (sin, cos) = degrees.to_radians().sin_cos();
    Point::new(center.x + radius * sin, center.y - radius * cos)
}

/// The curves of an arc from one place clockwise to another, the last with a head if one is wanted.
pub(super) fn clockwise(center: Point, radius: f32, (from, to): (f32, f32), head: bool) -> Vec<Geometry> {
    let count = ((to - from) / FARTHEST).ceil().max(1.0);
    let step = (to - from) / count;
    // How far the controls of a curve lie from its ends, so that it follows the circle.
    let reach = radius * 4.0 / 3.0 * (step.to_radians() / 4.0).tan();
    let along = |degrees: f32, by: f32| {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let at = around(center, radius, degrees);
        Point::new(at.x + by * cos, at.y + by * sin)
    };
    let curve = |number: i32| {
        let (start, end) = (from + step * number as f32, from + step * (number + 1) as f32);
        Geometry::Curve {
            from: around(center, radius, start),
            control1: along(start, reach),
            control2: along(end, -reach),
            to: around(center, radius, end),
            head: head && number + 1 == count as i32,
            dashed: false,
        }
    };
    (0..count as i32).map(curve).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arc_stays_on_its_circle() {
        let center = Point::new(100.0, 80.0);
        let curves = clockwise(center, 50.0, (30.0, 200.0), true);
        assert_eq!(curves.len(), 3);
        for curve in &curves {
            let Geometry::Curve { from, control1, control2, to, .. } = curve else { panic!("a curve") };
            let middle = |a: f32, b: f32, c: f32, d: f32| (a + 3.0 * b + 3.0 * c + d) / 8.0;
            let x = middle(from.x, control1.x, control2.x, to.x);
            let y = middle(from.y, control1.y, control2.y, to.y);
            assert!(((x - center.x).hypot(y - center.y) - 50.0).abs() < 0.1);
        }
        let heads = curves.iter().filter(|curve| matches!(curve, Geometry::Curve { head: true, .. }));
        assert_eq!(heads.count(), 1);
    }

    #[test]
    fn the_quarters_lie_clockwise_from_the_top() {
        let at = |degrees| around(Point::new(0.0, 0.0), 10.0, degrees);
        assert!(at(0.0).y < -9.9 && at(90.0).x > 9.9 && at(180.0).y > 9.9 && at(270.0).x < -9.9);
    }
}
