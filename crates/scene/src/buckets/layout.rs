//! Where the slots of a hash table stand: in columns, of many those without entries in a fold.

use trace::ObjId;

use super::read::Entry;
use crate::block::{small_width, value_width};
use crate::rows::fit;
use crate::shape::Point;
use crate::view::View;

/// The height of a slot and of an entry, the width of a slot, and from one slot to the next below it.
pub(super) const NODE: f32 = 28.0;
pub(super) const SLOT: f32 = 28.0;
const PITCH: f32 = 47.0;
/// Between two entries of a chain, and from the slot to the first.
pub(super) const GAP: f32 = 22.0;
/// Between two columns.
const BETWEEN: f32 = 28.0;
/// Slots in a column that are all shown, and as many as make a second column.
const MOST: usize = 16;
const COLUMN: usize = 8;
/// Entries for which there is room from the start, so that nothing moves as chains grow.
const USUAL: usize = 2;
const FOLD: f32 = 26.0;
/// Room for how many more entries a chain has.
const REST: f32 = 34.0;
/// Room for the names of variables that number a slot.
const TABS: f32 = 34.0;

pub(super) struct Layout {
    places: Vec<Option<Point>>,
    /// Where a fold stands, its first slot and its last.
    pub(super) folds: Vec<(Point, usize, usize)>,
    /// The width of an entry, of its key, and from one entry to the next.
    pub(super) node: f32,
    pub(super) key: f32,
    pub(super) step: f32,
    /// The width of the numbers before the slots.
    pub(super) numbers: f32,
    /// Entries beside one another, at most, and of a longer chain, behind which stands how many more there are.
    pub(super) across: usize,
    pub(super) of_longer: usize,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(view: &View, list: ObjId, chains: &[Vec<Entry>], room: f32) -> Layout {
        let all = || chains.iter().flatten();
        let key = all().map(|entry| value_width(&entry.key)).fold(20.0, f32::max) + 16.0;
        let held = all().filter_map(|entry| entry.value.as_deref()).map(small_width).fold(0.0, f32::max);
        let node = if held > 0.0 { key + held.max(16.0) + 12.0 } else { key };
        let numbers = small_width(&chains.len().saturating_sub(1).to_string()).max(16.0) + 12.0;
        let left = numbers + TABS;
        let step = node + GAP;
        let longest = chains.iter().map(Vec::len).max().unwrap_or(0).max(USUAL);
        let column = left + SLOT + step * longest as f32;
        let columns = fit(room, column, BETWEEN).min(chains.len().div_ceil(COLUMN)).max(1);
        let across = fit(room - left - SLOT - GAP, node, GAP).min(longest).max(USUAL);
        let column = if columns == 1 { left + SLOT + step * across as f32 } else { column };
        let mut layout = Layout {
            places: vec![None; chains.len()],
            folds: Vec::new(),
            node,
            key,
            step,
            numbers,
            across,
            of_longer: if column + REST <= room { across } else { across - 1 },
            width: (column + BETWEEN) * columns as f32 - BETWEEN,
            height: 0.0,
        };
        let rows = chains.len().div_ceil(columns).max(1);
        let is_folded = |at: usize| rows > MOST && is_quiet(view, list, at, &chains[at]);
        for (column_at, first) in (0..chains.len()).step_by(rows).enumerate() {
            let x = (column + BETWEEN) * column_at as f32 + left;
            layout.put_column(first..chains.len().min(first + rows), x, &is_folded);
        }
        layout
    }

    fn put_column(&mut self, slots: std::ops::Range<usize>, x: f32, is_folded: &dyn Fn(usize) -> bool) {
        let (mut at, mut y) = (slots.start, 1.0);
        while at < slots.end {
            let quiet = (at..slots.end).take_while(|&slot| is_folded(slot)).count();
            if quiet > 0 {
                self.folds.push((Point::new(x - self.numbers + 4.0, y + FOLD / 2.0 - 4.0), at, at + quiet - 1));
                (at, y) = (at + quiet, y + FOLD);
            } else {
                self.places[at] = Some(Point::new(x, y));
                (at, y) = (at + 1, y + PITCH);
            }
        }
        self.height = self.height.max(y);
    }

    /// The upper left corner of a slot; `None` in a fold.
    pub(super) fn corner(&self, at: usize) -> Option<Point> {
        *self.places.get(at)?
    }
}

/// Whether a slot has nothing to show at this step.
fn is_quiet(view: &View, list: ObjId, at: usize, chain: &[Entry]) -> bool {
    chain.is_empty()
        && view.state.mark(list, at as u32).is_none()
        && view.indices(list).iter().all(|(_, slot)| *slot != at as i64)
}
