//! Binary search where the order begins anew somewhere: one half is always in order, and it tells where to go on.

mod words;

use trace::{Hint, Limit, LimitReached, ObjId, Recorder, SiteId, Trace, Value};

use crate::input::{Input, InputKind};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static ROTATED_SEARCH: Visualizer = Visualizer {
    slug: "rotated-search",
    title: "Search in a rotated array",
    summary: "Cut anywhere, one half is in order: ask it first, and binary search works on a rotated array too.",
    area: "data-structures-and-algorithms",
    topic: "binary-search",
    structure: "rotated sorted array",
    input: InputKind::Rotated,
    variants: &[Variant {
        slug: "one-pass",
        title: "One pass",
        note: "the half in order decides",
        time: "O(log n)",
        space: "O(1)",
        listings: listings!("rotated-search/one-pass"),
        sites: SITES,
        record,
        say: words::say,
    }],
    examples: &[
        Example {
            name: "Behind the break",
            text: "23 38 56 72 91 2 5 8 12 16; 8",
            why: "The target is smaller than the first number, so the left half, though in order, cannot hold it.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "No numbers",
            text: "[]; 4",
            why: "The loop must not run, and the answer is -1.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "One number", text: "7; 7", why: "One look decides.", kind: ExampleKind::Smallest },
        Example {
            name: "Not there",
            text: "9 10 11 12 13 14 15 1 2 3 4 5 6 7; 8",
            why: "The target lies in the gap between the two ends: the range shrinks to nothing.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Two numbers left",
            text: "3 1; 1",
            why: "The middle is the first of two: code with `<` instead of `<=` takes the wrong half for the one in order.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Not rotated at all",
            text: "1 3 5 7 9 11 13; 11",
            why: "Code that looks for the break first must not miss that there is none.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 6,
    questions: &[],
};

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    MID = "mid";
    EQUAL = "equal";
    FOUND = "found", "target found";
    ORDERED = "ordered";
    IN_LEFT = "in-left";
    KEEP_LEFT = "keep-left", "right half ruled out";
    DROP_LEFT = "drop-left", "left half ruled out";
    IN_RIGHT = "in-right";
    KEEP_RIGHT = "keep-right", "left half ruled out";
    DROP_RIGHT = "drop-right", "right half ruled out";
    NONE = "none";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let (nums, target) = input.rotated();
    let mut rec = Recorder::new(limit);
    let outcome = search(&mut rec, nums, target);
    rec.finish(outcome)
}

fn search(rec: &mut Recorder, numbers: &[i64], wanted: i64) -> Result<(), LimitReached> {
    let [nums_var, target, lo, hi, mid] = rec.call("search", &["nums", "target", "lo", "hi", "mid"]).vars();
    let items: Vec<Value> = numbers.iter().copied().map(Value::Int).collect();
    let nums = rec.list(&items);
    rec.assign(nums_var, Value::Ref(nums));
    rec.assign(target, Value::Int(wanted));
    for var in [lo, hi, mid] {
        rec.hint(Hint::Index { var, into: nums });
    }
    rec.hint(Hint::Range { first: lo, last: hi, of: nums });
    rec.step(START)?;
    let (mut low, mut high) = (0, numbers.len() as i64 - 1);
    rec.assign(lo, Value::Int(low));
    rec.assign(hi, Value::Int(high));
    rec.step(INIT)?;
    rec.step(CHECK)?;
    while low <= high {
        let middle = (low + high) / 2;
        rec.assign(mid, Value::Int(middle));
        rec.step(MID)?;
        let found = look(rec, nums, middle);
        rec.step(EQUAL)?;
        if found == wanted {
            return rec.step(FOUND);
        }
        let (left, site) = halve(rec, nums, (low, middle, high), wanted)?;
        if left {
            high = middle - 1;
            rec.assign(hi, Value::Int(high));
        } else {
            low = middle + 1;
            rec.assign(lo, Value::Int(low));
        }
        rec.step(site)?;
        rec.step(CHECK)?;
    }
    rec.step(NONE)
}

/// Whether the search goes on to the left of the middle, and the line that says so.
fn halve(
    rec: &mut Recorder,
    nums: ObjId,
    (low, middle, high): (i64, i64, i64),
    wanted: i64,
) -> Result<(bool, SiteId), LimitReached> {
    let first = look(rec, nums, low);
    let here = rec.read(nums, middle as u32).int().unwrap_or(0);
    rec.step(ORDERED)?;
    if first <= here {
        let first = look(rec, nums, low);
        rec.read(nums, middle as u32);
        let inside = (first..here).contains(&wanted);
        rec.step(IN_LEFT)?;
        return Ok((inside, if inside { KEEP_LEFT } else { DROP_LEFT }));
    }
    let last = look(rec, nums, high);
    rec.read(nums, middle as u32);
    let inside = here < wanted && wanted <= last;
    rec.step(IN_RIGHT)?;
    Ok((!inside, if inside { KEEP_RIGHT } else { DROP_RIGHT }))
}

fn look(rec: &mut Recorder, nums: ObjId, at: i64) -> i64 {
    rec.compare(nums, at as u32).int().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::number;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_looking_at_every_number_finds(nums in prop::collection::btree_set(-40..40i64, 0..40), by in any::<prop::sample::Index>(), target in -42..42i64) {
            let mut nums: Vec<i64> = BTreeSet::into_iter(nums).collect();
            if !nums.is_empty() {
                let by = by.index(nums.len());
                nums.rotate_left(by);
            }
            let (expected, size) = (nums.iter().position(|&n| n == target), nums.len());
            let trace = ROTATED_SEARCH.variants[0].run(&Input::Rotated { nums, target }, Limit::default());
            let (found, rounds) = final_state(&trace, |state| {
                let found = (state.site() == FOUND).then(|| number(state, "mid") as usize);
                (found, state.counts().comparisons)
            });
            prop_assert_eq!(found, expected);
            prop_assert!(rounds <= 3 * (size + 1).next_power_of_two().ilog2(), "{} comparisons in {} numbers", rounds, size);
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&ROTATED_SEARCH, &ROTATED_SEARCH.variants[0]);
    }

    #[test]
    fn it_says_which_half_is_in_order() {
        let input = ROTATED_SEARCH.parse(ROTATED_SEARCH.examples[0].text).expect("numbers");
        let said = sentences(&ROTATED_SEARCH.variants[0], &ROTATED_SEARCH.variants[0].run(&input, Limit::default()));
        assert_eq!(said[5], "`23` at `0` is smaller than `91` at `4`: the left half ascends without a break.");
        assert!(said[6].contains("`8` does not lie between `23` and `91`"), "{}", said[6]);
    }
}
