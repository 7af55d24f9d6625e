//! Number of islands with sets that are joined: every land cell begins as an island, every touch takes one away.

use trace::{Hint, Limit, LimitReached, ObjId, Recorder, SiteId, State, Trace, Value, Var};

use super::tints::Tints;
use super::{Map, count_reads};
use crate::input::Input;
use crate::say::{before, count, number, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "union-find",
    title: "Union-find",
    note: "joined sets, one look at each side",
    time: "O(rows × cols), nearly",
    space: "O(rows × cols)",
    listings: listings!("number-of-islands/union-find"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    WATER = "water";
    LAND = "land";
    APART = "apart";
    HALVE = "halve";
    ROOTS = "roots";
    SAME = "same";
    JOIN = "join", "islands joined";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let (rows, cols, cells) = input.grid();
    let mut run = Run::begin(Recorder::new(limit), Map { rows, cols, cells });
    let outcome = run.count_islands();
    run.rec.finish(outcome)
}

/// The run: the map, the recorder and the names of its variables.
struct Run<'a> {
    rec: Recorder,
    map: Map<'a>,
    tints: Tints,
    grid: ObjId,
    parent: ObjId,
    islands: Var,
    place: [Var; 2],
    near: [Var; 2],
    roots: [Var; 2],
    count: i64,
    /// Reads that are counted at the next step, without a mark.
    unread: u32,
}

impl<'a> Run<'a> {
    fn begin(mut rec: Recorder, map: Map<'a>) -> Self {
        let names = ["grid", "parent", "islands", "row", "col", "r", "c", "a", "b"];
        let [grid_var, parent_var, islands, row, col, r, c, a, b] = rec.call("count_islands", &names).vars();
        let itself: Vec<Value> = (0..map.cells.len() as i64).map(Value::Int).collect();
        let (grid, parent) = (map.place(&mut rec), rec.list(&itself));
        rec.assign(grid_var, Value::Ref(grid));
        rec.assign(parent_var, Value::Ref(parent));
        rec.assign(islands, Value::Int(0));
        rec.hint(Hint::Index { var: a, into: parent });
        rec.hint(Hint::Index { var: b, into: parent });
        let tints = Tints::new(grid, map.cells.len() as u32);
        let (place, near, roots) = ([row, col], [r, c], [a, b]);
        Run { rec, map, tints, grid, parent, islands, place, near, roots, count: 0, unread: 0 }
    }

    fn count_islands(&mut self) -> Result<(), LimitReached> {
        self.rec.step(START)?;
        for row in 0..self.map.rows {
            self.rec.assign(self.place[0], Value::Int(row.into()));
            for col in 0..self.map.cols {
                let at = row * self.map.cols + col;
                self.rec.assign(self.place[1], Value::Int(col.into()));
                if !self.is_land(at) {
                    self.rec.small_step(WATER)?;
                    continue;
                }
                let before = self.count;
                self.tints.begin(&mut self.rec, at);
                self.set_count(self.count + 1);
                self.rec.small_step(LAND)?;
                self.touch(at, row > 0, at.wrapping_sub(self.map.cols), [i64::from(row) - 1, col.into()])?;
                self.touch(at, col > 0, at.wrapping_sub(1), [row.into(), i64::from(col) - 1])?;
                self.close(before)?;
            }
        }
        self.settle();
        self.rec.step(DONE)
    }

    /// Looks at a neighbour that was passed before, and joins its island if it is land.
    fn touch(&mut self, at: u32, inside: bool, other: u32, [r, c]: [i64; 2]) -> Result<(), LimitReached> {
        if self.rec.is_fine() {
            self.rec.assign(self.near[0], Value::Int(r));
            self.rec.assign(self.near[1], Value::Int(c));
        }
        if !inside || !self.is_land(other) {
            return self.rec.small_step(APART);
        }
        let a = self.find(at, 0)?;
        let b = self.find(other, 1)?;
        self.rec.small_step(ROOTS)?;
        if a == b {
            return self.rec.small_step(SAME);
        }
        self.rec.write(self.parent, a, Value::Int(b.into()));
        self.tints.join(&mut self.rec, a, b);
        self.set_count(self.count - 1);
        self.rec.small_step(JOIN)
    }

    /// The root of a cell's set. On the way up every second parent is moved up, which keeps later ways short.
    fn find(&mut self, cell: u32, slot: usize) -> Result<u32, LimitReached> {
        if !self.rec.is_fine() {
            return Ok(self.climb(cell));
        }
        let call = self.rec.call("find", &["parent", "x"]);
        let [parent, x] = call.vars();
        self.rec.assign(parent, Value::Ref(self.parent));
        let mut at = cell;
        self.rec.assign(x, Value::Int(at.into()));
        while self.read_parent(at) != at {
            let above = self.read_parent(at);
            at = self.move_up(at, above);
            self.rec.step(HALVE)?;
            self.rec.assign(x, Value::Int(at.into()));
        }
        self.rec.leave(call);
        self.rec.assign(self.roots[slot], Value::Int(at.into()));
        Ok(at)
    }

