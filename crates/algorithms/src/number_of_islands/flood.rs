//! Using up one island after the other: the search that a queue makes breadth-first and a stack makes depth-first.

use trace::{Cell, Hint, Limit, LimitReached, ObjId, Recorder, Status, Trace, Value, Var};

use super::{Map, count_reads, group, point};
use crate::input::Input;
use crate::visualizer::sites;

/// What holds the cells that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Store {
    Queue,
    Stack,
}

impl Store {
    /// The variable's name in the listings.
    pub(super) fn name(self) -> &'static str {
        match self {
            Store::Queue => "queue",
            Store::Stack => "stack",
        }
    }

    fn take(self, rec: &mut Recorder, store: ObjId) -> Value {
        match self {
            Store::Queue => rec.pop_front(store),
            Store::Stack => rec.pop_back(store),
        }
    }

    /// Room for all that will ever be pushed, where taking from the front never gives room back.
    fn room(self, map: Map) -> u32 {
        match self {
            Store::Queue => map.land(),
            Store::Stack => map.rows + map.cols,
        }
    }
}

sites! {
    START = "start";
    PASS = "pass";
    FOUND = "found", "island found";
    FIRST = "first";
    TAKE = "take";
    OUTSIDE = "outside";
    BLOCKED = "blocked";
    PUSH = "push";
    EMPTY = "empty", "island finished";
    DONE = "done";
}

pub(super) fn record(input: &Input, limit: Limit, store: Store) -> Trace {
    let (rows, cols, cells) = input.grid();
    let map = Map { rows, cols, cells };
    let mut rec = Recorder::new(limit);
    if !rec.is_fine() {
        let land = map.land() as usize;
        rec.reserve(land * 5 + land / 2, land + land / 6);
    }
    let mut flood = Flood::begin(rec, map, store);
    let outcome = flood.count_islands();
    flood.rec.finish(outcome)
}

/// The run: the map, the recorder and the names of its variables.
struct Flood<'a> {
    rec: Recorder,
    map: Map<'a>,
    order: Store,
    grid: ObjId,
    store: ObjId,
    islands: Var,
    row: Var,
    col: Var,
    cell: Var,
    near: [Var; 2],
}

impl<'a> Flood<'a> {
    fn begin(mut rec: Recorder, map: Map<'a>, order: Store) -> Self {
        let names = ["grid", "islands", "row", "col", order.name(), "cell", "r", "c"];
        let [grid_var, islands, row, col, store_var, cell, r, c] = rec.call("count_islands", &names).vars();
        let (grid, store) = (map.place(&mut rec), rec.deque(order.room(map)));
        rec.assign(grid_var, Value::Ref(grid));
        rec.assign(islands, Value::Int(0));
        rec.assign(store_var, Value::Ref(store));
        rec.hint(Hint::Index { var: cell, into: grid });
        Flood { rec, map, order, grid, store, islands, row, col, cell, near: [r, c] }
    }

    fn count_islands(&mut self) -> Result<(), LimitReached> {
        self.rec.step(START)?;
        let (mut found, mut unread) = (0, 0);
        for row in 0..self.map.rows {
            for col in 0..self.map.cols {
                let at = row * self.map.cols + col;
                if self.rec.is_fine() {
                    self.rec.read_cell(self.grid, at);
                } else {
                    unread += 1;
                }
                if !self.is_new_land(at) {
                    self.pass(row, col)?;
                    continue;
                }
                found += 1;
                count_reads(&mut self.rec, std::mem::take(&mut unread));
                self.stand(row, col);
                self.rec.assign(self.islands, Value::Int(found.into()));
                self.rec.step(FOUND)?;
                self.push(row, col, at, group(found));
                self.rec.small_step(FIRST)?;
                self.use_up(group(found))?;
            }
        }
        count_reads(&mut self.rec, unread);
        self.rec.step(DONE)
    }

    fn pass(&mut self, row: u32, col: u32) -> Result<(), LimitReached> {
        if self.rec.is_fine() {
            self.stand(row, col);
            self.rec.step(PASS)?;
        }
        Ok(())
    }

    fn stand(&mut self, row: u32, col: u32) {
        self.rec.assign(self.row, Value::Int(row.into()));
        self.rec.assign(self.col, Value::Int(col.into()));
    }

    #[inline]
    fn is_new_land(&self, at: u32) -> bool {
        self.rec.is_cell(self.grid, at, Cell::new(1))
    }

    /// Marks a cell as seen and lets it wait.
    #[inline]
    fn push(&mut self, row: u32, col: u32, at: u32, group: u16) {
        self.rec.write_cell(self.grid, at, Cell { value: 1, status: Status::Frontier, group });
        self.rec.push(self.store, point(row, col));
    }

    fn use_up(&mut self, group: u16) -> Result<(), LimitReached> {
        while let Value::Point { row, col } = self.order.take(&mut self.rec, self.store) {
            let (row, col) = (u32::from(row), u32::from(col));
            let taken = Cell { value: 1, status: Status::Visited, group };
            self.rec.label_cell(self.grid, row * self.map.cols + col, taken);
            if self.rec.is_fine() {
                self.rec.assign(self.cell, point(row, col));
                self.rec.step(TAKE)?;
                self.look_around(row, col, group)?;
            } else {
                let reads = self.look_around_quickly(row, col, group);
                self.rec.assign_reading(self.cell, point(row, col), reads);
                self.rec.step(TAKE)?;
            }
        }
        self.rec.step(EMPTY)
    }

    fn look_around(&mut self, row: u32, col: u32, group: u16) -> Result<(), LimitReached> {
        for (down, right) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
            let (r, c) = (i64::from(row) + down, i64::from(col) + right);
            self.rec.assign(self.near[0], Value::Int(r));
            self.rec.assign(self.near[1], Value::Int(c));
            if r < 0 || r >= self.map.rows.into() || c < 0 || c >= self.map.cols.into() {
                self.rec.step(OUTSIDE)?;
                continue;
            }
            let at = r as u32 * self.map.cols + c as u32;
            self.rec.read_cell(self.grid, at);
            if self.is_new_land(at) {
                self.push(r as u32, c as u32, at, group);
                self.rec.step(PUSH)?;
            } else {
                self.rec.step(BLOCKED)?;
            }
        }
        Ok(())
    }

    /// The same without a step, a mark and two variables for each neighbour; gives the number of reads.
    #[inline]
    fn look_around_quickly(&mut self, row: u32, col: u32, group: u16) -> u16 {
        let (cols, at) = (self.map.cols, row * self.map.cols + col);
        let mut reads = 0;
        if row > 0 {
            reads += 1;
            self.look(row - 1, col, at - cols, group);
        }
        if row + 1 < self.map.rows {
            reads += 1;
            self.look(row + 1, col, at + cols, group);
        }
        if col > 0 {
            reads += 1;
            self.look(row, col - 1, at - 1, group);
        }
        if col + 1 < cols {
            reads += 1;
            self.look(row, col + 1, at + 1, group);
        }
        reads
    }

    #[inline]
    fn look(&mut self, row: u32, col: u32, at: u32, group: u16) {
        if self.is_new_land(at) {
            self.push(row, col, at, group);
        }
    }
}
