//! An input in the plain form, to begin one's own case with. What is written is read back as it was.

use bank::{Input, Signature, Type};
use json::Value;

use super::argument;

/// The text of each field of [`super::fields`].
pub fn written(signature: &Signature, input: &Input) -> Vec<String> {
    match (signature, input) {
        (Signature::Function(function), Input::Args(args)) => {
            function.params.iter().zip(args).map(|(param, value)| one(&param.of, value)).collect()
        }
        (_, Input::Calls(calls)) => {
            let call = |call: &bank::Call| format!("{}({})", call.name, joined(&call.args, ", "));
            vec![calls.iter().map(call).collect::<Vec<_>>().join("\n")]
        }
        _ => Vec::new(),
    }
}

fn one(of: &Type, value: &Value) -> String {
    let items = value.as_array().unwrap_or(&[]);
    let text = match of {
        Type::LinkedList => joined(items, " -> "),
        Type::BinaryTree => joined(items, ", "),
        Type::Grid(_) => items.iter().map(row).collect::<Vec<_>>().join("\n"),
        Type::Graph => {
            let line =
                |(node, near): (usize, &Value)| format!("{node}: {}", joined(near.as_array().unwrap_or(&[]), ", "));
            items.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
        }
        Type::List(inner) if matches!(**inner, Type::List(_)) => joined(items, "\n"),
        Type::List(_) => joined(items, ", "),
        Type::String => value.as_str().unwrap_or_default().to_owned(),
        _ => value.to_string(),
    };
    // A form that would be read as something else, such as that of an empty list, gives way to JSON.
    if argument::read(of, &text).as_ref() == Ok(value) { text } else { value.to_string() }
}

fn row(row: &Value) -> String {
    let cells = row.as_array().unwrap_or(&[]);
    let short: Vec<String> =
        cells.iter().map(|cell| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned)).collect();
    let tight = short.iter().all(|cell| cell.chars().count() == 1);
    short.join(if tight { "" } else { ", " })
}

fn joined(items: &[Value], between: &str) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(between)
}
