//! Behavioral: a story asked for, with what an interviewer probes and what counts for and against.

use crate::codec::record;
use crate::guide::StarAnswer;
use crate::question::Markup;

record! {
    /// A behavioral question.
    pub struct Behavioral {
        /// Slugs, the main one first.
        pub principles: Vec<String>,
        /// Follow-ups an interviewer uses, inline, three to eight.
        pub probes: Vec<Markup>,
        /// Strong evidence, inline.
        pub signals: Vec<Markup>,
        /// What counts against, inline.
        pub red_flags: Vec<Markup>,
        /// How not to answer.
        pub weak: StarAnswer,
        /// How to.
        pub strong: StarAnswer,
    }
}
