//! From a state to a scene: each structure drawn as a block, the blocks put in their places.

use trace::State;

use crate::block::Block;
use crate::find::{Found, Structure, find};
use crate::shape::Scene;
use crate::view::View;
use crate::{array, grid, linked, queue};

/// The place that the page has for a scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// CSS pixels. Everything keeps its size and wraps to it.
    pub width: f32,
}

const BETWEEN: f32 = 28.0;

/// Draws a state. The same state gives the same scene, by whatever way it was reached.
pub fn draw(state: &State, room: Room) -> Scene {
    let view = View::new(state);
    let found = find(&view);
    let mut scene = Scene { width: room.width, height: 0.0, shapes: Vec::new(), grid: None };
    for found in &found {
        if let Structure::Grid(grid) = found.structure
            && grid::is_big(state.grid(grid))
        {
            scene.grid.get_or_insert(grid::big(&view, grid));
        } else if let Some(block) = block(&view, found, room.width) {
            place(&mut scene, block);
        }
    }
    scene.shapes.sort_by_key(|shape| (shape.id.part, shape.id));
    scene
}

fn place(scene: &mut Scene, mut block: Block) {
    let x = ((scene.width - block.width) / 2.0).max(0.0);
    block.shift(x, scene.height);
    scene.height += block.height + BETWEEN;
    scene.width = scene.width.max(x + block.width);
    scene.shapes.append(&mut block.shapes);
}

fn block(view: &View, found: &Found, room: f32) -> Option<Block> {
    match &found.structure {
        Structure::Linked(nodes) => Some(linked::draw(view, nodes, room)),
        Structure::Grid(grid) => Some(grid::draw(view, *grid, room)),
        Structure::Array(list) => Some(array::draw(view, *list, room).titled(list.number(), &found.name)),
        Structure::Queue(queue) => Some(queue::draw(view, *queue, room).titled(queue.number(), &found.name)),
        _ => None,
    }
}
