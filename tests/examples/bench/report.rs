//! Measuring, and telling a figure beside its bound.

use std::fmt::Write;
use std::hint::black_box;

use crate::clock;

/// Times of one thing in milliseconds, in rising order.
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn of<T>(runs: usize, mut thing: impl FnMut(usize) -> T) -> Self {
        let times = (0..runs).map(|run| millis(|| thing(run)));
        Self::sorted(times.collect())
    }

    /// Two things by turns, so that whatever else the machine does meets both alike.
    pub(crate) fn of_two<A, B>(runs: usize, mut one: impl FnMut() -> A, mut other: impl FnMut() -> B) -> [Self; 2] {
        let times = (0..runs).map(|_| (millis(&mut one), millis(&mut other)));
        let (ones, others) = times.unzip();
        [Self::sorted(ones), Self::sorted(others)]
    }

    pub(crate) fn sorted(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    /// The time that `share` of 100 measurements stay under.
    pub(crate) fn percentile(&self, share: usize) -> f64 {
        let last = self.0.len().saturating_sub(1);
        self.0[(self.0.len() * share / 100).min(last)]
    }

    fn told(&self) -> String {
        let [middle, most, worst] = [50, 95, 100].map(|share| self.percentile(share));
        format!("median {middle:.2} ms, 95th {most:.2} ms, worst {worst:.2} ms")
    }
}

/// How long a thing takes.
pub(crate) fn millis<T>(thing: impl FnOnce() -> T) -> f64 {
    let start = clock::millis();
    black_box(thing());
    clock::millis() - start
}

/// What is printed, and whether all bounds have held so far.
pub(crate) struct Report {
    pub(crate) text: String,
    pub(crate) held: bool,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self { text: String::new(), held: true }
    }

    pub(crate) fn figure(&mut self, what: &str, told: &str) {
        writeln!(self.text, "{what:<46} {told}").ok();
    }

    pub(crate) fn times(&mut self, what: &str, times: &Times) {
        self.figure(what, &times.told());
    }

    pub(crate) fn bound(&mut self, what: &str, value: f64, most: f64, unit: &str) {
        let verdict = self.verdict(value, most);
        self.figure(what, &format!("{value:.2} {unit} of {most} {unit}: {verdict}"));
    }

    /// Times whose 95th percentile has a bound.
    pub(crate) fn bounded(&mut self, what: &str, times: &Times, most: f64) {
        let verdict = self.verdict(times.percentile(95), most);
        self.figure(what, &format!("{}; 95th of {most} ms: {verdict}", times.told()));
    }

    fn verdict(&mut self, value: f64, most: f64) -> &'static str {
        self.held &= value <= most;
        if value <= most { "holds" } else { "EXCEEDED" }
    }
}
