//! The sentences of a binary heap at work.

use trace::{SiteId, State, Value};

use super::{APPEND, CHILD, EMPTY, HOLDS, LAST, LEAF, RESULT, RISES, SINKS, START, STAYS, TOP};
use crate::say::{count, number};
use crate::sorting::{item, length};

/// The sentence for a step.
pub(super) fn say(site: SiteId, state: &State) -> String {
    let [value, at, parent, child] = ["value", "at", "parent", "child"].map(|name| number(state, name));
    let at_place = |place: i64| item(state, "heap", place);
    let size = length(state, "heap");
    match site {
        START => say_start(state),
        APPEND if at == 0 => format!("Insert `{value}` into the empty heap: it is the top."),
        APPEND => format!(
            "Insert `{value}` at the end, at `{at}`: the tree has no gap there. It may be smaller than its parent, so it may have to rise."
        ),
        STAYS if at == 0 && size > 1 => format!("`{value}` is on top: no number of the heap is smaller."),
        STAYS if at == 0 => format!("`{value}` has no parent to be compared with. The heap has `1` number."),
        STAYS => say_stays(state, value, at, parent),
        RISES => format!(
            "The parent, now at `{}`, is larger: {} goes down and `{value}` rises to `{at}`.",
            child_of(state, at, value),
            at_place(child_of(state, at, value))
        ),
        EMPTY => format!("Extract: the heap has {}, so there is nothing to take.", count(size, "number")),
        TOP => format!("Extract the smallest: it is always on top. Take {} at `0`.", at_place(0)),
        LAST if size == 0 => "The top was the only number: now the heap has `0` numbers.".to_owned(),
        LAST => format!(
            "The last number, {}, leaves the end and takes the top's place, so that the tree has no gap. Now it may have to sink.",
            at_place(0)
        ),
        LEAF => format!("{} at `{at}` has no child: it has sunk as far as it can.", at_place(at)),
        CHILD => say_child(state, at, child),
        HOLDS if at_place(at) == at_place(child) => {
            format!("{} equals its smaller child, so it stays: the heap is in order.", at_place(at))
        }
        HOLDS => format!(
            "{} is less than its smaller child {}, so it stays: the heap is in order.",
            at_place(at),
            at_place(child)
        ),
        SINKS => format!(
            "{} was larger than its child {}: they change places, and it goes on sinking from `{child}`.",
            at_place(child),
            at_place(at)
        ),
        RESULT => say_result(state),
        _ => say_done(state, size),
    }
}

fn say_start(state: &State) -> String {
    match length(state, "operations") {
        0 => "There are `0` operations: the heap stays empty.".to_owned(),
        n => format!(
            "The heap is empty. Do {}, in which `+` inserts and `out` takes the smallest number.",
            count(n, "operation")
        ),
    }
}

/// The place that the rising number came from: the child of its new place where the larger number now stands.
fn child_of(state: &State, at: i64, value: i64) -> i64 {
    let heap = state.var("heap").object();
    let wrote = |place: i64| heap.is_some_and(|id| state.before(id, place as u32) == Some(Value::Int(value)));
    if wrote(2 * at + 2) { 2 * at + 2 } else { 2 * at + 1 }
}

fn say_stays(state: &State, value: i64, at: i64, parent: i64) -> String {
    let above = item(state, "heap", parent);
    if above == format!("`{value}`") {
        return format!("The parent at `{parent}` is `{value}` too, not larger: the new number stays at `{at}`.");
    }
    format!("The parent {above} at `{parent}` is less than `{value}`, so `{value}` stays at `{at}`.")
}

fn say_child(state: &State, at: i64, child: i64) -> String {
    let (here, chosen) = (item(state, "heap", at), item(state, "heap", child));
    let first = 2 * at + 1;
    if first + 1 >= length(state, "heap") {
        return format!("{here} has one child, {chosen} at `{child}`. Compare the two.");
    }
    let (left, right) = (item(state, "heap", first), item(state, "heap", first + 1));
    if left == right {
        return format!("Both children of {here} are {left}: compare it with the left one.");
    }
    format!(
        "Of the children {left} and {right} of {here}, only the smaller one, {chosen}, could stand above the other."
    )
}

fn say_result(state: &State) -> String {
    let taken = length(state, "taken");
    let got = item(state, "taken", taken - 1);
    if got == "nothing" {
        return format!("Note that extract number `{taken}` got nothing.");
    }
    format!("Note {got} in `taken`. The heap keeps {}.", count(length(state, "heap"), "number"))
}

fn say_done(state: &State, size: i64) -> String {
    let taken = length(state, "taken");
    match size {
        0 => format!("All is done: {} came out, and the heap is empty.", count(taken, "answer")),
        _ => format!("All is done: {} came out. {} would be next.", count(taken, "answer"), item(state, "heap", 0)),
    }
}
