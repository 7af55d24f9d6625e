//! Both rules against trying every choice of requests.

use proptest::prelude::*;
use trace::{Limit, Status, Value};

use super::INTERVAL_SCHEDULING;
use crate::input::Input;
use crate::spans;
use crate::testing::{check_variant, final_state, sentences};

/// The size of the largest choice in which no two overlap.
fn by_trying(given: &[(i64, i64)]) -> usize {
    let apart = |a: &(i64, i64), b: &(i64, i64)| a.1 <= b.0 || b.1 <= a.0;
    let fits = |choice: &u32| {
        let chosen: Vec<_> =
            given.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, slot)| slot).collect();
        chosen.iter().enumerate().all(|(at, slot)| chosen[..at].iter().all(|other| apart(slot, other)))
    };
    (0..1u32 << given.len()).filter(fits).map(|choice| choice.count_ones() as usize).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn what_ends_first_is_best_and_what_starts_first_is_shown_wrong_when_it_is(
        pairs in prop::collection::vec((-9..20i64, 1..9i64), 0..9),
    ) {
        let given: Vec<(i64, i64)> = pairs.into_iter().map(|(start, length)| (start, start + length)).collect();
        let best = by_trying(&given);
        let input = Input::Intervals(given);
        let taken = |variant: usize| {
            let trace = INTERVAL_SCHEDULING.variants[variant].run(&input, Limit::default());
            final_state(&trace, |state| {
                let items = state.var("taken").object().map(|id| state.items(id)).unwrap_or_default();
                let is_wrong = items.iter().filter_map(|item| item.object()).any(|slot| state.status(slot) == Status::Wrong);
                (spans::all(state, "taken"), is_wrong)
            })
        };
        let (by_end, is_wrong) = taken(0);
        prop_assert_eq!(by_end.len(), best);
        prop_assert!(!is_wrong);
        prop_assert!(by_end.windows(2).all(|two| two[0].1 <= two[1].0), "{:?}", by_end);
        let (by_start, is_wrong) = taken(1);
        prop_assert!(by_start.len() <= best);
        prop_assert_eq!(is_wrong, by_start.len() < best);
    }
}

#[test]
fn they_can_be_shown() {
    for variant in INTERVAL_SCHEDULING.variants {
        check_variant(&INTERVAL_SCHEDULING, variant);
    }
}

#[test]
fn the_wrong_rule_says_that_it_is_wrong() {
    let last = |variant: usize, text| {
        let variant = &INTERVAL_SCHEDULING.variants[variant];
        let input = INTERVAL_SCHEDULING.parse(text).expect(text);
        let trace = variant.run(&input, Limit::default());
        assert_eq!(final_state(&trace, |state| state.var("slot")), Value::Absent);
        sentences(variant, &trace).pop().expect("a step")
    };
    let text = "0-20, 1-3, 4-6";
    assert_eq!(last(1, text), "Return `1`, which is wrong: `2` fit, such as `[1, 3]`, `[4, 6]`.");
    assert!(last(0, text).starts_with("Return `2`. No plan has more"));
    assert!(last(1, "1-3, 4-6").starts_with("Return `2`. Here that is the most"));
}
