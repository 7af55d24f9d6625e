//! A heap: the list as it is, and above it the tree that it stands for.

use trace::ObjId;

use crate::array;
use crate::block::{Block, id, line, rect, small, value, value_width};
use crate::pointer::role;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Shape, Texture};
use crate::view::{Variable, View, mark_role};

const HEIGHT: f32 = 34.0;
const LEVEL: f32 = 58.0;
/// Between two nodes of the lowest level.
const GAP: f32 = 6.0;
const MOST_LEVELS: u32 = 6;
/// Between the tree and the list.
const BETWEEN: f32 = 16.0;
/// The shape indices of the tree's values come behind those of the list's.
const BEHIND: u32 = 1 << 20;

/// Draws the list and as many levels of the tree as have room.
pub(crate) fn draw(view: &View, list: ObjId, room: f32) -> Block {
    let mut block = array::draw(view, list, room);
    let count = view.state.len(list);
    if count == 0 {
        return block;
    }
    let node = width(view, list, count);
    let levels = levels(count, room - 2.0, node);
    let shown = count.min((1 << levels) - 1);
    let width = (node + GAP) * (1 << (levels - 1)) as f32 + 2.0;
    let note = if shown < count { 22.0 } else { 0.0 };
    let depth = LEVEL * (levels - 1) as f32 + HEIGHT + 2.0 + note;
    block.shift(0.0, depth + BETWEEN);
    let left = block.indent;
    // What lies behind the part in use is no part of the tree.
    let used = view.range(list).map_or(shown, |(_, last)| shown.min((last + 1).max(0) as u32));
    for at in 0..used {
        let middle = place(at, width, left);
        draw_node(view, list, at, middle, node, &mut block);
        if at > 0 {
            edge(list, at, place((at - 1) / 2, width, left), middle, &mut block);
        }
    }
    for (variable, at) in view.indices(list) {
        if let Some(at) = u32::try_from(at).ok().filter(|at| *at < used && variable.live) {
            name(list, at, &variable, (place(at, width, left), node), &mut block);
        }
    }
    if shown < count {
        let words = format!("{} more on the levels below", count - shown);
        let at = Point::new(left + 1.0, depth - note / 2.0);
        block.add(id(list.number(), Part::Title, BEHIND), Role::Quiet, small(at, words, Anchor::Start));
        block.width = block.width.max(left + crate::block::small_width("1000 more on the levels below"));
    }
    block.width = block.width.max(left + width);
    block.height += depth + BETWEEN;
    block
}

/// The width of every node: that of the longest value.
fn width(view: &View, list: ObjId, count: u32) -> f32 {
    let most = count.min((1 << MOST_LEVELS) - 1);
    let widest = (0..most).map(|at| value_width(&view.show(view.state.item(list, at)))).fold(0.0, f32::max);
    (widest + 14.0).max(HEIGHT)
}

/// How many levels have room beside one another; at least 1.
fn levels(count: u32, room: f32, node: f32) -> u32 {
    let needed = u32::BITS - count.leading_zeros();
    (1..=needed.min(MOST_LEVELS)).rev().find(|level| (node + GAP) * (1 << (level - 1)) as f32 <= room).unwrap_or(1)
}

/// The middle of a node: its level divides the width evenly.
fn place(at: u32, width: f32, left: f32) -> Point {
    let level = (at + 1).ilog2();
    let across = (at + 1 - (1 << level)) as f32 + 0.5;
    Point::new(left + across * width / (1 << level) as f32, LEVEL * level as f32 + HEIGHT / 2.0 + 1.0)
}

fn draw_node(view: &View, list: ObjId, at: u32, middle: Point, width: f32, block: &mut Block) {
    let mark = view.state.mark(list, at);
    let role = mark.map_or(Role::Plain, mark_role);
    let corner = Point::new(middle.x - width / 2.0, middle.y - HEIGHT / 2.0);
    let body = rect(corner, width, HEIGHT, HEIGHT / 2.0, Texture::None);
    block.put(id(list.number(), Part::Body, at), role, mark.is_some(), body);
    let text = value(middle, view.show(view.state.item(list, at)));
    block.add(id(list.number(), Part::Value, BEHIND + at), Role::Plain, text);
}

/// The name of an index above its node, on the side that the edge does not come from; beside the root. Names of one node
/// stand one above the other.
fn name(list: ObjId, at: u32, variable: &Variable, (middle, width): (Point, f32), block: &mut Block) {
    let (x, y, anchor) = match at {
        0 => (middle.x + width / 2.0 + 7.0, middle.y, Anchor::Start),
        at if at % 2 == 1 => (middle.x - 4.0, middle.y - HEIGHT / 2.0 - 8.0, Anchor::End),
        _ => (middle.x + 4.0, middle.y - HEIGHT / 2.0 - 8.0, Anchor::Start),
    };
    let is_here = |shape: &&Shape| match shape.geometry {
        Geometry::Text { at, .. } => shape.id.part == Part::PointerName && at.x == x && (at.y - y).abs() < 30.0,
        _ => false,
    };
    let above = block.shapes.iter().filter(is_here).count();
    let text = small(Point::new(x, y - 13.0 * above as f32), variable.name.to_owned(), anchor);
    let number = BEHIND + variable.frame + variable.number;
    block.put(id(list.number(), Part::PointerName, number), role(variable), variable.moved, text);
}

/// From the lower rim of the parent to the upper rim of the child.
fn edge(list: ObjId, at: u32, parent: Point, child: Point, block: &mut Block) {
    let from = Point::new(parent.x, parent.y + HEIGHT / 2.0);
    let to = Point::new(child.x, child.y - HEIGHT / 2.0);
    block.add(id(list.number(), Part::Divider, BEHIND + at), Role::Quiet, line(from, to, false));
}
