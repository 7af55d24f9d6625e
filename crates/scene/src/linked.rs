//! Linked lists: nodes in rows in the order they were made, so that a node keeps its place while its link swings over. Those of
//! a doubly linked list stand in the order of the list, as links both ways would be a tangle in any other.

mod back;
mod links;

use std::collections::BTreeMap;

use trace::{ObjId, Value};

pub(crate) use self::back::{next_field, second_link};

use crate::block::{Block, id, line, rect, small, value, value_width};
use crate::nowhere::NOWHERE;
use crate::pointer::{MOST_LANES, depth, hang, sorted};
use crate::rows::{Line, fit, lines};
use crate::shape::{Anchor, Geometry, Part, Point, Role};
use crate::view::{Variable, View, look};

const HEIGHT: f32 = 44.0;
/// The part of a node that holds its link.
const NEXT_PART: f32 = 30.0;
/// Room above a row for links that go back.
const ARC: f32 = 46.0;
const FOLD: f32 = 34.0;

/// Where each node of a list stands.
struct Layout {
    nodes: Vec<ObjId>,
    /// The position of each node, by its number.
    order: BTreeMap<ObjId, usize>,
    /// Left edges and upper edges; `None` for a node in a fold.
    places: Vec<Option<(usize, Point)>>,
    folds: Vec<(Point, usize)>,
    node_width: f32,
    width: f32,
    height: f32,
    lanes: usize,
    margin: f32,
}

impl Layout {
    /// A node's position in the list, its row and its upper left corner.
    fn place(&self, node: ObjId) -> Option<(usize, usize, Point)> {
        let at = *self.order.get(&node)?;
        let (row, corner) = self.places[at]?;
        Some((at, row, corner))
    }

    fn new(view: &View, nodes: &[ObjId], room: f32) -> Layout {
        let widest = nodes.iter().map(|&node| value_width(&view.label(node))).fold(0.0, f32::max);
        let node_width = (widest + 18.0).max(54.0) + NEXT_PART;
        let margin = if room < 600.0 { 32.0 } else { 56.0 };
        let per_row = fit(room - 2.0 * margin, node_width, 20.0).min(nodes.len());
        let between = (room - 2.0 * margin - per_row as f32 * node_width) / (per_row.max(2) - 1) as f32;
        let step = node_width + between.clamp(20.0, 56.0);
        let width = 2.0 * margin + step * (per_row - 1) as f32 + node_width;
        let most = nodes.iter().map(|&node| pointing(view, node).count()).max().unwrap_or(0);
        let lanes = most.max(empty(view).len()).clamp(2, MOST_LANES);
        let mut layout = Layout {
            nodes: nodes.to_vec(),
            order: nodes.iter().copied().zip(0..).collect(),
            places: vec![None; nodes.len()],
            folds: Vec::new(),
            node_width,
            width,
            height: 0.0,
            lanes,
            margin,
        };
        layout.put_rows(&lines(nodes.len(), per_row, &busy(view, nodes)), per_row, step);
        layout
    }

    fn put_rows(&mut self, lines: &[Line], per_row: usize, step: f32) {
        let mut y = 0.0;
        for line in lines {
            match *line {
                Line::Row(row) => {
                    let end = self.nodes.len().min((row + 1) * per_row);
                    for at in row * per_row..end {
                        let x = self.margin + step * (at - row * per_row) as f32;
                        self.places[at] = Some((row, Point::new(x, y + ARC)));
                    }
                    y += ARC + HEIGHT + depth(self.lanes);
                }
                Line::Fold { count, .. } => {
                    self.folds.push((Point::new(self.margin, y + FOLD / 2.0 + 6.0), count));
                    y += FOLD;
                }
            }
        }
        self.height = y;
    }
}

