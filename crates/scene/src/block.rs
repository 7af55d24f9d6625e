//! A block: the shapes of one structure, drawn from an origin of their own and then put in their place.

use crate::shape::{Anchor, Geometry, Part, Point, Role, Shape, ShapeId, TextSize, Texture};

/// Width of a character of a value, 15 px monospace.
pub(crate) const VALUE_CHAR: f32 = 9.03;
/// Width of a character of a name, 13 px monospace.
pub(crate) const SMALL_CHAR: f32 = 7.83;
/// Height of a title with the room below it.
pub(crate) const TITLE: f32 = 26.0;

/// Shapes of one structure. Everything lies between the origin and `width`, `height`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub(crate) shapes: Vec<Shape>,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Where its left edge seems to be, so that blocks below one another line up.
    pub(crate) indent: f32,
}

impl Block {
    /// A block without shapes.
    pub(crate) fn of(width: f32, height: f32) -> Block {
        Block { shapes: Vec::new(), width, height, indent: 0.0 }
    }

    pub(crate) fn add(&mut self, id: ShapeId, role: Role, geometry: Geometry) {
        self.put(id, role, false, geometry);
    }

    pub(crate) fn put(&mut self, id: ShapeId, role: Role, strong: bool, geometry: Geometry) {
        self.shapes.push(Shape { id, role, strong, opacity: 1.0, geometry });
    }

    /// Moves every shape.
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        for shape in &mut self.shapes {
            shift(&mut shape.geometry, dx, dy);
        }
    }

    /// Moves the block down and writes a title above it.
    pub(crate) fn titled(mut self, object: u32, title: &str) -> Block {
        self.shift(0.0, TITLE);
        let at = Point::new(self.indent, 9.0);
        self.add(id(object, Part::Title, 0), Role::Quiet, small(at, title.to_owned(), Anchor::Start));
        self.width = self.width.max(self.indent + small_width(title));
        self.height += TITLE;
        self
    }
}

/// The width of a text in the size of values.
pub(crate) fn value_width(text: &str) -> f32 {
    text.chars().count() as f32 * VALUE_CHAR
}

/// The width of a text in the size of names.
pub(crate) fn small_width(text: &str) -> f32 {
    text.chars().count() as f32 * SMALL_CHAR
}

pub(crate) fn id(object: u32, part: Part, index: u32) -> ShapeId {
    ShapeId { object, part, index }
}

/// A value in the middle of its place.
pub(crate) fn value(at: Point, text: String) -> Geometry {
    Geometry::Text { at, text, anchor: Anchor::Middle, size: TextSize::Value }
}

pub(crate) fn small(at: Point, text: String, anchor: Anchor) -> Geometry {
    Geometry::Text { at, text, anchor, size: TextSize::Small }
}

pub(crate) fn rect(at: Point, width: f32, height: f32, radius: f32, texture: Texture) -> Geometry {
    Geometry::Rect { at, width, height, radius, texture }
}

/// A straight line, with its controls on it, so that it bends into an arc when it moves to one.
pub(crate) fn line(from: Point, to: Point, head: bool) -> Geometry {
    let along = |t: f32| Point::new(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
    Geometry::Curve { from, control1: along(1.0 / 3.0), control2: along(2.0 / 3.0), to, head, dashed: false }
}

pub(crate) fn dashed(geometry: Geometry) -> Geometry {
    match geometry {
        Geometry::Curve { from, control1, control2, to, .. } => {
            Geometry::Curve { from, control1, control2, to, head: false, dashed: true }
        }
        other => other,
    }
}

/// Cuts a text that would make its box too wide.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

fn shift(geometry: &mut Geometry, dx: f32, dy: f32) {
    let move_by = |point: &mut Point| {
        point.x += dx;
        point.y += dy;
    };
    match geometry {
        Geometry::Rect { at, .. }
        | Geometry::Outline { at, .. }
        | Geometry::Text { at, .. }
        | Geometry::Ground { at } => {
            move_by(at);
        }
        Geometry::Circle { center, .. } => move_by(center),
        Geometry::Curve { from, control1, control2, to, .. } => {
            [from, control1, control2, to].into_iter().for_each(move_by);
        }
    }
}
