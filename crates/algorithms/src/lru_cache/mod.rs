//! A cache that drops what was not used for longest: a map that finds nodes, a list both ways that keeps their order.

mod cache;
mod words;

use crate::input::InputKind;
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings};

pub(crate) static LRU_CACHE: Visualizer = Visualizer {
    slug: "lru-cache",
    title: "LRU cache",
    summary: "A map finds the node, a list linked both ways keeps the order of use: every call is a few link changes.",
    area: "data-structures-and-algorithms",
    topic: "design-a-structure",
    structure: "doubly linked list and map",
    input: InputKind::Cache,
    variants: &[Variant {
        slug: "map-and-list",
        title: "Map and list",
        note: "constant time for every call",
        time: "O(1) a call, expected",
        space: "O(capacity)",
        listings: listings!("lru-cache/map-and-list"),
        sites: cache::SITES,
        record: cache::record,
        say: words::say,
    }],
    examples: &[
        Example {
            name: "A read saves an entry",
            text: "2; put 1 10, put 2 20, get 1, put 3 30, get 2",
            why: "Key 1 was stored first, but it was read since: key 2 is dropped.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Switched off",
            text: "0; put 1 10, get 1",
            why: "A capacity of 0 keeps nothing: there is no entry to drop, and none to store.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "One entry",
            text: "1; put 1 10, put 2 20, get 1, get 2",
            why: "The only entry is the most and the least recent at once.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "One key too many, in turn",
            text: "3; put 1 10, put 2 20, put 3 30, put 4 40, get 1, put 1 10, get 2, put 2 20, get 3",
            why: "Four keys take turns in a cache of three: each is dropped just before it is asked for, and nothing is ever found.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A key put again",
            text: "2; put 1 10, put 2 20, put 1 11, put 3 30, get 1, get 2",
            why: "Putting a key that is there uses it: code that only changes the value drops 1 instead of 2.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 20,
    questions: &["lru-cache"],
};
