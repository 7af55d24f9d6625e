//! Debugging: a fault told step by step, each step a choice of what to do next.

use crate::body::coding::Checker;
use crate::case::Case;
use crate::codec::record;
use crate::question::{Code, Markup};
use crate::signature::Signature;
use crate::words::{Mode, Verdict};

record! {
    /// One thing the candidate could do next.
    pub struct Choice {
        /// Inline.
        pub text: Markup,
        /// How good it is.
        pub verdict: Verdict,
        /// What the command or test prints, as plain text with line breaks.
        pub output: Option<String>,
        /// What it tells, or why it costs time, paragraphs.
        pub why: Markup,
    }
}

record! {
    /// One step; shown after the one before is answered.
    pub struct Step {
        /// Permanent within the question.
        pub id: String,
        /// What is known now, paragraphs.
        pub situation: Markup,
        /// What is asked, inline.
        pub ask: Markup,
        /// Two to four, exactly one of them the best.
        pub choices: Vec<Choice>,
    }
}

record! {
    /// The flawed algorithm of a question in code mode, and its repair.
    pub struct Flawed {
        /// Inline, one per constraint.
        pub constraints: Vec<Markup>,
        /// What the code offers.
        pub signature: Signature,
        /// How answers are compared.
        pub checker: Checker,
        /// Some of which the broken code passes.
        pub cases: Vec<Case>,
        /// Fails at least one case, one per language.
        pub broken: Vec<Code>,
        /// Passes all, one per language.
        pub fixed: Vec<Code>,
    }
}

record! {
    /// A debugging question.
    pub struct Debugging {
        /// What is at fault.
        pub mode: Mode,
        /// Four to ten, in order.
        pub steps: Vec<Step>,
        /// Root cause, fix, and how to keep it from coming back, paragraphs.
        pub diagnosis: Markup,
        /// Present in code mode.
        pub flawed: Option<Flawed>,
    }
}
