//! States written down in a line, built on the recorder in the way in which windows of a learner's run are.
//!
//! `graph = {"A": ["B"], "B": []}; i = 2` are the variables of one call; ` / ` begins another one inside it, `dfs: r = 0` gives it a
//! name. Values are `1`, `1.5`, `inf`, `None`, `True`, `"text"`, lists and tuples `[1, 2]`, `(1, 2)`, maps `{1: 2}`, sets `<1, 2>`,
//! queues `deque[1]`, objects `Node{val: 1, next: None}`; `a@Node{…}` gives an object a name and `@a` refers to it, before or after.

use std::collections::BTreeMap;

use trace::{Kind, Limit, ObjId, Recorder, SiteId, Trace, Value};

/// A value as it is written.
enum Written {
    Plain(Plain),
    Known(String),
    Object { name: String, kind: Kind, class: String, fields: Vec<String>, items: Vec<Written> },
}

enum Plain {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Infinity,
    Text(String),
}

/// The trace whose last step is this state. A second text, if there is one, says what the last step changed: `dp[1][2] = 5`.
pub fn state(text: &str) -> Trace {
    let (before, change) = text.split_once(" => ").map_or((text, None), |(before, change)| (before, Some(change)));
    let mut rec = Recorder::new(Limit::default());
    let mut names = BTreeMap::new();
    let mut variables = Vec::new();
    for (number, call) in before.split(" / ").enumerate() {
        let (function, rest) = named(call);
        let call = written(rest, number);
        let declared: Vec<&str> = call.iter().map(|(name, _)| name.as_str()).collect();
        let opened = rec.call(function, &declared);
        for ((name, value), at) in call.into_iter().zip(0..) {
            place(&mut rec, &value, &mut names);
            variables.push((opened.var(at), name, value));
        }
    }
    let mut order = Vec::new();
    for (var, name, value) in &variables {
        let value = fill(&mut rec, value, &names, &mut order);
        rec.assign(*var, value);
        names.extend(value.object().map(|id| (name.clone(), id)));
    }
    rec.step(SiteId(0)).expect("a small run");
    if let Some(change) = change {
        write(&mut rec, change, &names);
        rec.step(SiteId(0)).expect("a small run");
    }
    rec.finish(Ok(()))
}

/// The name of a call and its variables.
fn named(call: &str) -> (&str, &str) {
    call.split_once(": ").filter(|(name, _)| name.chars().all(char::is_alphanumeric)).unwrap_or(("f", call))
}

fn written(call: &str, number: usize) -> Vec<(String, Written)> {
    let mut reader = Reader { rest: call, call: number, objects: 0 };
    let mut variables = Vec::new();
    while !reader.rest.trim().is_empty() {
        let name = reader.word();
        reader.expect("=");
        variables.push((name, reader.value()));
        reader.take(";");
    }
    variables
}

/// Makes room for the objects, in the order in which they are written.
fn place(rec: &mut Recorder, value: &Written, names: &mut BTreeMap<String, ObjId>) {
    let Written::Object { name, kind, class, fields, items } = value else { return };
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    let id = rec.place(*kind, class, &fields, items.len() as u32);
    names.insert(name.clone(), id);
    items.iter().for_each(|item| place(rec, item, names));
}

fn fill(rec: &mut Recorder, value: &Written, names: &BTreeMap<String, ObjId>, done: &mut Vec<ObjId>) -> Value {
    match value {
        Written::Plain(plain) => match plain {
            Plain::None => Value::None,
            Plain::Bool(truth) => Value::Bool(*truth),
            Plain::Int(number) => Value::Int(*number),
            Plain::Float(number) => Value::Float(*number),
            Plain::Infinity => Value::Infinity,
            Plain::Text(text) => Value::Text(rec.text(&format!("\"{text}\""))),
        },
        Written::Known(name) => Value::Ref(names[name]),
        Written::Object { name, items, .. } => {
            let id = names[name];
            if !done.contains(&id) {
                done.push(id);
                for (item, at) in items.iter().zip(0..) {
                    let item = fill(rec, item, names, done);
                    rec.preset(id, at, item);
                }
            }
            Value::Ref(id)
        }
    }
}

