//! A search tree that keeps itself low by rotations, and one that does not.

mod balance;
mod grow;
mod words;

use trace::{Limit, SiteId, State, Trace};

use crate::input::{Input, InputKind};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static AVL_TREE: Visualizer = Visualizer {
    slug: "avl-tree",
    title: "AVL tree",
    summary: "Each node knows its height; where one side grows two levels higher than the other, a rotation lowers it.",
    area: "data-structures-and-algorithms",
    topic: "binary-tree",
    structure: "search tree",
    input: InputKind::Updates,
    variants: &[BALANCED, PLAIN],
    examples: &[
        Example {
            name: "A double rotation, a single one, a removal",
            text: "+5 +2 +4 +8 +9 -2",
            why: "2 leans right under 5 that leans left: two rotations. Then one for 9, and one more when 2 goes.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One key",
            text: "+5",
            why: "The root alone: height 1, balance 0.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "In and out again",
            text: "+5 -5 -5",
            why: "The tree is empty again, and there is nothing to take out a second time.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Ascending keys",
            text: "+1 +2 +3 +4 +5 +6 +7 +8 +9 +10",
            why: "Without rotations every key hangs to the right of the one before: the tree is a list.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A removal below a level child",
            text: "+4 +2 +6 +5 +7 -2",
            why: "After the removal the right child leans to neither side: code that knows only leaning children does nothing.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Take out a node with two children",
            text: "+5 +3 +8 +7 +9 +1 -5",
            why: "Neither child can simply move up: the next larger key takes its place.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Rotations all the way up",
            text: "+8 +5 +11 +3 +7 +10 +12 +2 +4 +6 +9 +1 -12",
            why: "One removal makes two nodes lean too far, one above the other: one rotation does not end it.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 12,
    questions: &[],
};

const BALANCED: Variant = Variant {
    slug: "avl",
    title: "AVL tree",
    note: "rotations keep every node level to within one",
    time: "O(log n) a change",
    space: "O(n)",
    listings: listings!("avl-tree/avl"),
    sites: SITES,
    record: |input, limit| record(true, input, limit),
    say,
};

const PLAIN: Variant = Variant {
    slug: "plain",
    title: "Without rotations",
    note: "a plain search tree, as high as the order of the keys makes it",
    time: "O(height) a change, at worst O(n)",
    space: "O(n)",
    listings: listings!("avl-tree/plain"),
    sites: SITES.split_at(UPDATE.0 as usize).0,
    record: |input, limit| record(false, input, limit),
    say,
};

// What a plain search tree does comes first, so that both variants number it alike.
sites! {
    START = "start";
    INSERT = "insert";
    DELETE = "delete";
    COMPARE = "compare";
    NEW = "new", "key added";
    KNOWN = "known";
    ABSENT = "absent";
    REMOVE = "remove", "node removed";
    SUCCESSOR = "successor", "next key moved up";
    DONE = "done";
    UPDATE = "update";
    LEFT_RIGHT = "left-right", "rotation";
    RIGHT_LEFT = "right-left", "rotation";
    ROTATE_RIGHT = "rotate-right", "rotation";
    ROTATE_LEFT = "rotate-left", "rotation";
}

fn record(balanced: bool, input: &Input, limit: Limit) -> Trace {
    grow::record(balanced, input.updates(), limit)
}

fn say(site: SiteId, state: &State) -> String {
    match site {
        START => words::start(state),
        INSERT => words::insert(state),
        DELETE => words::delete(state),
        COMPARE => words::compare(state),
        NEW => words::new(state),
        KNOWN => words::known(state),
        ABSENT => words::absent(state),
        REMOVE => words::remove(state),
        SUCCESSOR => words::successor(state),
        UPDATE => words::update(state),
        LEFT_RIGHT => words::lean(state, words::LEFT),
        RIGHT_LEFT => words::lean(state, words::RIGHT),
        ROTATE_RIGHT => words::rotate(state, words::LEFT),
        ROTATE_LEFT => words::rotate(state, words::RIGHT),
        _ => words::done(state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE};
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use trace::Value;

    /// Adds the keys of a subtree in order and gives its height; with `balanced`, what the nodes say of themselves is checked.
    fn check(state: &State, at: Value, balanced: bool, keys: &mut Vec<i64>) -> i64 {
        let Some(node) = at.object() else { return 0 };
        let left = check(state, state.item(node, LEFT_CHILD), balanced, keys);
        keys.extend(state.item(node, VALUE).int());
        let right = check(state, state.item(node, RIGHT_CHILD), balanced, keys);
        let height = 1 + left.max(right);
        if balanced {
            assert_eq!(state.field(node, "height"), Value::Int(height));
            assert_eq!(state.field(node, "balance"), Value::Int(left - right));
            assert!((left - right).abs() <= 1, "{left} and {right}");
        }
        height
    }

    fn keys(variant: &Variant, input: &Input) -> (Vec<i64>, i64) {
        let trace = variant.run(input, Limit::default());
        final_state(&trace, |state| {
            let mut keys = Vec::new();
            let height = check(state, state.var("root"), variant.slug == "avl", &mut keys);
            (keys, height)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_keys_are_those_of_a_set_and_the_tree_is_low(size in 0..50u32, seed in any::<u64>()) {
            let input = AVL_TREE.random(size, seed);
            let mut expected = BTreeSet::new();
            for &change in input.updates() {
                if change > 0 { expected.insert(change); } else { expected.remove(&-change); }
            }
            let expected: Vec<i64> = expected.into_iter().collect();
            let (balanced, height) = keys(&BALANCED, &input);
            prop_assert_eq!(&balanced, &expected);
            prop_assert_eq!(keys(&PLAIN, &input).0, expected);
            prop_assert!(height as f64 <= 1.45 * ((balanced.len() + 2) as f64).log2(), "{} keys, {} high", balanced.len(), height);
        }
    }

    #[test]
    fn they_can_be_shown() {
        check_variant(&AVL_TREE, &BALANCED);
        check_variant(&AVL_TREE, &PLAIN);
    }

    #[test]
    fn ascending_keys_make_a_list_only_without_rotations() {
        let input = Input::Updates((1..=31).collect());
        assert_eq!(keys(&BALANCED, &input).1, 5);
        assert_eq!(keys(&PLAIN, &input).1, 31);
    }

    #[test]
    fn each_case_is_named() {
        let said = |text: &str| {
            let input = AVL_TREE.parse(text).expect(text);
            sentences(&BALANCED, &BALANCED.run(&input, Limit::default())).join(" ")
        };
        for (text, case) in [
            ("+3 +2 +1", "left-left"),
            ("+3 +1 +2", "left-right"),
            ("+1 +2 +3", "right-right"),
            ("+1 +3 +2", "right-left"),
        ] {
            let told = said(text);
            assert!(told.contains(&format!("the {case} case")), "{text}: {told}");
        }
        assert!(said("+4 +2 +6 +5 +7 -2").contains("the right-right case"));
    }
}
