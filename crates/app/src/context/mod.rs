//! What every page can reach: where the reader is, the bank, the learner's progress.

use yew::prelude::*;

use self::ledger::Ledger;
use self::library::LibraryHandle;
use self::nav::Nav;

pub mod ledger;
pub mod library;
pub mod nav;

/// All of it. One context and not three: every page uses them all, and each provider would be 3 kB of every visit.
#[derive(Clone, PartialEq)]
pub struct Around {
    pub library: LibraryHandle,
    pub nav: Nav,
    pub ledger: Ledger,
}

/// What is around a page.
///
/// # Panics
/// Outside of [`crate::App`], which is a fault of the program.
#[hook]
fn use_around() -> Around {
    use_context::<Around>().expect("every page is drawn inside the app")
}
