//! A layout computed from nodes and edges alone, so that it is the same at every step: layers for arrows that all lead on, else
//! places where edges are short and cross few others. Edges bend around nodes that stand in their way.

mod curves;
mod settle;
mod slots;

use std::cell::RefCell;

pub(crate) use self::curves::{Curve, Patch, along};
use self::curves::{Map, under};
use self::settle::Settling;
use self::slots::frame;
use crate::shape::Point;

/// Larger graphs stand on an oval.
const MOST_NODES: usize = 30;
const MOST_EDGES: usize = 90;
/// Layouts that are kept, because a run has the same graph at every step.
const KEPT: usize = 8;

/// An edge as far as it matters for the layout.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wire {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// It leads one way only.
    pub(crate) arrow: bool,
    /// The width of its weight's text; 0 without one.
    pub(crate) weight: f32,
}

/// What is to be laid out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wiring {
    pub(crate) count: usize,
    pub(crate) wires: Vec<Wire>,
    /// Of every node.
    pub(crate) node: (f32, f32),
    /// The largest width, nodes included.
    pub(crate) room: f32,
}

/// Where everything stands; no place is negative.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plan {
    pub(crate) places: Vec<Point>,
    /// From middle to middle.
    pub(crate) curves: Vec<Curve>,
    pub(crate) weights: Vec<Point>,
    pub(crate) size: (f32, f32),
    node: (f32, f32),
}

thread_local! {
    /// The newest layouts, the last one at the end: the same question always has the same answer, so keeping it shows nowhere.
    static PLANS: RefCell<Vec<(Wiring, Plan)>> = const { RefCell::new(Vec::new()) };
}

/// Whether a graph is small enough for a layout.
pub(crate) fn fits(nodes: usize, edges: usize) -> bool {
    (1..=MOST_NODES).contains(&nodes) && edges <= MOST_EDGES
}

/// The layout of a graph of at most [`MOST_NODES`].
pub(crate) fn plan(wiring: Wiring) -> Plan {
    let kept =
        PLANS.with_borrow(|plans| plans.iter().find(|(other, _)| *other == wiring).map(|(_, plan)| plan.clone()));
    kept.unwrap_or_else(|| {
        let plan = lay_out(&wiring);
        PLANS.with_borrow_mut(|plans| {
            if plans.len() >= KEPT {
                plans.remove(0);
            }
            plans.push((wiring, plan.clone()));
        });
        plan
    })
}

fn lay_out(wiring: &Wiring) -> Plan {
    let node = wiring.node;
    let arrows: Vec<(usize, usize)> = wiring.wires.iter().map(|wire| (wire.from, wire.to)).collect();
    let all_lead_on = !wiring.wires.is_empty() && wiring.wires.iter().all(|wire| wire.arrow);
    let mut frame = frame(wiring.count, all_lead_on.then_some(&arrows), node, (wiring.room - node.0 - 8.0).max(40.0));
    let places = frame.slots.places.clone();
    // Where a node is a circle, its distance from an edge is easily told.
    let flat = (node.1 + 12.0) / (node.0 + 12.0);
    frame.slots.places.iter_mut().for_each(|place| place.x *= flat);
    let mut edges: Vec<(usize, usize)> = arrows.iter().map(|&(from, to)| (from.min(to), from.max(to))).collect();
    edges.sort_unstable();
    edges.dedup();
    edges.retain(|(from, to)| from != to);
    let settling = Settling {
        slots: &frame.slots,
        edges: &edges,
        layers: &frame.layers,
        clear: node.1 / 2.0 + 9.0,
        unit: node.1 + 44.0,
    };
    let places: Vec<Point> = settling.settle().into_iter().map(|slot| places[slot]).collect();
    let map = Map { places: &places, node };
    let curves = map.curves(&wiring.wires);
    let weights = map.weights(&wiring.wires, &curves);
    framed(Plan { places, curves, weights, size: (0.0, 0.0), node }, &wiring.wires)
}

/// Moves all to where nothing is cut off.
fn framed(mut plan: Plan, wires: &[Wire]) -> Plan {
    let (across, up) = (plan.node.0 / 2.0 + 4.0, plan.node.1 / 2.0 + 2.0);
    let nodes = plan.places.iter().map(|place| (*place, across, up));
    let texts = plan.weights.iter().zip(wires).filter(|(_, wire)| wire.weight > 0.0);
    let texts = texts.map(|(place, wire)| (*place, wire.weight / 2.0 + 1.0, 8.0));
    let curves = plan.curves.iter().flat_map(|&curve| [0.25, 0.5, 0.75].map(|share| (along(curve, share), 6.0, 6.0)));
    let (mut least, mut most) = (Point::new(f32::MAX, f32::MAX), Point::new(f32::MIN, f32::MIN));
    for (place, across, up) in nodes.chain(texts).chain(curves) {
        least = Point::new(least.x.min(place.x - across), least.y.min(place.y - up));
        most = Point::new(most.x.max(place.x + across), most.y.max(place.y + up));
    }
    let shift = |point: &mut Point| *point = Point::new(point.x - least.x, point.y - least.y);
    plan.places.iter_mut().chain(plan.weights.iter_mut()).for_each(shift);
    plan.curves.iter_mut().flatten().for_each(shift);
    plan.size = if plan.places.is_empty() { (0.0, 0.0) } else { (most.x - least.x, most.y - least.y) };
    plan
}

impl Plan {
    /// Moves everything.
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        let shift = |point: &mut Point| *point = Point::new(point.x + dx, point.y + dy);
        self.places.iter_mut().chain(self.weights.iter_mut()).for_each(shift);
        self.curves.iter_mut().flatten().for_each(shift);
    }

    /// How much a text would cover: nodes, edges, and the texts that stand already.
    pub(crate) fn crowd(&self, patch: &Patch, taken: &[Patch]) -> f32 {
        let map = Map { places: &self.places, node: self.node };
        let lines = self.curves.iter().map(|&curve| under(patch, curve)).sum::<usize>();
        lines as f32 + 30.0 * map.covered(patch, taken)
    }
}

#[cfg(test)]
mod tests;
