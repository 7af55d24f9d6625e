//! The parts of the program that are fetched on demand: a visitor of a question downloads no visualizer.
//!
//! In a release build for the browser (feature `split`) each function in `brought.rs` that is marked so, with everything
//! that only it reaches, becomes a file of its own. Everywhere else all views are at hand.

mod brought;
mod page;

use std::cell::Cell;

pub use brought::{Brought, Coming};
pub use page::{Page, Part, use_part};

use crate::context::library::LoadError;
use crate::route::Route;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Lists and texts: the guide, the questions, progress, about, not found.
    Reading,
    /// A question with the fields for an answer.
    Question,
    /// What is done with an answer: editing and running code, stepping through it, approaches, solutions, grading, past
    /// attempts. Its only page is the playground. One part and not two: each part more cuts what is shared into more files.
    Answers,
    /// Everything that draws a run: visualizers, gallery, home.
    Visual,
    /// The ways to share something, among them the QR code: no page of its own.
    Sharing,
}

impl Chunk {
    const COUNT: usize = 5;

    /// The part that a route needs.
    pub fn of(route: &Route) -> Chunk {
        match route {
            Route::Home | Route::Gallery | Route::Visualizer(_) => Chunk::Visual,
            Route::Question(_) => Chunk::Question,
            Route::Playground => Chunk::Answers,
            _ => Chunk::Reading,
        }
    }

    /// As the files are named.
    pub fn name(self) -> &'static str {
        match self {
            Chunk::Reading => "reading",
            Chunk::Question => "question",
            Chunk::Answers => "answers",
            Chunk::Visual => "visual",
            Chunk::Sharing => "sharing",
        }
    }
}

thread_local! {
    static HERE: [Cell<Option<Brought>>; Chunk::COUNT] = const { [const { Cell::new(None) }; Chunk::COUNT] };
}

/// A part that is here.
pub fn here(chunk: Chunk) -> Option<Brought> {
    #[cfg(feature = "split")]
    return HERE.with(|parts| parts[chunk as usize].get());
    #[cfg(not(feature = "split"))]
    brought::of(chunk).ok()
}

/// Fetches a part, unless it is here.
///
/// # Errors
/// When it cannot be fetched.
pub async fn load(chunk: Chunk) -> Result<Brought, LoadError> {
    if let Some(part) = here(chunk) {
        return Ok(part);
    }
    #[cfg(feature = "split")]
    let part = brought::of(chunk).await?;
    #[cfg(not(feature = "split"))]
    let part = brought::of(chunk)?;
    HERE.with(|parts| parts[chunk as usize].set(Some(part)));
    Ok(part)
}

/// A part that does not come means no connection: the page is served with the names of its parts.
#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        LoadError::Offline
    }
}
