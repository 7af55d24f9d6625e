//! Quicksort: a pivot parts the numbers into smaller and larger, and each part is sorted by itself.

mod hoare;
mod lomuto;

use trace::{Call, Hint, LimitReached, ObjId, Recorder, SiteId, State, Value, Var};

use crate::input::InputKind;
use crate::say::number;
use crate::sorting::{bars, item, length, part, say_start};
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static QUICKSORT: Visualizer = Visualizer {
    slug: "quicksort",
    title: "Quicksort",
    summary: "A pivot parts the numbers into smaller and larger. See why a good pivot halves the work and a bad one only takes one off.",
    area: "data-structures-and-algorithms",
    topic: "complexity",
    structure: "array",
    input: InputKind::Numbers,
    variants: &[lomuto::VARIANT, hoare::VARIANT],
    examples: &[
        Example {
            name: "Eight numbers",
            text: "7 2 9 4 8 1 6 5",
            why: "The last number, 5, is in the middle by size: the first pivot parts the rest evenly.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "No numbers",
            text: "[]",
            why: "The part from 0 to -1 is empty, and the first call returns at once.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "One number", text: "7", why: "The case where parting ends.", kind: ExampleKind::Smallest },
        Example {
            name: "In order already",
            text: "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
            why: "The last number is always the largest: every pivot only takes itself off, 120 comparisons for 16 numbers. A pivot from the middle halves.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Largest in front",
            text: "9 8 7 6 5 4 3 2 1",
            why: "Pivots from the end are by turns the smallest and the largest number left: no better than a list in order.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "All equal",
            text: "4 4 4 4 4 4 4 4 4 4",
            why: "No number is less than the pivot, so the last-number version takes one off at a time. Hoare's stops at equals and so halves.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 12,
    questions: &[],
};

/// The sites that all variants have.
struct Sites {
    start: SiteId,
    call: SiteId,
    one: SiteId,
    done: SiteId,
}

/// Parts a range by a pivot.
type Partition = fn(&mut Recorder, ObjId, i64, i64) -> Result<i64, LimitReached>;

/// How a variant works: how it parts a range, and how many numbers at the border need no more work: Lomuto's pivot.
struct Way {
    sites: Sites,
    partition: Partition,
    settled: i64,
}

fn quicksort(rec: &mut Recorder, numbers: &[i64], way: &Way) -> Result<(), LimitReached> {
    let [nums_var] = rec.call("quicksort", &["nums"]).vars();
    let nums = bars(rec, numbers);
    rec.assign(nums_var, Value::Ref(nums));
    rec.step(way.sites.start)?;
    sort(rec, nums, (0, numbers.len() as i64 - 1), way)?;
    rec.step(way.sites.done)
}

fn sort(rec: &mut Recorder, nums: ObjId, (lo, hi): (i64, i64), way: &Way) -> Result<(), LimitReached> {
    let call = rec.call("sort", &["lo", "hi", "nums", "p"]);
    let [lo_var, hi_var, nums_var, p_var] = call.vars();
    rec.assign(lo_var, Value::Int(lo));
    rec.assign(hi_var, Value::Int(hi));
    rec.assign(nums_var, Value::Ref(nums));
    rec.hint(Hint::Range { first: lo_var, last: hi_var, of: nums });
    rec.step(way.sites.call)?;
    if lo >= hi {
        rec.step(way.sites.one)?;
        rec.leave(call);
        return Ok(());
    }
    let p = (way.partition)(rec, nums, lo, hi)?;
    rec.assign(p_var, Value::Int(p));
    sort(rec, nums, (lo, p - way.settled), way)?;
    sort(rec, nums, (p + 1, hi), way)?;
    rec.leave(call);
    Ok(())
}

/// The call that parts a range, with its pivot and its two indices.
fn enter_partition(rec: &mut Recorder, nums: ObjId, (lo, hi): (i64, i64)) -> (Call, [Var; 3]) {
    let call = rec.call("partition", &["lo", "hi", "nums", "pivot", "i", "j"]);
    let [lo_var, hi_var, nums_var, pivot, i, j] = call.vars();
    rec.assign(lo_var, Value::Int(lo));
    rec.assign(hi_var, Value::Int(hi));
    rec.assign(nums_var, Value::Ref(nums));
    rec.hint(Hint::Range { first: lo_var, last: hi_var, of: nums });
    rec.hint(Hint::Index { var: i, into: nums });
    rec.hint(Hint::Index { var: j, into: nums });
    rec.hint(Hint::Against { var: pivot, of: nums });
    (call, [pivot, i, j])
}

/// The sentences for the sites that all variants have.
fn say(site: SiteId, sites: &Sites, state: &State) -> String {
    let [lo, hi] = ["lo", "hi"].map(|name| number(state, name));
    let n = length(state, "nums");
    if site == sites.start {
        return say_start(state, "nums");
    }
    if site == sites.done {
        return match n {
            0 => "Return `nums`, which is empty.".to_owned(),
            n => format!("Return `nums`, all in order: {}.", part(state, "nums", 0, n - 1)),
        };
    }
    match (site == sites.call, hi - lo) {
        (true, ..0) => format!("Sort from `{lo}` to `{hi}`: that is no number at all."),
        (true, 0) => format!("Sort the part from `{lo}` to `{hi}`, which is {} alone.", item(state, "nums", lo)),
        (true, _) => format!("Sort the part from `{lo}` to `{hi}`, {}.", part(state, "nums", lo, hi)),
        (false, ..0) => format!("`lo` = `{lo}` lies behind `hi` = `{hi}`: an empty part is in order, so return."),
        (false, _) => {
            format!("One number is always in order: {} stays, and the call returns.", item(state, "nums", lo))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use trace::Limit;

    fn sorted_by(variant: usize, numbers: &[i64]) -> (Vec<i64>, u32) {
        let trace = QUICKSORT.variants[variant].run(&Input::Numbers(numbers.to_vec()), Limit::default());
        final_state(&trace, |state| {
            let items = state.var("nums").object().map(|id| state.items(id)).unwrap_or_default();
            (items.into_iter().filter_map(Value::int).collect(), state.counts().comparisons)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn every_variant_sorts_as_the_library_does(numbers in prop::collection::vec(-15..15i64, 0..30)) {
            let mut expected = numbers.clone();
            expected.sort_unstable();
            let n = numbers.len() as u32;
            for variant in 0..QUICKSORT.variants.len() {
                prop_assert_eq!(&sorted_by(variant, &numbers).0, &expected);
            }
            prop_assert!(sorted_by(0, &numbers).1 <= n * n.saturating_sub(1) / 2);
            expected.dedup();
            let n = expected.len() as u32;
            let all = n * n.saturating_sub(1) / 2;
            prop_assert_eq!(sorted_by(0, &expected).1, all, "in order already: every pair is compared");
        }
    }

    #[test]
    fn it_can_be_shown() {
        QUICKSORT.variants.iter().for_each(|variant| check_variant(&QUICKSORT, variant));
    }

    #[test]
    fn the_examples_cost_what_they_say() {
        let of = |name: &str, variant| {
            let example = QUICKSORT.examples.iter().find(|example| example.name == name).expect(name);
            sorted_by(variant, QUICKSORT.parse(example.text).expect(name).numbers()).1
        };
        assert_eq!(of("In order already", 0), 120);
        assert!(of("In order already", 1) < 90);
        assert_eq!(of("Largest in front", 0), 36);
        assert_eq!(of("All equal", 0), 45);
        assert!(of("All equal", 1) < 45 + 10);
    }

    #[test]
    fn a_sentence_tells_smaller_from_equal() {
        let said = |numbers: &[i64], variant: usize| {
            let variant = &QUICKSORT.variants[variant];
            sentences(variant, &variant.run(&Input::Numbers(numbers.to_vec()), Limit::default())).join("\n")
        };
        let lomuto = said(&[2, 3, 1, 2], 0);
        assert!(lomuto.contains("`2` at `j` = `0` equals the pivot"), "{lomuto}");
        assert!(lomuto.contains("`1` at `j` = `2` is less than the pivot `2`"), "{lomuto}");
        let hoare = said(&[3, 2, 1], 1);
        assert!(hoare.contains("`i` = `1` and `j` = `1` have met"), "{hoare}");
    }
}
