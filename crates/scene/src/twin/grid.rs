//! A grid as a table: every cell of a small one; of a large one the counts and the neighbourhood of the current cell.

use trace::{Cell, MarkKind, Meaning, ObjId, Status, Tally};

use super::{Table, mark_words, status_words};
use crate::grid::{focus_in, is_big, maze};
use crate::view::View;

/// Cells on each side of the current one that a large grid's table shows.
const AROUND: u32 = 2;

pub(super) fn table(view: &View, grid: ObjId, name: &str) -> Table {
    let cells = view.state.grid(grid);
    let caption = format!("{name}, {} rows and {} columns", cells.rows, cells.cols);
    if !is_big(cells) {
        return part(view, grid, caption, (0, cells.rows), (0, cells.cols));
    }
    let caption = format!("{caption}: {}", counts(&view.state.tally(grid)));
    match focus_in(view, grid) {
        Some((row, col)) => {
            let near = |at: u32, end: u32| (at.saturating_sub(AROUND), (at + AROUND + 1).min(end));
            let caption = format!("{caption}. Around row {row}, column {col}");
            part(view, grid, caption, near(row, cells.rows), near(col, cells.cols))
        }
        None => Table { caption, head: vec!["Row".to_owned()], rows: Vec::new() },
    }
}

fn part(view: &View, grid: ObjId, caption: String, rows: (u32, u32), cols: (u32, u32)) -> Table {
    let (cells, touched) = (view.state.grid(grid), view.state.touched_cells(grid));
    // Only the cells of this part: a large grid has a million.
    let mut shown = (rows.0..rows.1).flat_map(|row| (cols.0..cols.1).map(move |col| cells.cell(row, col)));
    let binary = shown.all(|cell| (0..=1).contains(&cell.value));
    let names = match view.meaning(grid) {
        Some(Meaning::Maze) => None,
        Some(Meaning::Board) => Some(["empty", "piece"]),
        _ => binary.then_some(["water", "land"]),
    };
    let is_maze = view.meaning(grid) == Some(Meaning::Maze);
    let row = |row: u32| {
        let cell = |col: u32| {
            let (cell, mark) = (cells.cell(row, col), touched.get(&(row * cells.cols + col)).copied());
            if is_maze { of_maze(cell, mark) } else { words(cell, mark, names) }
        };
        [row.to_string()].into_iter().chain((cols.0..cols.1).map(cell)).collect()
    };
    let head = ["Row".to_owned()].into_iter().chain((cols.0..cols.1).map(|col| col.to_string())).collect();
    Table { caption, head, rows: (rows.0..rows.1).map(row).collect() }
}

/// A cell of a grid with walls.
fn of_maze(cell: Cell, mark: Option<MarkKind>) -> String {
    let parts = [maze::words(cell), status_words(cell.status).to_owned(), mark.map_or("", mark_words).to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn words(cell: Cell, mark: Option<MarkKind>, names: Option<[&str; 2]>) -> String {
    let named = |[empty, full]: [&str; 2]| if cell.value == 0 { empty.to_owned() } else { full.to_owned() };
    let value = names.map_or_else(|| cell.value.to_string(), named);
    let group = if cell.group > 0 { format!("group {}", cell.group) } else { String::new() };
    let mark = mark.map_or("", mark_words).to_owned();
    let parts = [value, status_words(cell.status).to_owned(), group, mark];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn counts(tally: &Tally) -> String {
    let count = |status, value| {
        let like = |group| tally.like(Cell { value, status, group });
        like(0) + like(1)
    };
    let both = |status| count(status, 0) + count(status, 1);
    let all = [
        (count(Status::Untouched, 0), "water"),
        (count(Status::Untouched, 1), "land not reached"),
        (both(Status::Frontier), "waiting"),
        (both(Status::Visited), "visited"),
        (both(Status::Done), "finished"),
        (both(Status::Wrong), "wrong"),
    ];
    let shown = all.iter().filter(|(number, _)| *number > 0);
    shown.map(|(number, word)| format!("{number} {word}")).collect::<Vec<_>>().join(", ")
}
