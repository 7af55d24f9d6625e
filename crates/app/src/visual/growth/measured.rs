//! What was counted at each size, which class it speaks for, and how that is shown.

use judge::growth::{Class, Finding, Point};
use trace::Counts;
use yew::prelude::*;

use super::plan::SEEDS;
use crate::parts::growth::{Found, both, view};

/// The counts of all runs of a size together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tally {
    pub n: u64,
    pub runs: u64,
    pub counts: Counts,
}

/// What is taken as the cost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Cost {
    #[default]
    All,
    Comparisons,
    Reads,
    Writes,
    Queue,
}

impl Cost {
    pub const ALL: [Cost; 5] = [Cost::All, Cost::Comparisons, Cost::Reads, Cost::Writes, Cost::Queue];

    /// As the choice and the chart name it.
    pub fn words(self) -> &'static str {
        match self {
            Cost::All => "All counts together",
            Cost::Comparisons => "Comparisons",
            Cost::Reads => "Reads",
            Cost::Writes => "Writes",
            Cost::Queue => "Queue operations",
        }
    }

    fn of(self, counts: &Counts) -> f64 {
        let Counts { reads, writes, comparisons, queue_operations } = *counts;
        match self {
            Cost::All => [reads, writes, comparisons, queue_operations].map(f64::from).iter().sum(),
            Cost::Comparisons => f64::from(comparisons),
            Cost::Reads => f64::from(reads),
            Cost::Writes => f64::from(writes),
            Cost::Queue => f64::from(queue_operations),
        }
    }
}

/// What was measured of one series or two.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub titles: Vec<String>,
    /// The bounds that the variants state.
    pub stated: Vec<&'static str>,
    pub claims: Vec<Class>,
    pub tallies: Vec<Vec<Tally>>,
}

impl Measured {
    /// What one series says of a cost: a point is the mean of a size at which every run came to its end.
    pub fn finding(&self, series: usize, cost: Cost) -> Finding {
        let whole = self.tallies.get(series).into_iter().flatten().filter(|tally| tally.runs == SEEDS);
        let point = |tally: &Tally| Point { n: tally.n as f64, cost: cost.of(&tally.counts) / tally.runs as f64 };
        Finding::of(whole.map(point).collect())
    }

    /// The verdicts and the chart; `costs` is the choice of what is counted.
    pub fn view(&self, cost: Cost, costs: &Html, n_is: &str) -> Html {
        let findings: Vec<Finding> = (0..self.titles.len()).map(|series| self.finding(series, cost)).collect();
        let found = |series: usize| {
            Some(Found {
                id: if series == 0 { "first" } else { "second" },
                title: self.titles.get(series)?,
                counted: cost.words(),
                finding: findings.get(series)?,
                claim: *self.claims.get(series)?,
                n_is,
                remark: self.stated.get(series).map(|time| format!("Its stated bound is {time}.")),
                has_raised: false,
            })
        };
        let shown = match (found(0), found(1)) {
            (Some(first), Some(second)) => both(&first, &second),
            (Some(only), None) => view(&only),
            _ => Html::default(),
        };
        html! {
            <>
                <div class="growth-claims">{ costs.clone() }</div>
                <div class="growth-found">{ shown }</div>
            </>
        }
    }
}
