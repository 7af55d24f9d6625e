//! The links of a linked list: straight to the next node, an arc to any other, a ground sign for `None`.

use trace::{MarkKind, ObjId, Value};

use super::layout::{Layout, Place};
use super::{HEIGHT, NEXT_PART, link_cell, next_field};
use crate::block::{Block, dashed, id, line};
use crate::shape::{Geometry, Part, Point, Role};
use crate::view::View;

/// Shape indices of a node's link, of its ground sign and of the link it had before this step.
const LINK: u32 = 0;
const GROUND: u32 = 1;
const BEFORE: u32 = 2;
/// How far to the right of a node the ground sign stands.
pub(super) const GROUND_AWAY: f32 = 12.0;

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
    let here = layout.place(node)?;
    let from = link_cell(here.corner, layout.node_width);
    match target {
        Value::None => Some(to_ground(layout, here, from)),
        Value::Ref(other) => {
            let curve = layout.place(other).map(|there| between(layout, from, here, there));
            Some(curve.map_or_else(|| stub(layout, here.corner, from), |curve| Path { curve, ground: None }))
        }
        _ => None,
    }
}

fn between(layout: &Layout, from: Point, here: Place, there: Place) -> Geometry {
    let (at, to, corner) = (here.at, there.at, here.corner);
    if here.chain != there.chain {
        return across(layout, from, here, there);
    }
    match (here.row == there.row, to == at + 1) {
        (true, true) => line(from, Point::new(there.corner.x, there.corner.y + HEIGHT / 2.0), true),
        (true, false) => over(layout, from, corner, there.corner, at.abs_diff(to)),
        (false, true) => wrap_on(layout, from, corner, there.corner),
        (false, false) if to + 1 == at => wrap_back(layout, from, corner, there.corner),
        (false, false) => across(layout, from, here, there),
    }
}

/// Between any two rows: down into a node from above, or up into it from below, where no name hangs. Past a row between them
/// the way leads through the gap beside its node.
fn across(layout: &Layout, from: Point, here: Place, there: Place) -> Geometry {
    let is_far = here.row.abs_diff(there.row) > 1;
    let aside = if is_far { NEXT_PART + 22.0 } else { 0.0 };
    let down = if there.corner.y > here.corner.y { 1.0 } else { -1.0 };
    let cell = link_cell(there.corner, layout.node_width).x;
    let to = match (down > 0.0, is_far) {
        (true, false) => Point::new(cell - NEXT_PART / 2.0 - 5.0, there.corner.y - 1.0),
        (true, true) => Point::new(cell, there.corner.y - 1.0),
        (false, _) => Point::new(cell, there.corner.y + HEIGHT + 1.0),
    };
    let control1 = Point::new(from.x + aside, from.y + down * 62.0);
    let control2 = Point::new(to.x + aside, to.y - down * 56.0);
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}

/// The first of several nodes was turned when its link ends, so its ground sign stands to its left; others have it to the right.
fn to_ground(layout: &Layout, here: Place, from: Point) -> Path {
    let corner = here.corner;
    if here.at == 0 && layout.nodes.len() > 1 && !layout.has_chains() {
        let ground = left_ground(corner);
        let (control1, control2) =
            (Point::new(from.x - 8.0, corner.y - 40.0), Point::new(ground.x + 6.0, corner.y - 40.0));
        let curve = Geometry::Curve { from, control1, control2, to: ground, head: false, dashed: false };
        return Path { curve, ground: Some(ground) };
    }
    let ground = Point::new(corner.x + layout.node_width + GROUND_AWAY, from.y);
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
    // Down before it turns, so that it passes below the names of the last node.
    let control1 = Point::new(corner.x + layout.node_width + 40.0, there.y + 21.0);
    let control2 = Point::new(to.x - 60.0, there.y - 54.0);
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
