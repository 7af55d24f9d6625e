//! Every word put into the trie letter by letter, then the prefix followed and everything below it collected.

mod words;

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use crate::input::Input;
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "trie",
    title: "Trie",
    note: "insert every word once, then follow the prefix",
    time: "O(all letters), a search O(prefix + what is below)",
    space: "O(all letters)",
    listings: listings!("trie/trie"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    ROOT = "root";
    INSERT = "insert";
    ADD = "add", "node added";
    SHARED = "shared";
    MARK = "mark", "word complete";
    SEARCH = "search";
    FOLLOW = "follow";
    DEAD = "dead", "no such prefix";
    COLLECT = "collect";
    WORD = "word", "word found";
    DONE = "done";
}

const CHILDREN: u32 = 0;
const IS_WORD: u32 = 1;

fn record(input: &Input, limit: Limit) -> Trace {
    let (words, prefix) = input.words();
    let mut rec = Recorder::new(limit);
    let outcome = suggest(&mut rec, words, prefix);
    rec.finish(outcome)
}

fn new_node(rec: &mut Recorder) -> ObjId {
    let children = rec.map();
    rec.instance("TrieNode", &[("children", Value::Ref(children)), ("is_word", Value::Bool(false))])
}

/// The node below one for a letter.
fn child(rec: &mut Recorder, node: ObjId, letter: char) -> Option<ObjId> {
    let children = rec.peek(node, CHILDREN).object()?;
    rec.map_get(children, Value::Char(letter))?.object()
}

fn suggest(rec: &mut Recorder, words: &[String], prefix: &str) -> Result<(), LimitReached> {
    let [words_var, prefix_var, root_var, found_var] =
        rec.call("suggest", &["words", "prefix", "root", "found"]).vars();
    let texts: Vec<Value> = words.iter().map(|word| Value::Text(rec.text(word))).collect();
    let (list, found) = (rec.list(&texts), rec.list(&[]));
    let wanted = rec.text(prefix);
    rec.assign(words_var, Value::Ref(list));
    rec.assign(prefix_var, Value::Text(wanted));
    rec.step(START)?;
    let root = new_node(rec);
    rec.assign(root_var, Value::Ref(root));
    rec.step(ROOT)?;
    for (at, word) in words.iter().enumerate() {
        rec.read(list, at as u32);
        insert(rec, root, word)?;
    }
    rec.assign(found_var, Value::Ref(found));
    search(rec, root, prefix, found)?;
    rec.step(DONE)
}

fn insert(rec: &mut Recorder, root: ObjId, word: &str) -> Result<(), LimitReached> {
    let call = rec.call("insert", &["word", "node", "letter"]);
    let [word_var, node_var, letter_var] = call.vars();
    let text = rec.text(word);
    rec.assign(word_var, Value::Text(text));
    rec.assign(node_var, Value::Ref(root));
    rec.step(INSERT)?;
    let mut node = root;
    for letter in word.chars() {
        rec.assign(letter_var, Value::Char(letter));
        let known = child(rec, node, letter);
        let next = known.unwrap_or_else(|| new_node(rec));
        if let (None, Some(children)) = (known, rec.peek(node, CHILDREN).object()) {
            rec.map_set(children, Value::Char(letter), Value::Ref(next));
        }
        rec.assign(node_var, Value::Ref(next));
        rec.step(if known.is_some() { SHARED } else { ADD })?;
        node = next;
    }
    rec.write(node, IS_WORD, Value::Bool(true));
    rec.step(MARK)?;
    rec.leave(call);
    Ok(())
}

fn search(rec: &mut Recorder, root: ObjId, prefix: &str, found: ObjId) -> Result<(), LimitReached> {
    let call = rec.call("with_prefix", &["prefix", "node", "letter"]);
    let [prefix_var, node_var, letter_var] = call.vars();
    let text = rec.text(prefix);
    rec.assign(prefix_var, Value::Text(text));
    rec.assign(node_var, Value::Ref(root));
    rec.step(SEARCH)?;
    let mut node = root;
    for letter in prefix.chars() {
        rec.assign(letter_var, Value::Char(letter));
        let Some(next) = child(rec, node, letter) else {
            rec.step(DEAD)?;
            rec.leave(call);
            return Ok(());
        };
        rec.set_status(node, Status::Visited);
        rec.assign(node_var, Value::Ref(next));
        rec.step(FOLLOW)?;
        node = next;
    }
    collect(rec, node, prefix, found)?;
    rec.leave(call);
    Ok(())
}

/// Adds the words at and below a node, in alphabetical order.
fn collect(rec: &mut Recorder, node: ObjId, word: &str, found: ObjId) -> Result<(), LimitReached> {
    let call = rec.call("collect", &["word", "node"]);
    let text = rec.text(word);
    rec.assign(call.var(0), Value::Text(text));
    rec.assign(call.var(1), Value::Ref(node));
    rec.set_status(node, Status::Visited);
    rec.step(COLLECT)?;
    if rec.read(node, IS_WORD) == Value::Bool(true) {
        rec.add(found, Value::Text(text));
        rec.set_status(node, Status::Done);
        rec.step(WORD)?;
    }
    for letter in 'a'..='z' {
        let children = rec.peek(node, CHILDREN).object();
        let is_there = children.is_some_and(|children| letters(rec, children).contains(&letter));
        if let Some(below) = is_there.then(|| child(rec, node, letter)).flatten() {
            collect(rec, below, &format!("{word}{letter}"), found)?;
        }
    }
    rec.leave(call);
    Ok(())
}

/// The letters of a node's children.
fn letters(rec: &Recorder, children: ObjId) -> Vec<char> {
    let key = |entry: u32| match rec.peek(children, 2 * entry) {
        Value::Char(letter) => Some(letter),
        _ => None,
    };
    (0..rec.len(children)).filter_map(key).collect()
}

fn say(site: SiteId, state: &State) -> String {
    match site {
        START => words::start(state),
        ROOT => words::root(state),
        INSERT => words::insert(state),
        ADD => words::add(state),
        SHARED => words::shared(state),
        MARK => words::mark(state),
        SEARCH => words::search(state),
        FOLLOW => words::follow(state),
        DEAD => words::dead(state),
        COLLECT => words::collect(state),
        WORD => words::word(state),
        _ => words::done(state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::check_variant;
    use crate::trie::TRIE;
    use crate::trie::tests::outcome;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_begins_with_the_prefix(size in 0..25u32, seed in any::<u64>()) {
            let (_, found, expected, _) = outcome(&VARIANT, size, seed);
            prop_assert_eq!(found, expected, "in alphabetical order, each once");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&TRIE, &VARIANT);
    }
}
