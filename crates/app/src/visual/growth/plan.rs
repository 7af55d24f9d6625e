//! On what is measured: which sizes, how many inputs of each, and what n is.

use algorithms::{Input, InputKind, Visualizer};

use crate::visual::compare::Order;

/// Inputs of a size, with the seeds from 1 on.
pub const SEEDS: u64 = 20;
/// The sizes as thousandths of the largest: each is larger than the one before by the same factor, over five doublings.
const SHARES: [u32; 8] = [31, 51, 84, 138, 226, 371, 609, 1000];
/// The largest size of any input; the largest side of a grid.
const LARGEST: (u32, u32) = (500, 160);

/// Eight sizes, if the visualizer has so many.
pub fn sizes(visualizer: &Visualizer) -> Vec<u32> {
    let sizes = visualizer.sizes();
    let most = if visualizer.input == InputKind::Grid { LARGEST.1 } else { LARGEST.0 };
    let (least, largest) = (sizes.smallest.max(2), sizes.largest.min(most));
    let mut all: Vec<u32> = SHARES.map(|share| (largest * share).div_ceil(1000).max(least)).to_vec();
    all.dedup();
    if all.len() < SHARES.len() {
        // Of a small range the last sizes, one by one.
        all = (least.max((largest + 1).saturating_sub(SHARES.len() as u32))..=largest).collect();
    }
    all
}

/// How large an input made at a size is.
pub fn n(input: &Input, size: u32) -> u64 {
    match input {
        Input::Grid { rows, cols, .. } => u64::from(*rows) * u64::from(*cols),
        _ => u64::from(size),
    }
}

/// What n is, to go on after "n is".
pub fn n_is(kind: InputKind) -> &'static str {
    match kind {
        InputKind::List | InputKind::Tree => "the number of nodes",
        InputKind::Grid => "the number of cells",
        InputKind::Numbers | InputKind::Search => "the number of values",
        InputKind::Text => "the number of characters",
        InputKind::Coins => "the amount to pay",
        _ => "the size of the random input",
    }
}

/// How it is measured.
pub fn method(kind: InputKind) -> String {
    format!(
        "Runs are counted on {SEEDS} random inputs of each of {} sizes, where n is {}. The mean of a size is a point, and the class \
         whose curve comes nearest is told only if it is clearly nearer than the next.",
        SHARES.len(),
        n_is(kind)
    )
}

/// The values of the inputs.
pub fn order_words(order: Option<Order>) -> &'static str {
    match order {
        None => "In random order",
        Some(Order::Ascending) => "Smallest first",
        Some(Order::Descending) => "Largest first",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_grow_and_are_within_what_the_visualizer_takes() {
        for visualizer in algorithms::catalogue() {
            let (sizes, bounds) = (sizes(visualizer), visualizer.sizes());
            assert!(sizes.is_sorted_by(|one, next| one < next), "{}: {sizes:?}", visualizer.slug);
            assert!(sizes.iter().all(|size| (bounds.smallest..=bounds.largest).contains(size)), "{sizes:?}");
            let wanted = SHARES.len().min((bounds.largest - bounds.smallest.max(2) + 1) as usize);
            assert_eq!(sizes.len(), wanted, "{}: {sizes:?}", visualizer.slug);
        }
    }
}
