//! Inputs: what a person may type or paste for a visualizer, and random ones.

mod cache;
mod coins;
mod cycle;
mod graph;
mod grid;
mod heap_ops;
mod intervals;
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
#[cfg(test)]
mod tests;
mod text;
mod texts;
mod tree;
mod two_lists;
mod tree_pair;
mod updates;
mod words;

pub use self::graph::{Edges, Graph};
pub use self::maze::Maze;
pub use self::requests::Requests;
pub use self::shards::Shards;
pub use self::cache::CacheCall;
use crate::random::Random;

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
            InputKind::Cycle => cycle::parse(text),
            InputKind::TwoLists => two_lists::parse(text),
            InputKind::Cache => cache::parse(text),
            InputKind::Grid => grid::parse(text),
            InputKind::Graph(kind) => graph::parse(text, kind),
            InputKind::Maze => maze::parse(text),
            InputKind::Search => search::parse(text),
            InputKind::Rotated => rotated::parse(text),
            InputKind::Sum => sum::parse(text),
            InputKind::Text => text::parse(text),
            InputKind::Texts => texts::parse(text),
            InputKind::Intervals => intervals::parse(text),
            InputKind::Queens => queens::parse(text),
            InputKind::Tree => tree::parse(text),
            InputKind::TreePair => tree_pair::parse(text),
            InputKind::Updates => updates::parse(text),
            InputKind::Words => words::parse(text),
            InputKind::Coins => coins::parse(text),
            InputKind::Numbers => numbers::parse(text),
            InputKind::HeapOps => heap_ops::parse(text),
            InputKind::SortedLists => sorted_lists::parse(text),
            InputKind::Shards => shards::parse(text),
            InputKind::Requests => requests::parse(text),
        }
    }

    /// What may be typed, in a sentence or two. Code stands in backticks.
    pub fn accepts(self) -> &'static str {
        match self {
            InputKind::List => "Write a list as `3 -> 8 -> 5`, `[3, 8, 5]` or `3 8 5`; `[]` is the empty list.",
            InputKind::Cycle => {
                "Write the list, then `;` and the place its tail leads back to, counted from 0, as `3 -> 8 -> 5; 1`. Without it the list ends."
            }
            InputKind::Cache => "Write the capacity, then `;` and the calls, as `2; put 1 10, get 1, put 2 20`.",
            InputKind::TwoLists => {
                "Write two sorted lists with `;` between them, as `1 -> 4 -> 6; 2 -> 3`; `[]` is the empty list."
            }
            InputKind::Grid => {
                "Write rows of `1` (land) and `0` (water), a line each, or paste `[\"110\", \"010\"]` or `[[1,1],[0,1]]`."
            }
            InputKind::Graph(kind) => kind.accepts(),
            InputKind::Maze => {
                "Write rows of `.` (free) and `#` (wall), a line each, with one `S` where the way starts and one `E` where it ends."
            }
            InputKind::Rotated => {
                "Write sorted numbers of which the first few stand behind the others, then `;` and the target, as `8 9 1 3 5; 3`."
            }
            InputKind::Sum => "Write the numbers, then `;` and the target, as `3 8 5 4; 9`.",
            InputKind::Search => "Write the sorted numbers, then `;` and the target, as `1 3 5 9; 5`.",
            InputKind::Text => "Write any text of up to 200 characters; `\"\"` is the empty text.",
            InputKind::Texts => "Write two texts as `kitten; sitting`, or in quotes as `\"kitten\", \"\"`.",
            InputKind::Intervals => "Write intervals as `1-3, 2-6` or `[[1, 3], [2, 6]]`; `[]` is none at all.",
            InputKind::Queens => "Write the number of rows, from `1` to `8`.",
            InputKind::Tree => {
                "Write the tree level by level, with `null` for a missing child, as `[3, 9, 20, null, null, 15, 7]`."
            }
            InputKind::TreePair => {
                "Write the tree level by level, then `;` and the values of two of its nodes, as `[6, 4, 8, 2, 5]; 2 5`."
            }
            InputKind::Updates => {
                "Write `+` before a key to put in and `-` before one to take out, as `+5 +3 +8 -5`, keys from 1 to 999."
            }
            InputKind::Words => "Write words of the letters a to z, then `;` and a prefix, as `car card cat dog; ca`.",
            InputKind::Coins => "Write the coins, then `;` and the amount, as `1 2 5; 11`.",
            InputKind::Numbers => "Write numbers as `5 2 8 1` or `[5, 2, 8, 1]`; `[]` is none at all.",
            InputKind::HeapOps => "Write operations as `insert 5, insert 3, extract`, or shorter as `5 3 x`; `[]` is none at all.",
            InputKind::SortedLists => "Write sorted lists with `;` between them, as `1 4 7; 2 5; []`, or as `[[1, 4, 7], [2, 5], []]`.",
            InputKind::Shards => "Write nodes, keys and changes with `;` between them, as `A B C x3; k1 k2 k3; +D -A`; `x3` gives each node 3 points.",
            InputKind::Requests => "Write the limit, the seconds it holds for, then `;` and the times, as `3 per 10; 1 2 3 4 11`.",
        }
    }

    pub(crate) fn sizes(self) -> Sizes {
        let (smallest, largest, usual) = match self {
            InputKind::List => (0, 200, 6),
            InputKind::Cycle => (0, 200, 7),
            InputKind::TwoLists => (0, 200, 8),
            InputKind::Cache => (0, 100, 7),
            InputKind::Grid => (1, 1000, 8),
            InputKind::Graph(_) => (1, 30, 8),
            InputKind::Maze => (2, 20, 7),
            InputKind::Search | InputKind::Rotated => (0, 200, 12),
            InputKind::Sum => (0, 60, 7),
            InputKind::Text => (0, 200, 12),
            InputKind::Texts => (0, 100, 8),
            InputKind::Intervals => (0, 40, 8),
            InputKind::Queens => (1, 8, 5),
            InputKind::Tree => (0, 127, 9),
            InputKind::TreePair => (1, 127, 9),
            InputKind::Updates => (0, 60, 9),
            InputKind::Words => (0, 60, 6),
            InputKind::Coins => (0, 500, 12),
            InputKind::Numbers => (0, 200, 12),
            InputKind::HeapOps => (0, 200, 10),
            InputKind::SortedLists => (0, 200, 10),
            InputKind::Shards => (0, 60, 10),
            InputKind::Requests => (0, 200, 10),
        };
        Sizes { smallest, largest, usual }
    }

    pub(crate) fn random(self, size: u32, random: &mut Random) -> Input {
        match self {
            InputKind::List => list::random(size, random),
            InputKind::Cycle => cycle::random(size, random),
            InputKind::TwoLists => two_lists::random(size, random),
            InputKind::Cache => cache::random(size, random),
            InputKind::Grid => grid::random(size, random),
            InputKind::Graph(kind) => graph::random(kind, size, random),
            InputKind::Maze => maze::random(size, random),
            InputKind::Rotated => rotated::random(size, random),
            InputKind::Sum => sum::random(size, random),
            InputKind::Search => search::random(size, random),
            InputKind::Text => text::random(size, random),
            InputKind::Texts => texts::random(size, random),
            InputKind::Intervals => intervals::random(size, random),
            InputKind::Queens => Input::Queens(size),
            InputKind::Tree => tree::random(size, random),
            InputKind::TreePair => tree_pair::random(size, random),
            InputKind::Updates => updates::random(size, random),
            InputKind::Words => words::random(size, random),
            InputKind::Coins => coins::random(size, random),
            InputKind::Numbers => numbers::random(size, random),
            InputKind::HeapOps => heap_ops::random(size, random),
            InputKind::SortedLists => sorted_lists::random(size, random),
            InputKind::Shards => shards::random(size, random),
            InputKind::Requests => requests::random(size, random),
        }
    }
}

