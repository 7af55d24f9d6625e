//! Comparing an answer with the one expected: exactly, in any order, or with room for rounding.

use std::collections::BTreeMap;

use bank::Checker;
use json::Value;

use crate::verdict::{Difference, shown};

/// Room for rounding under `checker = "float"`: a number may differ from the expected one by this much, or by this
/// share of it when it is greater than 1.
pub const FLOAT_TOLERANCE: f64 = 1e-6;

/// The first difference between two values, if there is one.
pub(crate) fn difference(checker: Checker, expected: &Value, answer: &Value) -> Option<Difference> {
    match (checker, expected, answer) {
        (Checker::AnyOrder, Value::Array(expected), Value::Array(answer)) => any_order(expected, answer),
        (Checker::Float, ..) => by_element(expected, answer, close),
        _ => by_element(expected, answer, |expected, answer| expected == answer),
    }
}

/// Walks both values side by side; `same` compares two numbers.
fn by_element(expected: &Value, answer: &Value, same: impl Fn(f64, f64) -> bool + Copy) -> Option<Difference> {
    match (expected, answer) {
        (Value::Array(left), Value::Array(right)) => {
            let mut pairs = left.iter().zip(right).enumerate();
            let inner = pairs.find_map(|(index, (left, right))| Some(by_element(left, right, same)?.inside(index)));
            inner.or_else(|| lengths(left.len(), right.len()))
        }
        _ if expected == answer => None,
        (Value::Number(left), Value::Number(right)) => {
            // 2 and 2.0 are one number: some languages write whole floats without a point.
            let equal = left.as_f64().zip(right.as_f64()).is_some_and(|(left, right)| same(left, right));
            (!equal).then(|| unlike(expected, answer))
        }
        _ => Some(unlike(expected, answer)),
    }
}

fn unlike(expected: &Value, answer: &Value) -> Difference {
    Difference::whole(format!("expected {}, got {}", shown(expected), shown(answer)))
}

fn lengths(expected: usize, answer: usize) -> Option<Difference> {
    let say = |count: usize| {
        if count == 1 { "1 element".to_owned() } else { format!("{count} elements") }
    };
    (expected != answer).then(|| Difference::whole(format!("expected {}, got {}", say(expected), say(answer))))
}

fn close(expected: f64, answer: f64) -> bool {
    (expected - answer).abs() <= FLOAT_TOLERANCE * expected.abs().max(1.0)
}

/// Compares two lists as bags: each value must occur as often in one as in the other.
fn any_order(expected: &[Value], answer: &[Value]) -> Option<Difference> {
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    for value in expected {
        *open.entry(key(value)).or_default() += 1;
    }
    for (index, value) in answer.iter().enumerate() {
        match open.get_mut(&key(value)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => {
                let message = format!("{} is not expected, or not so often", shown(value));
                return Some(Difference::whole(message).inside(index));
            }
        }
    }
    let missing = expected.iter().find(|value| open.get(&key(value)).is_some_and(|count| *count > 0))?;
    Some(Difference::whole(format!("{} is missing from the answer", shown(missing))))
}

/// A text that is the same for the same value.
fn key(value: &Value) -> String {
    match value {
        Value::Number(number) => {
            number.as_f64().map_or_else(|| number.as_str().to_owned(), |number| number.to_string())
        }
        Value::Array(items) => format!("[{}]", items.iter().map(key).collect::<Vec<_>>().join(",")),
        _ => value.to_string(),
    }
}
