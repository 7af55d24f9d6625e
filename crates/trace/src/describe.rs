//! A state as text, the same for equal states: for golden files and for comparing a state reached by different ways.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::memory::{Kind, ObjId, Status};
use crate::state::State;
use crate::value::Value;

impl State<'_> {
    /// A value as a reader would write it: `3`, `"abc"`, `None`, `(2, 5)`; an object as its class or kind.
    pub fn show(&self, value: Value) -> String {
        match value {
            Value::Absent => "–".to_owned(),
            Value::None => self.spelling().none().to_owned(),
            Value::Bool(b) => self.spelling().truth(b).to_owned(),
            Value::Int(n) => n.to_string(),
            Value::Float(x) => x.to_string(),
            Value::Infinity => "∞".to_owned(),
            Value::Char(c) => c.to_string(),
            Value::Text(_) => self.text(value).to_owned(),
            Value::Point { row, col } => format!("({row}, {col})"),
            Value::Ref(id) => self.show_object(id),
        }
    }

    /// An object in a word: a node by its value, anything else by what it is.
    fn show_object(&self, id: ObjId) -> String {
        match self.kind(id) {
            Kind::Instance => format!("node {}", self.show(self.item(id, 0))),
            Kind::List => format!("list of {}", self.len(id)),
            Kind::Map => format!("map of {}", self.entries(id).len()),
            Kind::Set => format!("set of {}", self.len(id)),
            Kind::Deque => format!("{} waiting", self.len(id)),
            Kind::Grid => format!("{}×{} grid", self.grid(id).rows, self.grid(id).cols),
            Kind::Frame => self.class(id).to_owned(),
        }
    }

    /// Calls, variables and every object they reach, a line each.
    pub fn describe(&self) -> String {
        let mut text = String::new();
        let mut seen = BTreeSet::new();
        let mut waiting = Vec::new();
        for frame in self.frames() {
            let _ = writeln!(text, "{}()", frame.name());
            for (name, _, value) in frame.vars() {
                let _ = writeln!(text, "  {name} = {}", self.name_of(value));
                waiting.extend(value.object());
            }
        }
        waiting.reverse();
        while let Some(id) = waiting.pop() {
            if seen.insert(id) {
                self.describe_object(id, &mut text);
                waiting.extend(self.items(id).into_iter().rev().filter_map(Value::object));
            }
        }
        let _ = writeln!(text, "{:?}", self.counts());
        text
    }

    fn describe_object(&self, id: ObjId, text: &mut String) {
        let _ = write!(text, "#{} {:?} {}", id.number(), self.kind(id), self.class(id));
        if self.status(id) != Status::Untouched {
            let _ = write!(text, " {:?}", self.status(id));
        }
        let items: Vec<String> = self.items(id).into_iter().map(|item| self.name_of(item)).collect();
        let _ = writeln!(text, " [{}]", items.join(", "));
        let grid = self.grid(id);
        for row in 0..grid.rows {
            let cells = (0..grid.cols).map(|col| grid.cell(row, col));
            let cells: Vec<String> = cells.map(|c| format!("{}{}{}", c.value, letter(c.status), c.group)).collect();
            let _ = writeln!(text, "  {}", cells.join(" "));
        }
    }

    fn name_of(&self, value: Value) -> String {
        match value {
            Value::Ref(id) => format!("#{}", id.number()),
            other => self.show(other),
        }
    }
}

fn letter(status: Status) -> char {
    match status {
        Status::Untouched => '.',
        Status::Frontier => 'f',
        Status::Visited => 'v',
        Status::Done => 'd',
        Status::Wrong => 'w',
    }
}
