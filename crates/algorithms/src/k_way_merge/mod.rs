//! Several sorted lists merged into one: the next number is the head of some list, and a heap of heads finds it.

mod heap;
mod scan;

use trace::{Hint, ObjId, Recorder, State, Value};

use crate::input::InputKind;
use crate::say::{code, count};
use crate::sorting::{length, part};
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static K_WAY_MERGE: Visualizer = Visualizer {
    slug: "k-way-merge",
    title: "Merge sorted lists with a heap",
    summary: "The next number is always the head of some list. A heap of heads finds it without looking at every list.",
    area: "data-structures-and-algorithms",
    topic: "heap",
    structure: "heap",
    input: InputKind::SortedLists,
    variants: &[heap::VARIANT, scan::VARIANT],
    examples: &[
        Example {
            name: "Three feeds",
            text: "1 4 7; 2 5; 3 6 9",
            why: "The heads take turns, and one feed runs out before the others.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "No feeds",
            text: "[]",
            why: "Nothing to merge: the heap stays empty.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "One feed",
            text: "2 3 5",
            why: "The heap never has more than one head.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Many short feeds",
            text: "8 16; 4 12; 2 10; 6 14; 1 9; 5 13; 3 11; 7 15",
            why: "Looking at every head for each of the 16 numbers takes 8 looks each; the heap needs a path of three.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Empty and equal",
            text: "[]; 7 7 8; []; 7",
            why: "A feed without a head must not be asked for it, and each of the equal numbers has to come out.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 5,
    questions: &["merge-sorted-feeds"],
};

/// The lists of a run.
#[derive(Clone, Copy)]
struct Lists {
    feeds: ObjId,
    /// How many numbers of each feed are taken.
    heads: ObjId,
    merged: ObjId,
}

impl Lists {
    fn new(rec: &mut Recorder, numbers: &[Vec<i64>]) -> Lists {
        let feeds: Vec<Value> = numbers
            .iter()
            .map(|feed| {
                let items: Vec<Value> = feed.iter().copied().map(Value::Int).collect();
                Value::Ref(rec.list(&items))
            })
            .collect();
        let lists = Lists {
            feeds: rec.list(&feeds),
            heads: rec.list(&vec![Value::Int(0); feeds.len()]),
            merged: rec.list(&[]),
        };
        rec.hint(Hint::Taken { counts: lists.heads, of: lists.feeds });
        lists
    }

    /// The number of a feed that is next, marked as read; `None` if all are taken.
    fn head(self, rec: &mut Recorder, feed: usize) -> Option<i64> {
        let head = rec.peek(self.heads, feed as u32).int()?;
        let values = rec.peek(self.feeds, feed as u32).object()?;
        if head < i64::from(rec.len(values)) { rec.read(values, head as u32).int() } else { None }
    }

    /// Goes past the head of a feed.
    fn advance(self, rec: &mut Recorder, feed: usize) {
        let head = rec.peek(self.heads, feed as u32).int().unwrap_or(0);
        rec.write(self.heads, feed as u32, Value::Int(head + 1));
    }
}

fn say_start(state: &State) -> String {
    let feeds = state.var("feeds").object().map(|id| state.items(id)).unwrap_or_default();
    let all: i64 = feeds.iter().filter_map(|feed| feed.object()).map(|feed| i64::from(state.len(feed))).sum();
    match feeds.len() {
        0 => "There are `0` feeds, so there is nothing to merge.".to_owned(),
        feeds => format!(
            "Merge {} with {} in all. Each feed is in order, so the smallest number left is the head of some feed.",
            count(feeds as i64, "feed"),
            count(all, "number")
        ),
    }
}

fn say_done(state: &State) -> String {
    match length(state, "merged") {
        0 => "Return `merged`, which has `0` numbers.".to_owned(),
        n => format!("No feed has a number left. Return `merged`: {}.", part(state, "merged", 0, n - 1)),
    }
}

/// The number of a feed at a place, between backticks.
fn of_feed(state: &State, feed: i64, at: i64) -> String {
    let values = state.var("feeds").object().and_then(|feeds| state.item(feeds, feed as u32).object());
    code(state, values.map_or(Value::Absent, |values| state.item(values, at as u32)))
}

/// How many numbers of a feed are taken, and how many there are.
fn progress(state: &State, feed: i64) -> (i64, i64) {
    let taken = state.var("heads").object().and_then(|heads| state.item(heads, feed as u32).int());
    let values = state.var("feeds").object().and_then(|feeds| state.item(feeds, feed as u32).object());
    (taken.unwrap_or(0), values.map_or(0, |values| i64::from(state.len(values))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use trace::Limit;

    fn merged_by(variant: usize, feeds: &[Vec<i64>]) -> (Vec<i64>, u32) {
        let trace = K_WAY_MERGE.variants[variant].run(&Input::SortedLists(feeds.to_vec()), Limit::default());
        final_state(&trace, |state| {
            let items = state.var("merged").object().map(|id| state.items(id)).unwrap_or_default();
            (items.into_iter().filter_map(Value::int).collect(), state.counts().comparisons)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn both_give_what_sorting_all_gives(mut feeds in prop::collection::vec(prop::collection::vec(-9..20i64, 0..8), 0..8)) {
            feeds.iter_mut().for_each(|feed| feed.sort_unstable());
            let mut expected = feeds.concat();
            expected.sort_unstable();
            let levels = (feeds.len() + 1).next_power_of_two().ilog2();
            let (by_heap, comparisons) = merged_by(0, &feeds);
            prop_assert_eq!(&by_heap, &expected);
            prop_assert!(comparisons <= 3 * levels * expected.len() as u32, "a path down and one up for each number");
            prop_assert_eq!(&merged_by(1, &feeds).0, &expected);
        }
    }

    #[test]
    fn it_can_be_shown() {
        K_WAY_MERGE.variants.iter().for_each(|variant| check_variant(&K_WAY_MERGE, variant));
    }

    #[test]
    fn it_says_when_a_feed_runs_out() {
        let variant = &K_WAY_MERGE.variants[0];
        let input = K_WAY_MERGE.parse("1; 2 3; []").expect("feeds");
        let said = sentences(variant, &variant.run(&input, Limit::default())).join("\n");
        assert!(said.contains("Feed `0` has no number left, so the heap has one head less"), "{said}");
        assert!(said.contains("Feed `2` is empty"), "{said}");
    }
}
