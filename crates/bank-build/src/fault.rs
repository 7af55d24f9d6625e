//! What is wrong in the content, where, and what to do about it.

use std::fmt;

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path below `content/`.
    pub file: String,
    /// Counted from 1; `None` when the fault is the file's being there or not.
    pub line: Option<u32>,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
    /// The next step; empty when the message says it all.
    pub hint: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)?;
        if self.hint.is_empty() { Ok(()) } else { write!(f, "\n    hint: {}", self.hint) }
    }
}
