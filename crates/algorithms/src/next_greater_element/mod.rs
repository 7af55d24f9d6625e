//! For each number the first greater one behind it: a stack of those that still wait.

mod brute_force;
mod monotonic_stack;

use trace::{Hint, ObjId, Recorder, State, Value, Var};

use crate::input::InputKind;
use crate::say::code;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static NEXT_GREATER_ELEMENT: Visualizer = Visualizer {
    slug: "next-greater-element",
    title: "Next greater element",
    summary: "Numbers wait on a stack until a greater one comes: each is pushed once and popped once.",
    area: "data-structures-and-algorithms",
    topic: "complexity",
    structure: "array and stack",
    input: InputKind::Numbers,
    variants: &[monotonic_stack::VARIANT, brute_force::VARIANT],
    examples: &[
        Example {
            name: "Ups and downs",
            text: "6 3 4 2 5 9 1",
            why: "The 5 answers three waiting numbers at once, and two are never answered.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One number",
            text: "4",
            why: "Nothing comes behind it, so it waits to the end.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Falling, then one great",
            text: "8 7 6 5 4 3 2 1 9",
            why: "The stack grows to its largest, and the last number empties it.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Only falling",
            text: "9 8 7 6 5 4 3 2 1 0",
            why: "No number is answered: trying every later one compares each with all behind it.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Equal numbers",
            text: "4 4 2 4 5",
            why: "Greater means greater: code that pops equal numbers as well answers 4 with 4.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 21,
    questions: &[],
};

/// Puts the numbers and the empty result in their variables; `indices` lead into both.
fn start(rec: &mut Recorder, values: &[i64], indices: &[Var]) -> [ObjId; 2] {
    let items: Vec<Value> = values.iter().copied().map(Value::Int).collect();
    let lists = [rec.list(&items), rec.list(&vec![Value::None; values.len()])];
    for &var in indices {
        rec.hint(Hint::Index { var, into: lists[0] });
    }
    lists
}

/// The number at an index between backticks.
fn at(state: &State, index: Value) -> String {
    let nums = state.var("nums").object();
    let value = nums.zip(index.int()).map_or(Value::Absent, |(nums, at)| state.item(nums, at as u32));
    code(state, value)
}

/// The result in words.
fn said_result(state: &State) -> String {
    let result = state.var("result").object().map_or(Vec::new(), |result| state.items(result));
    if result.is_empty() {
        return "Return an empty list: there were `0` numbers.".to_owned();
    }
    let without = result.iter().filter(|value| **value == Value::None).count();
    let comparisons = crate::say::count(state.counts().comparisons.into(), "comparison");
    let answered = crate::say::count((result.len() - without) as i64, "number");
    format!("Return the result: {answered} of `{}` had a greater one behind. It took {comparisons}.", result.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use trace::Limit;

    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn both_find_the_first_greater_number_behind(nums in prop::collection::vec(-9..9i64, 0..30)) {
            let behind = |at: usize| nums[at + 1..].iter().copied().find(|&other| other > nums[at]);
            let expected: Vec<Option<i64>> = (0..nums.len()).map(behind).collect();
            let count = nums.len() as u32;
            for variant in NEXT_GREATER_ELEMENT.variants {
                let trace = variant.run(&Input::Numbers(nums.clone()), Limit::default());
                let (result, counts) = final_state(&trace, |state| {
                    let items = state.var("result").object().map_or(Vec::new(), |result| state.items(result));
                    (items.into_iter().map(Value::int).collect::<Vec<_>>(), state.counts())
                });
                prop_assert_eq!(&result, &expected);
                prop_assert_eq!(counts.writes as usize, expected.iter().flatten().count(), "an answer is written once");
                if variant.slug == "stack" {
                    prop_assert!(counts.comparisons <= 2 * count && counts.queue_operations <= 2 * count, "{:?}", counts);
                }
            }
        }
    }

    #[test]
    fn they_can_be_shown() {
        for variant in NEXT_GREATER_ELEMENT.variants {
            check_variant(&NEXT_GREATER_ELEMENT, variant);
        }
    }
}
