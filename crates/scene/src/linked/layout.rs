//! Where the nodes of linked lists stand: in rows that wrap, a list that the run tells apart from others in rows of its own.

use std::collections::{BTreeMap, BTreeSet};

use trace::{Hint, Meaning, ObjId};

use super::{HEIGHT, NEXT_PART, empty, pointing, shown};
use crate::block::value_width;
use crate::pointer::{MOST_LANES, depth};
use crate::rows::{Line, fit, lines};
use crate::shape::Point;
use crate::view::View;

/// Room above a row for links that go back.
const ARC: f32 = 46.0;
const FOLD: f32 = 34.0;
/// The width of a key and a value of a digit or two: nodes with a key come and go, and the others are not to change with them.
const KEYED: f32 = 57.2;

/// Where each node of a list stands.
pub(super) struct Layout {
    pub(super) nodes: Vec<ObjId>,
    /// The position of each node, by its number.
    order: BTreeMap<ObjId, usize>,
    /// `None` for a node in a fold.
    places: Vec<Option<Place>>,
    pub(super) folds: Vec<(Point, usize)>,
    pub(super) node_width: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    lanes: usize,
    chains: usize,
    margin: f32,
}

/// Where a node stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Its position among all nodes.
    pub(super) at: usize,
    pub(super) row: usize,
    /// The list it was made in.
    pub(super) chain: usize,
    /// Its upper left corner.
    pub(super) corner: Point,
}

impl Layout {
    pub(super) fn place(&self, node: ObjId) -> Option<Place> {
        self.places[*self.order.get(&node)?]
    }

    /// Whether there are several lists, each in rows of its own.
    pub(super) fn has_chains(&self) -> bool {
        self.chains > 1
    }

    /// The last node of the first row.
    pub(super) fn end_of_first(&self) -> Option<ObjId> {
        let first = self.places.iter().flatten().map(|place| place.row).min()?;
        let last = self.places.iter().flatten().filter(|place| place.row == first).map(|place| place.at).max()?;
        self.nodes.get(last).copied()
    }

    pub(super) fn indent(&self) -> f32 {
        self.margin
    }

    pub(super) fn new(view: &View, nodes: &[ObjId], room: f32) -> Layout {
        let widest = nodes.iter().map(|&node| value_width(&shown(view, node))).fold(0.0, f32::max);
        let keyed = nodes.iter().any(|&node| view.field(node, "key").is_some());
        let node_width = if keyed { (widest + 12.0).max(KEYED) } else { (widest + 18.0).max(54.0) } + NEXT_PART;
        let (margin, right) = match (room < 600.0, keyed) {
            (true, true) => (32.0, 22.0),
            (true, false) => (32.0, 32.0),
            _ => (56.0, 56.0),
        };
        let chains = chains(view, nodes);
        let longest = chains.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let per_row = fit(room - margin - right, node_width, 20.0).min(longest.max(1));
        let between = (room - margin - right - per_row as f32 * node_width) / (per_row.max(2) - 1) as f32;
        let step = node_width + between.clamp(20.0, 56.0);
        let width = margin + right + step * (per_row - 1) as f32 + node_width;
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
            chains: chains.len(),
            margin,
        };
        let busy = busy(view, nodes);
        let mut row = 0;
        for (chain, &(first, count)) in chains.iter().enumerate() {
            let here: Vec<usize> = busy.iter().filter_map(|at| at.checked_sub(first)).collect();
            layout.put_rows(&lines(count, per_row, &here), (chain, first, count), row, (per_row, step));
            row += count.div_ceil(per_row);
            if count == 0 {
                layout.height += ARC + HEIGHT + depth(lanes);
            }
        }
        layout
    }

    /// Puts the rows of one list below what is there; `row` is the number of its first.
    fn put_rows(
        &mut self,
        lines: &[Line],
        (chain, first, count): (usize, usize, usize),
        row: usize,
        (per_row, step): (usize, f32),
    ) {
        for line in lines {
            match *line {
                Line::Row(of_chain) => {
                    for inside in of_chain * per_row..count.min((of_chain + 1) * per_row) {
                        let x = self.margin + step * (inside - of_chain * per_row) as f32;
                        let corner = Point::new(x, self.height + ARC);
                        let at = first + inside;
                        self.places[at] = Some(Place { at, row: row + of_chain, chain, corner });
                    }
                    self.height += ARC + HEIGHT + depth(self.lanes);
                }
                Line::Fold { count, .. } => {
                    self.folds.push((Point::new(self.margin, self.height + FOLD / 2.0 + 6.0), count));
                    self.height += FOLD;
                }
            }
        }
    }
}

/// The lists: the position of the first node of each and how many nodes it has. A list whose head is not reached yet has its row
/// all the same, so that nothing moves when it is.
fn chains(view: &View, nodes: &[ObjId]) -> Vec<(usize, usize)> {
    let heads: BTreeSet<ObjId> = view.state.hints().iter().filter_map(head).collect();
    let is_ordered = nodes.is_sorted();
    if heads.len() < 2 || !is_ordered {
        return vec![(0, nodes.len())];
    }
    // What was made before any head belongs to the first.
    let mut starts: Vec<usize> = heads.iter().map(|head| nodes.partition_point(|node| node < head)).collect();
    starts[0] = 0;
    let ends = starts.iter().skip(1).copied().chain([nodes.len()]);
    starts.iter().zip(ends).map(|(&start, end)| (start, end - start)).collect()
}

fn head(hint: &Hint) -> Option<ObjId> {
    match hint {
        Hint::Is { object, what: Meaning::Head } => Some(*object),
        _ => None,
    }
}

/// The positions of nodes that a reader looks at: what variables of the innermost call point at, what the step touched.
fn busy(view: &View, nodes: &[ObjId]) -> Vec<usize> {
    let looked = |node: &ObjId| view.touched(*node).is_some() || pointing(view, *node).any(|variable| variable.live);
    nodes.iter().enumerate().filter(|(_, node)| looked(node)).map(|(at, _)| at).collect()
}
