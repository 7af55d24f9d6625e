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
            Kind::Instance => self.show_node(id),
            Kind::List => format!("list of {}", self.len(id)),
            Kind::Map => format!("map of {}", self.entries(id).len()),
            Kind::Set => format!("set of {}", self.len(id)),
            Kind::Deque => format!("{} waiting", self.len(id)),
            Kind::Grid => format!("{}×{} grid", self.grid(id).rows, self.grid(id).cols),
            Kind::Frame => self.class(id).to_owned(),
        }
    }

    /// A node by its first field that is a plain value: what other objects it refers to may lead back to it. Without one, its class.
    fn show_node(&self, id: ObjId) -> String {
        let says = |value: &Value| !matches!(value, Value::None | Value::Absent | Value::Bool(_) | Value::Ref(_));
        match self.items(id).into_iter().find(says) {
            Some(value) => format!("node {}", self.show(value)),
            None => self.class(id).to_owned(),
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::{Cursor, Limit, Recorder, SiteId, Value};

    #[test]
    fn a_node_is_told_by_its_value_even_if_its_first_field_leads_back_to_it() {
        let mut rec = Recorder::new(Limit::default());
        let [node_var, bare_var] = rec.call("f", &["node", "bare"]).vars();
        let node = rec.instance("Node", &[("next", Value::None), ("val", Value::Int(7))]);
        let bare = rec.instance("Root", &[("children", Value::None), ("end", Value::Bool(false))]);
        rec.preset(node, 0, Value::Ref(node));
        rec.preset(bare, 0, Value::Ref(bare));
        rec.assign(node_var, Value::Ref(node));
        rec.assign(bare_var, Value::Ref(bare));
        let done = rec.step(SiteId(0));
        let cursor = Cursor::new(Rc::new(rec.finish(done)));
        let shown = ["node", "bare"].map(|name| cursor.state().show(cursor.state().var(name)));
        assert_eq!(shown, ["node 7", "Root"]);
    }
}
