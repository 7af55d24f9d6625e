//! Which class the measured points speak for, and when they do not speak clearly enough.

use super::class::Class;
use super::fit::{Fit, Point};
use super::numbers::log2;

/// Fewer sizes than this say nothing.
pub const LEAST_SIZES: usize = 8;
/// A curve that is farther away than this, as a share of what was measured, is none.
const FARTHEST: f64 = 0.12;
/// Errors below this say nothing about which of two curves is right.
const FINEST: f64 = 0.004;
/// How much likelier the best class must be than the next one, as the logarithm to base 2 of the ratio of their likelihoods, twice.
const CLEARLY: f64 = 8.0;
/// And by how much its error must be the smaller one: errors are not chance alone, and likelihoods take them for that.
const APART: f64 = 1.25;
/// Points over at least this range of n, and within this share of each other, have levelled off.
const LEVEL: (f64, f64) = (12.0, 0.02);

/// Why it cannot be told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Doubt {
    /// Only so many sizes ran to their end.
    TooFew(usize),
    /// Two classes fit about equally well.
    Between(Class, Class),
    /// No curve comes near: the costs jump, or grow in some other way. The best one is off by so many percent.
    NoCurve(u32),
}

/// What was found about one cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The class, or why it cannot be told.
    pub class: Result<Class, Doubt>,
    /// What was measured, from the smallest n to the largest.
    pub points: Vec<Point>,
    /// The curve that comes nearest.
    pub best: Option<Fit>,
    /// The nearest curve of another class.
    pub runner_up: Option<Fit>,
}

impl Finding {
    /// Looks at points in the order of n, each n once, every cost above 0.
    pub fn of(points: Vec<Point>) -> Finding {
        let points: Vec<Point> = points.into_iter().filter(|point| point.n >= 2.0 && point.cost > 0.0).collect();
        let mut fits: Vec<Fit> = Class::ALL.into_iter().filter_map(|class| Fit::of(class, &points)).collect();
        // The sort is stable: of two that are equally near the slower growth comes first.
        fits.sort_by(|a, b| a.misfit.total_cmp(&b.misfit));
        if has_levelled(&points) {
            fits.sort_by_key(|fit| fit.class != Class::Constant);
        }
        let (best, runner_up) = (fits.first().copied(), fits.get(1).copied());
        let class = decide(&points, best, runner_up);
        Finding { class, points, best, runner_up }
    }

    /// Looks at costs that may be 0: so much is added to each while it looks, so that one more or less is no growth.
    pub fn of_few(points: Vec<Point>, added: f64) -> Finding {
        let more = |point: Point, by: f64| Point { cost: point.cost + by, ..point };
        let Finding { class, points, best, runner_up } =
            Finding::of(points.into_iter().map(|point| more(point, added)).collect());
        let points = points.into_iter().map(|point| more(point, -added)).collect();
        let lowered = |fit: Option<Fit>| fit.map(|fit| fit.lowered(added));
        Finding { class, points, best: lowered(best), runner_up: lowered(runner_up) }
    }
}

fn decide(points: &[Point], best: Option<Fit>, runner_up: Option<Fit>) -> Result<Class, Doubt> {
    let Some(best) = best.filter(|_| points.len() >= LEAST_SIZES) else { return Err(Doubt::TooFew(points.len())) };
    if has_levelled(points) {
        return Ok(Class::Constant);
    }
    if best.error() > FARTHEST {
        return Err(Doubt::NoCurve((best.error() * 100.0) as u32));
    }
    let Some(next) = runner_up else { return Ok(best.class) };
    let floor = FINEST * FINEST;
    let likelier = points.len() as f64 * log2((next.misfit + floor) / (best.misfit + floor));
    let is_apart = (next.error() + FINEST) >= APART * (best.error() + FINEST);
    if likelier < CLEARLY || !is_apart { Err(Doubt::Between(best.class, next.class)) } else { Ok(best.class) }
}

/// Whether the cost no longer grows over a wide range at the end, as when there are only so many different letters.
fn has_levelled(points: &[Point]) -> bool {
    let Some(last) = points.last() else { return false };
    let (range, share) = LEVEL;
    let end: Vec<f64> =
        points.iter().rev().map_while(|point| (point.n * range >= last.n).then_some(point.cost)).collect();
    let (least, most) =
        end.iter().fold((f64::INFINITY, 0.0_f64), |(least, most), cost| (least.min(*cost), most.max(*cost)));
    end.len() >= LEAST_SIZES - 2 && end.len() < points.len() && most - least <= share * most
}
