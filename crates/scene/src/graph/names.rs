//! Names of variables at the nodes of a graph: on the outer side of an oval, else wherever least is in the way.

use super::layout::{Patch, Plan};
use super::{Drawing, LONGEST};
use crate::block::{Block, cut, id, small, small_width};
use crate::pointer::role;
use crate::shape::{Anchor, Part, Point};
use crate::view::Variable;

/// Names at one node, at most.
const MOST_NAMES: usize = 3;
/// From one name to the next below it.
const LINE: f32 = 15.0;

/// The names that stand already.
#[derive(Default)]
pub(super) struct Beside {
    taken: Vec<Patch>,
}

impl Beside {
    /// The names at one node.
    pub(super) fn draw(&mut self, drawing: &Drawing, at: usize, middle: Point, block: &mut Block) {
        match &drawing.plan {
            Some(plan) => self.near(drawing, plan, at, middle, block),
            None => outside(drawing, at, middle, block),
        }
    }

    fn near(&mut self, drawing: &Drawing, plan: &Plan, at: usize, middle: Point, block: &mut Block) {
        let here = here(drawing, at);
        if here.is_empty() {
            return;
        }
        let texts: Vec<String> = here.iter().map(|variable| cut(variable.name, LONGEST)).collect();
        let width = texts.iter().map(|text| small_width(text)).fold(0.0, f32::max);
        let size = (width, LINE * texts.len() as f32);
        if self.taken.is_empty() {
            let weights = drawing.net.edges.iter().zip(&plan.weights);
            let of = |(edge, &middle): (&super::Edge, &Point)| {
                let text = edge.weight.as_deref()?;
                Some(Patch { middle, size: (small_width(text), LINE) })
            };
            self.taken.extend(weights.filter_map(of));
        }
        let place = self.free(drawing, plan, middle, size, block);
        for (lane, (variable, text)) in here.into_iter().zip(texts).enumerate() {
            let y = place.y + LINE * (lane as f32 - (size.1 / LINE - 1.0) / 2.0);
            let name = small(Point::new(place.x, y), text, Anchor::Middle);
            block.put(id(variable.frame, Part::PointerName, variable.number), role(variable), variable.moved, name);
        }
        self.taken.push(Patch { middle: place, size });
    }

    /// Below, above or beside the node, the first that is as free as any.
    fn free(&self, drawing: &Drawing, plan: &Plan, middle: Point, (width, height): (f32, f32), block: &Block) -> Point {
        let (across, up) = ((drawing.size.0 + width) / 2.0 + 4.0, (drawing.size.1 + height) / 2.0 + 1.0);
        let slant = (across * 0.8, up * 0.86);
        let places = [
            (0.0, up),
            (0.0, -up),
            (across, 0.0),
            (-across, 0.0),
            (slant.0, slant.1),
            (slant.0, -slant.1),
            (-slant.0, slant.1),
            (-slant.0, -slant.1),
        ];
        let mut best: Option<(f32, Point)> = None;
        for (dx, dy) in places {
            let place = Point::new(middle.x + dx, middle.y + dy);
            let is_inside = (width / 2.0..=block.width - width / 2.0).contains(&place.x)
                && (height / 2.0..=block.height - height / 2.0).contains(&place.y);
            let patch = Patch { middle: place, size: (width + 6.0, height) };
            let cost = plan.crowd(&patch, &self.taken) + if is_inside { 0.0 } else { 100.0 };
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, place));
            }
        }
        best.map_or(middle, |(_, place)| place)
    }
}

fn here<'v, 'a>(drawing: &Drawing<'v, 'a>, at: usize) -> Vec<&'v Variable<'a>> {
    drawing.names.iter().filter(|(_, node)| *node == at).map(|(variable, _)| *variable).take(MOST_NAMES).collect()
}

/// The names of variables at a node, on its outer side.
fn outside(drawing: &Drawing, at: usize, middle: Point, block: &mut Block) {
    let here = here(drawing, at);
    let (dx, dy) = (middle.x - drawing.middle.x, middle.y - drawing.middle.y);
    let (half, up) = (drawing.size.0 / 2.0, drawing.size.1 / 2.0);
    // Beside the node where there is nothing beside it, else above or below.
    let beside = dx.abs() > block.width * 0.22;
    let text: Vec<String> = here.iter().map(|variable| cut(variable.name, LONGEST)).collect();
    let count = text.len();
    for (lane, (variable, name)) in here.into_iter().zip(text).enumerate() {
        let (point, anchor) = if beside {
            let y = middle.y + 15.0 * (lane as f32 - (count - 1) as f32 / 2.0);
            (Point::new(middle.x + (half + 5.0).copysign(dx), y), if dx < 0.0 { Anchor::End } else { Anchor::Start })
        } else {
            (
                Point::new(
                    middle.x,
                    middle.y + (up + 11.0 + 15.0 * lane as f32).copysign(if dy > 0.0 { 1.0 } else { -1.0 }),
                ),
                Anchor::Middle,
            )
        };
        // More names than the room above keeps free stand inside of the oval.
        let point = if beside || (6.0..=block.height - 6.0).contains(&point.y) {
            point
        } else {
            Point::new(middle.x, middle.y - (up + 11.0).copysign(if dy > 0.0 { 1.0 } else { -1.0 }))
        };
        block.put(
            id(variable.frame, Part::PointerName, variable.number),
            role(variable),
            variable.moved,
            small(point, name, anchor),
        );
    }
}
