//! Graphs: nodes around an oval, edges bent towards its middle so that they pass no node, names of variables outside.

mod edges;
mod progress;
mod read;
mod ring;

use std::collections::BTreeSet;

use trace::{ObjId, Value};

pub(crate) use self::read::{Net, Node, read};
use self::ring::ring;
use crate::block::{Block, VALUE_CHAR, cut, id, rect, small, small_width, value, value_width};
use crate::find::{Found, words};
use crate::pointer::role;
use crate::shape::{Anchor, Part, Point, Role};
use crate::view::{Variable, View};

const HEIGHT: f32 = 34.0;
/// Room above and below for names of variables.
const NAMES: f32 = 20.0;
/// Room for a loop from a node to itself.
const MARGIN: f32 = 8.0;
/// How much of the room a node may take, however long its label is.
const WIDEST: f32 = 0.24;
/// Names at one node, at most, and letters of each.
const MOST_NAMES: usize = 3;
const LONGEST: usize = 8;
/// What programmers call the node that they look at.
const POINTING: [&str; 27] = [
    "node",
    "cur",
    "curr",
    "current",
    "u",
    "v",
    "w",
    "nei",
    "neighbor",
    "neighbour",
    "nbr",
    "start",
    "src",
    "source",
    "dst",
    "dest",
    "destination",
    "target",
    "end",
    "parent",
    "child",
    "course",
    "city",
    "vertex",
    "next",
    "nxt",
    "root",
];

/// A graph ready to be drawn.
struct Drawing<'v, 'a> {
    net: Net,
    places: Vec<Point>,
    size: (f32, f32),
    middle: Point,
    names: Vec<(&'v Variable<'a>, usize)>,
}

/// Draws the nodes that have room, and the edges between them.
pub(crate) fn draw(view: &View, found: &Found, room: f32) -> Block {
    let mut net = read(view, found);
    let letters = ((room * WIDEST - 18.0) / VALUE_CHAR) as usize;
    net.nodes.iter_mut().for_each(|node| node.label = cut(&node.label, letters.max(3)));
    let widest = net.nodes.iter().map(|node| value_width(&node.label)).fold(0.0, f32::max);
    let size = ((widest + 18.0).max(HEIGHT), HEIGHT);
    let names = pointing(view, &net);
    let aside = aside(view, &names);
    let ring = ring(net.nodes.len(), size, room - size.0 - 2.0 * (aside + MARGIN));
    let across = ring.places.iter().map(|place| place.x.abs()).fold(0.0, f32::max) + size.0 / 2.0 + aside + MARGIN;
    let up = ring.places.iter().map(|place| place.y.abs()).fold(0.0, f32::max) + size.1 / 2.0 + NAMES + MARGIN;
    let places = ring.places.iter().map(|place| Point::new(place.x + across, place.y + up)).collect();
    let middle = Point::new(ring.middle.x + across, ring.middle.y + up);
    let drawing = Drawing { net, places, size, middle, names };
    let hidden = drawing.net.nodes.len() - drawing.places.len();
    let mut block = Block::of(2.0 * across, 2.0 * up + if hidden > 0 { NAMES } else { 0.0 });
    let object = found.object().map_or(0, ObjId::number);
    edges::draw(&drawing, object, &mut block);
    nodes(&drawing, object, &mut block);
    if hidden > 0 {
        let text = small(Point::new(1.0, block.height - 8.0), format!("and {hidden} more nodes"), Anchor::Start);
        block.add(id(object, Part::Title, 1), Role::Quiet, text);
    }
    if drawing.net.nodes.is_empty() {
        block = Block::of(60.0, 24.0);
        let text = small(Point::new(1.0, 10.0), "empty".to_owned(), Anchor::Start);
        block.add(id(object, Part::Value, 0), Role::Quiet, text);
    }
    block
}

