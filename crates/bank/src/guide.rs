//! The guide to the role and the interview, rendered.

use crate::codec::{DecodeError, decode, encode, record};
use crate::question::Markup;
use crate::words::{Area, Level, Part};

record! {
    /// One section: a heading, text, and what is drawn after it.
    pub struct Section {
        /// Anchor of the section's heading.
        pub slug: String,
        /// Plain text.
        pub title: String,
        /// Paragraphs and headings from the third level, each with an id.
        pub text: Markup,
        /// What is drawn after the text.
        pub part: Option<Part>,
    }
}

record! {
    /// A form that a stage of the process can take.
    pub struct Variant {
        /// Permanent within its stage.
        pub id: String,
        /// Plain text.
        pub title: String,
        /// Plain text ("90 minutes").
        pub length: String,
        /// Paragraphs.
        pub what: Markup,
        /// Reported by candidates rather than laid down anywhere.
        pub reported: bool,
    }
}

record! {
    /// A stage of the process.
    pub struct Stage {
        /// Anchor.
        pub id: String,
        /// Plain text.
        pub title: String,
        /// Plain text ("45 to 60 minutes").
        pub length: String,
        /// Paragraphs.
        pub what: Markup,
        /// Levels that meet this stage.
        pub levels: Vec<Level>,
        /// Reported by candidates rather than laid down anywhere.
        pub reported: bool,
        /// Forms it can take; only the online assessment has any.
        pub variants: Vec<Variant>,
    }
}

record! {
    /// What a level is asked for.
    pub struct LevelNote {
        /// The level.
        pub level: Level,
        /// Plain text.
        pub title: String,
        /// The grade ("L4").
        pub grade: String,
        /// Paragraphs.
        pub emphasis: Markup,
    }
}

record! {
    /// The way from application to decision.
    pub struct Process {
        /// In order of time.
        pub stages: Vec<Stage>,
        /// In rising order.
        pub levels: Vec<LevelNote>,
    }
}

record! {
    /// An evaluation area.
    pub struct AreaNote {
        /// The area.
        pub area: Area,
        /// Plain text.
        pub title: String,
        /// How much it counts, in words.
        pub weight: String,
        /// Paragraphs.
        pub what: Markup,
        /// Slugs of the topics that practise it.
        pub topics: Vec<String>,
    }
}

record! {
    /// A Leadership Principle.
    pub struct Principle {
        /// 1 to 16.
        pub number: u32,
        /// Anchor, and the word questions refer to.
        pub slug: String,
        /// The exact name.
        pub name: String,
        /// In plain words, inline.
        pub plain: Markup,
        /// What it looks like at work, inline.
        pub looks_like: Vec<Markup>,
        /// How it is asked for, inline.
        pub asked: Vec<Markup>,
        /// How answers go wrong, inline.
        pub pitfall: Markup,
    }
}

record! {
    /// An answer in STAR form with what an interviewer makes of it.
    pub struct StarAnswer {
        /// Paragraphs, as all of them.
        pub situation: Markup,
        /// What was asked of the speaker.
        pub task: Markup,
        /// What the speaker did.
        pub action: Markup,
        /// What came of it.
        pub result: Markup,
        /// What the interviewer writes down.
        pub comment: Markup,
    }
}

record! {
    /// The worked example of STAR.
    pub struct Star {
        /// The question asked, inline.
        pub prompt: Markup,
        /// How not to answer.
        pub weak: StarAnswer,
        /// How to.
        pub strong: StarAnswer,
    }
}

record! {
    /// Where the guide's facts come from.
    pub struct GuideSource {
        /// Plain text.
        pub title: String,
        /// An `https://` address.
        pub url: Option<String>,
        /// What rests on it, inline.
        pub what: Markup,
        /// Reported by candidates rather than laid down anywhere.
        pub reported: bool,
    }
}

record! {
    /// The whole guide.
    pub struct Guide {
        /// In reading order.
        pub sections: Vec<Section>,
        /// The timeline.
        pub process: Process,
        /// Every area.
        pub areas: Vec<AreaNote>,
        /// All 16, by number.
        pub principles: Vec<Principle>,
        /// The worked example.
        pub star: Star,
        /// In the order given.
        pub sources: Vec<GuideSource>,
    }
}

impl Guide {
    /// The guide's file, as the page fetches it.
    pub fn encode(&self) -> String {
        encode(self)
    }

    /// Reads what [`Guide::encode`] wrote.
    ///
    /// # Errors
    /// When the text is not JSON, is of a newer format, or does not have the shape.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        decode(text)
    }
}