/// What an algorithm takes from its input; another kind gives the empty one.
impl Input {
    pub(crate) fn list(&self) -> &[i64] {
        if let Input::List(values) = self { values } else { &[] }
    }

    pub(crate) fn cycle(&self) -> (&[i64], Option<u32>) {
        if let Input::Cycle { values, back } = self { (values, *back) } else { (&[], None) }
    }

    pub(crate) fn cache(&self) -> (u32, &[CacheCall]) {
        if let Input::Cache { capacity, calls } = self { (*capacity, calls) } else { (0, &[]) }
    }

    pub(crate) fn two_lists(&self) -> (&[i64], &[i64]) {
        if let Input::TwoLists { first, second } = self { (first, second) } else { (&[], &[]) }
    }

    pub(crate) fn grid(&self) -> (u32, u32, &[u8]) {
        if let Input::Grid { rows, cols, cells } = self { (*rows, *cols, cells) } else { (0, 0, &[]) }
    }

    pub(crate) fn maze(&self) -> &Maze {
        if let Input::Maze(maze) = self { maze } else { &maze::NO_MAZE }
    }

    pub(crate) fn graph(&self) -> &Graph {
        if let Input::Graph(graph) = self { graph } else { &graph::NO_GRAPH }
    }

    pub(crate) fn search(&self) -> (&[i64], i64) {
        if let Input::Search { nums, target } = self { (nums, *target) } else { (&[], 0) }
    }

