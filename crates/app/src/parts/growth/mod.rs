//! Measured growth as it is shown: the claim, the verdict, the chart and its table. Own code and visualizers are measured alike.

mod chart;
mod claim;
mod found;
mod scale;
mod words;

pub use claim::claim_field;
pub use found::{Found, both, view};
pub use scale::grouped;
