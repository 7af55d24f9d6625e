//! What stands above the columns and, where a run says so, beside the rows: numbers, names, the letters of two texts.

use trace::ObjId;

use super::layout::{HEAD, LETTER, Layout};
use super::read::{Headed, Sheet};
use crate::block::{Block, cut, id, rect, small, value};
use crate::shape::{Anchor, Part, Point, Role, Texture};
use crate::view::{View, mark_role};

/// Between a letter and the cells that it labels.
const GAP: f32 = 3.0;
/// Letters of a label, at most.
const LONGEST: usize = 3;

pub(super) fn draw(view: &View, sheet: &Sheet, layout: &Layout, object: u32, block: &mut Block) {
    if layout.has_heads {
        numbers(sheet, layout, object, block);
    }
    if let Some(headed) = sheet.headed {
        letters(view, headed, layout, block);
    }
}

/// Numbers or names above the columns.
fn numbers(sheet: &Sheet, layout: &Layout, object: u32, block: &mut Block) {
    for col in layout.cols.clone() {
        let middle = Point::new(layout.x(col) + layout.cell / 2.0, layout.top - layout.letters - HEAD / 2.0 - 1.0);
        let text = sheet.heads.get(col).cloned().unwrap_or_else(|| col.to_string());
        // Between the numbers of columns and those of rows.
        block.add(id(object, Part::Index, (1 << 20) + col as u32), Role::Quiet, small(middle, text, Anchor::Middle));
    }
}

/// The items of two lists, each in a small cell at the row or column that it labels. They are the cells of the lists, which are
/// not drawn again by themselves.
fn letters(view: &View, headed: Headed, layout: &Layout, block: &mut Block) {
    let (cols, skipped) = headed.cols;
    let size = LETTER - GAP;
    for col in layout.cols.clone().filter(|col| *col >= skipped) {
        let corner = Point::new(layout.x(col), layout.top - LETTER);
        letter(view, (cols, col - skipped), corner, (layout.cell, size), block);
    }
    let (rows, skipped) = headed.rows;
    for (row, y) in layout.rows().filter(|(row, _)| *row >= skipped) {
        let corner = Point::new(layout.left - LETTER, y);
        letter(view, (rows, row - skipped), corner, (size, layout.row_height), block);
    }
}

fn letter(view: &View, (list, at): (ObjId, usize), corner: Point, (width, height): (f32, f32), block: &mut Block) {
    let (number, index) = (list.number(), at as u32);
    let mark = view.state.mark(list, index);
    if let Some(mark) = mark {
        let body = rect(corner, width, height, 3.0, Texture::None);
        block.put(id(number, Part::Cell, index), mark_role(mark), true, body);
    }
    let text = cut(&view.show_bare(view.state.item(list, index)), LONGEST);
    let middle = Point::new(corner.x + width / 2.0, corner.y + height / 2.0);
    block.put(id(number, Part::Value, index), Role::Plain, true, value(middle, text));
}
