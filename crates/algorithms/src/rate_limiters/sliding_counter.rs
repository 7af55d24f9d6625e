//! A sliding window that only counts: the window before weighs as much as of it still lies in the last seconds.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Trace, Value};

use super::{Run, say_done, say_start};
use crate::input::{Input, Requests};
use crate::say::number;
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "sliding-counter",
    title: "Sliding window counter",
    note: "two counts, nearly exact",
    time: "O(1) a request",
    space: "O(1)",
    listings: listings!("rate-limiters/sliding-counter"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    SAME = "same";
    WINDOW = "window", "new window";
    WEIGH = "weigh";
    PASS = "pass", "request passes";
    REFUSE = "refuse", "request refused";
    DONE = "done";
}

/// The fields of what is counted: the number of the window, what passed in it, and what passed in the one before.
const NUMBER: u32 = 0;
const CURRENT: u32 = 1;
const PREVIOUS: u32 = 2;

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.requests());
    rec.finish(outcome)
}

fn run(rec: &mut Recorder, requests: &Requests) -> Result<(), LimitReached> {
    let names = ["limit", "per", "times", "next", "now", "counts", "weight", "answers"];
    let [limit, per_var, times, next, now_var, counts_var, weight_var, answers] = rec.call("allow", &names).vars();
    let run = Run::new(rec, requests, [limit, per_var, times, answers, next, now_var]);
    let fields = [("number", Value::Int(-1)), ("current", Value::Int(0)), ("previous", Value::Int(0))];
    let counts = rec.instance("Counts", &fields);
    rec.assign(counts_var, Value::Ref(counts));
    rec.step(START)?;
    let per = requests.per;
    for (at, &now) in requests.times.iter().enumerate() {
        run.arrive(rec, at, now);
        let is_new = enter_window(rec, counts, now / per);
        rec.step(if is_new { WINDOW } else { SAME })?;
        let [current, previous] = [CURRENT, PREVIOUS].map(|field| rec.read(counts, field).int().unwrap_or(0));
        let weight = previous * (per - now % per) + current * per;
        rec.assign(weight_var, Value::Int(weight));
        rec.step(WEIGH)?;
        rec.count(0, 1);
        let passes = weight < requests.limit * per;
        if passes {
            rec.write(counts, CURRENT, Value::Int(current + 1));
        }
        run.answer(rec, passes);
        rec.step(if passes { PASS } else { REFUSE })?;
    }
    rec.step(DONE)
}

/// Moves the counts on if a new window has begun.
fn enter_window(rec: &mut Recorder, counts: ObjId, number: i64) -> bool {
    let before = rec.compare(counts, NUMBER).int().unwrap_or(-1);
    if number == before {
        return false;
    }
    let previous = if number == before + 1 { rec.read(counts, CURRENT) } else { Value::Int(0) };
    rec.write(counts, NUMBER, Value::Int(number));
    rec.write(counts, CURRENT, Value::Int(0));
    rec.write(counts, PREVIOUS, previous);
    true
}

fn say(site: SiteId, state: &State) -> String {
    let [limit, per, now, weight] = ["limit", "per", "now", "weight"].map(|name| number(state, name));
    let field = |name| state.var("counts").object().and_then(|id| state.field(id, name).int()).unwrap_or(0);
    let (current, previous) = (field("current"), field("previous"));
    let (from, into) = (now / per.max(1) * per, now % per.max(1));
    match site {
        START => {
            format!("{} Only two counts are kept: of the window of `{per}` s and of the one before.", say_start(state))
        }
        WINDOW if previous > 0 => {
            format!("A request at `{now}`: a new window begins at `{from}`, and the one before it had `{previous}`.")
        }
        WINDOW => {
            format!("A request at `{now}`: a new window begins at `{from}`, and in the one before it nothing passed.")
        }
        SAME => format!("A request at `{now}`, still in the window from `{from}`, in which `{current}` passed so far."),
        WEIGH => format!(
            "Of the window before, `{}` of `{per}` s lie in the last `{per}` s: `{previous} × {}` and `{current} × {per}` make `{weight}`.",
            per - into,
            per - into
        ),
        PASS => {
            format!("`{weight}` is less than `{limit} × {per}` = `{}`: let the request at `{now}` pass.", limit * per)
        }
        REFUSE => {
            format!("`{weight}` is not less than `{limit} × {per}` = `{}`: refuse the request at `{now}`.", limit * per)
        }
        _ => say_done(state),
    }
}
