//! A visualizer on the page: the run, the stage, the transport, the listing, the input.

mod canvas;
mod compare;
mod export;
mod film;
mod growth;
mod input;
mod keys;
mod legend;
mod listing;
mod moment;
mod painter;
mod picture;
mod predict;
mod run;
mod stage;
mod state;
mod transport;
mod twin;
mod variables;
mod workbench;

pub use film::Film;
pub use legend::Legend;
pub use listing::{indent, use_lit};
pub use moment::{Moment, Opened, open_decoded, open_fragment, open_moment};
pub use predict::Mode;
pub use stage::Stage;
pub use twin::Twin;
pub use variables::calls as calls_of;
pub use workbench::{Current, Size, Workbench, key_help};
