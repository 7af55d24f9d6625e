//! A large grid as pixels: one for each cell, by a table from what a cell holds to its colour.

use trace::{Cell, MarkKind, ObjId, State, Status};

use crate::shape::Role;

/// Red, green and blue.
pub type Rgb = [u8; 3];

/// The colours of a painted grid. The page takes them from its style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub water: Rgb,
    pub land: Rgb,
    pub frontier: Rgb,
    pub visited: Rgb,
    pub done: Rgb,
    pub wrong: Rgb,
    /// Cells this step touched.
    pub read: Rgb,
    pub compare: Rgb,
    pub write: Rgb,
    /// The tints of components, which repeat.
    pub groups: [Rgb; 6],
}

impl Palette {
    /// Asks for the colour of each role that a cell may have.
    pub fn from_roles(mut colour: impl FnMut(Role) -> Rgb) -> Palette {
        Palette {
            water: colour(Role::Water),
            land: colour(Role::Land),
            frontier: colour(Role::Frontier),
            visited: colour(Role::Visited),
            done: colour(Role::Done),
            wrong: colour(Role::Wrong),
            read: colour(Role::Read),
            compare: colour(Role::Compare),
            write: colour(Role::Write),
            groups: std::array::from_fn(|group| colour(Role::Group(group as u8 + 1))),
        }
    }
}

const TINTS: usize = 7;
const STATUSES: usize = 8;
/// The next power of two.
const ENTRIES: usize = (TINTS * STATUSES * 2).next_power_of_two();

/// Which tint each of the 4 096 groups has: 0 for none, then 1 to 6 in turn.
const TINT_OF: [u8; 4096] = tint_of();

const fn tint_of() -> [u8; 4096] {
    let mut table = [0; 4096];
    let mut group = 1;
    while group < 4096 {
        table[group] = ((group - 1) % 6 + 1) as u8;
        group += 1;
    }
    table
}

/// Paints a grid, four bytes a cell (red, green, blue, opaque), row by row. `rgba` gets the length this takes, so that
/// the same buffer serves every step. An object that is no grid gives an empty buffer.
pub fn raster(state: &State, grid: ObjId, palette: &Palette, rgba: &mut Vec<u8>) {
    let view = state.grid(grid);
    rgba.resize((view.rows * view.cols) as usize * 4, 0);
    let table = table(palette);
    let (pixels, _) = rgba.as_chunks_mut::<4>();
    for (pixel, cell) in pixels.iter_mut().zip(view.cells()) {
        *pixel = table[entry(cell)].to_le_bytes();
    }
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

#[inline]
fn entry(cell: Cell) -> usize {
    let tint = usize::from(TINT_OF[usize::from(cell.group & 4095)]);
    // The mask changes nothing; it spares the check that the entry is inside the table.
    ((tint * STATUSES + cell.status as usize) * 2 + usize::from(cell.value != 0)) & (ENTRIES - 1)
}

fn table(palette: &Palette) -> [u32; ENTRIES] {
    let statuses = [
        Status::Untouched,
        Status::Frontier,
        Status::Visited,
        Status::Done,
        Status::Wrong,
    ];
    let mut table = [u32::from_le_bytes(opaque(palette.water)); ENTRIES];
    for tint in 0..TINTS {
        for status in statuses {
            for value in 0..2 {
                let at = (tint * STATUSES + status as usize) * 2 + value;
                table[at] = u32::from_le_bytes(opaque(colour(palette, tint, status, value)));
            }
        }
    }
    table
}

fn colour(palette: &Palette, tint: usize, status: Status, value: usize) -> Rgb {
    match (status, tint, value) {
        (Status::Frontier, ..) => palette.frontier,
        (Status::Wrong, ..) => palette.wrong,
        (Status::Visited | Status::Done, 1.., _) => palette.groups[tint - 1],
        (Status::Visited, ..) => palette.visited,
        (Status::Done, ..) => palette.done,
        (Status::Untouched, _, 0) => palette.water,
        (Status::Untouched, ..) => palette.land,
    }
}

fn opaque([red, green, blue]: Rgb) -> [u8; 4] {
    [red, green, blue, 255]
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use trace::{Cursor, Limit, Recorder, SiteId, Value};

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
            groups: [
                shade(11),
                shade(12),
                shade(13),
                shade(14),
                shade(15),
                shade(16),
            ],
        }
    }

    #[test]
    fn every_cell_has_the_colour_of_what_it_holds() {
        let mut rec = Recorder::new(Limit::default());
        let call = rec.call("f", &["grid"]);
        let grid = rec.grid(1, 6, [0, 1, 1, 1, 1, 1].into_iter());
        rec.assign(call.var(0), Value::Ref(grid));
        let cell = |status, group| Cell {
            value: 1,
            status,
            group,
        };
        rec.label_cell(grid, 2, cell(Status::Frontier, 3));
        rec.label_cell(grid, 3, cell(Status::Done, 8));
        rec.label_cell(grid, 4, cell(Status::Visited, 0));
        rec.read_cell(grid, 5);
        let done = rec.step(SiteId(0));
        let cursor = Cursor::new(Rc::new(rec.finish(done)));
        let mut rgba = vec![0; 3];
        raster(&cursor.state(), grid, &palette(), &mut rgba);
        let reds: Vec<u8> = rgba.chunks(4).map(|pixel| pixel[0]).collect();
        assert_eq!(reds, [1, 2, 3, 12, 4, 7]);
        assert!(rgba.chunks(4).all(|pixel| pixel[3] == 255));
    }
}
