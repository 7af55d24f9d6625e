//! One module a page.

pub mod about;
pub mod gallery;
pub mod guide;
pub mod home;
pub mod not_found;
pub mod playground;
pub mod progress;
pub mod question;
pub mod questions;
pub mod title;
pub mod visualizer;
