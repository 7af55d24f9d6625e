//! What the steps say.

use trace::{SiteId, State, Value};

use super::run::{CLIMB, COMPRESS, JOIN, NEXT, ROOTS, SAME, SORT, START};
use crate::network::{all_nodes, held};
use crate::say::{code, count, number, var};

pub(super) fn say(site: SiteId, state: &State) -> String {
    let [edge, a, b, node] = ["edge", "a", "b", "node"].map(|name| var(state, name));
    match site {
        START => format!(
            "Join {} by the lightest edges. In `parent` every node is a tree of its own so far.",
            count(all_nodes(state).len() as i64, "node")
        ),
        SORT => say_sort(state),
        NEXT => format!(
            "The next lightest edge is {edge}. Are {} and {} in one tree of the forest already? Their roots tell.",
            end(state, "from"),
            end(state, "to")
        ),
        CLIMB => {
            format!("{node} is no root: go up to its parent {}.", code(state, held(state, "parent", state.var("node"))))
        }
        COMPRESS => format!(
            "{} is the root. Hang {node} right under it, so that the next way up is a single step.",
            var(state, "root")
        ),
        ROOTS => say_roots(state, &a, &b),
        SAME => format!(
            "Both ends of {edge} hang under {a}, so a way between them is there: it would close a cycle. Skip it."
        ),
        JOIN => say_join(state, &edge, &a, &b),
        _ => say_done(state),
    }
}

/// One end of the edge that is looked at.
fn end(state: &State, field: &str) -> String {
    code(state, state.var("edge").object().map_or(Value::Absent, |edge| state.field(edge, field)))
}

pub(super) fn items(state: &State, list: &str) -> Vec<Value> {
    state.var(list).object().map(|id| state.items(id)).unwrap_or_default()
}

fn say_sort(state: &State) -> String {
    match items(state, "edges").as_slice() {
        [] => "There is no edge to sort: `edges` is empty.".to_owned(),
        [only] => format!("There is one edge, {}.", code(state, *only)),
        [first, .., last] => format!(
            "Sort the edges by weight: {} is the lightest and {} the heaviest.",
            code(state, *first),
            code(state, *last)
        ),
    }
}

fn say_roots(state: &State, a: &str, b: &str) -> String {
    let [from, to] = ["from", "to"].map(|field| end(state, field));
    let root = |node: &str, root: &str| match node == root {
        true => format!("{node} is a root itself"),
        false => format!("{node} has the root {root}"),
    };
    let verdict = if a == b { "the same tree" } else { "two different trees" };
    format!("{}, and {}: {verdict}.", root(&from, a), root(&to, b))
}

fn say_join(state: &State, edge: &str, a: &str, b: &str) -> String {
    let [of_a, of_b] = ["a", "b"].map(|root| held(state, "size", state.var(root)).int().unwrap_or(0));
    let a_is_root = held(state, "parent", state.var("a")) == state.var("a");
    let (root, under) = if a_is_root { (a, b) } else { (b, a) };
    // The root's size is new, the other's is as it was.
    let (sum, added) = if a_is_root { (of_a, of_b) } else { (of_b, of_a) };
    let before = sum - added;
    let why = match before == added {
        true => format!("both trees have {}", count(added, "node")),
        false => format!("its tree has {}, the other `{before}`", count(added, "node")),
    };
    format!(
        "{edge} joins two trees, so it is chosen: {} in all so far. {under} goes under {root}: {why}.",
        var(state, "total")
    )
}

fn say_done(state: &State) -> String {
    let (chosen, nodes) = (items(state, "tree").len(), all_nodes(state).len());
    let total = number(state, "total");
    let chosen_words = count(chosen as i64, "edge");
    match nodes - chosen {
        1 => format!(
            "Return `tree`: {chosen_words} with a weight of `{total}` join all {}.",
            count(nodes as i64, "node")
        ),
        trees => format!(
            "Return `tree`: {chosen_words} with a weight of `{total}`. The graph is not connected, so `{trees}` trees remain."
        ),
    }
}
