//! For a search tree: from the root towards both nodes, as long as they lie on the same side.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, child, plant_with};
use crate::input::Input;
use crate::say::{before, code, count, number, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "search-tree",
    title: "Walking down a search tree",
    note: "one way down, no recursion; search trees only",
    time: "O(height)",
    space: "O(1)",
    listings: listings!("lowest-common-ancestor/search-tree"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    INIT = "init";
    COMPARE = "compare";
    LEFT = "left";
    RIGHT = "right";
    DONE = "done", "the ways part";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = lowest_common_ancestor(&mut rec, input.tree_pair());
    rec.finish(outcome)
}

fn lowest_common_ancestor(rec: &mut Recorder, input: (&[Option<i64>], i64, i64)) -> Result<(), LimitReached> {
    let (items, first, second) = input;
    let names = ["root", "p", "q", "low", "high", "node"];
    let [root_var, p_var, q_var, low_var, high_var, node_var] = rec.call("lowest_common_ancestor", &names).vars();
    let [root, p, q] = plant_with(rec, items, [first, second]);
    for (var, value) in [(root_var, root), (p_var, p), (q_var, q)] {
        rec.assign(var, value);
    }
    rec.step(START)?;
    let Some(mut node) = root.object().filter(|&root| is_search_tree(rec, root)) else {
        return Ok(());
    };
    let (low, high) = (first.min(second), first.max(second));
    rec.assign(low_var, Value::Int(low));
    rec.assign(high_var, Value::Int(high));
    rec.assign(node_var, root);
    rec.step(INIT)?;
    loop {
        let value = rec.compare(node, VALUE).int().unwrap_or(low);
        rec.set_status(node, Status::Visited);
        rec.step(COMPARE)?;
        let (side, site) = match value {
            value if high < value => (LEFT_CHILD, LEFT),
            value if low > value => (RIGHT_CHILD, RIGHT),
            _ => break,
        };
        let Some(below) = rec.read(node, side).object() else {
            break;
        };
        rec.assign(node_var, Value::Ref(below));
        rec.step(site)?;
        node = below;
    }
    rec.set_status(node, Status::Done);
    rec.step(DONE)
}

/// Whether the values ascend from left to right.
fn is_search_tree(rec: &Recorder, root: ObjId) -> bool {
    let inside = |(low, value, high): (i64, i64, i64)| low < value && value < high;
    let mut waiting = vec![(root, i64::MIN, i64::MAX)];
    while let Some((node, low, high)) = waiting.pop() {
        let value = rec.peek(node, VALUE).int().unwrap_or(i64::MIN);
        if !inside((low, value, high)) {
            return false;
        }
        waiting.extend(rec.peek(node, LEFT_CHILD).object().map(|left| (left, low, value)));
        waiting.extend(rec.peek(node, RIGHT_CHILD).object().map(|right| (right, value, high)));
    }
    true
}

/// A node that stands on the wrong side of one above it, and that one: why the tree is no search tree.
fn misplaced(state: &State, root: Value) -> Option<(Value, &'static str, Value)> {
    let mut waiting: Vec<(Value, Vec<(Value, u32)>)> = vec![(root, Vec::new())];
    while let Some((at, above)) = waiting.pop() {
        let value = |node: Value| node.object().and_then(|id| state.item(id, VALUE).int());
        let is_wrong = |(node, side): &&(Value, u32)| match *side {
            LEFT_CHILD => value(at) >= value(*node),
            _ => value(at) <= value(*node),
        };
        if let Some((node, side)) = above.iter().find(is_wrong) {
            return Some((at, if *side == LEFT_CHILD { "left" } else { "right" }, *node));
        }
        for side in [RIGHT_CHILD, LEFT_CHILD] {
            let below = child(state, at, side);
            let mut way = above.clone();
            way.push((at, side));
            waiting.extend(below.object().map(|_| (below, way)));
        }
    }
    None
}

fn say(site: SiteId, state: &State) -> String {
    let (node, low, high) = (var(state, "node"), number(state, "low"), number(state, "high"));
    let came_from = before(state, "node").map_or_else(String::new, |from| code(state, from));
    match site {
        START => say_start(state),
        INIT if low == high => format!("Both nodes have the value `{low}`. `node` begins at the root {node}."),
        INIT => format!(
            "Put the two values in order: `{low}` is the smaller, `{high}` the larger. `node` begins at the root {node}."
        ),
        COMPARE => say_compare(state, &node, low, high),
        LEFT => format!(
            "Go left from {came_from} to {node}: whatever is above both lies at {came_from} or lower, and {node} is lower."
        ),
        RIGHT => format!(
            "Go right from {came_from} to {node}: whatever is above both lies at {came_from} or lower, and {node} is lower."
        ),
        _ => format!(
            "Return {node}, the lowest node above both, after {} with a node on the way down.",
            count(state.counts().comparisons.into(), "comparison")
        ),
    }
}

fn say_start(state: &State) -> String {
    let [p, q] = ["p", "q"].map(|name| var(state, name));
    if let Some((node, side, above)) = misplaced(state, state.var("root")) {
        let [node, above] = [node, above].map(|value| code(state, value));
        return format!(
            "This is no search tree: {node} stands {side} of {above}. Its values do not say where {p} and {q} are, so this way cannot be walked; the recursive one can."
        );
    }
    let root = var(state, "root");
    if p == q {
        return format!("Both nodes are {p}. The values of a search tree show the way to it from the root {root}.");
    }
    format!(
        "Find the lowest node above both {p} and {q}. In a search tree the values show the way from the root {root}."
    )
}

fn say_compare(state: &State, node: &str, low: i64, high: i64) -> String {
    let value = state.var("node").object().and_then(|id| state.item(id, VALUE).int()).unwrap_or(low);
    match value {
        _ if high < value && low == high => format!("`{high}` is smaller than {node}, so it lies on the left."),
        _ if high < value => format!("Even the larger, `{high}`, is smaller than {node}: both lie on the left."),
        _ if low > value && low == high => format!("`{low}` is larger than {node}, so it lies on the right."),
        _ if low > value => format!("Even the smaller, `{low}`, is larger than {node}: both lie on the right."),
        _ if low == high => format!("`{low}` is the value of {node} itself: it is found."),
        _ if value == low || value == high => {
            format!("{node} is one of the two itself, and the other lies below it: it is above both.")
        }
        _ => format!("`{low}` is smaller than {node} and `{high}` is larger: their ways part here."),
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
        fn it_is_where_the_ways_to_the_root_meet_or_there_is_no_way(size in 1..40u32, seed in any::<u64>()) {
            let (input, expected) = expected(size, seed);
            let trace = VARIANT.run(&input, Limit::default());
            let (answer, low) = final_state(&trace, |state| {
                (state.var("node").object().map(|id| state.item(id, VALUE)), misplaced(state, state.var("root")))
            });
            prop_assert_eq!(answer, low.is_none().then_some(Value::Int(expected)));
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&LOWEST_COMMON_ANCESTOR, &VARIANT);
    }

    #[test]
    fn a_tree_that_is_no_search_tree_is_refused_with_a_reason() {
        let input = LOWEST_COMMON_ANCESTOR.parse("[8, 4, 10, 2, 9]; 2 9").expect("an input");
        let said = sentences(&VARIANT, &VARIANT.run(&input, Limit::default()));
        assert_eq!(said.len(), 1);
        assert!(said[0].starts_with("This is no search tree: `9` stands left of `8`."), "{}", said[0]);
    }
}