fn nodes(drawing: &Drawing, graph: u32, block: &mut Block) {
    let mut taken = BTreeSet::new();
    for (at, (node, &middle)) in drawing.net.nodes.iter().zip(&drawing.places).enumerate() {
        let (object, index) = match node.object {
            Some(object) => (object.number(), 0),
            None => (graph, edges::unique(&mut taken, edges::number(&node.identity))),
        };
        let (width, height) = drawing.size;
        let corner = Point::new(middle.x - width / 2.0, middle.y - height / 2.0);
        block.put(
            id(object, Part::Body, index),
            node.role,
            node.strong,
            rect(corner, width, height, height / 2.0, node.texture),
        );
        block.add(id(object, Part::Value, index), Role::Plain, value(middle, node.label.clone()));
        names(drawing, at, middle, block);
    }
}

/// The names of variables at a node, on its outer side.
fn names(drawing: &Drawing, at: usize, middle: Point, block: &mut Block) {
    let here: Vec<&Variable> =
        drawing.names.iter().filter(|(_, node)| *node == at).map(|(variable, _)| *variable).collect();
    let (dx, dy) = (middle.x - drawing.middle.x, middle.y - drawing.middle.y);
    let (half, up) = (drawing.size.0 / 2.0, drawing.size.1 / 2.0);
    // Beside the node where there is nothing beside it, else above or below.
    let beside = dx.abs() > block.width * 0.22;
    let text: Vec<String> = here.iter().take(MOST_NAMES).map(|variable| cut(variable.name, LONGEST)).collect();
    let count = text.len();
    for (lane, (variable, name)) in here.into_iter().zip(text).enumerate() {
        let (point, anchor) = if beside {
            let y = middle.y + 15.0 * (lane as f32 - (count - 1) as f32 / 2.0);
            (Point::new(middle.x + (half + 5.0).copysign(dx), y), if dx < 0.0 { Anchor::End } else { Anchor::Start })
        } else {
            (
                Point::new(
                    middle.x,
                    middle.y + (up + 11.0 + 15.0 * lane as f32).copysign(if dy > 0.0 { 1.0 } else { -1.0 }),
                ),
                Anchor::Middle,
            )
        };
        // More names than the room above keeps free stand inside of the oval.
        let point = if beside || (6.0..=block.height - 6.0).contains(&point.y) {
            point
        } else {
            Point::new(middle.x, middle.y - (up + 11.0).copysign(if dy > 0.0 { 1.0 } else { -1.0 }))
        };
        block.put(
            id(variable.frame, Part::PointerName, variable.number),
            role(variable),
            variable.moved,
            small(point, name, anchor),
        );
    }
}

/// The variables of the innermost call that name a node: by reference, or by its key under a telling name.
pub(crate) fn pointing<'v, 'a>(view: &'v View<'a>, net: &Net) -> Vec<(&'v Variable<'a>, usize)> {
    let mut pointing = Vec::new();
    for variable in view.vars.iter().filter(|variable| variable.live) {
        let is_key = match variable.value {
            Value::Ref(_) => true,
            Value::Int(_) | Value::Text(_) | Value::Char(_) => is_telling(variable.name),
            _ => false,
        };
        let identity = if is_key { view.identity(variable.value) } else { continue };
        pointing.extend(net.nodes.iter().position(|node| node.identity == identity).map(|at| (variable, at)));
    }
    pointing
}

fn is_telling(name: &str) -> bool {
    words(name).last().is_some_and(|word| POINTING.contains(&word.as_str()))
}

/// Room for names beside the oval: for those that are there, and for those that may come.
fn aside(view: &View, names: &[(&Variable, usize)]) -> f32 {
    let declared = view.frames.last().map(|frame| view.state.fields(frame.id())).unwrap_or_default();
    let coming = declared.iter().map(String::as_str).filter(|name| is_telling(name));
    let widths =
        names.iter().map(|(variable, _)| variable.name).chain(coming).map(|name| small_width(&cut(name, LONGEST)));
    let widest = widths.fold(0.0, f32::max);
    if widest > 0.0 { widest + 6.0 } else { 0.0 }
}
