//! The longest common subsequence of two texts: a table of answers for all their beginnings.

mod table;
mod top_down;

use trace::{State, Value};

use crate::input::InputKind;
use crate::say::count;
use crate::two_texts::{length, prefix};
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static LONGEST_COMMON_SUBSEQUENCE: Visualizer = Visualizer {
    slug: "longest-common-subsequence",
    title: "Longest common subsequence",
    summary: "Each cell answers for two shorter texts; the arrows show from which cells it came.",
    area: "data-structures-and-algorithms",
    topic: "dynamic-programming",
    structure: "table",
    input: InputKind::Texts,
    variants: &[table::VARIANT, top_down::VARIANT],
    examples: &[
        Example {
            name: "Two short words",
            text: "stone; token",
            why: "Small enough to check every cell by hand; three letters are common.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One letter each",
            text: "a; a",
            why: "One cell to fill, and it is a match.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "An empty text",
            text: "\"\", \"abc\"",
            why: "Nothing can be common: the table is its first row and the answer is empty.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Nothing in common",
            text: "abcdef; uvwxyz",
            why: "Every comparison fails, so top-down splits at every cell; without a memo that would be thousands of calls.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "The first match misleads",
            text: "bcda; abcd",
            why: "Code that takes the first common letter it finds pairs the `a` and is left with it alone; `bcd` is longer.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Letters come again",
            text: "abab; baba",
            why: "Counting common letters gives four, but they cannot all be kept in order: three is the most.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 41,
    questions: &[],
};

fn say_start(state: &State) -> String {
    let [first, second] = ["a", "b"].map(|text| length(state, text));
    if first == 0 || second == 0 {
        return format!(
            "One text has {} and the other {}: with nothing on one side, nothing is common.",
            count(first.max(second), "letter"),
            count(0, "letter")
        );
    }
    format!(
        "Find the longest text that is left of both {} and {} when letters are dropped and the others stay in order.",
        prefix(state, "a", first),
        prefix(state, "b", second)
    )
}

/// Two letters that are the same, or are not.
fn say_compare(state: &State, letters: (String, String), (i, j): (i64, i64), table: &str) -> String {
    let ends =
        format!("{} ends in {} and {} in {}", prefix(state, "a", i), letters.0, prefix(state, "b", j), letters.1);
    if letters.0 == letters.1 {
        format!(
            "{ends}, the same letter: keeping both loses nothing, so one more than the answer `{table}[{}][{}]` without them.",
            i - 1,
            j - 1
        )
    } else {
        format!("{ends}: they differ, so at most one of them can be kept. Drop each in turn and see which leaves more.")
    }
}

/// What a cell got from its neighbours above and to the left, which are not the same letter.
fn say_better(state: &State, (i, j): (i64, i64), [above, left]: [Value; 2], table: &str) -> String {
    let [above, left] = [above, left].map(|value| value.int().unwrap_or(0));
    let letters = [crate::two_texts::letter(state, "a", i - 1), crate::two_texts::letter(state, "b", j - 1)];
    let best = above.max(left);
    let why = match above.cmp(&left) {
        std::cmp::Ordering::Equal => "the same, whichever is dropped".to_owned(),
        std::cmp::Ordering::Greater => format!("more than `{left}`, which dropping {} of `b` leaves", letters[1]),
        std::cmp::Ordering::Less => format!("more than `{above}`, which dropping {} of `a` leaves", letters[0]),
    };
    let from = if left > above { format!("`{table}[{i}][{}]`", j - 1) } else { format!("`{table}[{}][{j}]`", i - 1) };
    format!("Write `{best}` into `{table}[{i}][{j}]`: it comes from {from}, {why}.")
}

#[cfg(test)]
mod tests;
