//! Reversing a list in one pass with three pointers.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Status, Trace, Value};

use crate::input::Input;
use crate::nodes::{NEXT, chained, head as head_of};
use crate::say::{chain, code, count, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "iterative",
    title: "Iterative",
    note: "one pass, constant space",
    time: "O(n)",
    space: "O(1)",
    listings: listings!("reverse-linked-list/iterative"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    PREV = "prev";
    CURR = "curr";
    CHECK = "check";
    SAVE = "save";
    LINK = "link", "pointer reversed";
    MOVE_PREV = "move-prev";
    MOVE_CURR = "move-curr";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = reverse(&mut rec, input.list());
    rec.finish(outcome)
}

fn reverse(rec: &mut Recorder, values: &[i64]) -> Result<(), LimitReached> {
    let [head, prev, curr, next] = rec.call("reverse_list", &["head", "prev", "curr", "next"]).vars();
    let list = head_of(&chained(rec, values));
    rec.assign(head, list);
    rec.step(START)?;
    rec.assign(prev, Value::None);
    rec.step(PREV)?;
    rec.assign(curr, list);
    rec.step(CURR)?;
    rec.step(CHECK)?;
    while let Some(node) = rec.get(curr).object() {
        let rest = rec.read(node, NEXT);
        rec.assign(next, rest);
        rec.step(SAVE)?;
        rec.write(node, NEXT, rec.get(prev));
        rec.set_status(node, Status::Done);
        rec.step(LINK)?;
        rec.assign(prev, Value::Ref(node));
        rec.step(MOVE_PREV)?;
        rec.assign(curr, rest);
        rec.step(MOVE_CURR)?;
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [head, prev, curr, next] = ["head", "prev", "curr", "next"].map(|name| state.var(name));
    let (is, at) = (|value: Value| value.object().is_some(), |value| code(state, value));
    match site {
        START if !is(head) => "The list is empty: `head` is nothing, so there is no link to turn.".to_owned(),
        START => format!("The list is {}. Each `next` must be turned to the node before it.", chain(state, head)),
        PREV => "`prev` will lead the part that is already reversed. There is none yet, so it is nothing.".to_owned(),
        CURR if !is(curr) => "`curr` starts at `head`, which is nothing.".to_owned(),
        CURR => format!("`curr` is the node whose link is turned next. It starts at the head, {}.", at(curr)),
        CHECK if !is(curr) && !is(prev) => "`curr` is nothing from the start, so the loop does not run.".to_owned(),
        CHECK if !is(curr) => {
            format!("`curr` is nothing: it has passed the last node, {}, so the loop ends.", at(prev))
        }
        CHECK => format!("`curr` is at {}, whose link still has its old direction, so the loop goes on.", at(curr)),
        SAVE if !is(next) => format!("{} is the last node: nothing comes after it, so `next` is nothing.", at(curr)),
        SAVE => format!(
            "Keep {} in `next` before the link of {} is overwritten: no other link leads to the rest.",
            at(next),
            at(curr)
        ),
        LINK => say_link(state),
        MOVE_PREV => format!("`prev` moves up to {}: the reversed part now reads {}.", at(prev), chain(state, prev)),
        MOVE_CURR if !is(curr) => "`curr` takes over `next`, which is nothing: no node is left.".to_owned(),
        MOVE_CURR => format!("`curr` moves on to {}, which `next` kept.", at(curr)),
        _ if !is(prev) => "Return `prev`, which is nothing: an empty list reversed is empty.".to_owned(),
        _ => format!(
            "Return `prev`, the new head {}. The list now reads {}, after {}.",
            at(prev),
            chain(state, prev),
            count(state.counts().writes.into(), "link write")
        ),
    }
}

fn say_link(state: &State) -> String {
    let (prev, next) = (state.var("prev"), state.var("next"));
    let node = var(state, "curr").replace('`', "");
    let what = match prev.object() {
        None => format!("Point `{node}.next` at nothing: the first node becomes the last."),
        Some(_) => format!("Point `{node}.next` back at {}.", code(state, prev)),
    };
    match next.object() {
        None => format!("{what} That was the last link to turn."),
        Some(_) => format!("{what} The rest is safe: `next` holds {}.", code(state, next)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reverse_linked_list::REVERSE_LINKED_LIST;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_values_come_out_in_reverse(values in prop::collection::vec(-50..50i64, 0..30)) {
            let trace = VARIANT.run(&Input::List(values.clone()), Limit::default());
            let reversed = final_state(&trace, |state| {
                let counts = state.counts();
                (crate::nodes::values(state, state.var("prev")), counts.writes as usize, counts.reads as usize)
            });
            let expected: Vec<i64> = values.iter().rev().copied().collect();
            prop_assert_eq!(reversed, (expected, values.len(), values.len()));
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&REVERSE_LINKED_LIST, &VARIANT);
    }

    #[test]
    fn sentences_name_what_they_show() {
        let trace = VARIANT.run(&Input::List(vec![3, 8]), Limit::default());
        let said = crate::testing::sentences(&VARIANT, &trace);
        assert_eq!(
            said[4],
            "Keep `8` in `next` before the link of `3` is overwritten: no other link leads to the rest."
        );
        assert_eq!(said[10], "Point `8.next` back at `3`. That was the last link to turn.");
    }
}
