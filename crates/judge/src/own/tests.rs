//! One's own cases: what is read, what is refused, and that what is written is read back.

use bank::{Class, Function, Input, Method, Param, Signature, Type};
use json::Value;

use super::{read as read_all, *};

fn of(text: &str) -> Type {
    Type::parse(text).expect("a type")
}

fn read_as(kind: &str, text: &str) -> Result<String, String> {
    argument::read(&of(kind), text).map(|value| value.to_string())
}

#[test]
fn every_type_is_read_in_the_forms_that_people_use() {
    for (kind, text, value) in [
        ("int", " 7 ", "7"),
        ("bool", "True", "true"),
        ("bool", "no", "false"),
        ("string", "abc abc", "\"abc abc\""),
        ("string", "\"a b\"", "\"a b\""),
        ("string", "12", "\"12\""),
        ("string", "", "\"\""),
        ("list<int>", "1, 2,3", "[1,2,3]"),
        ("list<int>", "[1, 2]", "[1,2]"),
        ("list<int>", "4 -5 6", "[4,-5,6]"),
        ("list<int>", "5", "[5]"),
        ("list<int>", "", "[]"),
        ("list<string>", "go home, stay", "[\"go home\",\"stay\"]"),
        ("list<string>", "['a', 'b c']", "[\"a\",\"b c\"]"),
        ("list<list<int>>", "1, 2\n3\n", "[[1,2],[3]]"),
        ("list<list<int>>", "[(1, 2), (3, 4)]", "[[1,2],[3,4]]"),
        ("linked-list<int>", "1 -> 2 -> 3 -> null", "[1,2,3]"),
        ("linked-list<int>", "1->2", "[1,2]"),
        ("binary-tree<int>", "1, 2, 3, null, 4", "[1,2,3,null,4]"),
        ("binary-tree<int>", "[1, None, 2]", "[1,null,2]"),
        ("grid<int>", "110\n001", "[[1,1,0],[0,0,1]]"),
        ("grid<int>", "10, 2\n3, 4", "[[10,2],[3,4]]"),
        ("grid<string>", "ab\nc.", "[[\"a\",\"b\"],[\"c\",\".\"]]"),
        ("graph", "0: 1, 2\n1:\n2: 0", "[[1,2],[],[0]]"),
    ] {
        assert_eq!(read_as(kind, text).as_deref(), Ok(value), "{kind} {text:?}");
    }
}

#[test]
fn what_cannot_be_read_says_where_and_what_was_expected() {
    for (kind, text, part) in [
        ("int", "seven", "a whole number of 32 bits, not `seven`"),
        ("int", "", "an empty field"),
        ("int", "3000000000", "32 bits"),
        ("list<int>", "1, x", "not `x`"),
        ("list<int>", "[1, \"a\"]", "at [1] expected a whole number"),
        ("grid<int>", "110\n01", "at [1] expected a row as long as the first"),
        ("grid<int>", "110\n0a1", "line 2"),
        ("binary-tree<int>", "null, 1", "the root's value"),
        ("graph", "0: 7", "the number of a node"),
    ] {
        let said = read_as(kind, text).expect_err(text);
        assert!(said.contains(part), "{kind} {text:?}: {said}");
    }
}

fn cache() -> Signature {
    let int = |name: &str| Param { name: name.to_owned(), of: Type::Int };
    let method = |name: &str, params, returns| Method { name: name.to_owned(), params, returns };
    Signature::Class(Class {
        name: "LruCache".to_owned(),
        constructor: vec![int("capacity")],
        methods: vec![
            method("get", vec![int("key")], Some(Type::Int)),
            method("put_all", vec![int("key"), int("value")], None),
        ],
    })
}

#[test]
fn calls_are_read_in_any_spelling_and_faults_name_their_line() {
    let read = |text: &str| read_all(&cache(), &[text.to_owned()]);
    let input = read("LRUCache(2)\n\ncache.putAll(1, 10)\nget(1);").expect("calls");
    assert_eq!(input.to_json().to_string(), "[[\"LruCache\",2],[\"put_all\",1,10],[\"get\",1]]");
    for (text, part) in [
        ("", "the first line"),
        ("get(1)", "line 1: the first call is to be the constructor"),
        ("LruCache(2)\npit(1)", "line 2: there is no method `pit`; there are `get`, `put_all`"),
        ("LruCache(2)\nget(1, 2)", "`get` takes 1 argument, not 2"),
        ("LruCache(2)\nget(\"a\")", "`key` is to be a whole number"),
        ("LruCache(2)\nget(1", "bracket"),
    ] {
        let said = read(text).expect_err(text);
        assert!(said.message.contains(part), "{text:?}: {}", said.message);
    }
}

#[test]
fn what_is_written_for_an_input_is_read_back_as_it_was() {
    let kinds = [
        ("int", vec!["0", "-12"]),
        ("string", vec!["\"\"", "\"abc\"", "\"12\"", "\" a \"", "\"a\\\"b\"", "\"[1]\"", "\"\\\"q\\\"\""]),
        ("list<int>", vec!["[]", "[1]", "[1,2]"]),
        ("list<string>", vec!["[]", "[\"\"]", "[\"a, b\",\"c\"]"]),
        ("list<list<int>>", vec!["[]", "[[]]", "[[1,2],[3]]"]),
        ("linked-list<int>", vec!["[]", "[1,2]"]),
        ("binary-tree<int>", vec!["[]", "[1,null,2]"]),
        ("grid<int>", vec!["[[1,0],[0,1]]", "[[10,0]]", "[[7]]"]),
        ("grid<string>", vec!["[[\"a\",\"b\"]]", "[[\"ab\",\"c\"]]"]),
        ("graph", vec!["[[1],[0]]", "[[],[]]"]),
    ];
    for (kind, values) in kinds {
        for value in values {
            let value: Value = json::parse(value).expect("JSON");
            let params = vec![Param { name: "x".to_owned(), of: of(kind) }];
            let signature = Signature::Function(Function { name: "f".to_owned(), params, returns: Type::Int });
            let input = Input::Args(vec![value]);
            let texts = written(&signature, &input);
            assert_eq!(read_all(&signature, &texts), Ok(input), "{kind} {texts:?}");
        }
    }
}
