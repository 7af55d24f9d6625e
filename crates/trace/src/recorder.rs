//! Recording a run: what an algorithm calls instead of touching its own variables and lists.
//!
//! Every operation does what its name says to the run's memory and writes the change to the log, so that the
//! algorithm still reads as the algorithm. [`Recorder::step`] closes a step.

mod calls;
mod objects;

use crate::limit::{Detail, Limit, LimitReached};
use crate::log::{Entry, Tag};
use crate::memory::{BASE, END, HEADER, Kind, Memory, ObjId};
use crate::spelling::Spelling;
use crate::steps::{Shape, SiteId, Step, Trace};
use crate::value::{Pool, Value};

/// A variable of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Var(pub(crate) u32);

/// What a variable means, where its value alone does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The variable is an index into the object.
    Index { var: Var, into: ObjId },
    /// The two variables enclose a range of the object's items: first and last, both inside.
    Range { first: Var, last: Var, of: ObjId },
    /// The variable says how many of the object's first items are in use.
    Prefix { len: Var, of: ObjId },
    /// Item `i` of a list of numbers says how many of the first items of row `i` of a list of lists are used up.
    Taken { counts: ObjId, of: ObjId },
    /// The object's items are compared with the variable.
    Against { var: Var, of: ObjId },
    /// What the object is in the algorithm.
    Is { object: ObjId, what: Meaning },
    /// The list of lists is a table with a row for each item of one list and a column for each item of another. The items label
    /// the last rows and columns: one more than there are items stands for nothing of them.
    Headed { table: ObjId, rows: ObjId, cols: ObjId },
}

/// What an object is, where its kind and its name do not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// A list of numbers whose sizes are looked at.
    Bars,
    /// A grid that is a board: 1 is a piece, 0 an empty square.
    Board,
    /// A list that is the inside of a hash table: each item leads to a list, or to the first node of a chain, or nowhere.
    Buckets,
    /// The calls of a run as a tree: see [`Recorder::call_tree`].
    Calls,
    /// A map from the nodes of a graph to lists of what they are joined to: nodes, or objects that hold both ends and a weight. It
    /// is the same graph all the time. A node may be an object of which only the name matters.
    Graph,
    /// The first of nodes that lead on from one another, where there are several such lists: each is a row of its own.
    Head,
    /// A list that holds a binary heap, its root first.
    Heap,
    /// A list of intervals: pairs, or objects with `start` and `end`.
    Intervals,
    /// A grid with walls: 1 is a wall, 2 the start, 3 the end, and a cell's group its distance from the start.
    Maze,
    /// A list whose item `i` is the position of the parent of `i`, or a map from nodes to their parents; a root is its own.
    Parents,
    /// A list of objects that stand on a ring, each at its `place`.
    Ring,
}

/// Records one run.
#[derive(Debug)]
pub struct Recorder {
    memory: Memory,
    log: Vec<Entry>,
    steps: Vec<Step>,
    pool: Pool,
    shapes: Vec<Shape>,
    hints: Vec<Hint>,
    frames: ObjId,
    top: ObjId,
    depth: u16,
    limit: Limit,
    spelling: Spelling,
}

impl Recorder {
    /// A recorder with no call on its stack; enter the first one with [`Recorder::call`].
    pub fn new(limit: Limit) -> Self {
        let mut memory = Memory::default();
        let frames = memory.allocate(Kind::Deque, 0, &[], 8);
        let nameless = Shape { name: String::new(), fields: Vec::new() };
        Recorder {
            memory,
            log: Vec::new(),
            steps: Vec::new(),
            pool: Pool::default(),
            shapes: vec![nameless],
            hints: Vec::new(),
            frames,
            top: frames,
            depth: 0,
            limit,
            spelling: Spelling::default(),
        }
    }

    /// Says how values are to be written when they are shown.
    pub fn spell(&mut self, spelling: Spelling) {
        self.spelling = spelling;
    }

    /// Makes room for about this many log entries and steps at once, which a large run records faster with.
    pub fn reserve(&mut self, entries: usize, steps: usize) {
        self.log.reserve(entries.min(self.limit.entries as usize));
        self.steps.reserve(steps.min(self.limit.steps as usize));
    }

    /// Whether small steps are recorded.
    pub fn is_fine(&self) -> bool {
        self.limit.detail == Detail::Fine
    }

    // Calls and variables.

    /// Enters a call whose variables have these names, not set yet.
    pub fn call(&mut self, function: &str, variables: &[&str]) -> Call {
        let shape = self.shape(function, variables);
        let frame = self.memory.allocate(Kind::Frame, shape, &[], variables.len() as u32);
        self.memory.words[(frame.0 + END) as usize] = variables.len() as u32;
        self.append(self.frames, Value::Ref(frame), Tag::Set);
        let caller = std::mem::replace(&mut self.top, frame);
        self.depth += 1;
        Call { frame, caller }
    }

    /// Leaves the call that was entered last.
    pub fn leave(&mut self, call: Call) {
        let end = self.memory.end(self.frames);
        self.change(Tag::Set, self.frames.0 + END, end.saturating_sub(1));
        self.top = call.caller;
        self.depth -= 1;
    }

    /// Calls on the stack.
    pub fn depth(&self) -> u16 {
        self.depth
    }

