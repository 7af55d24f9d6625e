//! Binary trees: parents above the middle of their children, equal subtrees drawn equally, names hanging below nodes. Trees
//! that turn keep each node in its column.

mod columns;
mod numbers;
mod tidy;

use trace::{ObjId, Value};

pub(crate) use self::numbers::names as numbers;

use crate::block::{Block, id, line, rect, small, value, value_width};
use crate::pointer::{depth, hang, sorted};
use crate::shape::{Anchor, Part, Point, Role};
use crate::view::{Variable, View, look};

const HEIGHT: f32 = 40.0;
/// From one level to the next.
const LEVEL: f32 = 88.0;
const SIDES: [&str; 2] = ["left", "right"];

/// Draws the nodes of one class. Wider than `room` if the tree is.
pub(crate) fn draw(view: &View, nodes: &[ObjId], room: f32) -> Block {
    let children: Vec<[Option<usize>; 2]> = nodes.iter().map(|&node| children(view, nodes, node)).collect();
    let numbers = numbers(view, nodes);
    let places = if numbers::turns(&numbers) { columns::columns(&children) } else { tidy::tidy(&children) };
    let width_of = |&node: &ObjId| value_width(&view.label(node)).max(numbers::width(view, node, &numbers));
    let widest = nodes.iter().map(width_of).fold(0.0, f32::max);
    let width = (widest + 20.0).max(40.0);
    let span = places.iter().map(|place| place.x).fold(0.0, f32::max);
    let step = ((room - width - 4.0) / span.max(1.0)).clamp(width + 4.0, width + 52.0);
    let levels = places.iter().map(|place| place.level).max().unwrap_or(0);
    let lanes = nodes.iter().map(|&node| pointing(view, node).count()).max().unwrap_or(0).max(1);
    let mut block =
        Block::of((span * step + width + 4.0).max(80.0), LEVEL * levels as f32 + HEIGHT + 2.0 + depth(lanes));
    let middle = |at: usize| {
        Point::new(places[at].x * step + width / 2.0 + 2.0, LEVEL * places[at].level as f32 + HEIGHT / 2.0 + 1.0)
    };
    for (at, &object) in nodes.iter().enumerate() {
        node(view, object, middle(at), width, &numbers, &mut block);
        for (side, child) in children[at].iter().enumerate() {
            if let Some(child) = *child {
                edge(view, object, side as u32, [middle(at), middle(child)], width, &mut block);
            }
        }
    }
    match nodes.first() {
        Some(first) if !numbers.is_empty() => block.titled(first.number(), &numbers::meaning(&numbers)),
        _ => block,
    }
}

/// The positions of a node's children among the nodes.
fn children(view: &View, nodes: &[ObjId], node: ObjId) -> [Option<usize>; 2] {
    SIDES.map(|side| {
        let child = view.state.item(node, view.field(node, side)?).object()?;
        nodes.binary_search(&child).ok()
    })
}

fn node(view: &View, node: ObjId, middle: Point, width: f32, numbers: &[&str], block: &mut Block) {
    let mark = view.touched(node);
    let (role, texture) = look(view.state.status(node), mark);
    let corner = Point::new(middle.x - width / 2.0, middle.y - HEIGHT / 2.0);
    block.put(
        id(node.number(), Part::Body, 0),
        role,
        mark.is_some(),
        rect(corner, width, HEIGHT, HEIGHT / 2.0, texture),
    );
    let up = if numbers.is_empty() { 0.0 } else { 7.0 };
    let upper = Point::new(middle.x, middle.y - up);
    block.add(id(node.number(), Part::Value, 0), Role::Plain, value(upper, view.label(node)));
    if !numbers.is_empty() {
        let lower = small(Point::new(middle.x, middle.y + 9.0), numbers::words(view, node, numbers), Anchor::Middle);
        block.add(id(node.number(), Part::Value, 1), Role::Plain, lower);
    }
    let below = Point::new(middle.x, middle.y + HEIGHT / 2.0);
    let room = block.width;
    hang(block, below, room, &sorted(pointing(view, node)));
}

/// An edge ends at the rim of both nodes.
fn edge(view: &View, parent: ObjId, side: u32, [from, to]: [Point; 2], width: f32, block: &mut Block) {
    let field = view.field(parent, SIDES[side as usize]).unwrap_or(0);
    let mark = view.state.mark(parent, field);
    let role = if mark.is_some() { Role::Accent } else { Role::Quiet };
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(1.0);
    let share = (rim((dx / length).abs(), (dy / length).abs(), width) + 1.0) / length;
    let start = Point::new(from.x + dx * share, from.y + dy * share);
    let end = Point::new(to.x - dx * share, to.y - dy * share);
    block.put(id(parent.number(), Part::Link, side), role, mark.is_some(), line(start, end, false));
}

/// How far the rim of a node lies from its middle in a direction of length one: the ends of a node are half circles.
fn rim(across: f32, down: f32, width: f32) -> f32 {
    let (radius, straight) = (HEIGHT / 2.0, (width - HEIGHT) / 2.0);
    let level = radius / down.max(0.01);
    if level * across <= straight {
        return level;
    }
    straight * across + (radius * radius - straight * straight * down * down).max(0.0).sqrt()
}

fn pointing<'v, 'a>(view: &'v View<'a>, node: ObjId) -> impl Iterator<Item = &'v Variable<'a>> {
    view.vars.iter().filter(move |variable| variable.value == Value::Ref(node))
}
