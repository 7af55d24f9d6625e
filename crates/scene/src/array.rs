//! Lists of values: cells with their index below, named index pointers as tabs under the row, a range as a band.

mod marks;

use std::collections::BTreeSet;

use trace::{Hint, Kind, MarkKind, ObjId, Value};

use crate::block::{Block, VALUE_CHAR, id, rect, small, value};
use crate::rows::{Line, fit, lines};
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{View, mark_role};

const CELL: f32 = 44.0;
const CELL_HEIGHT: f32 = 40.0;
/// Room at both sides, for a pointer that stands before the first or behind the last item.
const MARGIN: f32 = 26.0;
/// Room above a row: for the bracket of a range, or for arrows to the cell a value came from.
const ABOVE: f32 = 12.0;
const ABOVE_WITH_ARCS: f32 = 36.0;
/// What the first row needs less, because a title stands above it.
const UNDER_TITLE: f32 = 12.0;
/// Room for the indices.
const INDEX: f32 = 26.0;
const TAB: f32 = 24.0;
const FOLD: f32 = 30.0;
/// Items that are looked at one by one; of a longer list only the ends and what indices name.
const SEARCHED: u32 = 2000;

/// Where each cell of an array stands.
struct Layout {
    count: usize,
    per_row: usize,
    cell: f32,
    lines: Vec<(Line, f32)>,
    above: f32,
    margin: f32,
    height: f32,
    range: Option<(i64, i64)>,
    /// Items that the step touched, in order.
    touched: Vec<(u32, MarkKind)>,
}

impl Layout {
    fn new(view: &View, list: ObjId, room: f32) -> Layout {
        let count = view.state.len(list) as usize;
        let indices = view.indices(list);
        let touched = marks::touched(view, list, &indices);
        let cell = companions(view, list).into_iter().map(|other| cell_width(view, other, &[]));
        let cell = cell.fold(cell_width(view, list, &touched), f32::max);
        let margin = if view.has_index(list) { MARGIN } else { 1.0 };
        let per_row = fit(room - 2.0 * margin, cell, 0.0).min(count.max(1));
        let named = indices.iter().filter_map(|(_, at)| usize::try_from(*at).ok());
        let keep: Vec<usize> = touched.iter().map(|(at, _)| *at as usize).chain(named).collect();
        let above = if marks::has_sources(&touched) || view.is_computed(list) { ABOVE_WITH_ARCS } else { ABOVE };
        let mut layout = Layout {
            count,
            per_row,
            cell,
            lines: Vec::new(),
            above,
            margin,
            height: 0.0,
            range: view.range(list),
            touched,
        };
        if above == ABOVE_WITH_ARCS {
            layout.height = -UNDER_TITLE;
        }
        for line in lines(count, per_row, &keep) {
            layout.lines.push((line, layout.height));
            layout.height += match line {
                Line::Row(row) => {
                    let items = (row * per_row) as i64..((row + 1) * per_row) as i64;
                    // Room for one tab in every row, so that rows stay where they are when a tab moves to another.
                    let lanes = if margin > 1.0 { marks::lanes(&indices, items, count).max(1) } else { 0 };
                    above + CELL_HEIGHT + INDEX + TAB * lanes as f32
                }
                Line::Fold { .. } => FOLD,
            };
        }
        layout
    }

    fn mark(&self, at: u32) -> Option<MarkKind> {
        let found = self.touched.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        Some(self.touched[found].1)
    }

    fn width(&self) -> f32 {
        2.0 * self.margin + self.cell * self.per_row as f32
    }

    /// The upper left corner of a cell; also for the places before the first and behind the last. `None` in a fold.
    fn corner(&self, at: i64) -> Option<Point> {
        let inside = at.clamp(0, self.count.max(1) as i64 - 1);
        let row = inside as usize / self.per_row;
        let (_, y) = self.lines.iter().find(|(line, _)| *line == Line::Row(row))?;
        let col = (inside - (row * self.per_row) as i64) as f32;
        let beside = (at - inside).clamp(-1, 1) as f32 * (self.cell / 2.0 + 13.0) / self.cell;
        Some(Point::new(self.margin + (col + beside) * self.cell, y + self.above))
    }
}

