//! For each number all behind it are tried.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{at, said_result, start};
use crate::input::Input;
use crate::say::{count, number};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "brute-force",
    title: "Try all behind",
    note: "two loops, nothing remembered",
    time: "O(n²)",
    space: "O(1)",
    listings: listings!("next-greater-element/brute-force"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    RESULT = "result";
    OUTER = "outer";
    COMPARE = "compare";
    ANSWER = "answer", "an answer found";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = next_greater(&mut rec, input.numbers());
    rec.finish(outcome)
}

fn next_greater(rec: &mut Recorder, values: &[i64]) -> Result<(), LimitReached> {
    let [nums_var, result_var, i, j] = rec.call("next_greater", &["nums", "result", "i", "j"]).vars();
    let [nums, result] = start(rec, values, &[i, j]);
    rec.assign(nums_var, Value::Ref(nums));
    rec.step(START)?;
    rec.assign(result_var, Value::Ref(result));
    rec.step(RESULT)?;
    let count = values.len() as u32;
    for first in 0..count {
        rec.assign(i, Value::Int(first.into()));
        rec.assign(j, Value::Absent);
        rec.step(OUTER)?;
        for behind in first + 1..count {
            rec.assign(j, Value::Int(behind.into()));
            let greater = rec.read(nums, behind);
            let is_greater = greater.int() > rec.compare(nums, first).int();
            rec.step(COMPARE)?;
            if is_greater {
                rec.write(result, first, greater);
                rec.step(ANSWER)?;
                break;
            }
        }
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [i, j] = ["i", "j"].map(|name| state.var(name));
    let [here, other] = [i, j].map(|index| at(state, index));
    let size = state.var("nums").object().map_or(0, |nums| i64::from(state.len(nums)));
    match site {
        START if size == 0 => "There are `0` numbers, so there is nothing to find.".to_owned(),
        START => format!("For each of the {}, try all behind it until one is greater.", count(size, "number")),
        RESULT => "`result` will hold the answers; where it keeps `None`, no greater number comes.".to_owned(),
        OUTER if number(state, "i") + 1 == size => format!("`i` is at the last number, {here}: none comes behind it."),
        OUTER => format!("`i` is `{}`, where {here} stands: try each number behind it.", number(state, "i")),
        COMPARE => {
            let value = |index: Value| {
                state.var("nums").object().zip(index.int()).map(|(nums, at)| state.item(nums, at as u32).int())
            };
            match value(j).cmp(&value(i)) {
                std::cmp::Ordering::Greater => format!("{other} is greater than {here}: found."),
                std::cmp::Ordering::Equal => format!("{other} is equal to {here}, not greater."),
                std::cmp::Ordering::Less => format!("{other} is smaller than {here}, so the search goes on."),
            }
        }
        ANSWER => format!(
            "The answer for {here} is {other}. The next search begins anew, though it may pass the same numbers."
        ),
        _ => said_result(state),
    }
}
