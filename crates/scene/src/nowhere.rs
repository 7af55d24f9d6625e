//! Nothing to draw but variables that point nowhere: an empty list or tree.

use trace::Value;

use crate::block::{Block, id, small_width};
use crate::pointer::{depth, hang, sorted};
use crate::shape::{Geometry, Part, Point, Role};
use crate::view::View;

/// The drawer's own number for the place that is no object.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// A ground sign with the names of the innermost call's variables that hold `None`; nothing if there are none.
pub(crate) fn draw(view: &View) -> Option<Block> {
    let empty = sorted(view.vars.iter().filter(|variable| variable.live && variable.value == Value::None));
    let widest = empty
        .iter()
        .map(|variable| small_width(variable.name))
        .fold(None, |most: Option<f32>, width| Some(most.map_or(width, |m| m.max(width))));
    let width = widest? + 8.0;
    let mut block = Block::of(width, 28.0 + depth(empty.len()));
    block.add(id(NOWHERE, Part::Link, 0), Role::Quiet, Geometry::Ground { at: Point::new(width / 2.0, 2.0) });
    hang(&mut block, Point::new(width / 2.0, 26.0), width, &empty);
    Some(block)
}
