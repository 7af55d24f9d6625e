//! Maps, sets and objects with fields: small tables of entries.

use trace::{Meaning, ObjId, Value};

use crate::block::{Block, cut, id, line, rect, small, small_width, value, value_width};
use crate::rows::fit;
use crate::shape::{Anchor, Part, Point, Role, Texture};
use crate::view::{View, mark_role};

const KEY_HEIGHT: f32 = 24.0;
const VALUE_HEIGHT: f32 = 34.0;
const GAP: f32 = 6.0;
/// Entries shown, at most; then how many more there are.
const MOST: usize = 60;

/// An entry: a key above a value, or a value alone.
struct Entry {
    index: u32,
    key: Option<String>,
    value: String,
    role: Role,
}

/// A map: each key above its value.
pub(crate) fn map(view: &View, map: ObjId, room: f32) -> Block {
    let state = &view.state;
    let entry = |at: u32| {
        let (key, value) = (state.item(map, 2 * at), state.item(map, 2 * at + 1));
        let mark = state.mark(map, 2 * at + 1).max(state.mark(map, 2 * at));
        let role = mark.map_or(Role::Plain, mark_role);
        (key != Value::Absent).then(|| Entry { index: at, key: Some(view.show(key)), value: view.show(value), role })
    };
    entries(map, (0..state.len(map) / 2).filter_map(entry), room)
}

/// A set: its items.
pub(crate) fn set(view: &View, set: ObjId, room: f32) -> Block {
    let entry = |at: u32| Entry {
        index: at,
        key: None,
        value: view.show(view.state.item(set, at)),
        role: view.state.mark(set, at).map_or(Role::Plain, mark_role),
    };
    entries(set, (0..view.state.len(set)).map(entry), room)
}

/// An object: each field above its value.
pub(crate) fn record(view: &View, object: ObjId, room: f32) -> Block {
    let fields = view.state.fields(object).iter().enumerate();
    let entry = |(at, name): (usize, &String)| Entry {
        index: at as u32,
        key: Some(cut(name, 14)),
        value: held(view, view.state.item(object, at as u32)),
        role: view.state.mark(object, at as u32).map_or(Role::Plain, mark_role),
    };
    entries(object, fields.map(entry), room)
}

/// What a field holds. Slots that are drawn by themselves are only counted.
fn held(view: &View, value: Value) -> String {
    match value.object().filter(|&list| view.meaning(list) == Some(Meaning::Buckets)) {
        Some(list) => format!("{} slots", view.state.len(list)),
        None => view.show(value),
    }
}

fn entries(object: ObjId, entries: impl Iterator<Item = Entry>, room: f32) -> Block {
    let entries: Vec<Entry> = entries.collect();
    let keyed = entries.iter().any(|entry| entry.key.is_some());
    let height = VALUE_HEIGHT + if keyed { KEY_HEIGHT } else { 0.0 };
    let width_of = |entry: &Entry| value_width(&entry.value).max(entry.key.as_deref().map_or(0.0, small_width)) + 16.0;
    let width = entries.iter().take(MOST).map(width_of).fold(44.0, f32::max);
    let per_row = fit(room - 2.0, width, GAP);
    let rows = entries.len().min(MOST + 1).div_ceil(per_row).max(1);
    let mut block = Block::of(room, rows as f32 * (height + GAP));
    let corner = |at: usize| {
        Point::new(1.0 + (width + GAP) * (at % per_row) as f32, 1.0 + (height + GAP) * (at / per_row) as f32)
    };
    for (at, entry) in entries.iter().take(MOST).enumerate() {
        draw_entry(object, entry, corner(at), width, &mut block);
    }
    let rest = if entries.is_empty() {
        Some("empty".to_owned())
    } else {
        (entries.len() > MOST).then(|| format!("… {} more", entries.len() - MOST))
    };
    if let Some(words) = rest {
        let at = corner(entries.len().min(MOST));
        let text = small(Point::new(at.x + 2.0, at.y + height / 2.0), words, Anchor::Start);
        block.add(id(object.number(), Part::Title, 1), Role::Quiet, text);
    }
    block
}

fn draw_entry(object: ObjId, entry: &Entry, corner: Point, width: f32, block: &mut Block) {
    let top = if entry.key.is_some() { KEY_HEIGHT } else { 0.0 };
    let (number, index) = (object.number(), entry.index);
    let strong = entry.role != Role::Plain;
    block.put(
        id(number, Part::Cell, index),
        entry.role,
        strong,
        rect(corner, width, top + VALUE_HEIGHT, 4.0, Texture::None),
    );
    let middle = corner.x + width / 2.0;
    if let Some(key) = &entry.key {
        let at = Point::new(middle, corner.y + KEY_HEIGHT / 2.0 + 1.0);
        block.add(id(number, Part::Index, index), Role::Quiet, small(at, key.clone(), Anchor::Middle));
        let y = corner.y + KEY_HEIGHT;
        let rule = line(Point::new(corner.x, y), Point::new(corner.x + width, y), false);
        block.add(id(number, Part::Divider, index), entry.role, rule);
    }
    let at = Point::new(middle, corner.y + top + VALUE_HEIGHT / 2.0);
    block.add(id(number, Part::Value, index), Role::Plain, value(at, entry.value.clone()));
}
