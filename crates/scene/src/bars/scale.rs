//! How high a bar is: one scale for every list whose sizes are looked at, so that a number keeps its height wherever it goes.

use trace::{Hint, Meaning, ObjId, Value};

use crate::view::View;

/// The height of the largest number, and of the smallest.
pub(super) const HIGHEST: f32 = 92.0;
const LOWEST: f32 = 6.0;

/// The numbers that all bars of a state lie between.
pub(super) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    pub(super) fn new(view: &View) -> Scale {
        let lists = view.state.hints().iter().filter_map(|hint| match hint {
            Hint::Is { object, what: Meaning::Bars } => Some(*object),
            _ => None,
        });
        let numbers = lists.flat_map(|list: ObjId| view.state.items(list)).filter_map(size);
        let (low, high) =
            numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| (low.min(number), high.max(number)));
        // Numbers far from zero and close together would all look alike if bars began at zero.
        let low = if low > 0.0 && low * 2.0 <= high { 0.0 } else { low };
        Scale { low, high }
    }

    /// The height of a number; `None` for what is no number.
    pub(super) fn height(&self, value: Value) -> Option<f32> {
        let span = self.high - self.low;
        let share = if span > 0.0 { (size(value)? - self.low) / span } else { size(value).map(|_| 0.5)? };
        Some(LOWEST + (HIGHEST - LOWEST) * share.clamp(0.0, 1.0) as f32)
    }
}

fn size(value: Value) -> Option<f64> {
    match value {
        Value::Int(number) => Some(number as f64),
        Value::Float(number) if number.is_finite() => Some(number),
        _ => None,
    }
}
