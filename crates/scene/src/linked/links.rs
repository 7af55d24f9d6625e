//! The links of a linked list: straight to the next node, an arc to any other, a ground sign for `None`.

use trace::{MarkKind, ObjId, Value};

use super::{HEIGHT, Layout, link_cell, next_field};
use crate::block::{Block, dashed, id, line};
use crate::shape::{Geometry, Part, Point, Role};
use crate::view::View;

/// Shape indices of a node's link, of its ground sign and of the link it had before this step.
const LINK: u32 = 0;
const GROUND: u32 = 1;
const BEFORE: u32 = 2;

/// Draws a node's link and, if this step changed it, where it pointed before.
pub(crate) fn draw(view: &View, layout: &Layout, node: ObjId, block: &mut Block) {
    let Some(field) = next_field(view, node) else {
        return;
    };
    let written = view.state.mark(node, field) == Some(MarkKind::Write);
    let role = if written { Role::Accent } else { Role::Quiet };
    let number = node.number();
    if let Some(path) = path(layout, node, view.state.item(node, field)) {
        block.put(id(number, Part::Link, LINK), role, written, path.curve);
        if let Some(at) = path.ground {
            block.put(id(number, Part::Link, GROUND), role, written, Geometry::Ground { at });
        }
    }
    let before = view.state.before(node, field).and_then(|old| old.object());
    if let Some(old) = before.and_then(|old| path(layout, node, Value::Ref(old))) {
        block.add(id(number, Part::Link, BEFORE), Role::Quiet, dashed(old.curve));
    }
}

struct Path {
    curve: Geometry,
    ground: Option<Point>,
}

/// Where the ground sign to the left of a node stands.
pub(crate) fn left_ground(corner: Point) -> Point {
    Point::new(corner.x - 22.0, corner.y + HEIGHT / 2.0)
}

fn path(layout: &Layout, node: ObjId, target: Value) -> Option<Path> {
    let (at, row, corner) = layout.place(node)?;
    let from = link_cell(corner, layout.node_width);
    match target {
        Value::None => Some(to_ground(layout, at, corner, from)),
        Value::Ref(other) => {
            let Some((to, to_row, there)) = layout.place(other) else {
                return Some(stub(layout, corner, from));
            };
            let curve = match (row == to_row, to == at + 1) {
                (true, true) => line(from, Point::new(there.x, there.y + HEIGHT / 2.0), true),
                (true, false) => over(layout, from, corner, there, at.abs_diff(to)),
                (false, true) => wrap_on(layout, from, corner, there),
                (false, false) if to + 1 == at => wrap_back(layout, from, corner, there),
                (false, false) => across(layout, from, there),
            };
            Some(Path { curve, ground: None })
        }
        _ => None,
    }
}

/// The first of several nodes was turned when its link ends, so its ground sign stands to its left; others have it to the right.
fn to_ground(layout: &Layout, at: usize, corner: Point, from: Point) -> Path {
    if at == 0 && layout.nodes.len() > 1 {
        let ground = left_ground(corner);
        let (control1, control2) =
            (Point::new(from.x - 8.0, corner.y - 40.0), Point::new(ground.x + 6.0, corner.y - 40.0));
        let curve = Geometry::Curve { from, control1, control2, to: ground, head: false, dashed: false };
        return Path { curve, ground: Some(ground) };
    }
    let ground = Point::new(corner.x + layout.node_width + 12.0, from.y);
    Path { curve: line(from, ground, false), ground: Some(ground) }
}

/// A link to a node that a fold hides.
fn stub(layout: &Layout, corner: Point, from: Point) -> Path {
    let to = Point::new(corner.x + layout.node_width + 18.0, from.y);
    Path { curve: line(from, to, true), ground: None }
}

/// An arc over the nodes between, higher the farther it goes.
fn over(layout: &Layout, from: Point, corner: Point, there: Point, distance: usize) -> Geometry {
    let height = (34.0 + 6.0 * distance as f32).min(54.0);
    let back = there.x <= corner.x;
    let share = if back { 0.5 } else { 0.2 };
    let to = Point::new(there.x + layout.node_width * share, there.y - 1.0);
    let lean = if back { -10.0 } else { 10.0 };
    let (control1, control2) =
        (Point::new(from.x + lean, corner.y - height), Point::new(to.x - 2.0 * lean, corner.y - height));
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}

/// From the end of a row to the beginning of the next.
fn wrap_on(layout: &Layout, from: Point, corner: Point, there: Point) -> Geometry {
    let to = Point::new(there.x, there.y + HEIGHT / 2.0);
    let band = there.y - 34.0;
    let control1 = Point::new(corner.x + layout.node_width + 40.0, band);
    let control2 = Point::new(to.x - 60.0, band);
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}

/// From the beginning of a row back to the end of the one above: into the node from below, where no name hangs.
fn wrap_back(layout: &Layout, from: Point, corner: Point, there: Point) -> Geometry {
    let above = link_cell(there, layout.node_width);
    let to = Point::new(above.x, there.y + HEIGHT + 1.0);
    // High enough not to cross the arcs of its own row.
    let control1 = Point::new(from.x, corner.y - 90.0);
    let control2 = Point::new(to.x, to.y + 50.0);
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}

/// Between any two rows, into the node from above.
fn across(layout: &Layout, from: Point, there: Point) -> Geometry {
    let to = Point::new(there.x + layout.node_width * 0.5, there.y - 1.0);
    let (control1, control2) = (Point::new(from.x, from.y - 70.0), Point::new(to.x, to.y - 40.0));
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}