    fn climb(&mut self, mut at: u32) -> u32 {
        loop {
            let above = self.read_parent(at);
            if above == at {
                return at;
            }
            self.unread += 1;
            at = self.move_up(at, above);
        }
    }

    /// Points a cell at its parent's parent, and gives that.
    fn move_up(&mut self, at: u32, above: u32) -> u32 {
        let higher = self.read_parent(above);
        self.rec.write(self.parent, at, Value::Int(higher.into()));
        higher
    }

    fn read_parent(&mut self, cell: u32) -> u32 {
        let value = if self.rec.is_fine() {
            self.rec.read(self.parent, cell)
        } else {
            self.unread += 1;
            self.rec.peek(self.parent, cell)
        };
        value.int().unwrap_or(0) as u32
    }

    fn is_land(&mut self, at: u32) -> bool {
        if self.rec.is_fine() {
            return self.rec.read_cell(self.grid, at).value == 1;
        }
        self.unread += 1;
        self.map.cells[at as usize] == 1
    }

    fn set_count(&mut self, count: i64) {
        self.count = count;
        if self.rec.is_fine() {
            self.rec.assign(self.islands, Value::Int(count));
        }
    }

    /// With few steps a land cell and its joins are one step.
    fn close(&mut self, before: i64) -> Result<(), LimitReached> {
        if self.rec.is_fine() {
            return Ok(());
        }
        self.settle();
        self.rec.step(if self.count > before { LAND } else { JOIN })
    }

    /// With few steps: what they would have counted and assigned one by one.
    fn settle(&mut self) {
        count_reads(&mut self.rec, std::mem::take(&mut self.unread));
        if self.rec.get(self.islands) != Value::Int(self.count) {
            self.rec.assign(self.islands, Value::Int(self.count));
        }
    }
}

fn say(site: SiteId, state: &State) -> String {
    let [row, col, r, c] = ["row", "col", "r", "c"].map(|name| number(state, name));
    let (here, near, islands) = (format!("`({row}, {col})`"), format!("`({r}, {c})`"), number(state, "islands"));
    match site {
        START => say_start(state),
        WATER => format!("{here} is water, so there is nothing to join."),
        LAND => format!("{here} is land. Alone it is an island of its own, so the count goes up to `{islands}`."),
        APART if r < 0 || c < 0 => {
            format!("{near} lies outside the grid, so {here} touches nothing on that side.")
        }
        APART => format!("{near} is water, so {here} touches no island on that side."),
        HALVE => say_halve(state),
        ROOTS => format!(
            "{here} and {near} are both land and touch. Follow the parents up: their sets are led by {} and {}.",
            var(state, "a"),
            var(state, "b")
        ),
        SAME => format!("Both are led by {}: {here} and {near} already count as one island.", var(state, "a")),
        JOIN => say_join(state, &here),
        _ => format!("Every cell has been looked at once: {} left.", remain(islands)),
    }
}

fn remain(islands: i64) -> String {
    if islands == 1 { "`1` island is".to_owned() } else { format!("`{islands}` islands are") }
}

fn say_start(state: &State) -> String {
    let cells = state.var("parent").object().map_or(0, |id| state.len(id));
    format!(
        "Every one of {} is its own parent in `parent`, at position row × columns + column. Only land that touches is joined.",
        count(cells.into(), "cell")
    )
}

/// In few steps the cell and its joins are one, and nobody has named the roots.
fn say_join(state: &State, here: &str) -> String {
    let (islands, a) = (number(state, "islands"), state.var("a"));
    if a != Value::Absent {
        return format!(
            "Make {} the parent of {}: two islands become one, and the count goes down to `{islands}`.",
            var(state, "b"),
            var(state, "a")
        );
    }
    match before(state, "islands") {
        Some(_) => format!("{here} is land and joins two islands that were apart: the count goes down to `{islands}`."),
        None => {
            format!("{here} is land and joins the island beside it: the count stays `{islands}`.")
        }
    }
}

fn say_halve(state: &State) -> String {
    let (x, parent) = (number(state, "x"), state.var("parent").object());
    let now = parent.map_or(Value::Absent, |id| state.item(id, x as u32));
    let was = parent.and_then(|id| state.before(id, x as u32));
    match (was, now) {
        (Some(was), now) => format!(
            "The parent of `{x}` is `{}`, which has a parent itself. Point `{x}` straight at `{}`: the next way up is shorter.",
            state.show(was),
            state.show(now)
        ),
        (None, now) => format!("The parent of `{x}` is `{}`, which leads the set: step up to it.", state.show(now)),
    }
}
