//! From what a cell holds to its colour, by a table: there may be a million cells.

use trace::{Cell, Status};

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

#[inline]
pub(super) fn entry(cell: Cell) -> usize {
    let tint = usize::from(TINT_OF[usize::from(cell.group & 4095)]);
    // The mask changes nothing; it spares the check that the entry is inside the table.
    ((tint * STATUSES + cell.status as usize) * 2 + usize::from(cell.value != 0)) & (ENTRIES - 1)
}

pub(super) fn table(palette: &Palette) -> [u32; ENTRIES] {
    let statuses = [Status::Untouched, Status::Frontier, Status::Visited, Status::Done, Status::Wrong];
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

pub(super) fn opaque([red, green, blue]: Rgb) -> [u8; 4] {
    [red, green, blue, 255]
}