/// Draws the nodes of one class; with `hosts_none` also the variables that hold `None`.
pub(crate) fn draw(view: &View, nodes: &[ObjId], hosts_none: bool, room: f32) -> Block {
    let order = back::order(view, nodes);
    let nodes = order.as_slice();
    let layout = Layout::new(view, nodes, room);
    let mut block = Block::of(layout.width, layout.height);
    block.indent = layout.margin;
    for &node in nodes {
        if let Some((_, _, corner)) = layout.place(node) {
            body(view, &layout, node, corner, &mut block);
            links::draw(view, &layout, node, &mut block);
            back::draw(view, &layout, node, &mut block);
            let below = Point::new(corner.x + (layout.node_width - NEXT_PART) / 2.0, corner.y + HEIGHT);
            hang(&mut block, below, layout.width, &sorted(pointing(view, node)));
        }
    }
    for &(at, count) in &layout.folds {
        let text = small(at, format!("… {count} nodes …"), Anchor::Start);
        block.add(id(nodes[0].number(), Part::Title, 1 + at.y as u32), Role::Quiet, text);
    }
    if hosts_none {
        nowhere(view, &layout, &mut block);
    }
    block
}

fn body(view: &View, layout: &Layout, node: ObjId, corner: Point, block: &mut Block) {
    let (mark, number) = (view.touched(node), node.number());
    let (role, texture) = look(view.state.status(node), mark);
    let outline = rect(corner, layout.node_width, HEIGHT, 6.0, texture);
    block.put(id(number, Part::Body, 0), role, mark.is_some(), outline);
    let split = corner.x + layout.node_width - NEXT_PART;
    let divider = line(Point::new(split, corner.y), Point::new(split, corner.y + HEIGHT), false);
    block.put(id(number, Part::Divider, 0), role, mark.is_some(), divider);
    let middle = Point::new((corner.x + split) / 2.0, corner.y + HEIGHT / 2.0);
    let shown = view.label(node);
    block.add(id(number, Part::Value, 0), Role::Plain, value(middle, shown));
}

/// The variables that point at a node.
fn pointing<'v, 'a>(view: &'v View<'a>, node: ObjId) -> impl Iterator<Item = &'v Variable<'a>> {
    view.vars.iter().filter(move |variable| variable.value == Value::Ref(node))
}

/// The positions of nodes that a reader looks at: what variables of the innermost call point at, what the step touched.
fn busy(view: &View, nodes: &[ObjId]) -> Vec<usize> {
    let looked = |node: &ObjId| view.touched(*node).is_some() || pointing(view, *node).any(|variable| variable.live);
    nodes.iter().enumerate().filter(|(_, node)| looked(node)).map(|(at, _)| at).collect()
}

/// The variables of the innermost call that hold `None`.
fn empty<'v, 'a>(view: &'v View<'a>) -> Vec<&'v Variable<'a>> {
    sorted(view.vars.iter().filter(|variable| variable.live && variable.value == Value::None))
}

/// Variables that hold `None` hang below a ground sign of their own, at the end of the list where no link ends.
fn nowhere(view: &View, layout: &Layout, block: &mut Block) {
    let empty = empty(view);
    let (Some(&first), Some(&last)) = (layout.nodes.first(), layout.nodes.last()) else {
        return;
    };
    if empty.is_empty() {
        return;
    }
    let ends = |node: ObjId| next_field(view, node).map(|field| view.state.item(node, field)) == Some(Value::None);
    let at_end = first != last && !ends(last);
    let Some((_, _, corner)) = layout.place(if at_end { last } else { first }) else {
        return;
    };
    let x = if at_end { corner.x + layout.node_width + 28.0 } else { links::left_ground(corner).x };
    let mark = Point::new(x.min(layout.width - 9.0), corner.y + HEIGHT / 2.0);
    block.add(id(NOWHERE, Part::Link, 0), Role::Quiet, Geometry::Ground { at: mark });
    hang(block, Point::new(x, corner.y + HEIGHT), layout.width, &empty);
}

/// The middle of the part of a node that holds its link.
fn link_cell(corner: Point, node_width: f32) -> Point {
    Point::new(corner.x + node_width - NEXT_PART / 2.0, corner.y + HEIGHT / 2.0)
}
