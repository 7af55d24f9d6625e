//! Two sum by trying every pair.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{numbers, said_pair, start};
use crate::input::Input;
use crate::say::{code, number, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "brute-force",
    title: "Every pair",
    note: "two loops, nothing remembered",
    time: "O(n²)",
    space: "O(1)",
    listings: listings!("two-sum/brute-force"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    OUTER = "outer";
    INNER = "inner";
    COMPARE = "compare";
    FOUND = "found", "a pair";
    NONE = "none";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = two_sum(&mut rec, input);
    rec.finish(outcome)
}

fn two_sum(rec: &mut Recorder, input: &Input) -> Result<(), LimitReached> {
    let (values, wanted) = input.sum();
    let [nums_var, target, i, j, best] = rec.call("two_sum", &["nums", "target", "i", "j", "best"]).vars();
    let nums = numbers(rec, values, (nums_var, target), wanted, &[i, j]);
    rec.step(START)?;
    for first in 0..values.len() as u32 {
        rec.assign(i, Value::Int(first.into()));
        rec.assign(j, Value::Absent);
        rec.step(OUTER)?;
        for second in first + 1..values.len() as u32 {
            rec.assign(j, Value::Int(second.into()));
            rec.step(INNER)?;
            let sum = rec.compare(nums, first).int().zip(rec.read(nums, second).int()).map(|(a, b)| a + b);
            rec.step(COMPARE)?;
            if sum == Some(wanted) {
                rec.assign(best, Value::Point { row: first as u16, col: second as u16 });
                return rec.step(FOUND);
            }
        }
    }
    rec.step(NONE)
}

fn say(site: SiteId, state: &State) -> String {
    let (i, j, target) = (number(state, "i"), number(state, "j"), var(state, "target"));
    let at = |index: i64| state.var("nums").object().map_or(Value::None, |nums| state.item(nums, index as u32));
    let [left, right] = [at(i), at(j)].map(|value| code(state, value));
    match site {
        START => start(state, "Try every number with every later one."),
        OUTER => format!("`i` is `{i}`, where {left} stands. It is tried with every number behind it."),
        INNER => format!("`j` is `{j}`, where {right} stands."),
        COMPARE => {
            let sum = at(i).int().zip(at(j).int()).map_or(0, |(a, b)| a + b);
            match Some(sum).cmp(&state.var("target").int()) {
                std::cmp::Ordering::Equal => format!("{left} and {right} give `{sum}`, the target."),
                _ => format!(
                    "{left} and {right} give `{sum}`, not {target}. Nothing learned here helps with the next pair."
                ),
            }
        }
        FOUND => said_pair(state, state.var("best")),
        _ => said_pair(state, Value::None),
    }
}
