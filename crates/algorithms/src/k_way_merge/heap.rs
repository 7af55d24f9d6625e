//! Merging with a heap that holds the head of every feed.

use trace::{Hint, Limit, LimitReached, Meaning, ObjId, Recorder, SiteId, State, Trace, Value};

use super::{Lists, of_feed, progress, say_done, say_start};
use crate::input::Input;
use crate::say::{count, number};
use crate::sorting::{length, swap};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "heap",
    title: "Heap of heads",
    note: "the smallest head is on top",
    time: "O(n log k)",
    space: "O(k)",
    listings: listings!("k-way-merge/heap"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    EMPTY = "empty";
    FIRST = "first";
    TAKE = "take", "smallest head taken";
    GONE = "gone", "feed runs out";
    NEXT = "next";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = merge_feeds(&mut rec, input.sorted_lists());
    rec.finish(outcome)
}

fn merge_feeds(rec: &mut Recorder, numbers: &[Vec<i64>]) -> Result<(), LimitReached> {
    let names = ["feeds", "heads", "merged", "heap", "value", "feed"];
    let [feeds_var, heads_var, merged_var, heap_var, value_var, feed_var] = rec.call("merge_feeds", &names).vars();
    let (lists, heap) = (Lists::new(rec, numbers), rec.list(&[]));
    rec.hint(Hint::Is { object: heap, what: Meaning::Heap });
    rec.assign(feeds_var, Value::Ref(lists.feeds));
    rec.assign(heap_var, Value::Ref(heap));
    rec.assign(heads_var, Value::Ref(lists.heads));
    rec.assign(merged_var, Value::Ref(lists.merged));
    rec.step(START)?;
    for feed in 0..numbers.len() {
        rec.assign(feed_var, Value::Int(feed as i64));
        let site = if push_head(rec, lists, heap, feed) { FIRST } else { EMPTY };
        rec.step(site)?;
    }
    while let Some((value, feed)) = pop(rec, heap) {
        rec.add(lists.merged, Value::Int(value));
        rec.assign(value_var, Value::Int(value));
        rec.assign(feed_var, Value::Int(feed as i64));
        rec.step(TAKE)?;
        let site = if push_head(rec, lists, heap, feed) { NEXT } else { GONE };
        rec.step(site)?;
    }
    rec.step(DONE)
}

/// Puts the next number of a feed into the heap, if it has one.
fn push_head(rec: &mut Recorder, lists: Lists, heap: ObjId, feed: usize) -> bool {
    let Some(value) = lists.head(rec, feed) else { return false };
    lists.advance(rec, feed);
    let pair = rec.list(&[Value::Int(value), Value::Int(feed as i64)]);
    rec.add(heap, Value::Ref(pair));
    let mut at = rec.len(heap) - 1;
    while at > 0 && is_less(rec, heap, at, (at - 1) / 2) {
        swap(rec, heap, i64::from(at), i64::from((at - 1) / 2));
        at = (at - 1) / 2;
    }
    true
}

/// Takes the smallest number with its feed.
fn pop(rec: &mut Recorder, heap: ObjId) -> Option<(i64, usize)> {
    let top = entry(rec, heap, 0)?;
    let last = rec.pop_back(heap);
    let size = rec.len(heap);
    if size > 0 {
        rec.write(heap, 0, last);
    }
    let mut at = 0;
    while 2 * at + 1 < size {
        let mut child = 2 * at + 1;
        if child + 1 < size && is_less(rec, heap, child + 1, child) {
            child += 1;
        }
        if !is_less(rec, heap, child, at) {
            break;
        }
        swap(rec, heap, i64::from(at), i64::from(child));
        at = child;
    }
    Some((top.0, top.1 as usize))
}

fn entry(rec: &Recorder, heap: ObjId, at: u32) -> Option<(i64, i64)> {
    let pair = if at < rec.len(heap) { rec.peek(heap, at).object() } else { None }?;
    Some((rec.peek(pair, 0).int()?, rec.peek(pair, 1).int()?))
}

/// One comparison; equal numbers are told apart by their feed.
fn is_less(rec: &mut Recorder, heap: ObjId, first: u32, second: u32) -> bool {
    rec.count(2, 1);
    entry(rec, heap, first) < entry(rec, heap, second)
}

fn say(site: SiteId, state: &State) -> String {
    let [value, feed] = ["value", "feed"].map(|name| number(state, name));
    let (taken, all) = progress(state, feed);
    let waiting = length(state, "heap");
    match site {
        START => say_start(state),
        EMPTY => format!("Feed `{feed}` is empty: it has no head to put into the heap."),
        FIRST => format!(
            "Put the head of feed `{feed}`, {}, into the heap, and with it where it came from.",
            of_feed(state, feed, 0)
        ),
        TAKE => format!(
            "The top of the heap, `{value}` from feed `{feed}`, is the smallest of all heads and so of all numbers left: write it to `merged`."
        ),
        GONE if waiting == 0 => format!("Feed `{feed}` has no number left, and the heap is empty: all is merged."),
        GONE => format!("Feed `{feed}` has no number left, so the heap has one head less: {}.", count(waiting, "head")),
        NEXT => format!(
            "Only feed `{feed}` has a new head: {}, number `{taken}` of `{all}`. It goes into the heap, which holds {} again.",
            of_feed(state, feed, taken - 1),
            count(waiting, "head")
        ),
        _ => say_done(state),
    }
}
