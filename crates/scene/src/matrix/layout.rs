//! Where the cells of rows stand: which rows fold, which columns have room, how wide a cell is.

use std::ops::Range;

use super::pointers::{Places, TAB};
use super::read::Sheet;
use crate::block::{small_width, value_width};
use crate::form::Form;
use crate::rows::fit;
use crate::view::View;

/// Rows shown, at most; of more the first, the last and those that something happens in.
const MOST_ROWS: usize = 30;
const FIRST: usize = 10;
/// Rows beside one that something happens in.
const AROUND: usize = 2;
/// Columns by which the width of a cell is measured, and cells that are searched for what the step touched.
const MEASURED: usize = 64;
const SEARCHED: usize = 10_000;

/// Room for numbers or names above the columns.
pub(super) const HEAD: f32 = 20.0;
pub(super) const FOLD: f32 = 28.0;
const ROW: f32 = 34.0;
/// The narrowest place for the number of a row.
const LABELS: f32 = 28.0;
/// A cell of a grid: as small as a character allows, as large as looks well.
const SMALLEST: f32 = 20.0;
const LARGEST: f32 = 36.0;
/// Room for a letter beside a row and above a column, and the narrowest cell of a table that has letters.
pub(super) const LETTER: f32 = 28.0;
const SMALLEST_LETTERED: f32 = 28.0;
/// Room for "+12" behind the last column.
const REST: f32 = 38.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Row(usize),
    Fold { first: usize, count: usize },
}

pub(super) struct Layout {
    lines: Vec<(Line, f32)>,
    /// Where the cells begin.
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) gutter: f32,
    pub(super) cell: f32,
    pub(super) row_height: f32,
    pub(super) cols: Range<usize>,
    pub(super) has_heads: bool,
    /// Room for letters, and for everything that stands between the pointers and the first row.
    pub(super) letters: f32,
    pub(super) heads: f32,
    bottom: f32,
    right: f32,
}

impl Layout {
    pub(super) fn new(view: &View, sheet: &Sheet, places: &Places, room: f32) -> Layout {
        let labels = sheet.rows.iter().map(|row| small_width(&row.label)).fold(0.0, f32::max);
        let letters = if sheet.headed.is_some() { LETTER } else { 0.0 };
        let left = places.gutter + (labels + 16.0).max(LABELS) + letters;
        let kept = kept(view, sheet, places);
        let shown: Vec<usize> =
            kept.iter().filter_map(|line| if let Line::Row(at) = line { Some(*at) } else { None }).collect();
        let widest = widest(view, sheet, &shown);
        let count = sheet.width();
        let inside = room - left - 2.0;
        let cell = cell_width(sheet, widest, inside / count.max(1) as f32);
        let (cols, is_cut) = columns(view, sheet, places, &shown, ((inside, cell), count));
        let row_height = match sheet.form {
            Form::Grid => cell.clamp(24.0, LARGEST),
            Form::Lists => ROW + sheet.gap(),
            _ => ROW,
        };
        let has_heads = !sheet.heads.is_empty() || matches!(sheet.form, Form::Grid | Form::Table) || cols.start > 0;
        let heads = letters + if has_heads { HEAD } else { 0.0 };
        let top = 1.0 + heads + TAB * places.lanes as f32;
        let mut layout = Layout {
            lines: Vec::new(),
            left,
            top,
            gutter: places.gutter,
            cell,
            row_height,
            right: left + (cell * cols.len() as f32).max(60.0) + if is_cut { REST } else { 0.0 } + 2.0,
            cols,
            has_heads,
            letters,
            heads,
            bottom: top,
        };
        for line in kept {
            layout.lines.push((line, layout.bottom));
            layout.bottom += if matches!(line, Line::Row(_)) { row_height } else { FOLD };
        }
        layout
    }

    pub(super) fn width(&self) -> f32 {
        self.right
    }

    pub(super) fn height(&self) -> f32 {
        self.bottom.max(self.top + ROW) + 1.0
    }

    /// The edge that seems to be the left one.
    pub(super) fn indent(&self) -> f32 {
        self.gutter
    }

    pub(super) fn x(&self, col: usize) -> f32 {
        self.left + self.cell * col.saturating_sub(self.cols.start) as f32
    }

