//! The picture of a finding: points, the curve through them, and the runner-up as a thinner dashed one.

use judge::growth::{Class, Finding, Fit};
use yew::prelude::*;

use super::scale::{Kind, Scale, short};

/// The picture, and the room that the axes take of it, in units of its own.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 48.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 40.0;
/// Pieces that a curve is drawn in.
const PIECES: u32 = 80;

/// A chart of a finding; `id` tells it from the other charts of the page.
pub struct Chart<'f> {
    pub id: &'static str,
    pub finding: &'f Finding,
    /// What is counted.
    pub counted: &'static str,
    /// Drawn against the same axes, in the place of the runner-up.
    pub beside: Option<&'f Finding>,
}

impl Chart<'_> {
    /// The picture.
    pub fn view(&self) -> Html {
        let Finding { points, best, runner_up, .. } = self.finding;
        // The axes of two are those that read best for powers: one of the two may well be one.
        let (across, up) = if self.beside.is_some() { (Kind::Log, Kind::Log) } else { kinds(*best) };
        let all = || points.iter().chain(self.beside.into_iter().flat_map(|beside| &beside.points));
        let x = Scale::holding(across, all().map(|point| point.n));
        let y = Scale::holding(up, all().map(|point| point.cost));
        let dots = points.iter().map(|point| {
            html! {
                <circle class="growth-dot" cx={left(&x, point.n)} cy={top(&y, point.cost)} r="2.6" />
            }
        });
        let squares = self.beside.into_iter().flat_map(|beside| &beside.points).map(|point| {
            let side = 5.2;
            let [left, top] = [left_of(&x, point.n), top_of(&y, point.cost)].map(|middle| at(middle - side / 2.0));
            html! {
                <rect class="growth-square" x={left} y={top} width={at(side)} height={at(side)} />
            }
        });
        let clip = format!("growth-clip-{}", self.id);
        html! {
            <svg class="growth-chart" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={self.words()}>
                <clipPath id={clip.clone()}>
                    <rect x={LEFT.to_string()} y={TOP.to_string()} width={(WIDTH - LEFT - RIGHT).to_string()}
                        height={(HEIGHT - TOP - BOTTOM).to_string()} />
                </clipPath>
                { across_marks(&x) }
                { up_marks(&y) }
                <text class="growth-name" x={LEFT.to_string()} y="12">{ named(self.counted, y.kind) }</text>
                <text class="growth-name" x={(WIDTH - RIGHT).to_string()} y={(HEIGHT - 6.0).to_string()} text-anchor="end">
                    { named("n", x.kind) }
                </text>
                <g clip-path={format!("url(#{clip})")}>
                    if let Some(beside) = self.beside {
                        { curve(beside.best, "growth-other", &x, &y, beside) }
                    } else {
                        { curve(*runner_up, "growth-next", &x, &y, self.finding) }
                    }
                    { curve(*best, "growth-best", &x, &y, self.finding) }
                </g>
                { for dots }
                { for squares }
            </svg>
        }
    }

    fn words(&self) -> String {
        let curve = |finding: &Finding| finding.best.map_or("no curve", |fit| fit.class.title());
        let curves = match self.beside {
            Some(beside) => format!("curves {} and {}", curve(self.finding), curve(beside)),
            None => format!("curve {}", curve(self.finding)),
        };
        format!("{} against n at {} sizes, with the {curves}", self.counted, self.finding.points.len())
    }
}

/// Which axes read better: a power is a straight line on logarithmic ones, what hardly grows is seen on a linear one.
fn kinds(best: Option<Fit>) -> (Kind, Kind) {
    match best.map(|fit| fit.class) {
        Some(Class::Constant | Class::Log) => (Kind::Log, Kind::Linear),
        Some(Class::Exponential) => (Kind::Linear, Kind::Log),
        _ => (Kind::Log, Kind::Log),
    }
}

fn named(what: &str, kind: Kind) -> String {
    match kind {
        Kind::Linear => what.to_owned(),
        Kind::Log => format!("{what} (logarithmic)"),
    }
}

fn at(number: f64) -> String {
    format!("{number:.1}")
}

fn left_of(x: &Scale, n: f64) -> f64 {
    LEFT + x.place(n) * (WIDTH - LEFT - RIGHT)
}

fn top_of(y: &Scale, cost: f64) -> f64 {
    // Far outside is far enough; a picture has no use for numbers without end.
    HEIGHT - BOTTOM - y.place(cost).clamp(-2.0, 3.0) * (HEIGHT - TOP - BOTTOM)
}

fn left(x: &Scale, n: f64) -> String {
    at(left_of(x, n))
}

fn top(y: &Scale, cost: f64) -> String {
    at(top_of(y, cost))
}

fn across_marks(x: &Scale) -> Html {
    let (from, to) = (at(TOP), at(HEIGHT - BOTTOM));
    let marks = x.marks().into_iter().map(|mark| {
        let place = left(x, mark);
        html! {
            <>
                <line class="growth-line" x1={place.clone()} x2={place.clone()} y1={from.clone()} y2={to.clone()} />
                <text class="growth-mark" x={place} y={at(HEIGHT - BOTTOM + 14.0)} text-anchor="middle">{ short(mark) }</text>
            </>
        }
    });
    marks.collect()
}

fn up_marks(y: &Scale) -> Html {
    let (from, to) = (at(LEFT), at(WIDTH - RIGHT));
    let marks = y.marks().into_iter().map(|mark| {
        let place = top(y, mark);
        html! {
            <>
                <line class="growth-line" x1={from.clone()} x2={to.clone()} y1={place.clone()} y2={place.clone()} />
                <text class="growth-mark" x={at(LEFT - 6.0)} y={place} dy="0.35em" text-anchor="end">{ short(mark) }</text>
            </>
        }
    });
    marks.collect()
}

fn curve(fit: Option<Fit>, class: &'static str, x: &Scale, y: &Scale, finding: &Finding) -> Html {
    let (Some(fit), Some(first), Some(last)) = (fit, finding.points.first(), finding.points.last()) else {
        return Html::default();
    };
    let (from, to) = (x.place(first.n), x.place(last.n));
    let points = (0..=PIECES).map(|piece| {
        let n = x.value(from + (to - from) * f64::from(piece) / f64::from(PIECES));
        format!("{},{}", left(x, n), top(y, fit.at(n)))
    });
    html! {
        <polyline {class} points={points.collect::<Vec<String>>().join(" ")} />
    }
}
