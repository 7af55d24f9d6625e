//! What the page must tell the learner about the keeping of their progress, and why a request was refused.

use crate::StoreError;

/// Something the page must show for as long as it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing is kept; what is done now is gone when the page closes.
    MemoryOnly(StoreError),
    /// The stored document is of a later program. It is shown, and never written.
    Newer {
        /// Its version.
        version: u64,
    },
    /// The stored text could not be read, or not wholly. It lies untouched under another key.
    SetAside {
        /// That key.
        key: String,
    },
}

/// Why an import or an erasure was refused. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The text is no export of ours.
    NotProgress,
    /// The text was exported by a later program.
    Newer {
        /// Its version.
        version: u64,
    },
    /// The stored document is of a later program and must not be changed.
    ReadOnly,
}

impl Notice {
    /// One or two sentences for the page.
    pub fn sentence(&self) -> String {
        match self {
            Notice::MemoryOnly(error) => memory_only(*error).to_string(),
            Notice::Newer { .. } => "Your progress was saved by a newer version of Dryrun, so it is shown here but \
                nothing new is saved. Reload the page to get that version."
                .to_string(),
            Notice::SetAside { key } => [
                "The saved progress was damaged. What could be read is shown, and the original is kept in this \
                browser under the name ",
                key,
                ".",
            ]
            .concat(),
        }
    }
}

fn memory_only(error: StoreError) -> &'static str {
    match error {
        StoreError::Forbidden => {
            "This browser does not let the page save anything. Your progress is gone when you close the page, unless \
            you export it first."
        }
        StoreError::Full => {
            "This browser has no room left for your progress. What you do now is gone when you close the page, unless \
            you export it first."
        }
        StoreError::Failed => {
            "Saving failed. What you do now is gone when you close the page, unless you export it first."
        }
    }
}

impl Refused {
    /// One sentence for the page.
    pub fn sentence(self) -> &'static str {
        match self {
            Refused::NotProgress => "This file is not progress exported from Dryrun, so nothing was changed.",
            Refused::Newer { .. } => {
                "This file was exported by a newer version of Dryrun, so nothing was changed. Reload the page to get \
                that version."
            }
            Refused::ReadOnly => {
                "The saved progress belongs to a newer version of Dryrun, so nothing was changed. Reload the page to \
                get that version."
            }
        }
    }
}
