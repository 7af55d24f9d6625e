//! Number of islands with a queue: each island is used up in rings around its first cell.

use trace::{Limit, SiteId, State, Trace};

use super::flood::{self, SITES, Store};
use super::flood_words;
use crate::input::Input;
use crate::visualizer::{Variant, listings};

pub(super) const VARIANT: Variant = Variant {
    slug: "bfs",
    title: "Breadth-first",
    note: "a queue, nearest cells first",
    time: "O(rows × cols)",
    space: "O(rows × cols)",
    listings: listings!("number-of-islands/bfs"),
    sites: SITES,
    record,
    say,
};

fn record(input: &Input, limit: Limit) -> Trace {
    flood::record(input, limit, Store::Queue)
}

fn say(site: SiteId, state: &State) -> String {
    flood_words::say(site, state, Store::Queue)
}
