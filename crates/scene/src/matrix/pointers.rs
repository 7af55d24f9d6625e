//! Which variables point at a cell or a row: pairs of integers by name, single indices of rows, and variables that hold a row.

use trace::Value;

use super::layout::Layout;
use super::read::Sheet;
use crate::block::{Block, cut, id, rect, small, small_width};
use crate::find::Found;
use crate::form::Form;
use crate::pointer::role;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{Variable, View};

/// A lane of names above the columns.
pub(super) const TAB: f32 = 24.0;
/// Lanes, at most.
const MOST_LANES: usize = 3;
/// Letters of a name.
const LONGEST: usize = 8;
/// Letters that stand for a row, each with that of its column.
const LETTERS: [(&str, &str); 3] = [("r", "c"), ("i", "j"), ("x", "y")];
/// Single names that are never a row.
const COLUMNS: [&str; 6] = ["j", "c", "y", "col", "column", "k"];

/// A row or cell that variables name.
pub(crate) struct Place<'a> {
    pub(crate) row: usize,
    pub(crate) col: Option<usize>,
    row_var: Variable<'a>,
    col_var: Option<Variable<'a>>,
}

impl Place<'_> {
    /// The names as a reader would say them: `r, c`.
    pub(crate) fn names(&self) -> String {
        match &self.col_var {
            Some(col) => format!("{}, {}", self.row_var.name, col.name),
            None => self.row_var.name.to_owned(),
        }
    }
}

/// All of them, and the room that they need, whether or not they are set yet.
pub(crate) struct Places<'a> {
    pub(crate) all: Vec<Place<'a>>,
    pub(super) gutter: f32,
    pub(super) lanes: usize,
}

impl Places<'_> {
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.all.iter().map(|place| place.row)
    }

    /// The first column that is pointed at.
    pub(super) fn col(&self) -> Option<usize> {
        self.all.iter().find_map(|place| place.col)
    }
}

/// The places in rows that variables of the innermost call name.
pub(crate) fn places<'a>(view: &View<'a>, found: &Found, sheet: &Sheet) -> Places<'a> {
    let mut places = Places { all: Vec::new(), gutter: 0.0, lanes: 0 };
    let Some(list) = found.object().filter(|&list| found.form != Form::Objects && !view.is_mapping(list)) else {
        return places;
    };
    // Of pairs two indices are two rows.
    let has_cells = sheet.width() > 2 || matches!(sheet.form, Form::Grid | Form::Table);
    let names = if has_cells { declared(view) } else { Vec::new() };
    let mut widest: Vec<&str> = Vec::new();
    for &name in &names {
        let Some(partner) = partner(name, &names) else { continue };
        places.lanes = (places.lanes + 1).min(MOST_LANES);
        widest.push(name);
        places.all.extend(pair(view, sheet, name, partner));
    }
    let paired = |name: &str| names.iter().any(|row| *row == name || partner(row, &names) == Some(name));
    for (variable, at) in view.indices(list) {
        if paired(variable.name) || (has_cells && COLUMNS.contains(&variable.name)) {
            continue;
        }
        widest.push(variable.name);
        let row = usize::try_from(at).ok().filter(|&row| row < sheet.rows.len());
        places.all.extend(row.map(|row| Place { row, col: None, row_var: variable, col_var: None }));
    }
    for variable in view.vars.iter().filter(|variable| variable.live && matches!(variable.value, Value::Ref(_))) {
        let is_row = |row: &super::SheetRow| row.inner.is_some() && row.inner == variable.value.object();
        if let Some(row) = sheet.rows.iter().position(is_row) {
            widest.push(variable.name);
            places.all.push(Place { row, col: None, row_var: *variable, col_var: None });
        }
    }
    let width = widest.iter().map(|name| small_width(&cut(name, LONGEST))).fold(0.0, f32::max);
    // What two texts head is looked at by a pair of indices, if not in this call then in one inside: their place is kept free.
    let least = if sheet.headed.is_some() { 1 } else { 0 };
    let width = width.max(small_width("i") * least as f32);
    places.lanes = places.lanes.max(least);
    places.gutter = if width > 0.0 { width + 18.0 } else { 0.0 };
    places
}

/// The names of all variables that the innermost call may ever have.
fn declared<'a>(view: &View<'a>) -> Vec<&'a str> {
    let top = view.frames.last().map(|frame| view.state.fields(frame.id()));
    top.unwrap_or_default().iter().map(String::as_str).collect()
}

