//! Sorted numbers, rotated, and a target as text: `8 9 1 3 5; 3`.

use super::{Input, InputError, InputKind, pair};
use crate::random::Random;

const MOST: usize = 200;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let (nums, (target, _)) = pair::parse(text, InputKind::Rotated, "target")?;
    if let Some(&(_, at)) = nums.get(MOST) {
        return Err(InputError::new(at, "At most 200 numbers; this is number 201."));
    }
    check_order(&nums)?;
    Ok(Input::Rotated { nums: nums.into_iter().map(|(number, _)| number).collect(), target })
}

/// Each number is greater than the one before it, but for one place, behind which all are smaller than the first.
fn check_order(nums: &[(i64, usize)]) -> Result<(), InputError> {
    let mut is_behind = false;
    for two in nums.windows(2) {
        let ((before, _), (here, at)) = (two[0], two[1]);
        let fault = |why: String| Err(InputError::new(at, why));
        if here == before {
            return fault(format!("`{here}` stands here for the second time: the numbers must differ."));
        }
        if here < before && is_behind {
            return fault(format!(
                "`{here}` is smaller than `{before}`: that may happen only once, where the order begins anew."
            ));
        }
        is_behind |= here < before;
        if is_behind && here >= nums[0].0 {
            return fault(format!(
                "`{here}` is not smaller than the first number, `{}`: this is no rotated order.",
                nums[0].0
            ));
        }
    }
    Ok(())
}

/// Of four targets, three are there.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let mut number = random.between(0, 5);
    let mut nums: Vec<i64> = (0..size)
        .map(|_| {
            number += random.between(1, 4);
            number
        })
        .collect();
    let by = random.between(0, (i64::from(size) - 1).max(0));
    nums.rotate_left(by as usize);
    let at = random.between(0, (i64::from(size) - 1).max(0)) as usize;
    let there = nums.get(at).copied().filter(|_| random.percent(75));
    Input::Rotated { target: there.unwrap_or_else(|| random.between(0, number + 1)), nums }
}
