//! For any binary tree: each call gives back what it found below its node, and where both meet is the answer.

mod words;

use trace::{Limit, LimitReached, Recorder, SiteId, State, Status, Trace, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, plant_with};
use crate::input::Input;
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "recursive",
    title: "Recursive",
    note: "any binary tree, every node asked at most once",
    time: "O(n)",
    space: "O(height)",
    listings: listings!("lowest-common-ancestor/recursive"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    CALL = "call";
    NONE = "none";
    FOUND = "found", "one of the two found";
    LEFT = "left";
    RIGHT = "right";
    BOTH = "both", "the ways part";
    ONE = "one";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = lowest_common_ancestor(&mut rec, input.tree_pair());
    rec.finish(outcome)
}

fn lowest_common_ancestor(rec: &mut Recorder, input: (&[Option<i64>], i64, i64)) -> Result<(), LimitReached> {
    let (items, first, second) = input;
    let vars = rec.call("lowest_common_ancestor", &["root", "p", "q", "answer"]).vars::<4>();
    let [root, p, q] = plant_with(rec, items, [first, second]);
    for (var, value) in vars.into_iter().zip([root, p, q]) {
        rec.assign(var, value);
    }
    rec.step(START)?;
    let answer = find(rec, root, [p, q])?;
    if let Some(node) = answer.object() {
        rec.set_status(node, Status::Done);
    }
    rec.assign(vars[3], answer);
    rec.step(DONE)
}

/// What is found in the subtree of `at`: one of the two, or where they meet, or nothing.
fn find(rec: &mut Recorder, at: Value, wanted: [Value; 2]) -> Result<Value, LimitReached> {
    let call = rec.call("find", &["node", "left", "right"]);
    let [node_var, left_var, right_var] = call.vars();
    rec.assign(node_var, at);
    let Some(node) = at.object() else {
        rec.step(NONE)?;
        rec.leave(call);
        return Ok(Value::None);
    };
    rec.set_status(node, Status::Frontier);
    rec.compare(node, VALUE);
    rec.step(CALL)?;
    let found = if wanted.contains(&at) {
        rec.set_status(node, Status::Visited);
        rec.step(FOUND)?;
        at
    } else {
        let child = rec.peek(node, LEFT_CHILD);
        let left = find(rec, child, wanted)?;
        rec.assign(left_var, left);
        rec.step(LEFT)?;
        let child = rec.peek(node, RIGHT_CHILD);
        let right = find(rec, child, wanted)?;
        rec.assign(right_var, right);
        rec.step(RIGHT)?;
        rec.set_status(node, Status::Visited);
        let both = left != Value::None && right != Value::None;
        rec.step(if both { BOTH } else { ONE })?;
        match (both, left) {
            (true, _) => at,
            (false, Value::None) => right,
            (false, _) => left,
        }
    };
    rec.leave(call);
    Ok(found)
}

fn say(site: SiteId, state: &State) -> String {
    match site {
        START => words::start(state),
        CALL => words::call(state),
        NONE => words::none(state),
        FOUND => words::found(state),
        LEFT => words::side(state, "left"),
        RIGHT => words::side(state, "right"),
        BOTH => words::both(state),
        ONE => words::one(state),
        _ => words::done(state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lowest_common_ancestor::LOWEST_COMMON_ANCESTOR;
    use crate::lowest_common_ancestor::tests::expected;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_is_where_the_ways_to_the_root_meet(size in 1..40u32, seed in any::<u64>()) {
            let (input, expected) = expected(size, seed);
            let trace = VARIANT.run(&input, Limit::default());
            let (answer, counts) = final_state(&trace, |state| {
                (state.var("answer").object().map(|id| state.item(id, VALUE)), state.counts())
            });
            prop_assert_eq!(answer, Some(Value::Int(expected)));
            prop_assert!(counts.comparisons <= size, "no node is asked twice");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&LOWEST_COMMON_ANCESTOR, &VARIANT);
    }

    #[test]
    fn what_lies_below_a_node_that_is_found_is_not_asked() {
        let input = LOWEST_COMMON_ANCESTOR.parse("[8, 4, 10, 2, 6]; 4 6").expect("an input");
        let said = sentences(&VARIANT, &VARIANT.run(&input, Limit::default()));
        assert!(said.iter().any(|sentence| sentence.contains("without a look below it")));
        assert!(said.iter().all(|sentence| !sentence.contains("Is `6`")));
    }
}
