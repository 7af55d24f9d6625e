//! Numbers that look random and follow from a seed: the same on every machine.

/// A generator of the SplitMix64 family: a counter whose values are stirred.
#[derive(Clone, Debug)]
pub(crate) struct Random {
    counter: u64,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random { counter: seed }
    }

    /// 64 bits, all equally likely.
    pub(crate) fn bits(&mut self) -> u64 {
        self.counter = self.counter.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.counter;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number from `first` to `last`, both included; `first` if there is none between.
    pub(crate) fn between(&mut self, first: i64, last: i64) -> i64 {
        let span = (last - first).max(0) as u64 + 1;
        let high = (u128::from(self.bits()) * u128::from(span)) >> 64;
        first + high as i64
    }

    /// Whether an event of this many chances in a hundred happens.
    pub(crate) fn percent(&mut self, chances: i64) -> bool {
        self.between(1, 100) <= chances
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_numbers() {
        let mut random = Random::new(0);
        assert_eq!(random.bits(), 0xe220_a839_7b1d_cdaf);
        assert_eq!(random.bits(), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn both_ends_of_a_range_come_up_and_nothing_outside() {
        let mut random = Random::new(7);
        let drawn: Vec<i64> = (0..400).map(|_| random.between(-2, 2)).collect();
        assert!((-2..=2).all(|n| drawn.contains(&n)));
        assert!(drawn.iter().all(|n| (-2..=2).contains(n)));
        assert_eq!(random.between(5, 4), 5);
    }
}
