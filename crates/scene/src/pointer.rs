//! Names of variables that point at something: they hang below it, with an arrow, and glide when the variable moves.

use crate::block::{Block, id, line, small, small_width};
use crate::shape::{Anchor, Part, Point, Role};
use crate::view::Variable;

/// Distance from one name to the next below it.
const LANE: f32 = 17.0;
/// Names below one another, at most; the last says how many more there are.
pub(crate) const MOST_LANES: usize = 4;

/// The room that names below one another need under what they point at.
pub(crate) fn depth(lanes: usize) -> f32 {
    if lanes == 0 { 0.0 } else { 40.0 + LANE * (lanes.min(MOST_LANES) - 1) as f32 }
}

/// What a name looks like: that of the innermost call plain, newly assigned ones stressed, others quiet.
pub(crate) fn role(variable: &Variable) -> Role {
    match (variable.live, variable.moved) {
        (true, true) => Role::Accent,
        (true, false) => Role::Plain,
        _ => Role::Quiet,
    }
}

/// The innermost call's names first.
pub(crate) fn sorted<'v, 'a>(variables: impl Iterator<Item = &'v Variable<'a>>) -> Vec<&'v Variable<'a>>
where
    'a: 'v,
{
    let mut list: Vec<_> = variables.collect();
    list.sort_by_key(|variable| !variable.live);
    list
}

/// Hangs names below a point. Names stay inside `width`.
pub(crate) fn hang(block: &mut Block, below: Point, width: f32, variables: &[&Variable]) {
    let room = if variables.len() > MOST_LANES { MOST_LANES - 1 } else { variables.len() };
    for (lane, variable) in variables.iter().take(room).enumerate() {
        let role = role(variable);
        let arrow = line(Point::new(below.x, below.y + 24.0), Point::new(below.x, below.y + 5.0), true);
        block.put(id(variable.frame, Part::Pointer, variable.number), role, variable.moved, arrow);
        let name = small(name_place(below, lane, width, variable.name), variable.name.to_owned(), Anchor::Middle);
        block.put(id(variable.frame, Part::PointerName, variable.number), role, variable.moved, name);
    }
    if let Some(hidden) = variables.get(room).filter(|_| variables.len() > room) {
        let text = format!("and {}", variables.len() - room);
        let at = name_place(below, room, width, &text);
        let name = small(at, text, Anchor::Middle);
        block.add(id(hidden.frame, Part::PointerName, hidden.number), Role::Quiet, name);
    }
}

fn name_place(below: Point, lane: usize, width: f32, name: &str) -> Point {
    let half = small_width(name) / 2.0 + 1.0;
    let x = below.x.min(width - half).max(half);
    Point::new(x, below.y + 32.0 + LANE * lane as f32)
}
