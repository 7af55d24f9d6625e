//! A list of numbers whose sizes are looked at: a bar above each cell. Where cells have no room for their numbers, the bars
//! stand alone, and only what the step touches is named.

mod ranges;
mod scale;

use trace::{Hint, MarkKind, ObjId};

use self::ranges::Ranges;
use self::scale::{HIGHEST, Scale};
use crate::block::{Block, SMALL_CHAR, VALUE_CHAR, id, line, rect, small, small_width, value};
use crate::pointer::role;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{View, mark_role};

const CELL: f32 = 44.0;
const CELL_HEIGHT: f32 = 32.0;
/// A bar that is narrower than this cannot be told from the next.
const NARROWEST: f32 = 4.5;
/// Cells of this width have room for the tabs of neighbours beside one another.
const ROOMY: f32 = 34.0;
/// Beside the first bar, for the edge of a band.
const SIDE: f32 = 3.5;
const INDEX: f32 = 24.0;
const TAB: f32 = 24.0;
/// Above the highest bar: for a number, where bars stand alone.
const ABOVE: f32 = 18.0;
/// Beside the last bar: for the name of what bars are compared with.
const NAME: f32 = 52.0;
/// Shape indices of what belongs to calls come behind those of items.
const CALLS: u32 = 1 << 20;

/// Where everything stands.
struct Layout {
    count: usize,
    cell: f32,
    left: f32,
    /// Above the highest bar, below every bar, and below every cell.
    top: f32,
    base: f32,
    cells: f32,
    /// Whether cells have room for their numbers.
    numbered: bool,
    /// Whether the widest number has room in the size of values.
    large: bool,
    lanes: usize,
    height: f32,
    scale: Scale,
}

impl Layout {
    fn x(&self, at: usize) -> f32 {
        self.left + self.cell * at as f32
    }

    fn middle(&self, at: usize) -> f32 {
        self.x(at) + self.cell / 2.0
    }

    fn width(&self, named: bool) -> f32 {
        self.x(self.count) + if named { NAME } else { self.left }
    }
}

/// Draws a list; `None` if there is nothing to measure or no room for so many bars.
pub(crate) fn draw(view: &View, list: ObjId, room: f32) -> Option<Block> {
    let is_named = |hint: &Hint| matches!(hint, Hint::Against { of, .. } if *of == list);
    let named = view.state.hints().iter().any(is_named);
    let layout = layout(view, list, if named { room - NAME - SIDE } else { room - 2.0 * SIDE })?;
    let ranges = Ranges::new(view, list);
    let mut block = Block::of(layout.width(named), layout.height);
    block.indent = layout.left;
    ranges::bands(list, &layout, &ranges, &mut block);
    ranges::brackets(list, &layout, &ranges, &mut block);
    let mut free = 0.0;
    for at in 0..layout.count {
        let mark = view.state.mark(list, at as u32);
        bar(view, list, &layout, (at, mark), ranges.rest_role(at), &mut block);
        if layout.numbered {
            cell(view, list, &layout, (at, mark), ranges.holds(at), &mut block);
        } else if mark.is_some() {
            free = name(view, list, &layout, at, free, &mut block);
        }
    }
    ranges::level(list, &layout, &ranges, &mut block);
    tabs(view, list, &layout, &mut block);
    Some(block)
}

fn layout(view: &View, list: ObjId, room: f32) -> Option<Layout> {
    let items = view.state.items(list);
    let count = items.len();
    let widest = items.iter().map(|item| view.show(*item).chars().count()).max()? as f32;
    let wide = (widest * VALUE_CHAR + 14.0).max(CELL);
    let cell = (room / count as f32).min(wide);
    if cell < NARROWEST {
        return None;
    }
    let has_tabs = view.state.hints().iter().any(|hint| matches!(hint, Hint::Index { into, .. } if *into == list));
    // Room for two tabs in one place, so that nothing below moves when they meet; of narrow bars each keeps its lane.
    let lanes = if has_tabs { 2 } else { 0 };
    let above = if ranges::has_calls(view, list) { ranges::depth() } else { 0.0 } + ABOVE;
    let numbered = widest * SMALL_CHAR + 5.0 <= cell;
    let large = widest * VALUE_CHAR + 4.0 <= cell;
    let base = above + HIGHEST;
    let cells = base + if numbered { CELL_HEIGHT } else { 3.0 };
    let height = cells + INDEX + TAB * lanes as f32;
    Some(Layout {
        count,
        cell,
        left: SIDE,
        top: above,
        base,
        cells,
        numbered,
        large,
        lanes,
        height,
        scale: Scale::new(view),
    })
}

