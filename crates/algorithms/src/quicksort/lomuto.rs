//! Quicksort with the last number as the pivot: smaller numbers are gathered at the left end.

use std::cmp::Ordering;

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Trace, Value};

use super::{Sites, Way, enter_partition, quicksort};
use crate::input::Input;
use crate::say::number;
use crate::sorting::{item, part, swap};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "lomuto",
    title: "Last as pivot",
    note: "Lomuto: smaller ones gathered left",
    time: "O(n²), usually O(n log n)",
    space: "O(n), usually O(log n)",
    listings: listings!("quicksort/lomuto"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    CALL = "call";
    ONE = "one";
    PIVOT = "pivot";
    COMPARE = "compare";
    SWAP = "swap";
    PLACE = "place", "pivot in its place";
    DONE = "done";
}

const WAY: Way = Way { sites: Sites { start: START, call: CALL, one: ONE, done: DONE }, partition, settled: 1 };

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = quicksort(&mut rec, input.numbers(), &WAY);
    rec.finish(outcome)
}

fn partition(rec: &mut Recorder, nums: ObjId, lo: i64, hi: i64) -> Result<i64, LimitReached> {
    let (call, [pivot_var, i_var, j_var]) = enter_partition(rec, nums, (lo, hi));
    let (pivot, mut i) = (rec.read(nums, hi as u32), lo);
    rec.assign(pivot_var, pivot);
    rec.assign(i_var, Value::Int(i));
    rec.step(PIVOT)?;
    for j in lo..hi {
        rec.assign(j_var, Value::Int(j));
        let is_smaller = rec.compare(nums, j as u32).int() < pivot.int();
        rec.step(COMPARE)?;
        if is_smaller {
            swap(rec, nums, i, j);
            i += 1;
            rec.assign(i_var, Value::Int(i));
            rec.step(SWAP)?;
        }
    }
    swap(rec, nums, i, hi);
    rec.step(PLACE)?;
    rec.leave(call);
    Ok(i)
}

fn say(site: SiteId, state: &State) -> String {
    let [lo, hi, i, j, pivot] = ["lo", "hi", "i", "j", "pivot"].map(|name| number(state, name));
    match site {
        PIVOT => format!(
            "The last number, `{pivot}`, is the pivot. `i` = `{lo}` is where the next number smaller than it goes."
        ),
        COMPARE => say_compare(state, j, pivot),
        SWAP if i - 1 == j => format!(
            "It stands at `{j}` already, right behind the smaller ones before it, so the swap changes nothing; `i` moves on to `{i}`."
        ),
        SWAP => format!(
            "Swap it to `{}`, to the other smaller ones, and {} to `{j}`. `i` moves on to `{i}`.",
            i - 1,
            item(state, "nums", j)
        ),
        PLACE => say_place(state, (lo, hi), i),
        _ => super::say(site, &WAY.sites, state),
    }
}

fn say_compare(state: &State, j: i64, pivot: i64) -> String {
    let (shown, value) = (item(state, "nums", j), state.var("nums").object().map(|id| state.item(id, j as u32)));
    match value.and_then(Value::int).unwrap_or(pivot).cmp(&pivot) {
        Ordering::Less => {
            format!("{shown} at `j` = `{j}` is less than the pivot `{pivot}`: it belongs to the left of it.")
        }
        Ordering::Equal => format!("{shown} at `j` = `{j}` equals the pivot, and is not less: it stays where it is."),
        Ordering::Greater => {
            format!("{shown} at `j` = `{j}` is larger than the pivot `{pivot}`: it stays where it is.")
        }
    }
}

fn say_place(state: &State, (lo, hi): (i64, i64), i: i64) -> String {
    let pivot = item(state, "nums", i);
    if i == hi {
        return format!("The pivot {pivot} stays at `{i}`: no number of its part is larger. Only one number is off.");
    }
    if i == lo {
        return format!(
            "The pivot {pivot} goes to the front, to `{i}`: no number is less. It is where it belongs for good."
        );
    }
    format!(
        "The pivot {pivot} goes to `{i}`, between {} and {}. It is where it belongs for good.",
        part(state, "nums", lo, i - 1),
        part(state, "nums", i + 1, hi)
    )
}
