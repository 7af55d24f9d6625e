//! Quicksort with two fingers that walk towards each other and swap what stands on the wrong side of a middle pivot.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Trace, Value};

use super::{Sites, Way, enter_partition, quicksort};
use crate::input::Input;
use crate::say::number;
use crate::sorting::{item, part, swap};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "hoare",
    title: "Middle as pivot",
    note: "Hoare: two fingers meet",
    time: "O(n²), usually O(n log n)",
    space: "O(n), usually O(log n)",
    listings: listings!("quicksort/hoare"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    CALL = "call";
    ONE = "one";
    PIVOT = "pivot";
    LEFT = "left";
    RIGHT = "right";
    SWAP = "swap";
    MET = "met", "parted";
    DONE = "done";
}

const WAY: Way = Way { sites: Sites { start: START, call: CALL, one: ONE, done: DONE }, partition, settled: 0 };

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = quicksort(&mut rec, input.numbers(), &WAY);
    rec.finish(outcome)
}

fn partition(rec: &mut Recorder, nums: ObjId, lo: i64, hi: i64) -> Result<i64, LimitReached> {
    let (call, [pivot_var, i_var, j_var]) = enter_partition(rec, nums, (lo, hi));
    let pivot = rec.read(nums, ((lo + hi) / 2) as u32);
    let (mut i, mut j) = (lo - 1, hi + 1);
    rec.assign(pivot_var, pivot);
    rec.assign(i_var, Value::Int(i));
    rec.assign(j_var, Value::Int(j));
    rec.step(PIVOT)?;
    loop {
        walk(rec, nums, pivot, (&mut i, i_var), 1)?;
        walk(rec, nums, pivot, (&mut j, j_var), -1)?;
        if i >= j {
            rec.step(MET)?;
            rec.leave(call);
            return Ok(j);
        }
        swap(rec, nums, i, j);
        rec.step(SWAP)?;
    }
}

/// Moves a finger by at least one place, until what it stands at is not on its right side already.
fn walk(
    rec: &mut Recorder,
    nums: ObjId,
    pivot: Value,
    (at, var): (&mut i64, trace::Var),
    by: i64,
) -> Result<(), LimitReached> {
    loop {
        *at += by;
        rec.assign(var, Value::Int(*at));
        let value = rec.compare(nums, *at as u32).int();
        rec.step(if by > 0 { LEFT } else { RIGHT })?;
        let goes_on = if by > 0 { value < pivot.int() } else { value > pivot.int() };
        if !goes_on {
            return Ok(());
        }
    }
}

fn say(site: SiteId, state: &State) -> String {
    let [lo, hi, i, j, pivot] = ["lo", "hi", "i", "j", "pivot"].map(|name| number(state, name));
    let value = |at: i64| state.var("nums").object().and_then(|id| state.item(id, at as u32).int());
    let (left, right) = (item(state, "nums", i), item(state, "nums", j));
    match site {
        PIVOT => format!(
            "The number in the middle, `{pivot}`, is the pivot. `i` and `j` start outside the part and walk towards each other."
        ),
        LEFT if value(i) < Some(pivot) => {
            format!("{left} at `i` = `{i}` is less than `{pivot}`: it stands on the right side already, so walk on.")
        }
        LEFT if value(i) == Some(pivot) => {
            format!("{left} at `i` = `{i}` is not less than the pivot but equal: stop here.")
        }
        LEFT => {
            format!("{left} at `i` = `{i}` is larger than `{pivot}`: it should not stand this far left, so stop here.")
        }
        RIGHT if value(j) > Some(pivot) => {
            format!("{right} at `j` = `{j}` is larger than `{pivot}`: it may stay on the right, so walk on.")
        }
        RIGHT if value(j) == Some(pivot) => {
            format!("{right} at `j` = `{j}` is not larger than the pivot but equal: stop here.")
        }
        RIGHT => {
            format!("{right} at `j` = `{j}` is less than `{pivot}`: it should not stand this far right, so stop here.")
        }
        SWAP => format!(
            "Swap the two: now {left} stands at `i` = `{i}` and {right} at `j` = `{j}`, each on a side where it may be."
        ),
        MET => format!(
            "`i` = `{i}` and `j` = `{j}` have {}: no number of {} is larger than any of {}.",
            if i == j { "met" } else { "crossed" },
            part(state, "nums", lo, j),
            part(state, "nums", j + 1, hi)
        ),
        _ => super::say(site, &WAY.sites, state),
    }
}
