//! Number of islands: how many groups of land cells hang together by their sides.

mod bfs;
mod dfs;
mod flood;
mod flood_words;
mod tints;
mod union_find;

use trace::{ObjId, Recorder, Value};

use crate::input::InputKind;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static NUMBER_OF_ISLANDS: Visualizer = Visualizer {
    slug: "number-of-islands",
    title: "Number of islands",
    summary: "Paint a map and watch each island being found once and used up whole: by a queue, a stack or joined sets.",
    area: "data-structures-and-algorithms",
    topic: "graph",
    structure: "grid",
    input: InputKind::Grid,
    variants: &[bfs::VARIANT, dfs::VARIANT, union_find::VARIANT],
    examples: &[
        Example {
            name: "Three islands",
            text: "11000\n11010\n00110\n10000",
            why: "Islands of different shapes, and two that touch only at a corner.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One cell of land",
            text: "1",
            why: "All four neighbours lie outside the grid.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Only water",
            text: "0000\n0000\n0000",
            why: "The search never starts, and the answer is zero.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "All land",
            text: "111111\n111111\n111111\n111111\n111111\n111111",
            why: "Every cell has to wait once, and almost every look meets land that was seen before.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Corners only",
            text: "10101\n01010\n10101\n01010",
            why: "A search that steps diagonally finds one island here instead of ten.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "A spiral",
            text: "1111111\n0000001\n1111101\n1000101\n1011101\n1000001\n1111111",
            why: "One island whose parts look separate until the search has come all the way round.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 34,
    questions: &["number-of-islands"],
};

/// The map as an algorithm walks it.
#[derive(Clone, Copy, Debug)]
struct Map<'a> {
    rows: u32,
    cols: u32,
    cells: &'a [u8],
}

impl Map<'_> {
    /// The grid as part of the run's memory.
    fn place(&self, rec: &mut Recorder) -> ObjId {
        rec.grid(self.rows, self.cols, self.cells.iter().map(|&cell| i16::from(cell)))
    }

    /// Cells of land.
    fn land(&self) -> u32 {
        self.cells.iter().filter(|&&cell| cell != 0).count() as u32
    }
}

/// A cell's place as a value.
fn point(row: u32, col: u32) -> Value {
    Value::Point { row: row as u16, col: col as u16 }
}

/// An island's number as a cell's group holds it: from 1 to 4095, then from 1 again.
fn group(island: u32) -> u16 {
    (island.saturating_sub(1) % 4095 + 1) as u16
}

/// Counts reads that are not marked one by one.
fn count_reads(rec: &mut Recorder, mut reads: u32) {
    while reads > 0 {
        let some = reads.min(u32::from(u16::MAX));
        rec.count(some as u16, 0);
        reads -= some;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::plain_islands;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;
    use trace::{Detail, Limit};

    fn grids() -> impl Strategy<Value = Input> {
        let size = (1..9usize, 1..9usize);
        size.prop_flat_map(|(rows, cols)| {
            let cells = prop::collection::vec(0..=1u8, rows * cols);
            cells.prop_map(move |cells| Input::Grid { rows: rows as u32, cols: cols as u32, cells })
        })
    }

    /// Islands by the plainest means: every land cell takes the smallest number among its neighbours until nothing changes.
    fn by_spreading(rows: u32, cols: u32, cells: &[u8]) -> u32 {
        let mut number: Vec<u32> = (0..cells.len() as u32).collect();
        let (rows, cols, mut changed) = (rows as usize, cols as usize, true);
        while changed {
            changed = false;
            for at in (0..cells.len()).filter(|&at| cells[at] == 1) {
                let (row, col) = (at / cols, at % cols);
                let near = [
                    (row > 0, at.wrapping_sub(cols)),
                    (row + 1 < rows, at + cols),
                    (col > 0, at.wrapping_sub(1)),
                    (col + 1 < cols, at + 1),
                ];
                for (_, other) in near.into_iter().filter(|&(inside, other)| inside && cells[other] == 1) {
                    changed |= number[other] < number[at];
                    number[at] = number[at].min(number[other]);
                }
            }
        }
        (0..cells.len()).filter(|&at| cells[at] == 1 && number[at] == at as u32).count() as u32
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn every_variant_counts_what_spreading_counts(input in grids()) {
            let (rows, cols, cells) = input.grid();
            let expected = by_spreading(rows, cols, cells);
            prop_assert_eq!(plain_islands(rows, cols, cells), expected);
            for variant in NUMBER_OF_ISLANDS.variants {
                let [fine, coarse] = [Detail::Fine, Detail::Coarse].map(|detail| {
                    let trace = variant.run(&input, Limit { detail, ..Limit::default() });
                    final_state(&trace, |state| (state.var("islands"), state.counts(), marked(state)))
                });
                prop_assert_eq!(fine.0, Value::Int(expected.into()), "{}", variant.slug);
                prop_assert_eq!(&fine, &coarse, "{}: counted the same in both details", variant.slug);
                let groups: std::collections::BTreeSet<u16> = fine.2.iter().map(|&(_, group)| group).collect();
                prop_assert_eq!(groups.len() as u32, expected, "{}: a group for each island", variant.slug);
                let land = cells.iter().filter(|&&cell| cell == 1).count();
                prop_assert_eq!(fine.2.len(), land, "{}: every land cell is settled", variant.slug);
            }
        }
    }

    /// Land cells that were settled, with their groups.
    fn marked(state: &trace::State) -> Vec<(usize, u16)> {
        let grid = state.var("grid").object().expect("a grid");
        let settled = |cell: &trace::Cell| cell.status == trace::Status::Visited;
        state
            .grid(grid)
            .cells()
            .enumerate()
            .filter(|(_, cell)| settled(cell))
            .map(|(at, cell)| (at, cell.group))
            .collect()
    }

    #[test]
    fn every_variant_can_be_shown() {
        for variant in NUMBER_OF_ISLANDS.variants {
            check_variant(&NUMBER_OF_ISLANDS, variant);
        }
    }

    /// The largest maps of the shapes that cost most are recorded to their end.
    #[test]
    fn the_largest_maps_fit_into_the_limit() {
        let shapes: [fn(usize) -> bool; 3] =
            [|_| true, |at| (at / 1000 + at % 1000) % 2 == 0, |at| at % 2 == 0 || at >= 999_000];
        for variant in NUMBER_OF_ISLANDS.variants {
            for shape in shapes {
                let cells = (0..1_000_000).map(|at| u8::from(shape(at))).collect();
                let input = Input::Grid { rows: 1000, cols: 1000, cells };
                let limit = NUMBER_OF_ISLANDS.limit_for(&input);
                assert_eq!(limit.detail, Detail::Coarse);
                assert!(!variant.run(&input, limit).reached_limit(), "{}", variant.slug);
            }
        }
    }
}
