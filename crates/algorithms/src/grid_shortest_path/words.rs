//! What the steps say.

use trace::{SiteId, State, Status, Value};

use super::search::{self, Order};
use crate::say::{code, count, number, var};

pub(super) fn say(site: SiteId, state: &State, order: Order) -> String {
    let [cell, start, end] = ["cell", "start", "end"].map(|name| var(state, name));
    let near = format!("`({}, {})`", number(state, "r"), number(state, "c"));
    let name = order.name();
    let waiting = state.var(name).object().map_or(0, |id| i64::from(state.len(id)));
    match site {
        search::START => {
            format!("Find the shortest way from {start} to {end}, up, down, left or right, around the walls.")
        }
        search::INIT => format!("The start {start} is `0` steps away and waits in `{name}`."),
        search::CHECK if waiting == 0 => format!("`{name}` is empty: no cell waits any more, so the loop ends."),
        search::CHECK => format!("{} in `{name}`, so there is a cell to go on from.", waits(waiting)),
        search::TAKE => say_take(state, &cell, order),
        search::OUTSIDE => format!("{near} lies outside the grid."),
        search::WALL => format!("{near} is a wall, so no way leads through it."),
        search::KNOWN => format!(
            "{near} is known already, {} away, and by {cell} it would be no nearer: leave it.",
            steps(at(state, "r", "c").0)
        ),
        search::FOUND => say_found(state, &cell, &near, order),
        search::ARRIVED => say_arrived(state, &cell, order),
        search::BACK => format!(
            "Go back to {cell}, which is {} away from the start: one less, so a shortest way leads over it.",
            steps(distance(state, state.var("cell")))
        ),
        search::DONE => say_done(state, order),
        _ => format!(
            "Every cell that can be reached from {start} has been looked at, and {end} is not among them: there is no way."
        ),
    }
}

fn waits(waiting: i64) -> String {
    if waiting == 1 { "`1` cell waits".to_owned() } else { format!("`{waiting}` cells wait") }
}

fn steps(steps: i64) -> String {
    count(steps, "step")
}

/// Distance and status of the cell that two variables name.
fn at(state: &State, row: &str, col: &str) -> (i64, Status) {
    let Some(grid) = state.var("grid").object().map(|grid| state.grid(grid)) else {
        return (0, Status::Untouched);
    };
    let [row, col] = [row, col].map(|name| number(state, name));
    if !(0..i64::from(grid.rows)).contains(&row) || !(0..i64::from(grid.cols)).contains(&col) {
        return (0, Status::Untouched);
    }
    let cell = grid.cell(row as u32, col as u32);
    (cell.group.into(), cell.status)
}

fn distance(state: &State, place: Value) -> i64 {
    match (place, state.var("grid").object()) {
        (Value::Point { row, col }, Some(grid)) => state.grid(grid).cell(row.into(), col.into()).group.into(),
        _ => 0,
    }
}

/// Steps from a place to the end if no wall stood in the way.
fn to_go(state: &State, place: Value) -> i64 {
    match (place, state.var("end")) {
        (Value::Point { row, col }, Value::Point { row: end_row, col: end_col }) => {
            i64::from(row.abs_diff(end_row)) + i64::from(col.abs_diff(end_col))
        }
        _ => 0,
    }
}

fn say_arrived(state: &State, cell: &str, order: Order) -> String {
    let why = match order {
        Order::Queue => "Everything nearer was taken before",
        Order::Heap => "Every way that still waits needs at least as many",
    };
    format!("{cell} is the end, {} away. {why}, so no way is shorter.", steps(distance(state, state.var("cell"))))
}

fn say_take(state: &State, cell: &str, order: Order) -> String {
    let far = distance(state, state.var("cell"));
    if order == Order::Queue {
        return format!(
            "Take {cell} from the front of `queue`: {} away, and nothing that waits is nearer.",
            steps(far)
        );
    }
    let rest = to_go(state, state.var("cell"));
    format!(
        "Take {cell} from the top of `heap`: {} so far and at least `{rest}` to go, `{}` in all.",
        steps(far),
        far + rest
    )
}

fn say_found(state: &State, cell: &str, near: &str, order: Order) -> String {
    let (far, _) = at(state, "r", "c");
    if order == Order::Queue {
        return format!(
            "{near} is free and new: {} away, one more than {cell}. It joins the end of `queue`.",
            steps(far)
        );
    }
    let place = Value::Point { row: number(state, "r").max(0) as u16, col: number(state, "c").max(0) as u16 };
    let rest = to_go(state, place);
    format!(
        "{near} is free: {} away, and at least `{rest}` to go. It waits in `heap` with `{}`, the least that a way over it can need.",
        steps(far),
        far + rest
    )
}

fn say_done(state: &State, order: Order) -> String {
    let path = state.var("path").object().map_or(1, |path| i64::from(state.len(path)));
    let taken = state.var("grid").object().map(|grid| {
        let looked = |status| matches!(status, Status::Visited | Status::Done);
        state.grid(grid).cells().filter(|cell| looked(cell.status)).count() as i64
    });
    let how = match order {
        Order::Queue => "ring by ring",
        Order::Heap => "what seemed nearest to the end first",
    };
    format!(
        "Return `path`: {} from {} to {}. The search took {}, {how}.",
        steps(path - 1),
        code(state, state.var("start")),
        code(state, state.var("end")),
        count(taken.unwrap_or(0), "cell")
    )
}
