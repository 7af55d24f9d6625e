//! The inside of a hash table: slots below one another with their number, and behind each its chain of entries.

mod layout;
mod read;

use trace::{MarkKind, ObjId};

use self::layout::{GAP, Layout, NODE, SLOT};
pub(crate) use self::read::{Entry, chains, members};
use crate::block::{Block, id, line, rect, small, small_width, value};
use crate::pointer;
use crate::shape::{Anchor, Part, Point, Role, Texture};
use crate::view::{View, look, mark_role};

/// Draws the slots and their chains.
pub(crate) fn draw(view: &View, list: ObjId, room: f32) -> Block {
    let chains = chains(view, list);
    let layout = Layout::new(view, list, &chains, room);
    let mut block = Block::of(layout.width, layout.height);
    for (at, chain) in chains.iter().enumerate() {
        if let Some(corner) = layout.corner(at) {
            slot(view, list, at as u32, corner, chain.is_empty(), &mut block);
            entries(view, list, at as u32, chain, corner, &layout, &mut block);
        }
    }
    for (at, first, last) in &layout.folds {
        let words = if first == last { format!("… {first}: empty") } else { format!("… {first} to {last}: empty") };
        let text = small(*at, words, Anchor::Start);
        block.add(id(list.number(), Part::Title, 1 + *first as u32), Role::Quiet, text);
    }
    tabs(view, list, &layout, &mut block);
    block
}

/// A slot with its number before it; a stroke through one that leads nowhere.
fn slot(view: &View, list: ObjId, at: u32, corner: Point, is_empty: bool, block: &mut Block) {
    let (number, mark) = (list.number(), view.state.mark(list, at));
    let role = mark.map_or(Role::Plain, mark_role);
    block.put(id(number, Part::Cell, at), role, mark.is_some(), rect(corner, SLOT, NODE, 3.0, Texture::None));
    let before = Point::new(corner.x - 8.0, corner.y + NODE / 2.0);
    block.add(id(number, Part::Index, at), Role::Quiet, small(before, at.to_string(), Anchor::End));
    if is_empty {
        let (from, to) =
            (Point::new(corner.x + 5.0, corner.y + NODE - 5.0), Point::new(corner.x + SLOT - 5.0, corner.y + 5.0));
        block.add(id(number, Part::Divider, at), Role::Quiet, line(from, to, false));
    }
}

/// The chain of a slot. Of one that is too long for the room those entries are shown that the step looks at.
fn entries(view: &View, list: ObjId, at: u32, chain: &[Entry], corner: Point, layout: &Layout, block: &mut Block) {
    let shown = if chain.len() > layout.across { layout.of_longer } else { chain.len() };
    let focus = chain.iter().rposition(|entry| entry.is_busy(view)).unwrap_or(0);
    let first = (focus + 1).saturating_sub(shown.max(1));
    let mut from = Point::new(corner.x + SLOT / 2.0, corner.y + NODE / 2.0);
    let mut link = (id(list.number(), Part::Link, at), view.state.mark(list, at));
    for (place, entry) in chain.iter().skip(first).take(shown.max(1)).enumerate() {
        let left = corner.x + SLOT + layout.step * place as f32 + GAP;
        let to = Point::new(left, corner.y + NODE / 2.0);
        let written = link.1 == Some(MarkKind::Write);
        block.put(link.0, if written { Role::Accent } else { Role::Quiet }, written, line(from, to, true));
        node(view, entry, Point::new(left, corner.y), layout, block);
        from = Point::new(left + layout.node, to.y);
        link = (id(entry.object.number(), Part::Link, entry.index), entry.link_mark);
    }
    let hidden = chain.len().saturating_sub(shown.max(1));
    if hidden > 0 {
        let words = small(Point::new(from.x + 8.0, from.y), format!("+{hidden}"), Anchor::Start);
        block.add(id(list.number(), Part::Title, 1 << 16 | at), Role::Quiet, words);
    }
}

/// An entry: its key, and behind it what it holds; below it the variables that point at it.
fn node(view: &View, entry: &Entry, corner: Point, layout: &Layout, block: &mut Block) {
    let (number, index) = (entry.object.number(), entry.index);
    let (role, texture) = look(view.state.status(entry.object), entry.mark);
    let strong = entry.mark.is_some();
    block.put(id(number, Part::Body, index), role, strong, rect(corner, layout.node, NODE, 5.0, texture));
    let y = corner.y + NODE / 2.0;
    let key = value(Point::new(corner.x + layout.key / 2.0, y), entry.key.clone());
    block.add(id(number, Part::Value, 2 * index), Role::Plain, key);
    if let Some(held) = &entry.value {
        let split = corner.x + layout.key;
        let rule = line(Point::new(split, corner.y), Point::new(split, corner.y + NODE), false);
        block.put(id(number, Part::Divider, index), role, strong, rule);
        let middle = Point::new((split + corner.x + layout.node) / 2.0, y);
        block.add(id(number, Part::Value, 2 * index + 1), Role::Quiet, small(middle, held.clone(), Anchor::Middle));
    }
    let mut x = corner.x + 2.0;
    for variable in entry.pointers(view) {
        let name = small(Point::new(x, corner.y + NODE + 9.0), variable.name.to_owned(), Anchor::Start);
        let role = pointer::role(variable);
        block.put(id(variable.frame, Part::PointerName, variable.number), role, variable.moved, name);
        x += small_width(variable.name) + 8.0;
    }
}

/// The variables that number a slot, as tabs before its number.
fn tabs(view: &View, list: ObjId, layout: &Layout, block: &mut Block) {
    for (variable, at) in view.indices(list) {
        let Some(corner) = usize::try_from(at).ok().and_then(|at| layout.corner(at)) else { continue };
        let width = small_width(variable.name) + 12.0;
        let (x, y) = (corner.x - layout.numbers - width, corner.y + NODE / 2.0);
        let (object, address) = (list.number(), variable.frame + variable.number);
        let tab = rect(Point::new(x, y - 10.0), width, 20.0, 4.0, Texture::None);
        block.put(id(object, Part::Pointer, address), pointer::role(&variable), variable.moved, tab);
        let name = small(Point::new(x + width / 2.0, y), variable.name.to_owned(), Anchor::Middle);
        block.put(id(object, Part::PointerName, address), pointer::role(&variable), variable.moved, name);
    }
}
