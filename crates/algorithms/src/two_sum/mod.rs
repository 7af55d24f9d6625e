//! Two numbers with a given sum, and the hash table that finds the second one: slots, chains, growth.

mod brute_force;
mod hash_table;
mod table;

use trace::{Hint, ObjId, Recorder, State, Value, Var};

use crate::input::InputKind;
use crate::say::{code, count, var};
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static TWO_SUM: Visualizer = Visualizer {
    slug: "two-sum",
    title: "Two sum, inside a hash table",
    summary: "Remember what was met: how a hash table finds a number by computing its place, and what happens when two collide.",
    area: "data-structures-and-algorithms",
    topic: "hash-map",
    structure: "hash table",
    input: InputKind::Sum,
    variants: &[hash_table::VARIANT, brute_force::VARIANT],
    examples: &[
        Example {
            name: "Two pairs",
            text: "3 12 8 5 4 7; 15",
            why: "Keys collide, the table grows once, and of two pairs the one that begins first wins.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "No numbers",
            text: "[]; 5",
            why: "Nothing to look up and nothing to store: there is no pair.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Half of the target, once",
            text: "5; 10",
            why: "A number is no pair with itself: it is looked up before it is stored.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "All in one slot",
            text: "8 16 24 32 40 48 56 64; 200",
            why: "All numbers, and all their partners, are multiples of 8: they share a slot, and each search walks the whole chain.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Equal numbers",
            text: "5 1 5 5; 10",
            why: "Code that stores all numbers first pairs 5 with itself; code that keeps the last position of 5 answers (0, 3).",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Negative numbers",
            text: "-3 4 -8 11 7; 3",
            why: "Where the remainder of a negative number is negative, as in Java, C++ and JavaScript, careless code leaves the array.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 50,
    questions: &["pair-with-target-sum", "inside-a-hash-table"],
};

/// Puts the numbers and the target in their variables; `indices` lead into the numbers.
fn numbers(rec: &mut Recorder, values: &[i64], (nums, target): (Var, Var), wanted: i64, indices: &[Var]) -> ObjId {
    let items: Vec<Value> = values.iter().copied().map(Value::Int).collect();
    let list = rec.list(&items);
    rec.assign(nums, Value::Ref(list));
    rec.assign(target, Value::Int(wanted));
    for &var in indices {
        rec.hint(Hint::Index { var, into: list });
    }
    list
}

fn start(state: &State, how: &str) -> String {
    let size = state.var("nums").object().map_or(0, |nums| i64::from(state.len(nums)));
    match size {
        0 => format!("There are `0` numbers, so no two of them can give {}.", var(state, "target")),
        _ => format!("Which two of the {} give {}? {how}", count(size, "number"), var(state, "target")),
    }
}

/// What the last step says of the answer.
fn said_pair(state: &State, pair: Value) -> String {
    let (effort, target) = (hash_table::effort(state), var(state, "target"));
    let (Value::Point { row, col }, Some(nums)) = (pair, state.var("nums").object()) else {
        return format!("Return nothing: no two of the numbers give {target}. It took {effort}.");
    };
    let [left, right] = [row, col].map(|at| code(state, state.item(nums, at.into())));
    format!("Return `({row}, {col})`: {left} and {right} give {target}, and no pair begins earlier. It took {effort}.")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use trace::Limit;

    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state, sentences};

    /// Every pair, the one that begins first first.
    fn by_trying(nums: &[i64], target: i64) -> Value {
        let pairs = (0..nums.len()).flat_map(|i| (i + 1..nums.len()).map(move |j| (i, j)));
        let found = pairs.into_iter().find(|&(i, j)| nums[i] + nums[j] == target);
        found.map_or(Value::None, |(i, j)| Value::Point { row: i as u16, col: j as u16 })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_pair_that_begins_first_is_found(nums in prop::collection::vec(-15..15i64, 0..30), target in -20..20i64) {
            let expected = by_trying(&nums, target);
            let input = Input::Sum { nums: nums.clone(), target };
            let trace = hash_table::VARIANT.run(&input, Limit::default());
            let (best, (slots, size)) = final_state(&trace, |state| (state.var("best"), hash_table::contents(state)));
            prop_assert_eq!(best, expected);
            for (at, chain) in slots.iter().enumerate() {
                prop_assert!(chain.iter().all(|(key, _)| key.rem_euclid(slots.len() as i64) == at as i64), "{:?}", slots);
            }
            let mut entries = slots.concat();
            entries.sort_unstable();
            let firsts = |value: &i64| (*value, nums.iter().position(|other| other == value).unwrap_or(0) as i64);
            let mut expected: Vec<(i64, i64)> = nums.iter().map(firsts).collect();
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(size, entries.len() as i64);
            prop_assert!(entries.len() <= slots.len(), "never more entries than slots");
            prop_assert_eq!(entries, expected);
            let tried = brute_force::VARIANT.run(&input, Limit::default());
            let (best, looks) = final_state(&tried, |state| (state.var("best"), state.counts().comparisons as usize));
            prop_assert!(looks <= nums.len() * nums.len().saturating_sub(1) / 2);
            prop_assert_eq!(best == Value::Absent, by_trying(&nums, target) == Value::None);
            prop_assert!(best == Value::Absent || best == by_trying(&nums, target));
        }
    }

    #[test]
    fn they_can_be_shown() {
        for variant in TWO_SUM.variants {
            check_variant(&TWO_SUM, variant);
        }
    }

    #[test]
    fn a_collision_and_a_growing_table_are_explained() {
        let input = TWO_SUM.parse(TWO_SUM.examples[0].text).expect("numbers");
        let said = sentences(&hash_table::VARIANT, &hash_table::VARIANT.run(&input, Limit::default())).join("\n");
        for part in [
            "a collision",
            "The table holds `4` entries in `4` slots",
            "keeps its number",
            "goes to slot",
            "It begins before",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}
