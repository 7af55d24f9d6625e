//! What lies over and under the cells of an array: the range, the index pointers, the arrows to a computed value.

use std::collections::BTreeSet;
use std::ops::Range;

use trace::{Hint, MarkKind, ObjId};

use super::{CELL_HEIGHT, INDEX, Layout, SEARCHED, TAB};
use crate::block::{Block, id, rect, small, small_width};
use crate::pointer::role;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{Variable, View};

/// Items that this step touched, in order, with the mark. Of a long list only those that an index names.
pub(super) fn touched(view: &View, list: ObjId, indices: &[(Variable, i64)]) -> Vec<(u32, MarkKind)> {
    let count = view.state.len(list);
    let mark = |at: u32| Some((at, view.state.mark(list, at)?));
    if count <= SEARCHED {
        return (0..count).filter_map(mark).collect();
    }
    let named: BTreeSet<u32> =
        indices.iter().filter_map(|(_, at)| u32::try_from(*at).ok()).filter(|at| *at < count).collect();
    named.into_iter().filter_map(mark).collect()
}

pub(super) fn has_sources(touched: &[(u32, MarkKind)]) -> bool {
    touched.iter().any(|(_, mark)| *mark == MarkKind::Source)
}

pub(super) fn points_into(hint: &Hint, list: ObjId) -> bool {
    matches!(hint, Hint::Index { into, .. } if *into == list)
}

/// Pointers that stand at the same item of a row, at most. Those outside the list belong to its ends.
pub(super) fn lanes(indices: &[(Variable, i64)], items: Range<i64>, count: usize) -> usize {
    let here = |at: i64| items.contains(&at.clamp(0, count.max(1) as i64 - 1));
    let at_same = |at: i64| indices.iter().filter(|(_, other)| *other == at).count();
    indices.iter().filter(|(_, at)| here(*at)).map(|(_, at)| at_same(*at)).max().unwrap_or(0)
}

/// A band behind the cells of the range, one piece for each row it goes through, with a bracket on top.
pub(super) fn range(list: ObjId, layout: &Layout, block: &mut Block) {
    let Some((first, last)) = layout.range else {
        return;
    };
    let (first, last) = (first.max(0), last.min(layout.count as i64 - 1));
    let per_row = layout.per_row as i64;
    let mut from = first;
    while from <= last {
        let row = from / per_row;
        let to = last.min((row + 1) * per_row - 1);
        if let (Some(start), Some(end)) = (layout.corner(from), layout.corner(to)) {
            let at = Point::new(start.x - 4.0, start.y - 5.0);
            let band = rect(at, end.x + layout.cell - start.x + 8.0, CELL_HEIGHT + 10.0, 5.0, Texture::None);
            block.put(id(list.number(), Part::Back, row as u32), Role::Accent, false, band);
        }
        from = to + 1;
    }
}

/// Each index variable as a tab below its item.
pub(super) fn tabs(view: &View, list: ObjId, layout: &Layout, block: &mut Block) {
    let indices = view.indices(list);
    for (position, (variable, at)) in indices.iter().enumerate() {
        let Some(corner) = layout.corner(*at) else {
            continue;
        };
        let lane = indices[..position].iter().filter(|(_, other)| other == at).count();
        let y = corner.y + CELL_HEIGHT + INDEX + TAB * lane as f32 + 10.0;
        let width = small_width(variable.name) + 12.0;
        let x = (corner.x + layout.cell / 2.0).min(layout.width() - width / 2.0).max(width / 2.0);
        // A variable may be an index into several lists; its address tells it from all others.
        let (object, address) = (list.number(), variable.frame + variable.number);
        let tab = rect(Point::new(x - width / 2.0, y - 10.0), width, 20.0, 4.0, Texture::None);
        block.put(id(object, Part::Pointer, address), role(variable), variable.moved, tab);
        let name = small(Point::new(x, y), variable.name.to_owned(), Anchor::Middle);
        block.put(id(object, Part::PointerName, address), role(variable), variable.moved, name);
    }
}

/// Arrows from the items a value was computed from to the item that was written.
pub(super) fn sources(list: ObjId, layout: &Layout, block: &mut Block) {
    let written = layout.touched.iter().find(|(_, mark)| *mark == MarkKind::Write);
    let Some(to) = written.and_then(|(at, _)| layout.corner(i64::from(*at))) else {
        return;
    };
    for (at, _) in layout.touched.iter().filter(|(_, mark)| *mark == MarkKind::Source) {
        if let Some(from) = layout.corner(i64::from(*at)) {
            let arrow = arc(from, to, layout.cell / 2.0);
            block.put(id(list.number(), Part::Link, *at), Role::Accent, true, arrow);
        }
    }
}

fn arc(from: Point, to: Point, half: f32) -> Geometry {
    let (from, to) = (Point::new(from.x + half, from.y - 1.0), Point::new(to.x + half, to.y - 2.0));
    let height = 22.0 + ((to.x - from.x).abs() * 0.06).min(22.0);
    let (control1, control2) = (Point::new(from.x, from.y - height), Point::new(to.x, to.y - height));
    Geometry::Curve { from, control1, control2, to, head: true, dashed: false }
}
