//! The longest common subsequence against trying everything that can be left of one text.

use proptest::prelude::*;
use trace::{Limit, Value};

use super::LONGEST_COMMON_SUBSEQUENCE;
use crate::input::Input;
use crate::testing::{check_variant, final_state, sentences};
use crate::two_texts::cell;

/// Whether the letters stand in the text in this order.
fn is_left_of(letters: &[char], text: &[char]) -> bool {
    let mut rest = text.iter();
    letters.iter().all(|letter| rest.any(|other| other == letter))
}

/// Every choice of letters of the first text, looked for in the second.
fn by_trying(first: &[char], second: &[char]) -> usize {
    let chosen = |choice: u32| {
        let letters = first.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, &letter)| letter);
        letters.collect::<Vec<char>>()
    };
    let fits = (0..1u32 << first.len()).map(chosen).filter(|letters| is_left_of(letters, second));
    fits.map(|letters| letters.len()).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn both_find_what_trying_everything_finds(first in "[a-d]{0,8}", second in "[a-d]{0,9}") {
        let [a, b]: [Vec<char>; 2] = [&first, &second].map(|text| text.chars().collect());
        let expected = by_trying(&a, &b) as i64;
        let input = Input::Texts { first, second };
        let [table, top_down] = [0, 1].map(|at| LONGEST_COMMON_SUBSEQUENCE.variants[at].run(&input, Limit::default()));
        let (found, length) = final_state(&table, |state| {
            let common = state.var("common").object().map(|id| state.items(id)).unwrap_or_default();
            (common, cell(state, "length", a.len() as i64, b.len() as i64))
        });
        let letters: Vec<char> = found.into_iter().rev().filter_map(|l| if let Value::Char(l) = l { Some(l) } else { None }).collect();
        prop_assert_eq!(length, Value::Int(expected));
        prop_assert_eq!(letters.len() as i64, expected);
        prop_assert!(is_left_of(&letters, &a) && is_left_of(&letters, &b), "{:?}", letters);
        let counts = final_state(&table, |state| state.counts());
        prop_assert_eq!(counts.writes as usize, a.len() * b.len() + letters.len(), "each cell once, each letter once");
        let (answer, writes) = final_state(&top_down, |state| (state.var("answer"), state.counts().writes));
        prop_assert_eq!(answer, Value::Int(expected));
        prop_assert!(writes as usize <= a.len() * b.len(), "no cell twice");
    }
}

#[test]
fn they_can_be_shown() {
    for variant in LONGEST_COMMON_SUBSEQUENCE.variants {
        check_variant(&LONGEST_COMMON_SUBSEQUENCE, variant);
    }
}

#[test]
fn the_sentences_name_letters_and_cells() {
    let said = |variant: usize, text| {
        let input = LONGEST_COMMON_SUBSEQUENCE.parse(text).expect(text);
        let variant = &LONGEST_COMMON_SUBSEQUENCE.variants[variant];
        sentences(variant, &variant.run(&input, Limit::default()))
    };
    let table = said(0, "stone; token");
    assert_eq!(
        table.last().map(String::as_str),
        Some("Read backwards, the letters taken are `ton`: `3` letters that both texts have in this order.")
    );
    let top_down = said(1, "abcdef; uvwxyz");
    assert_eq!(
        top_down.last().map(String::as_str),
        Some(
            "Return `0`: so many letters are common. `36` of `36` cells were worked out, the others were never asked for."
        )
    );
    let told = |part: &str| assert!(top_down.iter().any(|sentence| sentence.contains(part)), "{part}");
    told("already holds `0` from an earlier call");
}