    pub(crate) fn rotated(&self) -> (&[i64], i64) {
        if let Input::Rotated { nums, target } = self { (nums, *target) } else { (&[], 0) }
    }

    pub(crate) fn sum(&self) -> (&[i64], i64) {
        if let Input::Sum { nums, target } = self { (nums, *target) } else { (&[], 0) }
    }

    pub(crate) fn characters(&self) -> &str {
        if let Input::Text(text) = self { text } else { "" }
    }

    pub(crate) fn texts(&self) -> (&str, &str) {
        if let Input::Texts { first, second } = self { (first, second) } else { ("", "") }
    }

    pub(crate) fn intervals(&self) -> &[(i64, i64)] {
        if let Input::Intervals(intervals) = self { intervals } else { &[] }
    }

    pub(crate) fn queens(&self) -> u32 {
        if let Input::Queens(side) = self { *side } else { 1 }
    }

    pub(crate) fn tree(&self) -> &[Option<i64>] {
        if let Input::Tree(items) = self { items } else { &[] }
    }

    pub(crate) fn tree_pair(&self) -> (&[Option<i64>], i64, i64) {
        if let Input::TreePair { items, first, second } = self { (items, *first, *second) } else { (&[], 0, 0) }
    }

    pub(crate) fn updates(&self) -> &[i64] {
        if let Input::Updates(updates) = self { updates } else { &[] }
    }

    pub(crate) fn words(&self) -> (&[String], &str) {
        if let Input::Words { words, prefix } = self { (words, prefix) } else { (&[], "") }
    }

    pub(crate) fn coins(&self) -> (&[i64], i64) {
        if let Input::Coins { coins, amount } = self { (coins, *amount) } else { (&[], 0) }
    }

    pub(crate) fn numbers(&self) -> &[i64] {
        if let Input::Numbers(values) = self { values } else { &[] }
    }

    pub(crate) fn heap_ops(&self) -> &[Option<i64>] {
        if let Input::HeapOps(operations) = self { operations } else { &[] }
    }

    pub(crate) fn sorted_lists(&self) -> &[Vec<i64>] {
        if let Input::SortedLists(lists) = self { lists } else { &[] }
    }

    pub(crate) fn shards(&self) -> &Shards {
        static NONE: Shards = Shards { nodes: Vec::new(), points: 1, keys: Vec::new(), changes: Vec::new() };
        if let Input::Shards(shards) = self { shards } else { &NONE }
    }

    pub(crate) fn requests(&self) -> &Requests {
        static NONE: Requests = Requests { limit: 1, per: 1, times: Vec::new() };
        if let Input::Requests(requests) = self { requests } else { &NONE }
    }
}
