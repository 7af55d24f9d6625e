//! The queens against trying every order of the columns.

use trace::{Cell, Limit};

use super::words::queens;
use super::{EMPTY, N_QUEENS};
use crate::input::Input;
use crate::testing::{check_variant, final_state, sentences};

/// Every order of the columns, kept if no two queens share a diagonal: found without undoing anything.
fn by_orders(side: usize) -> Vec<String> {
    let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..side {
        let longer = |order: &Vec<usize>| {
            let free = (0..side).filter(|col| !order.contains(col)).collect::<Vec<usize>>();
            free.into_iter().map(|col| order.iter().copied().chain([col]).collect()).collect::<Vec<Vec<usize>>>()
        };
        orders = orders.iter().flat_map(longer).collect();
    }
    let is_apart = |order: &Vec<usize>| {
        let pair = |(a, b): (usize, usize)| order[a].abs_diff(order[b]) != b - a;
        (0..side).flat_map(|b| (0..b).map(move |a| (a, b))).all(pair)
    };
    let words = |order: Vec<usize>| order.iter().map(usize::to_string).collect::<String>();
    orders.into_iter().filter(is_apart).map(words).collect()
}

#[test]
fn it_finds_what_trying_every_order_finds_on_every_board() {
    for side in 1..=8 {
        let trace = N_QUEENS.variants[0].run(&Input::Queens(side), Limit::default());
        let (found, board, queens) = final_state(&trace, |state| {
            let found = state.var("solutions").object().map(|id| state.items(id)).unwrap_or_default();
            let words: Vec<String> = found.into_iter().map(|words| state.text(words).to_owned()).collect();
            let board =
                state.var("board").object().map(|id| state.grid(id).cells().all(|cell| cell == Cell::new(EMPTY)));
            (words, board, queens(state))
        });
        assert_eq!(found, by_orders(side as usize), "{side} queens");
        assert!(board == Some(true) && queens.is_empty(), "every choice is undone");
    }
}

#[test]
fn it_can_be_shown() {
    check_variant(&N_QUEENS, &N_QUEENS.variants[0]);
}

#[test]
fn it_says_who_attacks_and_what_is_undone() {
    let variant = &N_QUEENS.variants[0];
    let said = sentences(variant, &variant.run(&Input::Queens(4), Limit::default())).join("\n");
    let told = |part: &str| assert!(said.contains(part), "{part}\n{said}");
    told("`(1, 0)` is not safe: the queen at `(0, 0)` reaches it down its column.");
    told("`(1, 1)` is not safe: the queen at `(0, 0)` reaches it along a diagonal.");
    told("Every square of row `2` is tried, and none leads to a solution: the queen at `(1, 2)` must go.");
    told("Keep the columns `1 3 0 2` as solution number `1`");
    told("Every square of row `1` is tried: the queen at `(0, 1)` leads to `1` solution.");
    told("Return `2` solutions");
}
