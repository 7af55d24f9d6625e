//! A grid with walls: what a cell looks like, and the word in it: where a way starts and ends, else its distance.

use trace::{Cell, Status};

use crate::shape::{Role, Texture};

const WALL: i16 = 1;
const START: i16 = 2;
const END: i16 = 3;

pub(super) fn look(cell: Cell) -> (Role, Texture) {
    match cell.status {
        _ if cell.value == WALL => (Role::Wall, Texture::None),
        Status::Untouched => (Role::Plain, Texture::None),
        Status::Frontier => (Role::Frontier, Texture::Dots),
        Status::Visited => (Role::Visited, Texture::None),
        Status::Done => (Role::Done, Texture::Ring),
        Status::Wrong => (Role::Wrong, Texture::Cross),
    }
}

pub(super) fn text(cell: Cell) -> String {
    match (cell.value, cell.group) {
        (START, _) => "S".to_owned(),
        (END, _) => "E".to_owned(),
        (_, 0) => String::new(),
        (_, distance) => distance.to_string(),
    }
}

/// What a cell is, for the text twin.
pub(crate) fn words(cell: Cell) -> String {
    let what = match cell.value {
        WALL => "wall",
        START => "start",
        END => "end",
        _ => "free",
    };
    if cell.group == 0 { what.to_owned() } else { format!("{what}, {} away", cell.group) }
}
