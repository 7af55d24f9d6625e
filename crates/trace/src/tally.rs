//! How many cells of a large grid look alike, kept from step to step instead of counted anew.

use crate::log::Entry;
use crate::memory::{Cell, HEADER, Memory, ObjId};

/// Status, with a group or not, 0 or not.
const LOOKS: usize = 32;

/// The numbers of a grid's cells by look: status, in a group or not, value 0 or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    grid: ObjId,
    cells: u32,
    counts: [u32; LOOKS],
}

impl Tally {
    /// Counts all cells of a grid.
    pub(crate) fn new(grid: ObjId, words: &[u32]) -> Tally {
        // Four counts by turns: one would wait for itself at each cell, and there may be a million.
        let mut turns = [[0u32; LOOKS]; 4];
        for (at, &word) in words.iter().enumerate() {
            turns[at & 3][look(word)] += 1;
        }
        let counts = std::array::from_fn(|look| turns.iter().map(|turn| turn[look]).sum());
        let cells = words.len() as u32;
        Tally { grid, cells, counts }
    }

    /// Counts all cells of a grid as it lies in a memory.
    pub(crate) fn of(grid: ObjId, memory: &Memory) -> Tally {
        let [_, rows, cols, _] = memory.extent(grid);
        let from = (grid.0 + HEADER) as usize;
        Tally::new(grid, memory.words.get(from..from + (rows * cols) as usize).unwrap_or(&[]))
    }

    /// The grid that was counted.
    pub(crate) fn grid(&self) -> ObjId {
        self.grid
    }

    /// Cells with this cell's status, in a group as it is or not, and 0 as it is or not.
    pub fn like(&self, cell: Cell) -> u32 {
        self.counts[look(cell.pack())]
    }

    /// Does the changes of these entries, in any order, and keeps count of the cells they change.
    pub(crate) fn replay(&mut self, entries: &[Entry], memory: &mut Memory) {
        for &entry in entries.iter().filter(|entry| entry.has_place()) {
            if let Some(word) = memory.words.get_mut(entry.address() as usize) {
                let before = std::mem::replace(word, *word ^ entry.payload());
                self.change(entry.address(), before, *word);
            }
        }
    }

    #[inline]
    fn change(&mut self, address: u32, before: u32, after: u32) {
        if address.wrapping_sub(self.grid.0 + HEADER) < self.cells {
            // What lies between the first and the last word of a cell cancels out, whatever it is.
            let [from, to] = [before, after].map(look);
            self.counts[from] = self.counts[from].wrapping_sub(1);
            self.counts[to] = self.counts[to].wrapping_add(1);
        }
    }
}

#[inline]
fn look(word: u32) -> usize {
    let look = (word >> 16 & 7) << 2 | u32::from(word >> 20 != 0) << 1 | u32::from(word & 0xffff != 0);
    look as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Status;

    #[test]
    fn cells_are_counted_by_look() {
        let done = Cell { value: 5, status: Status::Done, group: 2 };
        let words = [Cell::new(0), Cell::new(1), Cell::new(-1), done, done].map(Cell::pack);
        let tally = Tally::new(ObjId(0), &words);
        assert_eq!(tally.like(Cell::new(0)), 1);
        assert_eq!(tally.like(Cell::new(1)), 2);
        assert_eq!(tally.like(Cell { value: 1, group: 9, ..done }), 2);
        assert_eq!(tally.like(Cell { group: 0, ..done }), 0);
    }
}