type Touched = (usize, Option<MarkKind>);

fn bar(view: &View, list: ObjId, layout: &Layout, (at, mark): Touched, rest: Role, block: &mut Block) {
    let Some(height) = layout.scale.height(view.state.item(list, at as u32)) else { return };
    let role = mark.map_or(rest, mark_role);
    let gap = (layout.cell * 0.12).clamp(0.5, 5.0);
    let corner = Point::new(layout.x(at) + gap, layout.base - height);
    let body = rect(corner, layout.cell - 2.0 * gap, height, 0.0, Texture::None);
    block.put(id(list.number(), Part::Body, at as u32), role, mark.is_some(), body);
}

/// The number in its cell, and its index.
fn cell(view: &View, list: ObjId, layout: &Layout, (at, mark): Touched, inside: bool, block: &mut Block) {
    let (number, index) = (list.number(), at as u32);
    let corner = Point::new(layout.x(at), layout.base);
    let role = mark.map_or(Role::Plain, mark_role);
    block.put(id(number, Part::Cell, index), role, false, rect(corner, layout.cell, CELL_HEIGHT, 0.0, Texture::None));
    if mark.is_some() {
        let outline = Geometry::Outline { at: corner, width: layout.cell, height: CELL_HEIGHT, radius: 0.0 };
        block.put(id(number, Part::Mark, index), role, true, outline);
    }
    let item = view.state.item(list, index);
    let role = if inside && layout.scale.height(item).is_some() { Role::Plain } else { Role::Quiet };
    let (middle, text) = (Point::new(layout.middle(at), layout.base + CELL_HEIGHT / 2.0), view.show(item));
    let text = if layout.large { value(middle, text) } else { small(middle, text, Anchor::Middle) };
    block.add(id(number, Part::Value, index), role, text);
    let below = Point::new(middle.x, layout.cells + 13.0);
    // Every index where there is room, else every second or fifth.
    let every = [1, 2, 5, 10].into_iter().find(|every| layout.cell * *every as f32 >= 20.0).unwrap_or(20);
    if at.is_multiple_of(every) {
        block.add(id(number, Part::Index, index), Role::Quiet, small(below, at.to_string(), Anchor::Middle));
    }
}

/// The number above a bar that stands alone, unless it would lie over the one before, which ends at `free`.
fn name(view: &View, list: ObjId, layout: &Layout, at: usize, free: f32, block: &mut Block) -> f32 {
    let item = view.state.item(list, at as u32);
    let Some(height) = layout.scale.height(item) else { return free };
    let text = view.show(item);
    let half = small_width(&text) / 2.0;
    let x = layout.middle(at).max(half).min(layout.x(layout.count) - half);
    if x - half < free {
        return free;
    }
    let place = Point::new(x, layout.base - height - 9.0);
    block.add(id(list.number(), Part::Value, at as u32), Role::Plain, small(place, text, Anchor::Middle));
    x + half + 2.0
}

/// Each index variable as a tab below its bar; of those before the first or behind the last item at the end.
fn tabs(view: &View, list: ObjId, layout: &Layout, block: &mut Block) {
    let indices = view.indices(list);
    for (position, (variable, at)) in indices.iter().enumerate() {
        let same = || indices[..position].iter().filter(|(_, other)| other == at).count();
        let lane = if layout.cell < ROOMY { position } else { same() };
        let lane = lane.min(layout.lanes.saturating_sub(1));
        let y = layout.cells + INDEX + TAB * lane as f32 + 10.0;
        let width = small_width(variable.name) + 12.0;
        let pointed = layout.left + layout.cell * (*at as f32 + 0.5).clamp(-0.1, layout.count as f32 + 0.1);
        let x = pointed.min(layout.width(false) - width / 2.0).max(width / 2.0);
        let (object, address) = (list.number(), variable.frame + variable.number);
        let tab = rect(Point::new(x - width / 2.0, y - 10.0), width, 20.0, 4.0, Texture::None);
        block.put(id(object, Part::Pointer, address), role(variable), variable.moved, tab);
        let name = small(Point::new(x, y), variable.name.to_owned(), Anchor::Middle);
        block.put(id(object, Part::PointerName, address), role(variable), variable.moved, name);
        if !layout.numbered {
            let stem = line(Point::new(pointed, layout.base + 3.0), Point::new(pointed, y - 11.0), false);
            block.add(id(object, Part::Divider, address), Role::Quiet, stem);
        }
    }
}
