//! The search: every cell gets its distance when it is found, and the way is read backwards from falling distances.

use trace::{Cell, Hint, Limit, LimitReached, Meaning, ObjId, Recorder, Status, Trace, Value, Var};

use crate::input::Maze;
use crate::visualizer::sites;

/// What the cells wait in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Queue,
    /// By the distance so far and the least that is still to go.
    Heap,
}

impl Order {
    /// The variable's name in the listings.
    pub(super) fn name(self) -> &'static str {
        match self {
            Order::Queue => "queue",
            Order::Heap => "heap",
        }
    }
}

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    TAKE = "take", "cell taken";
    OUTSIDE = "outside";
    WALL = "wall";
    KNOWN = "known";
    FOUND = "found";
    ARRIVED = "arrived", "end reached";
    BACK = "back";
    DONE = "done";
    NO_WAY = "no-way", "no way";
}

/// What stands in a cell.
pub(super) const WALL_CELL: i16 = 1;
pub(super) const START_CELL: i16 = 2;
pub(super) const END_CELL: i16 = 3;

/// Up, down, left, right.
const SIDES: [(i64, i64); 4] = [(-1, 0), (1, 0), (0, -1), (0, 1)];

pub(super) fn record(maze: &Maze, limit: Limit, order: Order) -> Trace {
    let mut rec = Recorder::new(limit);
    let names = ["grid", "start", "end", order.name(), "cell", "r", "c", "path"];
    let [grid_var, start, end, store_var, cell, r, c, path] = rec.call("shortest_path", &names).vars();
    let value = |(at, &wall): (u32, &bool)| match wall {
        _ if at == maze.start => START_CELL,
        _ if at == maze.end => END_CELL,
        true => WALL_CELL,
        false => 0,
    };
    let grid = rec.grid(maze.rows, maze.cols, (0u32..).zip(&maze.walls).map(value));
    rec.hint(Hint::Is { object: grid, what: Meaning::Maze });
    let store = match order {
        Order::Queue => rec.deque(maze.walls.len() as u32),
        Order::Heap => rec.list(&[]),
    };
    rec.assign(grid_var, Value::Ref(grid));
    let waiting = Vec::new();
    let mut run = Run { rec, maze, order, grid, store, waiting, cell, near: [r, c], path, found: 0 };
    run.rec.assign(start, run.point(maze.start));
    run.rec.assign(end, run.point(maze.end));
    let outcome = run.search(store_var);
    run.rec.finish(outcome)
}

struct Run<'a> {
    rec: Recorder,
    maze: &'a Maze,
    order: Order,
    grid: ObjId,
    store: ObjId,
    /// What the heap's items are: the least length of the whole way, then the newest first, the cell, and the item.
    waiting: Vec<(u32, u32, u32, ObjId)>,
    cell: Var,
    near: [Var; 2],
    path: Var,
    found: u32,
}

