//! A ring of 360 degrees with what stands on it, each at its `place`, clockwise from the top. Objects of the first list stand on
//! the line; those of the others beside it, in the tint of the one that they belong to.

mod arcs;

use trace::{Hint, MarkKind, Meaning, ObjId, State, Value};

use self::arcs::{around, clockwise};
use crate::block::{Block, cut, id, small};
use crate::grid::group_look;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Texture};
use crate::view::{View, mark_role};

const LARGEST: f32 = 420.0;
/// Between the ring and the edge: what stands outside it, and its name.
const AROUND: f32 = 76.0;
const POINT: f32 = 10.5;
const KEY: f32 = 6.5;
/// From the line to what stands beside it, and to its name.
const BESIDE: f32 = 22.0;
const NAME: f32 = 38.0;
/// Names beside one another need this many degrees between them.
const APART: f32 = 13.0;
/// Objects drawn, at most.
const MOST: usize = 120;

/// The lists that stand on the ring, in the order in which the run has named them.
pub(crate) fn lists(state: &State) -> Vec<ObjId> {
    let said = state.hints().iter().filter_map(|hint| match hint {
        Hint::Is { object, what: Meaning::Ring } => Some(*object),
        _ => None,
    });
    said.collect()
}

/// What stands on the ring.
pub(crate) struct Standing {
    pub(crate) object: ObjId,
    pub(crate) name: String,
    /// In degrees; `None` while it has no place.
    pub(crate) place: Option<f32>,
    /// What it belongs to, if it belongs to something.
    pub(crate) owner: Option<String>,
    mark: Option<MarkKind>,
    /// Which tint: 1 to 6.
    group: u16,
}

/// The objects of a list on the ring.
pub(crate) fn standing(view: &View, list: ObjId) -> Vec<Standing> {
    let objects = view.state.items(list).into_iter().filter_map(Value::object).take(MOST);
    objects.map(|object| one(view, object)).collect()
}

fn one(view: &View, object: ObjId) -> Standing {
    let place = match view.state.field(object, "place") {
        Value::Int(place) => Some(place as f32),
        Value::Float(place) => Some(place as f32),
        _ => None,
    };
    let owner = view.state.field(object, "owner");
    Standing {
        object,
        name: view.label(object),
        place,
        owner: (!matches!(owner, Value::None | Value::Absent)).then(|| view.show_bare(owner)),
        mark: view.touched(object),
        group: view.state.field(object, "number").int().map_or(0, |number| number as u16),
    }
}

/// Draws the ring with all that stands on it.
pub(crate) fn draw(view: &View, room: f32) -> Option<Block> {
    let lists = lists(&view.state);
    let (first, others) = lists.split_first()?;
    let size = room.min(LARGEST);
    let (center, radius) = (Point::new(size / 2.0, size / 2.0 - 20.0), size / 2.0 - AROUND);
    let mut block = Block::of(size, size - 40.0);
    for (part, arc) in clockwise(center, radius, (0.0, 360.0), false).into_iter().enumerate() {
        block.add(id(first.number(), Part::Back, part as u32), Role::Quiet, arc);
    }
    let points = standing(view, *first);
    let mut keys: Vec<Standing> = others.iter().flat_map(|list| standing(view, *list)).collect();
    keys.sort_by(|a, b| a.place.unwrap_or(0.0).total_cmp(&b.place.unwrap_or(0.0)));
    way(center, radius, &points, &keys, &mut block);
    let mut free = [-APART; 2];
    for key in &keys {
        draw_key((center, radius), key, &points, &mut free, &mut block);
    }
    points.iter().for_each(|point| draw_point((center, radius), point, &mut block));
    Some(block)
}

/// From the one that the step looks at to what it belongs to: the first point clockwise.
fn way(center: Point, radius: f32, points: &[Standing], keys: &[Standing], block: &mut Block) {
    let Some((key, from)) = keys.iter().find_map(|key| key.mark.and(key.place).map(|place| (key, place))) else {
        return;
    };
    let ahead = |point: &Standing| point.place.map(|place| (place - from).rem_euclid(360.0));
    let Some(far) = points.iter().filter_map(ahead).min_by(f32::total_cmp) else { return };
    let rim = (POINT / radius).to_degrees();
    if far > rim {
        for (part, arc) in clockwise(center, radius, (from, from + far - rim), true).into_iter().enumerate() {
            block.put(id(key.object.number(), Part::Link, part as u32), Role::Accent, true, arc);
        }
    }
}

fn draw_point((center, radius): (Point, f32), point: &Standing, block: &mut Block) {
    let Some(place) = point.place else { return };
    let at = around(center, radius, place);
    let (role, texture) = look(point.group);
    let role = point.mark.map_or(role, mark_role);
    let number = point.object.number();
    let body = Geometry::Circle { center: at, radius: POINT, texture };
    block.put(id(number, Part::Divider, 0), role, point.mark.is_some(), body);
    block.put(id(number, Part::Value, 0), Role::Plain, true, small(at, cut(&point.name, 2), Anchor::Middle));
}

/// A key outside the ring, or inside where another one's name is in the way; `free` says where the names of both end.
fn draw_key(
    (center, radius): (Point, f32),
    key: &Standing,
    points: &[Standing],
    free: &mut [f32; 2],
    block: &mut Block,
) {
    let Some(place) = key.place else { return };
    let lane = (0..2).find(|&lane| place - free[lane] >= APART);
    let inside = lane == Some(1);
    let side = if inside { -1.0 } else { 1.0 };
    let at = around(center, radius + side * BESIDE, place);
    let owner = points.iter().find(|point| key.owner.as_ref() == Some(&point.name));
    let (role, texture) = owner.map_or((Role::Plain, Texture::None), |owner| look(owner.group));
    let role = key.mark.map_or(role, mark_role);
    let number = key.object.number();
    let body = Geometry::Circle { center: at, radius: KEY, texture };
    block.put(id(number, Part::Divider, 0), role, key.mark.is_some(), body);
    let Some(lane) = lane.or_else(|| key.mark.map(|_| 0)) else { return };
    free[lane] = place;
    let anchor = match (at.x - center.x) * side {
        x if x < -radius * 0.3 => Anchor::End,
        x if x > radius * 0.3 => Anchor::Start,
        _ => Anchor::Middle,
    };
    let away = if anchor == Anchor::Middle { NAME + 2.0 } else { NAME - 4.0 };
    let name = small(around(center, radius + side * away, place), cut(&key.name, 5), anchor);
    block.put(id(number, Part::Value, 0), Role::Plain, key.mark.is_some(), name);
}

fn look(group: u16) -> (Role, Texture) {
    if group == 0 { (Role::Plain, Texture::None) } else { group_look(group) }
}
