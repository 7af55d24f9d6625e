//! A grid with walls, a start and an end as text: rows of `.` and `#` with one `S` and one `E`, a line each.

use super::{Input, InputError, InputKind};
use crate::random::Random;

const LARGEST_SIDE: usize = 20;

/// A grid with walls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maze {
    pub rows: u32,
    pub cols: u32,
    /// Row by row: whether a wall stands there.
    pub walls: Vec<bool>,
    /// Positions of the two cells, which have no wall; they may be the same only in a grid that could not be read.
    pub start: u32,
    pub end: u32,
}

/// The maze of an input of another kind.
pub(crate) static NO_MAZE: Maze = Maze { rows: 0, cols: 0, walls: Vec::new(), start: 0, end: 0 };

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut maze = NO_MAZE.clone();
    let (mut ends, mut row, mut length) = ([None; 2], 0, 0);
    // A line end after the last row closes it as well.
    for (at, c) in text.chars().chain(['\n']).enumerate() {
        length = at;
        match c {
            '.' | '#' | 'S' | 's' | 'E' | 'e' if row == LARGEST_SIDE => {
                return Err(InputError::new(at, "A row has at most 20 cells; this is number 21."));
            }
            '.' | '#' => maze.walls.push(c == '#'),
            'S' | 's' | 'E' | 'e' => {
                let end = &mut ends[usize::from(c.eq_ignore_ascii_case(&'e'))];
                if end.is_some() {
                    return Err(InputError::new(at, format!("There is an `{c}` already; one is enough.")));
                }
                *end = Some(maze.walls.len() as u32);
                maze.walls.push(false);
            }
            '\n' | ';' | ',' if row > 0 => {
                close(&mut maze, row, at)?;
                row = 0;
                continue;
            }
            c if c.is_whitespace() || "[]{}\"',;".contains(c) => continue,
            c => return Err(InputError::new(at, format!("`{c}` is not a cell. {}", InputKind::Maze.accepts()))),
        }
        row += 1;
    }
    let missing = |what: &str| InputError::new(length, format!("{what} is missing. {}", InputKind::Maze.accepts()));
    maze.start = ends[0].ok_or_else(|| missing("The start `S`"))?;
    maze.end = ends[1].ok_or_else(|| missing("The end `E`"))?;
    Ok(Input::Maze(maze))
}

/// A row ends; it must be as long as the first.
fn close(maze: &mut Maze, row: usize, at: usize) -> Result<(), InputError> {
    if maze.rows == 0 {
        maze.cols = row as u32;
    }
    maze.rows += 1;
    if maze.rows as usize > LARGEST_SIDE {
        return Err(InputError::new(at, "A grid has at most 20 rows; this is number 21."));
    }
    if row as u32 != maze.cols {
        let message =
            format!("Row {} has {row} cells, but the first row has {}: every row needs as many.", maze.rows, maze.cols);
        return Err(InputError::new(at, message));
    }
    Ok(())
}

impl Maze {
    pub(super) fn to_text(&self) -> String {
        let mut text = String::new();
        for (at, &wall) in (0u32..).zip(&self.walls) {
            if at > 0 && at.is_multiple_of(self.cols.max(1)) {
                text.push('\n');
            }
            text.push(match wall {
                _ if at == self.start => 'S',
                _ if at == self.end => 'E',
                true => '#',
                false => '.',
            });
        }
        text
    }
}

/// A square in which about 28 of 100 cells are walls; the start in its upper part, the end in its lower.
pub(super) fn random(side: u32, random: &mut Random) -> Input {
    let side = side.max(2);
    let half = i64::from(side * side / 2);
    let start = random.between(0, half - 1) as u32;
    let end = random.between(half, i64::from(side * side) - 1) as u32;
    let mut walls: Vec<bool> = (0..side * side).map(|_| random.percent(28)).collect();
    [start, end].into_iter().for_each(|at| walls[at as usize] = false);
    Input::Maze(Maze { rows: side, cols: side, walls, start, end })
}
