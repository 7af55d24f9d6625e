//! Where in a picture the step happens, so that a page can bring it into view.

use crate::shape::{Geometry, Point, Role, Scene, Shape};

/// The upper left and the lower right corner of what the step wrote, or, if it wrote nothing, of all it touched.
pub fn touched(scene: &Scene) -> Option<(Point, Point)> {
    let strong = || scene.shapes.iter().filter(|shape| shape.strong);
    let written = around(strong().filter(|shape| shape.role == Role::Write));
    written.or_else(|| around(strong()))
}

/// The corners of what holds all of these.
pub fn around<'a>(shapes: impl Iterator<Item = &'a Shape>) -> Option<(Point, Point)> {
    shapes
        .filter_map(corners)
        .reduce(|(a, b), (c, d)| (Point::new(a.x.min(c.x), a.y.min(c.y)), Point::new(b.x.max(d.x), b.y.max(d.y))))
}

/// The upper left and the lower right corner of a shape with a surface; lines and words lie beside one.
fn corners(shape: &Shape) -> Option<(Point, Point)> {
    match shape.geometry {
        Geometry::Rect { at, width, height, .. } | Geometry::Outline { at, width, height, .. } => {
            Some((at, Point::new(at.x + width, at.y + height)))
        }
        Geometry::Circle { center, radius, .. } => {
            Some((Point::new(center.x - radius, center.y - radius), Point::new(center.x + radius, center.y + radius)))
        }
        Geometry::Text { .. } | Geometry::Curve { .. } | Geometry::Ground { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::{Part, ShapeId, Texture};

    fn cell(x: f32, role: Role, strong: bool) -> Shape {
        let geometry =
            Geometry::Rect { at: Point::new(x, 10.0), width: 40.0, height: 30.0, radius: 0.0, texture: Texture::None };
        Shape { id: ShapeId { object: 1, part: Part::Cell, index: x as u32 }, role, strong, opacity: 1.0, geometry }
    }

    fn scene(shapes: Vec<Shape>) -> Scene {
        Scene { width: 400.0, height: 100.0, shapes, grid: None }
    }

    #[test]
    fn what_is_written_counts_before_what_is_read() {
        let read = cell(0.0, Role::Read, true);
        let both = scene(vec![read.clone(), cell(100.0, Role::Write, true), cell(200.0, Role::Plain, false)]);
        assert_eq!(touched(&both), Some((Point::new(100.0, 10.0), Point::new(140.0, 40.0))));
        let reads = scene(vec![read, cell(200.0, Role::Read, true)]);
        assert_eq!(touched(&reads), Some((Point::new(0.0, 10.0), Point::new(240.0, 40.0))));
    }

    #[test]
    fn a_step_that_touches_nothing_is_nowhere() {
        assert_eq!(touched(&scene(vec![cell(0.0, Role::Done, false)])), None);
    }
}
