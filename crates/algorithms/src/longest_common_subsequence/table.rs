//! The table filled row by row, and the way back through it that finds the letters.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value, Var};

use super::{say_better, say_compare, say_start};
use crate::input::Input;
use crate::say::{count, number};
use crate::two_texts::{Texts, cell, length, letter, quoted, shown};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "bottom-up",
    title: "Bottom-up table",
    note: "every cell once, row by row",
    time: "O(m·n)",
    space: "O(m·n)",
    listings: listings!("longest-common-subsequence/bottom-up"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    TABLE = "table";
    COMPARE = "compare";
    MATCH = "match", "letter in common";
    CARRY = "carry";
    BACK = "back", "table full";
    TAKE = "take", "letter taken";
    UP = "up";
    LEFT = "left";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = longest(&mut rec, input.texts());
    rec.finish(outcome)
}

fn longest(rec: &mut Recorder, texts: (&str, &str)) -> Result<(), LimitReached> {
    let names = ["a", "b", "length", "i", "j", "common"];
    let [a, b, length, i_var, j_var, common_var] = rec.call("longest_common_subsequence", &names).vars();
    let texts = Texts::new(rec, texts, |_, _| Value::Int(0));
    rec.assign(a, Value::Ref(texts.first));
    rec.assign(b, Value::Ref(texts.second));
    rec.step(START)?;
    rec.assign(length, Value::Ref(texts.table));
    rec.step(TABLE)?;
    let (height, width) = (rec.len(texts.first), rec.len(texts.second));
    for i in 1..=height {
        rec.assign(i_var, Value::Int(i.into()));
        for j in 1..=width {
            rec.assign(j_var, Value::Int(j.into()));
            fill(rec, &texts, i, j)?;
        }
    }
    let common = rec.list(&[]);
    rec.assign(common_var, Value::Ref(common));
    rec.assign(i_var, Value::Int(height.into()));
    rec.assign(j_var, Value::Int(width.into()));
    rec.step(BACK)?;
    let (mut i, mut j) = (height, width);
    while i > 0 && j > 0 {
        (i, j) = step_back(rec, &texts, common, (i, j), [i_var, j_var])?;
    }
    rec.step(DONE)
}

/// Fills a cell from those above it and to its left.
fn fill(rec: &mut Recorder, texts: &Texts, i: u32, j: u32) -> Result<(), LimitReached> {
    let (is_same, _) = texts.compare(rec, i, j);
    rec.step(COMPARE)?;
    let (row, above) = (texts.rows[i as usize], texts.rows[i as usize - 1]);
    if is_same {
        let shorter = rec.source(above, j - 1).int().unwrap_or(0);
        rec.write(row, j, Value::Int(shorter + 1));
        return rec.step(MATCH);
    }
    let best = if texts.peek(rec, i, j - 1) > texts.peek(rec, i - 1, j) {
        rec.compare(above, j);
        rec.source(row, j - 1)
    } else {
        rec.compare(row, j - 1);
        rec.source(above, j)
    };
    rec.write(row, j, best);
    rec.step(CARRY)
}

/// One step of the way back: to the cell that this one came from.
fn step_back(
    rec: &mut Recorder,
    texts: &Texts,
    common: trace::ObjId,
    (i, j): (u32, u32),
    [i_var, j_var]: [Var; 2],
) -> Result<(u32, u32), LimitReached> {
    let (is_same, letter) = texts.compare(rec, i, j);
    if is_same {
        rec.add(common, letter);
        rec.assign(i_var, Value::Int(i64::from(i) - 1));
        rec.assign(j_var, Value::Int(i64::from(j) - 1));
        rec.step(TAKE)?;
        return Ok((i - 1, j - 1));
    }
    let above = rec.read(texts.rows[i as usize - 1], j).int();
    if above >= rec.compare(texts.rows[i as usize], j - 1).int() {
        rec.assign(i_var, Value::Int(i64::from(i) - 1));
        rec.step(UP)?;
        return Ok((i - 1, j));
    }
    rec.assign(j_var, Value::Int(i64::from(j) - 1));
    rec.step(LEFT)?;
    Ok((i, j - 1))
}

fn say(site: SiteId, state: &State) -> String {
    let [i, j] = ["i", "j"].map(|name| number(state, name));
    let at = |i: i64, j: i64| cell(state, "length", i, j);
    match site {
        START => say_start(state),
        TABLE => "`length[i][j]` will be the answer for the first `i` letters of `a` and the first `j` of `b`. Without letters on \
                  one side nothing is common, so row `0` and column `0` hold `0`."
            .to_owned(),
        COMPARE => {
            let letters = (letter(state, "a", i - 1), letter(state, "b", j - 1));
            say_compare(state, letters, (i, j), "length")
        }
        MATCH => format!(
            "Write `{}` into `length[{i}][{j}]`: the common letter {} on top of the `{}` in `length[{}][{}]`.",
            at(i, j).int().unwrap_or(0),
            letter(state, "a", i - 1),
            at(i - 1, j - 1).int().unwrap_or(0),
            i - 1,
            j - 1
        ),
        CARRY => say_better(state, (i, j), [at(i - 1, j), at(i, j - 1)], "length"),
        BACK => format!(
            "The table is full: `length[{i}][{j}]` says that the texts have {} in common. To see which, walk back to where it came from.",
            count(at(i, j).int().unwrap_or(0), "letter")
        ),
        TAKE => format!(
            "Both texts have {} here, so it is one of the common letters. The rest was counted in `length[{i}][{j}]`.",
            letter(state, "a", i)
        ),
        UP => say_move(state, (i, j), ("a", i), at(i, j), at(i + 1, j - 1)),
        LEFT => say_move(state, (i, j), ("b", j), at(i, j), at(i - 1, j + 1)),
        _ => say_done(state),
    }
}

/// The walk went to `to` because it is no smaller than the other neighbour.
fn say_move(state: &State, (i, j): (i64, i64), (text, at): (&str, i64), to: Value, other: Value) -> String {
    let [to, other] = [to, other].map(|value| value.int().unwrap_or(0));
    let why = if to == other { "as good as the other way" } else { "more than the other way" };
    format!(
        "The letters differ. Without {} of `{text}` there are still `{to}` in common, {why} with `{other}`: go on at `length[{i}][{j}]`.",
        letter(state, text, at)
    )
}

fn say_done(state: &State) -> String {
    let found = state.var("common").object().map(|id| state.items(id)).unwrap_or_default();
    let letters: Vec<char> = found.into_iter().rev().map(shown).collect();
    let [first, second] = ["a", "b"].map(|text| length(state, text));
    match letters.len() as i64 {
        0 if first == 0 || second == 0 => "Return the empty text: `0` letters can be common.".to_owned(),
        0 => "The walk has met `0` common letters: return the empty text.".to_owned(),
        many => format!(
            "Read backwards, the letters taken are {}: {} that both texts have in this order.",
            quoted(&letters),
            count(many, "letter")
        ),
    }
}
