//! What follows on what in a run: of each place in the code, the places that a next step stood on, with how often.

use std::collections::BTreeMap;

use trace::{SiteId, StepIndex, Trace};

/// The ways on from every place in the code.
#[derive(Debug, Default)]
pub(crate) struct Ways {
    from: BTreeMap<SiteId, BTreeMap<SiteId, u32>>,
    steps: u32,
}

/// A rarer outcome than one in this many is hardly worth a guess.
const RARE: u32 = 4;
/// What runs more often than once in so many steps is the daily work of a loop.
const DAILY: u32 = 8;

impl Ways {
    pub(crate) fn of(trace: &Trace) -> Ways {
        let mut ways = Ways { steps: trace.len(), ..Ways::default() };
        let mut before = trace.site(StepIndex(0));
        for step in 1..trace.len() {
            let site = trace.site(StepIndex(step));
            if site != SiteId::LIMIT {
                *ways.from.entry(before).or_default().entry(site).or_default() += 1;
            }
            before = site;
        }
        ways
    }

    /// The places that ever come after this one, in order.
    pub(crate) fn after(&self, site: SiteId) -> Vec<SiteId> {
        self.from.get(&site).map_or_else(Vec::new, |next| next.keys().copied().collect())
    }

    /// Whether few steps stand on this place.
    pub(crate) fn is_seldom(&self, site: SiteId) -> bool {
        let often: u32 = self.from.get(&site).map_or(0, |next| next.values().sum());
        often * DAILY <= self.steps
    }

    /// Whether none of the ways on from here is rare.
    pub(crate) fn is_open(&self, site: SiteId) -> bool {
        self.from.get(&site).is_some_and(|next| {
            let all: u32 = next.values().sum();
            next.len() > 1 && next.values().all(|&often| often * RARE >= all)
        })
    }

    /// Whether two of the ways on from here at least are not rare: a choice of the run, not its daily round.
    pub(crate) fn is_forked(&self, site: SiteId) -> bool {
        self.from.get(&site).is_some_and(|next| {
            let all: u32 = next.values().sum();
            next.values().filter(|&&often| often * RARE >= all).count() > 1
        })
    }
}
