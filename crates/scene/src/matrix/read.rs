//! What the rows of a structure are, whatever it is made of.

use trace::{ObjId, Value};

use crate::find::Found;
use crate::form::Form;
use crate::shape::Role;
use crate::view::{View, mark_role};

/// Rows that are read, at most: more than any picture shows.
const MOST: usize = 5000;
/// Shape indices of one object: rows by columns.
const STRIDE: u32 = 4096;

/// Rows and what stands above them.
pub(crate) struct Sheet {
    pub(crate) form: Form,
    pub(crate) rows: Vec<SheetRow>,
    /// Names of the columns; empty where they have numbers or nothing.
    pub(crate) heads: Vec<String>,
    /// The lists whose items label rows and columns beside their numbers.
    pub(super) headed: Option<Headed>,
}

/// Lists whose items label rows and columns, and how many of the first rows and columns have none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Headed {
    pub(super) rows: (ObjId, usize),
    pub(super) cols: (ObjId, usize),
}

/// One row.
pub(crate) struct SheetRow {
    pub(crate) label: String,
    /// Its position in what holds it.
    pub(crate) number: u32,
    pub(crate) count: usize,
    /// What its cells' shapes are named after, and the index of the first.
    pub(crate) object: u32,
    pub(crate) first_index: u32,
    /// The collection or object that is the row.
    pub(crate) inner: Option<ObjId>,
    /// How many of its first cells are used up.
    used: usize,
    /// The item that is the row, where it is no collection.
    value: Value,
    is_mapping: bool,
}

/// One cell.
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) role: Role,
    pub(crate) quiet: bool,
}

impl Sheet {
    /// Between two rows, in pixels: rows that are lists of their own stand apart.
    pub(crate) fn gap(&self) -> f32 {
        if self.form == Form::Lists { 4.0 } else { 0.0 }
    }

    /// Columns of the longest row.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(|row| row.count).max().unwrap_or(0)
    }
}

impl SheetRow {
    /// Whether its cells are entries of a map.
    pub(super) fn is_keyed(&self) -> bool {
        self.is_mapping
    }

    pub(crate) fn cell(&self, view: &View, col: usize) -> Cell {
        let Some(inner) = self.inner else {
            return Cell { text: view.show(self.value), role: Role::Plain, quiet: false };
        };
        if self.is_mapping {
            let Some((key, value, at)) = view.entry(inner, col) else {
                return Cell { text: String::new(), role: Role::Plain, quiet: true };
            };
            let role = view.state.mark(inner, at).map_or(Role::Plain, mark_role);
            return Cell { text: crate::block::cut(&format!("{key}: {}", view.show(value)), 18), role, quiet: false };
        }
        let item = view.state.item(inner, col as u32);
        let role = view.state.mark(inner, col as u32).map_or(Role::Plain, mark_role);
        Cell { text: letter(view, item), role, quiet: col < self.used || is_quiet(view, item) }
    }
}

/// A text of one character needs no quotes in a cell of its own.
fn letter(view: &View, item: Value) -> String {
    match view.unquoted(item) {
        _ if item == Value::Absent => String::new(),
        " " => "␣".to_owned(),
        text if text.chars().count() == 1 => text.to_owned(),
        _ => view.show(item),
    }
}

/// Empty places: what is there only so that something else can come.
fn is_quiet(view: &View, item: Value) -> bool {
    match item {
        Value::None | Value::Absent | Value::Infinity | Value::Bool(false) | Value::Char('.' | ' ') => true,
        Value::Text(_) => matches!(view.unquoted(item), "." | " " | ""),
        _ => false,
    }
}

/// Reads the rows of a list, a map or the objects of a class.
pub(crate) fn read(view: &View, found: &Found) -> Sheet {
    let (rows, heads) = match found.form {
        Form::Objects => objects(view, &found.nodes),
        _ => (found.object().map(|object| inside(view, object)).unwrap_or_default(), Vec::new()),
    };
    let mut sheet = Sheet { form: found.form, rows, heads, headed: None };
    sheet.headed = found.object().and_then(|table| headed(view, table, &sheet));
    sheet
}

fn headed(view: &View, table: ObjId, sheet: &Sheet) -> Option<Headed> {
    let (rows, cols) = view.headed(table)?;
    let skipped = |count: usize, list| count.saturating_sub(view.state.len(list) as usize);
    Some(Headed { rows: (rows, skipped(sheet.rows.len(), rows)), cols: (cols, skipped(sheet.width(), cols)) })
}

fn inside(view: &View, object: ObjId) -> Vec<SheetRow> {
    let row = |(key, value, at): (Option<String>, Value, u32)| {
        let inner = value.object().filter(|&inner| view.is_collection(inner));
        let is_mapping = inner.is_some_and(|inner| view.is_mapping(inner));
        let count = match inner {
            Some(inner) if is_mapping => view.entries(inner, STRIDE as usize).len(),
            Some(inner) => view.state.len(inner).min(STRIDE) as usize,
            None => 1,
        };
        let label = key.map_or_else(|| at.to_string(), |key| crate::block::cut(&key, 14));
        let first_index = at * STRIDE;
        let used = view.taken(object, at);
        SheetRow { label, number: at, count, object: object.number(), first_index, inner, used, value, is_mapping }
    };
    view.keyed(object, MOST).into_iter().map(row).collect()
}

/// The objects of a class: their fields are the columns.
fn objects(view: &View, nodes: &[ObjId]) -> (Vec<SheetRow>, Vec<String>) {
    let row = |(number, &node): (u32, &ObjId)| SheetRow {
        label: number.to_string(),
        number,
        count: view.state.len(node) as usize,
        object: node.number(),
        first_index: 0,
        inner: Some(node),
        used: 0,
        value: Value::Ref(node),
        is_mapping: false,
    };
    let most = nodes.iter().take(MOST).max_by_key(|&&node| view.state.fields(node).len());
    let heads = most.map(|&node| view.state.fields(node).iter().map(|name| crate::block::cut(name, 14)).collect());
    ((0..).zip(nodes.iter().take(MOST)).map(row).collect(), heads.unwrap_or_default())
}
