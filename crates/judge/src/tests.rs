//! Rules of judging, each as input, expected, answer and what is said about it.

use bank::{Call, Checker, Input, NamedCheck};
use json::Value;

use crate::{Verdict, judge};

#[track_caller]
fn value(text: &str) -> Value {
    json::parse(text).expect(text)
}

#[track_caller]
fn check(checker: Checker, input: &Input, expected: &str, answer: &str, said: &str) {
    let said_now = match judge(checker, input, &value(expected), &value(answer)) {
        Verdict::Passed => "passed".to_owned(),
        Verdict::Failed(difference) => difference.to_string(),
    };
    assert_eq!(said_now, said);
}

fn none() -> Input {
    Input::Args(Vec::new())
}

#[test]
fn exact_answers_are_equal_element_by_element() {
    let exact = |expected, answer, said| check(Checker::Exact, &none(), expected, answer, said);
    exact("[[1, 2], [3]]", "[[1, 2], [3]]", "passed");
    exact("2", "2.0", "passed");
    exact("[[1, 2], [3]]", "[[1, 2], [4]]", "at [1][0]: expected 3, got 4");
    exact("[1, 2]", "[1]", "expected 2 elements, got 1 element");
    exact("[[1], [2, 3]]", "[[1], [2]]", "at [1]: expected 2 elements, got 1 element");
    exact("\"a\"", "null", "expected \"a\", got null");
    exact("true", "1", "expected true, got 1");
    exact("0.3", "0.30000000000000004", "expected 0.3, got 0.30000000000000004");
}

#[test]
fn any_order_compares_the_outer_list_as_a_bag() {
    let any = |expected, answer, said| check(Checker::AnyOrder, &none(), expected, answer, said);
    any("[[1, 2], [3]]", "[[3], [1, 2]]", "passed");
    any("[1, 2]", "[2.0, 1.0]", "passed");
    any("[[1, 2]]", "[[2, 1]]", "at [0]: [2,1] is not expected, or not so often");
    any("[1, 1, 2]", "[1, 2, 2]", "at [2]: 2 is not expected, or not so often");
    any("[1, 2]", "[2]", "1 is missing from the answer");
    any("[1]", "[1, 1]", "at [1]: 1 is not expected, or not so often");
    any("[1]", "1", "expected [1], got 1");
}

#[test]
fn floats_have_room_for_rounding_and_no_more() {
    let float = |expected, answer, said| check(Checker::Float, &none(), expected, answer, said);
    float("[0.3]", "[0.30000000000000004]", "passed");
    float("1000000000.0", "1000000900.0", "passed");
    float("1000000000.0", "1000001100.0", "expected 1000000000.0, got 1000001100.0");
    float("0.0", "2e-6", "expected 0.0, got 2e-6");
    float("1.0", "null", "expected 1.0, got null");
}

#[test]
fn each_call_of_a_class_is_judged_by_itself() {
    let call = |name: &str, args: &[Value]| Call { name: name.to_owned(), args: args.to_vec() };
    let input = Input::Calls(vec![call("Bag", &[]), call("put", &[Value::from(1)]), call("all", &[])]);
    let any = |answer, said| check(Checker::AnyOrder, &input, "[null, null, [1, 2]]", answer, said);
    any("[null, null, [2, 1]]", "passed");
    any("[null, null, [2]]", "at [2]: call 2, all(): 1 is missing from the answer");
    any("[null, 7, [1, 2]]", "at [1]: call 1, put(1): expected null, got 7");
    any("[null]", "there is no answer to call 1, put(1)");
    any("3", "expected one answer for each call, got 3");
}

#[test]
fn any_topological_order_will_do() {
    let checker = Checker::Named(NamedCheck::TopologicalOrder);
    let order = |nodes: u32, edges: &str, answer: &str, said: &str| {
        check(checker, &Input::Args(vec![Value::from(nodes), value(edges)]), "null", answer, said);
    };
    order(3, "[[0, 2], [1, 2]]", "[1, 0, 2]", "passed");
    order(3, "[[0, 2], [1, 2]]", "[0, 1, 2]", "passed");
    order(3, "[[0, 2], [1, 2]]", "[0, 2, 1]", "at [1]: node 2 comes before node 1, which it needs");
    order(2, "[]", "[0]", "node 1 is missing from the order");
    order(2, "[]", "[0, 0]", "at [1]: node 0 is there a second time");
    order(2, "[]", "[0, 2]", "at [1]: 2 is no node of the graph");
    order(2, "[[0, 1], [1, 0]]", "[]", "passed");
    order(2, "[[0, 1], [1, 0]]", "[0, 1]", "expected an empty list, because there is a cycle and so no order");
    order(2, "[[0, 1]]", "[]", "expected an order of all nodes, and there is one");
    order(0, "[]", "[]", "passed");
    order(1, "[[0, 0]]", "[]", "passed");
    order(1, "[]", "0", "expected a list, got 0");
}
