//! Outcome and cases to a verdict: checkers.
