//! A wrong answer drawn beside the one expected, with the place marked at which they first differ.

use std::rc::Rc;

use bank::{Signature, Type};
use json::Value as Json;
use judge::Difference;
use trace::{Limit, ObjId, Recorder, SiteId, StepIndex, Trace, Value};
use yew::prelude::*;

use super::case_row::Row;
use crate::visual::{Film, Size, Stage};

/// Items of an answer that are drawn, at most; a longer one is told in words alone.
const MOST: usize = 400;

/// Properties of [`Pictured`].
#[derive(Properties, Clone)]
pub struct PicturedProps {
    film: Rc<Film>,
    /// What it is a picture of, to know whether it is another one.
    of: String,
}

impl PartialEq for PicturedProps {
    fn eq(&self, other: &Self) -> bool {
        self.of == other.of
    }
}

/// The picture of a row, where its answer is a structure.
pub fn pictured(row: &Row, answer: &Json, difference: &Difference) -> Html {
    let Signature::Function(function) = row.signature else { return Html::default() };
    let Some(trace) = picture(&function.returns, &row.case.expected, answer, &difference.path) else {
        return Html::default();
    };
    let of = format!("{}{answer}{}", row.case.expected, difference.path);
    html! {
        <Pictured film={Film::new(Rc::new(trace))} {of} />
    }
}

/// Both answers on one stage.
#[component]
fn Pictured(props: &PicturedProps) -> Html {
    html! {
        <figure class="q-pictured">
            <Stage film={Rc::clone(&props.film)} at={StepIndex(0)} smooth={false} size={Size::Full} />
            <figcaption class="small quiet">{ "The first difference is marked." }</figcaption>
        </figure>
    }
}

/// A trace of one step in which both answers stand; `None` where there is nothing to draw.
fn picture(of: &Type, expected: &Json, got: &Json, path: &str) -> Option<Trace> {
    if of.check(expected).is_err() || of.check(got).is_err() || size(expected).max(size(got)) > MOST {
        return None;
    }
    let place = place(path, expected, got);
    let mut rec = Recorder::new(Limit::default());
    let call = rec.call("answer", &["expected", "got"]);
    for (number, answer) in (0..).zip([expected, got]) {
        let value = structure(&mut rec, of, answer, &place)?;
        rec.assign(call.var(number), value);
    }
    let outcome = rec.step(SiteId(0));
    Some(rec.finish(outcome))
}

fn size(value: &Json) -> usize {
    value.as_array().map_or(1, |items| items.iter().map(size).sum::<usize>() + 1)
}

/// Where the first difference is: the indices of its path, or the first item that only one of the two has.
fn place(path: &str, expected: &Json, got: &Json) -> Vec<usize> {
    let steps = path.split(['[', ']']).filter(|part| !part.is_empty());
    let mut place: Vec<usize> = steps.map_while(|part| part.parse().ok()).collect();
    let within = |value: &Json| {
        place
            .iter()
            .try_fold(value.clone(), |value, &at| value.as_array()?.get(at).cloned())
            .and_then(|value| value.as_array().map(<[Json]>::len))
    };
    if let (Some(one), Some(other)) = (within(expected), within(got)) {
        place.push(one.min(other));
    }
    place
}

/// An answer as what it stands for; none for a number or a text, of which there is no picture.
fn structure(rec: &mut Recorder, of: &Type, answer: &Json, place: &[usize]) -> Option<Value> {
    let items = answer.as_array()?;
    Some(match of {
        Type::LinkedList => linked(rec, items, place.first().copied()),
        Type::BinaryTree => tree(rec, items, place.first().copied()),
        _ => Value::Ref(list(rec, items, place)),
    })
}

fn list(rec: &mut Recorder, items: &[Json], place: &[usize]) -> ObjId {
    let (here, below) = place.split_first().map_or((None, place), |(here, below)| (Some(*here), below));
    let values: Vec<Value> = (0..)
        .zip(items)
        .map(|(at, item)| match item.as_array() {
            Some(inner) => Value::Ref(list(rec, inner, if here == Some(at) { below } else { &[] })),
            None => scalar(rec, item),
        })
        .collect();
    let id = rec.list(&values);
    if let Some(at) = here.filter(|&at| at < items.len() && below.is_empty()) {
        rec.compare(id, at as u32);
    }
    id
}

/// Nodes from the head on, because they are drawn in the order in which they were made.
fn linked(rec: &mut Recorder, items: &[Json], wrong: Option<usize>) -> Value {
    let mut node = |item: &Json| {
        let val = scalar(rec, item);
        rec.instance("ListNode", &[("val", val), ("next", Value::None)])
    };
    let nodes: Vec<ObjId> = items.iter().map(&mut node).collect();
    for pair in nodes.windows(2) {
        rec.preset(pair[0], 1, Value::Ref(pair[1]));
    }
    if let Some(node) = wrong.and_then(|at| nodes.get(at)) {
        rec.compare(*node, 0);
    }
    nodes.first().map_or(Value::None, |head| Value::Ref(*head))
}

