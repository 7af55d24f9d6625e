//! Which sizes are measured, on how many inputs each, and when to stop.
//!
//! Sizes grow by about the root of two, one after the other, and what one costs says how many inputs the next one gets, or that it
//! would cost too much. At small sizes the next cost is foreseen as if it grew exponentially. Where that ends after few
//! sizes, as it does with an exponential search, the sizes in between are measured too, and then one by one on. Only counts
//! decide, never the time, so the same code is measured at the same sizes everywhere.

use super::Sample;
use super::numbers::{exp2, log2};

/// What a run may cost at most, as far as it can be foreseen.
const RUN: f64 = 200_000.0;
/// What the runs of one size should cost together.
const BATCH: f64 = 300_000.0;
/// The least and the most inputs of a size.
const SEEDS: (u64, u64) = (3, 12);
/// Above this size half as many inputs do.
const LONG: u32 = 256;
/// The first size, and the largest.
const SIZES: (u32, u32) = (2, 4_096);
/// The largest n; in a grid a size of 100 is an n of 10,000.
const LARGEST: f64 = 10_000.0;
/// Below so many sizes, those in between are wanted.
const ENOUGH: usize = 10;
/// The most sizes.
const MOST: usize = 26;
/// What has come to this size does not grow exponentially, or it would not have come so far.
const POLYNOMIAL: u32 = 32;
/// Sizes up to this are tried even if every run at the sizes before has failed.
const PATIENT: u32 = 16;

/// The lines after which a run is ended, for what could not be foreseen.
pub const LINES: u32 = 600_000;

/// The next runs: of one size, with the seeds from 0 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batch {
    pub size: u32,
    pub seeds: u64,
}

/// What is known of a size that was measured.
struct Known {
    size: u32,
    n: f64,
    /// The largest cost of a run.
    cost: f64,
    /// Whether any run came to its end.
    is_whole: bool,
    /// Whether one was ended at the limit.
    is_cut: bool,
}

/// What to measure next, after everything that was measured so far; `None` when that is enough. Samples stand in the order in which
/// they were asked for.
pub fn next(samples: &[Sample]) -> Option<Batch> {
    let known = known(samples);
    let Some(last) = known.last() else { return Some(Batch { size: SIZES.0, seeds: SEEDS.1 }) };
    if known.len() >= MOST {
        return None;
    }
    let size = forwards(&known).or_else(|| between(&known))?;
    Some(Batch { size, seeds: seeds(size, foreseen(&known, size).max(last.cost.min(RUN))) })
}

fn seeds(size: u32, cost: f64) -> u64 {
    let affordable = (BATCH / cost.max(1.0)) as u64;
    // Chance evens itself out in large inputs, and they take long to make.
    affordable.clamp(SEEDS.0, if size > LONG { SEEDS.1 / 2 } else { SEEDS.1 })
}

fn known(samples: &[Sample]) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    for sample in samples {
        let one = Known {
            size: sample.size,
            n: sample.n as f64,
            cost: f64::from(sample.cost),
            is_whole: sample.end == super::SampleEnd::Returned,
            is_cut: sample.end == super::SampleEnd::Limit,
        };
        match known.iter_mut().find(|known| known.size == sample.size) {
            Some(known) => {
                known.n = known.n.max(one.n);
                known.cost = known.cost.max(one.cost);
                known.is_whole |= one.is_whole;
                known.is_cut |= one.is_cut;
            }
            None => known.push(one),
        }
    }
    known.sort_by_key(|known| known.size);
    known
}

/// The next larger size of the row, if it can be afforded.
fn forwards(known: &[Known]) -> Option<u32> {
    let last = known.last()?;
    // What has begun to go one by one does not leap again.
    let row = SIZES.0..=SIZES.1;
    let next = if is_of_row(last.size) { after(last.size) } else { return None };
    let is_lost = !last.is_whole && (last.size >= PATIENT || known.iter().any(|known| known.is_whole));
    let larger = f64::from(next) / f64::from(last.size);
    // An n that grows faster than the size grows at most with its square.
    let n = if last.n > 2.0 * f64::from(last.size) { last.n * larger * larger } else { last.n * larger };
    let fits = row.contains(&next) && n <= LARGEST && foreseen(known, next) <= RUN;
    (fits && !is_lost && !last.is_cut).then_some(next)
}

