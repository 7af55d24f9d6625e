//! The axes of a chart: where a value lies between 0 and 1, and which values are marked.

use crate::running::thousands;

/// How an axis runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Linear,
    /// Each step a multiple of the one before.
    Log,
}

/// An axis from its least to its greatest value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub kind: Kind,
    low: f64,
    high: f64,
}

/// The most marks of an axis.
const MARKS: f64 = 6.0;

impl Scale {
    /// An axis that holds these values: a linear one begins at 0, a logarithmic one at the least value.
    pub fn holding(kind: Kind, values: impl Iterator<Item = f64>) -> Scale {
        let (least, most) =
            values.fold((f64::INFINITY, 1.0_f64), |(least, most), value| (least.min(value), most.max(value)));
        let least = least.clamp(1.0, most);
        match kind {
            Kind::Linear => Scale { kind, low: 0.0, high: most * 1.08 },
            // Costs that are nearly the same would fill an axis of their own with nothing.
            Kind::Log => Scale { kind, low: least / 1.3, high: (most * 1.3).max(least * 4.0) },
        }
    }

    /// Where a value lies: 0 at the low end, 1 at the high end. On a logarithmic axis nothing is lower than the low end.
    pub fn place(&self, value: f64) -> f64 {
        match self.kind {
            Kind::Linear => (value - self.low) / (self.high - self.low),
            Kind::Log => (value.max(self.low) / self.low).ln() / (self.high / self.low).ln(),
        }
    }

    /// The value at a place, for drawing a curve evenly along the axis.
    pub fn value(&self, place: f64) -> f64 {
        match self.kind {
            Kind::Linear => self.low + place * (self.high - self.low),
            Kind::Log => self.low * (place * (self.high / self.low).ln()).exp(),
        }
    }

    /// The values to mark.
    pub fn marks(&self) -> Vec<f64> {
        match self.kind {
            Kind::Linear => self.even(),
            Kind::Log => self.powers(),
        }
    }

    fn even(&self) -> Vec<f64> {
        let mut step = 1.0;
        while self.high / step > MARKS {
            step *= if self.high / step > MARKS * 5.0 {
                10.0
            } else if self.high / step > MARKS * 2.0 {
                5.0
            } else {
                2.0
            };
        }
        (0..=(self.high / step) as u32).map(|mark| f64::from(mark) * step).collect()
    }

    fn powers(&self) -> Vec<f64> {
        // Powers of ten over a wide range, of two over a narrow one.
        let base = if self.high / self.low > 300.0 { 10.0 } else { 2.0 };
        let mut all = Vec::new();
        let mut mark = 1.0;
        while mark <= self.high {
            if mark >= self.low {
                all.push(mark);
            }
            mark *= base;
        }
        let every = (all.len() as f64 / MARKS).ceil().max(1.0) as usize;
        all.into_iter().step_by(every).collect()
    }
}

/// A number with its thousands apart, and without digits that nobody reads: `12,500`, `3.5`.
pub fn grouped(number: f64) -> String {
    let whole = number.round();
    if number < 10.0 && (number - whole).abs() > 0.05 {
        return format!("{number:.1}");
    }
    // A fitted curve may begin below nothing.
    let sign = if whole < 0.0 { "-" } else { "" };
    format!("{sign}{}", thousands(whole.abs() as u64))
}

/// A number as short as a mark of an axis must be: `4,096`, `250k`, `2M`.
pub fn short(number: f64) -> String {
    if number >= 1e6 {
        format!("{}M", number / 1e6)
    } else if number >= 1e4 {
        format!("{}k", number / 1e3)
    } else {
        grouped(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_values_undo_each_other() {
        for kind in [Kind::Linear, Kind::Log] {
            let scale = Scale::holding(kind, [3.0, 500.0].into_iter());
            assert!((scale.value(scale.place(77.0)) - 77.0).abs() < 1e-9);
            assert!(scale.place(3.0) >= 0.0 && scale.place(500.0) <= 1.0);
        }
    }

    #[test]
    fn marks_are_few_and_round() {
        let marks = |kind, most: f64| Scale::holding(kind, [2.0, most].into_iter()).marks();
        assert_eq!(marks(Kind::Linear, 230.0), [0.0, 50.0, 100.0, 150.0, 200.0]);
        assert_eq!(marks(Kind::Log, 4096.0), [10.0, 100.0, 1000.0]);
        assert_eq!(marks(Kind::Log, 60.0), [2.0, 4.0, 8.0, 16.0, 32.0, 64.0]);
        assert_eq!([4096.0, 3.5, 1e6].map(grouped), ["4,096", "3.5", "1,000,000"]);
        assert_eq!([4096.0, 250_000.0, 2e6].map(short), ["4,096", "250k", "2M"]);
    }
}
