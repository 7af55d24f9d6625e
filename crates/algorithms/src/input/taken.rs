//! What an algorithm takes from its input; another kind gives the empty one.

use super::{CacheCall, Graph, Input, Maze, Requests, Shards, graph, maze};

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
