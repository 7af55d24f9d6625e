//! Values and texts at random, and the same value as the other library has it.

use json::Value;
use proptest::prelude::*;

/// Any value, of a few levels.
pub(super) fn value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Value::from),
        prop::sample::select(&["-0", "0.0", "-0.50", "123456789012345678901234567890", "1e+400", "2.5e-7"])
            .prop_map(|text| json::parse(text).expect("a number")),
    ];
    let plain =
        prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), number, text().prop_map(Value::from),];
    plain.prop_recursive(5, 64, 8, |inner| {
        let fields = prop::collection::vec((text(), inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::from),
            fields.prop_map(|fields| Value::Object(fields.into())),
        ]
    })
}

/// A text that likes what has to be escaped, and names that meet.
pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[abc]", any::<String>(), "[\\x00-\\x22\\\\/\\x7f-\\u{a0}é世\\u{2028}\\u{1f600}]{0,8}"]
}

/// Our value as the other library has it.
pub(super) fn theirs(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => serde_json::Value::Number(number.as_str().parse().expect("a number")),
        Value::String(text) => text.as_str().into(),
        Value::Array(items) => items.iter().map(theirs).collect(),
        Value::Object(map) => {
            serde_json::Value::Object(map.iter().map(|(name, value)| (name.clone(), theirs(value))).collect())
        }
    }
}
