//! From a state to a scene: each structure drawn as a block, the blocks put in their places.
//!
//! Structures whose size hardly changes stand in the middle of the room; what grows and shrinks from step to step (queues,
//! maps, results) starts at their left edge, so that nothing else moves when it does.

use trace::{Kind, Meaning, ObjId, State};

use crate::block::{Block, id, small};
use crate::find::{Found, find};
use crate::form::{Choices, Form};
use crate::shape::{Anchor, Part, Point, Role, Scene};
use crate::view::View;
use crate::{
    array, bars, branches, buckets, call_tree, calls, forest, graph, grid, heap, intervals, linked, matrix, nowhere,
    queue, ring, table, tree,
};

/// The place that the page has for a scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// CSS pixels. Everything keeps its size and wraps to it.
    pub width: f32,
}

const BETWEEN: f32 = 22.0;
/// Room below the last block, so that no outline is cut.
const BELOW: f32 = 4.0;
/// What stands beside a grid or a tree needs at least this.
const BESIDE: f32 = 240.0;
const BESIDE_MOST: f32 = 420.0;
const GUTTER: f32 = 36.0;
const NARROWEST: f32 = 200.0;
/// A tree of calls stands beside everything else where it has at least this.
const CALLS: f32 = 400.0;
/// Where nothing keeps its size, a narrower room than this is used from its edge on.
const NARROW: f32 = 600.0;
/// Forms that hardly change their size while a program runs.
const STEADY: [Form; 6] = [Form::List, Form::Lists, Form::Table, Form::Heap, Form::Objects, Form::Intervals];
/// Structures drawn, at most.
const MOST: usize = 24;
/// The drawer's own number for what says how many are not.
const REST: u32 = u32::MAX - 1;

/// Draws a state, everything as it is guessed to be. The same state gives the same scene, by whatever way it was reached.
pub fn draw(state: &State, room: Room) -> Scene {
    draw_as(state, room, &Choices::default())
}

/// Draws a state, the structures that are named in `choices` as they say.
pub fn draw_as(state: &State, room: Room, choices: &Choices) -> Scene {
    let view = View::new(state);
    let width = room.width.max(NARROWEST);
    let mut found = find(&view, choices);
    let big = take_big(&view, &mut found);
    let hidden = found.len().saturating_sub(MOST);
    found.truncate(MOST);
    let mut scene = Scene { width, height: 0.0, shapes: Vec::new(), grid: big };
    match found.iter().position(|found| is_main(&view, found)) {
        _ if found.iter().any(|found| found.form == Form::Calls) => beside_calls(&view, found, &mut scene),
        Some(at) => {
            let main = found.remove(at);
            around(&view, &main, &found, &mut scene);
        }
        None => stacked(&view, &found, &mut scene),
    }
    if hidden > 0 {
        rest(hidden, &mut scene);
    }
    scene.height += BELOW;
    scene.shapes.sort_by_key(|shape| (shape.id.part, shape.id));
    scene
}

/// Takes out the grids that the page paints; the first one is named.
fn take_big(view: &View, found: &mut Vec<Found>) -> Option<ObjId> {
    let mut big = None;
    found.retain(|found| {
        let grid = found.object().filter(|&object| found.form == Form::Grid && grid::is_big(view.state.grid(object)));
        grid.is_none_or(|grid| {
            big.get_or_insert(grid);
            false
        })
    });
    big
}

/// The structure to which all others stand in relation.
fn is_main(view: &View, found: &Found) -> bool {
    let is_ring = found.form == Form::List && found.object().and_then(|list| view.meaning(list)) == Some(Meaning::Ring);
    is_ring || matches!(found.form, Form::Grid | Form::BinaryTree | Form::Tree | Form::Trie | Form::Graph)
}

/// A grid or a tree with all else beside it where there is room, below it otherwise.
fn around(view: &View, main: &Found, others: &[Found], scene: &mut Scene) {
    let room = scene.width;
    let alone = others.is_empty() && view.frames.len() < 2;
    // A graph that stays the same keeps its layout and its place when something comes to stand beside it.
    let lasts = main.object().is_some_and(|object| view.meaning(object) == Some(Meaning::Graph));
    let share = if (alone && !lasts) || room < 2.0 * BESIDE { room } else { room * 0.62 };
    let Some(block) = block(view, main, share) else {
        return;
    };
    let beside = room - block.width - GUTTER;
    if (alone && !lasts) || beside < BESIDE {
        let left = ((room - block.width) / 2.0).max(0.0);
        place(scene, block, left, 0.0);
        let left = if beside < BESIDE { 0.0 } else { left };
        column(view, others, scene, left, room - left);
        return;
    }
    let right = beside.min(BESIDE_MOST);
    let left = (room - block.width - GUTTER - right) / 2.0;
    let start = left + block.width + GUTTER;
    place(scene, block, left, 0.0);
    let height = std::mem::replace(&mut scene.height, 0.0);
    column(view, others, scene, start, right);
    scene.height = scene.height.max(height);
}

