//! The flat memory in which a state lies, and the objects in it.
//!
//! An object is a header of [`HEADER`] words followed, at `base`, by its items. Its id is the address of its header, so it
//! never changes; the base moves when a growing object gets a larger place (the old place keeps what it
//! held at that moment, which is just what undoing needs). Nothing is ever freed: an object that no variable
//! reaches is simply not shown.

/// The permanent name of an object: the address of its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjId(pub(crate) u32);

impl ObjId {
    /// A number that is the same for the same object at every step of a run.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// What sort of object it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A call's variables.
    Frame,
    List,
    /// Keys and values in turn; a removed key is [`crate::Value::Absent`].
    Map,
    Set,
    /// Pushed at the end, popped at either end: queue and stack.
    Deque,
    /// An object with named fields.
    Instance,
    /// Rows of small scalars, see [`Cell`].
    Grid,
}

/// What the run has made of an object or a cell so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Untouched,
    /// Known and waiting, as a node in the queue.
    Frontier,
    Visited,
    /// Settled: it will not change again.
    Done,
    Wrong,
}

impl Status {
    pub(crate) fn from_bits(bits: u32) -> Self {
        match bits & 7 {
            1 => Status::Frontier,
            2 => Status::Visited,
            3 => Status::Done,
            4 => Status::Wrong,
            _ => Status::Untouched,
        }
    }
}

/// One cell of a grid: a small value, a status and the group (component) it belongs to, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub value: i16,
    pub status: Status,
    /// 0 for none; larger numbers than 4 095 wrap to 1 … 4 095.
    pub group: u16,
}

impl Cell {
    /// A cell that nothing has touched.
    pub fn new(value: i16) -> Self {
        Cell { value, status: Status::Untouched, group: 0 }
    }

    #[inline]
    pub(crate) fn pack(self) -> u32 {
        u32::from(self.value as u16) | (self.status as u32) << 16 | u32::from(wrap_group(self.group)) << 20
    }

    /// The cell's look: see [`Look`].
    #[inline]
    pub fn look(self) -> Look {
        Look::of(self.pack())
    }

    #[inline]
    pub(crate) fn unpack(word: u32) -> Self {
        Cell { value: word as u16 as i16, status: Status::from_bits(word >> 16), group: (word >> 20) as u16 }
    }
}

/// What a picture shows of a cell: its status, its group, and whether its value is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look(u32);

impl Look {
    /// Every [`Look::index`] is below this.
    pub const COUNT: usize = 1 << 17;

    /// Straight from a cell's word, in as few operations as can be: a picture may have a million of them.
    #[inline]
    pub(crate) fn of(word: u32) -> Look {
        Look(word >> 16 << 1 | u32::from(word & 0xffff != 0))
    }

    /// Its place in a table of [`Look::COUNT`] entries.
    #[inline]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// A cell with each look, in the order of their places; some places are those of no cell that there is.
    pub fn all() -> impl Iterator<Item = Cell> {
        (0..Look::COUNT as u32).map(|at| Cell::unpack(at >> 1 << 16 | at & 1))
    }
}

fn wrap_group(group: u16) -> u16 {
    if group < 4096 { group } else { (group - 1) % 4095 + 1 }
}

pub(crate) const HEADER: u32 = 6;
pub(crate) const KIND: u32 = 0;
pub(crate) const BASE: u32 = 1;
/// Index of the first live item (deque), or the number of rows (grid).
pub(crate) const START: u32 = 2;
/// One past the last live item, or the number of columns (grid).
pub(crate) const END: u32 = 3;
pub(crate) const STATUS: u32 = 4;
const CAPACITY: u32 = 5;

/// The words of a state.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    pub(crate) words: Vec<u32>,
}

impl Memory {
    #[inline]
    pub(crate) fn word(&self, address: u32) -> u32 {
        self.words.get(address as usize).copied().unwrap_or(0)
    }

