//! Making objects, and what a run does with them: lists, fields, queues, maps, grids.

use super::Recorder;
use crate::log::{Entry, Tag};
use crate::memory::{Cell, END, HEADER, KIND, Kind, ObjId, START, STATUS, Status};
use crate::value::{TextId, Value};

impl Recorder {
    // Making objects. A new object becomes part of the state when something refers to it.

    /// A text value.
    pub fn text(&mut self, text: &str) -> TextId {
        self.pool.text(text)
    }

    /// A list.
    pub fn list(&mut self, items: &[Value]) -> ObjId {
        let words: Vec<u32> = items.iter().map(|&item| self.pool.pack(item)).collect();
        self.memory.allocate(Kind::List, 0, &words, words.len() as u32)
    }

    /// An empty queue or stack with room for `capacity` pushes before it has to move.
    pub fn deque(&mut self, capacity: u32) -> ObjId {
        self.memory.allocate(Kind::Deque, 0, &[], capacity.max(8))
    }

    /// An empty map.
    pub fn map(&mut self) -> ObjId {
        self.memory.allocate(Kind::Map, 0, &[], 16)
    }

    /// An empty set.
    pub fn set(&mut self) -> ObjId {
        self.memory.allocate(Kind::Set, 0, &[], 8)
    }

    /// An object of a class, its fields in order.
    pub fn instance(&mut self, class: &str, fields: &[(&str, Value)]) -> ObjId {
        let names: Vec<&str> = fields.iter().map(|&(name, _)| name).collect();
        let shape = self.shape(class, &names);
        let words: Vec<u32> = fields.iter().map(|&(_, value)| self.pool.pack(value)).collect();
        self.memory.allocate(Kind::Instance, shape, &words, words.len() as u32)
    }

    /// Sets an item or field while the input is being put together: it is part of the object from the first step on, and
    /// no change of the run. Once a step is closed, use [`Recorder::write`].
    pub fn preset(&mut self, id: ObjId, index: u32, value: Value) {
        let (address, word) = (self.address(id, index), self.pool.pack(value));
        if let Some(place) = self.memory.words.get_mut(address as usize) {
            *place = word;
        }
    }

    /// A grid, row by row; `cells` has `rows × cols` values.
    pub fn grid(&mut self, rows: u32, cols: u32, cells: impl Iterator<Item = i16>) -> ObjId {
        let words = cells.map(|value| Cell::new(value).pack());
        self.memory.allocate_grid(rows, cols, words)
    }

    /// An object of any kind but a frame or a grid, with places for `len` items or fields that are set by [`Recorder::preset`].
    /// `class` and `fields` are those of an instance, and empty for other kinds.
    pub fn place(&mut self, kind: Kind, class: &str, fields: &[&str], len: u32) -> ObjId {
        let shape = if kind == Kind::Instance { self.shape(class, fields) } else { 0 };
        self.memory.allocate(kind, shape, &vec![0; len as usize], len)
    }

    // What a foreign program has done to an object, seen only by its contents before and after.

    /// Gives an object another kind, class or fields, as when a program adds a field to an instance.
    pub fn reshape(&mut self, id: ObjId, kind: Kind, class: &str, fields: &[&str]) {
        let shape = if kind == Kind::Instance { self.shape(class, fields) } else { 0 };
        self.change(Tag::Set, id.0 + KIND, kind as u32 | u32::from(shape) << 8);
    }

    /// Makes these the contents of an object: what differs is written, what is new is added, what is too much is taken away.
    /// Items that only moved up, because the first ones were taken, stay the same items. None may be [`Value::Absent`].
    pub fn set_items(&mut self, id: ObjId, items: &[Value]) {
        let count = self.memory.end(id) - self.memory.start(id);
        let old: Vec<Value> = (0..count).map(|index| self.peek(id, index)).collect();
        let taken = taken_in_front(&old, items);
        if taken > 0 {
            let start = self.memory.start(id);
            self.change(Tag::Queue, id.0 + START, start + taken as u32);
        }
        let kept = &old[taken..];
        for (index, (new, _)) in items.iter().zip(kept).enumerate().filter(|(_, (new, old))| new != old) {
            self.write(id, index as u32, *new);
        }
        for &item in items.iter().skip(kept.len()) {
            self.append(id, item, Tag::Write);
        }
        if items.len() < kept.len() {
            let start = self.memory.start(id);
            self.change(Tag::Set, id.0 + END, start + items.len() as u32);
        }
    }

    // Lists, fields, queues, maps.

    /// Items of a list, a queue or a set; entries of a map, removed ones included.
    pub fn len(&self, id: ObjId) -> u32 {
        let items = self.memory.end(id) - self.memory.start(id);
        if self.memory.kind(id) == Kind::Map { items / 2 } else { items }
    }

    /// Whether it has no items.
    pub fn is_empty(&self, id: ObjId) -> bool {
        self.len(id) == 0
    }

    /// An item or field, without marking it as read.
    #[inline]
    pub fn peek(&self, id: ObjId, index: u32) -> Value {
        self.pool.unpack(self.memory.word(self.address(id, index)))
    }

    /// Reads an item or field: counted, and marked in this step.
    #[inline]
    pub fn read(&mut self, id: ObjId, index: u32) -> Value {
        self.mark(Tag::Read, id, index);
        self.peek(id, index)
    }

    /// Reads an item to compare it: counted as a comparison.
    #[inline]
    pub fn compare(&mut self, id: ObjId, index: u32) -> Value {
        self.mark(Tag::Compare, id, index);
        self.peek(id, index)
    }

