//! Grids: cells without gaps, land and water, the search's frontier, each component in its own tint and pattern.

pub(crate) mod maze;

use std::collections::BTreeMap;

use trace::{Cell, GridView, MarkKind, Meaning, ObjId, Status, Value};

use crate::block::{Block, id, rect, small, value, value_width};
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{View, mark_role};

/// Grids with more rows or columns are painted, not drawn.
pub(crate) const MOST: u32 = 40;
const LARGEST_CELL: f32 = 44.0;
const SMALLEST_CELL: f32 = 8.0;
/// Room at the left and on top for row and column numbers.
const LABELS: f32 = 24.0;
/// Cells from this size on have room for a number.
const ROOM_FOR_TEXT: f32 = 22.0;

/// What stands for a piece on a board.
const PIECE: &str = "Q";

/// Whether the grid is painted by [`crate::raster`] instead of drawn here.
pub(crate) fn is_big(grid: GridView) -> bool {
    grid.rows > MOST || grid.cols > MOST
}

/// How a cell looks.
pub(crate) fn cell_look(cell: Cell, binary: bool) -> (Role, Texture) {
    match (cell.status, cell.group) {
        (Status::Frontier, _) => (Role::Frontier, Texture::Dots),
        (Status::Wrong, _) => (Role::Wrong, Texture::Cross),
        (Status::Visited | Status::Done, group) if group > 0 => group_look(group),
        (Status::Visited, _) => (Role::Visited, Texture::Hatch),
        (Status::Done, _) => (Role::Done, Texture::Ring),
        _ if !binary => (Role::Plain, Texture::None),
        _ if cell.value == 0 => (Role::Water, Texture::None),
        _ => (Role::Land, Texture::None),
    }
}

/// Six tints and patterns, which repeat.
pub(crate) fn group_look(group: u16) -> (Role, Texture) {
    let which = (group - 1) % 6 + 1;
    let textures = [Texture::Hatch, Texture::BackHatch, Texture::Rows, Texture::Columns, Texture::Mesh, Texture::Ring];
    (Role::Group(which as u8), textures[usize::from(which) - 1])
}

/// Names of two variables that are a row and a column: where a scan stands, and the neighbour that is looked at.
const PLACES: [(&str, &str); 3] = [("row", "col"), ("r", "c"), ("i", "j")];

/// The cells that variables of the innermost call name, with the role of each: a point, or a row and a column.
fn named(view: &View, grid: ObjId) -> Vec<(u32, u32, Role)> {
    let cells = view.state.grid(grid);
    let live = || view.vars.iter().filter(|variable| variable.live);
    let number = |name: &str| live().find(|variable| variable.name == name)?.value.int();
    let mut places = Vec::new();
    for (at, (row, col)) in PLACES.into_iter().enumerate() {
        if let (Some(row), Some(col)) = (number(row), number(col)) {
            places.push((row, col, if at == 0 { Role::Plain } else { Role::Quiet }));
        }
    }
    for variable in live() {
        if let Value::Point { row, col } = variable.value {
            places.push((row.into(), col.into(), Role::Accent));
        }
    }
    let inside = |&(row, col, _): &(i64, i64, Role)| {
        (0..cells.rows.into()).contains(&row) && (0..cells.cols.into()).contains(&col)
    };
    places.into_iter().filter(inside).map(|(row, col, role)| (row as u32, col as u32, role)).collect()
}

/// Row and column of the cell that the step is about: one that a variable names, else one that the step touched.
pub fn focus(state: &trace::State, grid: ObjId) -> Option<(u32, u32)> {
    focus_in(&View::new(state), grid)
}

/// As [`focus`].
pub(crate) fn focus_in(view: &View, grid: ObjId) -> Option<(u32, u32)> {
    let strongest = view.state.touched_cells(grid).into_iter().max_by_key(|(_, mark)| *mark);
    let touched = strongest.map(|(at, _)| (at / view.state.grid(grid).cols, at % view.state.grid(grid).cols));
    let named = named(view, grid).last().map(|&(row, col, _)| (row, col));
    named.or(touched)
}

struct Layout {
    cell: f32,
    labels: f32,
    /// 0 and 1 are water and land.
    binary: bool,
    board: bool,
    maze: bool,
    texts: bool,
}

