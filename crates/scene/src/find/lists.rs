//! What a list is taken for: a row of values, what things wait in, a heap, rows of a grid or table, a graph by position.

use std::collections::BTreeSet;

use trace::{Kind, Meaning, ObjId, Value};

use super::met::MOST;
use super::{Judged, graphs, names};
use crate::buckets;
use crate::form::Form;
use crate::view::View;

/// Rows and cells of a row that are looked at.
const ROWS: usize = 200;
const CELLS: usize = 64;
/// Items of a list that is taken for a heap, at most.
const LARGEST_HEAP: u32 = 2000;

/// What a list is taken for. The rows of one that has any are drawn with it.
pub(super) fn judge(view: &View, list: ObjId, name: &str, parts: &mut BTreeSet<ObjId>) -> Judged {
    match view.meaning(list) {
        Some(Meaning::Buckets) => {
            parts.extend(buckets::members(view, list));
            return Judged::new(Form::Buckets, &[]);
        }
        Some(Meaning::Parents) => return Judged::new(Form::Forest, &[Form::List]),
        Some(Meaning::Calls) => return Judged::new(Form::Calls, &[]),
        Some(Meaning::Intervals) => {
            parts.extend(view.state.items(list).into_iter().filter_map(Value::object));
            return Judged::new(Form::Intervals, &[Form::Lists]);
        }
        Some(Meaning::Ring) => {
            parts.extend(on_the_ring(view, list));
            return Judged::new(Form::List, &[]);
        }
        _ => {}
    }
    let rows = rows(view, list);
    if let Some((of_rows, of_cols)) = view.headed(list) {
        parts.extend(rows);
        // Their items stand at the rows and columns.
        parts.extend([of_rows, of_cols]);
        return Judged::new(Form::Table, &[Form::Grid]);
    }
    let is_plain = rows.iter().all(|&row| view.state.kind(row) == Kind::List && view.state.len(row) <= 4);
    let is_said_heap = view.meaning(list) == Some(Meaning::Heap);
    if is_plain && (is_said_heap || (names::is_heap(name) && is_heap(view, list))) {
        parts.extend(rows);
        return Judged::new(Form::Heap, &[Form::List, Form::Queue]);
    }
    if is_plain && names::is_lane(name) {
        parts.extend(rows.into_iter().filter(|&row| view.is_inline(Value::Ref(row))));
        let form = if names::is_stack(name) { Form::Stack } else { Form::Queue };
        return Judged::new(form, &[Form::List, Form::Stack, Form::Queue]);
    }
    if rows.is_empty() {
        return judge_flat(view, list);
    }
    let judged = judge_rows(view, list, name, &rows);
    parts.extend(rows);
    judged
}

/// What is drawn with the list that is the ring: all that stands on it, and the other lists that say so.
fn on_the_ring(view: &View, list: ObjId) -> Vec<ObjId> {
    let lists = crate::ring::lists(&view.state);
    let objects = lists.iter().flat_map(|list| view.state.items(*list)).filter_map(Value::object);
    objects.chain(lists.iter().copied().filter(|other| *other != list)).collect()
}

/// The collections in a list.
fn rows(view: &View, list: ObjId) -> Vec<ObjId> {
    let inner = |at: u32| view.state.item(list, at).object().filter(|&inner| is_row(view, inner));
    (0..view.state.len(list).min(MOST as u32)).filter_map(inner).collect()
}

/// Plain objects in a list are records, not rows.
fn is_row(view: &View, id: ObjId) -> bool {
    matches!(view.state.kind(id), Kind::List | Kind::Set | Kind::Deque | Kind::Map)
}

fn judge_flat(view: &View, list: ObjId) -> Judged {
    let mut others = vec![Form::Stack, Form::Queue];
    others.extend((view.state.len(list) > 1 && are_ordered(view, list)).then_some(Form::Heap));
    Judged::new(Form::List, &others)
}