    /// Reads an item from which the value about to be written is computed.
    #[inline]
    pub fn source(&mut self, id: ObjId, index: u32) -> Value {
        self.mark(Tag::Source, id, index);
        self.peek(id, index)
    }

    /// Writes an item or field.
    #[inline]
    pub fn write(&mut self, id: ObjId, index: u32, value: Value) {
        let word = self.pool.pack(value);
        self.change(Tag::Write, self.address(id, index), word);
    }

    /// Adds at the end of a list: counted as a write. The value must not be [`Value::Absent`].
    pub fn add(&mut self, id: ObjId, value: Value) {
        self.append(id, value, Tag::Write);
    }

    /// Adds at the end of a queue or stack: counted as a queue operation. The value must not be [`Value::Absent`].
    #[inline]
    pub fn push(&mut self, id: ObjId, value: Value) {
        self.append(id, value, Tag::Queue);
    }

    /// Takes the first item of a queue; [`Value::Absent`] if it is empty.
    #[inline]
    pub fn pop_front(&mut self, id: ObjId) -> Value {
        let [base, start, end, _] = self.memory.extent(id);
        if start >= end {
            return Value::Absent;
        }
        let word = self.memory.word(base + start);
        self.change(Tag::Queue, id.0 + START, start + 1);
        self.pool.unpack(word)
    }

    /// Takes the last item of a stack; [`Value::Absent`] if it is empty.
    #[inline]
    pub fn pop_back(&mut self, id: ObjId) -> Value {
        let [base, start, end, _] = self.memory.extent(id);
        if start >= end {
            return Value::Absent;
        }
        let word = self.memory.word(base + end - 1);
        self.change(Tag::Queue, id.0 + END, end - 1);
        self.pool.unpack(word)
    }

    /// Looks a key up: counted as a read, and as a comparison with the key found.
    pub fn map_get(&mut self, id: ObjId, key: Value) -> Option<Value> {
        let entry = self.map_find(id, key)?;
        self.mark(Tag::Read, id, entry * 2 + 1);
        Some(self.peek(id, entry * 2 + 1))
    }

    /// Sets a key's value, adding the key at the end if it is new.
    pub fn map_set(&mut self, id: ObjId, key: Value, value: Value) {
        if let Some(entry) = self.map_find(id, key) {
            self.write(id, entry * 2 + 1, value);
        } else {
            self.append(id, key, Tag::Set);
            self.append(id, value, Tag::Write);
        }
    }

    /// Removes a key, if it is there.
    pub fn map_remove(&mut self, id: ObjId, key: Value) {
        if let Some(entry) = self.map_find(id, key) {
            self.write(id, entry * 2, Value::Absent);
            self.change(Tag::Set, self.address(id, entry * 2 + 1), 0);
        }
    }

    fn map_find(&self, id: ObjId, key: Value) -> Option<u32> {
        (0..self.len(id)).find(|&entry| self.peek(id, entry * 2) == key)
    }

    /// Sets what the run has made of an object.
    pub fn set_status(&mut self, id: ObjId, status: Status) {
        self.change(Tag::Set, id.0 + STATUS, status as u32);
    }

    // Grids. The address of a cell is its row times the columns plus its column.

    /// A cell, without marking it as read.
    #[inline]
    pub fn cell(&self, grid: ObjId, index: u32) -> Cell {
        Cell::unpack(self.memory.word(grid.0 + HEADER + index))
    }

    /// Whether a cell is just this, without marking it as read.
    #[inline]
    pub fn is_cell(&self, grid: ObjId, index: u32, cell: Cell) -> bool {
        self.memory.word(grid.0 + HEADER + index) == cell.pack()
    }

    /// Reads a cell: counted, and marked in this step.
    #[inline]
    pub fn read_cell(&mut self, grid: ObjId, index: u32) -> Cell {
        self.log.push(Entry::new(Tag::Read, grid.0 + HEADER + index, 0));
        self.cell(grid, index)
    }

    /// Writes a cell.
    #[inline]
    pub fn write_cell(&mut self, grid: ObjId, index: u32, cell: Cell) {
        self.change(Tag::Write, grid.0 + HEADER + index, cell.pack());
    }

    /// Sets what the run has made of a cell without touching what the algorithm keeps there: neither counted nor marked.
    #[inline]
    pub fn label_cell(&mut self, grid: ObjId, index: u32, cell: Cell) {
        self.change(Tag::Set, grid.0 + HEADER + index, cell.pack());
    }

    /// Counts reads and comparisons that are not marked one by one, each at most 65 535.
    #[inline]
    pub fn count(&mut self, reads: u16, comparisons: u16) {
        let both = u32::from(reads) | u32::from(comparisons) << 16;
        self.log.push(Entry::new(Tag::Count, 0, both));
    }
}

/// Items that may be taken from the front in one step and still be seen as taken.
const MOST_TAKEN: usize = 4;

/// How many items were taken from the front, if the others are all still there, in front of what is new.
fn taken_in_front(old: &[Value], new: &[Value]) -> usize {
    let fits = |taken: &usize| {
        let rest = &old[*taken..];
        !rest.is_empty() && new.starts_with(rest)
    };
    if new.starts_with(&old[..old.len().min(new.len())]) {
        return 0;
    }
    (1..=MOST_TAKEN.min(old.len())).find(fits).unwrap_or(0)
}
