//! Which land belongs together so far, for the picture: the group of every cell while sets are being joined.
//!
//! The algorithm itself keeps only parents. To show what they mean, every cell carries the number of its set, and when two
//! sets are joined the smaller one takes the larger one's number, so that a cell changes its number at most 20 times.

use trace::{Cell, ObjId, Recorder, Status};

use super::group;

/// The sets by their roots, each a chain of its cells.
#[derive(Debug)]
pub(super) struct Tints {
    grid: ObjId,
    /// The next cell of the same set; the last one's is the first.
    next: Vec<u32>,
    /// By root: cells and number of the set.
    size: Vec<u32>,
    number: Vec<u16>,
    born: u32,
}

impl Tints {
    pub(super) fn new(grid: ObjId, cells: u32) -> Self {
        let count = cells as usize;
        Tints { grid, next: (0..cells).collect(), size: vec![1; count], number: vec![0; count], born: 0 }
    }

    /// A land cell is a set of its own.
    pub(super) fn begin(&mut self, rec: &mut Recorder, cell: u32) {
        self.born += 1;
        self.number[cell as usize] = group(self.born);
        self.paint(rec, cell, group(self.born));
    }

    /// The set of `child` now hangs under `root`.
    pub(super) fn join(&mut self, rec: &mut Recorder, child: u32, root: u32) {
        let (from, into) = (child as usize, root as usize);
        let (smaller, number) =
            if self.size[from] <= self.size[into] { (child, self.number[into]) } else { (root, self.number[from]) };
        let mut cell = smaller;
        loop {
            self.paint(rec, cell, number);
            cell = self.next[cell as usize];
            if cell == smaller {
                break;
            }
        }
        self.next.swap(from, into);
        self.size[into] += self.size[from];
        self.number[into] = number;
    }

    fn paint(&self, rec: &mut Recorder, cell: u32, group: u16) {
        rec.label_cell(self.grid, cell, Cell { value: 1, status: Status::Visited, group });
    }
}
