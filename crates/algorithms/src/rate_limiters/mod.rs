//! Rate limiters: which requests may pass, by a bucket of tokens, by a log of the last ones, by counting in windows.

mod fixed_window;
mod sliding_counter;
mod sliding_log;
mod token_bucket;

use trace::{Hint, ObjId, Recorder, State, Value, Var};

use crate::input::{InputKind, Requests};
use crate::say::{count, number};
use crate::sorting::length;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static RATE_LIMITERS: Visualizer = Visualizer {
    slug: "rate-limiters",
    title: "Rate limiters",
    summary: "The same requests before a token bucket, a sliding window and a fixed one: see who lets a burst through, and why.",
    area: "system-design",
    topic: "distributed-systems",
    structure: "queue",
    input: InputKind::Requests,
    variants: &[token_bucket::VARIANT, sliding_log::VARIANT, sliding_counter::VARIANT, fixed_window::VARIANT],
    examples: &[
        Example {
            name: "A burst and a pause",
            text: "3 per 10; 1 2 3 4 9 15 16 17 18",
            why: "The first three pass at once; later ones pass as fast as the limit gives room again.",
            kind: ExampleKind::Typical,
        },
        Example { name: "No request", text: "3 per 10; []", why: "Nothing to decide.", kind: ExampleKind::Smallest },
        Example {
            name: "One a second",
            text: "1 per 1; 0 0 1",
            why: "The tightest limit: the second request is too early.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "All at once",
            text: "8 per 60; 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5",
            why: "The log of a sliding window gets as long as the limit; a bucket needs two numbers whatever comes.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Around a border",
            text: "3 per 10; 7 8 9 10 11 12",
            why: "A fixed window starts anew at 10 and lets six requests through in six seconds: twice the limit.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 10,
    questions: &[],
};

/// The lists of a run, and the variable that says which request is decided.
struct Run {
    answers: ObjId,
    /// What is answered: no and yes.
    words: [Value; 2],
    next: Var,
    now: Var,
}

impl Run {
    /// Sets up the lists; the variables come in this order: limit, per, times, answers, next, now.
    fn new(rec: &mut Recorder, requests: &Requests, vars: [Var; 6]) -> Run {
        let [limit, per, times_var, answers_var, next, now] = vars;
        let items: Vec<Value> = requests.times.iter().copied().map(Value::Int).collect();
        let (times, answers) = (rec.list(&items), rec.list(&[]));
        let words = ["no", "yes"].map(|word| Value::Text(rec.text(word)));
        rec.assign(limit, Value::Int(requests.limit));
        rec.assign(per, Value::Int(requests.per));
        rec.assign(times_var, Value::Ref(times));
        rec.assign(answers_var, Value::Ref(answers));
        rec.hint(Hint::Index { var: next, into: times });
        Run { answers, words, next, now }
    }

    /// A request comes.
    fn arrive(&self, rec: &mut Recorder, at: usize, now: i64) {
        rec.assign(self.next, Value::Int(at as i64));
        rec.assign(self.now, Value::Int(now));
    }

    /// What is answered.
    fn answer(&self, rec: &mut Recorder, passes: bool) {
        rec.add(self.answers, self.words[usize::from(passes)]);
    }
}

fn say_start(state: &State) -> String {
    let [limit, per] = ["limit", "per"].map(|name| number(state, name));
    let requests = count(length(state, "times"), "request");
    format!(
        "Decide on {requests}: {} may pass in `{per}` s.",
        if limit == 1 { "`1`".to_owned() } else { format!("at most `{limit}`") }
    )
}

fn say_done(state: &State) -> String {
    let answers = state.var("answers").object().map(|list| state.items(list)).unwrap_or_default();
    let passed = answers.iter().filter(|answer| state.text(**answer) == "yes").count();
    match answers.len() {
        0 => "No request came: `answers` stays empty, with `0` answers.".to_owned(),
        all => format!("`{passed}` of {} passed.", count(all as i64, "request")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::random::Random;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use trace::Limit;

    fn answers_of(variant: usize, requests: &Requests) -> Vec<bool> {
        let trace = RATE_LIMITERS.variants[variant].run(&Input::Requests(requests.clone()), Limit::default());
        final_state(&trace, |state| {
            let items = state.var("answers").object().map(|id| state.items(id)).unwrap_or_default();
            items.into_iter().map(|answer| state.text(answer) == "yes").collect()
        })
    }

    /// Second by second: what falls into the bucket in each, and what the requests take.
    fn by_seconds(requests: &Requests) -> Vec<bool> {
        let (full, mut level, mut second) = (requests.limit * requests.per, requests.limit * requests.per, 0);
        let mut decide = |now: &i64| {
            while second < *now {
                level = full.min(level + requests.limit);
                second += 1;
            }
            let passes = level >= requests.per;
            level -= if passes { requests.per } else { 0 };
            passes
        };
        requests.times.iter().map(&mut decide).collect()
    }

    /// By looking at all requests that have passed.
    fn by_looking_back(requests: &Requests, is_same: impl Fn(i64, i64) -> bool) -> Vec<bool> {
        let mut passed: Vec<i64> = Vec::new();
        let decide = |now: &i64| {
            let passes = (passed.iter().filter(|before| is_same(**before, *now)).count() as i64) < requests.limit;
            passed.extend(passes.then_some(*now));
            passes
        };
        requests.times.iter().map(decide).collect()
    }

    /// What passed in this window counts whole, what passed in the one before by the share of it that is still near.
    fn by_weighing(requests: &Requests) -> Vec<bool> {
        let (per, mut passed) = (requests.per, Vec::new());
        let decide = |now: &i64| {
            let weight = |before: &i64| match now / per - before / per {
                0 => per,
                1 => per - now % per,
                _ => 0,
            };
            let passes = passed.iter().map(weight).sum::<i64>() < requests.limit * per;
            passed.extend(passes.then_some(*now));
            passes
        };
        requests.times.iter().map(decide).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn each_lets_pass_what_it_should(size in 0..40u32, seed in any::<u64>(), limit in 1..6i64, per in 1..15i64) {
            let Input::Requests(mut requests) = InputKind::Requests.random(size, &mut Random::new(seed)) else { unreachable!() };
            (requests.limit, requests.per) = (limit, per);
            prop_assert_eq!(answers_of(0, &requests), by_seconds(&requests));
            prop_assert_eq!(answers_of(1, &requests), by_looking_back(&requests, |before, now| before > now - per));
            prop_assert_eq!(answers_of(2, &requests), by_weighing(&requests));
            prop_assert_eq!(answers_of(3, &requests), by_looking_back(&requests, |before, now| before / per == now / per));
        }
    }

    #[test]
    fn it_can_be_shown() {
        RATE_LIMITERS.variants.iter().for_each(|variant| check_variant(&RATE_LIMITERS, variant));
    }

    #[test]
    fn a_fixed_window_lets_twice_the_limit_pass_around_a_border() {
        let requests = Requests { limit: 3, per: 10, times: vec![7, 8, 9, 10, 11, 12] };
        let passed = |variant| answers_of(variant, &requests).into_iter().filter(|passes| *passes).count();
        assert_eq!([0, 1, 2, 3].map(passed), [4, 3, 4, 6]);
    }

    #[test]
    fn a_refusal_says_when_there_is_room_again() {
        let said = |variant: usize| {
            let variant = &RATE_LIMITERS.variants[variant];
            let input = RATE_LIMITERS.parse("3 per 10; 1 1 1 2").expect("requests");
            sentences(variant, &variant.run(&input, Limit::default())).join("\n")
        };
        assert!(
            said(0)
                .contains("Refuse it: `3` drops are less than a token of `10`. The next one is full `3` s from now."),
            "{}",
            said(0)
        );
        assert!(said(1).contains("Room comes when the oldest, at `1`, is `10` s old: at `11`."), "{}", said(1));
        assert!(said(3).contains("Room comes with the next window, at `10`."), "{}", said(3));
    }
}
