//! Merge sort from the bottom: runs of one number are merged into runs of two, of four, until one run is left.

use trace::{Hint, Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::merge::{self, Lists, Sites, merge};
use crate::input::Input;
use crate::say::{count, number};
use crate::sorting::{length, part, say_start};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "bottom-up",
    title: "Bottom-up",
    note: "no recursion, runs double in width",
    time: "O(n log n)",
    space: "O(n)",
    listings: listings!("merge-sort/bottom-up"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    AUX = "aux";
    WIDTH = "width", "runs of twice the width";
    NEXT = "next";
    COPY = "copy";
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
    let names = ["nums", "aux", "width", "lo", "mid", "hi"];
    let [nums_var, aux_var, width_var, lo_var, mid_var, hi_var] = rec.call("merge_sort", &names).vars();
    let (lists, n) = (Lists::begin(rec, numbers, [nums_var, aux_var], [START, AUX])?, numbers.len() as i64);
    rec.hint(Hint::Range { first: lo_var, last: hi_var, of: lists.nums });
    let mut width = 1;
    rec.assign(width_var, Value::Int(width));
    rec.step(WIDTH)?;
    while width < n {
        for lo in (0..n - width).step_by(2 * width as usize) {
            let (mid, hi) = (lo + width - 1, (lo + 2 * width - 1).min(n - 1));
            for (var, value) in [(lo_var, lo), (mid_var, mid), (hi_var, hi)] {
                rec.assign(var, Value::Int(value));
            }
            rec.step(NEXT)?;
            merge(rec, lists, (lo, mid, hi), &MERGE)?;
        }
        width *= 2;
        rec.assign(width_var, Value::Int(width));
        // A round begins with all numbers in view again.
        [lo_var, mid_var, hi_var].into_iter().for_each(|var| rec.assign(var, Value::Absent));
        rec.step(WIDTH)?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [lo, mid, hi, width] = ["lo", "mid", "hi", "width"].map(|name| number(state, name));
    let n = length(state, "nums");
    match site {
        START => say_start(state, "nums"),
        AUX => {
            format!("`aux` has room for a copy of all `{n}`: merging in place would overwrite what is still needed.")
        }
        WIDTH if width >= n => {
            format!("One run of `{width}` would hold all {}: nothing is left to merge.", count(n, "number"))
        }
        WIDTH if width == 1 => "Every number is a run of `1` and so in order. Merge neighbours, two by two.".to_owned(),
        WIDTH => {
            format!("All runs of `{width}` are in order now. Merge neighbours into runs of up to `{}`.", 2 * width)
        }
        NEXT => format!(
            "The next two runs are {} and {}: from `{lo}` to `{mid}` and on to `{hi}`.",
            part(state, "nums", lo, mid),
            part(state, "nums", mid + 1, hi)
        ),
        DONE if n == 0 => "Return `nums`, which is empty.".to_owned(),
        DONE => format!("Return `nums`, all in order: {}.", part(state, "nums", 0, n - 1)),
        _ => merge::say(site, &MERGE, state),
    }
}
