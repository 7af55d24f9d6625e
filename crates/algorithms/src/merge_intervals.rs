//! Merging intervals that overlap or touch: sorted by start, each one has to do with the last merged one alone.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use crate::input::{Input, InputKind};
use crate::say::count;
use crate::spans::{self, END, START as FIRST};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static MERGE_INTERVALS: Visualizer = Visualizer {
    slug: "merge-intervals",
    title: "Merge intervals",
    summary: "Once sorted by start, an interval either stretches the last merged one or begins the next.",
    area: "data-structures-and-algorithms",
    topic: "greedy",
    structure: "intervals",
    input: InputKind::Intervals,
    variants: &[Variant {
        slug: "sort-and-sweep",
        title: "Sort, then one pass",
        note: "each interval meets the last merged one",
        time: "O(n log n)",
        space: "O(n)",
        listings: listings!("merge-intervals/sort-and-sweep"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "Six intervals in any order",
            text: "9-12, 1-4, 6-8, 3-5, 11-15, 7-8",
            why: "Three groups of two, and one interval lies inside another.",
            kind: ExampleKind::Typical,
        },
        Example { name: "One interval", text: "2-5", why: "It is its own result.", kind: ExampleKind::Smallest },
        Example {
            name: "No interval",
            text: "[]",
            why: "An empty list has no first interval to begin with.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "All apart, last first",
            text: "21-22, 17-19, 13-14, 9-11, 5-6, 1-3",
            why: "Every interval is moved by sorting, and nothing can be merged: the result is as long as the input.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A long one hides short ones",
            text: "1-20, 2-4, 6-9, 12-14, 18-22",
            why: "Code that takes the end of the newest interval instead of the larger one cuts the long interval short.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "They only touch",
            text: "1-3, 3-5, 5-8",
            why: "Comparing with < instead of <= leaves three intervals where there is one.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 14,
    questions: &[],
};

sites! {
    START = "start";
    SORT = "sort", "sorted";
    INIT = "init";
    COMPARE = "compare";
    EXTEND = "extend", "merged";
    APPEND = "append", "new group";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = merge(&mut rec, input.intervals());
    rec.finish(outcome)
}

fn merge(rec: &mut Recorder, given: &[(i64, i64)]) -> Result<(), LimitReached> {
    let [intervals_var, merged_var, span_var] = rec.call("merge_intervals", &["intervals", "merged", "span"]).vars();
    let (intervals, merged) = (spans::list(rec, given), spans::list(rec, &[]));
    rec.assign(intervals_var, Value::Ref(intervals));
    rec.step(START)?;
    let sorted = spans::sort(rec, intervals, FIRST);
    rec.step(SORT)?;
    rec.assign(merged_var, Value::Ref(merged));
    rec.step(INIT)?;
    for span in sorted {
        rec.assign(span_var, Value::Ref(span));
        let start = rec.compare(span, FIRST).int();
        let last = rec.len(merged).checked_sub(1).and_then(|at| rec.peek(merged, at).object());
        let overlaps = last.is_some_and(|last| start <= rec.read(last, END).int());
        rec.step(COMPARE)?;
        match last.filter(|_| overlaps) {
            Some(last) => extend(rec, last, span)?,
            None => append(rec, merged, span)?,
        }
        rec.set_status(span, Status::Visited);
    }
    rec.assign(span_var, Value::Absent);
    for at in 0..rec.len(merged) {
        if let Some(span) = rec.peek(merged, at).object() {
            rec.set_status(span, Status::Done);
        }
    }
    rec.step(DONE)
}

/// The last merged interval takes in one more.
fn extend(rec: &mut Recorder, last: ObjId, span: ObjId) -> Result<(), LimitReached> {
    let end = spans::peek(rec, last, END).max(spans::peek(rec, span, END));
    rec.write(last, END, Value::Int(end));
    rec.step(EXTEND)
}

/// A copy of the interval begins a new group.
fn append(rec: &mut Recorder, merged: ObjId, span: ObjId) -> Result<(), LimitReached> {
    let copy = spans::pair(rec, (spans::peek(rec, span, FIRST), spans::peek(rec, span, END)));
    rec.add(merged, Value::Ref(copy));
    rec.step(APPEND)
}

fn say(site: SiteId, state: &State) -> String {
    let span = spans::ends(state, state.var("span"));
    let merged = spans::all(state, "merged");
    let given = spans::all(state, "intervals");
    match site {
        START => match given.len() as i64 {
            0 => "There are no intervals: `0` to merge.".to_owned(),
            1 => format!("There is one interval, {}.", spans::words(given[0])),
            many => format!("Here are {}. Merge those that overlap or touch.", count(many, "interval")),
        },
        SORT => match given.first() {
            None => "There is nothing to sort: the list has `0` intervals.".to_owned(),
            Some(&first) => format!(
                "Sort by start, so that {} comes first: from now on each interval can only meet what was merged last.",
                spans::words(first)
            ),
        },
        INIT => "`merged` will hold the result. Only its last interval can still grow, as nothing that starts earlier is left.".to_owned(),
        COMPARE => say_compare(span, merged.last().copied()),
        EXTEND => say_extend(state, span, merged.last().copied().unwrap_or(span)),
        APPEND => format!("Append {} to `merged`, which now has {}.", spans::words(span), count(merged.len() as i64, "interval")),
        _ => say_done(given.len() as i64, &merged),
    }
}

fn say_compare(span: (i64, i64), last: Option<(i64, i64)>) -> String {
    let (words, start) = (spans::words(span), span.0);
    let Some(last) = last else {
        return format!("`merged` is empty, so {words} begins it: there is nothing that it could overlap.");
    };
    let end = last.1;
    match start.cmp(&end) {
        std::cmp::Ordering::Less => {
            format!("{words} starts at `{start}`, before {} ends at `{end}`: they overlap.", spans::words(last))
        }
        std::cmp::Ordering::Equal => {
            format!(
                "{words} starts at `{start}`, just where {} ends: they touch, so they merge too.",
                spans::words(last)
            )
        }
        std::cmp::Ordering::Greater => format!(
            "{words} starts at `{start}`, after {} has ended: a gap. No later one starts earlier, so that one is finished.",
            spans::words(last)
        ),
    }
}

/// What the step has done to the last merged interval: its end may be as it was.
fn say_extend(state: &State, span: (i64, i64), last: (i64, i64)) -> String {
    let merged = state.var("merged").object();
    let pair = merged.and_then(|id| state.item(id, state.len(id).checked_sub(1)?).object());
    match pair.and_then(|pair| state.before(pair, END)).and_then(Value::int) {
        Some(was) => format!(
            "{} reaches farther than `{was}`, so the merged interval grows to {}.",
            spans::words(span),
            spans::words(last)
        ),
        None => format!(
            "{} ends no later than {}, so the merged interval stays as it is.",
            spans::words(span),
            spans::words(last)
        ),
    }
}

fn say_done(given: i64, merged: &[(i64, i64)]) -> String {
    match merged.len() as i64 {
        0 => "Return an empty list: there were `0` intervals.".to_owned(),
        many if many == given => {
            format!("Return {}: no two of them overlap or touch, so all stay.", count(many, "interval"))
        }
        many => format!(
            "Return {} for the {given} given, covering the same time: {}.",
            count(many, "interval"),
            spans::several(merged)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Every point and every half between two that is covered, and the runs of those.
    fn by_covering(given: &[(i64, i64)]) -> Vec<(i64, i64)> {
        let covered: BTreeSet<i64> = given.iter().flat_map(|(start, end)| 2 * start..=2 * end).collect();
        let first = covered.iter().filter(|at| !covered.contains(&(*at - 1)));
        let last = covered.iter().filter(|at| !covered.contains(&(*at + 1)));
        first.zip(last).map(|(first, last)| (first / 2, last / 2)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_covering_every_point_finds(pairs in prop::collection::vec((-20..40i64, 1..9i64), 0..16)) {
            let given: Vec<(i64, i64)> = pairs.into_iter().map(|(start, length)| (start, start + length)).collect();
            let expected = by_covering(&given);
            let count = given.len();
            let trace = MERGE_INTERVALS.variants[0].run(&Input::Intervals(given), Limit::default());
            let (merged, counts) = final_state(&trace, |state| (spans::all(state, "merged"), state.counts()));
            prop_assert_eq!(merged, expected);
            prop_assert_eq!(counts.comparisons as usize, count, "each interval is compared once");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&MERGE_INTERVALS, &MERGE_INTERVALS.variants[0]);
    }

    #[test]
    fn it_tells_growing_from_staying_and_touching_from_overlapping() {
        let variant = &MERGE_INTERVALS.variants[0];
        let said = |text| {
            let input = MERGE_INTERVALS.parse(text).expect(text);
            sentences(variant, &variant.run(&input, Limit::default())).join("\n")
        };
        let long = said("1-20, 2-4, 6-9, 12-14, 18-22");
        assert!(
            long.contains("`[2, 4]` ends no later than `[1, 20]`, so the merged interval stays as it is."),
            "{long}"
        );
        assert!(
            long.contains("`[18, 22]` reaches farther than `20`, so the merged interval grows to `[1, 22]`."),
            "{long}"
        );
        assert!(said("1-3, 3-5").contains("`[3, 5]` starts at `3`, just where `[1, 3]` ends"));
        assert!(said("1-3, 4-5").ends_with("Return `2` intervals: no two of them overlap or touch, so all stay."));
    }
}
