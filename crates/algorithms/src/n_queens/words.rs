//! What each step of the search says.

use trace::{Hint, Meaning, ObjId, SiteId, State, Status, Value};

use super::{ATTACKED, CALL, NOWHERE, PLACE, SOLUTION, START, STUCK, UNDO, reaches};
use crate::say::{count, number};
use crate::two_texts::outer;

fn square(row: i64, col: i64) -> String {
    format!("`({row}, {col})`")
}

/// The columns of the queens that are placed, by row.
pub(super) fn queens(state: &State) -> Vec<i64> {
    let queens = outer(state, "queens").object().map(|id| state.items(id)).unwrap_or_default();
    queens.into_iter().filter_map(Value::int).take_while(|col| *col != NOWHERE).collect()
}

fn solutions(state: &State) -> i64 {
    outer(state, "solutions").object().map_or(0, |id| i64::from(state.len(id)))
}

/// The sentence of a step.
pub(super) fn say(site: SiteId, state: &State) -> String {
    let [row, col] = ["row", "col"].map(|name| number(state, name));
    let side = outer(state, "n").int().unwrap_or(0);
    match site {
        START if side == 1 => "Place `1` queen on a board of one square: nothing can reach it.".to_owned(),
        START => format!(
            "Place `{side}` queens on `{side}` rows so that none reaches another along a row, a column or a diagonal. One a row, so only \
             the columns are to be chosen."
        ),
        CALL if row == side => format!("No row is left: all `{side}` queens stand, and none reaches another."),
        CALL => format!("Now row `{row}`: try its `{side}` squares from the left. {}", safe_squares(state, row, side)),
        ATTACKED => say_attacked(state, row, col),
        PLACE => format!(
            "No queen reaches {}, so place one there, and shade what it reaches. That is a guess: it may have to be undone.",
            square(row, col)
        ),
        SOLUTION => say_solution(state),
        STUCK => say_stuck(state, row),
        UNDO => format!(
            "Take the queen from {} again: everything that can follow from it has been tried. {}",
            square(row, col),
            if col + 1 < side { "Try the next square instead." } else { "It was the last square of its row." }
        ),
        _ => say_done(state, side),
    }
}

fn safe_squares(state: &State, row: i64, side: i64) -> String {
    let queens = queens(state);
    let is_safe = |col: &i64| {
        !(0..).zip(&queens).any(|(above, other)| reaches((above, *other as u32), (row as u32, *col as u32)))
    };
    match (0..side).filter(is_safe).count() {
        0 => "None of them is safe, so a choice above was wrong.".to_owned(),
        safe if safe as i64 == side => "All of them are still safe.".to_owned(),
        safe => format!("Those not shaded are safe: `{safe}`."),
    }
}

fn say_attacked(state: &State, row: i64, col: i64) -> String {
    let queens = queens(state);
    let attacker =
        (0..).zip(&queens).find(|(above, other)| reaches((*above, **other as u32), (row as u32, col as u32)));
    let Some((above, &other)) = attacker else {
        return format!("{} is not safe.", square(row, col));
    };
    let line = if other == col { "down its column" } else { "along a diagonal" };
    format!("{} is not safe: the queen at {} reaches it {line}.", square(row, col), square(above.into(), other))
}

fn say_solution(state: &State) -> String {
    let columns: Vec<String> = queens(state).iter().map(i64::to_string).collect();
    format!(
        "Keep the columns `{}` as solution number `{}`, and go back to look for more.",
        columns.join(" "),
        solutions(state)
    )
}

/// All squares of a row are tried.
fn say_stuck(state: &State, row: i64) -> String {
    let above = queens(state).last().map(|&col| square(row - 1, col));
    let result = state.hints().iter().find_map(|hint| match hint {
        Hint::Is { object, what: Meaning::Calls } => Some(*object),
        _ => None,
    });
    let found = result.map_or(0, |tree| last_result(state, tree));
    let tried = format!("Every square of row `{row}` is tried");
    match (above, found) {
        (None, 0) => format!("{tried}, and none leads to a solution."),
        (None, many) => format!("{tried}: the search is over, with {}.", count(many, "solution")),
        (Some(above), 0) => format!("{tried}, and none leads to a solution: the queen at {above} must go."),
        (Some(above), many) => format!("{tried}: the queen at {above} leads to {}.", count(many, "solution")),
    }
}

/// What the call returned that has just come to its end: the first on the way down that waits no longer.
fn last_result(state: &State, tree: ObjId) -> i64 {
    let mut calls = Some(tree);
    while let Some(list) = calls {
        let last = state.len(list).checked_sub(1).and_then(|at| state.item(list, at).object());
        let Some(call) = last else { break };
        if state.status(call) != Status::Frontier {
            return state.field(call, "result").int().unwrap_or(0);
        }
        calls = state.field(call, "inside").object();
    }
    0
}

fn say_done(state: &State, side: i64) -> String {
    match solutions(state) {
        0 => {
            format!("Return an empty list: `{side}` queens cannot stand on `{side}` rows without one reaching another.")
        }
        found => format!(
            "Return {}: every way to place `{side}` queens has been tried or ruled out.",
            count(found, "solution")
        ),
    }
}
