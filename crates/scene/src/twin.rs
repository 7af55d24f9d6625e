//! The text twin: the same step as small tables, for screen readers and for whoever would rather read.

mod buckets;
mod grid;
mod nodes;
mod rows;

use trace::{Kind, MarkKind, Meaning, ObjId, Status, Value};

use crate::find::{Found, find};
use crate::form::{Choices, Form};
use crate::linked::{next_field, second_link};
use crate::tree::numbers;
use crate::view::View;

/// A table of plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    /// Each as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// Rows of a table, at most; the last then says how many more there are.
const MOST_ROWS: usize = 240;
/// The same for what waits in a queue: its front is what matters, and every step moves all of it.
const MOST_WAITING: usize = 24;

/// The step as tables, one for each structure and one for the calls if there are several.
pub fn twin(state: &trace::State) -> Vec<Table> {
    twin_as(state, &Choices::default())
}

/// As [`twin`], with the structures that are named in `choices` told as they say.
pub fn twin_as(state: &trace::State, choices: &Choices) -> Vec<Table> {
    let view = View::new(state);
    let mut tables: Vec<Table> = find(&view, choices).iter().filter_map(|found| table(&view, found)).collect();
    tables.extend(view.call_trees().next().is_none().then(|| calls(&view)).flatten());
    tables
}

impl Table {
    /// A table whose rows are counted before all of them are made.
    fn new(caption: impl Into<String>, head: &[&str], count: usize, row: impl Fn(usize) -> Vec<String>) -> Table {
        Table::of_most(MOST_ROWS, caption, head, count, row)
    }

    fn of_most(
        most: usize,
        caption: impl Into<String>,
        head: &[&str],
        count: usize,
        row: impl Fn(usize) -> Vec<String>,
    ) -> Table {
        let shown = if count > most { most - 1 } else { count };
        let mut rows: Vec<Vec<String>> = (0..shown).map(row).collect();
        if shown < count {
            let mut rest = vec![String::new(); head.len()];
            rest[0] = format!("{} more", count - shown);
            rows.push(rest);
        }
        Table { caption: caption.into(), head: head.iter().map(|&word| word.to_owned()).collect(), rows }
    }
}

fn table(view: &View, found: &Found) -> Option<Table> {
    let (name, nodes, object) = (&found.name, &found.nodes, found.object()?);
    Some(match found.form {
        Form::LinkedList => linked(view, nodes),
        Form::BinaryTree => tree(view, nodes),
        Form::Tree | Form::Trie => nodes::branches(view, found),
        Form::Graph => nodes::graph(view, found),
        Form::Grid if view.state.kind(object) == Kind::Grid => grid::table(view, object, name),
        Form::Grid | Form::Table | Form::Lists | Form::Objects => rows::table(view, found),
        Form::Buckets => buckets::table(view, object, name),
        Form::Calls => nodes::calls(view, object),
        Form::Forest => nodes::forest(view, object, name),
        Form::Intervals => rows::intervals(view, object, name),
        Form::List if view.meaning(object) == Some(Meaning::Ring) => rows::ring(view, name),
        Form::List => array(view, object, format!("{name}, a list")),
        Form::Heap => array(view, object, format!("{name}, a heap: the children of place i are at 2i + 1 and 2i + 2")),
        Form::Stack => items(view, object, format!("{name}, a stack: the last leaves first"), MOST_WAITING),
        Form::Queue => items(view, object, format!("{name}, waiting in order"), MOST_WAITING),
        Form::Set => items(view, object, format!("{name}, a set"), MOST_ROWS),
        Form::Map if view.state.kind(object) == Kind::Map => entries(view, object, name),
        Form::Map => record(view, object, format!("{name}, a map")),
        Form::Object => record(view, object, format!("{name}, {}", view.state.class(object))),
    })
}

fn linked(view: &View, nodes: &[ObjId]) -> Table {
    let row = |at: usize| {
        let node = nodes[at];
        let next = next_field(view, node).map_or(Value::Absent, |field| view.state.item(node, field));
        let shown = view.label(node);
        vec![(at + 1).to_string(), shown, view.show(next), pointers(view, node), condition(view, node)]
    };
    let caption = "Linked list, in the order the nodes were made";
    let mut table = Table::new(caption, &["Node", "Value", "Next", "Pointers", "State"], nodes.len(), row);
    if let Some(second) = nodes.first().and_then(|&node| second_link(view, node)) {
        table.head.insert(3, second.to_owned());
        for (row, &node) in table.rows.iter_mut().zip(nodes) {
            let to = view.field(node, second).map_or(Value::Absent, |field| view.state.item(node, field));
            row.insert(3, view.show(to));
        }
        // The row that says how many more there are has no node.
        table.rows.iter_mut().for_each(|row| row.resize(6, String::new()));
    }
    table
}