    /// The rows shown, each with its upper edge.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, f32)> + '_ {
        self.lines.iter().filter_map(|(line, y)| if let Line::Row(at) = line { Some((*at, *y)) } else { None })
    }

    /// The upper edge of a row; `None` in a fold.
    pub(super) fn y(&self, row: usize) -> Option<f32> {
        self.rows().find(|(at, _)| *at == row).map(|(_, y)| y)
    }

    /// Rows left out: the first, how many, and where that is said.
    pub(super) fn folds(&self) -> impl Iterator<Item = (usize, usize, f32)> + '_ {
        self.lines.iter().filter_map(|(line, y)| {
            if let Line::Fold { first, count } = line { Some((*first, *count, *y)) } else { None }
        })
    }
}

/// Which rows are shown.
fn kept(view: &View, sheet: &Sheet, places: &Places) -> Vec<Line> {
    let count = sheet.rows.len();
    if count <= MOST_ROWS {
        return (0..count).map(Line::Row).collect();
    }
    let busy = places.rows().chain(touched_rows(view, sheet)).take(4);
    let mut rows: Vec<usize> = busy.flat_map(|row| row.saturating_sub(AROUND)..(row + AROUND + 1).min(count)).collect();
    rows.extend((0..FIRST).chain(count - 2..count));
    rows.sort_unstable();
    rows.dedup();
    let mut lines = Vec::new();
    let mut next = 0;
    for row in rows {
        if row > next {
            lines.push(Line::Fold { first: next, count: row - next });
        }
        lines.push(Line::Row(row));
        next = row + 1;
    }
    lines
}

/// Rows in which the step touched a cell, as far as they are searched.
fn touched_rows(view: &View, sheet: &Sheet) -> Vec<usize> {
    let each = SEARCHED / sheet.rows.len().max(1);
    let is_touched = |(_, inner): &(usize, Option<trace::ObjId>)| {
        inner.is_some_and(|inner| {
            (0..view.state.len(inner).min(each as u32)).any(|at| view.state.mark(inner, at).is_some())
        })
    };
    let rows = sheet.rows.iter().map(|row| row.inner).enumerate().filter(is_touched);
    rows.map(|(at, _)| at).take(4).collect()
}

fn widest(view: &View, sheet: &Sheet, rows: &[usize]) -> f32 {
    let cells = rows.iter().flat_map(|&at| (0..sheet.rows[at].count.min(MEASURED)).map(move |col| (at, col)));
    let text = cells.map(|(at, col)| value_width(&sheet.rows[at].cell(view, col).text));
    let heads = sheet.heads.iter().map(|head| small_width(head));
    text.chain(heads).fold(0.0, f32::max)
}

fn cell_width(sheet: &Sheet, widest: f32, share: f32) -> f32 {
    match sheet.form {
        Form::Grid => {
            let least = (widest + 8.0).max(SMALLEST);
            share.floor().clamp(least, LARGEST.max(least))
        }
        _ if sheet.headed.is_some() => {
            let least = (widest + 8.0).max(SMALLEST_LETTERED);
            share.floor().clamp(least, (widest + 12.0).max(40.0))
        }
        _ => (widest + 12.0).max(40.0),
    }
}

/// The columns that have room: all, or a stretch of them in which something happens; and whether some are left out.
fn columns(
    view: &View,
    sheet: &Sheet,
    places: &Places,
    shown: &[usize],
    ((inside, cell), count): ((f32, f32), usize),
) -> (Range<usize>, bool) {
    if count <= fit(inside, cell, 0.0) {
        return (0..count, false);
    }
    let page = fit(inside - REST, cell, 0.0);
    let touched = || {
        let in_row = |at: &usize| {
            let inner = sheet.rows[*at].inner.filter(|_| !sheet.rows[*at].is_keyed())?;
            (0..view.state.len(inner).min(2000)).find(|&col| view.state.mark(inner, col).is_some())
        };
        shown.iter().find_map(in_row).map(|col| col as usize)
    };
    let first = places.col().or_else(touched).unwrap_or(0).min(count - 1) / page * page;
    (first..(first + page).min(count), true)
}
