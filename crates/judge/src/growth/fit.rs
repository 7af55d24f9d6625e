//! A curve of one class laid through measured points.
//!
//! The curve is `a + b·g(n) + c·f(n)`: f is what makes the class, g what commonly goes along with it, a what is paid once. Neither b
//! nor c is negative (a may be: small inputs can be spared work), and c·f(n) makes up at least a quarter of the curve at the largest n,
//! so that the curves of two classes cannot be the same one. Errors are taken in shares of what was measured, or the largest n alone would decide; and the
//! small n count less, because there everything but f has its say.

use super::class::Class;
use super::numbers::log2;

/// The least share of the leading term at the largest n.
const SHARE: f64 = 0.25;
/// What the bases of exponential growth that are tried begin with, end with and are apart by, as factors.
const BASES: (f64, f64, f64) = (1.25, 4.0, 1.02);
/// Curves beyond this are not looked at.
const HUGE: f64 = 1e200;

/// What was measured at one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The size of the input.
    pub n: f64,
    /// What it cost.
    pub cost: f64,
}

/// A curve through points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    pub class: Class,
    /// What is to the power of n where the class is exponential; else of no meaning.
    pub base: f64,
    /// Once, what goes along, what leads.
    terms: [f64; 3],
    /// The mean square of its errors, in shares of what was measured, weighed.
    pub(super) misfit: f64,
}

impl Fit {
    /// The curve at n.
    pub fn at(&self, n: f64) -> f64 {
        let [once, along, leading] = self.terms;
        let lower = self.class.lower(n).unwrap_or(0.0);
        once + along * lower + if leading > 0.0 { leading * self.class.leading(n, self.base) } else { 0.0 }
    }

    /// The same curve, lower by so much.
    pub(super) fn lowered(self, by: f64) -> Fit {
        let [once, along, leading] = self.terms;
        Fit { terms: [once - by, along, leading], ..self }
    }

    /// How far it is from the points, as a share of what was measured: 0.02 is two percent.
    pub fn error(&self) -> f64 {
        self.misfit.sqrt()
    }

    /// The best curve of a class; `None` where it has none, because its values would be too large to work with.
    pub fn of(class: Class, points: &[Point]) -> Option<Fit> {
        if class != Class::Exponential {
            return Self::with(class, 2.0, points);
        }
        let (mut base, last, apart) = BASES;
        let mut best: Option<Fit> = None;
        while base <= last {
            let fit = Self::with(class, base, points);
            best = match (best, fit) {
                (Some(best), Some(fit)) if fit.misfit < best.misfit => Some(fit),
                (best, fit) => best.or(fit),
            };
            base *= apart;
        }
        best
    }

    fn with(class: Class, base: f64, points: &[Point]) -> Option<Fit> {
        let last = points.iter().map(|point| point.n).fold(0.0, f64::max);
        let top = class.leading(last, base);
        if top.is_nan() || top <= 0.0 || top > HUGE {
            return None;
        }
        // With its least share of the leading term in each of them, the terms are free of each other.
        let least = if class == Class::Constant { 0.0 } else { SHARE / (1.0 - SHARE) / top };
        let beside = class.lower(last);
        let columns = |n: f64| {
            let leading = class.leading(n, base);
            let along = beside.map_or(0.0, |top| class.lower(n).unwrap_or(0.0) + least * top * leading);
            [1.0 + least * leading, along, if class == Class::Constant { 0.0 } else { leading / top }]
        };
        let weighed = |point: &Point| {
            let weight = log2(point.n) / log2(last).max(1.0);
            columns(point.n).map(|column| column * weight / point.cost)
        };
        let rows: Vec<([f64; 3], f64)> =
            points.iter().map(|point| (weighed(point), log2(point.n) / log2(last).max(1.0))).collect();
        let (found, misfit) = least_squares(&rows)?;
        let [once, along, more] = found;
        let leading = more / top + least * (once + along * beside.unwrap_or(0.0));
        let leading = if class == Class::Constant { 0.0 } else { leading };
        let fit = Fit { class, base, terms: [once, along, leading], misfit };
        (class == Class::Constant || leading * top >= SHARE * fit.at(last)).then_some(fit)
    }
}