/// Where the row has ended early: the smallest size in between, or the next one after the largest.
fn between(known: &[Known]) -> Option<u32> {
    let whole = known.iter().filter(|known| known.is_whole).count();
    let last = known.iter().rev().find(|known| known.is_whole)?;
    let is_dense = known.iter().any(|known| !is_of_row(known.size));
    if whole >= ENOUGH && !is_dense {
        return None;
    }
    if last.size > 64 {
        return None;
    }
    let missing = (SIZES.0..last.size).find(|size| known.iter().all(|known| known.size != *size));
    missing.or_else(|| {
        let next = last.size + 1;
        let is_new = known.iter().all(|known| known.size != next);
        (is_new && foreseen(known, next) <= RUN).then_some(next)
    })
}

/// 2, 3, 4, 6, 8, 12, …: powers of two, and what is halfway between them.
fn is_of_row(size: u32) -> bool {
    size.is_power_of_two() || (size.is_multiple_of(3) && (size / 3).is_power_of_two())
}

fn after(size: u32) -> u32 {
    (size + 1..).find(|size| is_of_row(*size)).unwrap_or(size)
}

/// What a run of a size will cost if it goes on as it went between the last two sizes: at small ones exponentially, else as a power.
fn foreseen(known: &[Known], size: u32) -> f64 {
    let whole: Vec<&Known> = known.iter().filter(|known| known.is_whole).collect();
    let Some(last) = whole.last() else { return 0.0 };
    if size <= last.size {
        return whole.iter().find(|known| known.size >= size).map_or(last.cost, |known| known.cost);
    }
    let Some(earlier) = whole.len().checked_sub(2).map(|at| whole[at]) else { return last.cost };
    let factor = (last.cost / earlier.cost.max(1.0)).max(1.0);
    let ratio = |to: u32, from: u32| log2(f64::from(to) / f64::from(from));
    let steps = if last.size >= POLYNOMIAL {
        ratio(size, last.size) / ratio(last.size, earlier.size)
    } else {
        f64::from(size - last.size) / f64::from(last.size - earlier.size)
    };
    last.cost * exp2(log2(factor) * steps)
}

#[cfg(test)]
mod tests {
    use super::super::SampleEnd;
    use super::*;

    /// Measures what costs so much at a size, and gives the sizes with their numbers of inputs.
    fn measured(cost: impl Fn(f64) -> f64, n: impl Fn(u32) -> u64) -> Vec<(u32, u64)> {
        let mut samples = Vec::new();
        let mut batches = Vec::new();
        while let Some(batch) = next(&samples) {
            assert!(batches.len() < 50, "it ends: {batches:?}");
            batches.push((batch.size, batch.seeds));
            for seed in 0..batch.seeds {
                let cost = cost(f64::from(batch.size));
                let end = if cost > f64::from(LINES) { SampleEnd::Limit } else { SampleEnd::Returned };
                let cost = cost.min(f64::from(LINES)) as u32;
                samples.push(Sample { size: batch.size, seed, n: n(batch.size), cost, extra: 0, end });
            }
        }
        batches
    }

    #[test]
    fn cheap_code_is_measured_over_three_decades() {
        let batches = measured(|n| 20.0 + n, u64::from);
        assert_eq!(batches.first(), Some(&(2, 12)));
        assert_eq!(batches.last(), Some(&(4096, 6)));
        assert!(batches.len() > 20, "{batches:?}");
    }

    #[test]
    fn dear_code_is_measured_at_fewer_and_smaller_sizes_but_at_eight_at_least() {
        let square = measured(|n| 2.0 * n * n, u64::from);
        assert!(
            square.len() >= 12 && square.last().is_some_and(|(size, seeds)| *size < 500 && *seeds < 5),
            "{square:?}"
        );
        let exponential = measured(|n| 4.0 * exp2(n), u64::from);
        assert!(exponential.len() >= 10 && exponential.iter().all(|(size, _)| *size < 20), "{exponential:?}");
        let total: f64 = square.iter().map(|(size, seeds)| *seeds as f64 * 2.0 * f64::from(size * size)).sum();
        assert!(total < 2e6, "{total}");
    }

    #[test]
    fn a_grid_ends_at_its_cells_and_a_cut_run_ends_everything() {
        let grid = measured(|n| n * n, |size| u64::from(size * size));
        assert!(grid.len() >= 10 && grid.last().is_some_and(|(size, _)| *size == 96), "{grid:?}");
        assert!(measured(|_| 1e9, u64::from).len() <= 2, "an endless loop is met once or twice");
    }
}
