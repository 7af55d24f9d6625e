//! How a language writes the few values that languages write differently.

/// Whose words are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// `None`, `True`, `False`: what the built-in runs use.
    #[default]
    Python,
    /// `null`, `true`, `false`: JavaScript, TypeScript and Java.
    JavaScript,
}

impl Spelling {
    pub(crate) fn none(self) -> &'static str {
        match self {
            Spelling::Python => "None",
            Spelling::JavaScript => "null",
        }
    }

    pub(crate) fn truth(self, truth: bool) -> &'static str {
        match (self, truth) {
            (Spelling::Python, true) => "True",
            (Spelling::Python, false) => "False",
            (Spelling::JavaScript, true) => "true",
            (Spelling::JavaScript, false) => "false",
        }
    }
}