/// The terms, all but the first at least 0, whose sums come nearest to the right sides, and the weighed mean square of what is left. With
/// three terms every choice of those that are there at all can be tried.
fn least_squares(rows: &[([f64; 3], f64)]) -> Option<([f64; 3], f64)> {
    let weights: f64 = rows.iter().map(|(_, right)| right * right).sum();
    let mut best: Option<([f64; 3], f64)> = None;
    for choice in 1..8_usize {
        let chosen: Vec<usize> = (0..3).filter(|term| choice >> term & 1 == 1).collect();
        let Some(found) = solve(rows, &chosen) else { continue };
        // What is paid once may be less than nothing: small inputs can be spared work that all others have.
        if found[1] < 0.0 || found[2] < 0.0 {
            continue;
        }
        let left = |(row, right): &([f64; 3], f64)| {
            let sum = row[0] * found[0] + row[1] * found[1] + row[2] * found[2];
            (right - sum) * (right - sum)
        };
        let misfit = rows.iter().map(left).sum::<f64>() / weights.max(f64::MIN_POSITIVE);
        if best.is_none_or(|(_, least)| misfit < least) {
            best = Some((found, misfit));
        }
    }
    best
}

/// The normal equations of the chosen terms, solved by elimination; `None` where they have no single solution.
fn solve(rows: &[([f64; 3], f64)], chosen: &[usize]) -> Option<[f64; 3]> {
    let count = chosen.len();
    let mut scale = [0.0_f64; 3];
    for &term in chosen {
        scale[term] = rows.iter().map(|(row, _)| row[term] * row[term]).sum::<f64>().sqrt();
        if scale[term].is_nan() || scale[term] <= 0.0 {
            return None;
        }
    }
    let mut table = [[0.0_f64; 4]; 3];
    for (row, right) in rows {
        for (at, &term) in chosen.iter().enumerate() {
            for (to, &other) in chosen.iter().enumerate() {
                table[at][to] += row[term] / scale[term] * (row[other] / scale[other]);
            }
            table[at][count] += row[term] / scale[term] * right;
        }
    }
    for at in 0..count {
        if table[at][at] < 1e-12 {
            return None;
        }
        for below in at + 1..count {
            let factor = table[below][at] / table[at][at];
            let above = table[at];
            for (value, above) in table[below].iter_mut().zip(above) {
                *value -= factor * above;
            }
        }
    }
    let mut found = [0.0; 3];
    for at in (0..count).rev() {
        let known: f64 = (at + 1..count).map(|to| table[at][to] * found[chosen[to]] * scale[chosen[to]]).sum();
        found[chosen[at]] = (table[at][count] - known) / table[at][at] / scale[chosen[at]];
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(cost: impl Fn(f64) -> f64) -> Vec<Point> {
        [4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192]
            .map(|n| Point { n: f64::from(n), cost: cost(f64::from(n)) })
            .to_vec()
    }

    #[test]
    fn a_curve_of_the_class_is_found_with_its_terms() {
        let points = points(|n| 7.0 + 3.0 * n + 0.5 * n * n);
        let fit = Fit::of(Class::Square, &points).expect("a curve");
        assert!(fit.error() < 1e-6, "{fit:?}");
        assert!((fit.at(1000.0) - 503_007.0).abs() < 1.0, "{}", fit.at(1000.0));
        assert!(Fit::of(Class::Linear, &points).expect("a curve").error() > 0.2);
        let cube = Fit::of(Class::Cube, &points).expect("a curve");
        assert!(cube.error() > 0.05, "{cube:?}");
    }

    #[test]
    fn the_base_of_exponential_growth_is_found() {
        let points: Vec<Point> = (3..16).map(|n| Point { n: f64::from(n), cost: 5.0 + 1.618_f64.powi(n) }).collect();
        let fit = Fit::of(Class::Exponential, &points).expect("a curve");
        assert!((fit.base - 1.618).abs() < 0.03 && fit.error() < 0.05, "{fit:?}");
    }

    #[test]
    fn what_leads_is_never_a_trifle() {
        let fit = Fit::of(Class::LinearLog, &points(|n| 10.0 * n)).expect("a curve");
        assert!(fit.error() > 0.01, "a line is no curve of n log n: {fit:?}");
    }
}