/// A tree of calls, which takes all the room there is to the right of everything else, or the place below it.
fn beside_calls(view: &View, found: Vec<Found>, scene: &mut Scene) {
    let (trees, others): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|found| found.form == Form::Calls);
    let room = scene.width;
    let share = room - GUTTER - CALLS;
    let needed = others.iter().filter_map(|found| block(view, found, share)).map(|block| block.width + block.indent);
    let needed = needed.fold(NARROWEST, f32::max);
    if needed > share {
        column(view, &others, scene, 0.0, room);
        column(view, &trees, scene, 0.0, room);
        return;
    }
    column(view, &others, scene, 0.0, needed);
    let height = std::mem::replace(&mut scene.height, 0.0);
    column(view, &trees, scene, needed + GUTTER, room - needed - GUTTER);
    scene.height = scene.height.max(height);
}

/// Structures below one another, the widest lists in the middle.
fn stacked(view: &View, found: &[Found], scene: &mut Scene) {
    let room = scene.width;
    let width_of = |found: &Found| block(view, found, room).map_or(0.0, |block| block.width);
    let is_steady = |found: &&Found| found.form == Form::LinkedList;
    let mut steady: Vec<&Found> = found.iter().filter(is_steady).collect();
    if steady.is_empty() {
        steady.extend(found.iter().filter(|found| STEADY.contains(&found.form)));
    }
    let is_narrow = steady.is_empty() && room < NARROW;
    let widest = steady.into_iter().map(width_of).fold(0.0, f32::max);
    // Under a painted grid, which takes the whole width, everything begins at its edge.
    let most = if scene.grid.is_some() || is_narrow { 0.0 } else { room * 0.3 };
    let left = ((room - widest) / 2.0).clamp(0.0, most);
    column(view, found, scene, left, room - left);
}

/// Structures in a column, their left edges in one line.
fn column(view: &View, found: &[Found], scene: &mut Scene, left: f32, room: f32) {
    let blocks: Vec<Block> = found.iter().filter_map(|found| block(view, found, room)).collect();
    let indent = blocks.iter().map(|block| block.indent).fold(0.0, f32::max);
    for (found, block) in found.iter().zip(blocks) {
        // A block that seems to begin farther left has less room.
        let inset = indent - block.indent;
        let block = if inset > 0.0 { self::block(view, found, room - inset).unwrap_or(block) } else { block };
        place(scene, block, left + inset, BETWEEN);
    }
    // A tree of calls shows those that wait as well.
    let calls = if view.call_trees().next().is_some() { None } else { calls::draw(view, room - indent) };
    if let Some(block) = calls {
        place(scene, block, left + indent, BETWEEN);
    }
    // Last, because it comes and goes.
    if let Some(block) = found.is_empty().then(|| nowhere::draw(view)).flatten() {
        let left = (scene.width - block.width) / 2.0;
        place(scene, block, left, BETWEEN);
    }
}

/// Puts a block below what is there already.
fn place(scene: &mut Scene, mut block: Block, left: f32, gap: f32) {
    let top = if scene.height > 0.0 { scene.height + gap } else { 0.0 };
    block.shift(left, top);
    scene.height = top + block.height;
    scene.width = scene.width.max(left + block.width);
    scene.shapes.append(&mut block.shapes);
}

/// Says how many structures are not drawn.
fn rest(hidden: usize, scene: &mut Scene) {
    let mut block = Block::of(scene.width, 20.0);
    let text = small(Point::new(1.0, 9.0), format!("and {hidden} more structures"), Anchor::Start);
    block.add(id(REST, Part::Title, 0), Role::Quiet, text);
    place(scene, block, 0.0, BETWEEN);
}

/// A list as cells, with bars above them or on a ring where the run says so.
fn list(view: &View, list: ObjId, room: f32) -> Block {
    let block = match view.meaning(list) {
        Some(Meaning::Bars) => bars::draw(view, list, room),
        Some(Meaning::Ring) => ring::draw(view, room),
        _ => None,
    };
    block.unwrap_or_else(|| array::draw(view, list, room))
}

fn block(view: &View, found: &Found, room: f32) -> Option<Block> {
    let object = found.object()?;
    let block = match found.form {
        Form::LinkedList => return Some(linked::draw(view, &found.nodes, found.hosts_none, room)),
        Form::BinaryTree => return Some(tree::draw(view, &found.nodes, room)),
        Form::Grid if view.state.kind(object) == Kind::Grid => return Some(grid::draw(view, object, room)),
        Form::Stack | Form::Queue => return queue::draw(view, found, room),
        Form::Tree | Form::Trie => branches::draw(view, found, room),
        Form::Graph => graph::draw(view, found, room),
        Form::Lists | Form::Table | Form::Grid | Form::Objects => matrix::draw(view, found, room),
        Form::Heap => heap::draw(view, object, room),
        Form::Buckets => buckets::draw(view, object, room),
        Form::Calls => call_tree::draw(view, object, room),
        Form::Forest => forest::draw(view, object, room),
        Form::Intervals => intervals::draw(view, object, room),
        Form::List => list(view, object, room),
        Form::Map if view.state.kind(object) == Kind::Map => table::map(view, object, room),
        Form::Set => table::set(view, object, room),
        Form::Map | Form::Object => table::record(view, object, room),
    };
    Some(block.titled(object.number(), &found.title()))
}
