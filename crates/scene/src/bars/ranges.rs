//! The ranges of a list that the open calls work on: those of the innermost as bands, those of the calls around it as brackets.

use std::collections::{BTreeMap, BTreeSet};

use trace::{Hint, ObjId, Var};

use super::{ABOVE, CALLS, Layout};
use crate::block::{Block, cut, id, line, rect, small};
use crate::shape::{Anchor, Part, Point, Role, Texture};
use crate::view::{Variable, View};

/// Between the brackets of two calls.
const STEP: f32 = 8.0;
/// Calls with a bracket, at most: the outermost ones.
pub(super) const MOST_CALLS: usize = 5;

/// First and last item of a range, both inside.
type Span = (i64, i64);

/// The ranges of a list, by the calls that have them.
pub(super) struct Ranges {
    /// Those of the innermost call that has any.
    pub(super) inner: Vec<Span>,
    /// The last range of each call around it, outermost first.
    outer: Vec<Span>,
    /// What the items are compared with, and its name.
    pub(super) level: Option<(trace::Value, String)>,
}

impl Ranges {
    pub(super) fn new(view: &View, list: ObjId) -> Ranges {
        let vars: BTreeMap<Var, &Variable> = view.vars.iter().map(|variable| (variable.var, variable)).collect();
        let mut calls: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
        let mut level = None;
        for hint in view.state.hints() {
            match hint {
                Hint::Range { first, last, of } if *of == list => {
                    if let (Some(first), Some(last)) = (vars.get(first), vars.get(last))
                        && let (Some(from), Some(to)) = (first.value.int(), last.value.int())
                    {
                        calls.entry(first.frame).or_default().push((from, to));
                    }
                }
                Hint::Prefix { len, of } if *of == list => {
                    if let Some((len, to)) = vars.get(len).and_then(|len| Some((len, len.value.int()? - 1))) {
                        calls.entry(len.frame).or_default().push((0, to));
                    }
                }
                Hint::Against { var, of } if *of == list => {
                    let live = vars.get(var).filter(|variable| variable.live);
                    level = live.map(|variable| (variable.value, variable.name.to_owned())).or(level);
                }
                _ => {}
            }
        }
        // Frames are numbered in the order in which they were entered.
        let mut calls: Vec<Vec<Span>> = calls.into_values().collect();
        let inner = calls.pop().unwrap_or_default();
        Ranges { inner, outer: calls.iter().filter_map(|spans| spans.last().copied()).collect(), level }
    }

    /// Whether an item belongs to what is looked at; every item does where nothing is said.
    pub(super) fn holds(&self, at: usize) -> bool {
        let at = at as i64;
        self.inner.is_empty() || self.inner.iter().any(|(first, last)| (*first..=*last).contains(&at))
    }

    /// What a bar looks like that the step does not touch: on a band plain, outside it quiet.
    pub(super) fn rest_role(&self, at: usize) -> Role {
        match (self.inner.is_empty(), self.holds(at)) {
            (true, _) => Role::Accent,
            (false, true) => Role::Plain,
            (false, false) => Role::Quiet,
        }
    }
}

/// Whether calls inside one another may work on ranges of the list, so that the room for their brackets is kept free. A range
/// that begins at an index on its way is what is left to do, and no call's part.
pub(super) fn has_calls(view: &View, list: ObjId) -> bool {
    let hints = view.state.hints();
    let moving: BTreeSet<Var> = hints
        .iter()
        .filter_map(|hint| match hint {
            Hint::Index { var, into } if *into == list => Some(*var),
            _ => None,
        })
        .collect();
    let is_part =
        |hint: &&Hint| matches!(hint, Hint::Range { first, of, .. } if *of == list && !moving.contains(first));
    hints.iter().filter(is_part).nth(1).is_some()
}

/// The bands behind the bars.
pub(super) fn bands(list: ObjId, layout: &Layout, ranges: &Ranges, block: &mut Block) {
    for (number, (first, last)) in ranges.inner.iter().enumerate() {
        let Some((left, right)) = ends(layout, (*first, *last)) else { continue };
        let at = Point::new(left - 2.0, layout.top - ABOVE + 2.0);
        let band = rect(at, right - left + 4.0, layout.cells - layout.top + ABOVE + 1.0, 5.0, Texture::None);
        block.put(id(list.number(), Part::Back, number as u32), Role::Accent, false, band);
    }
}

/// A bracket for each call that waits for the innermost one.
pub(super) fn brackets(list: ObjId, layout: &Layout, ranges: &Ranges, block: &mut Block) {
    for (lane, span) in ranges.outer.iter().take(MOST_CALLS).enumerate() {
        let Some((left, right)) = ends(layout, *span) else { continue };
        let y = 4.0 + STEP * lane as f32;
        let lines = [
            ((left + 2.0, y), (right - 2.0, y)),
            ((left + 2.0, y), (left + 2.0, y + 5.0)),
            ((right - 2.0, y), (right - 2.0, y + 5.0)),
        ];
        for (part, (from, to)) in lines.into_iter().enumerate() {
            let stroke = line(Point::new(from.0, from.1), Point::new(to.0, to.1), false);
            block.add(id(list.number(), Part::Divider, CALLS + 3 * lane as u32 + part as u32), Role::Accent, stroke);
        }
    }
}

/// The height of the room that brackets take.
pub(super) fn depth() -> f32 {
    STEP * MOST_CALLS as f32
}

/// A line across the bars at what they are compared with, and its name behind the last bar.
pub(super) fn level(list: ObjId, layout: &Layout, ranges: &Ranges, block: &mut Block) {
    let Some((value, name)) = &ranges.level else { return };
    let Some(height) = layout.scale.height(*value) else { return };
    let y = layout.base - height;
    let right = layout.left + layout.cell * layout.count as f32;
    let stroke = crate::block::dashed(line(Point::new(layout.left, y), Point::new(right + 4.0, y), false));
    block.put(id(list.number(), Part::Link, 0), Role::Accent, true, stroke);
    let text = small(Point::new(right + 8.0, y), cut(name, 5), Anchor::Start);
    block.add(id(list.number(), Part::PointerName, CALLS), Role::Accent, text);
}

/// The left and the right edge of a range, cut to the list.
fn ends(layout: &Layout, (first, last): Span) -> Option<(f32, f32)> {
    let (first, last) = (first.max(0), last.min(layout.count as i64 - 1));
    (first <= last).then(|| (layout.x(first as usize), layout.x(last as usize) + layout.cell))
}
