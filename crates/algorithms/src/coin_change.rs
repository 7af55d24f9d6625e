//! Coin change: the fewest coins for every amount up to the one asked for, each from smaller ones.

use trace::{Hint, Limit, LimitReached, ObjId, Recorder, SiteId, State, Trace, Value};

use crate::input::{Input, InputKind};
use crate::say::{code, count, number};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static COIN_CHANGE: Visualizer = Visualizer {
    slug: "coin-change",
    title: "Coin change",
    summary: "Fill a table from the smallest amount up, and see from which smaller answer each answer came.",
    area: "data-structures-and-algorithms",
    topic: "dynamic-programming",
    structure: "table",
    input: InputKind::Coins,
    variants: &[Variant {
        slug: "bottom-up",
        title: "Bottom-up table",
        note: "every amount once, smallest first",
        time: "O(amount × coins)",
        space: "O(amount)",
        listings: listings!("coin-change/bottom-up"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "Eleven from 1, 2, 5",
            text: "1 2 5; 11",
            why: "Small enough to check every cell by hand.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Nothing to pay",
            text: "1 2 5; 0",
            why: "Amount 0 needs no coin: the table has its base cell and no more.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "No way to pay",
            text: "2; 3",
            why: "Every odd amount stays out of reach, and the answer is -1.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Many small coins",
            text: "1 2 3 4 5 6; 24",
            why: "Nearly every coin fits nearly every amount: amount × coins looks.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Largest first is wrong",
            text: "1 3 4; 6",
            why: "Taking the largest coin first pays 4 + 1 + 1; two coins of 3 are better.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Largest first gets stuck",
            text: "4 5; 8",
            why: "After a 5 nothing can pay the rest, yet 4 + 4 can.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 32,
    questions: &["coin-change"],
};

sites! {
    START = "start";
    TABLE = "table";
    TARGET = "target";
    TOO_LARGE = "too-large";
    COMPARE = "compare";
    BETTER = "better", "fewer coins found";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let (coins, amount) = input.coins();
    let mut rec = Recorder::new(limit);
    let outcome = fewest_coins(&mut rec, coins, amount);
    rec.finish(outcome)
}

fn fewest_coins(rec: &mut Recorder, values: &[i64], total: i64) -> Result<(), LimitReached> {
    let names = ["coins", "amount", "fewest", "target", "coin"];
    let [coins_var, amount, fewest_var, target, coin_var] = rec.call("fewest_coins", &names).vars();
    let items: Vec<Value> = values.iter().copied().map(Value::Int).collect();
    let coins = rec.list(&items);
    rec.assign(coins_var, Value::Ref(coins));
    rec.assign(amount, Value::Int(total));
    rec.step(START)?;
    let mut cells = vec![Value::Infinity; total as usize + 1];
    cells[0] = Value::Int(0);
    let fewest = rec.list(&cells);
    rec.assign(fewest_var, Value::Ref(fewest));
    rec.hint(Hint::Index { var: target, into: fewest });
    rec.step(TABLE)?;
    for sum in 1..=total {
        rec.assign(target, Value::Int(sum));
        rec.step(TARGET)?;
        for (number, &coin) in values.iter().enumerate() {
            rec.read(coins, number as u32);
            rec.assign(coin_var, Value::Int(coin));
            if coin > sum {
                rec.step(TOO_LARGE)?;
            } else {
                try_coin(rec, fewest, sum as u32, coin as u32)?;
            }
        }
    }
    rec.read(fewest, total as u32);
    rec.step(DONE)
}

/// Pays one `coin` of `target` and the rest as the table says, if that takes fewer coins than known.
fn try_coin(rec: &mut Recorder, fewest: ObjId, target: u32, coin: u32) -> Result<(), LimitReached> {
    let rest = rec.read(fewest, target - coin).int();
    let known = rec.compare(fewest, target).int();
    rec.step(COMPARE)?;
    let Some(coins) = rest.filter(|rest| known.is_none_or(|known| rest + 1 < known)) else {
        return Ok(());
    };
    rec.source(fewest, target - coin);
    rec.write(fewest, target, Value::Int(coins + 1));
    rec.step(BETTER)
}

/// A cell of the table; [`Value::Infinity`] while its amount cannot be paid.
fn fewest(state: &State, amount: i64) -> Value {
    state.var("fewest").object().map_or(Value::Absent, |id| state.item(id, amount as u32))
}

fn say(site: SiteId, state: &State) -> String {
    let [amount, target, coin] = ["amount", "target", "coin"].map(|name| number(state, name));
    match site {
        START => say_start(state, amount),
        TABLE if amount == 0 => "The table has one cell: the amount `0` takes `0` coins.".to_owned(),
        TABLE => format!(
            "`fewest[a]` will be the answer for the amount `a`, from `0` to `{amount}`. Amount `0` takes `0` coins; `∞` means that no way is known yet."
        ),
        TARGET => {
            format!("Now the amount `{target}`: try each coin as the last one paid. All smaller amounts are settled.")
        }
        TOO_LARGE => {
            format!("The coin `{coin}` is worth more than `{target}`, so it cannot be part of it.")
        }
        COMPARE => say_compare(state, target, coin),
        BETTER => say_better(state, target, coin),
        _ => say_done(state, amount),
    }
}

fn say_start(state: &State, amount: i64) -> String {
    let coins = state.var("coins").object().map(|id| state.items(id)).unwrap_or_default();
    let words: Vec<String> = coins.iter().map(|&coin| state.show(coin)).collect();
    match words.len() {
        0 => format!("There are no coins to pay `{amount}` with."),
        _ => {
            format!("Pay `{amount}` with as few coins as possible, each of `{}`, as often as needed.", words.join(", "))
        }
    }
}

fn say_compare(state: &State, target: i64, coin: i64) -> String {
    let (rest, known) = (fewest(state, target - coin), fewest(state, target));
    let left = target - coin;
    let Some(coins) = rest.int() else {
        return format!("After the coin `{coin}` the amount `{left}` would be left, and no way to pay that is known.");
    };
    let with = format!(
        "With the coin `{coin}`, `{left}` is left, which takes {}: that makes {}",
        count(coins, "coin"),
        count(coins + 1, "coin")
    );
    match known.int() {
        None => format!("{with}, and so far no way to pay `{target}` was known."),
        Some(known) if coins + 1 < known => {
            format!("{with}, fewer than the `{known}` known for `{target}`.")
        }
        Some(known) if coins + 1 == known => {
            format!("{with}, no fewer than the `{known}` known for `{target}`.")
        }
        Some(known) => format!("{with}, more than the `{known}` known for `{target}`."),
    }
}

fn say_better(state: &State, target: i64, coin: i64) -> String {
    let table = state.var("fewest").object();
    let was = table.and_then(|id| state.before(id, target as u32)).unwrap_or(Value::Infinity);
    let (now, left) = (code(state, fewest(state, target)), target - coin);
    format!(
        "Write {now} into `fewest[{target}]`, where {} stood: it comes from `fewest[{left}]` and one coin `{coin}`.",
        code(state, was)
    )
}

fn say_done(state: &State, amount: i64) -> String {
    let answer = fewest(state, amount);
    match answer.int() {
        None => format!("`fewest[{amount}]` is still `∞`: these coins cannot pay `{amount}`, so return `-1`."),
        Some(0) => "Return `0`: nothing has to be paid.".to_owned(),
        Some(coins) => {
            format!("Return `fewest[{amount}]`: `{amount}` takes {}, {}.", count(coins, "coin"), payment(state, amount))
        }
    }
}

/// The coins of a best payment, found by going back through the table.
fn payment(state: &State, amount: i64) -> String {
    const SHOWN: usize = 12;
    let coins = state.var("coins").object().map(|id| state.items(id)).unwrap_or_default();
    let (mut left, mut words) = (amount, Vec::new());
    while left > 0 {
        let needed = fewest(state, left).int().unwrap_or(0);
        let fits = |coin: &i64| *coin <= left && fewest(state, left - coin).int() == Some(needed - 1);
        let Some(coin) = coins.iter().rev().filter_map(|value| value.int()).find(fits) else {
            break;
        };
        words.push(coin.to_string());
        left -= coin;
    }
    if words.len() > SHOWN {
        words.truncate(SHOWN);
        words.push("…".to_owned());
    }
    format!("`{}`", words.join(" + "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// All sums that one coin, two coins, three coins can make, until the amount is among them.
    fn by_sums(coins: &[i64], amount: i64) -> Option<i64> {
        let (mut sums, mut count) = (BTreeSet::from([0]), 0);
        while !sums.is_empty() && !sums.contains(&amount) {
            sums = sums
                .iter()
                .flat_map(|sum| coins.iter().map(move |coin| sum + coin))
                .filter(|&sum| sum <= amount)
                .collect();
            count += 1;
        }
        (!sums.is_empty()).then_some(count)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_trying_all_sums_finds(coins in prop::collection::btree_set(1..20i64, 1..5), amount in 0..40i64) {
            let coins: Vec<i64> = coins.into_iter().collect();
            let expected = by_sums(&coins, amount).map_or(Value::Infinity, Value::Int);
            let pairs = coins.iter().map(|coin| (amount - coin + 1).max(0) as u32).sum::<u32>();
            let trace = COIN_CHANGE.variants[0].run(&Input::Coins { coins, amount }, Limit::default());
            let (answer, counts) = final_state(&trace, |state| (fewest(state, amount), state.counts()));
            prop_assert_eq!(answer, expected);
            prop_assert_eq!(counts.comparisons, pairs, "every coin once for every amount it fits");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&COIN_CHANGE, &COIN_CHANGE.variants[0]);
    }

    #[test]
    fn the_end_names_the_coins() {
        let last = |text| {
            let input = COIN_CHANGE.parse(text).expect(text);
            let variant = &COIN_CHANGE.variants[0];
            sentences(variant, &variant.run(&input, Limit::default())).pop().expect("a step")
        };
        assert_eq!(last("1 3 4; 6"), "Return `fewest[6]`: `6` takes `2` coins, `3 + 3`.");
        assert_eq!(last("2; 3"), "`fewest[3]` is still `∞`: these coins cannot pay `3`, so return `-1`.");
    }
}
