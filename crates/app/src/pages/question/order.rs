//! An order for choices that does not tell which is right, and is the same on every visit.

/// The numbers below `count`, mixed by a name.
pub fn mixed(count: usize, name: &str) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(count);
    // A handful of choices: the library's sort would be the larger part of this page's code.
    for number in 0..count {
        let place = scattered(name, number);
        let before = order.iter().take_while(|other| scattered(name, **other) <= place).count();
        order.insert(before, number);
    }
    order
}

/// A number that depends on every byte (FNV-1a, with the last bits stirred once more).
fn scattered(name: &str, number: usize) -> u64 {
    let bytes = name.bytes().chain([number as u8]);
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (sum ^ (sum >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_there_once_and_the_order_stays() {
        let mut order = mixed(4, "first-look");
        assert_eq!(order, mixed(4, "first-look"));
        order.sort_unstable();
        assert_eq!(order, [0, 1, 2, 3]);
    }

    #[test]
    fn the_first_choice_is_not_always_shown_first() {
        let firsts: Vec<usize> = (0..60).map(|step| mixed(3, &format!("step-{step}"))[0]).collect();
        for number in 0..3 {
            let share = firsts.iter().filter(|first| **first == number).count();
            assert!((10..=30).contains(&share), "{number} comes first {share} times of 60");
        }
    }
}
