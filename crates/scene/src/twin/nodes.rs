//! Trees with any number of children, tries and graphs as text.

use trace::{ObjId, Status};

use super::{MOST_ROWS, Table, mark_words, pointers, status_words};
use crate::branches::{self, Child, Twig};
use crate::call_tree::{self, Shown};
use crate::find::Found;
use crate::forest;
use crate::form::Form;
use crate::graph::{self, Node};
use crate::shape::Role;
use crate::view::View;

/// What a node says of those below it: of a trie the path of letters, of others their values.
pub(super) fn branches(view: &View, found: &Found) -> Table {
    let twigs = branches::read(view, found);
    let paths = paths(&twigs);
    let is_trie = found.form == Form::Trie;
    let shown = |at: usize| match is_trie {
        true if paths[at].is_empty() => "the root".to_owned(),
        true => paths[at].clone(),
        false => twigs[at].label.clone(),
    };
    let child = |child: &Child| match (&child.key, is_trie) {
        (Some(key), true) => key.clone(),
        (Some(key), false) => format!("{key}: {}", shown(child.at)),
        (None, _) => shown(child.at),
    };
    let row = |at: usize| {
        let children: Vec<String> = twigs[at].children.iter().map(child).collect();
        let ends = if twigs[at].ends { "a word ends" } else { "" };
        let state: Vec<&str> =
            [ends, status_words(twigs[at].status)].into_iter().filter(|word| !word.is_empty()).collect();
        vec![shown(at), children.join(", "), pointers(view, twigs[at].object), state.join(", ")]
    };
    let caption = format!("{}, a {}", found.key, if is_trie { "trie" } else { "tree" });
    Table::new(caption, &["Node", "Children", "Pointers", "State"], twigs.len(), row)
}

/// The keys on the way from the root to each node, one after the other.
fn paths(twigs: &[Twig]) -> Vec<String> {
    let mut paths = vec![String::new(); twigs.len()];
    for (at, twig) in twigs.iter().enumerate() {
        for child in &twig.children {
            paths[child.at] = format!("{}{}", paths[at], child.key.as_deref().unwrap_or_default());
        }
    }
    paths
}

pub(super) fn graph(view: &View, found: &Found) -> Table {
    let net = graph::read(view, found);
    let mut joined = vec![Vec::new(); net.nodes.len()];
    for edge in &net.edges {
        let to = |at: usize| match &edge.weight {
            Some(weight) => format!("{} ({weight})", net.nodes[at].label),
            None => net.nodes[at].label.clone(),
        };
        joined[edge.from].push(to(edge.to));
        if edge.both_ways {
            joined[edge.to].push(to(edge.from));
        }
    }
    let pointing = graph::pointing(view, &net);
    let names = |at: usize| {
        let here = pointing.iter().filter(|(_, node)| *node == at).map(|(variable, _)| variable.name);
        here.collect::<Vec<_>>().join(", ")
    };
    let row = |at: usize| vec![net.nodes[at].label.clone(), joined[at].join(", "), names(at), state(&net.nodes[at])];
    Table::new(format!("{}, a graph", found.title()), &["Node", "Leads to", "Pointers", "State"], net.nodes.len(), row)
}

fn state(node: &Node) -> String {
    let words = match node.role {
        Role::Frontier => status_words(Status::Frontier),
        Role::Visited => status_words(Status::Visited),
        Role::Done => status_words(Status::Done),
        Role::Write => "written now",
        _ => "",
    };
    words.to_owned()
}

/// The calls made so far in their order; inside those that are folded how many there are.
pub(super) fn calls(view: &View, tree: ObjId) -> Table {
    let calls = call_tree::read(view, tree, MOST_ROWS / 4);
    let row = |at: usize| {
        let call = &calls[at];
        let words = match (call.shown, call.hidden) {
            (Shown::Rest, _) => format!("{} calls", call.words),
            (_, 0) => call.words.clone(),
            (_, hidden) => format!("{}, and {hidden} inside", call.words),
        };
        let result = call.result.clone().unwrap_or_default();
        vec![(call.level + 1).to_string(), words, result, call_tree::condition(call).to_owned()]
    };
    Table::new("Calls, in the order they were made", &["Depth", "Call", "Result", "State"], calls.len(), row)
}

pub(super) fn forest(view: &View, forest: ObjId, name: &str) -> Table {
    let leaves = forest::read(view, forest);
    let row = |at: usize| {
        let parent = leaves[at].parent;
        let above = if parent == at { "a root".to_owned() } else { leaves[parent].label.clone() };
        let state = leaves[at].mark.map_or("", mark_words);
        vec![leaves[at].label.clone(), above, state.to_owned()]
    };
    Table::new(format!("{name}, a forest"), &["Node", "Parent", "State"], leaves.len(), row)
}
