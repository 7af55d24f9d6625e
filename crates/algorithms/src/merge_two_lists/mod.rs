//! Two sorted linked lists become one, by linking the nodes that are there.

mod iterative;
mod recursive;

use trace::{Hint, Meaning, Recorder, State, Value};

use crate::input::InputKind;
use crate::nodes::{chained, head};
use crate::say::{chain, code};
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static MERGE_TWO_LISTS: Visualizer = Visualizer {
    slug: "merge-two-lists",
    title: "Merge two sorted lists",
    summary: "The smaller head is always next: nodes of two lists are linked into one like the teeth of a zip.",
    area: "data-structures-and-algorithms",
    topic: "linked-list",
    structure: "linked list",
    input: InputKind::TwoLists,
    variants: &[iterative::VARIANT, recursive::VARIANT],
    examples: &[
        Example {
            name: "Three and three",
            text: "1 -> 4 -> 6; 2 -> 3 -> 8",
            why: "The result goes back and forth between the lists, and takes two nodes in a row from each.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Two empty lists",
            text: "[]; []",
            why: "Nothing to link: the result is empty as well.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "One list empty",
            text: "[]; 5 -> 7",
            why: "Nothing to compare: the other list is the result as it is.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Every second node",
            text: "1 -> 3 -> 5 -> 7 -> 9; 2 -> 4 -> 6 -> 8 -> 10",
            why: "The lists take turns, so that all nodes but the last are compared: the most there can be for ten nodes.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Equal values",
            text: "2 -> 2 -> 5; 2 -> 5 -> 5",
            why: "Code that compares with `<` instead of `<=` puts equal nodes of the second list first; code that drops equals loses nodes.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 14,
    questions: &[],
};

/// Puts the two lists of the input together and gives their heads. Each list is a row of its own.
fn lists_of(rec: &mut Recorder, (first, second): (&[i64], &[i64])) -> [Value; 2] {
    [first, second].map(|values| {
        let nodes = chained(rec, values);
        if let Some(&object) = nodes.first() {
            rec.hint(Hint::Is { object, what: Meaning::Head });
        }
        head(&nodes)
    })
}

/// A list in words: its values, or that it is empty.
fn list(state: &State, head: Value) -> String {
    if head == Value::None { "an empty list".to_owned() } else { chain(state, head) }
}

/// Why the node of one list comes before that of the other.
fn say_compare(state: &State, first: Value, second: Value) -> String {
    let value = |node: Value| node.object().map(|id| state.item(id, 0).int());
    let [left, right] = [first, second].map(|node| code(state, node));
    match value(first).cmp(&value(second)) {
        std::cmp::Ordering::Less => format!("{left} is smaller than {right}, so the node of `first` comes next."),
        std::cmp::Ordering::Equal => format!(
            "Both heads are {left}. The node of `first` comes next, so that equal values keep the order of the lists."
        ),
        std::cmp::Ordering::Greater => format!("{left} is greater than {right}, so the node of `second` comes next."),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use trace::{Limit, State};

    use super::*;
    use crate::input::Input;
    use crate::nodes::walk;
    use crate::testing::final_state;
    use crate::visualizer::Variant;

    /// The values of the result with the place in which their node was made, which tells the lists apart.
    fn merged(state: &State, result: Value) -> Vec<(i64, u32)> {
        let nodes = walk(state, result).0.into_iter();
        nodes.filter_map(|node| Some((state.item(node, 0).int()?, node.number()))).collect()
    }

    fn check(variant: &Variant, lists: [Vec<i64>; 2], result: impl Fn(&State) -> Value) -> Result<(), TestCaseError> {
        let [first, second] = lists;
        let mut sorted = [first.clone(), second.clone()].concat();
        sorted.sort_unstable();
        let (one, both) = (first.len().min(second.len()) as u32, sorted.len() as u32);
        let trace = variant.run(&Input::TwoLists { first, second }, Limit::default());
        let (merged, counts) = final_state(&trace, |state| (merged(state, result(state)), state.counts()));
        prop_assert!(merged.is_sorted(), "equal values keep the order of the lists: {:?}", merged);
        prop_assert_eq!(merged.into_iter().map(|(value, _)| value).collect::<Vec<_>>(), sorted);
        prop_assert!(counts.comparisons <= both.saturating_sub(1), "{:?}", counts);
        prop_assert!(counts.comparisons >= one, "a list is used up by comparing each of its nodes");
        Ok(())
    }

    fn sorted_list() -> impl Strategy<Value = Vec<i64>> {
        prop::collection::vec(-9..9i64, 0..20).prop_map(|mut values| {
            values.sort_unstable();
            values
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_loop_merges_as_sorting_does(first in sorted_list(), second in sorted_list()) {
            let result = |state: &State| state.var("dummy").object().map_or(Value::Absent, |dummy| state.item(dummy, 1));
            check(&iterative::VARIANT, [first, second], result)?;
        }

        #[test]
        fn the_calls_merge_as_sorting_does(first in sorted_list(), second in sorted_list()) {
            check(&recursive::VARIANT, [first, second], recursive::returned)?;
        }
    }

    #[test]
    fn they_can_be_shown() {
        for variant in MERGE_TWO_LISTS.variants {
            crate::testing::check_variant(&MERGE_TWO_LISTS, variant);
        }
    }
}
