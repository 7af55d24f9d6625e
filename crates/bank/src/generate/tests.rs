//! Rules of made inputs: they are of their type, within their bounds, and follow from size and seed.

use json::Value;

use super::{Generator, generate};
use crate::case::Input;
use crate::codec::Json;
use crate::signature::{Signature, Type};

/// Reads what the page reads from a question's file.
#[track_caller]
fn read<T: Json>(text: &str) -> T {
    T::from_json(&json::parse(text).expect(text)).expect(text)
}

/// Makes many inputs of one parameter and hands each to the check, with its size.
#[track_caller]
fn check(of: &str, maker: &str, holds: impl Fn(u32, &Value) -> bool) {
    let params = format!(r#"[{{ "name": "x", "of": "{of}" }}]"#);
    let signature: Signature =
        read(&format!(r#"{{ "function": {{ "name": "f", "params": {params}, "returns": "int" }} }}"#));
    let generator: Generator = read(&format!(r#"{{ "args": [{{ "name": "x", "maker": {maker} }}] }}"#));
    assert_eq!(Generator::from_json(&generator.to_json()).as_ref(), Ok(&generator));
    let of = Type::parse(of).expect("a type");
    for seed in 0..300 {
        let size = (seed % 12) as u32;
        let Input::Args(args) = generate(&signature, &generator, size, seed) else {
            panic!("a function has arguments")
        };
        assert_eq!(of.check(&args[0]), Ok(()), "{}", args[0]);
        assert!(holds(size, &args[0]), "size {size}, seed {seed}: {}", args[0]);
    }
}

fn numbers(value: &Value) -> Vec<i64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_i64).collect()
}

const INT: &str = r#"{ "kind": "int", "range": [-3, 3] }"#;

#[test]
fn numbers_and_texts_stay_in_their_bounds() {
    check("int", INT, |_, value| value.as_i64().is_some_and(|number| (-3..=3).contains(&number)));
    check("float", r#"{ "kind": "float", "range": [0.5, 1.5] }"#, |_, value| {
        value.as_f64().is_some_and(|number| (0.5..=1.5).contains(&number))
    });
    check("string", r#"{ "kind": "string", "length": [1, 4], "alphabet": "aé" }"#, |_, value| {
        let text = value.as_str().unwrap_or_default();
        (1..=4).contains(&text.chars().count()) && text.chars().all(|c| "aé".contains(c))
    });
}

#[test]
fn lists_follow_the_size_and_keep_their_promises() {
    let list = |more: &str| format!(r#"{{ "kind": "list", "length": [0, "size*2"], "of": {INT}{more} }}"#);
    check("list<int>", &list(""), |size, value| numbers(value).len() <= 2 * size as usize);
    check("linked-list<int>", &list(r#", "sorted": true"#), |_, value| numbers(value).is_sorted());
    check("list<int>", &list(r#", "sorted": true, "distinct": true"#), |_, value| {
        numbers(value).windows(2).all(|pair| pair[0] < pair[1])
    });
}

#[test]
fn grids_trees_and_graphs_are_well_formed() {
    let grid = r#"{ "kind": "grid", "rows": [1, "size+1"], "cols": [0, 3], "of": { "kind": "bool" } }"#;
    check("grid<bool>", grid, |size, value| value.as_array().is_some_and(|rows| rows.len() <= size as usize + 1));
    let tree = format!(r#"{{ "kind": "binary-tree", "nodes": ["size", "size"], "of": {INT} }}"#);
    check("binary-tree<int>", &tree, |size, value| numbers(value).len() == size as usize);
    let graph = r#"{ "kind": "graph", "nodes": ["size", "size"], "edges": [0, "size*2"] }"#;
    check("graph", graph, |_, value| {
        let to = |node: usize| value.item(node).map(numbers).unwrap_or_default();
        let nodes = value.as_array().map_or(0, <[Value]>::len);
        (0..nodes).all(|node| to(node).iter().all(|other| to(*other as usize).contains(&(node as i64))))
    });
}

#[test]
fn acyclic_edges_have_no_cycle_and_no_repeats() {
    let edges = r#"{ "kind": "edges", "nodes": [5, 5], "edges": ["size", "size"], "acyclic": true }"#;
    check("list<list<int>>", edges, |size, value| {
        let mut left: Vec<Vec<i64>> = value.as_array().into_iter().flatten().map(numbers).collect();
        let enough = left.len() == (size as usize).min(10);
        let repeats = (1..left.len()).any(|index| left[..index].contains(&left[index]));
        // Edges to nodes that lead nowhere are taken away until none is left, or all lie on a cycle.
        while let Some(at) = left.iter().position(|edge| left.iter().all(|other| other[0] != edge[1])) {
            left.swap_remove(at);
        }
        enough && !repeats && left.is_empty()
    });
}

#[test]
fn choices_follow_their_weights() {
    let choice = r#"{ "kind": "choice", "of": [0, 1, 2], "weights": [1, 0, 3] }"#;
    check("int", choice, |_, value| value.as_u64() != Some(1));
}

#[test]
fn a_later_parameter_can_follow_an_earlier_one() {
    let params =
        r#"[{ "name": "list", "of": "list<int>" }, { "name": "at", "of": "int" }, { "name": "one", "of": "int" }]"#;
    let signature: Signature =
        read(&format!(r#"{{ "function": {{ "name": "f", "params": {params}, "returns": "int" }} }}"#));
    let list = format!(r#"{{ "kind": "list", "length": [1, "size+1"], "of": {INT} }}"#);
    let at = r#"{ "kind": "int", "range": [0, "len(list)-1"] }"#;
    let one = r#"{ "kind": "element-of", "param": "list", "else": { "kind": "int", "range": [9, 9] } }"#;
    let generator: Generator = read(&format!(
        r#"{{ "args": [
            {{ "name": "list", "maker": {list} }}, {{ "name": "at", "maker": {at} }}, {{ "name": "one", "maker": {one} }}
        ] }}"#
    ));
    let mut missed = 0;
    for seed in 0..300 {
        let Input::Args(args) = generate(&signature, &generator, 6, seed) else { panic!("a function has arguments") };
        let (list, at, one) = (numbers(&args[0]), args[1].as_u64(), args[2].as_i64());
        assert!(at.is_some_and(|at| (at as usize) < list.len()), "{args:?}");
        assert!(one.is_some_and(|one| one == 9 || list.contains(&one)), "{args:?}");
        missed += u32::from(one == Some(9));
    }
    assert!((60..140).contains(&missed), "about one time in three, not {missed} of 300");
}

#[test]
fn calls_begin_with_the_constructor_and_follow_it() {
    let signature: Signature = read(
        r#"{ "class": {
            "name": "Box",
            "constructor": [{ "name": "limit", "of": "int" }],
            "methods": [{ "name": "add", "params": [{ "name": "value", "of": "int" }] }]
        } }"#,
    );
    let generator: Generator = read(
        r#"{ "calls": {
            "count": ["size", "size"],
            "constructor": [{ "name": "limit", "maker": { "kind": "int", "range": [0, 4] } }],
            "methods": [{
                "name": "add",
                "weight": 1,
                "args": [{ "name": "value", "maker": { "kind": "int", "range": [0, "limit"] } }]
            }]
        } }"#,
    );
    for seed in 0..50 {
        let Input::Calls(calls) = generate(&signature, &generator, 8, seed) else { panic!("a class has calls") };
        assert_eq!(calls.len(), 9);
        assert_eq!(calls[0].name, "Box");
        let limit = calls[0].args[0].as_i64();
        assert!(calls[1..].iter().all(|call| call.name == "add" && call.args[0].as_i64() <= limit), "{calls:?}");
    }
}
