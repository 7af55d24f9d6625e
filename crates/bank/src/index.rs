//! The index: what lists, filters and search need of every question. It is a file of its own, which every page
//! fetches first.

use crate::codec::{DecodeError, decode, encode, record};
use crate::words::{Area, Difficulty, Kind, Level, Round};

record! {
    /// One question in a list.
    pub struct Entry {
        /// Permanent name in addresses and in stored progress.
        pub slug: String,
        /// Former slugs, which still resolve.
        pub aliases: Vec<String>,
        /// Its form.
        pub kind: Kind,
        /// Plain text.
        pub title: String,
        /// One line of why, plain text.
        pub summary: String,
        /// One or more.
        pub areas: Vec<Area>,
        /// Slugs of topics.
        pub topics: Vec<String>,
        /// One or more.
        pub rounds: Vec<Round>,
        /// One or more.
        pub levels: Vec<Level>,
        /// Among questions of its kind.
        pub difficulty: Difficulty,
        /// How long an interview gives it.
        pub minutes: u32,
        /// Slug of the visualizer that shows it.
        pub visualizer: Option<String>,
        /// Slugs of principles, the main one first.
        pub principles: Vec<String>,
        /// Name of the question's own file below the site's root, with a hash of its content.
        pub file: String,
    }
}

record! {
    /// A topic that questions practise.
    pub struct Topic {
        /// Permanent name.
        pub slug: String,
        /// Plain text.
        pub title: String,
        /// The area it belongs to.
        pub area: Area,
    }
}

record! {
    /// A principle's exact name, for lists and filters; the guide has the rest.
    pub struct PrincipleName {
        /// Permanent name.
        pub slug: String,
        /// The exact name.
        pub name: String,
    }
}

record! {
    /// All questions in the order of lists, with the words that filters show.
    pub struct Index {
        /// In the order of `bank.toml`.
        pub entries: Vec<Entry>,
        /// In the order of `bank.toml`.
        pub topics: Vec<Topic>,
        /// In the order of the guide.
        pub principles: Vec<PrincipleName>,
        /// Name of the guide's file below the site's root, with a hash of its content.
        pub guide_file: String,
    }
}

impl Index {
    /// The question with this slug, or one that once had it.
    pub fn find(&self, slug: &str) -> Option<&Entry> {
        let current = self.entries.iter().find(|entry| entry.slug == slug);
        current.or_else(|| self.entries.iter().find(|entry| entry.aliases.iter().any(|alias| alias == slug)))
    }

    /// The topic with this slug.
    pub fn topic(&self, slug: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.slug == slug)
    }

    /// The exact name of a principle.
    pub fn principle(&self, slug: &str) -> Option<&str> {
        self.principles.iter().find(|principle| principle.slug == slug).map(|principle| principle.name.as_str())
    }

    /// The index as one line of JSON.
    pub fn encode(&self) -> String {
        encode(self)
    }

    /// Reads what [`Index::encode`] wrote.
    ///
    /// # Errors
    /// When the text is not JSON, is of a newer format, or does not have the shape.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        decode(text)
    }
}