    /// Makes an object with room for `capacity` items, of which the first `items.len()` are set.
    pub(crate) fn allocate(&mut self, kind: Kind, shape: u16, items: &[u32], capacity: u32) -> ObjId {
        let id = self.words.len() as u32;
        let capacity = capacity.max(items.len() as u32);
        let header = [kind as u32 | u32::from(shape) << 8, id + HEADER, 0, items.len() as u32, 0, capacity];
        self.words.extend_from_slice(&header);
        self.words.extend_from_slice(items);
        self.words.resize((id + HEADER + capacity) as usize, 0);
        ObjId(id)
    }

    /// Makes a grid of `rows × cols` cells; what `cells` does not give is 0. Its size never changes.
    pub(crate) fn allocate_grid(&mut self, rows: u32, cols: u32, cells: impl Iterator<Item = u32>) -> ObjId {
        let (id, count) = (self.words.len() as u32, rows * cols);
        self.words.extend_from_slice(&[Kind::Grid as u32, id + HEADER, rows, cols, 0, count]);
        self.words.extend(cells.take(count as usize));
        self.words.resize((id + HEADER + count) as usize, 0);
        ObjId(id)
    }

    pub(crate) fn kind(&self, id: ObjId) -> Kind {
        match self.word(id.0 + KIND) & 0xff {
            0 => Kind::Frame,
            1 => Kind::List,
            2 => Kind::Map,
            3 => Kind::Set,
            4 => Kind::Deque,
            5 => Kind::Instance,
            _ => Kind::Grid,
        }
    }

    pub(crate) fn shape(&self, id: ObjId) -> u16 {
        (self.word(id.0 + KIND) >> 8) as u16
    }

    /// Base, start, end and capacity, with one look at the header.
    #[inline]
    pub(crate) fn extent(&self, id: ObjId) -> [u32; 4] {
        let from = id.0 as usize;
        match self.words.get(from..from + HEADER as usize) {
            Some(&[_, base, start, end, _, capacity]) => [base, start, end, capacity],
            _ => [0; 4],
        }
    }

    #[inline]
    pub(crate) fn base(&self, id: ObjId) -> u32 {
        self.word(id.0 + BASE)
    }

    #[inline]
    pub(crate) fn start(&self, id: ObjId) -> u32 {
        self.word(id.0 + START)
    }

    #[inline]
    pub(crate) fn end(&self, id: ObjId) -> u32 {
        self.word(id.0 + END)
    }

    /// Copies a full object's items to a place of twice the size and returns the new base. The header still names the
    /// old base: moving it is a change like any other, so that it can be undone.
    pub(crate) fn make_room(&mut self, id: ObjId) -> u32 {
        let (base, end) = (self.base(id) as usize, self.end(id) as usize);
        let capacity = (self.word(id.0 + CAPACITY) * 2).max(8);
        let new_base = self.words.len();
        self.words.resize(new_base + capacity as usize, 0);
        self.words.copy_within(base..base + end, new_base);
        self.words[(id.0 + CAPACITY) as usize] = capacity;
        new_base as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_comes_back_from_its_word() {
        for (value, group) in [(0, 0), (1, 7), (-5, 4095)] {
            let cell = Cell { value, status: Status::Done, group };
            assert_eq!(Cell::unpack(cell.pack()), cell);
        }
        let wrapped = Cell { value: 1, status: Status::Visited, group: 4096 };
        assert_eq!(Cell::unpack(wrapped.pack()).group, 1);
    }

    #[test]
    fn a_look_leads_to_a_cell_that_looks_alike() {
        let cells: Vec<Cell> = Look::all().collect();
        for cell in [(0, Status::Untouched, 0), (-3, Status::Done, 4095), (1, Status::Wrong, 7)] {
            let cell = Cell { value: cell.0, status: cell.1, group: cell.2 };
            let alike = cells[cell.look().index()];
            assert_eq!((alike.status, alike.group, alike.value != 0), (cell.status, cell.group, cell.value != 0));
        }
    }

    #[test]
    fn a_moved_object_leaves_its_old_place_as_it_was() {
        let mut memory = Memory::default();
        let id = memory.allocate(Kind::List, 0, &[5, 6], 2);
        let old = memory.base(id);
        let new = memory.make_room(id);
        assert_eq!(memory.words[old as usize..old as usize + 2], [5, 6]);
        assert_eq!(memory.words[new as usize..new as usize + 2], [5, 6]);
        assert_eq!(memory.base(id), old);
    }
}