/// Draws a grid of at most [`MOST`] rows and columns.
pub(crate) fn draw(view: &View, grid: ObjId, room: f32) -> Block {
    let cells = view.state.grid(grid);
    let layout = layout(cells, view.meaning(grid), room);
    let size = |count: u32| layout.labels + layout.cell * count as f32 + 2.0;
    let mut block = Block::of(size(cells.cols), size(cells.rows));
    for index in 0..cells.rows * cells.cols {
        cell(grid, cells, &layout, index, &mut block);
    }
    labels(grid, cells, &layout, &mut block);
    let touched = view.state.touched_cells(grid);
    marks(grid, &touched, cells, &layout, &mut block);
    let plain = |&(_, (row, col, role)): &(usize, (u32, u32, Role))| {
        role == Role::Accent || !touched.contains_key(&(row * cells.cols + col))
    };
    for (at, (row, col, role)) in named(view, grid).into_iter().enumerate().filter(plain) {
        let outline = outline(&layout, row, col);
        block.put(id(grid.number(), Part::Pointer, at as u32), role, true, outline);
    }
    block
}

fn layout(cells: GridView, meaning: Option<Meaning>, room: f32) -> Layout {
    let [board, maze] = [Meaning::Board, Meaning::Maze].map(|what| meaning == Some(what));
    let binary = !board && !maze && cells.cells().all(|cell| (0..=1).contains(&cell.value));
    let plain = ((room - 2.0) / cells.cols.max(1) as f32).floor();
    let labels = if plain >= ROOM_FOR_TEXT { LABELS } else { 0.0 };
    let cell = ((room - 2.0 - labels) / cells.cols.max(1) as f32).floor().clamp(SMALLEST_CELL, LARGEST_CELL);
    // Many rows of large cells would not fit on a screen.
    let cell = if cells.rows > 14 { cell.min((560.0 / cells.rows as f32).floor().max(14.0)) } else { cell };
    let widest = if binary || board || maze {
        0.0
    } else {
        cells.cells().map(|c| value_width(&c.value.to_string())).fold(0.0, f32::max)
    };
    Layout { cell, labels, binary, board, maze, texts: cell >= ROOM_FOR_TEXT && widest + 4.0 <= cell }
}

fn corner(layout: &Layout, row: u32, col: u32) -> Point {
    Point::new(layout.labels + layout.cell * col as f32 + 1.0, layout.labels + layout.cell * row as f32 + 1.0)
}

fn outline(layout: &Layout, row: u32, col: u32) -> Geometry {
    Geometry::Outline { at: corner(layout, row, col), width: layout.cell, height: layout.cell, radius: 0.0 }
}

fn cell(grid: ObjId, cells: GridView, layout: &Layout, index: u32, block: &mut Block) {
    let (row, col) = (index / cells.cols, index % cells.cols);
    let (cell, at) = (cells.cell(row, col), corner(layout, row, col));
    let (role, texture) = if layout.maze { maze::look(cell) } else { cell_look(cell, layout.binary) };
    // The squares of a board have their own outlines.
    let part = if layout.board { Part::Cell } else { Part::Square };
    block.add(id(grid.number(), part, index), role, rect(at, layout.cell, layout.cell, 0.0, texture));
    let text = match (layout.binary, cell.group) {
        _ if layout.maze => maze::text(cell),
        _ if layout.board && cell.value == 0 => return,
        _ if layout.board => PIECE.to_owned(),
        (false, _) => cell.value.to_string(),
        (true, 0) => return,
        (true, group) => group.to_string(),
    };
    if layout.texts && !text.is_empty() {
        let middle = Point::new(at.x + layout.cell / 2.0, at.y + layout.cell / 2.0);
        block.add(id(grid.number(), Part::Value, index), Role::Plain, value(middle, text));
    }
}

/// Row and column numbers, where cells are large enough.
fn labels(grid: ObjId, cells: GridView, layout: &Layout, block: &mut Block) {
    if layout.labels == 0.0 {
        return;
    }
    let middle = |count: u32| layout.labels + layout.cell * (count as f32 + 0.5);
    let every = |number: &u32| layout.cell >= ROOM_FOR_TEXT || number.is_multiple_of(5);
    for col in (0..cells.cols).filter(every) {
        let text = small(Point::new(middle(col), layout.labels - 10.0), col.to_string(), Anchor::Middle);
        block.add(id(grid.number(), Part::Index, col), Role::Quiet, text);
    }
    for row in (0..cells.rows).filter(every) {
        let text = small(Point::new(layout.labels - 7.0, middle(row)), row.to_string(), Anchor::End);
        block.add(id(grid.number(), Part::Index, MOST + row), Role::Quiet, text);
    }
}

fn marks(grid: ObjId, touched: &BTreeMap<u32, MarkKind>, cells: GridView, layout: &Layout, block: &mut Block) {
    for (&index, &mark) in touched {
        let outline = outline(layout, index / cells.cols, index % cells.cols);
        block.put(id(grid.number(), Part::Mark, index), mark_role(mark), true, outline);
    }
}
