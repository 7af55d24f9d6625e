//! What programmers call things: the names from which a list or a field is taken for more than its contents say.

/// The words of a name in lower case: `adjList`, `adj_list` and `adjList2` are all `adj`, `list`.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for letter in name.chars() {
        let starts = letter.is_uppercase() && was_small;
        was_small = letter.is_lowercase();
        if (starts || !letter.is_alphabetic()) && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if letter.is_alphabetic() {
            words.iter_mut().next_back().into_iter().for_each(|word| word.extend(letter.to_lowercase()));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn has_word(name: &str, known: &[&str]) -> bool {
    words(name).iter().any(|word| known.contains(&word.as_str()))
}

fn ends_in(name: &str, known: &[&str]) -> bool {
    words(name).last().is_some_and(|last| known.iter().any(|word| last.ends_with(word)))
}

/// What things wait in: only its ends are used, whatever language it is written in.
pub(crate) fn is_lane(name: &str) -> bool {
    is_stack(name) || ends_in(name, &["queue", "frontier"]) || has_word(name, &["todo", "worklist", "pending"])
}

/// What was put in last leaves first.
pub(super) fn is_stack(name: &str) -> bool {
    ends_in(name, &["stack", "stk"]) && !ends_in(name, &["haystack"])
}

pub(super) fn is_heap(name: &str) -> bool {
    let words = words(name);
    let is_priority = words.iter().any(|word| word == "priority") && words.iter().any(|word| word == "queue");
    is_priority || words.iter().any(|word| word.ends_with("heap") || ["pq", "minpq", "maxpq"].contains(&word.as_str()))
}

pub(super) fn is_graph(name: &str) -> bool {
    let known = [
        "graph",
        "adj",
        "adjacency",
        "adjacent",
        "neighbors",
        "neighbours",
        "neighbor",
        "neighbour",
        "g",
        "network",
        "successors",
        "predecessors",
        "dependencies",
        "deps",
        "outgoing",
        "incoming",
    ];
    has_word(name, &known)
}

pub(super) fn is_grid(name: &str) -> bool {
    has_word(name, &["grid", "board", "matrix", "mat", "maze", "image", "island", "cells", "field", "heights", "rooms"])
}

/// What is filled step by step.
pub(super) fn is_table(name: &str) -> bool {
    has_word(name, &["dp", "memo", "table", "tab", "cache", "lcs", "best", "ways", "dist", "cost", "costs"])
}

pub(super) fn is_trie(name: &str) -> bool {
    words(name).iter().any(|word| word.contains("trie") || word == "prefix")
}

/// Fields that hold the nodes below.
pub(super) fn is_children(field: &str) -> bool {
    has_word(field, &["children", "childs", "child", "kids", "subtrees", "branches"])
}

/// Fields that hold nodes on an equal footing.
pub(super) fn is_neighbors(field: &str) -> bool {
    is_graph(field) || has_word(field, &["edges", "links", "friends", "connections"])
}

/// The field of a linked list's node that leads on.
pub(crate) fn is_next(field: &str) -> bool {
    ["next", "nxt", "_next", "next_node", "nextNode"].contains(&field)
}

/// Marks the end of a word in a trie.
pub(crate) fn is_end(field: &str) -> bool {
    let words = words(field);
    words.iter().any(|word| ["end", "word", "terminal", "leaf", "eow", "final"].contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        assert_eq!(words("adjList2"), ["adj", "list"]);
        assert_eq!(words("_min_heap"), ["min", "heap"]);
        assert_eq!(words("isEndOfWord"), ["is", "end", "of", "word"]);
        assert!(words("_1").is_empty());
    }

    #[test]
    fn only_whole_words_count() {
        assert!(is_stack("minStack") && is_stack("stack1") && !is_stack("haystack"));
        assert!(is_heap("max_heap") && is_heap("pq") && !is_heap("heaped_up_list".trim_start_matches("heaped_")));
        assert!(is_graph("adj_list") && is_graph("g") && !is_graph("paragraph") && !is_graph("groups"));
    }
}
