//! The question bank as typed data: questions of every kind, guide, look-up, filters, search, input generators.
//!
//! Everything here is already checked and rendered by `bank-build`: prose that may carry formatting is [`Markup`],
//! titles and summaries are plain text. Nothing here reads a file, a clock or the browser, and JSON is decoded by
//! hand, because the page's wasm is budgeted and derived decoders are bulky.

mod body;
mod case;
mod codec;
mod filter;
mod generate;
mod guide;
mod index;
mod place;
mod question;
mod random;
mod signature;
mod synthetic;
mod words;

pub use body::*;
pub use case::{Call, Case, Input};
pub use codec::{DecodeError, Json, Malformed};
pub use filter::{Filter, Standing};
pub use generate::{
    Base, Bound, CallsGenerator, Declaration, Generator, Maker, MethodMaker, NamedMaker, Operator, Range, generate,
};
pub use guide::{
    AreaNote, Guide, GuideSource, LevelNote, Principle, Process, Section, Stage as ProcessStage, Star, StarAnswer,
    Variant as ProcessVariant,
};
pub use index::{Entry, Index, PrincipleName, Topic};
pub use place::Place;
pub use question::{Code, Hint, Markup, Question, RubricPoint, Source, code_in};
pub use random::Random;
pub use signature::{Class, Function, Method, Param, Signature, Type};
pub use synthetic::synthetic;
pub use words::{Area, Ask, Difficulty, Kind, Language, Level, Mode, NamedCheck, Part, Round, State, Verdict};

/// Version of every JSON document this crate reads and writes, stored in each as `format_version`.
pub const FORMAT_VERSION: u64 = 1;
