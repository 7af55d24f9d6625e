//! The places a link can lead to, and the bounds that every decoded link keeps.

use crate::{NAME_MAX, RANDOM_SIZE_MAX, Second, UNPACKED_MAX};

/// A place to show to somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// The exact moment of a visualizer.
    Moment {
        /// Slug of the visualizer: 1 to [`NAME_MAX`] of `a-z`, `0-9` and `-`.
        algorithm: String,
        /// Which way of doing it, by the same alphabet; empty means the visualizer's usual one.
        variant: String,
        /// What it runs on.
        input: InputSource,
        /// Where the run stands. The link does not know how long the run is: the page stops at its last step.
        step: StepIndex,
        /// Language of the listing, by the same alphabet; empty means the reader's own choice.
        language: String,
        /// The run beside it, if two are compared.
        second: Option<Second>,
    },
    /// Somebody's own program, and where its run is looked at.
    Program(Program),
    /// A question's page.
    Question {
        /// Slug of the question: 1 to [`NAME_MAX`] of `a-z`, `0-9` and `-`.
        slug: String,
    },
}

/// A program that somebody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// Slug of the question that it answers; empty for a program of the playground.
    pub question: String,
    /// By the alphabet of slugs; never empty.
    pub language: String,
    /// The file, at most [`UNPACKED_MAX`] bytes together with the input.
    pub code: String,
    /// Of the playground: what the program reads. Of a question: the arguments or the calls of the case, in JSON.
    pub input: String,
    /// Where the run is looked at; none for the program alone. The link does not know how long the run is.
    pub step: Option<StepIndex>,
}

/// Where the input of a run comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputSource {
    /// The visualizer's first prepared input.
    Usual,
    /// What somebody typed, pasted or painted, at most [`UNPACKED_MAX`] bytes.
    Text(String),
    /// Made by the visualizer's generator; the same size and seed always make the same input.
    Random {
        /// In the generator's own unit (nodes, side of a grid), at most [`RANDOM_SIZE_MAX`].
        size: u32,
        /// Start of the generator.
        seed: u64,
    },
}

/// A step of a run, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepIndex(pub u32);

impl Link {
    /// The moment that is left of a link when only the visualizer's name is known.
    pub(crate) fn start_of(algorithm: String) -> Link {
        Link::Moment {
            algorithm,
            variant: String::new(),
            input: InputSource::Usual,
            step: StepIndex(0),
            language: String::new(),
            second: None,
        }
    }

    /// Whether every field is within the bounds stated above. Decoding gives no other links, and only such links are
    /// read back as they were written.
    pub fn is_within_bounds(&self) -> bool {
        match self {
            Link::Question { slug } => is_slug(slug),
            Link::Program(program) => {
                is_name(&program.question)
                    && is_slug(&program.language)
                    && program.code.len() + program.input.len() <= UNPACKED_MAX
                    // One less than the greatest number is the greatest step there is room for.
                    && program.step != Some(StepIndex(u32::MAX))
            }
            Link::Moment { algorithm, variant, input, language, second, .. } => {
                let is_good = is_slug(algorithm) && is_name(variant) && is_name(language) && input.is_within_bounds();
                is_good && second.as_ref().is_none_or(Second::is_within_bounds)
            }
        }
    }
}

impl InputSource {
    pub(crate) fn is_within_bounds(&self) -> bool {
        match self {
            InputSource::Usual => true,
            InputSource::Text(text) => text.len() <= UNPACKED_MAX,
            InputSource::Random { size, .. } => *size <= RANDOM_SIZE_MAX,
        }
    }
}

/// Whether `text` can name a question or a visualizer.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && is_name(text)
}

/// Whether `text` can name a variant or a language; empty stands for the usual one.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= NAME_MAX && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
