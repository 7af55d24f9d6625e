//! `[generator]`: how inputs are made, read field by field and then tried out against the signature's types.

use bank::{
    Bound, CallsGenerator, Generator, Input, Json as _, Maker, MethodMaker, NamedMaker, Param,
    Range, Signature, generate,
};
use serde_json::Value;
use toml::Spanned;
use toml::de::DeValue;

use crate::fields::{Fields, whole};
use crate::suggest;

const KINDS: [&str; 11] = [
    "int",
    "float",
    "bool",
    "string",
    "list",
    "grid",
    "binary-tree",
    "choice",
    "element-of",
    "edges",
    "graph",
];

/// Reads the generator of a question with this signature.
pub(crate) fn read(fields: &Fields, signature: &Signature) -> Option<Generator> {
    let Some(table) = fields.table("generator") else {
        fields.fault(
            "generator",
            "`[generator]` is missing",
            "say how an input is made from a size and a seed",
        );
        return None;
    };
    let generator = match signature {
        Signature::Function(function) => named(&table, &function.params).map(Generator::Args),
        Signature::Class(class) => {
            let calls = table.table("calls").or_else(|| {
                table.fault("calls", "`calls` is missing", "say how the calls are made");
                None
            });
            calls
                .and_then(|calls| read_calls(calls, class))
                .map(Generator::Calls)
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
        let known: Vec<&str> = params
            .iter()
            .map(|param| param.name.as_str())
            .take(makers.len())
            .collect();
        let maker = table
            .required(name)
            .and_then(|value| read_maker(table, name, value, &known));
        makers.push(NamedMaker {
            name: param.name.clone(),
            maker: maker?,
        });
    }
    Some(makers)
}

fn read_calls(fields: Fields, class: &bank::Class) -> Option<CallsGenerator> {
    fields.word("kind", &["calls"], |word| word);
    let count = range(&fields, "count", &[]);
    let constructor = args(&fields, "constructor", &class.constructor, &[]);
    let known: Vec<&str> = class
        .constructor
        .iter()
        .map(|param| param.name.as_str())
        .collect();
    let mut methods = Vec::new();
    for table in fields.tables("methods") {
        let name = table.text("name");
        let Some(method) = class.methods.iter().find(|method| method.name == name) else {
            let hint = suggest::hint(
                &name,
                class.methods.iter().map(|method| method.name.as_str()),
            );
            table.fault("name", format!("the class has no method `{name}`"), hint);
            continue;
        };
        let weight = if table.has("weight") {
            table.number("weight", 1..=1000)
        } else {
            1
        };
        let args = args(&table, "args", &method.params, &known);
        table.finish();
        methods.push(MethodMaker {
            name,
            weight,
            args: args?,
        });
    }
    fields.count("methods", methods.len(), 1..=usize::MAX);
    fields.finish();
    Some(CallsGenerator {
        count: count?,
        constructor: constructor?,
        methods,
    })
}

/// One maker for each parameter, as a list.
fn args(fields: &Fields, name: &str, params: &[Param], known: &[&str]) -> Option<Vec<NamedMaker>> {
    let items = fields
        .value(name)
        .and_then(|value| value.get_ref().as_array());
    let items: Vec<&Spanned<DeValue>> = items.into_iter().flatten().collect();
    if items.len() != params.len() {
        let message = format!(
            "`{name}` has {} generators for {} parameters",
            items.len(),
            params.len()
        );
        fields.fault(name, message, "give one for each, in order");
        return None;
    }
    let mut makers = Vec::new();
    let mut known = known.to_vec();
    for (param, item) in params.iter().zip(items) {
        makers.push(NamedMaker {
            name: param.name.clone(),
            maker: read_maker(fields, name, item, &known)?,
        });
        known.push(&param.name);
    }
    Some(makers)
}

fn read_maker<'d, 'a>(
    fields: &Fields<'d, 'a>,
    name: &str,
    value: &'d Spanned<DeValue<'a>>,
    known: &[&str],
) -> Option<Maker> {
    let fields = fields.inner(name, value)?;
    let kind = fields.text("kind");
    let of = |field: &str| {
        let maker = fields
            .required(field)
            .and_then(|value| read_maker(&fields, field, value, known));
        maker.map(Box::new)
    };
    let range = |field: &str| range(&fields, field, known);
    let maker = match kind.as_str() {
        "int" => Maker::Int {
            range: range("range")?,
        },
        "float" => Maker::Float {
            range: range("range")?,
        },
        "bool" => Maker::Bool,
        "string" => Maker::String {
            length: range("length")?,
            alphabet: fields.piece("alphabet").text.into_owned(),
        },
        "list" => Maker::List {
            length: range("length")?,
            sorted: sorted(&fields),
            distinct: fields.flag("distinct"),
            of: of("of")?,
        },
        "grid" => Maker::Grid {
            rows: range("rows")?,
            cols: range("cols")?,
            of: of("of")?,
        },
        "binary-tree" => Maker::BinaryTree {
            nodes: range("nodes")?,
            of: of("of")?,
        },
        "choice" => choice(&fields)?,
        "element-of" => Maker::ElementOf {
            param: earlier(&fields, known)?,
            otherwise: of("else")?,
        },
        "edges" => Maker::Edges {
            nodes: range("nodes")?,
            edges: range("edges")?,
            acyclic: fields.flag("acyclic"),
        },
        "graph" => Maker::Graph {
            nodes: range("nodes")?,
            edges: range("edges")?,
            directed: fields.flag("directed"),
        },
        "" => return None,
        _ => {
            fields.fault(
                "kind",
                format!("there is no generator `{kind}`"),
                suggest::hint(&kind, KINDS),
            );
            return None;
        }
    };
    fields.finish();
    Some(maker)
}

fn sorted(fields: &Fields) -> bool {
    let Some(value) = fields.value("sorted") else {
        return false;
    };
    if value.get_ref().as_str() != Some("ascending") {
        fields.fault("sorted", "`sorted` can only be \"ascending\"", "");
    }
    true
}

fn earlier(fields: &Fields, known: &[&str]) -> Option<String> {
    let param = fields.text("param");
    let found = known.contains(&param.as_str());
    if !found && !param.is_empty() {
        let hint = suggest::hint(&param, known.iter().copied());
        fields.fault("param", format!("`{param}` is no earlier parameter"), hint);
    }
    found.then_some(param)
}

fn choice(fields: &Fields) -> Option<Maker> {
    let of: Vec<Value> = fields
        .required("of")?
        .get_ref()
        .as_array()?
        .iter()
        .map(|item| json(item.get_ref()))
        .collect();
    let weights = fields
        .value("weights")
        .and_then(|value| value.get_ref().as_array());
    let weights: Vec<u32> = weights
        .into_iter()
        .flatten()
        .filter_map(|weight| whole(weight.get_ref()).and_then(|weight| u32::try_from(weight).ok()))
        .collect();
    let uneven = !weights.is_empty()
        && (weights.len() != of.len() || weights.iter().all(|weight| *weight == 0));
    if of.is_empty() || uneven {
        fields.fault(
            "of",
            "a choice needs values, and as many weights as values or none",
            "",
        );
        return None;
    }
    Some(Maker::Choice { of, weights })
}

fn json(value: &DeValue) -> Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(_) => whole(value).into(),
        DeValue::Float(number) => number.as_str().parse::<f64>().ok().into(),
        DeValue::Boolean(flag) => (*flag).into(),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Datetime(_) | DeValue::Table(_) => Value::Null,
    }
}

