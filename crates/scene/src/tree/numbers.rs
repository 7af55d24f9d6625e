//! Numbers that a node keeps beside its value, such as its height: written small below it, each after its first letter.

use trace::{ObjId, Value};

use crate::block::{SMALL_CHAR, small_width};
use crate::view::View;

/// Fields written below a value, at most.
const MOST: usize = 2;
/// Numbers that a tree keeps to stay low: such a tree turns.
const TURNING: [&str; 3] = ["height", "balance", "balance_factor"];

/// The names of the fields that hold numbers in every node, the one that says what the node holds left out.
pub(crate) fn names<'a>(view: &View<'a>, nodes: &[ObjId]) -> Vec<&'a str> {
    let Some(&first) = nodes.first() else {
        return Vec::new();
    };
    let holds = |node: ObjId, at: u32| matches!(view.state.item(node, at), Value::Int(_) | Value::Infinity);
    let is_note = |&(at, _): &(u32, &str)| {
        nodes.iter().all(|&node| holds(node, at)) && view.label_field(first).is_some_and(|label| label != at)
    };
    let fields = (0..).zip(view.state.fields(first).iter().map(String::as_str));
    fields.filter(is_note).map(|(_, name)| name).take(MOST).collect()
}

/// Whether a tree with these numbers turns its nodes around.
pub(super) fn turns(names: &[&str]) -> bool {
    names.iter().any(|name| TURNING.contains(name))
}

/// A node's numbers in a few letters: `h2 b+1`.
pub(super) fn words(view: &View, node: ObjId, names: &[&str]) -> String {
    let word = |name: &&str| {
        let value = view.state.field(node, name);
        let sign = if name.starts_with("balance") && value.int().is_some_and(|n| n > 0) { "+" } else { "" };
        format!("{}{sign}{}", initial(name), view.show(value))
    };
    names.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// The width of a node's numbers, with room for a sign, so that nodes keep their width when one comes.
pub(super) fn width(view: &View, node: ObjId, names: &[&str]) -> f32 {
    let signed = SMALL_CHAR * 3.0 * names.len() as f32;
    small_width(&words(view, node, names)).max(signed)
}

/// What the letters mean: `h is height, b is balance`.
pub(super) fn meaning(names: &[&str]) -> String {
    let words: Vec<String> = names.iter().map(|name| format!("{} is {name}", initial(name))).collect();
    words.join(", ")
}

fn initial(name: &str) -> String {
    name.chars().take(1).collect()
}
