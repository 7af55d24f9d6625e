//! The sentences of the search that uses up islands, by a queue or by a stack.

use trace::{Cell, SiteId, State, Status};

use super::flood::{BLOCKED, EMPTY, FIRST, FOUND, OUTSIDE, PASS, PUSH, START, Store, TAKE};
use super::group;
use crate::say::{code, count, number, var};

pub(super) fn say(site: SiteId, state: &State, store: Store) -> String {
    let (name, islands) = (store.name(), number(state, "islands"));
    match site {
        START => say_start(state, name),
        PASS => say_pass(state),
        FOUND => {
            format!("{} is land that no island has reached: a new island begins, number `{islands}`.", scanned(state))
        }
        FIRST => format!(
            "Mark {} as seen and put it into `{name}`: the search of island `{islands}` starts there.",
            scanned(state)
        ),
        TAKE => say_take(state, store),
        OUTSIDE => say_outside(state),
        BLOCKED => say_blocked(state),
        PUSH => format!(
            "{} is land not seen before and belongs to island `{islands}`. Mark it now, so that it waits in `{name}` only once.",
            near(state)
        ),
        EMPTY => say_empty(state, name),
        _ => say_done(state),
    }
}

fn say_start(state: &State, name: &str) -> String {
    let cells = state.var("grid").object().map(|id| state.grid(id));
    let (rows, cols) = cells.map_or((0, 0), |grid| (grid.rows, grid.cols));
    format!(
        "The grid has {} and {}. Look at every cell in turn; `{name}` will hold the cells of an island that wait for their look around.",
        count(rows.into(), "row"),
        count(cols.into(), "column")
    )
}

/// The cell at which the scan stands.
fn scanned(state: &State) -> String {
    format!("`({}, {})`", number(state, "row"), number(state, "col"))
}

/// The neighbour that is looked at.
fn near(state: &State) -> String {
    format!("`({}, {})`", number(state, "r"), number(state, "c"))
}

fn cell_at(state: &State, row: i64, col: i64) -> Cell {
    let grid = state.var("grid").object().map(|id| state.grid(id));
    grid.map_or(Cell::new(0), |grid| grid.cell(row as u32, col as u32))
}

fn say_pass(state: &State) -> String {
    let cell = cell_at(state, number(state, "row"), number(state, "col"));
    match cell.value {
        0 => format!("{} is water, so no island begins here.", scanned(state)),
        _ => format!("{} is land, but it was counted with island `{}`.", scanned(state), cell.group),
    }
}

fn say_take(state: &State, store: Store) -> String {
    let waiting = state.var(store.name()).object().map_or(0, |id| i64::from(state.len(id)));
    let (name, cell) = (store.name(), var(state, "cell"));
    let why = match store {
        _ if waiting == 0 => {
            return format!("Take {cell} from `{name}`: nothing else waits there.");
        }
        Store::Queue => format!("Take {cell} from the front of `{name}`: it has waited longest."),
        Store::Stack => format!("Take {cell} from the top of `{name}`: it was put there last."),
    };
    match waiting {
        1 => format!("{why} `1` cell still waits."),
        n => format!("{why} `{n}` cells still wait."),
    }
}

fn say_blocked(state: &State) -> String {
    let cell = cell_at(state, number(state, "r"), number(state, "c"));
    match (cell.value, cell.status) {
        (0, _) => format!("{} is water: the island ends on this side of {}.", near(state), var(state, "cell")),
        (_, Status::Frontier) => format!("{} is land that was seen already and still waits.", near(state)),
        _ => format!("{} is land that was seen already, so it is not taken twice.", near(state)),
    }
}

fn say_empty(state: &State, name: &str) -> String {
    let islands = number(state, "islands");
    let cells = state.var("grid").object().map(|id| state.grid(id));
    let mine = |cell: &Cell| cell.status == Status::Visited && cell.group == group(islands as u32);
    match cells {
        Some(grid) if islands <= 4095 => {
            let size = grid.cells().filter(mine).count() as i64;
            format!("`{name}` is empty, so island `{islands}` is used up: it has {}.", count(size, "cell"))
        }
        _ => format!("`{name}` is empty, so island `{islands}` is used up."),
    }
}

fn say_done(state: &State) -> String {
    let (islands, reads) = (state.var("islands"), state.counts().reads);
    match islands.int() {
        Some(0) => format!("Every cell is water: there are {} islands.", code(state, islands)),
        Some(1) => format!(
            "Every cell has been looked at: there is {} island, found with `{reads}` reads.",
            code(state, islands)
        ),
        _ => format!(
            "Every cell has been looked at: there are {} islands, found with `{reads}` reads.",
            code(state, islands)
        ),
    }
}

fn say_outside(state: &State) -> String {
    let rows = state.var("grid").object().map_or(0, |id| i64::from(state.grid(id).rows));
    let side = match ["r", "c"].map(|name| number(state, name)) {
        [-1, _] => "above the first row",
        [_, -1] => "left of the first column",
        [r, _] if r == rows => "below the last row",
        _ => "right of the last column",
    };
    format!("{} lies {side}, outside the grid, so there is nothing to look at.", near(state))
}
