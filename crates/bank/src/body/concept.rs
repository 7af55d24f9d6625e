//! Concept: an idea to explain aloud, with the points that count and the usual mistakes.

use crate::codec::record;
use crate::question::Markup;

record! {
    /// What people wrongly believe, and what holds.
    pub struct Misconception {
        /// Inline.
        pub claim: Markup,
        /// Inline.
        pub truth: Markup,
    }
}

record! {
    /// A quick check with one right choice.
    pub struct Check {
        /// Permanent within the question.
        pub id: String,
        /// Inline.
        pub ask: Markup,
        /// Inline, two or more.
        pub choices: Vec<Markup>,
        /// Index of the right choice.
        pub answer: u32,
        /// Inline.
        pub why: Markup,
    }
}

record! {
    /// A concept question.
    pub struct Concept {
        /// The model answer, paragraphs; two to four minutes when spoken.
        pub answer: Markup,
        /// Inline, three to eight.
        pub key_points: Vec<Markup>,
        /// One to four.
        pub misconceptions: Vec<Misconception>,
        /// Two to five, or none.
        pub checks: Vec<Check>,
    }
}
