//! What happened in a run: a packed log of reversible changes, the states it passes through, and the player.
//!
//! A run is recorded once ([`Recorder`]) into a [`Trace`]; a [`Cursor`] then stands at any step of it, forwards or
//! backwards, and shows the [`State`] there. The one idea that makes this small and fast: all that a state holds
//! (frames, variables, lists, nodes, grids, queues) lies in one flat memory of 32-bit words, and a change is
//! the exclusive-or of one word. Doing and undoing are then the same operation, a change is eight bytes, and nothing
//! else is stored. This crate leaves sentences and source lines to whoever records, drawing to whoever looks.

mod anchors;
mod counts;
mod cursor;
mod describe;
mod limit;
mod log;
mod memory;
mod milestones;
mod player;
mod recorder;
mod spelling;
mod state;
mod steps;
mod tally;
mod value;

pub use counts::Counts;
pub use cursor::Cursor;
pub use limit::{Detail, Limit, LimitReached};
pub use log::MarkKind;
pub use memory::{Cell, Kind, Look, ObjId, Status};
pub use player::{Millis, Player, Speed};
pub use recorder::{Call, Hint, Meaning, Recorder, Var};
pub use spelling::Spelling;
pub use state::{Frame, GridView, State};
pub use steps::{SiteId, StepIndex, Trace};
pub use tally::Tally;
pub use value::{TextId, Value};
