//! Merge sort: halves sorted by themselves are merged, always taking the smaller of two heads.

mod bottom_up;
mod insertion;
mod merge;
mod top_down;

use crate::input::InputKind;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static MERGE_SORT: Visualizer = Visualizer {
    slug: "merge-sort",
    title: "Merge sort",
    summary: "Sort each half, then merge: the smaller of two heads is always the next, so no number is looked at in vain.",
    area: "data-structures-and-algorithms",
    topic: "complexity",
    structure: "array",
    input: InputKind::Numbers,
    variants: &[top_down::VARIANT, bottom_up::VARIANT, insertion::VARIANT],
    examples: &[
        Example {
            name: "Six numbers",
            text: "5 2 8 1 9 3",
            why: "Small enough to follow every half down to one number and back.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "No numbers",
            text: "[]",
            why: "Nothing to split and nothing to merge.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "One number", text: "7", why: "The case where splitting ends.", kind: ExampleKind::Smallest },
        Example {
            name: "Heads that take turns",
            text: "1 9 5 13 3 11 7 15 2 10 6 14 4 12 8 16",
            why: "Neither half ever runs out early, so every merge needs as many comparisons as it can.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Descending",
            text: "16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1",
            why: "Insertion sort moves every number past all before it: here it needs 120 comparisons, and merge sort 32.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Equal numbers",
            text: "4 2 4 1 2 4 1 2",
            why: "Taking the right head when both are equal would still sort, but equal records would change places.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 44,
    questions: &[],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use trace::{Counts, Limit, Value};

    fn sorted_by(variant: usize, numbers: &[i64]) -> (Vec<i64>, Counts) {
        let trace = MERGE_SORT.variants[variant].run(&Input::Numbers(numbers.to_vec()), Limit::default());
        final_state(&trace, |state| {
            let items = state.var("nums").object().map(|id| state.items(id)).unwrap_or_default();
            (items.into_iter().filter_map(Value::int).collect(), state.counts())
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn every_variant_sorts_as_the_library_does(numbers in prop::collection::vec(-30..30i64, 0..33)) {
            let mut expected = numbers.clone();
            expected.sort_unstable();
            let (n, levels) = (numbers.len() as u32, numbers.len().next_power_of_two().ilog2());
            for variant in 0..MERGE_SORT.variants.len() {
                let (sorted, counts) = sorted_by(variant, &numbers);
                prop_assert_eq!(&sorted, &expected);
                let most = if variant == 2 { n * n.saturating_sub(1) / 2 } else { n * levels };
                prop_assert!(counts.comparisons <= most, "{} of at most {most}", counts.comparisons);
            }
        }
    }

    #[test]
    fn it_can_be_shown() {
        MERGE_SORT.variants.iter().for_each(|variant| check_variant(&MERGE_SORT, variant));
    }

    #[test]
    fn the_descending_example_costs_what_it_says() {
        let descending: Vec<i64> = (1..=16).rev().collect();
        assert_eq!(sorted_by(0, &descending).1.comparisons, 32);
        assert_eq!(sorted_by(2, &descending).1.comparisons, 120);
    }

    #[test]
    fn a_sentence_says_why_a_head_is_taken() {
        let variant = &MERGE_SORT.variants[0];
        let said = sentences(variant, &variant.run(&Input::Numbers(vec![2, 2, 1]), Limit::default()));
        let told = |part: &str| assert!(said.iter().any(|sentence| sentence.contains(part)), "{part}: {said:#?}");
        told("The heads are equal, `2` and `2`: take the left one");
        told("Only the left half has numbers left");
    }
}
