//! The plain way: remember every node, and the first one met again is where the cycle begins.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use super::list_of;
use crate::input::Input;
use crate::nodes::NEXT;
use crate::say::{code, count, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "visited-set",
    title: "Set of nodes",
    note: "one pointer, and every node remembered",
    time: "O(n)",
    space: "O(n)",
    listings: listings!("cycle-detection/visited-set"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    SEEN = "seen";
    INIT = "init";
    CHECK = "check";
    LOOK = "look";
    FOUND = "found", "a node met again";
    ADD = "add";
    MOVE = "move";
    NONE = "none";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = find_cycle_start(&mut rec, input);
    rec.finish(outcome)
}

fn find_cycle_start(rec: &mut Recorder, input: &Input) -> Result<(), LimitReached> {
    let [head, seen_var, node] = rec.call("find_cycle_start", &["head", "seen", "node"]).vars();
    let list = list_of(rec, input.cycle());
    rec.assign(head, list);
    rec.step(START)?;
    let seen = rec.set();
    rec.assign(seen_var, Value::Ref(seen));
    rec.step(SEEN)?;
    rec.assign(node, list);
    rec.step(INIT)?;
    rec.step(CHECK)?;
    while let Some(at) = rec.get(node).object() {
        let found = is_in(rec, seen, at);
        rec.step(LOOK)?;
        if found {
            rec.set_status(at, Status::Done);
            return rec.step(FOUND);
        }
        rec.add(seen, Value::Ref(at));
        rec.set_status(at, Status::Visited);
        rec.step(ADD)?;
        let next = rec.read(at, NEXT);
        rec.assign(node, next);
        rec.step(MOVE)?;
        rec.step(CHECK)?;
    }
    rec.step(NONE)
}

/// A set finds a node by one look, whatever its size.
fn is_in(rec: &mut Recorder, seen: ObjId, node: ObjId) -> bool {
    let place = (0..rec.len(seen)).find(|&place| rec.peek(seen, place) == Value::Ref(node));
    match place {
        Some(place) => {
            rec.compare(seen, place);
        }
        None => rec.count(0, 1),
    }
    place.is_some()
}

fn remembered(state: &State) -> Vec<Value> {
    state.var("seen").object().map_or(Vec::new(), |seen| state.items(seen))
}

fn say(site: SiteId, state: &State) -> String {
    let (node, value) = (var(state, "node"), state.var("node"));
    let seen = remembered(state);
    let nodes = count(seen.len() as i64, "node");
    match site {
        START if state.var("head") == Value::None => "The list is empty: `head` is nothing.".to_owned(),
        START => format!(
            "The list begins at {}. If its links lead round, some node is met a second time.",
            var(state, "head")
        ),
        SEEN => "`seen` will hold the nodes met so far: the nodes themselves, not their values.".to_owned(),
        INIT if value == Value::None => "`node` starts at `head`, which is nothing.".to_owned(),
        INIT => format!("`node` starts at the head, {node}."),
        CHECK if value == Value::None && seen.is_empty() => {
            "`node` is nothing from the start, so the loop does not run.".to_owned()
        }
        CHECK if value == Value::None => {
            format!("`node` is nothing: after {nodes} the list has ended, so the loop ends.")
        }
        CHECK => format!("`node` is at {node}, so the list has not ended yet."),
        LOOK if seen.contains(&value) => format!("The node {node} is in `seen`: this is the second time it is met."),
        LOOK if seen.iter().any(|&other| code(state, other) == node) => {
            format!("This node {node} is not in `seen`. Another node with the same value is, but that is no cycle.")
        }
        LOOK => format!("The node {node} is not among the {nodes} in `seen`, so it is new."),
        FOUND => format!(
            "Return {node}: the first node met twice is the one where the cycle begins. `seen` has grown to {nodes}."
        ),
        ADD => format!("Remember {node}: `seen` now holds {nodes}, and it grows with the list."),
        MOVE if value == Value::None => "`node` follows the last link, which leads to nothing: `None`.".to_owned(),
        MOVE => format!("`node` follows the link to {node}. Whether it was met before is asked next."),
        _ => format!("Return nothing: all {nodes} were met once and the links end, so there is no cycle."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cycle_detection::{CYCLE_DETECTION, returned};
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_the_node_that_the_tail_leads_back_to(values in prop::collection::vec(0..5i64, 0..40), at in any::<prop::sample::Index>(), cyclic in any::<bool>()) {
            let back = (cyclic && !values.is_empty()).then(|| at.index(values.len()) as u32);
            let count = values.len() as u32;
            let trace = VARIANT.run(&Input::Cycle { values, back }, Limit::default());
            let (found, reads) = final_state(&trace, |state| (returned(state, FOUND, "node"), state.counts().reads));
            prop_assert_eq!(found, back);
            prop_assert_eq!(reads, count, "every link is read once");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&CYCLE_DETECTION, &VARIANT);
    }

    #[test]
    fn a_value_that_comes_again_is_told_from_a_node_that_does() {
        let said = |text| {
            let input = CYCLE_DETECTION.parse(text).expect(text);
            sentences(&VARIANT, &VARIANT.run(&input, Limit::default())).join(" ")
        };
        assert!(said("4 -> 4").contains("Another node with the same value is, but that is no cycle."));
        assert!(said("4 -> 2; 0").contains("The node `4` is in `seen`: this is the second time it is met."));
    }
}
