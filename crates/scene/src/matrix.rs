//! Rows of cells: grids and tables with numbered columns, lists of lists, maps of lists, objects of a class. Named pairs of
//! indices point at a cell: one name beside its row, the other above its column.

mod heads;
mod layout;
mod pointers;
mod read;
mod sources;

use trace::ObjId;

use self::layout::Layout;
pub(crate) use self::pointers::{Place, places};
pub(crate) use self::read::{Sheet, SheetRow, read};
use crate::block::{Block, id, rect, small, value};
use crate::find::Found;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::View;

/// Draws the rows that a structure has.
pub(crate) fn draw(view: &View, found: &Found, room: f32) -> Block {
    let sheet = read(view, found);
    let places = places(view, found, &sheet);
    let layout = Layout::new(view, &sheet, &places, room);
    let mut block = Block::of(layout.width(), layout.height());
    block.indent = layout.indent();
    let object = found.object().map_or(0, ObjId::number);
    if sheet.rows.is_empty() {
        let text = small(Point::new(layout.left, layout.row_height / 2.0), "empty".to_owned(), Anchor::Start);
        block.add(id(object, Part::Value, 0), Role::Quiet, text);
        return block;
    }
    heads::draw(view, &sheet, &layout, object, &mut block);
    for (at, y) in layout.rows() {
        row(view, &sheet, &layout, at, y, object, &mut block);
    }
    for (first, count, y) in layout.folds() {
        let words = format!("… {count} more …");
        let text = small(Point::new(layout.left, y + layout::FOLD / 2.0), words, Anchor::Start);
        block.add(id(object, Part::Title, 2 + first as u32), Role::Quiet, text);
    }
    pointers::draw(&places, &layout, object, &mut block);
    sources::draw(view, &sheet, &layout, &mut block);
    block
}

fn row(view: &View, sheet: &Sheet, layout: &Layout, at: usize, y: f32, object: u32, block: &mut Block) {
    let row = &sheet.rows[at];
    let middle = y + (layout.row_height - sheet.gap()) / 2.0;
    let label = small(Point::new(layout.left - 8.0 - layout.letters, middle), row.label.clone(), Anchor::End);
    block.add(id(object, Part::Index, row.number), Role::Quiet, label);
    let shown = layout.cols.end.min(row.count);
    for col in layout.cols.start.min(shown)..shown {
        cell(view, sheet, layout, (at, col), Point::new(layout.x(col), y), block);
    }
    let rest = row.count - shown;
    if rest > 0 || row.count == 0 {
        let words = if row.count == 0 { "empty".to_owned() } else { format!("+{rest}") };
        let x = layout.x(shown.max(layout.cols.start)) + 6.0;
        let text = small(Point::new(x, middle), words, Anchor::Start);
        block.add(id(object, Part::Title, (1 << 21) + row.number), Role::Quiet, text);
    }
}

fn cell(view: &View, sheet: &Sheet, layout: &Layout, (at, col): (usize, usize), corner: Point, block: &mut Block) {
    let row = &sheet.rows[at];
    let (cell, index) = (row.cell(view, col), row.first_index + col as u32);
    let height = layout.row_height - sheet.gap();
    let body = rect(corner, layout.cell, height, 0.0, Texture::None);
    block.put(id(row.object, Part::Cell, index), cell.role, false, body);
    if cell.role != Role::Plain {
        let outline = Geometry::Outline { at: corner, width: layout.cell, height, radius: 0.0 };
        block.put(id(row.object, Part::Mark, index), cell.role, true, outline);
    }
    let middle = Point::new(corner.x + layout.cell / 2.0, corner.y + height / 2.0);
    let role = if cell.quiet { Role::Quiet } else { Role::Plain };
    block.add(id(row.object, Part::Value, index), role, value(middle, cell.text));
}
