//! Merge sort from the top: a call sorts each half with a call of its own.

use trace::{Hint, Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::merge::{self, Lists, Sites, merge};
use crate::input::Input;
use crate::say::number;
use crate::sorting::{item, length, part, say_start};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "top-down",
    title: "Top-down",
    note: "recursive, halves first",
    time: "O(n log n)",
    space: "O(n)",
    listings: listings!("merge-sort/top-down"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    AUX = "aux";
    CALL = "call";
    ONE = "one";
    SPLIT = "split";
    COPY = "copy", "two halves to merge";
    HEADS = "heads";
    COMPARE = "compare";
    LEFT = "left";
    RIGHT = "right";
    DONE = "done";
}

const MERGE: Sites = Sites { copy: COPY, heads: HEADS, compare: COMPARE, left: LEFT, right: RIGHT };

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = merge_sort(&mut rec, input.numbers());
    rec.finish(outcome)
}

fn merge_sort(rec: &mut Recorder, numbers: &[i64]) -> Result<(), LimitReached> {
    let [nums_var, aux_var] = rec.call("merge_sort", &["nums", "aux"]).vars();
    let lists = Lists::begin(rec, numbers, [nums_var, aux_var], [START, AUX])?;
    sort(rec, lists, 0, numbers.len() as i64 - 1)?;
    rec.step(DONE)
}

fn sort(rec: &mut Recorder, lists: Lists, lo: i64, hi: i64) -> Result<(), LimitReached> {
    let call = rec.call("sort", &["lo", "hi", "nums", "aux", "mid"]);
    let [lo_var, hi_var, nums_var, aux_var, mid_var] = call.vars();
    rec.assign(lo_var, Value::Int(lo));
    rec.assign(hi_var, Value::Int(hi));
    rec.assign(nums_var, Value::Ref(lists.nums));
    rec.assign(aux_var, Value::Ref(lists.aux));
    rec.hint(Hint::Range { first: lo_var, last: hi_var, of: lists.nums });
    rec.step(CALL)?;
    if lo >= hi {
        rec.step(ONE)?;
        rec.leave(call);
        return Ok(());
    }
    let mid = (lo + hi) / 2;
    rec.assign(mid_var, Value::Int(mid));
    rec.step(SPLIT)?;
    sort(rec, lists, lo, mid)?;
    sort(rec, lists, mid + 1, hi)?;
    merge(rec, lists, (lo, mid, hi), &MERGE)?;
    rec.leave(call);
    Ok(())
}

fn say(site: SiteId, state: &State) -> String {
    let [lo, hi, mid] = ["lo", "hi", "mid"].map(|name| number(state, name));
    match site {
        START => say_start(state, "nums"),
        AUX => {
            format!(
                "`aux` has room for a copy of all `{}`: merging in place would overwrite what is still needed.",
                length(state, "nums")
            )
        }
        CALL if hi < lo => format!("Sort from `{lo}` to `{hi}`: that is no number at all."),
        CALL if hi == lo => format!("Sort the part from `{lo}` to `{hi}`, which is {} alone.", item(state, "nums", lo)),
        CALL => format!("Sort the part from `{lo}` to `{hi}`, {}.", part(state, "nums", lo, hi)),
        ONE if hi < lo => format!("`lo` = `{lo}` lies behind `hi` = `{hi}`: an empty part is in order."),
        ONE => format!("One number is always in order: {} stays, and the call returns.", item(state, "nums", lo)),
        SPLIT => format!(
            "Split at `mid` = `{mid}`: first sort {}, then {}, then merge the two.",
            part(state, "nums", lo, mid),
            part(state, "nums", mid + 1, hi)
        ),
        DONE if length(state, "nums") == 0 => "Return `nums`, which is empty.".to_owned(),
        DONE => format!("Return `nums`, all in order: {}.", part(state, "nums", 0, length(state, "nums") - 1)),
        _ => merge::say(site, &MERGE, state),
    }
}
