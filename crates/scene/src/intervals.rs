//! Intervals as bars over an axis: those that a run begins with in rows of their own, what it makes of them in as few
//! lanes as that needs. All have the same axis, so that what is made of them stands below what it was made of.

mod axis;
mod read;

use std::collections::BTreeMap;

use trace::{ObjId, Value};

use self::axis::Axis;
pub(crate) use self::read::{Span, read};
use crate::block::{Block, cut, id, rect, small, small_width};
use crate::pointer::role;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{Variable, View, look};

const BAR: f32 = 24.0;
const LANE: f32 = 30.0;
/// Intervals in rows of their own, at most.
const MOST_ROWS: usize = 14;
/// Room at the left: for names of variables, and for numbers of rows.
const TABS: f32 = 50.0;
const NUMBERS: f32 = 26.0;
/// Room at the right, for half of the last number of the axis.
const RIGHT: f32 = 18.0;
/// Letters of a name.
const LONGEST: usize = 5;

/// Draws a list of intervals. As wide as the room.
pub(crate) fn draw(view: &View, list: ObjId, room: f32) -> Block {
    let spans = read(view, list);
    let axis = Axis::new(view, TABS + NUMBERS, room - RIGHT);
    let in_rows = spans.len() <= MOST_ROWS && axis::lists(view).next() == Some(list);
    let lanes = if in_rows { (0..spans.len()).collect() } else { packed(&spans) };
    let count = lanes.iter().max().map_or(1, |last| last + 1);
    let mut block = Block::of(room, LANE * count as f32 + axis::HEIGHT);
    block.indent = TABS;
    axis.draw(list, LANE * count as f32, &mut block);
    for (span, &lane) in spans.iter().zip(&lanes) {
        let y = LANE * lane as f32 + (LANE - BAR) / 2.0;
        // In a row an interval moves with its list; beside it, it may stand in another list as well.
        let name = if in_rows { (span.object.number(), 0) } else { (list.number(), span.at) };
        bar(view, span, &axis, (y, in_rows.then_some(room)), name, &mut block);
        if in_rows {
            let at = Point::new(TABS + NUMBERS - 8.0, y + BAR / 2.0);
            let text = small(at, span.at.to_string(), Anchor::End);
            block.add(id(list.number(), Part::Index, span.at), Role::Quiet, text);
        }
    }
    if in_rows {
        tabs(view, list, &spans, &mut block);
    }
    block
}

/// For each interval the first lane in which it overlaps no other; touching is no overlap.
fn packed(spans: &[Span]) -> Vec<usize> {
    let mut lanes: Vec<Vec<&Span>> = Vec::new();
    let place = |span| {
        let is_free = |lane: &Vec<&Span>| lane.iter().all(|other| !other.overlaps(span));
        let at = lanes.iter().position(is_free).unwrap_or_else(|| {
            lanes.push(Vec::new());
            lanes.len() - 1
        });
        lanes[at].push(span);
        at
    };
    spans.iter().map(place).collect()
}

/// Draws an interval at a height; words that have no room in it stand beside it if it has a row as wide as `row` to itself.
fn bar(view: &View, span: &Span, axis: &Axis, (y, row): (f32, Option<f32>), name: (u32, u32), block: &mut Block) {
    let (left, right) = (axis.x(span.start), axis.x(span.end));
    let width = (right - left).max(4.0);
    let (role, texture) = look(view.state.status(span.object), span.mark);
    // A ring leaves too little of a bar.
    let texture = if texture == Texture::Ring { Texture::None } else { texture };
    let body = rect(Point::new(left, y), width, BAR, 4.0, texture);
    block.put(id(name.0, Part::Body, name.1), role, span.mark.is_some(), body);
    let words = span.words();
    let needed = small_width(&words);
    let middle = y + BAR / 2.0;
    let (x, anchor) = match row {
        _ if needed + 8.0 <= width => (left + width / 2.0, Anchor::Middle),
        None => return,
        Some(room) if right + 6.0 + needed <= room => (right + 6.0, Anchor::Start),
        Some(_) => (left - 6.0, Anchor::End),
    };
    block.add(id(name.0, Part::Value, name.1), Role::Plain, small(Point::new(x, middle), words, anchor));
}

/// Names of the variables that are an index of a row, or hold its interval.
fn tabs(view: &View, list: ObjId, spans: &[Span], block: &mut Block) {
    let mut rows: BTreeMap<usize, Vec<Variable>> = BTreeMap::new();
    for (variable, at) in view.indices(list) {
        if let Some(row) = usize::try_from(at).ok().filter(|row| *row < spans.len()) {
            rows.entry(row).or_default().push(variable);
        }
    }
    for variable in view.vars.iter().filter(|variable| variable.live) {
        if let Some(row) = spans.iter().position(|span| variable.value == Value::Ref(span.object)) {
            rows.entry(row).or_default().push(*variable);
        }
    }
    for (row, variables) in rows {
        let names: Vec<&str> = variables.iter().map(|variable| variable.name).collect();
        let (first, name) = (&variables[0], cut(&names.join(","), LONGEST));
        let (width, y) = (small_width(&name) + 10.0, LANE * row as f32 + LANE / 2.0);
        let (object, address) = (list.number(), first.frame + first.number);
        let body = rect(Point::new(TABS - width, y - 10.0), width, 20.0, 4.0, Texture::None);
        block.put(id(object, Part::Pointer, address), role(first), first.moved, body);
        let text = small(Point::new(TABS - width / 2.0, y), name, Anchor::Middle);
        block.put(id(object, Part::PointerName, address), role(first), first.moved, text);
    }
}

/// A line that is there but stays behind everything else.
fn faint(block: &mut Block, name: crate::shape::ShapeId, geometry: Geometry) {
    block.add(name, Role::Quiet, geometry);
    block.shapes.iter_mut().next_back().into_iter().for_each(|shape| shape.opacity = 0.3);
}
