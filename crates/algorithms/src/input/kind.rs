//! What each kind of input accepts, in which sizes it comes, and how a random one is made.

use super::{
    Input, InputError, InputKind, Sizes, cache, coins, cycle, graph, grid, heap_ops, intervals, list, maze, numbers,
    queens, requests, rotated, search, shards, sorted_lists, sum, text, texts, tree, tree_pair, two_lists, updates,
    words,
};
use crate::random::Random;

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
            InputKind::HeapOps => {
                "Write operations as `insert 5, insert 3, extract`, or shorter as `5 3 x`; `[]` is none at all."
            }
            InputKind::SortedLists => {
                "Write sorted lists with `;` between them, as `1 4 7; 2 5; []`, or as `[[1, 4, 7], [2, 5], []]`."
            }
            InputKind::Shards => {
                "Write nodes, keys and changes with `;` between them, as `A B C x3; k1 k2 k3; +D -A`; `x3` gives each node 3 points."
            }
            InputKind::Requests => {
                "Write the limit, the seconds it holds for, then `;` and the times, as `3 per 10; 1 2 3 4 11`."
            }
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