fn tree(view: &View, nodes: &[ObjId]) -> Table {
    let numbers = numbers(view, nodes);
    let row = |at: usize| {
        let node = nodes[at];
        let field = |name: &&str| view.show(view.state.field(node, name));
        let links = [pointers(view, node), condition(view, node)];
        [vec![view.label(node)], numbers.iter().chain(&["left", "right"]).map(field).collect(), links.to_vec()].concat()
    };
    let head = [&["Node"], numbers.as_slice(), &["Left", "Right", "Pointers", "State"]].concat();
    Table::new("Binary tree", &head, nodes.len(), row)
}

fn array(view: &View, list: ObjId, caption: String) -> Table {
    let (indices, range) = (view.indices(list), view.range(list));
    let row = |at: usize| {
        let here = indices.iter().filter(|(_, index)| *index == at as i64).map(|(variable, _)| variable.name);
        let mut state: Vec<&str> = view.state.mark(list, at as u32).map(mark_words).into_iter().collect();
        if range.is_some_and(|(first, last)| (first..=last).contains(&(at as i64))) {
            state.push("in range");
        }
        vec![
            at.to_string(),
            view.show(view.state.item(list, at as u32)),
            here.collect::<Vec<_>>().join(", "),
            state.join(", "),
        ]
    };
    Table::new(caption, &["Index", "Value", "Pointers", "State"], view.state.len(list) as usize, row)
}

fn items(view: &View, object: ObjId, caption: String, most: usize) -> Table {
    let row = |at: usize| vec![(at + 1).to_string(), view.show(view.state.item(object, at as u32))];
    Table::of_most(most, caption, &["Place", "Item"], view.state.len(object) as usize, row)
}

fn entries(view: &View, map: ObjId, name: &str) -> Table {
    let entries = view.state.entries(map);
    let row = |at: usize| vec![view.show(entries[at].0), view.show(entries[at].1)];
    Table::new(format!("{name}, a map"), &["Key", "Value"], entries.len(), row)
}

fn record(view: &View, object: ObjId, caption: String) -> Table {
    let fields = view.state.fields(object);
    let row = |at: usize| vec![fields[at].clone(), view.show(view.state.item(object, at as u32))];
    Table::new(caption, &["Field", "Value"], fields.len(), row)
}

fn calls(view: &View) -> Option<Table> {
    let row = |at: usize| {
        let frame = &view.frames[at];
        let variables = frame.vars().into_iter().map(|(name, _, value)| format!("{name} = {}", view.show(value)));
        vec![(at + 1).to_string(), frame.name().to_owned(), variables.collect::<Vec<_>>().join(", ")]
    };
    let head = ["Depth", "Call", "Variables"];
    (view.frames.len() > 1).then(|| Table::new("Calls, outermost first", &head, view.frames.len(), row))
}

/// The variables that point at a node; those of outer calls say so.
fn pointers(view: &View, node: ObjId) -> String {
    let here = view.vars.iter().filter(|variable| variable.value == Value::Ref(node));
    let word = |variable: &crate::view::Variable| match variable.live {
        true => variable.name.to_owned(),
        false => format!("{} of an outer call", variable.name),
    };
    here.map(word).collect::<Vec<_>>().join(", ")
}

/// What the run has made of a node, and what this step did to it.
fn condition(view: &View, node: ObjId) -> String {
    let status = status_words(view.state.status(node));
    let mark = view.touched(node).map_or("", mark_words);
    [status, mark].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}

fn status_words(status: Status) -> &'static str {
    match status {
        Status::Untouched => "",
        Status::Frontier => "waiting",
        Status::Visited => "visited",
        Status::Done => "finished",
        Status::Wrong => "wrong",
    }
}

fn mark_words(mark: MarkKind) -> &'static str {
    match mark {
        MarkKind::Read | MarkKind::Source => "read now",
        MarkKind::Compare => "compared now",
        MarkKind::Write => "written now",
    }
}
