//! Linked lists: nodes in rows in the order they were made, so that a node keeps its place while its link swings over. Those of
//! a doubly linked list stand in the order of the list, as links both ways would be a tangle in any other.

mod back;
mod layout;
mod links;

use trace::{ObjId, Value};

pub(crate) use self::back::{next_field, second_link};

use self::layout::{Layout, Place};
use crate::block::{Block, id, line, rect, small, value};
use crate::nowhere::NOWHERE;
use crate::pointer::{hang, sorted};
use crate::shape::{Anchor, Geometry, Part, Point, Role};
use crate::view::{Variable, View, look};

const HEIGHT: f32 = 44.0;
/// The part of a node that holds its link.
const NEXT_PART: f32 = 30.0;

/// Draws the nodes of one class; with `hosts_none` also the variables that hold `None`.
pub(crate) fn draw(view: &View, nodes: &[ObjId], hosts_none: bool, room: f32) -> Block {
    let order = back::order(view, nodes);
    let nodes = order.as_slice();
    let layout = Layout::new(view, nodes, room);
    let mut block = Block::of(layout.width, layout.height);
    block.indent = layout.indent();
    for &node in nodes {
        if let Some(Place { corner, .. }) = layout.place(node) {
            body(view, &layout, node, corner, &mut block);
            links::draw(view, &layout, node, &mut block);
            back::draw(view, &layout, node, &mut block);
            let below = Point::new(corner.x + (layout.node_width - NEXT_PART) / 2.0, corner.y + HEIGHT);
            hang(&mut block, below, layout.width, &sorted(pointing(view, node)));
        }
    }
    for &(at, count) in &layout.folds {
        let text = small(at, format!("… {count} nodes …"), Anchor::Start);
        block.add(id(nodes[0].number(), Part::Title, 1 + at.y as u32), Role::Quiet, text);
    }
    if hosts_none {
        nowhere(view, &layout, &mut block);
    }
    block
}

fn body(view: &View, layout: &Layout, node: ObjId, corner: Point, block: &mut Block) {
    let (mark, number) = (view.touched(node), node.number());
    let (role, texture) = look(view.state.status(node), mark);
    let outline = rect(corner, layout.node_width, HEIGHT, 6.0, texture);
    block.put(id(number, Part::Body, 0), role, mark.is_some(), outline);
    let split = corner.x + layout.node_width - NEXT_PART;
    let divider = line(Point::new(split, corner.y), Point::new(split, corner.y + HEIGHT), false);
    block.put(id(number, Part::Divider, 0), role, mark.is_some(), divider);
    let middle = Point::new((corner.x + split) / 2.0, corner.y + HEIGHT / 2.0);
    let shown = shown(view, node);
    if !shown.is_empty() {
        block.add(id(number, Part::Value, 0), Role::Plain, value(middle, shown));
    }
}

/// What a node holds: with its key, if it has one. A node whose key is `None` stands at an end of the list and holds nothing.
fn shown(view: &View, node: ObjId) -> String {
    let Some(key) = view.field(node, "key").map(|at| view.state.item(node, at)) else {
        return view.label(node);
    };
    let held = ["value", "val"].iter().find_map(|name| view.field(node, name)).map(|at| view.state.item(node, at));
    match (key, held) {
        (Value::None, _) => String::new(),
        (key, Some(held)) => format!("{}: {}", view.show_bare(key), view.show(held)),
        (key, None) => view.show_bare(key),
    }
}

/// The variables that point at a node.
fn pointing<'v, 'a>(view: &'v View<'a>, node: ObjId) -> impl Iterator<Item = &'v Variable<'a>> {
    view.vars.iter().filter(move |variable| variable.value == Value::Ref(node))
}

/// The variables of the innermost call that hold `None`.
fn empty<'v, 'a>(view: &'v View<'a>) -> Vec<&'v Variable<'a>> {
    sorted(view.vars.iter().filter(|variable| variable.live && variable.value == Value::None))
}

/// Variables that hold `None` hang below a ground sign of their own, at the end of the list where no link ends.
fn nowhere(view: &View, layout: &Layout, block: &mut Block) {
    let empty = empty(view);
    let (Some(&first), Some(&last)) = (layout.nodes.first(), layout.nodes.last()) else {
        return;
    };
    if empty.is_empty() {
        return;
    }
    let ends = |node: ObjId| next_field(view, node).map(|field| view.state.item(node, field)) == Some(Value::None);
    let at_end = first != last && !ends(last);
    let side = if layout.has_chains() {
        layout.end_of_first()
    } else if at_end {
        Some(last)
    } else {
        None
    };
    let Some(Place { corner, .. }) = layout.place(side.unwrap_or(first)) else {
        return;
    };
    let x = match side {
        Some(node) if ends(node) => corner.x + layout.node_width + links::GROUND_AWAY,
        Some(_) if layout.has_chains() => corner.x + layout.node_width + 64.0,
        Some(_) => corner.x + layout.node_width + 28.0,
        None => links::left_ground(corner).x,
    };
    let mark = Point::new(x.min(layout.width - 9.0), corner.y + HEIGHT / 2.0);
    block.add(id(NOWHERE, Part::Link, 0), Role::Quiet, Geometry::Ground { at: mark });
    hang(block, Point::new(x, corner.y + HEIGHT), layout.width, &empty);
}

/// The middle of the part of a node that holds its link.
fn link_cell(corner: Point, node_width: f32) -> Point {
    Point::new(corner.x + node_width - NEXT_PART / 2.0, corner.y + HEIGHT / 2.0)
}
