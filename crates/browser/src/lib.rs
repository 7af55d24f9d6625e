//! The only crate that touches the browser: storage, clipboard, clock, address, canvas, preferences, as thin
//! implementations of what the crates below ask for and the app needs.
//!
//! Nothing here decides anything. A call that the browser refuses comes back as an error or as `None`, never as a panic.

pub mod address;
pub mod canvas;
pub mod clock;
pub mod editor;
pub mod file;
pub mod focus;
pub mod net;
pub mod page;
pub mod paper;
pub mod picture;
pub mod preference;
pub mod sharing;
pub mod storage;
mod subscription;
pub mod worker;

pub use subscription::Subscription;

/// The window; none on the host, where pages are rendered to text and no call of the browser may be made.
pub(crate) fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

pub(crate) fn document() -> Option<web_sys::Document> {
    window()?.document()
}
