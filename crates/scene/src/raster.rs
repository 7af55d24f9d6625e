//! A large grid as pixels: one for each cell, by a table from what a cell holds to its colour.

mod colours;

use trace::{Look, MarkKind, ObjId, State, StepIndex};

pub use self::colours::{Palette, Rgb};
use self::colours::{opaque, table};

/// Log entries between two steps up to which only the cells that differ are painted.
const FEW: usize = 20_000;

/// A grid's picture that is kept from step to step, so that the next step costs what it changes and not what the grid
/// measures. One for each run: it cannot tell the steps of two runs apart.
#[derive(Clone, Debug, Default)]
pub struct Raster {
    rgba: Vec<u8>,
    shown: Option<(ObjId, StepIndex, Palette)>,
    /// The colour of each look in the palette that was shown last.
    table: Vec<u32>,
}

/// A part of a picture, in pixels, which are cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

impl Raster {
    /// The picture as it was painted last: four bytes a cell (red, green, blue, opaque), row by row.
    pub fn rgba(&self) -> &[u8] {
        &self.rgba
    }

    /// Paints a grid as it is at this step, and says which part of the picture may have changed. An object that is no grid
    /// gives an empty picture.
    pub fn paint(&mut self, state: &State, grid: ObjId, palette: &Palette) -> Area {
        let shown = self.shown.replace((grid, state.at(), *palette));
        if shown.is_none_or(|(_, _, colours)| colours != *palette) {
            self.table = table(palette);
        }
        let since = shown.filter(|(other, _, colours)| (other, colours) == (&grid, palette));
        match since.and_then(|(_, since, _)| state.changed_cells(grid, since, FEW)) {
            Some(cells) => self.paint_cells(state, grid, palette, &cells),
            None => self.paint_all(state, grid, palette),
        }
    }

    fn paint_all(&mut self, state: &State, grid: ObjId, palette: &Palette) -> Area {
        let view = state.grid(grid);
        self.rgba.resize((view.rows * view.cols) as usize * 4, 0);
        let (pixels, _) = self.rgba.as_chunks_mut::<4>();
        // A look is always in the table; the fixed length spares looking that up a million times.
        if let Some(table) = self.table.first_chunk::<{ Look::COUNT }>() {
            for (pixel, look) in pixels.iter_mut().zip(view.looks()) {
                *pixel = table[look.index()].to_le_bytes();
            }
        }
        paint_marks(state, grid, palette, pixels);
        Area { left: 0, top: 0, width: view.cols, height: view.rows }
    }

    fn paint_cells(&mut self, state: &State, grid: ObjId, palette: &Palette, cells: &[u32]) -> Area {
        let view = state.grid(grid);
        let (pixels, _) = self.rgba.as_chunks_mut::<4>();
        let (mut first, mut last) = ((u32::MAX, u32::MAX), (0, 0));
        for &index in cells {
            let (row, col) = (index / view.cols, index % view.cols);
            let colour = self.table.get(view.cell(row, col).look().index());
            if let Some((pixel, colour)) = pixels.get_mut(index as usize).zip(colour) {
                *pixel = colour.to_le_bytes();
            }
            first = (first.0.min(row), first.1.min(col));
            last = (last.0.max(row + 1), last.1.max(col + 1));
        }
        paint_marks(state, grid, palette, pixels);
        Area {
            left: first.1.min(last.1),
            top: first.0.min(last.0),
            width: last.1.saturating_sub(first.1),
            height: last.0.saturating_sub(first.0),
        }
    }
}

/// The cells that this step touched.
fn paint_marks(state: &State, grid: ObjId, palette: &Palette, pixels: &mut [[u8; 4]]) {
    for (index, mark) in state.touched_cells(grid) {
        let colour = match mark {
            MarkKind::Read | MarkKind::Source => palette.read,
            MarkKind::Compare => palette.compare,
            MarkKind::Write => palette.write,
        };
        if let Some(pixel) = pixels.get_mut(index as usize) {
            *pixel = opaque(colour);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use trace::{Cell, Cursor, Limit, Recorder, SiteId, Status, Value};

    use super::*;

    fn palette() -> Palette {
        let shade = |n| [n, n, n];
        Palette {
            water: shade(1),
            land: shade(2),
            frontier: shade(3),
            visited: shade(4),
            done: shade(5),
            wrong: shade(6),
            read: shade(7),
            compare: shade(8),
            write: shade(9),
            groups: [shade(11), shade(12), shade(13), shade(14), shade(15), shade(16)],
        }
    }

    #[test]
    fn every_cell_has_the_colour_of_what_it_holds() {
        let mut rec = Recorder::new(Limit::default());
        let call = rec.call("f", &["grid"]);
        let grid = rec.grid(1, 6, [0, 1, 1, 1, 1, 1].into_iter());
        rec.assign(call.var(0), Value::Ref(grid));
        let cell = |status, group| Cell { value: 1, status, group };
        rec.label_cell(grid, 2, cell(Status::Frontier, 3));
        rec.label_cell(grid, 3, cell(Status::Done, 8));
        rec.label_cell(grid, 4, cell(Status::Visited, 0));
        rec.read_cell(grid, 5);
        let done = rec.step(SiteId(0));
        let cursor = Cursor::new(Rc::new(rec.finish(done)));
        let mut raster = Raster::default();
        raster.paint(&cursor.state(), grid, &palette());
        let reds: Vec<u8> = raster.rgba().chunks(4).map(|pixel| pixel[0]).collect();
        assert_eq!(reds, [1, 2, 3, 12, 4, 7]);
        assert!(raster.rgba().chunks(4).all(|pixel| pixel[3] == 255));
    }

    #[test]
    fn a_kept_picture_equals_one_painted_anew() {
        let mut rec = Recorder::new(Limit::default());
        let call = rec.call("f", &["grid"]);
        let grid = rec.grid(5, 4, [1i16; 20].into_iter());
        rec.assign(call.var(0), Value::Ref(grid));
        rec.step(SiteId(0)).expect("within the limit");
        for at in 0..20u16 {
            let cell = Cell { value: 1, status: Status::Frontier, group: at };
            rec.write_cell(grid, u32::from(at), cell);
            rec.read_cell(grid, u32::from(at * 7 % 20));
            rec.step(SiteId(0)).expect("within the limit");
        }
        let mut cursor = Cursor::new(Rc::new(rec.finish(Ok(()))));
        let mut kept = Raster::default();
        let mut other = palette();
        other.land = [77; 3];
        for (step, palette) in [3, 4, 4, 12, 0, 20, 19].map(|step| (step, palette())).into_iter().chain([(19, other)]) {
            let before = kept.rgba().to_vec();
            cursor.seek(StepIndex(step));
            let area = kept.paint(&cursor.state(), grid, &palette);
            let mut whole = Raster::default();
            whole.paint(&cursor.state(), grid, &palette);
            let anew = whole.rgba();
            assert_eq!(kept.rgba(), anew, "step {step}");
            let inside = |at: usize| {
                let (row, col) = (at as u32 / 4, at as u32 % 4);
                (area.top..area.top + area.height).contains(&row) && (area.left..area.left + area.width).contains(&col)
            };
            let pixels = anew.chunks(4).zip(before.chunks(4)).enumerate();
            let outside = pixels.filter(|(at, (now, then))| now != then && !inside(*at));
            assert_eq!(outside.count(), 0, "step {step}: changed outside of {area:?}");
        }
    }
}
