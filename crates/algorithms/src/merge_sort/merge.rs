//! Merging two runs that lie beside one another, by way of a copy: the heart of every merge sort.

use trace::{Call, Hint, LimitReached, Meaning, ObjId, Recorder, SiteId, State, Value, Var};

use crate::say::number;
use crate::sorting::{bars, item, part};

/// The sites of the merge within a variant.
pub(super) struct Sites {
    pub(super) copy: SiteId,
    pub(super) heads: SiteId,
    pub(super) compare: SiteId,
    pub(super) left: SiteId,
    pub(super) right: SiteId,
}

/// Two lists of the same length: the numbers, and room for a copy.
#[derive(Clone, Copy)]
pub(super) struct Lists {
    pub(super) nums: ObjId,
    pub(super) aux: ObjId,
}

impl Lists {
    /// The numbers, and then the room for a copy, each with a step of its own.
    pub(super) fn begin(
        rec: &mut Recorder,
        numbers: &[i64],
        [nums_var, aux_var]: [Var; 2],
        [start, room]: [SiteId; 2],
    ) -> Result<Lists, LimitReached> {
        let nums = bars(rec, numbers);
        rec.assign(nums_var, Value::Ref(nums));
        rec.step(start)?;
        let aux = rec.list(&vec![Value::Absent; numbers.len()]);
        rec.hint(Hint::Is { object: aux, what: Meaning::Bars });
        rec.assign(aux_var, Value::Ref(aux));
        rec.step(room)?;
        Ok(Lists { nums, aux })
    }

    /// Takes a copy of the part from `lo` to `hi`.
    fn copy(self, rec: &mut Recorder, lo: i64, hi: i64) {
        for at in lo..=hi {
            let value = rec.read(self.nums, at as u32);
            rec.write(self.aux, at as u32, value);
        }
    }
}

/// Merges the sorted parts `lo` to `mid` and `mid + 1` to `hi`.
pub(super) fn merge(
    rec: &mut Recorder,
    lists: Lists,
    (lo, mid, hi): (i64, i64, i64),
    sites: &Sites,
) -> Result<(), LimitReached> {
    let call = rec.call("merge", &["lo", "mid", "hi", "nums", "aux", "i", "j", "k"]);
    let [lo_var, mid_var, hi_var, _, _, i, j, k] = call.vars();
    enter(rec, &call, lists, (lo, mid, hi));
    lists.copy(rec, lo, hi);
    rec.step(sites.copy)?;
    let (mut left, mut right) = (lo, mid + 1);
    rec.hint(Hint::Index { var: i, into: lists.aux });
    rec.hint(Hint::Index { var: j, into: lists.aux });
    rec.hint(Hint::Index { var: k, into: lists.nums });
    rec.hint(Hint::Range { first: lo_var, last: hi_var, of: lists.nums });
    rec.hint(Hint::Range { first: i, last: mid_var, of: lists.aux });
    rec.hint(Hint::Range { first: j, last: hi_var, of: lists.aux });
    rec.assign(i, Value::Int(left));
    rec.assign(j, Value::Int(right));
    rec.step(sites.heads)?;
    for place in lo..=hi {
        rec.assign(k, Value::Int(place));
        let from_left = right > hi || (left <= mid && left_is_next(rec, lists.aux, left, right));
        rec.step(sites.compare)?;
        let (head, var, site) = if from_left { (&mut left, i, sites.left) } else { (&mut right, j, sites.right) };
        let value = rec.source(lists.aux, *head as u32);
        rec.write(lists.nums, place as u32, value);
        *head += 1;
        rec.assign(var, Value::Int(*head));
        rec.step(site)?;
    }
    rec.leave(call);
    Ok(())
}

fn enter(rec: &mut Recorder, call: &Call, lists: Lists, (lo, mid, hi): (i64, i64, i64)) {
    let [lo_var, mid_var, hi_var, nums, aux] = call.vars();
    for (var, value) in [(lo_var, lo), (mid_var, mid), (hi_var, hi)] {
        rec.assign(var, Value::Int(value));
    }
    rec.assign(nums, Value::Ref(lists.nums));
    rec.assign(aux, Value::Ref(lists.aux));
}

/// Both heads are looked at, which is one comparison.
fn left_is_next(rec: &mut Recorder, aux: ObjId, left: i64, right: i64) -> bool {
    let first = rec.compare(aux, left as u32).int();
    first <= rec.read(aux, right as u32).int()
}

/// The sentence for a step of the merge.
pub(super) fn say(site: SiteId, sites: &Sites, state: &State) -> String {
    let [lo, mid, hi, i, j, k] = ["lo", "mid", "hi", "i", "j", "k"].map(|name| number(state, name));
    if site == sites.copy {
        return format!(
            "Merge {} and {}, which are each in order. Copy both into `aux` first, so that writing into `nums` loses nothing.",
            part(state, "nums", lo, mid),
            part(state, "nums", mid + 1, hi)
        );
    }
    if site == sites.heads {
        return format!(
            "`i` stands at the head of the left half, {}, and `j` at that of the right, {}. The smallest number left is one of the two.",
            item(state, "aux", i),
            item(state, "aux", j)
        );
    }
    if site == sites.compare {
        return say_compare(state, (mid, hi), (i, j));
    }
    let (half, taken, from) = if site == sites.left { ("left", i - 1, "i") } else { ("right", j - 1, "j") };
    let end = if k == hi {
        format!("All of `{lo}` to `{hi}` is in order: {}.", part(state, "nums", lo, hi))
    } else {
        format!("`{from}` moves on.")
    };
    format!("Write {} from the {half} half to `nums[{k}]`. {end}", item(state, "aux", taken))
}

fn say_compare(state: &State, (mid, hi): (i64, i64), (i, j): (i64, i64)) -> String {
    let (left, right) = (item(state, "aux", i), item(state, "aux", j));
    if j > hi {
        return format!("Only the left half has numbers left: its head {left} is the next without a comparison.");
    }
    if i > mid {
        return format!("Only the right half has numbers left: its head {right} is the next without a comparison.");
    }
    let value = |at: i64| state.var("aux").object().and_then(|id| state.item(id, at as u32).int());
    match value(i).cmp(&value(j)) {
        std::cmp::Ordering::Less => {
            format!("{left} is less than {right}, and nothing left is less than these heads: the left one is next.")
        }
        std::cmp::Ordering::Equal => {
            format!("The heads are equal, {left} and {right}: take the left one, so that equals keep their order.")
        }
        std::cmp::Ordering::Greater => {
            format!("{right} is less than {left}, and nothing left is less than these heads: the right one is next.")
        }
    }
}
