//! From one scene to another: shapes with the same id move, new ones come, old ones go.

use std::collections::BTreeMap;

use trace::ObjId;

use crate::shape::{Geometry, Point, Scene, Shape, ShapeId};

/// The way from one scene to another.
#[derive(Clone, Debug)]
pub struct Transition {
    pairs: Vec<(Option<Shape>, Option<Shape>)>,
    from: (f32, f32),
    to: (f32, f32),
    grid: Option<ObjId>,
}

/// Compares two scenes by the ids of their shapes.
pub fn between(from: &Scene, to: &Scene) -> Transition {
    let mut old: BTreeMap<ShapeId, &Shape> = from.shapes.iter().map(|shape| (shape.id, shape)).collect();
    let mut pairs: Vec<_> =
        to.shapes.iter().map(|shape| (old.remove(&shape.id).cloned(), Some(shape.clone()))).collect();
    pairs.extend(old.into_values().map(|shape| (Some(shape.clone()), None)));
    Transition { pairs, from: (from.width, from.height), to: (to.width, to.height), grid: to.grid }
}

impl Transition {
    /// Whether nothing moves, comes or goes, so that there is nothing to animate.
    pub fn is_still(&self) -> bool {
        let still = |(old, new): &(Option<Shape>, Option<Shape>)| match (old, new) {
            (Some(old), Some(new)) => old.geometry == new.geometry,
            _ => false,
        };
        self.from == self.to && self.pairs.iter().all(still)
    }

    /// The scene at a time from 0 (the first scene) to 1 (the second).
    pub fn at(&self, time: f32) -> Scene {
        let time = time.clamp(0.0, 1.0);
        let mut shapes: Vec<Shape> = self.pairs.iter().filter_map(|pair| blend(pair, time)).collect();
        shapes.sort_by_key(|shape| (shape.id.part, shape.id));
        let (width, height) = (mix(self.from.0, self.to.0, time), mix(self.from.1, self.to.1, time));
        Scene { width, height, shapes, grid: self.grid }
    }
}

fn blend(pair: &(Option<Shape>, Option<Shape>), time: f32) -> Option<Shape> {
    match pair {
        (Some(old), Some(new)) => {
            Some(Shape { geometry: blend_geometry(&old.geometry, &new.geometry, time), ..new.clone() })
        }
        (None, Some(new)) => Some(Shape { opacity: new.opacity * time, ..new.clone() }),
        (Some(old), None) => (time < 1.0).then(|| Shape { opacity: old.opacity * (1.0 - time), ..old.clone() }),
        (None, None) => None,
    }
}

/// A form that changes its kind jumps; otherwise its points move and the rest is the new form's at once.
fn blend_geometry(old: &Geometry, new: &Geometry, time: f32) -> Geometry {
    let mut blended = new.clone();
    match (old, &mut blended) {
        (Geometry::Rect { at: a, width: w, height: h, .. }, Geometry::Rect { at, width, height, .. })
        | (Geometry::Outline { at: a, width: w, height: h, .. }, Geometry::Outline { at, width, height, .. }) => {
            *at = mix_points(*a, *at, time);
            *width = mix(*w, *width, time);
            *height = mix(*h, *height, time);
        }
        (Geometry::Circle { center: a, radius: r, .. }, Geometry::Circle { center, radius, .. }) => {
            *center = mix_points(*a, *center, time);
            *radius = mix(*r, *radius, time);
        }
        (Geometry::Text { at: a, .. }, Geometry::Text { at, .. })
        | (Geometry::Ground { at: a }, Geometry::Ground { at }) => {
            *at = mix_points(*a, *at, time);
        }
        (
            Geometry::Curve { from: f, control1: c, control2: d, to: t, .. },
            Geometry::Curve { from, control1, control2, to, .. },
        ) => {
            *from = mix_points(*f, *from, time);
            *control1 = mix_points(*c, *control1, time);
            *control2 = mix_points(*d, *control2, time);
            *to = mix_points(*t, *to, time);
        }
        _ => {}
    }
    blended
}

fn mix(a: f32, b: f32, time: f32) -> f32 {
    // Exact at both ends, so that a finished move is the scene itself.
    if time >= 1.0 { b } else { a + (b - a) * time }
}

fn mix_points(a: Point, b: Point, time: f32) -> Point {
    Point { x: mix(a.x, b.x, time), y: mix(a.y, b.y, time) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::{Part, Role, Texture};

    fn rect(object: u32, x: f32) -> Shape {
        let at = Point::new(x, 0.0);
        let geometry = Geometry::Rect { at, width: 10.0, height: 10.0, radius: 2.0, texture: Texture::None };
        let id = ShapeId { object, part: Part::Body, index: 0 };
        Shape { id, role: Role::Plain, strong: false, opacity: 1.0, geometry }
    }

    fn scene(shapes: Vec<Shape>) -> Scene {
        Scene { width: 100.0, height: 50.0, shapes, grid: None }
    }

    #[test]
    fn a_move_begins_and_ends_with_the_scenes_themselves() {
        let (a, b) = (scene(vec![rect(1, 0.0), rect(2, 20.0)]), scene(vec![rect(2, 60.0), rect(3, 80.0)]));
        let there = between(&a, &b);
        assert_eq!(there.at(1.0), b);
        let start = there.at(0.0);
        assert_eq!(start.shapes[..2], a.shapes[..]);
        assert_eq!(start.shapes[2].opacity, 0.0);
    }

    #[test]
    fn halfway_back_is_halfway_there() {
        let (a, b) = (scene(vec![rect(1, 0.0)]), scene(vec![rect(1, 40.0)]));
        assert_eq!(between(&a, &b).at(0.5).shapes, between(&b, &a).at(0.5).shapes);
        assert_eq!(between(&a, &b).at(0.5).shapes, vec![rect(1, 20.0)]);
    }

    #[test]
    fn nothing_moves_between_equal_scenes() {
        let a = scene(vec![rect(1, 0.0)]);
        assert!(between(&a, &a).is_still());
        assert!(!between(&a, &scene(vec![rect(1, 1.0)])).is_still());
    }
}
