//! A state to look at: the calls, their variables, and the objects they reach, at one step of a run.

mod parts;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::counts::Counts;
use crate::log::{Entry, MarkKind};
use crate::memory::{HEADER, Kind, Memory, ObjId, STATUS, Status};
use crate::recorder::{Hint, Var};
use crate::spelling::Spelling;
use crate::steps::{SiteId, StepIndex, Trace};
use crate::tally::Tally;
use crate::value::Value;

pub use self::parts::{Frame, GridView};

/// What one sees when standing at a step. Cheap to make; it borrows the cursor.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    trace: &'a Trace,
    memory: &'a Memory,
    tally: &'a OnceCell<Tally>,
    counts: Counts,
    at: StepIndex,
}

impl<'a> State<'a> {
    pub(crate) fn new(
        trace: &'a Trace,
        memory: &'a Memory,
        tally: &'a OnceCell<Tally>,
        counts: Counts,
        at: StepIndex,
    ) -> Self {
        State { trace, memory, tally, counts, at }
    }

    pub(crate) fn spelling(&self) -> Spelling {
        self.trace.spelling
    }

    /// The step this is the state of.
    pub fn at(&self) -> StepIndex {
        self.at
    }

    /// The place in the code that made this step.
    pub fn site(&self) -> SiteId {
        self.trace.site(self.at)
    }

    /// Calls on the stack.
    pub fn depth(&self) -> u16 {
        self.trace.step(self.at).depth
    }

