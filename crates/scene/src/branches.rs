//! Trees with any number of children, and tries: parents above the middle of their children, keys on the edges.

mod read;
mod spread;

use trace::{ObjId, Value};

pub(crate) use self::read::{Child, Twig, read};
use self::spread::{Place, spread};
use crate::block::{Block, cut, id, line, rect, small, small_width, value, value_width};
use crate::find::Found;
use crate::form::Form;
use crate::pointer::{MOST_LANES, depth, hang, role, sorted};
use crate::shape::{Anchor, Part, Point, Role, Texture};
use crate::view::{Variable, View, look};

/// Nodes shown, at most: the first levels.
pub(crate) const MOST: usize = 100;
const HEIGHT: f32 = 34.0;
const LEVEL: f32 = 96.0;
/// A node of a trie says nothing but whether a word ends.
const DOT: f32 = 26.0;
/// Between two nodes of a level.
const GAP: f32 = 12.0;
const WIDE_GAP: f32 = 40.0;
/// A tree may be so wide in any room: the page lets one scroll.
const WIDEST: f32 = 1200.0;
/// How far down an edge its key stands.
const KEY_AT: f32 = 0.78;

struct Drawing {
    places: Vec<Place>,
    size: (f32, f32),
    step: f32,
}

impl Drawing {
    fn middle(&self, at: usize) -> Point {
        let (x, level) = self.places[at];
        Point::new(x * self.step + self.size.0 / 2.0 + 2.0, LEVEL * level as f32 + self.size.1 / 2.0 + 1.0)
    }
}

/// Draws the first levels. Wider than `room` if the tree is.
pub(crate) fn draw(view: &View, found: &Found, room: f32) -> Block {
    let twigs = read(view, found);
    let shown = shown(found.form, &twigs, room);
    let (size, least) = (size(found.form, &twigs[..shown]), least(found.form, &twigs[..shown]));
    let places = spread(&twigs, shown);
    let span = span(&places);
    let step = ((room - size.0 - 4.0) / span.max(1.0)).clamp(least, least + WIDE_GAP);
    let levels = places.iter().map(|place| place.1).max().unwrap_or(0);
    let lanes = twigs[..shown].iter().map(|twig| pointing(view, twig.object).count()).max().unwrap_or(0).max(1);
    let height = LEVEL * levels as f32 + size.1 + 2.0 + depth(lanes);
    let drawing = Drawing { places, size, step };
    let mut block = Block::of((span * step + size.0 + 4.0).max(80.0), height);
    for (at, twig) in twigs[..shown].iter().enumerate() {
        node(twig, drawing.middle(at), size, found.form, &mut block);
        names(view, &drawing, twig, at, &mut block);
        edges(&drawing, &twigs, at, shown, &mut block);
    }
    if shown < twigs.len() {
        let words = format!("and {} more nodes below", twigs.len() - shown);
        block.width = block.width.max(small_width(&words) + 2.0);
        block.height += 20.0;
        let text = small(Point::new(1.0, block.height - 8.0), words, Anchor::Start);
        block.add(id(found.object().map_or(0, ObjId::number), Part::Title, 1), Role::Quiet, text);
    }
    block
}

/// How many nodes are shown: the first levels, as far as they are not much wider than the room.
fn shown(form: Form, twigs: &[Twig], room: f32) -> usize {
    let (mut fits, mut too_many) = (1, twigs.len().min(MOST) + 1);
    while fits + 1 < too_many {
        let between = (fits + too_many) / 2;
        let width = span(&spread(twigs, between)) * least(form, &twigs[..between]);
        if width <= room.max(WIDEST) { fits = between } else { too_many = between }
    }
    fits.min(twigs.len())
}

fn span(places: &[Place]) -> f32 {
    places.iter().map(|place| place.0).fold(0.0, f32::max)
}

/// The smallest step from one node to the next beside it: keys need room too.
fn least(form: Form, twigs: &[Twig]) -> f32 {
    let keys = twigs.iter().flat_map(|twig| &twig.children).filter_map(|child| child.key.as_deref());
    keys.map(|key| small_width(&cut(key, 10)) / KEY_AT + 4.0).fold(size(form, twigs).0 + GAP, f32::max)
}

