//! `[function]` and `[class]`: what a coding question asks for.

use bank::{Class, Function, Method, Param, Signature, Type};

use crate::fields::Fields;

const TYPES: &str = "int, float, bool, string, list<T>, grid<T>, linked-list<int>, binary-tree<int> or graph";

/// Reads the one of `[function]` and `[class]` that is there. A signature with a fault is none: everything else is held
/// against it, and would only repeat the fault.
pub(crate) fn read(fields: &Fields) -> Option<Signature> {
    let before = fields.context.fault_count();
    let signature = match (fields.table("function"), fields.table("class")) {
        (Some(function), None) => Some(Signature::Function(read_function(function))),
        (None, Some(class)) => Some(Signature::Class(read_class(class))),
        (None, None) => {
            let hint = "say what is to be written, or give a `[class]`";
            fields.fault("function", "`[function]` is missing", hint);
            None
        }
        (Some(_), Some(_)) => {
            let message = "there are both `[function]` and `[class]`";
            fields.fault("class", message, "keep the one that is asked for");
            None
        }
    };
    signature.filter(|_| fields.context.fault_count() == before)
}

fn read_function(fields: Fields) -> Function {
    let function = Function {
        name: snake(&fields, "name"),
        params: params(&fields, "params"),
        returns: type_of(&fields, "returns").unwrap_or(Type::Int),
    };
    fields.count("params", function.params.len(), 1..=8);
    fields.finish();
    function
}

fn read_class(fields: Fields) -> Class {
    let name = fields.text("name");
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        fields.fault("name", format!("`{name}` is no class name"), "write it like `LruCache`");
    }
    let constructor = params(&fields, "constructor");
    let methods: Vec<Method> = fields.tables("methods").into_iter().map(read_method).collect();
    fields.count("methods", methods.len(), 1..=12);
    fields.finish();
    Class { name, constructor, methods }
}

fn read_method(fields: Fields) -> Method {
    let name = snake(&fields, "name");
    let params = params(&fields, "params");
    let is_void = fields.value("returns").is_some_and(|value| value.get_ref().as_str() == Some("void"));
    let returns = if is_void { None } else { type_of(&fields, "returns") };
    fields.finish();
    Method { name, params, returns }
}

fn params(fields: &Fields, name: &str) -> Vec<Param> {
    let mut params: Vec<Param> = Vec::new();
    for table in fields.tables(name) {
        let name = snake(&table, "name");
        if params.iter().any(|param| param.name == name) {
            table.fault("name", format!("there are two parameters `{name}`"), "");
        }
        let of = type_of(&table, "type");
        table.finish();
        params.extend(of.map(|of| Param { name, of }));
    }
    params
}

fn snake(fields: &Fields, name: &str) -> String {
    let text = fields.text(name);
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !text.is_empty() && (!text.starts_with(|c: char| c.is_ascii_lowercase()) || !text.chars().all(fits)) {
        let hint = "write it in snake case; the other languages' case follows from it";
        fields.fault(name, format!("`{text}` is no name"), hint);
    }
    text
}

fn type_of(fields: &Fields, name: &str) -> Option<Type> {
    let text = fields.text(name);
    let found = Type::parse(&text);
    if found.is_none() && !text.is_empty() {
        fields.fault(name, format!("`{text}` is no type"), format!("one of {TYPES}"));
    }
    found
}