/// Draws a list.
pub(crate) fn draw(view: &View, list: ObjId, room: f32) -> Block {
    let layout = Layout::new(view, list, room);
    let mut block = Block::of(layout.width(), layout.height);
    block.indent = layout.margin;
    if layout.count == 0 {
        return empty(list);
    }
    for (line, y) in &layout.lines {
        match *line {
            Line::Row(row) => {
                let end = layout.count.min((row + 1) * layout.per_row);
                (row * layout.per_row..end).for_each(|at| cell(view, list, &layout, at, &mut block));
            }
            Line::Fold { first, count } => {
                let words = format!("… {first} to {} …", first + count - 1);
                let text = small(Point::new(layout.margin, y + FOLD / 2.0), words, Anchor::Start);
                block.add(id(list.number(), Part::Title, 1 + first as u32), Role::Quiet, text);
            }
        }
    }
    marks::range(list, &layout, &mut block);
    marks::tabs(view, list, &layout, &mut block);
    marks::sources(list, &layout, &mut block);
    block
}

/// A list without items says so.
fn empty(list: ObjId) -> Block {
    let mut block = Block::of(60.0, CELL_HEIGHT);
    let text = small(Point::new(1.0, CELL_HEIGHT / 2.0), "empty".to_owned(), Anchor::Start);
    block.add(id(list.number(), Part::Value, 0), Role::Quiet, text);
    block
}

fn cell(view: &View, list: ObjId, layout: &Layout, at: usize, block: &mut Block) {
    let Some(corner) = layout.corner(at as i64) else {
        return;
    };
    let (number, index) = (list.number(), at as u32);
    let (item, mark) = (view.state.item(list, index), layout.mark(index));
    let role = mark.map_or(Role::Plain, mark_role);
    block.put(id(number, Part::Cell, index), role, false, rect(corner, layout.cell, CELL_HEIGHT, 0.0, Texture::None));
    if mark.is_some() {
        let outline = Geometry::Outline { at: corner, width: layout.cell, height: CELL_HEIGHT, radius: 0.0 };
        block.put(id(number, Part::Mark, index), role, true, outline);
    }
    let middle = Point::new(corner.x + layout.cell / 2.0, corner.y + CELL_HEIGHT / 2.0);
    let outside = layout.range.is_some_and(|(first, last)| !(first..=last).contains(&(at as i64)));
    let quiet = outside || matches!(item, Value::Infinity | Value::None | Value::Absent | Value::Char(' '));
    let role = if quiet { Role::Quiet } else { Role::Plain };
    block.add(id(number, Part::Value, index), role, value(middle, view.show(item)));
    let below = Point::new(middle.x, corner.y + CELL_HEIGHT + 15.0);
    block.add(id(number, Part::Index, index), Role::Quiet, small(below, at.to_string(), Anchor::Middle));
}

/// Lists as long as this one into which the same variables lead: their cells stand below one another.
fn companions(view: &View, list: ObjId) -> Vec<ObjId> {
    let pairs = || {
        view.state.hints().iter().filter_map(|hint| match hint {
            Hint::Index { var, into } => Some((*var, *into)),
            _ => None,
        })
    };
    let vars: BTreeSet<_> = pairs().filter(|(_, into)| *into == list).map(|(var, _)| var).collect();
    let others = pairs().filter(|(var, into)| *into != list && vars.contains(var)).map(|(_, into)| into);
    let others: BTreeSet<ObjId> = others.filter(|&other| view.state.len(other) == view.state.len(list)).collect();
    others.into_iter().collect()
}

/// Cells are as wide as the widest value asks for; characters stand closer.
fn cell_width(view: &View, list: ObjId, touched: &[(u32, MarkKind)]) -> f32 {
    let count = view.state.len(list);
    let ends = (0..count.min(SEARCHED)).chain(count.saturating_sub(SEARCHED / 8)..count);
    let items = || ends.clone().chain(touched.iter().map(|(at, _)| *at)).map(|at| view.state.item(list, at));
    let widest = items().map(|item| letters(view, item)).max().unwrap_or(0);
    let characters = items().all(|item| matches!(item, Value::Char(_)));
    (widest as f32 * VALUE_CHAR + 14.0).max(if characters { 34.0 } else { CELL })
}

/// The length of a value's text, for numbers without making it.
fn letters(view: &View, value: Value) -> usize {
    match value {
        Value::Int(number) => {
            number.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1 + usize::from(number < 0)
        }
        Value::Char(_) | Value::Infinity => 1,
        other => view.show(other).chars().count(),
    }
}

impl View<'_> {
    /// Whether any index into the list is ever shown, so that its place under the row is kept free.
    fn has_index(&self, list: ObjId) -> bool {
        self.state.kind(list) == Kind::List
            && (self.may_index(list) || self.state.hints().iter().any(|hint| marks::points_into(hint, list)))
    }

    /// Whether some item is not known yet: a table that is being filled, into which arrows may lead.
    fn is_computed(&self, list: ObjId) -> bool {
        let unknown = |at| matches!(self.state.item(list, at), Value::Infinity | Value::Absent);
        (0..self.state.len(list).min(SEARCHED)).any(unknown)
    }
}
