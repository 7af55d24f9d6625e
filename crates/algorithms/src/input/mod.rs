//! Inputs: what a person may type or paste for a visualizer, and random ones.

mod cache;
mod coins;
mod cycle;
mod graph;
mod grid;
mod heap_ops;
mod intervals;
mod kind;
mod list;
mod maze;
mod numbers;
mod pair;
mod queens;
mod requests;
mod rotated;
mod scan;
mod search;
mod shards;
mod sorted_lists;
mod sum;
mod taken;
#[cfg(test)]
mod tests;
mod text;
mod texts;
mod tree;
mod tree_pair;
mod two_lists;
mod updates;
mod words;

pub use self::cache::CacheCall;
pub use self::graph::{Edges, Graph};
pub use self::maze::Maze;
pub use self::requests::Requests;
pub use self::shards::Shards;

/// What an algorithm runs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The values of a linked list; at most 200.
    List(Vec<i64>),
    /// The values of a linked list, at most 200, and the place of the node to which its tail leads back.
    Cycle { values: Vec<i64>, back: Option<u32> },
    /// How many entries a cache holds, at most 20, and its calls, at most 100.
    Cache { capacity: u32, calls: Vec<CacheCall> },
    /// The values of two sorted linked lists, each at most 100.
    TwoLists { first: Vec<i64>, second: Vec<i64> },
    /// Rows × columns cells, row by row: 1 is land, 0 is water. From 1×1 to 1000×1000.
    Grid { rows: u32, cols: u32, cells: Vec<u8> },
    /// Nodes by name and edges between them.
    Graph(Graph),
    /// A grid with walls, a start and an end; at most 20×20.
    Maze(Maze),
    /// Numbers in ascending order, at most 200, and the one looked for.
    Search { nums: Vec<i64>, target: i64 },
    /// Numbers in ascending order, all different, the first few moved behind the others; at most 200, and the one looked for.
    Rotated { nums: Vec<i64>, target: i64 },
    /// Numbers in any order, at most 60, and what two of them may give together.
    Sum { nums: Vec<i64>, target: i64 },
    /// At most 200 characters.
    Text(String),
    /// Two texts of at most 100 characters each.
    Texts { first: String, second: String },
    /// At most 40 intervals by their start and their end, which is later.
    Intervals(Vec<(i64, i64)>),
    /// The side of a board, from 1 to 8.
    Queens(u32),
    /// A binary tree level by level, `None` for a missing child of a node that is there; at most 127 nodes.
    Tree(Vec<Option<i64>>),
    /// A binary tree of at least one node and the values of two of its nodes, which no other node has.
    TreePair { items: Vec<Option<i64>>, first: i64, second: i64 },
    /// What is done to a tree of keys from 1 to 999, in order: a key is put in, a negative one taken out; at most 60.
    Updates(Vec<i64>),
    /// At most 60 words of 1 to 20 letters a to z, and a prefix of up to 20.
    Words { words: Vec<String>, prefix: String },
    /// Different coins, at most 12, and the amount to pay, at most 500.
    Coins { coins: Vec<i64>, amount: i64 },
    /// Numbers in any order, at most 200.
    Numbers(Vec<i64>),
    /// What is done to a heap: a number to insert, or `None` to extract; at most 200.
    HeapOps(Vec<Option<i64>>),
    /// Lists in ascending order, at most 12 with 200 numbers in all.
    SortedLists(Vec<Vec<i64>>),
    /// Nodes that share keys.
    Shards(Shards),
    /// A limit and the times of requests.
    Requests(Requests),
}

/// The kinds of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputKind {
    List,
    Cycle,
    TwoLists,
    Cache,
    Grid,
    Graph(Edges),
    Maze,
    Search,
    Rotated,
    Sum,
    Text,
    Texts,
    Intervals,
    Queens,
    Tree,
    TreePair,
    Updates,
    Words,
    Coins,
    Numbers,
    HeapOps,
    SortedLists,
    Shards,
    Requests,
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
            Input::Cycle { values, back } => cycle::to_text(values, *back),
            Input::Cache { capacity, calls } => cache::to_text(*capacity, calls),
            Input::TwoLists { first, second } => two_lists::to_text(first, second),
            Input::Grid { cols, cells, .. } => grid::to_text(*cols, cells),
            Input::Graph(graph) => graph.to_text(),
            Input::Maze(maze) => maze.to_text(),
            Input::Search { nums, target } | Input::Rotated { nums, target } | Input::Sum { nums, target } => {
                pair::to_text(nums, *target)
            }
            Input::Text(text) => text::to_text(text),
            Input::Texts { first, second } => texts::to_text(first, second),
            Input::Intervals(intervals) => intervals::to_text(intervals),
            Input::Queens(side) => side.to_string(),
            Input::Tree(items) => tree::to_text(items),
            Input::TreePair { items, first, second } => tree_pair::to_text(items, *first, *second),
            Input::Updates(updates) => updates::to_text(updates),
            Input::Words { words, prefix } => words::to_text(words, prefix),
            Input::Coins { coins, amount } => pair::to_text(coins, *amount),
            Input::Numbers(values) => numbers::to_text(values),
            Input::HeapOps(operations) => heap_ops::to_text(operations),
            Input::SortedLists(lists) => sorted_lists::to_text(lists),
            Input::Shards(shards) => shards::to_text(shards),
            Input::Requests(requests) => requests::to_text(requests),
        }
    }

    /// Which kind it is.
    pub fn kind(&self) -> InputKind {
        match self {
            Input::List(_) => InputKind::List,
            Input::Cycle { .. } => InputKind::Cycle,
            Input::TwoLists { .. } => InputKind::TwoLists,
            Input::Cache { .. } => InputKind::Cache,
            Input::Grid { .. } => InputKind::Grid,
            Input::Graph(graph) => InputKind::Graph(graph.kind),
            Input::Maze(_) => InputKind::Maze,
            Input::Search { .. } => InputKind::Search,
            Input::Rotated { .. } => InputKind::Rotated,
            Input::Sum { .. } => InputKind::Sum,
            Input::Text(_) => InputKind::Text,
            Input::Texts { .. } => InputKind::Texts,
            Input::Intervals(_) => InputKind::Intervals,
            Input::Queens(_) => InputKind::Queens,
            Input::Tree(_) => InputKind::Tree,
            Input::TreePair { .. } => InputKind::TreePair,
            Input::Updates(_) => InputKind::Updates,
            Input::Words { .. } => InputKind::Words,
            Input::Coins { .. } => InputKind::Coins,
            Input::Numbers(_) => InputKind::Numbers,
            Input::HeapOps(_) => InputKind::HeapOps,
            Input::SortedLists(_) => InputKind::SortedLists,
            Input::Shards(_) => InputKind::Shards,
            Input::Requests(_) => InputKind::Requests,
        }
    }
}
