//! Reversing a list by letting a call reverse the rest first.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Status, Trace, Value};

use crate::input::Input;
use crate::nodes::{NEXT, chained, head as head_of};
use crate::say::{chain, code, count, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "recursive",
    title: "Recursive",
    note: "the rest first, one open call a node",
    time: "O(n)",
    space: "O(n)",
    listings: listings!("reverse-linked-list/recursive"),
    sites: SITES,
    record,
    say,
};

sites! {
    CALL = "call";
    CHECK = "check";
    END = "end";
    BACK = "back";
    LINK = "link", "pointer reversed";
    CUT = "cut";
    RETURN = "return";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let list = head_of(&chained(&mut rec, input.list()));
    let outcome = reverse(&mut rec, list).map(drop);
    rec.finish(outcome)
}

/// Reverses the list from `node` on and gives its new head. The outermost call is never left, so that its variables
/// are there at the last step.
fn reverse(rec: &mut Recorder, node: Value) -> Result<Value, LimitReached> {
    let call = rec.call("reverse_list", &["head", "new_head"]);
    let [head, new_head] = call.vars();
    rec.assign(head, node);
    rec.step(CALL)?;
    let rest = node.object().map_or(Value::None, |id| rec.read(id, NEXT));
    rec.step(CHECK)?;
    let (Some(id), Some(after)) = (node.object(), rest.object()) else {
        if let Some(id) = node.object() {
            rec.set_status(id, Status::Done);
        }
        rec.step(END)?;
        return Ok(leave(rec, call, node));
    };
    let found = reverse(rec, rest)?;
    rec.assign(new_head, found);
    rec.step(BACK)?;
    rec.write(after, NEXT, node);
    rec.step(LINK)?;
    rec.write(id, NEXT, Value::None);
    rec.set_status(id, Status::Done);
    rec.step(CUT)?;
    rec.step(RETURN)?;
    Ok(leave(rec, call, found))
}

fn leave(rec: &mut Recorder, call: trace::Call, result: Value) -> Value {
    if rec.depth() > 1 {
        rec.leave(call);
    }
    result
}

fn say(site: SiteId, state: &State) -> String {
    let head = state.var("head");
    let rest = head.object().map_or(Value::None, |id| state.field(id, "next"));
    let (node, after) = (code(state, head), code(state, rest));
    match site {
        CALL => say_call(state, head),
        CHECK if head == Value::None => "`head` is nothing, so there is no rest to reverse.".to_owned(),
        CHECK if rest == Value::None => {
            format!("{node} has no next node: a list of one node is its own reverse.")
        }
        CHECK => format!("{after} follows {node}, so first reverse the rest, the list that begins at {after}."),
        END if head == Value::None => "Return `head`, which is nothing: an empty list reversed is empty.".to_owned(),
        END => format!("Return {node}: as the last node it becomes the head of the reversed list."),
        BACK => format!(
            "Back at {node}: the rest is reversed and reads {}. {node} still links to {after}, now its last node.",
            chain(state, state.var("new_head"))
        ),
        LINK => say_link(state, &node),
        CUT => say_cut(state, &node),
        _ => say_return(state),
    }
}

fn say_call(state: &State, head: Value) -> String {
    match (state.depth(), head.object()) {
        (_, None) => "Reverse an empty list: `head` is nothing.".to_owned(),
        (1, _) => format!("Reverse the list {}, which begins at `head`.", chain(state, head)),
        (depth, _) => format!(
            "A call of its own reverses {}. `{depth}` calls are open now, each waiting for the one inside.",
            chain(state, head)
        ),
    }
}

/// The node after `head` now points back at it, and `head` still points on: that node is found where it pointed to.
fn say_link(state: &State, node: &str) -> String {
    let after = state.var("head").object().map_or(Value::None, |id| state.field(id, "next"));
    let turned = code(state, after).replace('`', "");
    format!("Point `{turned}.next` back at {node}, so that {node} follows the rest it used to lead.")
}

fn say_cut(state: &State, node: &str) -> String {
    let link = state.var("head").object().and_then(|id| state.before(id, NEXT));
    let after = code(state, link.unwrap_or(Value::None));
    format!("Take away the old link from {node} to {after}: otherwise the two would link to each other for ever.")
}

fn say_return(state: &State) -> String {
    let (head, reversed) = (var(state, "new_head"), chain(state, state.var("new_head")));
    if state.depth() > 1 {
        return format!("Return {head}, the head of the reversed part {reversed}, to the call that waits.");
    }
    let writes = count(state.counts().writes.into(), "link write");
    format!("Return {head}, the new head. The whole list now reads {reversed}, after {writes}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reverse_linked_list::REVERSE_LINKED_LIST;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_values_come_out_in_reverse(values in prop::collection::vec(-50..50i64, 0..30)) {
            let trace = VARIANT.run(&Input::List(values.clone()), Limit::default());
            let (reversed, writes, depth) = final_state(&trace, |state| {
                let head = if values.len() > 1 { "new_head" } else { "head" };
                let found = crate::nodes::values(state, state.var(head));
                (found, state.counts().writes as usize, state.depth())
            });
            prop_assert_eq!(reversed, values.iter().rev().copied().collect::<Vec<i64>>());
            prop_assert_eq!(writes, 2 * values.len().saturating_sub(1), "one link and one cut for every pair");
            prop_assert_eq!(depth, 1, "every inner call is left");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&REVERSE_LINKED_LIST, &VARIANT);
    }

    #[test]
    fn the_longest_list_opens_one_call_a_node() {
        let trace = VARIANT.run(&REVERSE_LINKED_LIST.random(200, 1), Limit::default());
        let said = sentences(&VARIANT, &trace);
        assert!(said.iter().any(|sentence| sentence.contains("`200` calls are open now")));
    }
}
