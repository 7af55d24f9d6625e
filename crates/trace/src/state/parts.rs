//! Parts of a state: a call with its variables, and a grid's cells.

use super::State;
use crate::memory::{Cell, HEADER, Look, ObjId};
use crate::recorder::Var;
use crate::value::Value;

/// A call on the stack.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    pub(super) state: State<'a>,
    pub(super) id: ObjId,
}

/// A grid's cells, row by row.
#[derive(Clone, Copy, Debug)]
pub struct GridView<'a> {
    pub rows: u32,
    pub cols: u32,
    pub(super) words: &'a [u32],
}

impl<'a> Frame<'a> {
    /// The object that holds the call's variables; the same at every step.
    pub fn id(&self) -> ObjId {
        self.id
    }

    /// The function called.
    pub fn name(&self) -> &'a str {
        self.state.class(self.id)
    }

    /// A variable's value by its name; [`Value::Absent`] if there is none or it is not set.
    pub fn var(&self, name: &str) -> Value {
        self.state.field(self.id, name)
    }

    /// Every variable that is set: its name, its handle and its value.
    pub fn vars(&self) -> Vec<(&'a str, Var, Value)> {
        let names = self.state.fields(self.id).iter();
        let vars = names.enumerate().map(|(number, name)| {
            let var = Var(self.id.0 + HEADER + number as u32);
            (name.as_str(), var, self.state.value(var))
        });
        vars.filter(|(_, _, value)| *value != Value::Absent).collect()
    }
}

impl<'a> GridView<'a> {
    /// A cell; outside the grid an untouched 0.
    #[inline]
    pub fn cell(&self, row: u32, col: u32) -> Cell {
        let inside = row < self.rows && col < self.cols;
        let word = self.words.get((row * self.cols + col) as usize).filter(|_| inside);
        word.map_or(Cell::new(0), |&word| Cell::unpack(word))
    }

    /// Every cell, row by row.
    #[inline]
    pub fn cells(&self) -> impl Iterator<Item = Cell> + 'a {
        self.words.iter().map(|&word| Cell::unpack(word))
    }

    /// The look of every cell, row by row.
    #[inline]
    pub fn looks(&self) -> impl Iterator<Item = Look> + 'a {
        self.words.iter().map(|&word| Look::of(word))
    }
}
