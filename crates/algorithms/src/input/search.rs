//! Sorted numbers and a target as text: `1 3 5 9; 5`.

use super::{Input, InputError, InputKind, pair};
use crate::random::Random;

const MOST: usize = 200;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let (nums, (target, _)) = pair::parse(text, InputKind::Search, "target")?;
    if let Some(&(_, at)) = nums.get(MOST) {
        return Err(InputError::new(at, "At most 200 numbers; this is number 201."));
    }
    if let Some(fault) = nums.windows(2).find(|two| two[0].0 > two[1].0) {
        let ((before, _), (here, at)) = (fault[0], fault[1]);
        let message = format!("`{here}` is smaller than `{before}` before it: binary search needs ascending order.");
        return Err(InputError::new(at, message));
    }
    Ok(Input::Search { nums: nums.into_iter().map(|(number, _)| number).collect(), target })
}

pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let mut number = random.between(0, 5);
    let nums: Vec<i64> = (0..size)
        .map(|_| {
            number += random.between(0, 4);
            number
        })
        .collect();
    let (first, last) = (nums.first().copied().unwrap_or(0), nums.last().copied().unwrap_or(0));
    Input::Search { target: random.between(first - 1, last + 1), nums }
}
