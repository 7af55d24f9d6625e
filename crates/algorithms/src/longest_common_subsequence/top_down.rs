//! The same answers asked for from the top: a call for each pair of beginnings, answered once and then remembered.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use super::{say_better, say_compare, say_start};
use crate::input::Input;
use crate::say::{count, number};
use crate::two_texts::{Texts, cell, length, letter, prefix};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "top-down",
    title: "Top-down with memo",
    note: "only the cells that are asked for",
    time: "O(m·n)",
    space: "O(m·n)",
    listings: listings!("longest-common-subsequence/top-down"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    MEMO = "memo";
    CALL = "call";
    EMPTY = "empty";
    KNOWN = "known", "answer remembered";
    COMPARE = "compare";
    MATCH = "match", "letter in common";
    BETTER = "better";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = longest(&mut rec, input.texts());
    rec.finish(outcome)
}

/// A run: the texts, and the memo over them.
struct Run {
    texts: Texts,
}

fn longest(rec: &mut Recorder, texts: (&str, &str)) -> Result<(), LimitReached> {
    let [a, b, memo, answer] = rec.call("longest_common_subsequence", &["a", "b", "memo", "answer"]).vars();
    let run = Run { texts: Texts::new(rec, texts, |_, _| Value::Absent) };
    let tree = rec.call_tree();
    rec.assign(a, Value::Ref(run.texts.first));
    rec.assign(b, Value::Ref(run.texts.second));
    rec.step(START)?;
    rec.assign(memo, Value::Ref(run.texts.table));
    rec.step(MEMO)?;
    let (height, width) = (rec.len(run.texts.first), rec.len(run.texts.second));
    let found = run.common(rec, tree, height, width)?;
    rec.assign(answer, Value::Int(found));
    rec.step(DONE)
}

impl Run {
    /// The most letters that the first `i` of one text and the first `j` of the other have in common.
    fn common(&self, rec: &mut Recorder, maker: ObjId, i: u32, j: u32) -> Result<i64, LimitReached> {
        let call = rec.call("common", &["i", "j"]);
        let [i_var, j_var] = call.vars();
        rec.assign(i_var, Value::Int(i.into()));
        rec.assign(j_var, Value::Int(j.into()));
        let node = rec.enter_call(maker, &format!("{i}, {j}"));
        rec.step(CALL)?;
        let found = self.answer(rec, node, i, j)?;
        rec.leave(call);
        Ok(found)
    }

    fn answer(&self, rec: &mut Recorder, node: ObjId, i: u32, j: u32) -> Result<i64, LimitReached> {
        if i == 0 || j == 0 {
            rec.return_call(node, Value::Int(0), Status::Done);
            rec.step(EMPTY)?;
            return Ok(0);
        }
        let row = self.texts.rows[i as usize];
        if let Some(known) = rec.read(row, j).int() {
            rec.return_call(node, Value::Int(known), Status::Visited);
            rec.step(KNOWN)?;
            return Ok(known);
        }
        let (is_same, _) = self.texts.compare(rec, i, j);
        rec.step(COMPARE)?;
        let found = if is_same {
            1 + self.common(rec, node, i - 1, j - 1)?
        } else {
            let above = self.common(rec, node, i - 1, j)?;
            above.max(self.common(rec, node, i, j - 1)?)
        };
        self.sources(rec, is_same, (i, j));
        rec.write(row, j, Value::Int(found));
        rec.return_call(node, Value::Int(found), Status::Done);
        rec.step(if is_same { MATCH } else { BETTER })?;
        Ok(found)
    }

    /// Marks the cell from which the answer came, if it is one that the memo holds.
    fn sources(&self, rec: &mut Recorder, is_same: bool, (i, j): (u32, u32)) {
        let [above, left] = [(i - 1, j), (i, j - 1)].map(|(i, j)| self.texts.peek(rec, i, j));
        let from = match is_same {
            true => (i - 1, j - 1),
            false if left > above => (i, j - 1),
            false => (i - 1, j),
        };
        if from.0 > 0 && from.1 > 0 {
            rec.source(self.texts.rows[from.0 as usize], from.1);
        }
    }
}

/// An answer as the run knows it: that of an empty text needs no memo.
fn known(state: &State, i: i64, j: i64) -> Value {
    if i == 0 || j == 0 { Value::Int(0) } else { cell(state, "memo", i, j) }
}

fn say(site: SiteId, state: &State) -> String {
    let [i, j] = ["i", "j"].map(|name| number(state, name));
    match site {
        START => say_start(state),
        MEMO => "`memo[i][j]` will keep the answer for the first `i` letters of `a` and the first `j` of `b` once it is worked out. \
                 Now ask for the whole texts."
            .to_owned(),
        CALL => format!(
            "`common({i}, {j})` asks for {} and {}. {} open now.",
            prefix(state, "a", i),
            prefix(state, "b", j),
            open(i64::from(state.depth()) - 1)
        ),
        EMPTY => {
            let text = if i == 0 { "a" } else { "b" };
            format!("No letter of `{text}` is left, so nothing can be common: return `0`.")
        }
        KNOWN => format!(
            "`memo[{i}][{j}]` already holds `{}` from an earlier call: return it, and nothing below is worked out again.",
            known(state, i, j).int().unwrap_or(0)
        ),
        COMPARE => {
            let letters = (letter(state, "a", i - 1), letter(state, "b", j - 1));
            say_compare(state, letters, (i, j), "memo")
        }
        MATCH => format!(
            "`common({}, {})` gave `{}`; with the letter {} that makes `{}`, kept in `memo[{i}][{j}]`.",
            i - 1,
            j - 1,
            known(state, i - 1, j - 1).int().unwrap_or(0),
            letter(state, "a", i - 1),
            known(state, i, j).int().unwrap_or(0)
        ),
        BETTER => say_better(state, (i, j), [known(state, i - 1, j), known(state, i, j - 1)], "memo"),
        _ => say_done(state),
    }
}

/// `1 call is`, `3 calls are`, the number between backticks.
fn open(calls: i64) -> String {
    format!("{} {}", count(calls, "call"), if calls == 1 { "is" } else { "are" })
}

fn say_done(state: &State) -> String {
    let cells = length(state, "a") * length(state, "b");
    let memo = state.var("memo").object().map(|id| state.items(id)).unwrap_or_default();
    let rows = memo.into_iter().filter_map(Value::object);
    let filled = rows.flat_map(|row| state.items(row)).filter(|item| *item != Value::Absent).count();
    format!(
        "Return `{}`: so many letters are common. `{filled}` of `{cells}` cells were worked out, the others were never asked for.",
        number(state, "answer")
    )
}
