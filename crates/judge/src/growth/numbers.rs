//! Logarithms and powers from additions, multiplications and square roots alone.
//!
//! Those are exact to the last bit everywhere; the functions of a machine's library of mathematics are not, and a verdict must be
//! the same in the browser as in the tests.

/// Binary digits after the point to which logarithms and powers are worked out.
const DIGITS: u32 = 40;

/// The logarithm to base 2 of a number from 1 on; 0 for anything less.
pub fn log2(number: f64) -> f64 {
    if number.is_nan() || number <= 1.0 {
        return 0.0;
    }
    let (mut rest, mut found) = (number, 0.0);
    while rest >= 2.0 {
        rest /= 2.0;
        found += 1.0;
    }
    // Squaring what is left doubles its logarithm: one digit after the other comes out.
    let mut digit = 0.5;
    for _ in 0..DIGITS {
        rest *= rest;
        if rest >= 2.0 {
            rest /= 2.0;
            found += digit;
        }
        digit /= 2.0;
    }
    found
}

/// Two to a power from 0 on; infinite where it is too large.
pub fn exp2(power: f64) -> f64 {
    let (mut rest, mut found) = (power.max(0.0), 1.0);
    while rest >= 1.0 && found < f64::INFINITY {
        rest -= 1.0;
        found *= 2.0;
    }
    let (mut digit, mut root) = (0.5, 2.0_f64.sqrt());
    for _ in 0..DIGITS {
        if rest >= digit {
            rest -= digit;
            found *= root;
        }
        digit /= 2.0;
        root = root.sqrt();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_and_powers_undo_each_other() {
        for (number, log) in [(1.0, 0.0), (2.0, 1.0), (4096.0, 12.0), (3.0, 1.584_962_500_721), (0.0, 0.0)] {
            assert!((log2(number) - log).abs() < 1e-9, "log2({number}) = {}", log2(number));
        }
        for power in [0.0, 0.25, 1.0, 7.5, 100.125] {
            assert!((log2(exp2(power)) - power).abs() < 1e-9, "{power}");
        }
        assert_eq!(exp2(5_000.0), f64::INFINITY);
    }
}
