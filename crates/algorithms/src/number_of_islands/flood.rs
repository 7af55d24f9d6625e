//! Using up one island after the other: the search that a queue makes breadth-first and a stack makes depth-first.

use trace::{
    Cell, Hint, Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value, Var,
};

use super::{Map, count_reads, group, point};
use crate::input::Input;
use crate::say::{code, count, number, var};
use crate::visualizer::sites;

/// What holds the cells that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Store {
    Queue,
    Stack,
}

impl Store {
    /// The variable's name in the listings.
    fn name(self) -> &'static str {
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
        let names = [
            "grid",
            "islands",
            "row",
            "col",
            order.name(),
            "cell",
            "r",
            "c",
        ];
        let [grid_var, islands, row, col, store_var, cell, r, c] =
            rec.call("count_islands", &names).vars();
        let (grid, store) = (map.place(&mut rec), rec.deque(order.room(map)));
        rec.assign(grid_var, Value::Ref(grid));
        rec.assign(islands, Value::Int(0));
        rec.assign(store_var, Value::Ref(store));
        rec.hint(Hint::Index {
            var: cell,
            into: grid,
        });
        Flood {
            rec,
            map,
            order,
            grid,
            store,
            islands,
            row,
            col,
            cell,
            near: [r, c],
        }
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
        self.rec.write_cell(
            self.grid,
            at,
            Cell {
                value: 1,
                status: Status::Frontier,
                group,
            },
        );
        self.rec.push(self.store, point(row, col));
    }

    fn use_up(&mut self, group: u16) -> Result<(), LimitReached> {
        while let Value::Point { row, col } = self.order.take(&mut self.rec, self.store) {
            let (row, col) = (u32::from(row), u32::from(col));
            let taken = Cell {
                value: 1,
                status: Status::Visited,
                group,
            };
            self.rec
                .label_cell(self.grid, row * self.map.cols + col, taken);
            if self.rec.is_fine() {
                self.rec.assign(self.cell, point(row, col));
                self.rec.step(TAKE)?;
                self.look_around(row, col, group)?;
            } else {
                let reads = self.look_around_quickly(row, col, group);
                self.rec.assign(self.cell, point(row, col));
                self.rec.count(reads, 0);
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

pub(super) fn say(site: SiteId, state: &State, store: Store) -> String {
    let (name, islands) = (store.name(), number(state, "islands"));
    match site {
        START => say_start(state, name),
        PASS => say_pass(state),
        FOUND => format!(
            "{} is land that no island has reached: a new island begins, number `{islands}`.",
            scanned(state)
        ),
        FIRST => format!(
            "Mark {} as seen and put it into `{name}`: the search of island `{islands}` starts there.",
            scanned(state)
        ),
        TAKE => say_take(state, store),
        OUTSIDE => format!(
            "{} lies outside the grid, so there is nothing to look at.",
            near(state)
        ),
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
        _ => format!(
            "{} is land, but it was counted with island `{}`.",
            scanned(state),
            cell.group
        ),
    }
}

fn say_take(state: &State, store: Store) -> String {
    let waiting = state
        .var(store.name())
        .object()
        .map_or(0, |id| i64::from(state.len(id)));
    let (name, cell) = (store.name(), var(state, "cell"));
    let why = match store {
        Store::Queue => format!("Take {cell} from the front of `{name}`: it has waited longest."),
        Store::Stack => format!("Take {cell} from the top of `{name}`: it was put there last."),
    };
    match waiting {
        0 => format!("{why} Nothing else waits."),
        1 => format!("{why} `1` cell still waits."),
        n => format!("{why} `{n}` cells still wait."),
    }
}

fn say_blocked(state: &State) -> String {
    let cell = cell_at(state, number(state, "r"), number(state, "c"));
    match (cell.value, cell.status) {
        (0, _) => format!(
            "{} is water: the island ends on this side of {}.",
            near(state),
            var(state, "cell")
        ),
        (_, Status::Frontier) => format!(
            "{} is land that was seen already and still waits.",
            near(state)
        ),
        _ => format!(
            "{} is land that was seen already, so it is not taken twice.",
            near(state)
        ),
    }
}

fn say_empty(state: &State, name: &str) -> String {
    let islands = number(state, "islands");
    let cells = state.var("grid").object().map(|id| state.grid(id));
    let mine = |cell: &Cell| cell.status == Status::Visited && cell.group == group(islands as u32);
    match cells {
        Some(grid) if islands <= 4095 => {
            let size = grid.cells().filter(mine).count() as i64;
            format!(
                "`{name}` is empty, so island `{islands}` is used up: it has {}.",
                count(size, "cell")
            )
        }
        _ => format!("`{name}` is empty, so island `{islands}` is used up."),
    }
}

fn say_done(state: &State) -> String {
    let (islands, reads) = (state.var("islands"), state.counts().reads);
    match islands.int() {
        Some(0) => format!(
            "Every cell is water: there are {} islands.",
            code(state, islands)
        ),
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
