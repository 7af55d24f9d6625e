//! Floyd's two pointers: the fast one catches the slow one in every cycle, and a second walk finds where it begins.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Status, Trace, Value, Var};

use super::{Way, list_of};
use crate::input::Input;
use crate::nodes::NEXT;
use crate::say::{before, code, count, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "floyd",
    title: "Two speeds",
    note: "Floyd: two pointers, constant space",
    time: "O(n)",
    space: "O(1)",
    listings: listings!("cycle-detection/floyd"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    SLOW = "slow";
    FAST = "fast";
    APART = "apart";
    MEET = "meet", "the pointers meet";
    BACK = "back", "second walk begins";
    LOOP = "loop";
    STEP_SLOW = "step-slow";
    STEP_FAST = "step-fast";
    ENTRANCE = "entrance";
    NONE = "none";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = find_cycle_start(&mut rec, input);
    rec.finish(outcome)
}

fn find_cycle_start(rec: &mut Recorder, input: &Input) -> Result<(), LimitReached> {
    let [head, slow, fast] = rec.call("find_cycle_start", &["head", "slow", "fast"]).vars();
    let list = list_of(rec, input.cycle());
    rec.assign(head, list);
    rec.step(START)?;
    rec.assign(slow, list);
    rec.assign(fast, list);
    rec.step(INIT)?;
    while can_go_on(rec, fast)? {
        follow(rec, slow);
        rec.step(SLOW)?;
        follow(rec, fast);
        follow(rec, fast);
        rec.step(FAST)?;
        rec.count(0, 1);
        if rec.get(slow) == rec.get(fast) {
            rec.step(MEET)?;
            return find_entrance(rec, list, slow, fast);
        }
        rec.step(APART)?;
    }
    rec.step(NONE)
}

/// `fast and fast.next`.
fn can_go_on(rec: &mut Recorder, fast: Var) -> Result<bool, LimitReached> {
    let next = rec.get(fast).object().map_or(Value::None, |node| rec.read(node, NEXT));
    rec.step(CHECK)?;
    Ok(next != Value::None)
}

/// Both walk at the same speed now, from the head and from the meeting point.
fn find_entrance(rec: &mut Recorder, list: Value, slow: Var, fast: Var) -> Result<(), LimitReached> {
    rec.assign(slow, list);
    rec.step(BACK)?;
    rec.count(0, 1);
    rec.step(LOOP)?;
    while rec.get(slow) != rec.get(fast) {
        follow(rec, slow);
        rec.step(STEP_SLOW)?;
        follow(rec, fast);
        rec.step(STEP_FAST)?;
        rec.count(0, 1);
        rec.step(LOOP)?;
    }
    if let Some(entrance) = rec.get(slow).object() {
        rec.set_status(entrance, Status::Done);
    }
    rec.step(ENTRANCE)
}

/// Moves a pointer over one link.
fn follow(rec: &mut Recorder, pointer: Var) {
    if let Some(node) = rec.get(pointer).object() {
        let next = rec.read(node, NEXT);
        rec.assign(pointer, next);
    }
}

fn say(site: SiteId, state: &State) -> String {
    let [head, slow, fast] = ["head", "slow", "fast"].map(|name| var(state, name));
    match site {
        START if state.var("head") == Value::None => "The list is empty: `head` is nothing.".to_owned(),
        START => format!(
            "The list begins at {head}. Its links either end somewhere or lead round for ever; two pointers can tell which."
        ),
        INIT if state.var("head") == Value::None => "`slow` and `fast` start at `head`, which is nothing.".to_owned(),
        INIT => format!("`slow` and `fast` start at {head}. In each round `slow` takes one link and `fast` takes two."),
        CHECK => say_check(state, &fast),
        SLOW => format!("`slow` takes one link, to {slow}, {} from the head.", steps(walked(state), "step")),
        FAST => say_fast(state, &fast),
        APART if slow == fast => {
            format!("Both stand at a node with the value {slow}, but these are two nodes: they have not met.")
        }
        APART => format!("`slow` is at {slow} and `fast` at {fast}: they have not met, so the next round follows."),
        MEET => say_meet(state, &slow),
        BACK => say_back(state, &head, &fast),
        LOOP => say_loop(state, &slow, &fast),
        STEP_SLOW => format!("`slow` takes one link, to {slow}. `fast` must now take one as well."),
        STEP_FAST => format!("`fast` takes one link too, not two any more: it is at {fast}."),
        ENTRANCE => format!(
            "Return {slow}, where the cycle of {} begins. It took {}, and two pointers were all the memory.",
            steps(Way::of(state).round(), "node"),
            count(state.counts().reads.into(), "link read")
        ),
        _ => format!(
            "Return nothing: the list has an end, so it has no cycle. It took {}.",
            count(state.counts().reads.into(), "link read")
        ),
    }
}

fn steps(number: usize, noun: &str) -> String {
    count(number as i64, noun)
}

/// The steps that `slow` has taken in the first walk: the place it stands at, unless it is back at the head.
fn walked(state: &State) -> usize {
    let way = Way::of(state);
    match way.place(state.var("slow")) {
        Some(0) => way.round(),
        Some(place) => place,
        None => way.nodes.len(),
    }
}

fn say_check(state: &State, at: &str) -> String {
    let Some(node) = state.var("fast").object() else {
        return match state.var("head") {
            Value::None => "`fast` is nothing from the start, so the loop does not run.".to_owned(),
            _ => "`fast` is nothing: it has run past the last node, so the loop ends.".to_owned(),
        };
    };
    match state.item(node, NEXT) {
        Value::None => format!("`fast` is at {at}, the last node: nothing comes after it, so the loop ends."),
        next => format!("After `fast`, at {at}, comes {}: no end is in sight, so the loop goes on.", code(state, next)),
    }
}

/// In the cycle the fast pointer runs after the slow one and gains a link in every round.
fn say_fast(state: &State, at: &str) -> String {
    let way = Way::of(state);
    let from = before(state, "fast").unwrap_or(Value::None);
    let moved = format!("`fast` takes two links, from {} to {at}", code(state, from));
    let (Some(slow), Some(fast)) = (way.place(state.var("slow")), way.place(state.var("fast"))) else {
        return format!("{moved}: the list has ended.");
    };
    let ahead = format!("{moved}: {} from the head", steps(2 * walked(state), "step"));
    match way.entrance {
        Some(entrance) if slow >= entrance && slow == fast => {
            format!("{ahead}, twice as many as `slow`. It has caught up.")
        }
        Some(entrance) if slow >= entrance => format!(
            "{ahead}. In the cycle it is {} behind `slow` and gains one in each round, so it cannot jump past.",
            steps(way.links(fast, slow), "link")
        ),
        _ => format!("{ahead}, twice as many as `slow`."),
    }
}

fn say_meet(state: &State, at: &str) -> String {
    let (way, walked) = (Way::of(state), walked(state));
    format!(
        "Both stand on the same node, {at}, so there is a cycle. `fast` has taken `{}` steps, `{walked}` more than `slow`: that is {} of `{}`.",
        2 * walked,
        steps(walked / way.round().max(1), "whole round"),
        way.round()
    )
}

fn say_back(state: &State, head: &str, fast: &str) -> String {
    let (way, met) = (Way::of(state), Way::of(state).place(state.var("fast")).unwrap_or(0));
    let walked = if met == 0 { way.round() } else { met };
    format!(
        "`slow` goes back to the head, {head}. {fast} lies `{walked}` steps from there, which are whole rounds: so as many steps as lead from {head} to the entrance, `{}`, lead from {fast} to the entrance as well.",
        way.tail()
    )
}

fn say_loop(state: &State, slow: &str, fast: &str) -> String {
    let way = Way::of(state);
    let left = way.place(state.var("slow")).map_or(0, |place| way.tail().saturating_sub(place));
    match left {
        0 => format!("`slow` and `fast` are both at {slow}: they meet again, at the entrance, and the loop ends."),
        _ => format!(
            "`slow` is at {slow} and `fast` at {fast}. Each is {} before the entrance, so both take one more.",
            steps(left, "link")
        ),
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
            let (found, reads, writes) = final_state(&trace, |state| {
                (returned(state, ENTRANCE, "slow"), state.counts().reads, state.counts().writes)
            });
            prop_assert_eq!(found, back);
            prop_assert_eq!(writes, 0, "the list is only looked at");
            prop_assert!(reads <= 4 * count + 2 * back.unwrap_or(0) + 1, "{} reads of {} nodes", reads, count);
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&CYCLE_DETECTION, &VARIANT);
    }

    #[test]
    fn the_meeting_is_explained_by_distances() {
        let input = CYCLE_DETECTION.parse("3 -> 8 -> 5 -> 1 -> 9 -> 4; 2").expect("a cycle");
        let said = sentences(&VARIANT, &VARIANT.run(&input, Limit::default()));
        let told = |part: &str| assert!(said.iter().any(|sentence| sentence.contains(part)), "{part}: {said:#?}");
        told(
            "Both stand on the same node, `9`, so there is a cycle. `fast` has taken `8` steps, `4` more than `slow`: that is `1` whole round of `4`.",
        );
        told("`9` lies `4` steps from there, which are whole rounds");
        told("`slow` is at `3` and `fast` at `9`. Each is `2` links before the entrance");
        told("Return `5`, where the cycle of `4` nodes begins.");
    }
}
