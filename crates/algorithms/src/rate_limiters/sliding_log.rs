//! A sliding window with a log: the times of the requests that passed, as long as they count.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{Run, say_done, say_start};
use crate::input::{Input, Requests};
use crate::say::{code, count, number};
use crate::sorting::{item, length};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "sliding-log",
    title: "Sliding window log",
    note: "exact, remembers each request",
    time: "O(1) a request, on average",
    space: "O(limit)",
    listings: listings!("rate-limiters/sliding-log"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    ARRIVE = "arrive";
    EXPIRE = "expire", "request leaves the window";
    PASS = "pass", "request passes";
    REFUSE = "refuse", "request refused";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.requests());
    rec.finish(outcome)
}

fn run(rec: &mut Recorder, requests: &Requests) -> Result<(), LimitReached> {
    let names = ["limit", "per", "times", "next", "now", "log", "gone", "answers"];
    let [limit, per, times, next, now_var, log_var, gone_var, answers] = rec.call("allow", &names).vars();
    let run = Run::new(rec, requests, [limit, per, times, answers, next, now_var]);
    let log = rec.deque(requests.times.len() as u32);
    rec.assign(log_var, Value::Ref(log));
    rec.step(START)?;
    for (at, &now) in requests.times.iter().enumerate() {
        run.arrive(rec, at, now);
        rec.step(ARRIVE)?;
        while !rec.is_empty(log) && rec.compare(log, 0).int() <= Some(now - requests.per) {
            let gone = rec.pop_front(log);
            rec.assign(gone_var, gone);
            rec.step(EXPIRE)?;
        }
        let passes = i64::from(rec.len(log)) < requests.limit;
        if passes {
            rec.push(log, Value::Int(now));
        }
        run.answer(rec, passes);
        rec.step(if passes { PASS } else { REFUSE })?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [limit, per, now] = ["limit", "per", "now"].map(|name| number(state, name));
    let waiting = length(state, "log");
    match site {
        START => say_start(state),
        ARRIVE => format!("A request at `{now}`: what passed after `{}` counts, the last `{per}` s.", now - per),
        EXPIRE => format!(
            "{} is `{per}` s ago or more: it leaves the log, which keeps {}.",
            code(state, state.var("gone")),
            count(waiting, "request")
        ),
        PASS => format!(
            "Before it the log held `{}`, less than `{limit}`: let the request at `{now}` pass, and note it.",
            waiting - 1
        ),
        REFUSE => {
            let oldest = item(state, "log", 0);
            let at = state.var("log").object().and_then(|log| state.item(log, 0).int()).unwrap_or(now) + per;
            format!(
                "The log holds `{waiting}` already: refuse it. Room comes when the oldest, at {oldest}, is `{per}` s old: at `{at}`."
            )
        }
        _ => say_done(state),
    }
}
