//! One way of making a value, read field by field.

use bank::{Bound, Json as _, Maker, Range};
use json::Value;
use toml::Spanned;
use toml::de::DeValue;

use crate::fields::{Fields, whole};
use crate::suggest;

const KINDS: [&str; 11] =
    ["int", "float", "bool", "string", "list", "grid", "binary-tree", "choice", "element-of", "edges", "graph"];

/// Reads a maker; `known` are the parameters it may refer to.
pub(super) fn read_maker<'d, 'a>(
    fields: &Fields<'d, 'a>,
    name: &str,
    value: &'d Spanned<DeValue<'a>>,
    known: &[&str],
) -> Option<Maker> {
    let fields = fields.inner(name, value)?;
    let kind = fields.text("kind");
    let of = |field: &str| {
        let maker = fields.required(field).and_then(|value| read_maker(&fields, field, value, known));
        maker.map(Box::new)
    };
    let range = |field: &str| range(&fields, field, known);
    let maker = match kind.as_str() {
        "int" => Maker::Int { range: range("range")? },
        "float" => Maker::Float { range: range("range")? },
        "bool" => Maker::Bool,
        "string" => Maker::String { length: range("length")?, alphabet: fields.piece("alphabet").text.into_owned() },
        "list" => Maker::List {
            length: range("length")?,
            sorted: sorted(&fields),
            distinct: fields.flag("distinct"),
            of: of("of")?,
        },
        "grid" => Maker::Grid { rows: range("rows")?, cols: range("cols")?, of: of("of")? },
        "binary-tree" => Maker::BinaryTree { nodes: range("nodes")?, of: of("of")? },
        "choice" => choice(&fields)?,
        "element-of" => Maker::ElementOf { param: earlier(&fields, known)?, otherwise: of("else")? },
        "edges" => Maker::Edges { nodes: range("nodes")?, edges: range("edges")?, acyclic: fields.flag("acyclic") },
        "graph" => Maker::Graph { nodes: range("nodes")?, edges: range("edges")?, directed: fields.flag("directed") },
        "" => return None,
        _ => {
            fields.fault("kind", format!("there is no generator `{kind}`"), suggest::hint(&kind, KINDS));
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
    let of: Vec<Value> = fields.required("of")?.get_ref().as_array()?.iter().map(|item| json(item.get_ref())).collect();
    let weights = fields.value("weights").and_then(|value| value.get_ref().as_array());
    let weights: Vec<u32> = weights
        .into_iter()
        .flatten()
        .filter_map(|weight| whole(weight.get_ref()).and_then(|weight| u32::try_from(weight).ok()))
        .collect();
    let uneven = !weights.is_empty() && (weights.len() != of.len() || weights.iter().all(|weight| *weight == 0));
    if of.is_empty() || uneven {
        fields.fault("of", "a choice needs values, and as many weights as values or none", "");
        return None;
    }
    Some(Maker::Choice { of, weights })
}

fn json(value: &DeValue) -> Value {
    match value {
        DeValue::String(text) => text.as_ref().into(),
        DeValue::Integer(_) => whole(value).map_or(Value::Null, Value::from),
        DeValue::Float(number) => number.as_str().parse::<f64>().map_or(Value::Null, Value::from),
        DeValue::Boolean(flag) => (*flag).into(),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Datetime(_) | DeValue::Table(_) => Value::Null,
    }
}

/// Two bounds, or one for a range of a single number.
pub(super) fn range(fields: &Fields, name: &str, known: &[&str]) -> Option<Range> {
    let value = fields.required(name)?;
    let read = |value: &Spanned<DeValue>| Bound::from_json(&json(value.get_ref())).ok();
    let range = match value.get_ref().as_array() {
        Some(items) if items.len() == 2 => read(&items[0]).zip(read(&items[1])).map(|(low, high)| Range { low, high }),
        Some(_) => None,
        None => read(value).map(|bound| Range { low: bound.clone(), high: bound }),
    };
    let Some(range) = range else {
        let hint = "write [low, high], each a number or \"size\", \"size*2\", \"size/2\", \"param\", \"len(param)\"";
        fields.fault(name, format!("`{name}` is no range"), hint);
        return None;
    };
    for param in [&range.low, &range.high].into_iter().filter_map(Bound::refers_to) {
        if !known.contains(&param) {
            let hint = suggest::hint(param, known.iter().copied().chain(["size"]));
            fields.fault(name, format!("`{name}` refers to `{param}`, which is no earlier parameter"), hint);
            return None;
        }
    }
    Some(range)
}
