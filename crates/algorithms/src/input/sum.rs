//! Numbers in any order and a sum as text: `3 8 5 4; 9`.

use super::{Input, InputError, InputKind, pair};
use crate::random::Random;

const MOST: usize = 60;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let (nums, (target, _)) = pair::parse(text, InputKind::Sum, "target")?;
    if let Some(&(_, at)) = nums.get(MOST) {
        return Err(InputError::new(at, "At most 60 numbers; this is number 61."));
    }
    Ok(Input::Sum { nums: nums.into_iter().map(|(number, _)| number).collect(), target })
}

/// Numbers close together, so that some are equal and some share a slot; in most cases two of them give the target.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let most = 2 * i64::from(size) + 9;
    let nums: Vec<i64> = (0..size).map(|_| random.between(-2, most)).collect();
    let target = match nums.as_slice() {
        [first, .., last] if random.percent(80) => first + last,
        _ => random.between(0, 2 * most),
    };
    Input::Sum { nums, target }
}
