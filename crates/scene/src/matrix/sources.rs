//! Arrows from the cells that a value was computed from to the cell in which it was written.

use trace::MarkKind;

use super::layout::Layout;
use super::read::Sheet;
use crate::block::{Block, id, line};
use crate::shape::{Part, Point, Role};
use crate::view::View;

/// How far from the middle of a cell an arrow stays, so that it leaves the value readable.
const ASIDE: f32 = 11.0;
const ABOVE: f32 = 9.0;

pub(super) fn draw(view: &View, sheet: &Sheet, layout: &Layout, block: &mut Block) {
    let touched = touched(view, sheet, layout);
    let Some((to, ..)) = touched.iter().find(|(_, mark, _)| *mark == MarkKind::Write) else { return };
    for (from, _, name) in touched.iter().filter(|(_, mark, _)| *mark == MarkKind::Source) {
        let (start, end) = (leaving(*from, *to), leaving(*to, *from));
        block.put(id(name.0, Part::Link, name.1), Role::Accent, true, line(start, end, true));
    }
}

/// The middles of the cells shown that the step touched, how, and the object and index that name each.
fn touched(view: &View, sheet: &Sheet, layout: &Layout) -> Vec<(Point, MarkKind, (u32, u32))> {
    let mut touched = Vec::new();
    for (at, y) in layout.rows() {
        let row = &sheet.rows[at];
        let Some(inner) = row.inner.filter(|_| !row.is_keyed()) else { continue };
        for col in layout.cols.clone().filter(|col| *col < row.count) {
            let Some(mark) = view.state.mark(inner, col as u32) else { continue };
            let height = layout.row_height - sheet.gap();
            let middle = Point::new(layout.x(col) + layout.cell / 2.0, y + height / 2.0);
            touched.push((middle, mark, (row.object, row.first_index + col as u32)));
        }
    }
    touched
}

/// Where a line from the middle of a cell to that of another leaves what stands in the first.
fn leaving(from: Point, to: Point) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let size = (dx / ASIDE).hypot(dy / ABOVE).max(1.0);
    Point::new(from.x + dx / size, from.y + dy / size)
}
