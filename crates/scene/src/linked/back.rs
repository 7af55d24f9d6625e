//! What a node has besides its link to the next: a link back, in doubly linked lists, or to any other node.

use std::collections::BTreeSet;

use trace::{MarkKind, ObjId, Value};

use super::layout::Layout;
use super::{HEIGHT, NEXT_PART};
use crate::block::{Block, id, line};
use crate::find::is_next;
use crate::shape::{Geometry, Part, Point, Role};
use crate::view::View;

/// Fields that lead back.
const BACK: [&str; 6] = ["prev", "previous", "_prev", "prv", "pre", "back"];
/// Fields that lead anywhere.
const ASIDE: [&str; 2] = ["random", "child"];
/// The shape index of a node's second link.
const SECOND: u32 = 3;
/// How far below its middle a node's second link runs, and how far above the first then does not.
const LOWER: f32 = 12.0;

/// The position of the field that leads to the next node.
pub(crate) fn next_field(view: &View, node: ObjId) -> Option<u32> {
    let at = view.state.fields(node).iter().position(|field| is_next(field))?;
    Some(at as u32)
}

/// The name of the field that leads back, or to any other node; `None` in a singly linked list.
pub(crate) fn second_link(view: &View, node: ObjId) -> Option<&'static str> {
    BACK.into_iter().chain(ASIDE).find(|name| view.field(node, name).is_some())
}

/// The nodes in the order in which they are drawn.
pub(super) fn order(view: &View, nodes: &[ObjId]) -> Vec<ObjId> {
    let leads_back = |node: ObjId| BACK.iter().any(|name| view.field(node, name).is_some());
    if !nodes.first().copied().is_some_and(leads_back) {
        return nodes.to_vec();
    }
    let next = |node: ObjId| view.state.item(node, next_field(view, node)?).object();
    let followed: BTreeSet<ObjId> = nodes.iter().filter_map(|&node| next(node)).collect();
    let heads = nodes.iter().copied().filter(|node| !followed.contains(node));
    let (mut order, mut seen) = (Vec::with_capacity(nodes.len()), BTreeSet::new());
    for head in heads.chain(nodes.iter().copied()) {
        let mut at = Some(head);
        while let Some(node) = at.filter(|node| nodes.binary_search(node).is_ok() && seen.insert(*node)) {
            order.push(node);
            at = next(node);
        }
    }
    order
}

/// Draws a node's second link: straight back to the node before, an arc above to any other.
pub(super) fn draw(view: &View, layout: &Layout, node: ObjId, block: &mut Block) {
    let Some(field) = second_link(view, node).and_then(|name| view.field(node, name)) else { return };
    let Value::Ref(target) = view.state.item(node, field) else { return };
    let (Some(from), Some(to)) = (layout.place(node), layout.place(target)) else {
        return;
    };
    let (corner, there) = (from.corner, to.corner);
    let written = view.state.mark(node, field) == Some(MarkKind::Write);
    let role = if written { Role::Accent } else { Role::Quiet };
    let curve = if from.row == to.row && to.at + 1 == from.at {
        let y = corner.y + HEIGHT / 2.0 + LOWER;
        line(Point::new(corner.x, y), Point::new(there.x + layout.node_width, y), true)
    } else if from.row == to.row + 1 && to.at + 1 == from.at {
        wrap(layout, corner, there)
    } else {
        above(layout, corner, there)
    };
    block.put(id(node.number(), Part::Link, SECOND), role, written, curve);
}

/// From the beginning of a row to the end of the one above, beside the link that leads the other way.
fn wrap(layout: &Layout, corner: Point, there: Point) -> Geometry {
    let from = Point::new(corner.x, corner.y + HEIGHT / 2.0 + LOWER);
    let to = Point::new(there.x + layout.node_width - 4.0, there.y + HEIGHT + 1.0);
    let band = corner.y - 20.0;
    let (control1, control2) = (Point::new(from.x - 72.0, band), Point::new(to.x + 26.0, band));
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}

/// From the upper edge of a node to the upper edge of another, flatter than the arcs of links to the next: names hang below.
fn above(layout: &Layout, corner: Point, there: Point) -> Geometry {
    let from = Point::new(corner.x + layout.node_width * 0.2, corner.y);
    let to = Point::new(there.x + layout.node_width * 0.8, there.y - 1.0);
    if there.y < corner.y {
        return up(layout, from, there);
    }
    let height = (18.0 + 0.05 * (to.x - from.x).abs()).min(30.0);
    let (control1, control2) = (Point::new(from.x, from.y - height), Point::new(to.x, to.y - height));
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}

/// To a row above, into a node from below, beside where its names hang.
fn up(layout: &Layout, from: Point, there: Point) -> Geometry {
    let to = Point::new(there.x + layout.node_width - NEXT_PART + 5.0, there.y + HEIGHT + 1.0);
    let (control1, control2) = (Point::new(from.x, from.y - 44.0), Point::new(to.x, to.y + 44.0));
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}
