//! Merging by looking at every head each time: what the heap saves.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{Lists, of_feed, progress, say_done, say_start};
use crate::input::Input;
use crate::say::number;
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "scan",
    title: "Look at every head",
    note: "no heap, k looks a number",
    time: "O(n × k)",
    space: "O(k)",
    listings: listings!("k-way-merge/scan"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    LOOK = "look";
    TAKE = "take", "smallest head taken";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = merge_feeds(&mut rec, input.sorted_lists());
    rec.finish(outcome)
}

fn merge_feeds(rec: &mut Recorder, numbers: &[Vec<i64>]) -> Result<(), LimitReached> {
    let names = ["feeds", "heads", "merged", "feed", "best"];
    let [feeds_var, heads_var, merged_var, feed_var, best_var] = rec.call("merge_feeds", &names).vars();
    let lists = Lists::new(rec, numbers);
    rec.assign(feeds_var, Value::Ref(lists.feeds));
    rec.assign(heads_var, Value::Ref(lists.heads));
    rec.assign(merged_var, Value::Ref(lists.merged));
    rec.step(START)?;
    loop {
        let mut best: Option<(i64, usize)> = None;
        rec.assign(best_var, Value::None);
        for feed in 0..numbers.len() {
            rec.assign(feed_var, Value::Int(feed as i64));
            let head = lists.head(rec, feed);
            rec.count(0, u16::from(head.is_some() && best.is_some()));
            if let Some(value) = head.filter(|value| best.is_none_or(|(least, _)| *value < least)) {
                best = Some((value, feed));
                rec.assign(best_var, Value::Int(feed as i64));
            }
            rec.step(LOOK)?;
        }
        let Some((value, feed)) = best else { break };
        rec.add(lists.merged, Value::Int(value));
        lists.advance(rec, feed);
        rec.step(TAKE)?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [feed, best] = ["feed", "best"].map(|name| number(state, name));
    let (taken, all) = progress(state, feed);
    let head_of = |feed: i64| of_feed(state, feed, progress(state, feed).0);
    match site {
        START => say_start(state),
        LOOK if taken == all => format!("Feed `{feed}` has no number left: all `{all}` are taken."),
        LOOK if feed == best => {
            format!("The head of feed `{feed}` is {}: the smallest seen in this round.", head_of(feed))
        }
        LOOK => format!(
            "The head of feed `{feed}` is {}: not smaller than {} of feed `{best}`.",
            head_of(feed),
            head_of(best)
        ),
        TAKE => format!(
            "All heads are looked at. Take {} from feed `{best}`, and begin the next round from the first feed.",
            of_feed(state, best, progress(state, best).0 - 1)
        ),
        _ => say_done(state),
    }
}
