//! A grid as text: rows of `1` and `0` (or `#` and `.`), a line each, or a list of texts or of lists.

use super::{Input, InputError, InputKind};
use crate::random::Random;

const LARGEST_SIDE: usize = 1000;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let start = after_name(text);
    let mut rows = Rows { lines: text.trim().contains('\n'), ..Rows::default() };
    let mut length = 0;
    for (at, c) in text.chars().enumerate() {
        length = at + 1;
        if at >= start {
            rows.take(at, c)?;
        }
    }
    rows.finish(length)
}

/// The number of characters before the grid in `grid = …`.
fn after_name(text: &str) -> usize {
    let Some((name, _)) = text.split_once('=') else {
        return 0;
    };
    let is_name = name.chars().any(char::is_alphabetic) && !name.contains(['[', '\n', '"']);
    if is_name { name.chars().count() + 1 } else { 0 }
}

/// The rows read so far.
#[derive(Default)]
struct Rows {
    cells: Vec<u8>,
    rows: usize,
    /// Cells of every row, known once the first has ended.
    cols: Option<usize>,
    /// Cells of the row being read, and where the last of them and the first surplus one stood.
    row: usize,
    last_at: usize,
    surplus_at: usize,
    brackets: Vec<usize>,
    quoted: bool,
    /// Whether the text has several lines: then, outside brackets, a line is a row and quotes mean nothing.
    lines: bool,
}

impl Rows {
    fn take(&mut self, at: usize, c: char) -> Result<(), InputError> {
        match c {
            '0' | '.' => self.cell(at, 0),
            '1' | '#' => self.cell(at, 1),
            '[' | '{' | '(' => self.open(at),
            ']' | '}' | ')' => self.close(at),
            '"' | '\'' => self.quote(),
            '\n' | ';' if self.brackets.is_empty() => self.end_row(),
            ',' => Ok(()),
            c if c.is_whitespace() || c == ';' => Ok(()),
            c => Err(InputError::new(at, format!("`{c}` is not a cell. {}", InputKind::Grid.accepts()))),
        }
    }

    fn cell(&mut self, at: usize, cell: u8) -> Result<(), InputError> {
        if self.row == LARGEST_SIDE {
            return Err(InputError::new(at, "A row has at most 1000 cells; this is number 1001."));
        }
        if self.row == 0 && self.rows == LARGEST_SIDE {
            return Err(InputError::new(at, "A grid has at most 1000 rows; this is number 1001."));
        }
        if self.cols == Some(self.row) {
            self.surplus_at = at;
        }
        self.cells.push(cell);
        self.row += 1;
        self.last_at = at;
        Ok(())
    }

    fn open(&mut self, at: usize) -> Result<(), InputError> {
        if self.brackets.len() == 2 {
            return Err(InputError::new(
                at,
                "Brackets go two deep at most: one pair around the grid, one around each row.",
            ));
        }
        self.brackets.push(at);
        Ok(())
    }

    fn close(&mut self, at: usize) -> Result<(), InputError> {
        if self.brackets.pop().is_none() {
            return Err(InputError::new(at, "This bracket was never opened."));
        }
        self.end_row()
    }

    fn quote(&mut self) -> Result<(), InputError> {
        self.quoted = !self.quoted;
        let a_text_is_a_row = self.brackets.len() == 1 || (self.brackets.is_empty() && !self.lines);
        if !self.quoted && a_text_is_a_row { self.end_row() } else { Ok(()) }
    }

    fn end_row(&mut self) -> Result<(), InputError> {
        let count = std::mem::take(&mut self.row);
        if count == 0 {
            return Ok(());
        }
        self.rows += 1;
        let cols = *self.cols.get_or_insert(count);
        if count == cols {
            return Ok(());
        }
        let at = if count > cols { self.surplus_at } else { self.last_at + 1 };
        let message =
            format!("Row {} has {count} cells, but the first row has {cols}: every row needs {cols}.", self.rows);
        Err(InputError::new(at, message))
    }

    fn finish(mut self, length: usize) -> Result<Input, InputError> {
        self.end_row()?;
        if !self.brackets.is_empty() {
            return Err(InputError::new(length, "The closing bracket is missing."));
        }
        let (rows, cols) = (self.rows as u32, self.cols.unwrap_or(0) as u32);
        if rows == 0 {
            return Err(InputError::new(length, format!("The grid has no cell. {}", InputKind::Grid.accepts())));
        }
        Ok(Input::Grid { rows, cols, cells: self.cells })
    }
}

pub(super) fn to_text(cols: u32, cells: &[u8]) -> String {
    let mut text = String::with_capacity(cells.len() + cells.len() / cols.max(1) as usize);
    for (row, line) in cells.chunks(cols.max(1) as usize).enumerate() {
        if row > 0 {
            text.push('\n');
        }
        text.extend(line.iter().map(|&cell| if cell == 0 { '0' } else { '1' }));
    }
    text
}

/// A square with about 60 of 100 cells land, where islands of all sizes meet.
pub(super) fn random(side: u32, random: &mut Random) -> Input {
    let cells = (0..side * side).map(|_| u8::from(random.percent(60))).collect();
    Input::Grid { rows: side, cols: side, cells }
}
