//! Edit distance: the fewest letters to replace, delete or insert that turn one text into another.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use crate::input::{Input, InputKind};
use crate::say::{count, number};
use crate::two_texts::{Texts, cell, length, letter, prefix};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static EDIT_DISTANCE: Visualizer = Visualizer {
    slug: "edit-distance",
    title: "Edit distance",
    summary: "Three neighbours stand for replace, delete and insert: each cell takes the cheapest.",
    area: "data-structures-and-algorithms",
    topic: "dynamic-programming",
    structure: "table",
    input: InputKind::Texts,
    variants: &[Variant {
        slug: "bottom-up",
        title: "Bottom-up table",
        note: "every cell once, row by row",
        time: "O(m·n)",
        space: "O(m·n)",
        listings: listings!("edit-distance/bottom-up"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "One edit of each kind",
            text: "spore; ports",
            why: "The shortest way deletes, inserts and replaces, one letter each.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One letter for another",
            text: "a; b",
            why: "One cell to fill: replacing is cheaper than deleting and inserting.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "From nothing",
            text: "\"\", \"abc\"",
            why: "Only inserting is left: as many edits as letters, and no cell to fill.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Nothing in common",
            text: "abcdef; uvwxyz",
            why: "Every cell has to look at all three neighbours, and every letter is replaced.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Everything moved by one",
            text: "abcdef; bcdefa",
            why: "Comparing letter by letter in place finds six edits; deleting the first and inserting it at the end takes two.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 49,
    questions: &[],
};

sites! {
    START = "start";
    TABLE = "table";
    COMPARE = "compare";
    SAME = "same", "letter stays";
    CHEAPEST = "cheapest", "edit chosen";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = fewest_edits(&mut rec, input.texts());
    rec.finish(outcome)
}

fn fewest_edits(rec: &mut Recorder, texts: (&str, &str)) -> Result<(), LimitReached> {
    let [a, b, edits, i_var, j_var] = rec.call("edit_distance", &["a", "b", "edits", "i", "j"]).vars();
    let texts = Texts::new(rec, texts, |row, col| Value::Int((row + col).into()));
    rec.assign(a, Value::Ref(texts.first));
    rec.assign(b, Value::Ref(texts.second));
    rec.step(START)?;
    rec.assign(edits, Value::Ref(texts.table));
    rec.step(TABLE)?;
    let (height, width) = (rec.len(texts.first), rec.len(texts.second));
    for i in 1..=height {
        rec.assign(i_var, Value::Int(i.into()));
        for j in 1..=width {
            rec.assign(j_var, Value::Int(j.into()));
            let (is_same, _) = texts.compare(rec, i, j);
            rec.step(COMPARE)?;
            fill(rec, &texts, is_same, (i, j))?;
        }
    }
    rec.read(texts.rows[height as usize], width);
    rec.step(DONE)
}

/// Fills a cell: from the one before both letters if they are the same, else from the cheapest neighbour.
fn fill(rec: &mut Recorder, texts: &Texts, is_same: bool, (i, j): (u32, u32)) -> Result<(), LimitReached> {
    let row = texts.rows[i as usize];
    if is_same {
        let known = rec.source(texts.rows[i as usize - 1], j - 1);
        rec.write(row, j, known);
        return rec.step(SAME);
    }
    let neighbours = [(i - 1, j - 1), (i - 1, j), (i, j - 1)];
    let [replace, delete, insert] = neighbours.map(|(i, j)| texts.peek(rec, i, j));
    let least = replace.min(delete).min(insert);
    let chosen = [replace, delete, insert].into_iter().position(|edits| edits == least);
    for (at, (i, j)) in neighbours.into_iter().enumerate() {
        let row = texts.rows[i as usize];
        if chosen == Some(at) {
            rec.source(row, j)
        } else {
            rec.compare(row, j)
        };
    }
    rec.write(row, j, Value::Int(least + 1));
    rec.step(CHEAPEST)
}

fn edits(state: &State, i: i64, j: i64) -> i64 {
    cell(state, "edits", i, j).int().unwrap_or(0)
}

fn say(site: SiteId, state: &State) -> String {
    let [i, j] = ["i", "j"].map(|name| number(state, name));
    match site {
        START => say_start(state),
        TABLE => "`edits[i][j]` will be the fewest edits from the first `i` letters of `a` to the first `j` of `b`. Row `0` starts with \
                  no letters and only inserts; column `0` ends with none and only deletes."
            .to_owned(),
        COMPARE => say_compare(state, i, j),
        SAME => format!(
            "Write `{}` into `edits[{i}][{j}]`, as it stands in `edits[{}][{}]`: the letter {} stays and costs nothing.",
            edits(state, i, j),
            i - 1,
            j - 1,
            letter(state, "a", i - 1)
        ),
        CHEAPEST => say_cheapest(state, i, j),
        _ => say_done(state),
    }
}

fn say_start(state: &State) -> String {
    let [first, second] = ["a", "b"].map(|text| length(state, text));
    if first + second == 0 {
        return "Both texts are empty: `0` edits turn one into the other.".to_owned();
    }
    format!(
        "Turn {} into {} with as few edits as possible: each replaces, deletes or inserts one letter.",
        prefix(state, "a", first),
        prefix(state, "b", second)
    )
}

fn say_compare(state: &State, i: i64, j: i64) -> String {
    let (texts, letters) =
        ([prefix(state, "a", i), prefix(state, "b", j)], [letter(state, "a", i - 1), letter(state, "b", j - 1)]);
    if letters[0] == letters[1] {
        return format!(
            "{} and {} both end in {}: it can stay, so no more edits are needed than without it.",
            texts[0], texts[1], letters[0]
        );
    }
    format!(
        "{} ends in {} and {} in {}: they differ, so one edit is needed here. The three neighbours say what the rest costs.",
        texts[0], letters[0], texts[1], letters[1]
    )
}

fn say_cheapest(state: &State, i: i64, j: i64) -> String {
    let [replace, delete, insert] = [(i - 1, j - 1), (i - 1, j), (i, j - 1)].map(|(i, j)| edits(state, i, j) + 1);
    let [mine, other] = [letter(state, "a", i - 1), letter(state, "b", j - 1)];
    format!(
        "In all, replacing {mine} by {other} costs `{replace}`, deleting {mine} `{delete}`, inserting {other} `{insert}`. Write the least, \
         `{}`, into `edits[{i}][{j}]`.",
        edits(state, i, j)
    )
}

fn say_done(state: &State) -> String {
    const NAMED: usize = 6;
    let mut steps = shortest(state);
    let all = steps.len();
    match all {
        0 => "Return `0`: the texts are the same, so nothing has to be edited.".to_owned(),
        _ => {
            steps.truncate(NAMED);
            let rest = if all > NAMED { format!("; and `{}` more", all - NAMED) } else { String::new() };
            format!(
                "Return {}, found by going back the way the last cell came: {}{rest}.",
                count(all as i64, "edit"),
                steps.join("; ")
            )
        }
    }
}

/// The edits of a cheapest way, found by going back through the table, the first letters' first.
fn shortest(state: &State) -> Vec<String> {
    let (mut i, mut j) = (length(state, "a"), length(state, "b"));
    let mut steps = Vec::new();
    while i > 0 || j > 0 {
        let [mine, other] = [letter(state, "a", i - 1), letter(state, "b", j - 1)];
        let here = edits(state, i, j);
        if i > 0 && j > 0 && mine == other {
            (i, j) = (i - 1, j - 1);
        } else if i > 0 && j > 0 && edits(state, i - 1, j - 1) + 1 == here {
            steps.push(format!("replace {mine} by {other}"));
            (i, j) = (i - 1, j - 1);
        } else if i > 0 && edits(state, i - 1, j) + 1 == here {
            steps.push(format!("delete {mine}"));
            i -= 1;
        } else {
            steps.push(format!("insert {other}"));
            j -= 1;
        }
    }
    steps.reverse();
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;

    /// Every way to edit, tried without a table.
    fn by_trying(first: &[char], second: &[char]) -> i64 {
        let (Some((a, first_rest)), Some((b, second_rest))) = (first.split_last(), second.split_last()) else {
            return (first.len() + second.len()) as i64;
        };
        let replaced = by_trying(first_rest, second_rest) + i64::from(a != b);
        replaced.min(by_trying(first_rest, second) + 1).min(by_trying(first, second_rest) + 1)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_trying_every_way_finds(first in "[a-c ]{0,6}", second in "[a-c ]{0,6}") {
            let [a, b]: [Vec<char>; 2] = [&first, &second].map(|text| text.chars().collect());
            let trace = EDIT_DISTANCE.variants[0].run(&Input::Texts { first, second }, Limit::default());
            let (answer, steps, counts) = final_state(&trace, |state| {
                (edits(state, a.len() as i64, b.len() as i64), shortest(state).len(), state.counts())
            });
            prop_assert_eq!(answer, by_trying(&a, &b));
            prop_assert_eq!(steps as i64, answer, "as many edits as it says");
            prop_assert_eq!(counts.writes as usize, a.len() * b.len(), "every cell once");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&EDIT_DISTANCE, &EDIT_DISTANCE.variants[0]);
    }

    #[test]
    fn the_end_names_the_edits() {
        let last = |text| {
            let variant = &EDIT_DISTANCE.variants[0];
            let input = EDIT_DISTANCE.parse(text).expect(text);
            sentences(variant, &variant.run(&input, Limit::default())).pop().expect("a step")
        };
        let way = "Return `3` edits, found by going back the way the last cell came:";
        assert_eq!(last("spore; ports"), format!("{way} delete `s`; insert `t`; replace `e` by `s`."));
        assert_eq!(last("same; same"), "Return `0`: the texts are the same, so nothing has to be edited.");
        assert!(last("abcdefgh; ijklmnop").ends_with("replace `f` by `n`; and `2` more."));
    }
}
