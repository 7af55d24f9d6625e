//! The sentences of the trie.

use trace::{State, Value};

use crate::say::{before, count, values, var};

/// A variable of the outermost call.
fn outer(state: &State, name: &str) -> Value {
    state.frames().first().map_or(Value::None, |frame| frame.var(name))
}

/// A text as it stands, between backticks; the empty one in words.
fn text(state: &State, value: Value) -> String {
    let text = state.text(value);
    if text.is_empty() { "the empty prefix".to_owned() } else { format!("`{text}`") }
}

/// The children of a node.
fn children(state: &State, node: Value) -> Vec<(Value, Value)> {
    let held = node.object().and_then(|id| state.field(id, "children").object());
    held.map(|id| state.entries(id)).unwrap_or_default()
}

/// The letters under a node, in alphabetical order, as in `` `a` leads `` and `` `a`, `b` lead ``.
fn leading(state: &State, node: Value) -> String {
    let mut letters: Vec<String> = children(state, node).into_iter().map(|(key, _)| state.show(key)).collect();
    letters.sort();
    let verb = if letters.len() == 1 { "leads" } else { "lead" };
    format!("`{}` {verb}", letters.join("`, `"))
}

/// The letters on the way from the root to a node.
fn way(state: &State, node: Value) -> Option<String> {
    let mut waiting = vec![(outer(state, "root"), String::new())];
    while let Some((at, way)) = waiting.pop() {
        if at == node {
            return Some(way);
        }
        waiting
            .extend(children(state, at).into_iter().map(|(key, below)| (below, format!("{way}{}", state.show(key)))));
    }
    None
}

/// A node by the letters that lead to it.
fn place(state: &State, node: Value) -> String {
    match way(state, node) {
        Some(way) if !way.is_empty() => format!("`{way}`"),
        _ => "the root".to_owned(),
    }
}

fn is_word(state: &State, node: Value) -> bool {
    node.object().is_some_and(|id| state.field(id, "is_word") == Value::Bool(true))
}

pub(super) fn start(state: &State) -> String {
    let list = outer(state, "words");
    let many = list.object().map_or(0, |id| i64::from(state.len(id)));
    let wanted = text(state, outer(state, "prefix"));
    match many {
        0 => format!("There are `0` words, so nothing will begin with {wanted}."),
        _ => format!("Put {} into a trie, then find all that begin with {wanted}.", count(many, "word")),
    }
}

pub(super) fn root(_: &State) -> String {
    "The `root` stands for the empty text: each letter leads one node down, and the way to a node spells a prefix."
        .to_owned()
}

pub(super) fn insert(state: &State) -> String {
    let root = state.var("node");
    let word = text(state, state.var("word"));
    match children(state, root).len() {
        0 => format!("Insert {word}. It begins at the root, which has no child yet."),
        _ => format!("Insert {word}. It begins at the root, where {} on.", leading(state, root)),
    }
}

pub(super) fn add(state: &State) -> String {
    let parent = before(state, "node").unwrap_or(Value::None);
    let (letter, here) = (var(state, "letter"), place(state, state.var("node")));
    format!(
        "No {letter} leads on from {}, so a new node is hung there: the way to it spells {here}.",
        place(state, parent)
    )
}

pub(super) fn shared(state: &State) -> String {
    let letter = var(state, "letter");
    format!(
        "{letter} already leads on, to {}: this word shares that node with one inserted before.",
        place(state, state.var("node"))
    )
}

pub(super) fn mark(state: &State) -> String {
    let node = state.var("node");
    let word = text(state, state.var("word"));
    if node.object().is_some_and(|id| state.before(id, 1).is_none()) {
        return format!("{word} ends here, and the node says so already: the word is in the trie only once.");
    }
    match children(state, node).len() {
        0 => format!("The word {word} is complete: mark its last node as the end of a word."),
        _ => format!("{word} ends in the middle of longer words. Only the mark tells that it is a word too."),
    }
}

pub(super) fn search(state: &State) -> String {
    match state.text(state.var("prefix")).chars().count() {
        0 => "Search for `\"\"`: the empty prefix leads nowhere but to the root.".to_owned(),
        letters => format!(
            "Search for {}: from the root, {} down at most, however many words there are.",
            text(state, state.var("prefix")),
            count(letters as i64, "letter")
        ),
    }
}

pub(super) fn follow(state: &State) -> String {
    let node = state.var("node");
    let (letter, here) = (var(state, "letter"), place(state, node));
    if here == text(state, state.var("prefix")) {
        return format!(
            "{letter} leads on to {here}, the whole prefix: all words that begin with it lie here or below."
        );
    }
    format!("{letter} leads on to {here}. All words beside this way begin differently and are never looked at.")
}

pub(super) fn dead(state: &State) -> String {
    let node = state.var("node");
    let (letter, here) = (var(state, "letter"), place(state, node));
    let prefix = text(state, state.var("prefix"));
    match children(state, node).len() {
        0 => format!(
            "{letter} is missing: nothing leads on from {here}. No word begins with {prefix}, so return the empty list."
        ),
        _ => format!(
            "{letter} is missing: from {here} only {} on. No word begins with {prefix}, so return the empty list.",
            leading(state, node)
        ),
    }
}

pub(super) fn collect(state: &State) -> String {
    let node = state.var("node");
    let here = place(state, node);
    match (is_word(state, node), children(state, node).len()) {
        (true, _) => format!("Look at {here}: it is marked as the end of a word."),
        (false, 0) => format!("Look at {here}: no word ends here and nothing leads on."),
        (false, 1) => format!("Look at {here}: no word ends here. {} on.", leading(state, node)),
        (false, _) => {
            format!("Look at {here}: no word ends here. {} on, taken in alphabetical order.", leading(state, node))
        }
    }
}

pub(super) fn word(state: &State) -> String {
    let node = state.var("node");
    let word = text(state, state.var("word"));
    match children(state, node).len() {
        0 => format!("Add {word} to `found`. Nothing leads on from here."),
        _ => {
            format!("Add {word} to `found`. It comes before the longer words below, to which {}.", leading(state, node))
        }
    }
}

pub(super) fn done(state: &State) -> String {
    let found = outer(state, "found");
    let many = found.object().map_or(0, |id| state.len(id));
    let wanted = text(state, outer(state, "prefix"));
    match many {
        0 => format!("Return `found`, which is empty: no word begins with {wanted}."),
        1 => format!("Return {}: `1` word begins with {wanted}.", values(state, found)),
        _ => format!("Return {}: `{many}` words begin with {wanted}, in alphabetical order.", values(state, found)),
    }
}
