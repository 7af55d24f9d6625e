//! The call stack as a row of calls, outermost first, the innermost stressed; a deep one folds in the middle.

use trace::{Frame, Hint, Value, Var};

use crate::block::{Block, cut, id, rect, small, small_width};
use crate::shape::{Anchor, Part, Point, Role, Texture};
use crate::view::View;

const HEIGHT: f32 = 28.0;
const GAP: f32 = 8.0;
const ROWS: usize = 2;

/// Draws the calls if there is more than one.
pub(crate) fn draw(view: &View, room: f32) -> Option<Block> {
    let depth = view.frames.len();
    if depth < 2 {
        return None;
    }
    let width =
        view.frames.iter().rev().take(8).map(|frame| small_width(&words(view, frame)) + 18.0).fold(60.0, f32::max);
    let per_row = (((room + GAP) / (width + GAP)) as usize).max(1);
    let places = (per_row * ROWS).max(3);
    let mut block = Block::of(room, 0.0);
    let corner = |place: usize| {
        Point::new(1.0 + (width + GAP) * (place % per_row) as f32, 1.0 + (HEIGHT + GAP) * (place / per_row) as f32)
    };
    // The first call, a fold, and as many of the innermost as have room.
    let hidden = if depth > places { depth - (places - 1) } else { 0 };
    let mut place = 0;
    for (level, frame) in view.frames.iter().enumerate() {
        if hidden > 0 && (1..=hidden).contains(&level) {
            if level == 1 {
                let at = Point::new(corner(place).x + width / 2.0, corner(place).y + HEIGHT / 2.0);
                block.add(
                    id(frame.id().number(), Part::Title, 1),
                    Role::Quiet,
                    small(at, format!("… {hidden} calls …"), Anchor::Middle),
                );
                place += 1;
            }
            continue;
        }
        call(view, frame, level + 1 == depth, corner(place), width, &mut block);
        place += 1;
    }
    block.height = corner(place - 1).y + HEIGHT + 1.0;
    let first = view.frames.first()?;
    Some(block.titled(first.id().number(), &format!("calls, {depth} deep")))
}

fn call(view: &View, frame: &Frame, live: bool, corner: Point, width: f32, block: &mut Block) {
    let number = frame.id().number();
    let role = if live { Role::Accent } else { Role::Plain };
    block.put(id(number, Part::Cell, 0), role, live, rect(corner, width, HEIGHT, 14.0, Texture::None));
    let at = Point::new(corner.x + width / 2.0, corner.y + HEIGHT / 2.0);
    let role = if live { Role::Accent } else { Role::Quiet };
    block.put(id(number, Part::Value, 0), role, live, small(at, words(view, frame), Anchor::Middle));
}

/// The function and its first argument that is a value or a node, or both ends of the range that it works on. The
/// outermost call has its variables in view as it is, unless it calls itself.
fn words(view: &View, frame: &Frame) -> String {
    let outermost = view.frames.first().is_some_and(|first| first.id() == frame.id());
    if outermost && view.frames.get(1).is_some_and(|second| second.name() != frame.name()) {
        return format!("{}()", cut(frame.name(), 18));
    }
    let telling = |value: &Value| match value {
        Value::Ref(id) => view.state.kind(*id) == trace::Kind::Instance,
        _ => true,
    };
    let vars = frame.vars();
    let arguments = match vars.as_slice() {
        [(_, first, from), (_, last, to), ..] if is_range(view, *first, *last) => {
            format!("{}, {}", view.show(*from), view.show(*to))
        }
        _ => {
            let argument = vars.into_iter().map(|(_, _, value)| value).find(telling);
            argument.map(|value| view.show(value)).unwrap_or_default()
        }
    };
    format!("{}({arguments})", cut(frame.name(), 18))
}

/// Whether two variables enclose the part of a list that the call works on.
fn is_range(view: &View, from: Var, to: Var) -> bool {
    let says = |hint: &Hint| matches!(hint, Hint::Range { first, last, .. } if *first == from && *last == to);
    view.state.hints().iter().any(says)
}
