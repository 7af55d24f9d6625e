//! Queues and stacks: a lane open at both ends, in which what waits moves up.

use trace::ObjId;

use crate::block::{Block, id, line, rect, small, small_width, value, value_width};
use crate::find::Found;
use crate::form::Form;
use crate::rows::fit;
use crate::shape::{Anchor, Part, Point, Role};
use crate::view::{View, look};

const HEIGHT: f32 = 36.0;
const GAP: f32 = 6.0;
/// Rows of items, at most; the last place of the last row says how many more wait.
const MOST_ROWS: usize = 2;

/// Draws what waits.
pub(crate) fn draw(view: &View, found: &Found, room: f32) -> Option<Block> {
    let (queue, name, stack) = (found.object()?, &found.name, found.form == Form::Stack);
    let count = view.state.len(queue) as usize;
    let width = item_width(view, queue);
    let per_row = fit(room - 2.0 * GAP, width, GAP);
    let places = per_row * MOST_ROWS;
    let shown = if count > places { places - 1 } else { count };
    let rows = count.min(places).div_ceil(per_row).max(1);
    let mut block = Block::of(room, rows as f32 * (HEIGHT + 2.0 * GAP) + 2.0);
    let corner = |at: usize| {
        let (row, col) = (at / per_row, at % per_row);
        Point::new(GAP + (width + GAP) * col as f32, 1.0 + GAP + (HEIGHT + 2.0 * GAP) * row as f32)
    };
    // What leaves next is always shown: the first of a queue, the last of a stack.
    let hidden = count - shown;
    let (from, ahead) = if stack && hidden > 0 { (hidden, 1) } else { (0, 0) };
    for place in 0..shown {
        item(view, queue, from + place, corner(place + ahead), width, &mut block);
    }
    if hidden > 0 {
        let rest = corner(if ahead > 0 { 0 } else { shown });
        let at = Point::new(rest.x + 2.0, rest.y + HEIGHT / 2.0);
        let text = small(at, format!("+{hidden}"), Anchor::Start);
        block.add(id(queue.number(), Part::Title, 1), Role::Quiet, text);
    }
    rails(queue, rows, (width + GAP) * per_row.min(count.max(4)) as f32 + GAP, &mut block);
    let order = if stack { "the last leaves first" } else { "the first leaves first" };
    let title = if count > 1 { format!("{name}: {count} waiting, {order}") } else { name.clone() };
    // What has no room is said by the picture itself.
    let title = if small_width(&title) > room { format!("{name}: {count} waiting") } else { title };
    Some(block.titled(queue.number(), &title))
}

fn item_width(view: &View, queue: ObjId) -> f32 {
    let items = (0..view.state.len(queue).min(64)).map(|at| view.show(view.state.item(queue, at)));
    let widest = items.map(|text| value_width(&text)).fold(0.0, f32::max);
    (widest + 16.0).max(44.0)
}

fn item(view: &View, queue: ObjId, at: usize, corner: Point, width: f32, block: &mut Block) {
    let item = view.state.item(queue, at as u32);
    let status = item.object().map_or(trace::Status::Frontier, |object| view.state.status(object));
    let (role, texture) = look(status, None);
    // The place in the order of arrival, which an item keeps while it waits.
    let index = view.state.popped(queue) + at as u32;
    block.add(id(queue.number(), Part::Cell, index), role, rect(corner, width, HEIGHT, 4.0, texture));
    let middle = Point::new(corner.x + width / 2.0, corner.y + HEIGHT / 2.0);
    block.add(id(queue.number(), Part::Value, index), Role::Plain, value(middle, view.show(item)));
}

fn rails(queue: ObjId, rows: usize, length: f32, block: &mut Block) {
    for row in 0..=rows {
        let y = (HEIGHT + 2.0 * GAP) * row as f32 + 1.0;
        let rail = line(Point::new(0.0, y), Point::new(length.min(block.width), y), false);
        block.add(id(queue.number(), Part::Divider, row as u32), Role::Quiet, rail);
    }
    if block.shapes.iter().all(|shape| shape.id.part != Part::Cell) {
        let text = "empty".to_owned();
        let at = Point::new(GAP + small_width(&text) / 2.0, 1.0 + GAP + HEIGHT / 2.0);
        block.add(id(queue.number(), Part::Value, u32::MAX), Role::Quiet, small(at, text, Anchor::Middle));
    }
}