/// Two bounds, or one for a range of a single number.
fn range(fields: &Fields, name: &str, known: &[&str]) -> Option<Range> {
    let value = fields.required(name)?;
    let read = |value: &Spanned<DeValue>| Bound::from_json(&json(value.get_ref())).ok();
    let range = match value.get_ref().as_array() {
        Some(items) if items.len() == 2 => read(&items[0])
            .zip(read(&items[1]))
            .map(|(low, high)| Range { low, high }),
        Some(_) => None,
        None => read(value).map(|bound| Range {
            low: bound.clone(),
            high: bound,
        }),
    };
    let Some(range) = range else {
        let hint = "write [low, high], each a number or \"size\", \"size*2\", \"size/2\", \"param\", \"len(param)\"";
        fields.fault(name, format!("`{name}` is no range"), hint);
        return None;
    };
    for param in [&range.low, &range.high]
        .into_iter()
        .filter_map(Bound::refers_to)
    {
        if !known.contains(&param) {
            let hint = suggest::hint(param, known.iter().copied().chain(["size"]));
            fields.fault(
                name,
                format!("`{name}` refers to `{param}`, which is no earlier parameter"),
                hint,
            );
            return None;
        }
    }
    Some(range)
}

/// Makes a few inputs and checks that they are of the signature's types.
fn try_out(fields: &Fields, line: u32, signature: &Signature, generator: &Generator) {
    for (size, seed) in [(0, 1), (1, 2), (4, 3), (9, 4), (16, 5)] {
        let fault = match (signature, generate(signature, generator, size, seed)) {
            (Signature::Function(function), Input::Args(args)) => {
                first_misfit(&function.params, &args)
            }
            (Signature::Class(class), Input::Calls(calls)) => {
                calls.iter().enumerate().find_map(|(index, call)| {
                    let method = class
                        .methods
                        .iter()
                        .find(|method| method.name == call.name && index > 0);
                    first_misfit(
                        method.map_or(&class.constructor, |method| &method.params),
                        &call.args,
                    )
                })
            }
            _ => None,
        };
        if let Some(message) = fault {
            fields
                .context
                .fault(fields.file(), line, format!("at size {size} {message}"), "");
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