/// Nodes in level order, null where there is none; from the last on, because a node needs its children.
fn tree(rec: &mut Recorder, items: &[Json], wrong: Option<usize>) -> Value {
    let mut made = vec![Value::None; items.len()];
    // The children of the nodes that are there follow one another in the order of their parents.
    let real = |at: usize| items[..at].iter().filter(|item| !item.is_null()).count();
    for at in (0..items.len()).rev().filter(|&at| !items[at].is_null()) {
        let first = 2 * real(at) + 1;
        let child = |at: usize| made.get(at).copied().unwrap_or(Value::None);
        let (left, right) = (child(first), child(first + 1));
        let val = scalar(rec, &items[at]);
        let node = rec.instance("TreeNode", &[("val", val), ("left", left), ("right", right)]);
        if wrong == Some(at) {
            rec.compare(node, 0);
        }
        made[at] = Value::Ref(node);
    }
    made.first().copied().unwrap_or(Value::None)
}

fn scalar(rec: &mut Recorder, item: &Json) -> Value {
    match item {
        Json::Null => Value::None,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::String(text) => Value::Text(rec.text(&format!("\"{text}\""))),
        other => match other.as_i64() {
            Some(whole) => Value::Int(whole),
            None => other.as_f64().map_or(Value::None, Value::Float),
        },
    }
}

#[cfg(test)]
mod tests {
    use scene::Room;
    use trace::Cursor;

    use super::*;

    /// The words of the tables that a screen reader would be given for a picture.
    fn told(of: &str, expected: &str, got: &str, path: &str) -> Vec<String> {
        let json = |text: &str| json::parse(text).expect("JSON");
        let of = Type::parse(of).expect("a type");
        let trace = picture(&of, &json(expected), &json(got), path).expect("a picture");
        let cursor = Cursor::new(Rc::new(trace));
        assert!(!scene::draw(&cursor.state(), Room { width: 600.0 }).shapes.is_empty());
        let tables = scene::twin(&cursor.state());
        tables.into_iter().flat_map(|table| table.rows).map(|row| row.join(" ")).collect()
    }

    #[test]
    fn a_list_is_marked_where_it_differs() {
        let rows = told("list<int>", "[1,2,3]", "[1,5,3]", "[1]");
        assert!(rows.iter().any(|row| row.contains("5") && row.contains("compared")), "{rows:?}");
        assert!(!rows.iter().any(|row| row.contains("3") && row.contains("compared")), "{rows:?}");
    }

    #[test]
    fn of_two_lengths_the_first_item_too_many_is_meant() {
        assert_eq!(place("", &json::parse("[1,2,3]").expect("JSON"), &json::parse("[1]").expect("JSON")), [1]);
        assert_eq!(place("[0]", &json::parse("[[1,2]]").expect("JSON"), &json::parse("[[1]]").expect("JSON")), [0, 1]);
        assert_eq!(place("[0]", &json::parse("[1]").expect("JSON"), &json::parse("[2]").expect("JSON")), [0]);
    }

    #[test]
    fn lists_and_trees_stand_as_nodes() {
        let rows = told("linked-list<int>", "[5,8]", "[5,9]", "[1]");
        assert!(rows.iter().any(|row| row.contains("8")) && rows.iter().any(|row| row.contains("9")), "{rows:?}");
        let rows = told("binary-tree<int>", "[1,null,2,3]", "[1,null,2]", "");
        assert!(rows.iter().any(|row| row.contains("3")), "{rows:?}");
    }

    #[test]
    fn a_list_is_drawn_from_its_head_to_the_right() {
        let json = |text: &str| json::parse(text).expect("JSON");
        let trace = picture(&Type::LinkedList, &json("[3,2,1]"), &json("[3]"), "").expect("a picture");
        let scene = scene::draw(&Cursor::new(Rc::new(trace)).state(), Room { width: 900.0 });
        let across = |value: &str| {
            let found = scene.shapes.iter().find_map(|shape| match &shape.geometry {
                scene::Geometry::Text { at, text, .. } if text == value => Some(at.x),
                _ => None,
            });
            found.expect("the value is drawn")
        };
        assert!(across("3") < across("2") && across("2") < across("1"));
    }

    #[test]
    fn numbers_and_answers_of_another_type_have_no_picture() {
        let json = |text: &str| json::parse(text).expect("JSON");
        assert!(picture(&Type::Int, &json("1"), &json("2"), "").is_none());
        assert!(picture(&Type::LinkedList, &json("[1]"), &json("\"a\""), "").is_none());
    }
}