/// The name of the column that belongs to the name of a row, if there is such a variable: `col` to `row`, `nc` to `nr`, `j2` to `i2`.
fn partner<'a>(row: &str, names: &[&'a str]) -> Option<&'a str> {
    let known = |wanted: String| names.iter().copied().find(|name| *name == wanted && wanted != row);
    for (from, to) in [("row", "col"), ("Row", "Col"), ("row", "column"), ("Row", "Column")] {
        if let Some(found) = row.contains(from).then(|| known(row.replacen(from, to, 1))).flatten() {
            return Some(found);
        }
    }
    // A delta is no place.
    if row.starts_with('d') {
        return None;
    }
    let short = row.len() <= 3 || row.rfind('_').is_some_and(|at| at + 2 == row.len());
    let swap = |(from, to): (&str, &str)| {
        let at = row.rfind(from)?;
        known(format!("{}{to}{}", &row[..at], &row[at + 1..]))
    };
    short.then(|| LETTERS.into_iter().find_map(swap)).flatten()
}

fn pair<'a>(view: &View<'a>, sheet: &Sheet, row: &str, col: &str) -> Option<Place<'a>> {
    let live = |name: &str| view.vars.iter().find(|variable| variable.live && variable.name == name).copied();
    let at = |variable: &Variable| usize::try_from(variable.value.int()?).ok();
    let row_var = live(row)?;
    let place = at(&row_var).filter(|&row| row < sheet.rows.len())?;
    let col_var = live(col).filter(|col| at(col).is_some_and(|col| col < sheet.rows[place].count));
    // A pair of which one is outside points at nothing; a row whose column is not set yet is a row.
    if live(col).is_some() && col_var.is_none() {
        return None;
    }
    Some(Place { row: place, col: col_var.as_ref().and_then(at), row_var, col_var })
}

/// Names at the rows and above the columns, and an outline around each cell that they meet at.
pub(super) fn draw(places: &Places, layout: &Layout, object: u32, block: &mut Block) {
    let mut lane = 0;
    for (position, place) in places.all.iter().enumerate() {
        let Some(y) = layout.y(place.row) else { continue };
        let earlier = places.all[..position].iter().filter(|other| other.row == place.row).count();
        if earlier == 0 {
            let names: Vec<&str> =
                places.all[position..].iter().filter(|other| other.row == place.row).map(|p| p.row_var.name).collect();
            row_tab(place, &names.join(","), Point::new(0.0, y + layout.row_height / 2.0), layout, object, block);
        }
        let Some((col, variable)) = place.col.zip(place.col_var.as_ref()).filter(|(col, _)| layout.cols.contains(col))
        else {
            continue;
        };
        let height = layout.row_height;
        let outline = Geometry::Outline { at: Point::new(layout.x(col), y), width: layout.cell, height, radius: 0.0 };
        let address = variable.frame + variable.number;
        // The first pair is where one stands, the next a cell beside it.
        let outline_role = if position == 0 { Role::Accent } else { Role::Quiet };
        block.put(id(object, Part::Pointer, (1 << 23) | address), outline_role, true, outline);
        let top = layout.top - layout.heads;
        let y = top - TAB * (lane % MOST_LANES + 1) as f32 + 11.0;
        lane += 1;
        tab(
            variable,
            variable.name,
            (layout.x(col) + layout.cell / 2.0, y),
            (layout.left, layout.width()),
            object,
            block,
        );
    }
}

fn row_tab(place: &Place, names: &str, at: Point, layout: &Layout, object: u32, block: &mut Block) {
    let most = ((layout.gutter - 18.0) / crate::block::SMALL_CHAR).round() as usize;
    let name = cut(names, most.max(1));
    let half = small_width(&name) / 2.0 + 6.0;
    tab(&place.row_var, &name, (layout.gutter - 6.0 - half, at.y), (0.0, layout.gutter), object, block);
}

/// A name in a box around a point, between two edges.
fn tab(variable: &Variable, name: &str, (x, y): (f32, f32), (left, right): (f32, f32), object: u32, block: &mut Block) {
    let width = small_width(name) + 12.0;
    let x = x.min(right - width / 2.0).max(left + width / 2.0);
    let address = variable.frame + variable.number;
    let body = rect(Point::new(x - width / 2.0, y - 10.0), width, 20.0, 4.0, Texture::None);
    block.put(id(object, Part::Pointer, address), role(variable), variable.moved, body);
    let name = small(Point::new(x, y), name.to_owned(), Anchor::Middle);
    block.put(id(object, Part::PointerName, address), role(variable), variable.moved, name);
}
