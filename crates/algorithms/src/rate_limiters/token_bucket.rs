//! A token bucket: it fills evenly, a request takes a token, and what has gathered allows a burst.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{Run, say_done, say_start};
use crate::input::{Input, Requests};
use crate::say::{before, count, number};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "token-bucket",
    title: "Token bucket",
    note: "fills evenly, allows a burst",
    time: "O(1) a request",
    space: "O(1)",
    listings: listings!("rate-limiters/token-bucket"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    FULL = "full";
    REFILL = "refill";
    PASS = "pass", "request passes";
    REFUSE = "refuse", "request refused";
    DONE = "done";
}

const DROPS: u32 = 0;
const LAST: u32 = 2;

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.requests());
    rec.finish(outcome)
}

fn run(rec: &mut Recorder, requests: &Requests) -> Result<(), LimitReached> {
    let names = ["limit", "per", "times", "next", "now", "bucket", "drops", "answers"];
    let [limit, per, times, next, now_var, bucket_var, drops_var, answers] = rec.call("allow", &names).vars();
    let run = Run::new(rec, requests, [limit, per, times, answers, next, now_var]);
    rec.step(START)?;
    let (full, mut drops, mut last) = (requests.limit * requests.per, requests.limit * requests.per, 0);
    let fields = [("drops", Value::Int(drops)), ("full", Value::Int(full)), ("last", Value::Int(last))];
    let bucket = rec.instance("Bucket", &fields);
    rec.assign(bucket_var, Value::Ref(bucket));
    rec.assign(drops_var, Value::Int(drops));
    rec.step(FULL)?;
    for (at, &now) in requests.times.iter().enumerate() {
        run.arrive(rec, at, now);
        drops = full.min(drops + (now - last) * requests.limit);
        last = now;
        rec.write(bucket, DROPS, Value::Int(drops));
        rec.write(bucket, LAST, Value::Int(last));
        rec.assign(drops_var, Value::Int(drops));
        rec.step(REFILL)?;
        rec.compare(bucket, DROPS);
        let passes = drops >= requests.per;
        if passes {
            drops -= requests.per;
            rec.write(bucket, DROPS, Value::Int(drops));
            rec.assign(drops_var, Value::Int(drops));
        }
        run.answer(rec, passes);
        rec.step(if passes { PASS } else { REFUSE })?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [limit, per, now, drops] = ["limit", "per", "now", "drops"].map(|name| number(state, name));
    match site {
        START => say_start(state),
        FULL => format!(
            "The bucket is full: {}. A token is `{per}` drops, and `{limit}` drops fall in each second, so no fraction is ever lost.",
            count(limit, "token")
        ),
        REFILL => say_refill(state, now, drops),
        PASS => format!("Let the request at `{now}` pass: it takes a token of `{per}` drops, and `{drops}` are left."),
        REFUSE => format!(
            "Refuse it: `{drops}` {} less than a token of `{per}`. The next one is full `{}` s from now.",
            if drops == 1 { "drop is" } else { "drops are" },
            (per - drops + limit - 1) / limit
        ),
        _ => say_done(state),
    }
}

fn say_refill(state: &State, now: i64, drops: i64) -> String {
    let full = number(state, "limit") * number(state, "per");
    let was = before(state, "drops").and_then(Value::int).unwrap_or(drops);
    let elapsed = state.var("bucket").object().and_then(|id| state.before(id, LAST)).and_then(Value::int);
    let elapsed = elapsed.map_or(0, |last| now - last);
    match (elapsed, drops == full) {
        (0, true) => format!("A request at `{now}`: no time has passed, and the bucket is full with `{drops}` drops."),
        (0, false) => {
            format!("A request at `{now}`: no time has passed, so the bucket still holds {}.", count(drops, "drop"))
        }
        (_, true) => format!(
            "A request at `{now}`, `{elapsed}` s later: the bucket is full. It holds `{drops}` drops and never more."
        ),
        (_, false) => format!(
            "A request at `{now}`, `{elapsed}` s later: `{}` drops have fallen in, and the bucket holds `{drops}`.",
            drops - was
        ),
    }
}