fn judge_rows(view: &View, list: ObjId, name: &str, rows: &[ObjId]) -> Judged {
    let (is_matrix, is_adjacency) = (graphs::is_matrix(view, list), graphs::is_adjacency(view, list));
    if view.is_taken_from(list) {
        return Judged::new(Form::Lists, &[Form::Table]);
    }
    let is_graph = names::is_graph(name) && (is_matrix || is_adjacency);
    let width = view.state.len(rows[0]);
    let is_even = rows.iter().all(|&row| view.state.kind(row) == Kind::List && view.state.len(row) == width);
    // Pairs are pairs, unless the name says that they are cells.
    let is_wide = width > 2 || (width > 0 && (names::is_grid(name) || names::is_table(name)));
    let form = if is_graph {
        Form::Graph
    } else if !is_even || !is_wide {
        Form::Lists
    } else if names::is_table(name) || !are_cells(view, rows) {
        Form::Table
    } else {
        Form::Grid
    };
    let mut others = if is_even { vec![Form::Grid, Form::Table, Form::Lists] } else { vec![Form::Lists, Form::Table] };
    others.extend((is_matrix || is_adjacency).then_some(Form::Graph));
    Judged::new(form, &others)
}

/// Whether each cell is a small number, a character or a truth value.
fn are_cells(view: &View, rows: &[ObjId]) -> bool {
    let is_cell = |value: Value| match value {
        Value::Int(number) => (-999..=9999).contains(&number),
        Value::Char(_) | Value::Bool(_) => true,
        Value::Text(_) => view.unquoted(value).chars().count() <= 1,
        _ => false,
    };
    rows.iter().take(ROWS).all(|&row| view.contents(row, CELLS).into_iter().all(|(value, _)| is_cell(value)))
}

/// Whether the items can be compared, by the first of them.
fn are_ordered(view: &View, list: ObjId) -> bool {
    view.contents(list, CELLS).into_iter().all(|(value, _)| rank(view, value).is_some())
}

/// Whether the items stand as in a heap, smallest or largest first, but for what is just being moved: an item that does not
/// fit to its parent or to its children.
fn is_heap(view: &View, list: ObjId) -> bool {
    let count = view.state.len(list);
    let ranks: Option<Vec<Rank>> =
        (0..count.min(LARGEST_HEAP + 1)).map(|at| rank(view, view.state.item(list, at))).collect();
    let Some(ranks) = ranks.filter(|_| count <= LARGEST_HEAP) else { return false };
    let misfits = |is_wrong: fn(&Rank, &Rank) -> bool| {
        let wrong = (1..ranks.len()).filter(|&at| is_wrong(&ranks[(at - 1) / 2], &ranks[at]));
        wrong.take(4).collect::<Vec<usize>>()
    };
    one_moves(&misfits(|parent, child| parent > child)) || one_moves(&misfits(|parent, child| parent < child))
}

/// Whether all children that do not fit have to do with one item: it is the child, or the parent of all of them.
fn one_moves(children: &[usize]) -> bool {
    let parent = |at: usize| (at - 1) / 2;
    match children {
        [] | [_] => true,
        [first, second] => parent(*first) == parent(*second) || parent(*second) == *first,
        [first, second, third] => parent(*second) == *first && parent(*third) == *first,
        _ => false,
    }
}

/// What items are ordered by: numbers, then texts; of a pair its parts.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
enum Rank {
    Number(f64),
    Word(String),
    Parts(Vec<Rank>),
}

fn rank(view: &View, value: Value) -> Option<Rank> {
    match value {
        Value::Int(number) => Some(Rank::Number(number as f64)),
        Value::Float(number) => Some(Rank::Number(number)),
        Value::Infinity => Some(Rank::Number(f64::INFINITY)),
        Value::Bool(truth) => Some(Rank::Number(f64::from(u8::from(truth)))),
        Value::Text(_) if !view.is_fold(value) => Some(Rank::Word(view.unquoted(value).to_owned())),
        Value::Char(letter) => Some(Rank::Word(letter.to_string())),
        Value::Ref(id) if view.state.kind(id) == Kind::List && view.state.len(id) <= 4 => {
            // What comes behind the first part decides only between equals, and may be anything.
            let first = rank(view, view.state.item(id, 0))?;
            let rest = (1..view.state.len(id)).map_while(|at| rank(view, view.state.item(id, at)));
            Some(Rank::Parts([first].into_iter().chain(rest).collect()))
        }
        _ => None,
    }
}
