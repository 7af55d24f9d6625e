//! The axis that all lists of intervals of a run share, and its numbers.

use trace::{Hint, Meaning, ObjId};

use super::{faint, read};
use crate::block::{Block, id, line, small, small_width};
use crate::shape::{Anchor, Part, Point, Role};
use crate::view::View;

/// Room for the line and its numbers, below the bars.
pub(super) const HEIGHT: f32 = 30.0;
/// Between two numbers.
const APART: f32 = 14.0;

pub(super) struct Axis {
    first: i64,
    last: i64,
    left: f32,
    right: f32,
}

/// The lists of intervals of a run.
pub(super) fn lists(view: &View) -> impl Iterator<Item = ObjId> {
    view.state.hints().iter().filter_map(|hint| match hint {
        Hint::Is { object, what: Meaning::Intervals } => Some(*object),
        _ => None,
    })
}

impl Axis {
    /// From the smallest to the largest end of any interval of the run, between two edges.
    pub(super) fn new(view: &View, left: f32, right: f32) -> Axis {
        let ends: Vec<i64> =
            lists(view).flat_map(|list| read(view, list)).flat_map(|span| [span.start, span.end]).collect();
        let first = ends.iter().copied().min().unwrap_or(0);
        let last = ends.iter().copied().max().unwrap_or(1).max(first + 1);
        Axis { first, last, left, right }
    }

    pub(super) fn x(&self, time: i64) -> f32 {
        let share = (time - self.first) as f32 / (self.last - self.first) as f32;
        self.left + share * (self.right - self.left)
    }

    /// Numbers at 1, 2 or 5 times a power of ten, as close as they can be read.
    fn step(&self) -> i64 {
        let widest = [self.first, self.last].map(|time| small_width(&time.to_string())).into_iter().fold(0.0, f32::max);
        let most = ((self.right - self.left) / (widest + APART)).max(1.0);
        let least = (self.last - self.first) as f32 / most;
        let mut power = 1;
        while (10 * power) as f32 <= least {
            power *= 10;
        }
        [power, 2 * power, 5 * power].into_iter().find(|step| *step as f32 >= least).unwrap_or(10 * power)
    }

    /// The line below the bars, with a faint line up at every number.
    pub(super) fn draw(&self, list: ObjId, y: f32, block: &mut Block) {
        let (number, step) = (list.number(), self.step());
        let base = line(Point::new(self.left, y + 4.0), Point::new(self.right, y + 4.0), false);
        block.add(id(number, Part::Divider, 0), Role::Quiet, base);
        let mut time = self.first.div_euclid(step) * step;
        while time <= self.last {
            if time >= self.first {
                let (x, name) = (self.x(time), (time - self.first) as u32);
                let up = line(Point::new(x, y + 8.0), Point::new(x, 0.0), false);
                faint(block, id(number, Part::Back, name), up);
                let text = small(Point::new(x, y + 20.0), time.to_string(), Anchor::Middle);
                block.add(id(number, Part::Title, 1 + name), Role::Quiet, text);
            }
            time += step;
        }
    }
}
