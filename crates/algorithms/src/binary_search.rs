//! Binary search for the first number at or after a target: the border between too small and large enough.

use trace::{Hint, Limit, LimitReached, ObjId, Recorder, SiteId, State, Trace, Value};

use crate::input::{Input, InputKind};
use crate::say::{count, number, var};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static BINARY_SEARCH: Visualizer = Visualizer {
    slug: "binary-search",
    title: "Binary search",
    summary: "Find the first number at or after a target, and see what `lo` and `hi` promise at every step.",
    area: "data-structures-and-algorithms",
    topic: "binary-search",
    structure: "sorted array",
    input: InputKind::Search,
    variants: &[Variant {
        slug: "lower-bound",
        title: "Lower bound",
        note: "first at or after the target",
        time: "O(log n)",
        space: "O(1)",
        listings: listings!("binary-search/lower-bound"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "Between two numbers",
            text: "2 5 8 12 16 23 38 56 72 91; 20",
            why: "The target is not there: the answer is the place where it belongs.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "No numbers",
            text: "[]; 4",
            why: "The loop must not run, and the answer is 0.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "One number", text: "7; 7", why: "One look decides.", kind: ExampleKind::Smallest },
        Example {
            name: "After the end",
            text: "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; 17",
            why: "Every look goes right, and the answer lies behind the last number: `hi` must be able to say so.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Many equal numbers",
            text: "1 4 4 4 4 4 4 9; 4",
            why: "A search that stops at the first match it meets does not find the first of them.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 8,
    questions: &["first-entry-at-or-after"],
};

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    MID = "mid";
    COMPARE = "compare";
    RIGHT = "right", "left half ruled out";
    LEFT = "left", "right half ruled out";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let (nums, target) = input.search();
    let mut rec = Recorder::new(limit);
    let outcome = first_at_or_after(&mut rec, nums, target);
    rec.finish(outcome)
}

fn first_at_or_after(rec: &mut Recorder, numbers: &[i64], wanted: i64) -> Result<(), LimitReached> {
    let [nums_var, target, lo, hi, mid] = rec.call("first_at_or_after", &["nums", "target", "lo", "hi", "mid"]).vars();
    let items: Vec<Value> = numbers.iter().copied().map(Value::Int).collect();
    let nums = rec.list(&items);
    rec.assign(nums_var, Value::Ref(nums));
    rec.assign(target, Value::Int(wanted));
    for var in [lo, hi, mid] {
        rec.hint(Hint::Index { var, into: nums });
    }
    rec.hint(Hint::Range { first: lo, last: hi, of: nums });
    rec.step(START)?;
    let (mut low, mut high) = (0, numbers.len() as i64);
    rec.assign(lo, Value::Int(low));
    rec.assign(hi, Value::Int(high));
    rec.step(INIT)?;
    rec.step(CHECK)?;
    while low < high {
        let middle = (low + high) / 2;
        rec.assign(mid, Value::Int(middle));
        rec.step(MID)?;
        let too_small = rec.compare(nums, middle as u32).int() < Some(wanted);
        rec.step(COMPARE)?;
        if too_small {
            low = middle + 1;
            rec.assign(lo, Value::Int(low));
            rec.step(RIGHT)?;
        } else {
            high = middle;
            rec.assign(hi, Value::Int(high));
            rec.step(LEFT)?;
        }
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

fn nums(state: &State) -> Option<ObjId> {
    state.var("nums").object()
}

/// The number at an index between backticks.
fn at(state: &State, index: i64) -> String {
    let value = nums(state).map_or(Value::Absent, |id| state.item(id, index as u32));
    format!("`{}`", state.show(value))
}

fn say(site: SiteId, state: &State) -> String {
    let [lo, hi, mid] = ["lo", "hi", "mid"].map(|name| number(state, name));
    let (target, middle) = (var(state, "target"), at(state, mid));
    let size = nums(state).map_or(0, |id| i64::from(state.len(id)));
    match site {
        START if size == 0 => {
            format!("There are no numbers, so nothing can be at or after {target}.")
        }
        START => {
            format!("The {} ascend. Find the index of the first that is at least {target}.", count(size, "number"))
        }
        INIT => format!(
            "The answer can be any index from `lo` = `0` to `hi` = `{size}`; `{size}`, behind the end, would mean that every number is below {target}."
        ),
        CHECK if lo < hi => {
            format!("`{}` indices are still possible, from `{lo}` to `{hi}`: look at one in the middle.", hi - lo + 1)
        }
        CHECK => {
            format!("`lo` and `hi` have met at `{lo}`: only one index is left, so the loop ends.")
        }
        MID => format!("The middle of `{lo}` and `{hi}`, rounded down, is `{mid}`, where {middle} stands."),
        COMPARE if middle_is_small(state, mid) => {
            format!("{middle} is below {target}: neither it nor anything to its left can be the answer.")
        }
        COMPARE => format!(
            "{middle} is at least {target}: it may be the answer itself, and nothing to its right can be the first."
        ),
        RIGHT => {
            format!("So the answer lies to the right of {middle}: `lo` becomes `mid + 1` = `{lo}`.")
        }
        LEFT => {
            format!("So the answer lies at `{hi}` or before: `hi` becomes `mid` and keeps {middle} as a candidate.")
        }
        _ => say_done(state, lo, size),
    }
}

fn middle_is_small(state: &State, mid: i64) -> bool {
    let value = nums(state).and_then(|id| state.item(id, mid as u32).int());
    value < state.var("target").int()
}

fn say_done(state: &State, answer: i64, size: i64) -> String {
    let (target, looks) = (var(state, "target"), count(state.counts().comparisons.into(), "comparison"));
    if answer == size {
        return format!(
            "Return `{answer}`, the place behind the end: no number is at least {target}. It took {looks}."
        );
    }
    let found = at(state, answer);
    let what = if found == target {
        format!("the first {target}")
    } else {
        format!("{found}, the first number above {target}")
    };
    format!("Return `{answer}`, the index of {what}. It took {looks} among {}.", count(size, "number"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_looking_from_the_left_finds(mut nums in prop::collection::vec(-20..20i64, 0..40), target in -22..22i64) {
            nums.sort_unstable();
            let expected = nums.iter().position(|&n| n >= target).unwrap_or(nums.len());
            let size = nums.len();
            let trace = BINARY_SEARCH.variants[0].run(&Input::Search { nums, target }, Limit::default());
            let (answer, looks) = final_state(&trace, |state| (state.var("lo"), state.counts().comparisons));
            prop_assert_eq!(answer, Value::Int(expected as i64));
            prop_assert!(looks <= (size + 1).next_power_of_two().ilog2(), "{} looks at {} numbers", looks, size);
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&BINARY_SEARCH, &BINARY_SEARCH.variants[0]);
    }

    #[test]
    fn the_end_says_which_number_it_is() {
        let last = |text| {
            let input = BINARY_SEARCH.parse(text).expect(text);
            let variant = &BINARY_SEARCH.variants[0];
            sentences(variant, &variant.run(&input, Limit::default())).pop().expect("a step")
        };
        assert_eq!(
            last("1 4 4 9; 4"),
            "Return `1`, the index of the first `4`. It took `3` comparisons among `4` numbers."
        );
        assert!(last("1 4 9; 5").contains("`9`, the first number above `5`"));
        assert!(last("1 4; 5").contains("behind the end"));
    }
}