    /// What the run has counted up to here.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// What variables mean, for the whole run.
    pub fn hints(&self) -> &'a [Hint] {
        &self.trace.hints
    }

    /// The calls, outermost first.
    pub fn frames(&self) -> Vec<Frame<'a>> {
        let ids = self.items(self.trace.frames).into_iter().filter_map(Value::object);
        ids.map(|id| Frame { state: *self, id }).collect()
    }

    /// The innermost call.
    pub fn top(&self) -> Option<Frame<'a>> {
        self.frames().pop()
    }

    /// A variable of the innermost call by its name; [`Value::Absent`] if there is none.
    pub fn var(&self, name: &str) -> Value {
        self.top().map_or(Value::Absent, |frame| frame.var(name))
    }

    /// The value of a variable wherever its call stands.
    pub fn value(&self, var: Var) -> Value {
        self.trace.pool.unpack(self.memory.word(var.0))
    }

    /// What sort of object it is.
    pub fn kind(&self, id: ObjId) -> Kind {
        self.memory.kind(id)
    }

    /// The class of an instance, the function of a call; empty for other objects.
    pub fn class(&self, id: ObjId) -> &'a str {
        self.shape(id).map_or("", |shape| shape.name.as_str())
    }

    /// The names of an instance's fields or a call's variables, in order.
    pub fn fields(&self, id: ObjId) -> &'a [String] {
        self.shape(id).map_or(&[], |shape| shape.fields.as_slice())
    }

    fn shape(&self, id: ObjId) -> Option<&'a crate::steps::Shape> {
        self.trace.shapes.get(self.memory.shape(id) as usize)
    }

    /// Items, or fields; for a map keys and values each count. A grid has none: see [`State::grid`].
    pub fn len(&self, id: ObjId) -> u32 {
        if self.kind(id) == Kind::Grid { 0 } else { self.memory.end(id).saturating_sub(self.memory.start(id)) }
    }

    /// An item or field by position; [`Value::Absent`] outside.
    pub fn item(&self, id: ObjId, index: u32) -> Value {
        if index >= self.len(id) {
            return Value::Absent;
        }
        self.trace.pool.unpack(self.memory.word(self.address(id, index)))
    }

    /// All items or fields.
    pub fn items(&self, id: ObjId) -> Vec<Value> {
        let from = self.address(id, 0) as usize;
        let words = self.memory.words.get(from..from + self.len(id) as usize);
        let pool = &self.trace.pool;
        words.unwrap_or(&[]).iter().map(|&word| pool.unpack(word)).collect()
    }

    /// How many items a queue has lost at its front: with an item's index, a number that stays the same while it waits.
    pub fn popped(&self, id: ObjId) -> u32 {
        self.memory.start(id)
    }

    /// A map's keys and values, removed ones left out.
    pub fn entries(&self, id: ObjId) -> Vec<(Value, Value)> {
        let pairs = self.items(id);
        let pairs = pairs.chunks_exact(2).map(|pair| (pair[0], pair[1]));
        pairs.filter(|(key, _)| *key != Value::Absent).collect()
    }

    /// A field by its name; [`Value::Absent`] if there is none.
    pub fn field(&self, id: ObjId, name: &str) -> Value {
        let position = self.fields(id).iter().position(|field| field == name);
        position.map_or(Value::Absent, |index| self.item(id, index as u32))
    }

    /// What the run has made of an object so far.
    pub fn status(&self, id: ObjId) -> Status {
        Status::from_bits(self.memory.word(id.0 + STATUS))
    }

    /// A grid's cells; empty for other objects.
    pub fn grid(&self, id: ObjId) -> GridView<'a> {
        if self.kind(id) != Kind::Grid {
            return GridView { rows: 0, cols: 0, words: &[] };
        }
        let (rows, cols) = (self.memory.start(id), self.memory.end(id));
        let from = (id.0 + HEADER) as usize;
        let words = self.memory.words.get(from..from + (rows * cols) as usize).unwrap_or(&[]);
        GridView { rows, cols, words }
    }

    /// How many cells of a grid look alike. The first grid asked for is counted once and then followed from step to step,
    /// so that this costs next to nothing while one steps through a run.
    pub fn tally(&self, grid: ObjId) -> Tally {
        let count = || Tally::new(grid, self.grid(grid).words);
        let kept = self.tally.get_or_init(count);
        if kept.grid() == grid { kept.clone() } else { count() }
    }

    /// Every cell of a grid that may look different at `since` than at this step, marks included, by index; one may come
    /// several times. `None` when more than `most` entries of the log lie between the two.
    pub fn changed_cells(&self, grid: ObjId, since: StepIndex, most: usize) -> Option<Vec<u32>> {
        let (first, last) = (self.at.min(since), self.at.max(since));
        let entries = self.entries_between(first, last);
        let view = self.grid(grid);
        let cells = entries.iter().map(|entry| entry.address().wrapping_sub(grid.0 + HEADER));
        (entries.len() <= most).then(|| cells.filter(|&cell| cell < view.rows * view.cols).collect())
    }

    /// Whether this step changed anything at all: a variable, an object, the calls. One that only looked did not.
    pub fn changes_something(&self) -> bool {
        self.entries_of_step().iter().any(|entry| entry.is_change() && entry.payload() != 0)
    }

    /// How this step touched an item, a field or a grid's cell: the strongest mark, a write before a read.
    pub fn mark(&self, id: ObjId, index: u32) -> Option<MarkKind> {
        let address = self.address(id, index);
        let marks = self.entries_of_step().iter().filter(|entry| entry.address() == address);
        marks.filter_map(|entry| entry.mark()).max()
    }

    /// Every cell of a grid that this step touched, by index, with the strongest mark.
    pub fn touched_cells(&self, id: ObjId) -> BTreeMap<u32, MarkKind> {
        let (view, from) = (self.grid(id), id.0 + HEADER);
        let cells = from..from + view.rows * view.cols;
        let mut touched = BTreeMap::new();
        for entry in self.entries_of_step() {
            if let Some(mark) = entry.mark().filter(|_| cells.contains(&entry.address())) {
                let strongest = touched.entry(entry.address() - from).or_insert(mark);
                *strongest = mark.max(*strongest);
            }
        }
        touched
    }

    /// The value an item, a field or a cell had before this step, if this step changed it.
    pub fn before(&self, id: ObjId, index: u32) -> Option<Value> {
        self.word_before(self.address(id, index)).map(|word| self.trace.pool.unpack(word))
    }

    /// The value a variable had before this step, if this step changed it.
    pub fn var_before(&self, var: Var) -> Option<Value> {
        self.word_before(var.0).map(|word| self.trace.pool.unpack(word))
    }

    fn word_before(&self, address: u32) -> Option<u32> {
        let changes = self.entries_of_step().iter().filter(|e| e.is_change() && e.address() == address);
        let delta = changes.fold(0, |delta, entry| delta ^ entry.payload());
        (delta != 0).then(|| self.memory.word(address) ^ delta)
    }

    /// A text's characters.
    pub fn text(&self, value: Value) -> &'a str {
        match value {
            Value::Text(id) => self.trace.pool.text_of(id),
            _ => "",
        }
    }

    fn entries_of_step(&self) -> &'a [Entry] {
        self.entries_between(self.at, self.at)
    }

    /// The entries of all steps from the first to the last, both inside.
    fn entries_between(&self, first: StepIndex, last: StepIndex) -> &'a [Entry] {
        let end = self.trace.step(last).end as usize;
        let start = match first.0.checked_sub(1) {
            Some(before) => self.trace.step(StepIndex(before)).end as usize,
            None => 0,
        };
        self.trace.log.get(start..end).unwrap_or(&[])
    }

    fn address(&self, id: ObjId, index: u32) -> u32 {
        let start = if self.kind(id) == Kind::Grid { 0 } else { self.memory.start(id) };
        self.memory.base(id) + start + index
    }
}