/// `dp[1][2] = 5`: the item of a list, or the entry of a map by its place.
fn write(rec: &mut Recorder, change: &str, names: &BTreeMap<String, ObjId>) {
    let (place, value) = change.split_once(" = ").expect("a place and a value");
    let mut parts = place.split('[');
    let mut id = names[parts.next().expect("a name")];
    let steps: Vec<u32> = parts.map(|part| part.trim_end_matches(']').parse().expect("a number")).collect();
    let (last, steps) = steps.split_last().expect("an index");
    for &step in steps {
        id = rec.peek(id, step).object().expect("a list inside");
    }
    rec.write(id, *last, Value::Int(value.parse().expect("a number")));
}

struct Reader<'a> {
    rest: &'a str,
    call: usize,
    objects: usize,
}

impl Reader<'_> {
    fn take(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start();
        let found = rest.strip_prefix(sign);
        self.rest = found.unwrap_or(rest);
        found.is_some()
    }

    fn expect(&mut self, sign: &str) {
        assert!(self.take(sign), "{sign} expected at: {}", self.rest);
    }

    /// A name for an object that has none.
    fn fresh(&mut self) -> String {
        self.objects += 1;
        format!("#{}.{}", self.call, self.objects)
    }

    fn word(&mut self) -> String {
        let rest = self.rest.trim_start();
        let end =
            rest.find(|letter: char| !(letter.is_alphanumeric() || "_$.+-".contains(letter))).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        self.rest = after;
        word.to_owned()
    }

    fn value(&mut self) -> Written {
        if self.take("@") {
            return Written::Known(self.word());
        }
        for (open, close, kind) in
            [("[", "]", Kind::List), ("(", ")", Kind::List), ("<", ">", Kind::Set), ("deque[", "]", Kind::Deque)]
        {
            if self.take(open) {
                return self.items(kind, close);
            }
        }
        if self.take("{") {
            return self.pairs(None);
        }
        if self.take("\"") {
            let (text, after) = self.rest.split_once('"').expect("the end of a text");
            self.rest = after;
            return Written::Plain(Plain::Text(text.to_owned()));
        }
        let word = self.word();
        if self.take("@") {
            return self.named(word);
        }
        if self.take("{") {
            return self.pairs(Some(word));
        }
        Written::Plain(match word.as_str() {
            "None" => Plain::None,
            "True" => Plain::Bool(true),
            "False" => Plain::Bool(false),
            "inf" => Plain::Infinity,
            _ => match word.parse() {
                Ok(number) => Plain::Int(number),
                Err(_) => {
                    Plain::Float(word.parse().unwrap_or_else(|_| panic!("a value expected: {word} {}", self.rest)))
                }
            },
        })
    }

    fn named(&mut self, name: String) -> Written {
        match self.value() {
            Written::Object { kind, class, fields, items, .. } => Written::Object { name, kind, class, fields, items },
            _ => panic!("only objects have names: {name}"),
        }
    }

    fn items(&mut self, kind: Kind, close: &str) -> Written {
        let mut items = Vec::new();
        while !self.take(close) {
            items.push(self.value());
            self.take(",");
        }
        Written::Object { name: self.fresh(), kind, class: String::new(), fields: Vec::new(), items }
    }

    /// A map, or with a class an object.
    fn pairs(&mut self, class: Option<String>) -> Written {
        let (mut fields, mut items) = (Vec::new(), Vec::new());
        while !self.take("}") {
            match class {
                Some(_) => fields.push(self.word()),
                None => items.push(self.value()),
            }
            self.expect(":");
            items.push(self.value());
            self.take(",");
        }
        let kind = if class.is_some() { Kind::Instance } else { Kind::Map };
        Written::Object { name: self.fresh(), kind, class: class.unwrap_or_default(), fields, items }
    }
}
