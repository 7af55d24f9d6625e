//! Grids, tables, lists of lists and objects of a class as text.

use trace::ObjId;

use super::{MOST_ROWS, Table, condition, mark_words, status_words};
use crate::find::Found;
use crate::form::Form;
use crate::matrix::{Place, Sheet, places, read};
use crate::ring::Standing;
use crate::view::View;

/// Columns of a table, at most; the last then says how many more there are.
const MOST_COLS: usize = 40;

pub(super) fn table(view: &View, found: &Found) -> Table {
    let sheet = read(view, found);
    let places = places(view, found, &sheet).all;
    let name = found.title();
    match found.form {
        Form::Grid | Form::Table => numbered(view, &sheet, &places, &name),
        Form::Objects => objects(view, &sheet, &name),
        _ => lists(view, &sheet, &places, &name),
    }
}

/// What a row says about the variables that point into it.
fn pointers(places: &[Place], row: usize) -> String {
    let here = places.iter().filter(|place| place.row == row);
    let words = |place: &Place| match place.col {
        Some(col) => format!("{} at column {col}", place.names()),
        None => place.names(),
    };
    here.map(words).collect::<Vec<_>>().join("; ")
}

fn numbered(view: &View, sheet: &Sheet, places: &[Place], name: &str) -> Table {
    let cols = sheet.width();
    let shown = cols.min(MOST_COLS);
    let kind = if sheet.form == Form::Grid { "grid" } else { "table" };
    let caption = format!("{name}, a {kind} of {} rows and {cols} columns", sheet.rows.len());
    let heads: Vec<String> = (0..shown).map(|col| col.to_string()).collect();
    let mut head = vec!["Row"];
    head.extend(heads.iter().map(String::as_str));
    let rest = format!("{} more", cols - shown);
    head.extend((shown < cols).then_some(rest.as_str()));
    head.push("Pointers");
    let row = |at: usize| {
        let row = &sheet.rows[at];
        let cell = |col: usize| if col < row.count { cell(view, sheet, at, col) } else { String::new() };
        let rest = (shown < cols).then(String::new);
        let cells = (0..shown).map(cell).chain(rest);
        [row.label.clone()].into_iter().chain(cells).chain([pointers(places, at)]).collect()
    };
    Table::new(caption, &head, sheet.rows.len(), row)
}

/// A cell, and what the step did to it.
fn cell(view: &View, sheet: &Sheet, row: usize, col: usize) -> String {
    let cell = sheet.rows[row].cell(view, col);
    match cell.role {
        crate::shape::Role::Write => format!("{}, written now", cell.text),
        _ => cell.text,
    }
}

fn lists(view: &View, sheet: &Sheet, places: &[Place], name: &str) -> Table {
    let row = |at: usize| {
        let row = &sheet.rows[at];
        let cells: Vec<String> = (0..row.count.min(MOST_ROWS)).map(|col| cell(view, sheet, at, col)).collect();
        let rest = if row.count > MOST_ROWS { format!(" and {} more", row.count - MOST_ROWS) } else { String::new() };
        vec![row.label.clone(), format!("{}{rest}", cells.join("; ")), pointers(places, at)]
    };
    Table::new(format!("{name}, rows of items"), &["Row", "Items", "Pointers"], sheet.rows.len(), row)
}

fn objects(view: &View, sheet: &Sheet, name: &str) -> Table {
    let head: Vec<&str> = ["Object"].into_iter().chain(sheet.heads.iter().map(String::as_str)).collect();
    let row = |at: usize| {
        let row = &sheet.rows[at];
        let cell = |col: usize| if col < row.count { cell(view, sheet, at, col) } else { String::new() };
        [row.label.clone()].into_iter().chain((0..sheet.heads.len()).map(cell)).collect()
    };
    Table::new(format!("{name}, objects"), &head, sheet.rows.len(), row)
}

/// Intervals with their two ends.
pub(super) fn intervals(view: &View, list: ObjId, name: &str) -> Table {
    let spans = crate::intervals::read(view, list);
    let indices = view.indices(list);
    let row = |at: usize| {
        let span = &spans[at];
        let here = indices.iter().filter(|(_, index)| *index == i64::from(span.at)).map(|(variable, _)| variable.name);
        let state = [status_words(view.state.status(span.object)), span.mark.map_or("", mark_words)];
        let state: Vec<&str> = state.into_iter().filter(|word| !word.is_empty()).collect();
        let ends = [span.at.into(), span.start, span.end].map(|number: i64| number.to_string());
        ends.into_iter().chain([here.collect::<Vec<_>>().join(", "), state.join(", ")]).collect()
    };
    Table::new(format!("{name}, intervals"), &["Index", "Start", "End", "Pointers", "State"], spans.len(), row)
}

/// All that stands on a ring, clockwise from the top.
pub(super) fn ring(view: &View, name: &str) -> Table {
    let mut standing: Vec<Standing> =
        crate::ring::lists(&view.state).into_iter().flat_map(|list| crate::ring::standing(view, list)).collect();
    standing.sort_by(|a, b| a.place.unwrap_or(0.0).total_cmp(&b.place.unwrap_or(0.0)));
    let row = |at: usize| {
        let one = &standing[at];
        let place = one.place.map_or(String::new(), |place| format!("{place}°"));
        vec![place, one.name.clone(), one.owner.clone().unwrap_or_default(), condition(view, one.object)]
    };
    let caption = format!("{name}, a ring, clockwise from the top");
    Table::new(caption, &["Place", "Name", "Belongs to", "State"], standing.len(), row)
}
