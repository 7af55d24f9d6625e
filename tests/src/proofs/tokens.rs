//! Inputs as one line of tokens each, for the languages whose harness has no JSON reader.

use bank::{Call, Input, Param, Signature, Type};
use json::Value;

/// One line for each input.
pub(crate) fn lines(signature: &Signature, inputs: &[Input]) -> String {
    inputs.iter().map(|input| line(signature, input) + "\n").collect()
}

fn line(signature: &Signature, input: &Input) -> String {
    let mut tokens = Vec::new();
    match (signature, input) {
        (Signature::Function(function), Input::Args(args)) => put_args(&mut tokens, &function.params, args),
        (Signature::Class(class), Input::Calls(calls)) => {
            tokens.push((calls.len().saturating_sub(1)).to_string());
            for (index, Call { name, args }) in calls.iter().enumerate() {
                let method = class.methods.iter().find(|method| index > 0 && method.name == *name);
                if index > 0 {
                    tokens.push(name.clone());
                }
                put_args(&mut tokens, method.map_or(&class.constructor, |method| &method.params), args);
            }
        }
        _ => {}
    }
    tokens.join(" ")
}

fn put_args(tokens: &mut Vec<String>, params: &[Param], args: &[Value]) {
    for (param, arg) in params.iter().zip(args) {
        put(tokens, &param.of, arg);
    }
}

fn put(tokens: &mut Vec<String>, of: &Type, value: &Value) {
    let items = value.as_array().unwrap_or_default();
    match of {
        Type::Int | Type::Float => tokens.push(value.to_string()),
        Type::Bool => tokens.push(u8::from(value == &Value::Bool(true)).to_string()),
        Type::String => tokens.push(hex(value.as_str().unwrap_or_default())),
        Type::List(of) | Type::Grid(of) => {
            tokens.push(items.len().to_string());
            items.iter().for_each(|item| put(tokens, of, item));
        }
        Type::Graph => put(tokens, &Type::List(Box::new(Type::List(Box::new(Type::Int)))), value),
        Type::LinkedList => put(tokens, &Type::List(Box::new(Type::Int)), value),
        Type::BinaryTree => {
            tokens.push(items.len().to_string());
            let token = |item: &Value| {
                if item.is_null() { "#".to_owned() } else { item.to_string() }
            };
            tokens.extend(items.iter().map(token));
        }
    }
}

/// The letter x and two hexadecimal digits a byte, so that any text is one token.
fn hex(text: &str) -> String {
    let digits = text.bytes().map(|byte| format!("{byte:02x}"));
    std::iter::once("x".to_owned()).chain(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_its_tokens() {
        let mut tokens = Vec::new();
        let mut put_text = |of: Type, text: &str| put(&mut tokens, &of, &json::parse(text).expect(text));
        let list = |of| Type::List(Box::new(of));
        put_text(list(list(Type::Int)), "[[1, 2], []]");
        put_text(Type::BinaryTree, "[1, null, 2]");
        put_text(Type::String, "\"a ü\"");
        put_text(Type::Bool, "true");
        put_text(Type::Float, "2.5");
        assert_eq!(tokens.join(" "), "2 2 1 2 0 3 1 # 2 x6120c3bc 1 2.5");
    }
}
