//! How the cost of own code is measured, and what the best approach costs, in a sentence each.

/// How it is measured, and what n is.
pub fn method(n_is: &str, is_calls: bool) -> String {
    let n = format!("Your code runs on made-up inputs of growing size, where n is {n_is}.");
    let time = if is_calls {
        "Time is the mean of all calls, in executed lines and what the built-ins touch; space is what lives at once."
    } else {
        "Time is executed lines and what the built-ins touch; space is what lives beside the input, the answer included."
    };
    format!("{n} {time} Of several inputs of a size the dearest counts.")
}

/// The best approach.
pub fn against_best(best: &str) -> String {
    format!("The best known approach is {best}.")
}
