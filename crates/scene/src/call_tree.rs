//! The calls of a recursion as a tree: the way to the innermost call lit, what has returned with its result on the edge.
//!
//! A call stands in the column of its first call inside, further ones in columns of their own to the right. So no call ever
//! moves while others are made, until there is no more room: then those that returned long ago fold.

mod read;

use trace::{ObjId, Status, Value};

pub(crate) use self::read::{Call, Shown, read};
use crate::block::{Block, id, line, rect, small, small_width, value_width};
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{View, look};

const HEIGHT: f32 = 28.0;
/// From one level to the next: room for a result on the edge.
const LEVEL: f32 = 58.0;
/// Above the first level, for the result of the outermost call.
const TOP: f32 = 22.0;
/// Between two columns.
const GAP: f32 = 10.0;
/// The second surface of a fold lies so far behind the first.
const BEHIND: f32 = 4.0;

struct Layout {
    width: f32,
    step: f32,
}

impl Layout {
    fn middle(&self, call: &Call) -> Point {
        let x = 2.0 + self.width / 2.0 + self.step * call.column as f32;
        Point::new(x, TOP + HEIGHT / 2.0 + LEVEL * call.level as f32)
    }
}

/// Draws the calls made so far. As wide as the room, however many there are.
pub(crate) fn draw(view: &View, tree: ObjId, room: f32) -> Block {
    let mut width = 0.0f32;
    // What was called first has the longest words, or nearly so.
    for root in view.state.items(tree).into_iter().filter_map(Value::object) {
        width = width.max(small_width(&read::words(view, root)));
    }
    let width = (width + 16.0).max(34.0);
    let layout = Layout { width, step: width + GAP };
    let columns = ((room - 4.0 + GAP) / layout.step).floor().max(2.0) as usize;
    let calls = read(view, tree, columns);
    let levels = calls.iter().map(|call| call.level + 1).max().unwrap_or(0);
    let mut block = Block::of(room, TOP + LEVEL * levels as f32 - (LEVEL - HEIGHT) + 16.0);
    if calls.is_empty() {
        block.height = TOP + HEIGHT;
        let text = small(Point::new(1.0, TOP), "none yet".to_owned(), Anchor::Start);
        block.add(id(tree.number(), Part::Value, 0), Role::Quiet, text);
    }
    for call in &calls {
        let maker = call.maker.and_then(|maker| calls.get(maker));
        edge(&layout, call, maker, &mut block);
        body(&layout, call, &mut block);
    }
    block
}

fn body(layout: &Layout, call: &Call, block: &mut Block) {
    let middle = layout.middle(call);
    let (number, width) = (call.object.number(), layout.width.max(small_width(&call.words) + 8.0));
    let corner = Point::new(middle.x - width / 2.0, middle.y - HEIGHT / 2.0);
    let (role, texture) = match call.shown {
        Shown::Innermost => (Role::Accent, Texture::None),
        Shown::Rest => (Role::Quiet, Texture::None),
        _ => look(call.status, None),
    };
    // A ring leaves too little room for the words.
    let texture = if texture == Texture::Ring { Texture::None } else { texture };
    if call.shown == Shown::Rest {
        let text = small(middle, call.words.clone(), Anchor::Middle);
        block.add(id(number, Part::Title, 2), Role::Quiet, text);
        return;
    }
    if call.hidden > 0 {
        let behind = rect(Point::new(corner.x + BEHIND, corner.y + BEHIND), width, HEIGHT, 8.0, Texture::None);
        block.add(id(number, Part::Back, 0), role, behind);
        let below = Point::new(middle.x, middle.y + HEIGHT / 2.0 + 13.0);
        let text = small(below, format!("+{}", call.hidden), Anchor::Middle);
        block.add(id(number, Part::Title, 0), Role::Quiet, text);
    }
    let is_strong = matches!(call.shown, Shown::Innermost | Shown::Path);
    block.put(id(number, Part::Cell, 0), role, is_strong, rect(corner, width, HEIGHT, 8.0, texture));
    let text = small(middle, call.words.clone(), Anchor::Middle);
    block.put(id(number, Part::Value, 0), Role::Plain, call.shown == Shown::Innermost, text);
    if let Some(result) = &call.result {
        let at = Point::new(middle.x + 6.0, middle.y - HEIGHT / 2.0 - 10.0);
        let role = if call.returned { Role::Accent } else { Role::Plain };
        let text = Geometry::Text { at, text: result.clone(), anchor: Anchor::Start, size: crate::TextSize::Value };
        block.width = block.width.max(at.x + value_width(result));
        block.put(id(number, Part::PointerName, 0), role, call.returned, text);
    }
}

/// Straight down to the first call inside; to a further one from the side and then down.
fn edge(layout: &Layout, call: &Call, maker: Option<&Call>, block: &mut Block) {
    let Some(maker) = maker else { return };
    let (from, to) = (layout.middle(maker), layout.middle(call));
    let is_lit = matches!(call.shown, Shown::Innermost | Shown::Path);
    let top = Point::new(to.x, to.y - HEIGHT / 2.0);
    let curve = if maker.column == call.column {
        line(Point::new(from.x, from.y + HEIGHT / 2.0), top, false)
    } else {
        let (from, corner) = (Point::new(from.x + layout.width / 2.0, from.y), Point::new(to.x, from.y));
        Geometry::Curve { from, control1: corner, control2: corner, to: top, head: false, dashed: false }
    };
    let role = if is_lit { Role::Accent } else { Role::Quiet };
    block.put(id(call.object.number(), Part::Link, 0), role, is_lit, curve);
}

/// What a call is doing, in words.
pub(crate) fn condition(call: &Call) -> &'static str {
    match (call.shown, call.status) {
        (Shown::Innermost, _) => "running",
        (Shown::Rest, _) => "",
        (_, Status::Frontier) => "waiting",
        (_, Status::Visited) => "known before",
        (_, Status::Wrong) => "led nowhere",
        _ => "finished",
    }
}
