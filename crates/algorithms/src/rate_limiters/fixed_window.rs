//! Counting in fixed windows: the simplest limiter, and a burst around a border gets through.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{Run, say_done, say_start};
use crate::input::{Input, Requests};
use crate::say::number;
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "fixed-window",
    title: "Fixed window",
    note: "simple, fails at borders",
    time: "O(1) a request",
    space: "O(1)",
    listings: listings!("rate-limiters/fixed-window"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    SAME = "same";
    WINDOW = "window", "new window";
    PASS = "pass", "request passes";
    REFUSE = "refuse", "request refused";
    DONE = "done";
}

const NUMBER: u32 = 0;
const COUNT: u32 = 1;

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.requests());
    rec.finish(outcome)
}

fn run(rec: &mut Recorder, requests: &Requests) -> Result<(), LimitReached> {
    let names = ["limit", "per", "times", "next", "now", "window", "count", "answers"];
    let [limit, per, times, next, now_var, window_var, count_var, answers] = rec.call("allow", &names).vars();
    let run = Run::new(rec, requests, [limit, per, times, answers, next, now_var]);
    let (mut number, mut count) = (-1, 0);
    let window = rec.instance("Window", &[("number", Value::Int(number)), ("count", Value::Int(count))]);
    rec.assign(window_var, Value::Ref(window));
    rec.assign(count_var, Value::Int(count));
    rec.step(START)?;
    for (at, &now) in requests.times.iter().enumerate() {
        run.arrive(rec, at, now);
        rec.compare(window, NUMBER);
        let is_new = now / requests.per != number;
        if is_new {
            (number, count) = (now / requests.per, 0);
            rec.write(window, NUMBER, Value::Int(number));
            rec.write(window, COUNT, Value::Int(count));
            rec.assign(count_var, Value::Int(count));
        }
        rec.step(if is_new { WINDOW } else { SAME })?;
        rec.compare(window, COUNT);
        let passes = count < requests.limit;
        if passes {
            count += 1;
            rec.write(window, COUNT, Value::Int(count));
            rec.assign(count_var, Value::Int(count));
        }
        run.answer(rec, passes);
        rec.step(if passes { PASS } else { REFUSE })?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [limit, per, now, count] = ["limit", "per", "now", "count"].map(|name| number(state, name));
    let from = now / per.max(1) * per;
    match site {
        START => format!("{} Time is cut into windows of `{per}` s, and each is counted by itself.", say_start(state)),
        WINDOW => format!(
            "A request at `{now}` falls into a new window, from `{from}` to before `{}`: the count begins at `0`, whatever came just before.",
            from + per
        ),
        SAME => {
            format!("A request at `{now}` falls into the same window, from `{from}`, in which `{count}` passed so far.")
        }
        PASS => format!("Let it pass: it is number `{count}` of `{limit}` in this window."),
        REFUSE => format!(
            "`{count}` have passed in this window already: refuse it. Room comes with the next window, at `{}`.",
            from + per
        ),
        _ => say_done(state),
    }
}
