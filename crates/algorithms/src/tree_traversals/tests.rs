//! All variants put out what the nodes' ways from the root say, and each touches a node as often as it must.

use super::order::Order;
use super::{TREE_TRAVERSALS, recursive, stack_inorder, stack_postorder, stack_preorder};
use crate::testing::{check_variant, final_state};
use crate::visualizer::Variant;
use proptest::prelude::*;
use trace::{Counts, Limit, Value};

const RECURSIVE: [(Variant, Order); 3] =
    [(recursive::PREORDER, Order::Pre), (recursive::INORDER, Order::In), (recursive::POSTORDER, Order::Post)];
const WITH_A_STACK: [(Variant, Order); 3] = [
    (stack_preorder::VARIANT, Order::Pre),
    (stack_inorder::VARIANT, Order::In),
    (stack_postorder::VARIANT, Order::Post),
];

/// The order by each node's way from the root as turns, sorted so that a node comes before, between or after the turns
/// left (0) and right (2) below it.
fn by_ways(items: &[Option<i64>], order: Order) -> Vec<i64> {
    let own = match order {
        Order::Pre => -1,
        Order::In => 1,
        Order::Post => 3,
    };
    let mut ways: Vec<Vec<i64>> = Vec::new();
    let mut keyed = Vec::new();
    for (slot, item) in items.iter().enumerate() {
        let Some(value) = item else { continue };
        // Slot 0 is the root; slots 2k+1 and 2k+2 belong to the k-th node that is there.
        let way = match slot.checked_sub(1) {
            None => Vec::new(),
            Some(place) => [ways[place / 2].clone(), vec![if place % 2 == 0 { 0 } else { 2 }]].concat(),
        };
        keyed.push(([way.clone(), vec![own]].concat(), *value));
        ways.push(way);
    }
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    keyed.into_iter().map(|(_, value)| value).collect()
}

/// What a variant puts out for a random tree, what is expected, and what it counted.
fn outcome(variant: &Variant, order: Order, size: u32, seed: u64) -> (Vec<i64>, Vec<i64>, Counts) {
    let input = TREE_TRAVERSALS.random(size, seed);
    let trace = variant.run(&input, Limit::default());
    let (found, counts) = final_state(&trace, |state| {
        let items = state.var("out").object().map(|id| state.items(id)).unwrap_or_default();
        (items.into_iter().filter_map(Value::int).collect(), state.counts())
    });
    (found, by_ways(input.tree(), order), counts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn each_order_is_that_of_the_ways(size in 0..40u32, seed in any::<u64>()) {
        for (variant, order) in RECURSIVE {
            let (found, expected, counts) = outcome(&variant, order, size, seed);
            prop_assert_eq!(found, expected, "{:?}", order);
            prop_assert_eq!(counts.writes, size, "each node is noted once");
            prop_assert_eq!(counts.reads, 3 * size, "each node's value and both links are read once");
        }
        for (variant, order) in WITH_A_STACK {
            let (found, expected, counts) = outcome(&variant, order, size, seed);
            prop_assert_eq!(found, expected, "{:?} with a stack", order);
            prop_assert_eq!(counts.queue_operations, 2 * size, "every node is pushed and taken once");
        }
    }
}

#[test]
fn they_can_be_shown() {
    RECURSIVE.iter().chain(&WITH_A_STACK).for_each(|(variant, _)| check_variant(&TREE_TRAVERSALS, variant));
}
