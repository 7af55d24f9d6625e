//! What is said of a measurement that was claimed before: how it stands to the claim, and why it cannot tell.

use judge::growth::{Class, Doubt, LEAST_SIZES};

/// How the measurement stands to the claim, in a few words.
pub fn standing(claim: Class, measured: &Result<Class, Doubt>) -> &'static str {
    match measured {
        Err(_) => "Cannot tell",
        Ok(class) if *class > claim => "More than claimed",
        Ok(class) if *class < claim => "Less than claimed",
        Ok(_) => "As claimed",
    }
}

/// The claim and what was measured.
pub fn against_claim(claim: Class, measured: &Result<Class, Doubt>, has_raised: bool) -> String {
    let claim = claim.title();
    match measured {
        Ok(class) => format!("You claimed {claim}, measured {}.", class.title()),
        Err(doubt) => format!("You claimed {claim}; the measurement cannot tell. {}", reason(*doubt, has_raised)),
    }
}

fn reason(doubt: Doubt, has_raised: bool) -> String {
    let many = |count: usize| if count == 1 { "size".to_owned() } else { "sizes".to_owned() };
    match doubt {
        Doubt::TooFew(count) => {
            let why = if has_raised {
                "the code raised an exception on the others"
            } else {
                "larger inputs take too many steps"
            };
            format!("Only {count} {} of at least {LEAST_SIZES} ran to the end: {why}.", many(count))
        }
        Doubt::Between(best, next) => {
            format!("{} and {} fit about equally well.", best.title(), next.title())
        }
        Doubt::NoCurve(percent) => {
            format!(
                "No curve comes near: the best is off by {percent} percent. The cost jumps, or grows in some other way."
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_claim_the_measurement_and_the_reason_are_one_sentence_each() {
        let claim = Class::Linear;
        assert_eq!(against_claim(claim, &Ok(Class::Square), false), "You claimed O(n), measured O(n²).");
        assert_eq!(standing(claim, &Ok(Class::Square)), "More than claimed");
        let between = Err(Doubt::Between(Class::Linear, Class::LinearLog));
        assert_eq!(
            against_claim(claim, &between, false),
            "You claimed O(n); the measurement cannot tell. O(n) and O(n log n) fit about equally well."
        );
        assert!(against_claim(claim, &Err(Doubt::TooFew(1)), true).contains("Only 1 size of at least 8"));
        assert_eq!(standing(claim, &between), "Cannot tell");
    }
}
