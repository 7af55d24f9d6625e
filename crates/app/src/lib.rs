//! The Yew program: routes, pages, parts, state and effects.
//!
//! Pages read the context (where the reader is, the bank, the learner's progress) and dispatch; what can be decided
//! without a browser is decided in plain functions and reducers, and what needs one goes through the `browser` crate.
//! The same [`App`] is rendered to text by the `site` crate, so no component may ask the browser anything while it
//! is first drawn.

mod app;
mod catalogue;
pub mod chunks;
mod context;
mod pages;
mod parts;
pub mod route;
mod running;
pub mod start;
mod visual;

pub use app::{App, AppProps};
pub use context::library::{INDEX_LINK, Library};
pub use pages::gallery::{THUMBNAIL, thumbnail};
pub use pages::title::{Headline, headline};
