//! Merging by letting a call merge all but the smaller head.

use trace::{Call, Limit, LimitReached, Recorder, SiteId, State, Status, Trace, Value};

use super::{list, lists_of, say_compare};
use crate::input::Input;
use crate::nodes::NEXT;
use crate::say::{chain, code, count};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "recursive",
    title: "Recursive",
    note: "the smaller head, then the rest merged",
    time: "O(n + m)",
    space: "O(n + m)",
    listings: listings!("merge-two-lists/recursive"),
    sites: SITES,
    record,
    say,
};

sites! {
    CALL = "call";
    NO_FIRST = "no-first";
    NO_SECOND = "no-second";
    COMPARE = "compare";
    LINK_FIRST = "link-first", "node of the first list linked";
    RETURN_FIRST = "return-first";
    LINK_SECOND = "link-second", "node of the second list linked";
    RETURN_SECOND = "return-second";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let heads = lists_of(&mut rec, input.two_lists());
    let outcome = merge(&mut rec, heads).map(drop);
    rec.finish(outcome)
}

/// Merges the lists from these heads on and gives the head of the result. The outermost call is never left, so that its
/// variables are there at the last step.
fn merge(rec: &mut Recorder, heads: [Value; 2]) -> Result<Value, LimitReached> {
    let call = rec.call("merge", &["first", "second"]);
    rec.assign(call.var(0), heads[0]);
    rec.assign(call.var(1), heads[1]);
    rec.step(CALL)?;
    let Some(left) = heads[0].object() else {
        rec.step(NO_FIRST)?;
        return Ok(leave(rec, call, heads[1]));
    };
    let Some(right) = heads[1].object() else {
        rec.step(NO_SECOND)?;
        return Ok(leave(rec, call, heads[0]));
    };
    let from_first = rec.compare(left, 0).int() <= rec.peek(right, 0).int();
    rec.read(right, 0);
    rec.step(COMPARE)?;
    let (node, sites) =
        if from_first { (left, [LINK_FIRST, RETURN_FIRST]) } else { (right, [LINK_SECOND, RETURN_SECOND]) };
    let next = rec.read(node, NEXT);
    let rest = merge(rec, if from_first { [next, heads[1]] } else { [heads[0], next] })?;
    rec.write(node, NEXT, rest);
    rec.set_status(node, Status::Done);
    rec.step(sites[0])?;
    rec.step(sites[1])?;
    Ok(leave(rec, call, Value::Ref(node)))
}

fn leave(rec: &mut Recorder, call: Call, result: Value) -> Value {
    if rec.depth() > 1 {
        rec.leave(call);
    }
    result
}

fn say(site: SiteId, state: &State) -> String {
    let [first, second] = ["first", "second"].map(|name| state.var(name));
    match site {
        CALL if state.depth() == 1 => format!(
            "`first` leads {}, `second` leads {}. The smaller head leads the result; a call merges the rest.",
            list(state, first),
            list(state, second)
        ),
        CALL => format!(
            "A call of its own merges {} and {}. `{}` calls are open now.",
            list(state, first),
            list(state, second),
            state.depth()
        ),
        NO_FIRST if second == Value::None => "Both lists are empty, so return `second`, which is nothing.".to_owned(),
        NO_FIRST => format!(
            "`first` is empty, so the rest of `second`, {}, is the result: return it as it is.",
            chain(state, second)
        ),
        NO_SECOND => format!(
            "`second` is empty, so the rest of `first`, {}, is the result: return it as it is.",
            chain(state, first)
        ),
        COMPARE => say_compare(state, first, second),
        LINK_FIRST => say_link(state, first),
        LINK_SECOND => say_link(state, second),
        RETURN_FIRST => say_return(state, first),
        _ => say_return(state, second),
    }
}

/// The rest has come back merged, and the node of this call goes in front of it.
fn say_link(state: &State, node: Value) -> String {
    let rest = node.object().map_or(Value::None, |node| state.item(node, NEXT));
    format!(
        "The rest has come back merged: {}. Link {} in front of it, as no node in it is smaller.",
        chain(state, rest),
        code(state, node)
    )
}

fn say_return(state: &State, node: Value) -> String {
    let shown = chain(state, node);
    if state.depth() > 1 {
        return format!("Return {}, the head of {shown}, to the call that waits.", code(state, node));
    }
    format!(
        "Return {}, the head of the merged list {shown}, after {}.",
        code(state, node),
        count(state.counts().comparisons.into(), "comparison")
    )
}

/// What the outermost call has returned at the last step.
#[cfg(test)]
pub(super) fn returned(state: &State) -> Value {
    match state.site() {
        NO_FIRST | RETURN_SECOND => state.var("second"),
        _ => state.var("first"),
    }
}
