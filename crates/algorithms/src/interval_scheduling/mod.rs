//! Interval scheduling: as many bookings as possible of one room, with the rule that is right and one that only sounds right.

mod words;

use trace::{Limit, LimitReached, Recorder, Status, Trace, Value};

use crate::input::{Input, InputKind};
use crate::spans::{self, END, START as FIRST};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static INTERVAL_SCHEDULING: Visualizer = Visualizer {
    slug: "interval-scheduling",
    title: "Interval scheduling",
    summary: "Taking what ends first gives the most bookings; taking what starts first can end with far fewer.",
    area: "data-structures-and-algorithms",
    topic: "greedy",
    structure: "intervals",
    input: InputKind::Intervals,
    variants: &[
        Variant {
            slug: "by-end",
            title: "What ends first",
            note: "the greedy rule that is right",
            time: "O(n log n)",
            space: "O(n)",
            listings: listings!("interval-scheduling/by-end"),
            sites: SITES,
            record: record_by_end,
            say: words::say_by_end,
        },
        Variant {
            slug: "by-start",
            title: "What starts first",
            note: "sounds right, and is wrong",
            time: "O(n log n)",
            space: "O(n)",
            listings: listings!("interval-scheduling/by-start"),
            sites: SITES,
            record: record_by_start,
            say: words::say_by_start,
        },
    ],
    examples: &[
        Example {
            name: "A day's requests",
            text: "0-9, 1-3, 2-5, 4-6, 5-8, 7-10, 8-11",
            why: "Three fit when the earliest end is taken each time; what starts first, 0 to 9, leaves room for no other.",
            kind: ExampleKind::Typical,
        },
        Example { name: "One request", text: "2-5", why: "It fits, whatever the rule.", kind: ExampleKind::Smallest },
        Example {
            name: "No request",
            text: "[]",
            why: "Nothing to take: the answer is 0.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "All at once",
            text: "1-12, 2-11, 3-10, 4-9, 5-8, 6-7",
            why: "Each lies inside the one before, so only one fits and every other is compared and turned down.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A long one first",
            text: "0-20, 1-3, 4-6, 7-9, 10-12, 13-15",
            why: "What starts first blocks five others: one booking instead of five.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "End to start",
            text: "1-3, 3-5, 5-7, 2-4",
            why: "A booking may begin when the one before ends; code that asks for a gap takes two instead of three.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 14,
    questions: &["most-bookings"],
};

sites! {
    START = "start";
    SORT = "sort", "sorted";
    INIT = "init";
    COMPARE = "compare";
    REJECT = "reject";
    TAKE = "take", "booking taken";
    DONE = "done";
}

fn record_by_end(input: &Input, limit: Limit) -> Trace {
    record(input, limit, END)
}

fn record_by_start(input: &Input, limit: Limit) -> Trace {
    record(input, limit, FIRST)
}

fn record(input: &Input, limit: Limit, by: u32) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = book(&mut rec, input.intervals(), by);
    rec.finish(outcome)
}

/// Takes each request, in the order of one of its ends, that begins when the last one taken is over.
fn book(rec: &mut Recorder, given: &[(i64, i64)], by: u32) -> Result<(), LimitReached> {
    let [requests_var, taken_var, slot_var] = rec.call("max_bookings", &["requests", "taken", "slot"]).vars();
    let (requests, taken) = (spans::list(rec, given), spans::list(rec, &[]));
    rec.assign(requests_var, Value::Ref(requests));
    rec.step(START)?;
    let sorted = spans::sort(rec, requests, by);
    rec.step(SORT)?;
    rec.assign(taken_var, Value::Ref(taken));
    rec.step(INIT)?;
    for slot in sorted {
        rec.assign(slot_var, Value::Ref(slot));
        let start = rec.compare(slot, FIRST).int();
        let last = rec.len(taken).checked_sub(1).and_then(|at| rec.peek(taken, at).object());
        let overlaps = last.is_some_and(|last| start < rec.read(last, END).int());
        rec.step(COMPARE)?;
        if overlaps {
            rec.set_status(slot, Status::Visited);
            rec.step(REJECT)?;
            continue;
        }
        rec.add(taken, Value::Ref(slot));
        rec.set_status(slot, Status::Done);
        rec.step(TAKE)?;
    }
    rec.assign(slot_var, Value::Absent);
    judge(rec, given, taken);
    rec.step(DONE)
}

/// Fewer than could be taken are no answer: they are shown as wrong.
fn judge(rec: &mut Recorder, given: &[(i64, i64)], taken: trace::ObjId) {
    let count = rec.len(taken);
    if count as usize == most(given).len() {
        return;
    }
    for at in 0..count {
        if let Some(slot) = rec.peek(taken, at).object() {
            rec.set_status(slot, Status::Wrong);
        }
    }
}

/// A largest choice of requests that do not overlap: each time what ends first.
fn most(given: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let mut sorted = given.to_vec();
    sorted.sort_by_key(|slot| slot.1);
    let mut taken: Vec<(i64, i64)> = Vec::new();
    for slot in sorted {
        if taken.last().is_none_or(|last| slot.0 >= last.1) {
            taken.push(slot);
        }
    }
    taken
}

#[cfg(test)]
mod tests;
