//! Graphs. One that stays the same all through a run is laid out by its edges; of one that may change the nodes stand around an
//! oval, the edges bent towards its middle so that they pass no node, and names of variables outside.

mod edges;
mod layout;
mod names;
mod progress;
mod read;
mod ring;

use std::collections::BTreeSet;

use trace::{Meaning, ObjId, Value};

use self::layout::{Plan, Wire, Wiring};
use self::read::Edge;
pub(crate) use self::read::{Net, Node, read};
use self::ring::ring;
use crate::block::{Block, VALUE_CHAR, cut, id, rect, small, small_width, value, value_width};
use crate::find::{Found, words};
use crate::shape::{Anchor, Part, Point, Role};
use crate::view::{Variable, View};

const HEIGHT: f32 = 34.0;
/// Room above and below for names of variables.
const NAMES: f32 = 20.0;
/// The same where nodes are laid out by their edges: two may stand below each other.
const TWO_NAMES: f32 = 31.0;
/// Room for a loop from a node to itself.
const MARGIN: f32 = 8.0;
/// How much of the room a node may take, however long its label is.
const WIDEST: f32 = 0.24;
/// Letters of a name, at most.
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
    /// Where everything stands, if it is laid out by its edges.
    plan: Option<Plan>,
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
    let is_lasting = found.object().is_some_and(|object| view.meaning(object) == Some(Meaning::Graph));
    let (drawing, mut block) = match is_lasting && layout::fits(net.nodes.len(), net.edges.len()) {
        true => planned(view, net, size, room),
        false => around(view, net, size, room),
    };
    let object = found.object().map_or(0, ObjId::number);
    edges::draw(&drawing, object, &mut block);
    nodes(&drawing, object, &mut block);
    let hidden = drawing.net.nodes.len() - drawing.places.len();
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

/// Laid out by its edges, which stay the same.
fn planned<'v, 'a>(view: &'v View<'a>, net: Net, size: (f32, f32), room: f32) -> (Drawing<'v, 'a>, Block) {
    let wire = |edge: &Edge| Wire {
        from: edge.from,
        to: edge.to,
        arrow: !edge.both_ways,
        weight: edge.weight.as_deref().map_or(0.0, small_width),
    };
    let wires = net.edges.iter().map(wire).collect();
    let mut plan = layout::plan(Wiring { count: net.nodes.len(), wires, node: size, room: room - 2.0 * MARGIN });
    plan.shift(MARGIN, TWO_NAMES);
    let names = pointing(view, &net);
    let block = Block::of(plan.size.0 + 2.0 * MARGIN, plan.size.1 + 2.0 * TWO_NAMES);
    let middle = Point::new(block.width / 2.0, block.height / 2.0);
    (Drawing { net, places: plan.places.clone(), plan: Some(plan), size, middle, names }, block)
}

/// Around an oval, for a graph that may yet change.
fn around<'v, 'a>(view: &'v View<'a>, net: Net, size: (f32, f32), room: f32) -> (Drawing<'v, 'a>, Block) {
    let names = pointing(view, &net);
    let aside = aside(view, &names);
    let ring = ring(net.nodes.len(), size, room - size.0 - 2.0 * (aside + MARGIN));
    let across = ring.places.iter().map(|place| place.x.abs()).fold(0.0, f32::max) + size.0 / 2.0 + aside + MARGIN;
    let up = ring.places.iter().map(|place| place.y.abs()).fold(0.0, f32::max) + size.1 / 2.0 + NAMES + MARGIN;
    let places: Vec<Point> = ring.places.iter().map(|place| Point::new(place.x + across, place.y + up)).collect();
    let middle = Point::new(ring.middle.x + across, ring.middle.y + up);
    let hidden = net.nodes.len() - places.len();
    let block = Block::of(2.0 * across, 2.0 * up + if hidden > 0 { NAMES } else { 0.0 });
    (Drawing { net, places, plan: None, size, middle, names }, block)
}

fn nodes(drawing: &Drawing, graph: u32, block: &mut Block) {
    let mut taken = BTreeSet::new();
    let mut beside = names::Beside::default();
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
        beside.draw(drawing, at, middle, block);
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
