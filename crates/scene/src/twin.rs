//! The text twin: the same step as small tables, for screen readers and for whoever would rather read.

mod grid;

use trace::{MarkKind, ObjId, Status, Value};

use crate::find::{Found, Structure, find};
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
    let view = View::new(state);
    let mut tables: Vec<Table> = find(&view).iter().map(|found| table(&view, found)).collect();
    tables.extend(calls(&view));
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

fn table(view: &View, found: &Found) -> Table {
    let name = &found.name;
    match &found.structure {
        Structure::Linked(nodes) => linked(view, nodes),
        Structure::Tree(nodes) => tree(view, nodes),
        Structure::Grid(grid) => grid::table(view, *grid, name),
        Structure::Array(list) => array(view, *list, name),
        Structure::Nested(list) => nested(view, *list, name),
        Structure::Queue(queue) => items(view, *queue, format!("{name}, waiting in order"), MOST_WAITING),
        Structure::Set(set) => items(view, *set, format!("{name}, a set"), MOST_ROWS),
        Structure::Map(map) => entries(view, *map, name),
        Structure::Record(object) => record(view, *object, name),
    }
}

fn linked(view: &View, nodes: &[ObjId]) -> Table {
    let row = |at: usize| {
        let node = nodes[at];
        let next = view.field(node, "next").map_or(Value::Absent, |field| view.state.item(node, field));
        let shown = view.show(view.state.item(node, 0));
        vec![(at + 1).to_string(), shown, view.show(next), pointers(view, node), condition(view, node)]
    };
    Table::new(
        "Linked list, in the order the nodes were made",
        &["Node", "Value", "Next", "Pointers", "State"],
        nodes.len(),
        row,
    )
}

fn tree(view: &View, nodes: &[ObjId]) -> Table {
    let row = |at: usize| {
        let node = nodes[at];
        let side = |name| view.field(node, name).map_or(Value::Absent, |field| view.state.item(node, field));
        let [value, left, right] =
            [view.state.item(node, 0), side("left"), side("right")].map(|value| view.show(value));
        vec![value, left, right, pointers(view, node), condition(view, node)]
    };
    Table::new("Binary tree", &["Node", "Left", "Right", "Pointers", "State"], nodes.len(), row)
}

fn array(view: &View, list: ObjId, name: &str) -> Table {
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
    Table::new(format!("{name}, a list"), &["Index", "Value", "Pointers", "State"], view.state.len(list) as usize, row)
}

fn nested(view: &View, list: ObjId, name: &str) -> Table {
    let row = |at: usize| {
        let inner = view.state.item(list, at as u32).object();
        let items = inner.map(|inner| {
            (0..view.state.len(inner)).map(|at| view.show(view.state.item(inner, at))).collect::<Vec<_>>()
        });
        vec![at.to_string(), items.map(|items| items.join(", ")).unwrap_or_default()]
    };
    Table::new(format!("{name}, a list of lists"), &["Row", "Items"], view.state.len(list) as usize, row)
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

fn record(view: &View, object: ObjId, name: &str) -> Table {
    let fields = view.state.fields(object);
    let row = |at: usize| vec![fields[at].clone(), view.show(view.state.item(object, at as u32))];
    Table::new(format!("{name}, {}", view.state.class(object)), &["Field", "Value"], fields.len(), row)
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
