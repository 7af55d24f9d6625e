//! A forest drawn from what each node's parent is: a list of positions, or a map from nodes to nodes. A root is its own parent.

use trace::{Kind, MarkKind, ObjId, Status, Value};

use crate::block::{Block, id, line, rect, small, small_width, value, value_width};
use crate::pointer::role as name_role;
use crate::shape::{Anchor, Part, Point, Role};
use crate::view::{Variable, View, look};

const HEIGHT: f32 = 32.0;
const LEVEL: f32 = 62.0;
const GAP: f32 = 12.0;
/// Between two trees, more than between two nodes, in shares of a step.
const APART: f32 = 0.3;
/// Above the roots, for names.
const NAMES: f32 = 18.0;
/// Nodes that are drawn.
const MOST: usize = 60;

/// A node of a forest.
pub(crate) struct Leaf {
    pub(crate) value: Value,
    pub(crate) label: String,
    /// Its parent's place; its own for a root.
    pub(crate) parent: usize,
    pub(crate) mark: Option<MarkKind>,
    /// The object that it is, or its position.
    number: u32,
}

/// Reads the nodes with their parents.
pub(crate) fn read(view: &View, forest: ObjId) -> Vec<Leaf> {
    let state = &view.state;
    let is_map = state.kind(forest) == Kind::Map;
    let count = if is_map { state.len(forest) / 2 } else { state.len(forest) };
    let key = |at: u32| if is_map { state.item(forest, 2 * at) } else { Value::Int(at.into()) };
    let place = |at: u32| if is_map { 2 * at + 1 } else { at };
    let shown = count.min(MOST as u32);
    let leaf = |at: u32| {
        let parent = state.item(forest, place(at));
        let found = (0..shown).find(|&other| key(other) == parent).unwrap_or(at);
        Leaf {
            value: key(at),
            label: view.show(key(at)),
            parent: found as usize,
            mark: state.mark(forest, place(at)),
            number: key(at).object().map_or(at, ObjId::number),
        }
    };
    (0..shown).map(leaf).collect()
}

/// Draws the forest, trees beside each other in the order of their roots.
pub(crate) fn draw(view: &View, forest: ObjId, room: f32) -> Block {
    let leaves = read(view, forest);
    let widest = leaves.iter().map(|leaf| value_width(&leaf.label)).fold(0.0, f32::max);
    let width = (widest + 16.0).max(HEIGHT);
    let places = places(&leaves);
    let span = places.iter().map(|place| place.0).fold(0.0, f32::max);
    let step = ((room - width - 4.0) / span.max(1.0)).min(width + GAP).max(width * 0.7);
    let levels = places.iter().map(|place| place.1).max().unwrap_or(0);
    let middle = |at: usize| {
        let (x, level) = places[at];
        Point::new(x * step + width / 2.0 + 2.0, NAMES + LEVEL * level as f32 + HEIGHT / 2.0 + 1.0)
    };
    let mut block = Block::of(span * step + width + 4.0, NAMES + LEVEL * levels as f32 + HEIGHT + NAMES);
    for (at, leaf) in leaves.iter().enumerate() {
        let (role, texture) = look(Status::Untouched, leaf.mark);
        let corner = Point::new(middle(at).x - width / 2.0, middle(at).y - HEIGHT / 2.0);
        let own = |part| id(forest.number(), part, leaf.number);
        let body = rect(corner, width, HEIGHT, HEIGHT / 2.0, texture);
        block.put(own(Part::Body), role, leaf.mark.is_some(), body);
        block.add(own(Part::Value), Role::Plain, value(middle(at), leaf.label.clone()));
        if leaf.parent != at {
            up(middle(at), middle(leaf.parent), own(Part::Link), leaf.mark == Some(MarkKind::Write), &mut block);
        }
        names(view, leaf, middle(at), leaf.parent == at, &mut block);
    }
    block
}

/// An arrow from a node to its parent.
fn up(from: Point, to: Point, id: crate::shape::ShapeId, written: bool, block: &mut Block) {
    let lean = (to.x - from.x) * 0.12;
    let start = Point::new(from.x + lean, from.y - HEIGHT / 2.0 - 1.0);
    let end = Point::new(to.x - lean.clamp(-10.0, 10.0), to.y + HEIGHT / 2.0 + 2.0);
    let role = if written { Role::Accent } else { Role::Quiet };
    block.put(id, role, written, line(start, end, true));
}

/// The names of variables that hold a node: above a root, else below.
fn names(view: &View, leaf: &Leaf, middle: Point, is_root: bool, block: &mut Block) {
    let holds = |variable: &&Variable| variable.live && variable.value == leaf.value && leaf.value.object().is_some();
    let here: Vec<&Variable> = view.vars.iter().filter(holds).collect();
    let Some(first) = here.first() else { return };
    let text = here.iter().map(|variable| variable.name).collect::<Vec<_>>().join(", ");
    let half = small_width(&text) / 2.0;
    let away = HEIGHT / 2.0 + 9.0;
    let y = if is_root { middle.y - away } else { middle.y + away };
    let x = middle.x.clamp(half.min(block.width / 2.0), (block.width - half).max(block.width / 2.0));
    // The drawing of the graph has the names too: here they go by the forest's own numbers.
    let place = id(leaf.number, Part::PointerName, first.number);
    block.put(place, name_role(first), first.moved, small(Point::new(x, y), text, Anchor::Middle));
}

/// Across in steps, and the level, of each node.
fn places(leaves: &[Leaf]) -> Vec<(f32, usize)> {
    let mut places = vec![(0.0, 0); leaves.len()];
    let mut edge = 0.0;
    for root in (0..leaves.len()).filter(|&at| leaves[at].parent == at) {
        edge = put(leaves, root, 0, edge, &mut places) + APART;
    }
    places
}

/// Puts a subtree to the right of an edge, and gives its own right edge.
fn put(leaves: &[Leaf], at: usize, level: usize, edge: f32, places: &mut [(f32, usize)]) -> f32 {
    let children: Vec<usize> = (0..leaves.len()).filter(|&child| child != at && leaves[child].parent == at).collect();
    let mut right = edge;
    if level < leaves.len() {
        for &child in &children {
            right = put(leaves, child, level + 1, right, places);
        }
    }
    let x = match (children.first(), children.last()) {
        (Some(&first), Some(&last)) => (places[first].0 + places[last].0) / 2.0,
        _ => edge,
    };
    places[at] = (x, level);
    right.max(edge + 1.0)
}