fn size(form: Form, twigs: &[Twig]) -> (f32, f32) {
    if form == Form::Trie {
        return (DOT, DOT);
    }
    let widest = twigs.iter().map(|twig| value_width(&twig.label)).fold(0.0, f32::max);
    ((widest + 18.0).max(HEIGHT), HEIGHT)
}

fn node(twig: &Twig, middle: Point, (width, height): (f32, f32), form: Form, block: &mut Block) {
    let (role, texture) = look(twig.status, twig.mark);
    let texture = if twig.ends { Texture::Ring } else { texture };
    let corner = Point::new(middle.x - width / 2.0, middle.y - height / 2.0);
    let number = twig.object.number();
    let body = rect(corner, width, height, height / 2.0, texture);
    block.put(id(number, Part::Body, 0), role, twig.mark.is_some(), body);
    if form != Form::Trie {
        block.add(id(number, Part::Value, 0), Role::Plain, value(middle, twig.label.clone()));
    }
}

/// Names hang below a node; where an edge leads straight down they stand beside it.
fn names(view: &View, drawing: &Drawing, twig: &Twig, at: usize, block: &mut Block) {
    let middle = drawing.middle(at);
    let variables = sorted(view.vars.iter().filter(|variable| variable.value == Value::Ref(twig.object)));
    let below = Point::new(middle.x, middle.y + drawing.size.1 / 2.0);
    let is_straight = |child: &Child| {
        child.at < drawing.places.len() && (drawing.middle(child.at).x - middle.x).abs() < drawing.step * 0.3
    };
    if !twig.children.iter().any(is_straight) {
        let room = block.width;
        hang(block, below, room, &variables);
        return;
    }
    for (lane, variable) in variables.into_iter().take(MOST_LANES).enumerate() {
        let name = cut(variable.name, 14);
        let width = small_width(&name);
        let y = below.y + 13.0 + 15.0 * lane as f32;
        // At the left edge of the tree there is room only on the other side of the line.
        let (x, anchor) =
            if below.x - 7.0 < width { (below.x + 7.0, Anchor::Start) } else { (below.x - 7.0, Anchor::End) };
        if anchor == Anchor::Start {
            block.width = block.width.max(x + width + 1.0);
        }
        let text = small(Point::new(x, y), name, anchor);
        block.put(id(variable.frame, Part::PointerName, variable.number), role(variable), variable.moved, text);
    }
}

/// Lines to the children, from rim to rim, with their keys near their ends.
fn edges(drawing: &Drawing, twigs: &[Twig], at: usize, shown: usize, block: &mut Block) {
    let (from, (width, height)) = (drawing.middle(at), drawing.size);
    // No farther aside than the rim is level.
    let flat = (width - height) / 2.0 + 0.2 * height;
    for child in twigs[at].children.iter().filter(|child| child.at < shown) {
        let to = drawing.middle(child.at);
        let lean = ((to.x - from.x) * 0.1).clamp(-flat, flat);
        let start = Point::new(from.x + lean, from.y + height / 2.0 + 1.0);
        let end = Point::new(to.x - lean, to.y - height / 2.0 - 1.0);
        let role = if child.written { Role::Accent } else { Role::Quiet };
        // A node hangs in one place, so its edge goes by its number.
        let number = twigs[child.at].object.number();
        block.put(id(number, Part::Link, 0), role, child.written, line(start, end, false));
        if let Some(key) = &child.key {
            let along = |from: f32, to: f32| from + (to - from) * KEY_AT;
            let middle = Point::new(along(start.x, end.x), along(start.y, end.y));
            let text = small(middle, cut(key, 10), Anchor::Middle);
            block.put(id(number, Part::PointerName, 0), Role::Plain, child.written, text);
        }
    }
}

fn pointing<'v, 'a>(view: &'v View<'a>, node: ObjId) -> impl Iterator<Item = &'v Variable<'a>> {
    view.vars.iter().filter(move |variable| variable.value == Value::Ref(node))
}
