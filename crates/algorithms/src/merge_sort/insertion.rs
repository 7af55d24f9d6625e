//! Insertion sort, for comparison: each number walks left past all that are larger.

use trace::{Hint, Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use crate::input::Input;
use crate::say::number;
use crate::sorting::{bars, item, length, part, say_start};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "insertion",
    title: "Insertion sort",
    note: "the simple way, quadratic",
    time: "O(n²)",
    space: "O(1)",
    listings: listings!("merge-sort/insertion"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    TAKE = "take", "next number to insert";
    CHECK = "check";
    SHIFT = "shift";
    PLACE = "place";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = insertion_sort(&mut rec, input.numbers());
    rec.finish(outcome)
}

fn insertion_sort(rec: &mut Recorder, numbers: &[i64]) -> Result<(), LimitReached> {
    let names = ["nums", "i", "value", "j"];
    let [nums_var, i, value_var, j] = rec.call("insertion_sort", &names).vars();
    let nums = bars(rec, numbers);
    rec.assign(nums_var, Value::Ref(nums));
    rec.hint(Hint::Index { var: i, into: nums });
    rec.hint(Hint::Index { var: j, into: nums });
    rec.hint(Hint::Prefix { len: i, of: nums });
    rec.hint(Hint::Against { var: value_var, of: nums });
    rec.step(START)?;
    for next in 1..numbers.len() as i64 {
        let value = rec.read(nums, next as u32);
        let mut place = next;
        rec.assign(i, Value::Int(next));
        rec.assign(value_var, value);
        rec.assign(j, Value::Int(place));
        rec.step(TAKE)?;
        loop {
            let is_larger = place > 0 && rec.compare(nums, place as u32 - 1).int() > value.int();
            rec.step(CHECK)?;
            if !is_larger {
                break;
            }
            let moved = rec.source(nums, place as u32 - 1);
            rec.write(nums, place as u32, moved);
            place -= 1;
            rec.assign(j, Value::Int(place));
            rec.step(SHIFT)?;
        }
        rec.write(nums, place as u32, value);
        rec.step(PLACE)?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [i, j, value] = ["i", "j", "value"].map(|name| number(state, name));
    let n = length(state, "nums");
    match site {
        START => say_start(state, "nums"),
        TAKE => format!("Take `{value}` at `{i}` out. All before it, {}, is in order.", part(state, "nums", 0, i - 1)),
        CHECK if j == 0 => format!("`j` is `0`: nothing is left of here, so `{value}` is the smallest so far."),
        CHECK if item(state, "nums", j - 1) == format!("`{value}`") => {
            format!("The number before is `{value}` too: not larger, so equals keep their order.")
        }
        CHECK => say_check(state, j, value),
        SHIFT => {
            format!("Move {} one place right, to `{}`, and look one place further left.", item(state, "nums", j), j + 1)
        }
        PLACE => format!("Put `{value}` down at `{j}`. Now {} is in order.", part(state, "nums", 0, i)),
        _ if n == 0 => "Return `nums`, which is empty.".to_owned(),
        _ => format!("Return `nums`, all in order: {}.", part(state, "nums", 0, n - 1)),
    }
}

fn say_check(state: &State, j: i64, value: i64) -> String {
    let before = item(state, "nums", j - 1);
    let is_larger = state.var("nums").object().and_then(|id| state.item(id, j as u32 - 1).int()) > Some(value);
    if is_larger {
        format!("{before} before `{j}` is larger than `{value}`, so it has to make room.")
    } else {
        format!("{before} before `{j}` is less than `{value}`: all further left is in order and not larger, so stop.")
    }
}
