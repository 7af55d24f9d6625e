//! The languages that every listing exists in.

/// A language of the listings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    Python,
    Java,
    Cpp,
    JavaScript,
}

impl Language {
    /// All languages, in the order of the tabs and of [`crate::Variant::listings`].
    pub const ALL: [Language; 4] = [Language::Python, Language::Java, Language::Cpp, Language::JavaScript];

    /// The permanent name, as addresses and links have it.
    pub fn slug(self) -> &'static str {
        match self {
            Language::Python => "python",
            Language::Java => "java",
            Language::Cpp => "cpp",
            Language::JavaScript => "javascript",
        }
    }

    /// The name a reader sees.
    pub fn title(self) -> &'static str {
        match self {
            Language::Python => "Python",
            Language::Java => "Java",
            Language::Cpp => "C++",
            Language::JavaScript => "JavaScript",
        }
    }

    /// The language with this slug.
    pub fn from_slug(slug: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_found_by_its_slug() {
        for language in Language::ALL {
            assert_eq!(Language::from_slug(language.slug()), Some(language));
        }
        assert_eq!(Language::from_slug("cobol"), None);
    }
}
