//! What each step of the search says.

use trace::{SiteId, State};

use super::{
    CHECK, DROP_LEFT, DROP_RIGHT, EQUAL, FOUND, IN_LEFT, IN_RIGHT, INIT, KEEP_LEFT, KEEP_RIGHT, MID, ORDERED, START,
};
use crate::say::{count, number, var};

fn size(state: &State) -> i64 {
    state.var("nums").object().map_or(0, |nums| i64::from(state.len(nums)))
}

/// The number at an index.
fn at(state: &State, index: i64) -> i64 {
    let value = state.var("nums").object().and_then(|nums| state.item(nums, u32::try_from(index).ok()?).int());
    value.unwrap_or(0)
}

pub(super) fn say(site: SiteId, state: &State) -> String {
    let [lo, hi, mid] = ["lo", "hi", "mid"].map(|name| number(state, name));
    let (target, middle) = (var(state, "target"), at(state, mid));
    match site {
        START if size(state) == 0 => format!("There are no numbers, so {target} is not among them."),
        START => format!(
            "The {} ascend, but the order may begin anew at one place. Find {target}.",
            count(size(state), "number")
        ),
        INIT if size(state) == 0 => format!("`lo` is `{lo}` and `hi` is `{hi}`: a range without an index."),
        INIT => format!("{target} can stand anywhere from `lo` = `{lo}` to `hi` = `{hi}`, both included."),
        CHECK if lo <= hi => format!(
            "{} still possible, from `{lo}` to `{hi}`: look at the one in the middle.",
            if lo == hi { "`1` index is".to_owned() } else { format!("`{}` indices are", hi - lo + 1) }
        ),
        CHECK => format!("`lo` = `{lo}` has passed `hi` = `{hi}`: no index is left, so the loop ends."),
        MID => format!("The middle of `{lo}` and `{hi}`, rounded down, is `{mid}`, where `{middle}` stands."),
        EQUAL if var(state, "target") == format!("`{middle}`") => format!("`{middle}` is the target itself."),
        EQUAL => {
            format!("`{middle}` is not {target}, so one half must go. Which one, the half that is in order can tell.")
        }
        FOUND => format!(
            "Return `{mid}`, where {target} stands. It took {} among {}.",
            looks(state),
            count(size(state), "number")
        ),
        ORDERED => say_ordered(state, (lo, mid, hi)),
        IN_LEFT | IN_RIGHT => say_inside(site == IN_LEFT, state, (lo, mid, hi)),
        KEEP_LEFT => format!("Go on in the left half: `hi` becomes `mid - 1` = `{hi}`."),
        DROP_LEFT => format!("Rule out the left half and the middle: `lo` becomes `mid + 1` = `{lo}`."),
        KEEP_RIGHT => format!("Go on in the right half: `lo` becomes `mid + 1` = `{lo}`."),
        DROP_RIGHT => format!("Rule out the right half and the middle: `hi` becomes `mid - 1` = `{hi}`."),
        _ => format!(
            "Return `-1`: {target} is not among the {}. It took {}.",
            count(size(state), "number"),
            looks(state)
        ),
    }
}

fn looks(state: &State) -> String {
    count(state.counts().comparisons.into(), "comparison")
}

fn say_ordered(state: &State, (lo, mid, hi): (i64, i64, i64)) -> String {
    let (first, middle) = (at(state, lo), at(state, mid));
    if lo == mid {
        return format!("The left half is `{middle}` alone, so it is in order.");
    }
    if first < middle {
        return format!(
            "`{first}` at `{lo}` is smaller than `{middle}` at `{mid}`: the left half ascends without a break."
        );
    }
    format!(
        "`{first}` at `{lo}` is greater than `{middle}` at `{mid}`: the break is on the left, so from `{mid}` to `{hi}` the right half is in order."
    )
}

fn say_inside(left: bool, state: &State, (lo, mid, hi): (i64, i64, i64)) -> String {
    let (target, middle) = (number(state, "target"), at(state, mid));
    let (from, to) = if left { (at(state, lo), middle) } else { (middle, at(state, hi)) };
    let inside = if left { from <= target && target < to } else { from < target && target <= to };
    let half = if left { "left" } else { "right" };
    match inside {
        true => {
            format!("`{target}` lies between `{from}` and `{to}`, the ends of the {half} half: it can only be there.")
        }
        false => format!(
            "`{target}` does not lie between `{from}` and `{to}`, the ends of the {half} half, and that half is in order: it cannot be there."
        ),
    }
}