impl Run<'_> {
    fn search(&mut self, store_var: Var) -> Result<(), LimitReached> {
        self.rec.step(START)?;
        self.rec.assign(store_var, Value::Ref(self.store));
        self.find(self.maze.start, 0);
        self.rec.step(INIT)?;
        self.rec.step(CHECK)?;
        while let Some(at) = self.take() {
            self.mark(at, Status::Visited);
            self.rec.assign(self.cell, self.point(at));
            self.near.into_iter().for_each(|var| self.rec.assign(var, Value::Absent));
            if at == self.maze.end {
                self.rec.step(ARRIVED)?;
                return self.go_back();
            }
            self.rec.step(TAKE)?;
            self.look_around(at)?;
            self.rec.step(CHECK)?;
        }
        self.rec.step(NO_WAY)
    }

    fn look_around(&mut self, at: u32) -> Result<(), LimitReached> {
        let distance = self.distance(at);
        for side in SIDES {
            let Some(near) = self.beside(at, side) else {
                self.rec.step(OUTSIDE)?;
                continue;
            };
            let cell = self.rec.read_cell(self.grid, near);
            if cell.value == WALL_CELL {
                self.rec.step(WALL)?;
            } else if cell.status != Status::Untouched
                && (self.order == Order::Queue || self.distance(near) <= distance + 1)
            {
                self.rec.step(KNOWN)?;
            } else {
                self.find(near, distance + 1);
                self.rec.step(FOUND)?;
            }
        }
        Ok(())
    }

    /// The cell on a side, whose place the run's variables get; `None` outside the grid.
    fn beside(&mut self, at: u32, (down, right): (i64, i64)) -> Option<u32> {
        let (row, col) = (i64::from(at / self.maze.cols) + down, i64::from(at % self.maze.cols) + right);
        self.rec.assign(self.near[0], Value::Int(row));
        self.rec.assign(self.near[1], Value::Int(col));
        let inside = (0..i64::from(self.maze.rows)).contains(&row) && (0..i64::from(self.maze.cols)).contains(&col);
        inside.then_some((row * i64::from(self.maze.cols) + col) as u32)
    }

    /// From the end to a neighbour that is one step nearer, up to the start.
    fn go_back(&mut self) -> Result<(), LimitReached> {
        let mut at = self.maze.end;
        let mut cells = vec![self.point(at)];
        let path = self.rec.list(&cells);
        self.rec.assign(self.path, Value::Ref(path));
        self.mark(at, Status::Done);
        while at != self.maze.start {
            let distance = self.distance(at);
            let mut sides =
                SIDES.into_iter().filter_map(|side| self.beside(at, side)).collect::<Vec<u32>>().into_iter();
            let nearer = |near: &u32| {
                let cell = self.rec.cell(self.grid, *near);
                cell.status != Status::Untouched && self.distance(*near) + 1 == distance
            };
            let Some(next) = sides.find(nearer) else {
                break;
            };
            at = next;
            cells.insert(0, self.point(at));
            self.rec.set_items(path, &cells);
            self.mark(at, Status::Done);
            self.rec.assign(self.cell, self.point(at));
            self.near.into_iter().for_each(|var| self.rec.assign(var, Value::Absent));
            self.rec.step(BACK)?;
        }
        self.rec.step(DONE)
    }

    fn point(&self, at: u32) -> Value {
        let cols = self.maze.cols.max(1);
        Value::Point { row: (at / cols) as u16, col: (at % cols) as u16 }
    }

    /// The distance of a cell that is known.
    fn distance(&self, at: u32) -> u32 {
        self.rec.cell(self.grid, at).group.into()
    }

    fn mark(&mut self, at: u32, status: Status) {
        let cell = self.rec.cell(self.grid, at);
        self.rec.label_cell(self.grid, at, Cell { status, ..cell });
    }

    /// Notes the distance of a cell and lets it wait.
    fn find(&mut self, at: u32, distance: u32) {
        let cell = self.rec.cell(self.grid, at);
        self.rec.write_cell(self.grid, at, Cell { status: Status::Frontier, group: distance as u16, ..cell });
        match self.order {
            Order::Queue => self.rec.push(self.store, self.point(at)),
            Order::Heap => {
                let least = distance + self.to_go(at);
                let item = self.rec.list(&[Value::Int(least.into()), self.point(at)]);
                self.found += 1;
                self.waiting.push((least, u32::MAX - self.found, at, item));
                self.show();
            }
        }
    }

    fn take(&mut self) -> Option<u32> {
        if self.order == Order::Queue {
            let Value::Point { row, col } = self.rec.pop_front(self.store) else {
                return None;
            };
            return Some(u32::from(row) * self.maze.cols + u32::from(col));
        }
        while !self.waiting.is_empty() {
            let (_, _, at, _) = self.waiting.remove(0);
            self.show();
            // A cell to which a shorter way was found waits twice; what comes second is stale.
            if self.rec.cell(self.grid, at).status == Status::Frontier {
                return Some(at);
            }
        }
        None
    }

    /// Steps to the end if no wall stood in the way.
    fn to_go(&self, at: u32) -> u32 {
        let cols = self.maze.cols;
        (at / cols).abs_diff(self.maze.end / cols) + (at % cols).abs_diff(self.maze.end % cols)
    }

    /// The heap's items in ascending order, which is one of the orders that a heap may have.
    fn show(&mut self) {
        self.waiting.sort_unstable();
        let items: Vec<Value> = self.waiting.iter().map(|&(_, _, _, item)| Value::Ref(item)).collect();
        self.rec.set_items(self.store, &items);
    }
}
