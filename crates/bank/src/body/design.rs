//! High-level and low-level design: an interview in stages, each with a strong answer and what is listened for.

use crate::codec::record;
use crate::question::{Code, Markup};

record! {
    /// One stage of the interview.
    pub struct DesignStage {
        /// Permanent within the question.
        pub id: String,
        /// Plain text.
        pub title: String,
        /// Minutes given to it.
        pub minutes: u32,
        /// What to work out now, paragraphs.
        pub prompt: Markup,
        /// What a strong answer contains, paragraphs and tables.
        pub model: Markup,
        /// What the interviewer notes, inline.
        pub listen_for: Vec<Markup>,
    }
}

record! {
    /// A number worked out on the way.
    pub struct Estimate {
        /// What is estimated, inline.
        pub what: Markup,
        /// The figure, inline.
        pub value: Markup,
        /// The working, inline.
        pub how: Markup,
    }
}

record! {
    /// A high-level design question.
    pub struct HighLevelDesign {
        /// Five to eight; their minutes add up to the question's.
        pub stages: Vec<DesignStage>,
        /// Numbers worth working out.
        pub estimates: Vec<Estimate>,
        /// Decisions, alternatives, when each wins, paragraphs and tables.
        pub trade_offs: Markup,
    }
}

record! {
    /// A low-level design question.
    pub struct LowLevelDesign {
        /// Five to eight; their minutes add up to the question's.
        pub stages: Vec<DesignStage>,
        /// The requirement that changes in the middle, and how a good design takes it, paragraphs.
        pub change: Markup,
        /// A whole, working design in Python and in Java.
        pub references: Vec<Code>,
    }
}
