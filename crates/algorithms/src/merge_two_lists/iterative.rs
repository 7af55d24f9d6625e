//! Merging in a loop, with a dummy node in front of the result.

use trace::{Hint, Limit, LimitReached, Meaning, Recorder, SiteId, State, Status, Trace, Value};

use super::{list, lists_of, say_compare};
use crate::input::Input;
use crate::nodes::{NEXT, lone, walk};
use crate::say::{code, count, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "iterative",
    title: "Iterative",
    note: "a dummy node in front, constant space",
    time: "O(n + m)",
    space: "O(1)",
    listings: listings!("merge-two-lists/iterative"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    DUMMY = "dummy";
    CHECK = "check";
    COMPARE = "compare";
    LINK_FIRST = "link-first", "node of the first list linked";
    MOVE_FIRST = "move-first";
    LINK_SECOND = "link-second", "node of the second list linked";
    MOVE_SECOND = "move-second";
    ADVANCE = "advance";
    REST = "rest", "the rest linked";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = merge(&mut rec, input);
    rec.finish(outcome)
}

fn merge(rec: &mut Recorder, input: &Input) -> Result<(), LimitReached> {
    let [first, second, dummy_var, tail_var] = rec.call("merge", &["first", "second", "dummy", "tail"]).vars();
    let dummy = lone(rec, 0);
    rec.hint(Hint::Is { object: dummy, what: Meaning::Head });
    let heads = lists_of(rec, input.two_lists());
    rec.assign(first, heads[0]);
    rec.assign(second, heads[1]);
    rec.step(START)?;
    rec.assign(dummy_var, Value::Ref(dummy));
    rec.assign(tail_var, Value::Ref(dummy));
    rec.step(DUMMY)?;
    rec.step(CHECK)?;
    let mut tail = dummy;
    while let (Some(left), Some(right)) = (rec.get(first).object(), rec.get(second).object()) {
        let from_first = rec.compare(left, 0).int() <= rec.peek(right, 0).int();
        rec.read(right, 0);
        rec.step(COMPARE)?;
        let (pointer, node, sites) = if from_first {
            (first, left, [LINK_FIRST, MOVE_FIRST])
        } else {
            (second, right, [LINK_SECOND, MOVE_SECOND])
        };
        rec.write(tail, NEXT, Value::Ref(node));
        rec.set_status(node, Status::Done);
        rec.step(sites[0])?;
        let next = rec.read(node, NEXT);
        rec.assign(pointer, next);
        rec.step(sites[1])?;
        tail = node;
        rec.assign(tail_var, Value::Ref(tail));
        rec.step(ADVANCE)?;
        rec.step(CHECK)?;
    }
    let left = [rec.get(first), rec.get(second)].into_iter().find(|&rest| rest != Value::None);
    rec.write(tail, NEXT, left.unwrap_or(Value::None));
    let mut rest = left.and_then(Value::object);
    while let Some(node) = rest {
        rec.set_status(node, Status::Done);
        rest = rec.peek(node, NEXT).object();
    }
    rec.step(REST)?;
    rec.step(DONE)
}

/// The node after the dummy: the head of the result.
fn result(state: &State) -> Value {
    state.var("dummy").object().map_or(Value::None, |dummy| state.item(dummy, NEXT))
}

fn say(site: SiteId, state: &State) -> String {
    let [first, second] = ["first", "second"].map(|name| state.var(name));
    match site {
        START => format!(
            "`first` leads {}, `second` leads {}. Their nodes are to be linked into one sorted list.",
            list(state, first),
            list(state, second)
        ),
        DUMMY => "A `dummy` node stands in front of the result, so that the first node is linked like all others. `tail` is the end of the result: so far the dummy.".to_owned(),
        CHECK => say_check(state, first, second),
        COMPARE => say_compare(state, first, second),
        LINK_FIRST => say_link(state, first),
        LINK_SECOND => say_link(state, second),
        MOVE_FIRST => say_move(state, "first"),
        MOVE_SECOND => say_move(state, "second"),
        ADVANCE => {
            let linked = walk(state, result(state)).0;
            let place = linked.iter().position(|&node| state.var("tail") == Value::Ref(node)).unwrap_or(0);
            format!("`tail` moves to {}: the result is {} long so far.", var(state, "tail"), count(place as i64 + 1, "node"))
        }
        REST => say_rest(state, first, second),
        _ if result(state) == Value::None => "Return `dummy.next`, which is nothing: two empty lists make an empty one.".to_owned(),
        _ => format!(
            "Return the node after the dummy, {}. The merged list reads {}, after {}.",
            code(state, result(state)),
            list(state, result(state)),
            count(state.counts().comparisons.into(), "comparison")
        ),
    }
}

fn say_check(state: &State, first: Value, second: Value) -> String {
    let used_up = |name: &str| format!("`{name}` is nothing: that list has no node left to compare, so the loop ends.");
    match (first, second) {
        (Value::None, Value::None) => "`first` and `second` are both nothing, so the loop does not run.".to_owned(),
        (Value::None, _) => used_up("first"),
        (_, Value::None) => used_up("second"),
        _ => format!(
            "`first` is at {} and `second` at {}: both lists have a node to compare.",
            code(state, first),
            code(state, second)
        ),
    }
}

fn say_link(state: &State, node: Value) -> String {
    let (tail, node) = (state.var("tail"), code(state, node));
    if tail == state.var("dummy") {
        return format!("Link {node} behind the dummy: it is the first node of the result.");
    }
    let end = code(state, tail);
    match tail.object().and_then(|tail| state.before(tail, NEXT)) {
        Some(_) => format!(
            "Link {node} behind {end}, the end of the result. What {end} led to before is still held by the other pointer."
        ),
        None => format!(
            "{end} leads to {node} already, as both come from one list: writing the link again changes nothing."
        ),
    }
}

fn say_move(state: &State, name: &str) -> String {
    match state.var(name) {
        Value::None => format!("`{name}` moves on to nothing: the last node of this list is linked."),
        node => {
            format!("`{name}` moves on to {}, the next node of its list that is not linked yet.", code(state, node))
        }
    }
}

fn say_rest(state: &State, first: Value, second: Value) -> String {
    let rest = if first == Value::None { second } else { first };
    if rest == Value::None {
        return "Nothing is left of either list, so `tail.next` is nothing.".to_owned();
    }
    let name = if first == Value::None { "second" } else { "first" };
    let where_to = match state.var("tail") == state.var("dummy") {
        true => "the dummy".to_owned(),
        false => var(state, "tail"),
    };
    format!(
        "All that is left of `{name}`, {}, goes behind {where_to} with one link: it is sorted, and nothing in it is smaller.",
        list(state, rest)
    )
}
