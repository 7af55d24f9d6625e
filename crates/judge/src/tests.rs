//! Rules of judging, each as input, expected, answer and what is said about it.

use bank::{Call, Checker, Input, NamedCheck};
use serde_json::{Value, json};

use crate::{Verdict, judge};

#[track_caller]
fn check(checker: Checker, input: &Input, expected: Value, answer: Value, said: &str) {
    let said_now = match judge(checker, input, &expected, &answer) {
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
    exact(json!([[1, 2], [3]]), json!([[1, 2], [3]]), "passed");
    exact(json!(2), json!(2.0), "passed");
    exact(json!([[1, 2], [3]]), json!([[1, 2], [4]]), "at [1][0]: expected 3, got 4");
    exact(json!([1, 2]), json!([1]), "expected 2 elements, got 1 element");
    exact(json!([[1], [2, 3]]), json!([[1], [2]]), "at [1]: expected 2 elements, got 1 element");
    exact(json!("a"), json!(null), "expected \"a\", got null");
    exact(json!(true), json!(1), "expected true, got 1");
    exact(json!(0.3), json!(0.1 + 0.2), "expected 0.3, got 0.30000000000000004");
}

#[test]
fn any_order_compares_the_outer_list_as_a_bag() {
    let any = |expected, answer, said| check(Checker::AnyOrder, &none(), expected, answer, said);
    any(json!([[1, 2], [3]]), json!([[3], [1, 2]]), "passed");
    any(json!([1, 2]), json!([2.0, 1.0]), "passed");
    any(json!([[1, 2]]), json!([[2, 1]]), "at [0]: [2,1] is not expected, or not so often");
    any(json!([1, 1, 2]), json!([1, 2, 2]), "at [2]: 2 is not expected, or not so often");
    any(json!([1, 2]), json!([2]), "1 is missing from the answer");
    any(json!([1]), json!([1, 1]), "at [1]: 1 is not expected, or not so often");
    any(json!([1]), json!(1), "expected [1], got 1");
}

#[test]
fn floats_have_room_for_rounding_and_no_more() {
    let float = |expected, answer, said| check(Checker::Float, &none(), expected, answer, said);
    float(json!([0.3]), json!([0.1 + 0.2]), "passed");
    float(json!(1e9), json!(1e9 + 900.0), "passed");
    float(json!(1e9), json!(1e9 + 1100.0), "expected 1000000000.0, got 1000001100.0");
    float(json!(0.0), json!(0.000_002), "expected 0.0, got 2e-6");
    float(json!(1.0), json!(null), "expected 1.0, got null");
}

#[test]
fn each_call_of_a_class_is_judged_by_itself() {
    let call = |name: &str, args: &[Value]| Call { name: name.to_owned(), args: args.to_vec() };
    let input = Input::Calls(vec![call("Bag", &[]), call("put", &[json!(1)]), call("all", &[])]);
    let any = |answer, said| check(Checker::AnyOrder, &input, json!([null, null, [1, 2]]), answer, said);
    any(json!([null, null, [2, 1]]), "passed");
    any(json!([null, null, [2]]), "at [2]: call 2, all(): 1 is missing from the answer");
    any(json!([null, 7, [1, 2]]), "at [1]: call 1, put(1): expected null, got 7");
    any(json!([null]), "there is no answer to call 1, put(1)");
    any(json!(3), "expected one answer for each call, got 3");
}

#[test]
fn any_topological_order_will_do() {
    let checker = Checker::Named(NamedCheck::TopologicalOrder);
    let order = |nodes: u32, edges: Value, answer: Value, said: &str| {
        check(checker, &Input::Args(vec![json!(nodes), edges]), json!(null), answer, said);
    };
    order(3, json!([[0, 2], [1, 2]]), json!([1, 0, 2]), "passed");
    order(3, json!([[0, 2], [1, 2]]), json!([0, 1, 2]), "passed");
    order(3, json!([[0, 2], [1, 2]]), json!([0, 2, 1]), "at [1]: node 2 comes before node 1, which it needs");
    order(2, json!([]), json!([0]), "node 1 is missing from the order");
    order(2, json!([]), json!([0, 0]), "at [1]: node 0 is there a second time");
    order(2, json!([]), json!([0, 2]), "at [1]: 2 is no node of the graph");
    order(2, json!([[0, 1], [1, 0]]), json!([]), "passed");
    order(
        2,
        json!([[0, 1], [1, 0]]),
        json!([0, 1]),
        "expected an empty list, because there is a cycle and so no order",
    );
    order(2, json!([[0, 1]]), json!([]), "expected an order of all nodes, and there is one");
    order(0, json!([]), json!([]), "passed");
    order(1, json!([[0, 0]]), json!([]), "passed");
    order(1, json!([]), json!(0), "expected a list, got 0");
}
