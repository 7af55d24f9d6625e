//! Rules of JSON one by one: hostile texts, numbers, doubled names, and how values are asked.

use json::{DEEPEST, Map, NotJson, Value, object, parse};

#[track_caller]
fn refused(text: &str, at: usize) {
    assert_eq!(parse(text), Err(NotJson { at }), "{text}");
}

/// A list in a list in a list, so many in all.
fn nested(depth: usize) -> String {
    "[".repeat(depth) + &"]".repeat(depth)
}

fn of_one(number: u32) -> Value {
    object([("a", Value::from(number))])
}

#[track_caller]
fn number(text: &str) -> Value {
    parse(text).expect("a number")
}

#[test]
fn lists_in_lists_go_so_deep_and_no_deeper() {
    let deepest = usize::from(DEEPEST);
    assert!(parse(&nested(deepest)).is_ok());
    refused(&nested(deepest + 1), deepest);
    refused(&"[".repeat(10_000_000), deepest);
    refused(&"{\"a\":".repeat(1_000_000), deepest * 5);
    // Side by side is not in each other.
    assert!(parse(&format!("[{}]", vec!["[{}]"; 1000].join(","))).is_ok());
    // The other library draws the line at the same place.
    assert!(serde_json::from_str::<serde_json::Value>(&nested(deepest)).is_ok());
    assert!(serde_json::from_str::<serde_json::Value>(&nested(deepest + 1)).is_err());
}

#[test]
fn where_a_text_goes_wrong_is_told() {
    refused("", 0);
    refused("  ", 2);
    refused("[8", 2);
    refused("[1,]", 3);
    refused("{\"a\":1,}", 7);
    refused("{\"a\" 1}", 5);
    refused("{a:1}", 1);
    refused("[1] 2", 4);
    refused("nulL", 0);
    refused("'a'", 0);
    refused("\u{feff}1", 0);
    refused("<!doctype html>", 0);
}

#[test]
fn texts_in_quotes_are_strict() {
    assert_eq!(parse(r#""\"\\\/\b\f\n\r\t\u0041\u00e9""#), Ok(Value::from("\"\\/\u{8}\u{c}\n\r\tAé")));
    assert_eq!(parse(r#""\ud83d\ude00""#), Ok(Value::from("\u{1f600}")));
    assert_eq!(parse(r#""\u0000""#), Ok(Value::from("\0")));
    refused("\"a\nb\"", 2);
    refused("\"a\u{0}\"", 2);
    refused(r#""\x41""#, 2);
    refused(r#""\é""#, 2);
    refused(r#""\u00g1""#, 5);
    refused(r#""\u00"#, 5);
    refused("\"abc", 4);
}

#[test]
fn half_of_a_pair_is_no_character() {
    refused(r#""\ud83d""#, 7);
    refused(r#""\ud83dx""#, 7);
    refused(r#""\ud83d\n""#, 8);
    refused(r#""\ud83d\ud83d""#, 13);
    refused(r#""\ude00""#, 7);
}

#[test]
fn numbers_stay_as_they_are_written() {
    let huge = "9".repeat(5000);
    for text in ["0", "-0", "0.10", "1E5", "1e+5", "-12.5e-007", "18446744073709551616", &huge] {
        assert_eq!(number(text).to_string(), text);
    }
    for (text, at) in
        [("01", 1), ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1.e5", 2), ("1e", 2), ("1e+", 3), ("0x1", 1)]
    {
        refused(text, at);
    }
    refused("NaN", 0);
    refused("-Infinity", 1);
}

#[test]
fn numbers_are_read_where_they_fit() {
    assert_eq!(number("18446744073709551615").as_u64(), Some(u64::MAX));
    assert_eq!(number("18446744073709551616").as_u64(), None);
    assert_eq!((number("-1").as_u64(), number("-1").as_i64()), (None, Some(-1)));
    assert_eq!((number("2.0").as_u64(), number("2.0").as_i64(), number("2.0").as_f64()), (None, None, Some(2.0)));
    assert_eq!((number("1E5").as_i64(), number("1E5").as_f64()), (None, Some(1e5)));
    assert_eq!((number("1e400").as_f64(), number("1e-400").as_f64()), (None, Some(0.0)));
    assert_eq!(Value::from(f64::NAN), Value::Null);
    assert_eq!(Value::from(1e9).to_string(), "1000000000.0");
}

#[test]
fn of_doubled_names_the_last_counts() {
    assert_eq!(parse(r#"{"b":1,"a":2,"b":3,"a":4,"b":5}"#).expect("an object").to_string(), r#"{"a":4,"b":5}"#);
    assert_eq!(parse(r#"{"a":1,"\u0061":2}"#), Ok(of_one(2)));
    assert_eq!(object([("a", Value::Null), ("a", Value::from(2))]), of_one(2));
}

/// Every order of reading: as we write it, backwards, and with every name doubled.
#[test]
fn large_objects_are_sorted_once() {
    const COUNT: usize = 50_000;
    let field = |number: usize, value: usize| format!("\"{number:06}\":{value}");
    let forwards: Vec<String> = (0..COUNT).map(|number| field(number, number)).collect();
    let backwards: Vec<String> = forwards.iter().rev().cloned().collect();
    let doubled: Vec<String> =
        (0..COUNT).rev().map(|number| field(number, 1)).chain(backwards.iter().cloned()).collect();
    let expected = format!("{{{}}}", forwards.join(","));
    for fields in [forwards, backwards, doubled] {
        let read = parse(&format!("{{{}}}", fields.join(", "))).expect("an object");
        assert!(read.to_string() == expected);
    }
}

#[test]
fn maps_keep_names_in_order_and_once() {
    let mut map = Map::new();
    for (name, value) in [("b", 1), ("d", 2), ("a", 3), ("c", 4), ("b", 5)] {
        map.insert(name.to_owned(), Value::from(value));
    }
    assert_eq!(Value::Object(map.clone()).to_string(), r#"{"a":3,"b":5,"c":4,"d":2}"#);
    assert_eq!((map.len(), map.get("b"), map.get("bb"), map.get("e")), (4, Some(&Value::from(5)), None, None));
    assert_eq!((map.remove("b"), map.remove("b"), map.contains_key("b")), (Some(Value::from(5)), None, false));
    *map.get_mut("a").expect("a is there") = Value::Null;
    map.values_mut().skip(1).for_each(|value| *value = Value::from(true));
    assert_eq!(Value::Object(map).to_string(), r#"{"a":null,"c":true,"d":true}"#);
    assert!(Map::default().is_empty());
}

#[test]
fn a_value_answers_for_what_it_is_only() {
    let value = parse(r#"{"list":[null,true,"a",1.5],"more":{}}"#).expect("an object");
    let item = |index: usize| value.get("list").and_then(|list| list.item(index)).expect("four elements");
    assert!(item(0).is_null() && item(1).is_boolean() && item(2).is_string() && item(3).is_number());
    assert_eq!((item(1).as_bool(), item(2).as_str(), item(3).as_f64()), (Some(true), Some("a"), Some(1.5)));
    assert_eq!((item(0).as_bool(), item(0).as_str(), item(0).as_f64(), item(0).as_array()), (None, None, None, None));
    assert!(value.is_object() && value.item(0).is_none() && item(2).get("a").is_none());
    assert_eq!(value.get("more").and_then(Value::as_object).map(Map::len), Some(0));
    assert_eq!(value.get("list").and_then(Value::as_array).map(<[Value]>::len), Some(4));
}
