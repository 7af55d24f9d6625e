//! Number of islands with a stack of its own, which no large island can overflow as recursion can.

use trace::{Limit, SiteId, State, Trace};

use super::flood::{self, SITES, Store};
use super::flood_words;
use crate::input::Input;
use crate::visualizer::{Variant, listings};

pub(super) const VARIANT: Variant = Variant {
    slug: "dfs",
    title: "Depth-first",
    note: "a stack, newest cell first",
    time: "O(rows × cols)",
    space: "O(rows × cols)",
    listings: listings!("number-of-islands/dfs"),
    sites: SITES,
    record,
    say,
};

fn record(input: &Input, limit: Limit) -> Trace {
    flood::record(input, limit, Store::Stack)
}

fn say(site: SiteId, state: &State) -> String {
    flood_words::say(site, state, Store::Stack)
}
