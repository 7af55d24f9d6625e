//! N queens: a queen a row, none in reach of another; where a row has no safe square left, the last choice is undone.

mod words;

use trace::{Cell, Hint, Limit, LimitReached, Meaning, ObjId, Recorder, Status, Trace, Value, Var};

use crate::input::{Input, InputKind};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static N_QUEENS: Visualizer = Visualizer {
    slug: "n-queens",
    title: "N queens",
    summary: "Place a queen in each row, and take the last one back as soon as a row has no safe square.",
    area: "data-structures-and-algorithms",
    topic: "complexity",
    structure: "board",
    input: InputKind::Queens,
    variants: &[Variant {
        slug: "backtracking",
        title: "Backtracking",
        note: "a choice is undone when it leads nowhere",
        time: "O(n!)",
        space: "O(n)",
        listings: listings!("n-queens/backtracking"),
        sites: SITES,
        record,
        say: words::say,
    }],
    examples: &[
        Example {
            name: "Four queens",
            text: "4",
            why: "The smallest board with more than one row that has a solution: two, mirror images of each other.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One queen",
            text: "1",
            why: "One square, one queen, one solution.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Three queens",
            text: "3",
            why: "No solution: every choice is tried and undone, and the answer is an empty list.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Six queens",
            text: "6",
            why: "Taking the first safe square of each row gets stuck in row 5; code that never undoes a choice finds nothing, yet there are 4.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Eight queens",
            text: "8",
            why: "The chess board: 92 solutions among 2,057 positions that are tried, of 16,777,216 with a queen in each row.",
            kind: ExampleKind::Worst,
        },
    ],
    telling: 20,
    questions: &[],
};

sites! {
    START = "start";
    CALL = "call";
    ATTACKED = "attacked";
    PLACE = "place", "queen placed";
    SOLUTION = "solution", "solution found";
    STUCK = "stuck", "row used up";
    UNDO = "undo", "choice undone";
    DONE = "done";
}

/// What a square of the board holds.
const EMPTY: i16 = 0;
const QUEEN: i16 = 1;
/// The column of a queen that is not placed yet.
const NOWHERE: i64 = -1;

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = solve(&mut rec, input.queens());
    rec.finish(outcome)
}

/// A run: the board, the columns of the queens by row, and what was found.
struct Run {
    side: u32,
    board: ObjId,
    queens: ObjId,
    solutions: ObjId,
}

fn solve(rec: &mut Recorder, side: u32) -> Result<(), LimitReached> {
    let vars: [Var; 4] = rec.call("n_queens", &["n", "board", "queens", "solutions"]).vars();
    let board = rec.grid(side, side, std::iter::repeat_n(EMPTY, (side * side) as usize));
    rec.hint(Hint::Is { object: board, what: Meaning::Board });
    let queens = rec.list(&vec![Value::Int(NOWHERE); side as usize]);
    let run = Run { side, board, queens, solutions: rec.list(&[]) };
    let tree = rec.call_tree();
    let values = [Value::Int(side.into()), Value::Ref(board), Value::Ref(run.queens), Value::Ref(run.solutions)];
    vars.into_iter().zip(values).for_each(|(var, value)| rec.assign(var, value));
    rec.step(START)?;
    run.place(rec, tree, 0)?;
    rec.step(DONE)
}

impl Run {
    /// Places queens in this row and all below in every way that there is; gives how many ways.
    fn place(&self, rec: &mut Recorder, maker: ObjId, row: u32) -> Result<i64, LimitReached> {
        let call = rec.call("place", &["row", "col"]);
        let [row_var, col_var] = call.vars();
        rec.assign(row_var, Value::Int(row.into()));
        let last =
            row.checked_sub(1).map_or("start".to_owned(), |above| format!("{above}, {}", self.column(rec, above)));
        let node = rec.enter_call(maker, &last);
        rec.step(CALL)?;
        let found = if row == self.side { self.keep(rec, node)? } else { self.try_row(rec, node, row, col_var)? };
        rec.leave(call);
        Ok(found)
    }

    fn try_row(&self, rec: &mut Recorder, node: ObjId, row: u32, col_var: Var) -> Result<i64, LimitReached> {
        let mut found = 0;
        for col in 0..self.side {
            rec.assign(col_var, Value::Int(col.into()));
            let square = row * self.side + col;
            if let Some(above) = self.attacker(rec, row, col) {
                rec.read_cell(self.board, above * self.side + self.column(rec, above));
                rec.label_cell(self.board, square, Cell { status: Status::Wrong, ..Cell::new(EMPTY) });
                rec.step(ATTACKED)?;
                self.shade(rec, row);
                continue;
            }
            rec.write(self.queens, row, Value::Int(col.into()));
            rec.write_cell(self.board, square, Cell { status: Status::Frontier, ..Cell::new(QUEEN) });
            self.shade(rec, row + 1);
            rec.step(PLACE)?;
            found += self.place(rec, node, row + 1)?;
            rec.write(self.queens, row, Value::Int(NOWHERE));
            rec.write_cell(self.board, square, Cell::new(EMPTY));
            self.shade(rec, row);
            rec.step(UNDO)?;
        }
        rec.assign(col_var, Value::Absent);
        rec.return_call(node, Value::Int(found), if found > 0 { Status::Done } else { Status::Wrong });
        rec.step(STUCK)?;
        Ok(found)
    }

    /// Every row has its queen.
    fn keep(&self, rec: &mut Recorder, node: ObjId) -> Result<i64, LimitReached> {
        let columns: String = (0..self.side).map(|row| self.column(rec, row).to_string()).collect();
        let columns = rec.text(&columns);
        rec.add(self.solutions, Value::Text(columns));
        rec.return_call(node, Value::Int(1), Status::Done);
        rec.step(SOLUTION)?;
        Ok(1)
    }

    /// The first queen above that reaches a square, each looked at once.
    fn attacker(&self, rec: &mut Recorder, row: u32, col: u32) -> Option<u32> {
        (0..row).find(|&above| {
            let other = rec.compare(self.queens, above).int().unwrap_or(0);
            reaches((above, other as u32), (row, col))
        })
    }

    fn column(&self, rec: &Recorder, row: u32) -> u32 {
        rec.peek(self.queens, row).int().map_or(0, |col| col as u32)
    }

    /// Shades every square below the `placed` queens that one of them reaches: for the eye alone, neither counted nor marked.
    fn shade(&self, rec: &mut Recorder, placed: u32) {
        for square in placed * self.side..self.side * self.side {
            let at = (square / self.side, square % self.side);
            let is_attacked = (0..placed).any(|row| reaches((row, self.column(rec, row)), at));
            let status = if is_attacked { Status::Visited } else { Status::Untouched };
            let cell = Cell { status, ..Cell::new(EMPTY) };
            if !rec.is_cell(self.board, square, cell) {
                rec.label_cell(self.board, square, cell);
            }
        }
    }
}

/// Whether a queen reaches a square of another row: along the column or a diagonal.
fn reaches(queen: (u32, u32), square: (u32, u32)) -> bool {
    let (rows, cols) = (queen.0.abs_diff(square.0), queen.1.abs_diff(square.1));
    cols == 0 || cols == rows
}

#[cfg(test)]
mod tests;
