//! From what a cell holds to its colour, by a table: there may be a million cells.

use trace::{Cell, Look, Status};

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

/// The colour of each look, by its index.
pub(super) fn table(palette: &Palette) -> Vec<u32> {
    Look::all().map(|cell| u32::from_le_bytes(opaque(colour(palette, cell)))).collect()
}

fn colour(palette: &Palette, cell: Cell) -> Rgb {
    match (cell.status, cell.group, cell.value) {
        (Status::Frontier, ..) => palette.frontier,
        (Status::Wrong, ..) => palette.wrong,
        (Status::Visited | Status::Done, group @ 1.., _) => {
            palette.groups[usize::from(group - 1) % palette.groups.len()]
        }
        (Status::Visited, ..) => palette.visited,
        (Status::Done, ..) => palette.done,
        (Status::Untouched, _, 0) => palette.water,
        (Status::Untouched, ..) => palette.land,
    }
}

pub(super) fn opaque([red, green, blue]: Rgb) -> [u8; 4] {
    [red, green, blue, 255]
}
