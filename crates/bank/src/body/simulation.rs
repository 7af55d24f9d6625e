//! Work simulation: a situation and ways to act in it, each with our own reasoning.

use crate::codec::record;
use crate::question::Markup;
use crate::words::Ask;

record! {
    /// One way to act.
    pub struct SimOption {
        /// Permanent within the question.
        pub id: String,
        /// Inline.
        pub text: Markup,
        /// 1 (least) to 5 (most): our reasoning, not a key from any company.
        pub effectiveness: u32,
        /// The reasoning, inline.
        pub why: Markup,
    }
}

record! {
    /// A work simulation item.
    pub struct WorkSimulation {
        /// Slugs, the main one first.
        pub principles: Vec<String>,
        /// How it is answered.
        pub ask: Ask,
        /// Three to six.
        pub options: Vec<SimOption>,
    }
}
