//! One question whole: what all kinds share, and the body of its kind.

use json::Value;

use crate::body::Body;
use crate::codec::{DecodeError, Json, decode, encode, record};
use crate::index::Entry;
use crate::place::Place;
use crate::words::{Area, Difficulty, Kind, Language, Level, Round};

/// HTML rendered and made safe at build time, to be shown as it is; one run of text or whole paragraphs as the
/// field says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Markup(pub String);

impl Markup {
    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Json for Markup {
    fn to_json(&self) -> Value {
        self.0.to_json()
    }
    fn read(at: &Place) -> Self {
        Self(String::read(at))
    }
}

record! {
    /// A fact's origin.
    pub struct Source {
        /// Plain text.
        pub title: String,
        /// An `https://` address.
        pub url: Option<String>,
        /// Reported by candidates rather than laid down anywhere.
        pub reported: bool,
    }
}

record! {
    /// One point of self-grading.
    pub struct RubricPoint {
        /// Permanent within the question.
        pub id: String,
        /// A sentence the learner can tick, inline.
        pub text: Markup,
    }
}

record! {
    /// One hint; hints go from a nudge to nearly the answer.
    pub struct Hint {
        /// Plain text.
        pub title: String,
        /// Paragraphs.
        pub text: Markup,
    }
}

record! {
    /// A file of code, as text to copy or edit and highlighted to read.
    pub struct Code {
        /// Its language.
        pub language: Language,
        /// The file, ending in a line break.
        pub text: String,
        /// The same, highlighted (`<span class="tok-…">`), to stand in a `<pre>`.
        pub html: Markup,
    }
}

/// The file in a given language, if there is one.
pub fn code_in(files: &[Code], language: Language) -> Option<&Code> {
    files.iter().find(|code| code.language == language)
}

/// A question of any kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Permanent name in addresses and in stored progress.
    pub slug: String,
    /// Former slugs, which still resolve.
    pub aliases: Vec<String>,
    /// Plain text.
    pub title: String,
    /// One line of why, plain text, at most 140 characters.
    pub summary: String,
    /// One or more.
    pub areas: Vec<Area>,
    /// Slugs of topics, one or more; titles are in the index.
    pub topics: Vec<String>,
    /// One or more.
    pub rounds: Vec<Round>,
    /// One or more.
    pub levels: Vec<Level>,
    /// Among questions of its kind.
    pub difficulty: Difficulty,
    /// How long an interview gives it, 2 to 90.
    pub minutes: u32,
    /// Slugs of other questions.
    pub related: Vec<String>,
    /// What an interviewer asks next, inline.
    pub follow_ups: Vec<Markup>,
    /// Facts it rests on.
    pub sources: Vec<Source>,
    /// Self-grading; empty for work simulations.
    pub rubric: Vec<RubricPoint>,
    /// What the candidate is told, paragraphs.
    pub statement: Markup,
    /// Two to five, or none.
    pub hints: Vec<Hint>,
    /// What its kind adds.
    pub body: Body,
}

impl Question {
    /// Its kind, which is that of its body.
    pub fn kind(&self) -> Kind {
        self.body.kind()
    }

    /// Slugs of the principles it practises, the main one first; empty for kinds without any.
    pub fn principles(&self) -> &[String] {
        match &self.body {
            Body::Behavioral(body) => &body.principles,
            Body::WorkSimulation(body) => &body.principles,
            _ => &[],
        }
    }

    /// Slug of the visualizer that shows it.
    pub fn visualizer(&self) -> Option<&str> {
        match &self.body {
            Body::Coding(body) => body.visualizer.as_deref(),
            _ => None,
        }
    }

    /// The line of the index for this question, whose own file is `file`.
    pub fn entry(&self, file: String) -> Entry {
        Entry {
            slug: self.slug.clone(),
            aliases: self.aliases.clone(),
            kind: self.kind(),
            title: self.title.clone(),
            summary: self.summary.clone(),
            areas: self.areas.clone(),
            topics: self.topics.clone(),
            rounds: self.rounds.clone(),
            levels: self.levels.clone(),
            difficulty: self.difficulty,
            minutes: self.minutes,
            visualizer: self.visualizer().map(str::to_owned),
            principles: self.principles().to_vec(),
            file,
        }
    }

    /// The question's own file, as the page fetches it.
    pub fn encode(&self) -> String {
        encode(self)
    }

    /// Reads a file written by [`Question::encode`].
    ///
    /// # Errors
    /// When the text is not JSON, is of a newer format, or does not have the shape.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        decode(text)
    }
}

/// Lists the fields that all kinds share once, for both directions.
macro_rules! common_fields {
    ($with:ident) => {
        $with!(
            slug, aliases, title, summary, areas, topics, rounds, levels, difficulty, minutes, related, follow_ups,
            sources, rubric, statement, hints
        )
    };
}

impl Json for Question {
    fn to_json(&self) -> Value {
        let mut map = json::Map::new();
        macro_rules! put_all {
            ($($field:ident),*) => { $(crate::codec::put(&mut map, stringify!($field), &self.$field);)* };
        }
        common_fields!(put_all);
        map.insert("kind".to_owned(), self.kind().to_json());
        map.insert("body".to_owned(), self.body.to_json());
        Value::Object(map)
    }

    fn read(at: &Place) -> Self {
        let body = Body::read(crate::codec::take(at, "kind"), &at.field("body"));
        macro_rules! take_all {
            ($($field:ident),*) => { Self { $($field: crate::codec::take(at, stringify!($field)),)* body } };
        }
        common_fields!(take_all)
    }
}
