//! `[generator]`: how inputs are made, read field by field and then tried out against the signature's types.

mod maker;

use bank::{CallsGenerator, Generator, Input, MethodMaker, NamedMaker, Param, Signature, generate};
use json::Value;
use toml::Spanned;
use toml::de::DeValue;

use crate::fields::Fields;
use crate::suggest;
use maker::{range, read_maker};

/// Reads the generator of a question with this signature.
pub(crate) fn read(fields: &Fields, signature: &Signature) -> Option<Generator> {
    let Some(table) = fields.table("generator") else {
        fields.fault("generator", "`[generator]` is missing", "say how an input is made from a size and a seed");
        return None;
    };
    let generator = match signature {
        Signature::Function(function) => named(&table, &function.params).map(Generator::Args),
        Signature::Class(class) => {
            let calls = table.table("calls").or_else(|| {
                table.fault("calls", "`calls` is missing", "say how the calls are made");
                None
            });
            calls.and_then(|calls| read_calls(calls, class)).map(Generator::Calls)
        }
    };
    let line = table.line();
    table.finish();
    let generator = generator?;
    try_out(fields, line, signature, &generator);
    Some(generator)
}

/// One maker for each parameter, as fields of a table.
fn named(table: &Fields, params: &[Param]) -> Option<Vec<NamedMaker>> {
    let mut makers = Vec::new();
    for param in params {
        let name = param.name.as_str();
        let known: Vec<&str> = params.iter().map(|param| param.name.as_str()).take(makers.len()).collect();
        let maker = table.required(name).and_then(|value| read_maker(table, name, value, &known));
        makers.push(NamedMaker { name: param.name.clone(), maker: maker? });
    }
    Some(makers)
}

fn read_calls(fields: Fields, class: &bank::Class) -> Option<CallsGenerator> {
    fields.word("kind", &["calls"], |word| word);
    let count = range(&fields, "count", &[]);
    let constructor = args(&fields, "constructor", &class.constructor, &[]);
    let known: Vec<&str> = class.constructor.iter().map(|param| param.name.as_str()).collect();
    let mut methods = Vec::new();
    for table in fields.tables("methods") {
        let name = table.text("name");
        let Some(method) = class.methods.iter().find(|method| method.name == name) else {
            let hint = suggest::hint(&name, class.methods.iter().map(|method| method.name.as_str()));
            table.fault("name", format!("the class has no method `{name}`"), hint);
            continue;
        };
        let weight = if table.has("weight") { table.number("weight", 1..=1000) } else { 1 };
        let args = args(&table, "args", &method.params, &known);
        table.finish();
        methods.push(MethodMaker { name, weight, args: args? });
    }
    fields.count("methods", methods.len(), 1..=usize::MAX);
    fields.finish();
    Some(CallsGenerator { count: count?, constructor: constructor?, methods })
}

/// One maker for each parameter, as a list.
fn args(fields: &Fields, name: &str, params: &[Param], known: &[&str]) -> Option<Vec<NamedMaker>> {
    let items = fields.value(name).and_then(|value| value.get_ref().as_array());
    let items: Vec<&Spanned<DeValue>> = items.into_iter().flatten().collect();
    if items.len() != params.len() {
        let message = format!("`{name}` has {} generators for {} parameters", items.len(), params.len());
        fields.fault(name, message, "give one for each, in order");
        return None;
    }
    let mut makers = Vec::new();
    let mut known = known.to_vec();
    for (param, item) in params.iter().zip(items) {
        makers.push(NamedMaker { name: param.name.clone(), maker: read_maker(fields, name, item, &known)? });
        known.push(&param.name);
    }
    Some(makers)
}

/// Makes a few inputs and checks that they are of the signature's types.
fn try_out(fields: &Fields, line: u32, signature: &Signature, generator: &Generator) {
    for (size, seed) in [(0, 1), (1, 2), (4, 3), (9, 4), (16, 5)] {
        let fault = match (signature, generate(signature, generator, size, seed)) {
            (Signature::Function(function), Input::Args(args)) => first_misfit(&function.params, &args),
            (Signature::Class(class), Input::Calls(calls)) => calls.iter().enumerate().find_map(|(index, call)| {
                let method = class.methods.iter().find(|method| method.name == call.name && index > 0);
                first_misfit(method.map_or(&class.constructor, |method| &method.params), &call.args)
            }),
            _ => None,
        };
        if let Some(message) = fault {
            fields.context.fault(fields.file(), line, format!("at size {size} {message}"), "");
            return;
        }
    }
}

fn first_misfit(params: &[Param], args: &[Value]) -> Option<String> {
    params.iter().zip(args).find_map(|(param, arg)| {
        let (path, expected) = param.of.check(arg).err()?;
        let path = if path.is_empty() { "its top" } else { &path };
        Some(format!(
            "the generator makes `{}` = {arg}, which is no {}: {expected} is needed at {path}",
            param.name, param.of
        ))
    })
}
