//! Inputs: what a person may type or paste for a visualizer, and random ones.

mod coins;
mod grid;
mod list;
mod numbers;
mod pair;
mod scan;
mod search;
#[cfg(test)]
mod tests;
mod text;
mod tree;

use crate::random::Random;

/// What an algorithm runs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The values of a linked list; at most 200.
    List(Vec<i64>),
    /// Rows × columns cells, row by row: 1 is land, 0 is water. From 1×1 to 1000×1000.
    Grid { rows: u32, cols: u32, cells: Vec<u8> },
    /// Numbers in ascending order, at most 200, and the one looked for.
    Search { nums: Vec<i64>, target: i64 },
    /// At most 200 characters.
    Text(String),
    /// A binary tree level by level, `None` for a missing child of a node that is there; at most 127 nodes.
    Tree(Vec<Option<i64>>),
    /// Different coins, at most 12, and the amount to pay, at most 500.
    Coins { coins: Vec<i64>, amount: i64 },
    /// Numbers in any order, at most 200.
    Numbers(Vec<i64>),
}

/// The kinds of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputKind {
    List,
    Grid,
    Search,
    Text,
    Tree,
    Coins,
    Numbers,
}

/// The sizes of random inputs: nodes of a list or tree, side of a grid, length of a text, amount to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    pub smallest: u32,
    pub largest: u32,
    /// What to offer first.
    pub usual: u32,
}

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    /// The index of the character that is wrong, counted in characters from 0; the length of the text if something is
    /// missing at its end.
    pub at: usize,
    /// What is wrong and what is accepted.
    pub message: String,
}

impl InputError {
    pub(crate) fn new(at: usize, message: impl Into<String>) -> Self {
        InputError { at, message: message.into() }
    }
}

impl std::fmt::Display for InputError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "character {}: {}", self.at + 1, self.message)
    }
}

impl std::error::Error for InputError {}

impl Input {
    /// The input as text, always the same for the same input; reading it gives the input back.
    pub fn to_text(&self) -> String {
        match self {
            Input::List(values) => list::to_text(values),
            Input::Grid { cols, cells, .. } => grid::to_text(*cols, cells),
            Input::Search { nums, target } => pair::to_text(nums, *target),
            Input::Text(text) => text::to_text(text),
            Input::Tree(items) => tree::to_text(items),
            Input::Coins { coins, amount } => pair::to_text(coins, *amount),
            Input::Numbers(values) => numbers::to_text(values),
        }
    }

    /// Which kind it is.
    pub fn kind(&self) -> InputKind {
        match self {
            Input::List(_) => InputKind::List,
            Input::Grid { .. } => InputKind::Grid,
            Input::Search { .. } => InputKind::Search,
            Input::Text(_) => InputKind::Text,
            Input::Tree(_) => InputKind::Tree,
            Input::Coins { .. } => InputKind::Coins,
            Input::Numbers(_) => InputKind::Numbers,
        }
    }
}

impl InputKind {
    /// Reads a text as this kind of input.
    ///
    /// # Errors
    /// The first fault, by the index of its character, with what is accepted.
    pub fn parse(self, text: &str) -> Result<Input, InputError> {
        if text.trim().is_empty() {
            return Err(InputError::new(0, format!("There is nothing here yet. {}", self.accepts())));
        }
        match self {
            InputKind::List => list::parse(text),
            InputKind::Grid => grid::parse(text),
            InputKind::Search => search::parse(text),
            InputKind::Text => text::parse(text),
            InputKind::Tree => tree::parse(text),
            InputKind::Coins => coins::parse(text),
            InputKind::Numbers => numbers::parse(text),
        }
    }

    /// What may be typed, in a sentence or two. Code stands in backticks.
    pub fn accepts(self) -> &'static str {
        match self {
            InputKind::List => "Write a list as `3 -> 8 -> 5`, `[3, 8, 5]` or `3 8 5`; `[]` is the empty list.",
            InputKind::Grid => {
                "Write rows of `1` (land) and `0` (water), a line each, or paste `[\"110\", \"010\"]` or `[[1,1],[0,1]]`."
            }
            InputKind::Search => "Write the sorted numbers, then `;` and the target, as `1 3 5 9; 5`.",
            InputKind::Text => "Write any text of up to 200 characters; `\"\"` is the empty text.",
            InputKind::Tree => {
                "Write the tree level by level, with `null` for a missing child, as `[3, 9, 20, null, null, 15, 7]`."
            }
            InputKind::Coins => "Write the coins, then `;` and the amount, as `1 2 5; 11`.",
            InputKind::Numbers => "Write numbers as `5 2 8 1` or `[5, 2, 8, 1]`; `[]` is none at all.",
        }
    }

    pub(crate) fn sizes(self) -> Sizes {
        let (smallest, largest, usual) = match self {
            InputKind::List => (0, 200, 6),
            InputKind::Grid => (1, 1000, 8),
            InputKind::Search => (0, 200, 12),
            InputKind::Text => (0, 200, 12),
            InputKind::Tree => (0, 127, 9),
            InputKind::Coins => (0, 500, 12),
            InputKind::Numbers => (0, 200, 12),
        };
        Sizes { smallest, largest, usual }
    }

    pub(crate) fn random(self, size: u32, random: &mut Random) -> Input {
        match self {
            InputKind::List => list::random(size, random),
            InputKind::Grid => grid::random(size, random),
            InputKind::Search => search::random(size, random),
            InputKind::Text => text::random(size, random),
            InputKind::Tree => tree::random(size, random),
            InputKind::Coins => coins::random(size, random),
            InputKind::Numbers => numbers::random(size, random),
        }
    }
}

/// What an algorithm takes from its input; another kind gives the empty one.
impl Input {
    pub(crate) fn list(&self) -> &[i64] {
        if let Input::List(values) = self { values } else { &[] }
    }

    pub(crate) fn grid(&self) -> (u32, u32, &[u8]) {
        if let Input::Grid { rows, cols, cells } = self { (*rows, *cols, cells) } else { (0, 0, &[]) }
    }

    pub(crate) fn search(&self) -> (&[i64], i64) {
        if let Input::Search { nums, target } = self { (nums, *target) } else { (&[], 0) }
    }

    pub(crate) fn characters(&self) -> &str {
        if let Input::Text(text) = self { text } else { "" }
    }

    pub(crate) fn tree(&self) -> &[Option<i64>] {
        if let Input::Tree(items) = self { items } else { &[] }
    }

    pub(crate) fn coins(&self) -> (&[i64], i64) {
        if let Input::Coins { coins, amount } = self { (coins, *amount) } else { (&[], 0) }
    }

    pub(crate) fn numbers(&self) -> &[i64] {
        if let Input::Numbers(values) = self { values } else { &[] }
    }
}