    /// Sets a variable.
    #[inline]
    pub fn assign(&mut self, var: Var, value: Value) {
        let word = self.pool.pack(value);
        self.change(Tag::Set, var.0, word);
    }

    /// Sets a variable and counts reads that are not marked one by one. Up to 7 of them cost nothing.
    #[inline]
    pub fn assign_reading(&mut self, var: Var, value: Value, reads: u16) {
        let word = self.pool.pack(value);
        let Some(old) = self.memory.words.get_mut(var.0 as usize) else {
            return;
        };
        let set = Entry::new(Tag::Set, var.0, *old ^ word);
        *old = word;
        match set.with_reads(reads) {
            Some(both) => self.log.push(both),
            None => {
                self.log.push(set);
                self.count(reads, 0);
            }
        }
    }

    /// The value of a variable.
    #[inline]
    pub fn get(&self, var: Var) -> Value {
        self.pool.unpack(self.memory.word(var.0))
    }

    /// Says what a variable means.
    pub fn hint(&mut self, hint: Hint) {
        self.hints.push(hint);
    }

    // Steps.

    /// Closes a step: everything since the one before belongs to it.
    ///
    /// # Errors
    /// [`LimitReached`] when the run may not record more; return it, and [`Recorder::finish`] adds the step that says so.
    #[inline]
    pub fn step(&mut self, site: SiteId) -> Result<(), LimitReached> {
        let end = self.log.len() as u32;
        if self.steps.len() as u32 + 1 >= self.limit.steps || end >= self.limit.entries {
            return Err(LimitReached);
        }
        self.steps.push(Step { end, site, depth: self.depth });
        Ok(())
    }

    /// Closes a small step; with [`Detail::Coarse`] it becomes part of the next one.
    ///
    /// # Errors
    /// As [`Recorder::step`].
    #[inline]
    pub fn small_step(&mut self, site: SiteId) -> Result<(), LimitReached> {
        if self.is_fine() { self.step(site) } else { Ok(()) }
    }

    /// Ends the recording. `outcome` is what the algorithm returned: an error adds the step that names the limit.
    pub fn finish(mut self, outcome: Result<(), LimitReached>) -> Trace {
        let end = self.log.len() as u32;
        if outcome.is_err() || self.steps.is_empty() {
            self.steps.push(Step { end, site: SiteId::LIMIT, depth: self.depth });
        }
        Trace {
            log: self.log,
            steps: self.steps,
            end: self.memory,
            pool: self.pool,
            shapes: self.shapes,
            hints: self.hints,
            frames: self.frames,
            spelling: self.spelling,
        }
    }

    #[inline]
    fn address(&self, id: ObjId, index: u32) -> u32 {
        self.memory.base(id) + self.memory.start(id) + index
    }

    #[inline]
    fn change(&mut self, tag: Tag, address: u32, word: u32) {
        let Some(old) = self.memory.words.get_mut(address as usize) else {
            return;
        };
        let delta = *old ^ word;
        *old = word;
        self.log.push(Entry::new(tag, address, delta));
    }

    fn mark(&mut self, tag: Tag, id: ObjId, index: u32) {
        let address = self.address(id, index);
        self.log.push(Entry::new(tag, address, 0));
    }

    /// Writes past the end and moves the end; the end's change carries the tag, so that it is counted once.
    ///
    /// The first item ever put into a place is not logged: whenever the end is before it, nobody sees what it holds.
    #[inline]
    fn append(&mut self, id: ObjId, value: Value, tag: Tag) {
        debug_assert!(value != Value::Absent, "an absent item would make its place look fresh");
        let [mut base, _, end, capacity] = self.memory.extent(id);
        if end >= capacity {
            base = self.memory.make_room(id);
            self.change(Tag::Set, id.0 + BASE, base);
        }
        let word = self.pool.pack(value);
        match self.memory.words.get_mut((base + end) as usize) {
            Some(fresh) if *fresh == 0 && tag != Tag::Write => *fresh = word,
            _ if tag == Tag::Write => self.change(Tag::Write, base + end, word),
            _ => self.change(Tag::Set, base + end, word),
        }
        let on_end = if tag == Tag::Write { Tag::Set } else { tag };
        self.change(on_end, id.0 + END, end + 1);
    }

    fn shape(&mut self, name: &str, fields: &[&str]) -> u16 {
        let same = |shape: &Shape| shape.name == name && shape.fields == fields;
        let at = self.shapes.iter().position(same).unwrap_or_else(|| {
            let fields = fields.iter().map(|&field| field.to_owned()).collect();
            self.shapes.push(Shape { name: name.to_owned(), fields });
            self.shapes.len() - 1
        });
        at as u16
    }
}

/// A call that is on the stack; give it back to [`Recorder::leave`].
#[derive(Debug)]
pub struct Call {
    frame: ObjId,
    caller: ObjId,
}

impl Call {
    /// The call's variable with this number, in the order they were named.
    pub fn var(&self, number: u32) -> Var {
        Var(self.frame.0 + HEADER + number)
    }

    /// All its variables, in order.
    pub fn vars<const N: usize>(&self) -> [Var; N] {
        std::array::from_fn(|number| self.var(number as u32))
    }
}
