//! What each step of the cache says.

use trace::{ObjId, SiteId, State, Value};

use super::cache::{
    EVICT, FULL, GET, GET_LOOK, HIT, IN, INIT, KEY, LAST, MISS, NEW, NEXT, OFF, OUT, PASS_BACK, PASS_BY, PREV, PUT,
    PUT_LOOK, STORED, UPDATE, UPDATED, VALUE,
};
use crate::say::{code, count, var};

/// A field of the cache, which stands in the outermost call.
fn field(state: &State, name: &str) -> Value {
    state.frames().first().map_or(Value::Absent, |frame| frame.var(name))
}

fn capacity(state: &State) -> i64 {
    field(state, "capacity").int().unwrap_or(0)
}

fn entries(state: &State) -> i64 {
    field(state, "nodes").object().map_or(0, |nodes| state.entries(nodes).len() as i64)
}

fn key_of(state: &State, node: ObjId) -> String {
    if field(state, "head") == Value::Ref(node) {
        return "the head".to_owned();
    }
    if field(state, "tail") == Value::Ref(node) {
        return "the tail".to_owned();
    }
    code(state, state.item(node, KEY))
}

/// The key of the node that a variable points at.
fn node_key(state: &State, name: &str) -> String {
    state.var(name).object().map_or("nothing".to_owned(), |node| key_of(state, node))
}

fn node_item(state: &State, name: &str, item: u32) -> String {
    state.var(name).object().map_or("nothing".to_owned(), |node| code(state, state.item(node, item)))
}

/// The node before or after the one that a variable points at.
fn neighbour(state: &State, item: u32) -> String {
    let beside = state.var("node").object().and_then(|node| state.item(node, item).object());
    beside.map_or("nothing".to_owned(), |beside| key_of(state, beside))
}

/// The keys in the order of the list, the most recent first.
pub(super) fn order(state: &State) -> Vec<ObjId> {
    let tail = field(state, "tail");
    let next = |node: &ObjId| state.item(*node, NEXT).object().filter(|&next| Value::Ref(next) != tail);
    let first = field(state, "head").object().and_then(|head| next(&head));
    std::iter::successors(first, next).take(1000).collect()
}

fn said_order(state: &State) -> String {
    let keys: Vec<String> = order(state).into_iter().map(|node| state.show(state.item(node, KEY))).collect();
    if keys.is_empty() { "no entry".to_owned() } else { format!("`{}`", keys.join(", ")) }
}

pub(super) fn say(site: SiteId, state: &State) -> String {
    let [key, value] = ["key", "value"].map(|name| var(state, name));
    let (size, room) = (entries(state), capacity(state));
    match site {
        INIT => format!(
            "The cache may hold {}. `head` and `tail` are no entries: they stand at the ends, so that every entry has two neighbours.",
            count(room, "entry").replace("entrys", "entries")
        ),
        GET => format!("`get({})`: what is stored for key {key} is asked for.", key.replace('`', "")),
        PUT => format!("`put({}, {})`: store {value} for key {key}.", key.replace('`', ""), value.replace('`', "")),
        GET_LOOK | PUT_LOOK if state.var("node") == Value::None => {
            format!("The map has no node for key {key}: that takes one look, not a walk along the list.")
        }
        GET_LOOK | PUT_LOOK => {
            format!("The map leads straight to the node of key {key}, wherever it stands in the list.")
        }
        MISS => format!("Return `-1`: key {key} is not in the cache, and nothing has changed."),
        HIT => format!(
            "Return {}, the value of key {key}, which is now the most recent. Order of use: {}.",
            node_item(state, "node", VALUE),
            said_order(state)
        ),
        UPDATE => say_update(state, &key),
        UPDATED => {
            format!("Key {key} is the most recent, and nothing had to be dropped. Order of use: {}.", said_order(state))
        }
        OFF => format!("The capacity is `{room}`, so the cache is switched off: nothing is kept."),
        FULL if size == room => format!("The cache holds `{size}` of `{room}`: it is full, so an entry must go first."),
        FULL => format!("The cache holds `{size}` of `{room}`: there is room for one more."),
        LAST => format!(
            "The node before the tail, key {}, was not used for longest: it is the one to go.",
            node_key(state, "last")
        ),
        EVICT => format!(
            "Take key {} out of the map as well: its node knows its key for this. List and map agree again.",
            node_key(state, "last")
        ),
        NEW => format!("A new node for key {key}, and the map leads to it. It is not in the list yet."),
        STORED => format!("Key {key} is stored as the most recent. Order of use: {}.", said_order(state)),
        PASS_BY => format!(
            "{} now links on to {}, past {}.",
            capital(neighbour(state, PREV)),
            neighbour(state, NEXT),
            node_key(state, "node")
        ),
        PASS_BACK => format!(
            "{} links back to {}: {} is out of the list, and no other node was looked at.",
            capital(neighbour(state, NEXT)),
            neighbour(state, PREV),
            node_key(state, "node")
        ),
        OUT => format!(
            "{} gets its place between the head and {}: first its own two links.",
            node_key(state, "node"),
            neighbour(state, NEXT)
        ),
        _ => say_in(site, state),
    }
}

fn say_update(state: &State, key: &str) -> String {
    let node = state.var("node").object();
    match node.and_then(|node| state.before(node, VALUE)) {
        Some(was) => format!(
            "The value of key {key} changes from {} to {}. A put is a use, so the node must move to the front.",
            code(state, was),
            node_item(state, "node", VALUE)
        ),
        None => format!(
            "The value of key {key} stays {}. A put is a use all the same, so the node must move to the front.",
            node_item(state, "node", VALUE)
        ),
    }
}

fn say_in(site: SiteId, state: &State) -> String {
    debug_assert_eq!(site, IN);
    format!(
        "Now the head and {} link to {}: it stands in front, as the most recent.",
        neighbour(state, NEXT),
        node_key(state, "node")
    )
}

fn capital(words: String) -> String {
    words.strip_prefix("the ").map_or(words.clone(), |rest| format!("The {rest}"))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;
    use trace::{Cursor, Limit, StepIndex};

    use super::*;
    use crate::input::{CacheCall, Input};
    use crate::lru_cache::LRU_CACHE;
    use crate::testing::{check_variant, final_state, sentences};

    /// The same cache as a list of pairs, the most recent first.
    fn by_walking(capacity: usize, calls: &[CacheCall]) -> (Vec<i64>, Vec<(i64, i64)>) {
        let (mut kept, mut answers) = (Vec::<(i64, i64)>::new(), Vec::new());
        for call in calls {
            let (CacheCall::Get { key } | CacheCall::Put { key, .. }) = *call;
            let old = kept.iter().position(|(other, _)| *other == key).map(|at| kept.remove(at));
            let new = match *call {
                CacheCall::Get { .. } => old,
                CacheCall::Put { value, .. } => Some((key, value)),
            };
            if matches!(call, CacheCall::Get { .. }) {
                answers.push(old.map_or(-1, |(_, value)| value));
            }
            new.into_iter().for_each(|entry| kept.insert(0, entry));
            kept.truncate(capacity);
        }
        (answers, kept)
    }

    fn calls() -> impl Strategy<Value = Vec<CacheCall>> {
        let call = prop_oneof![
            (0..6i64).prop_map(|key| CacheCall::Get { key }),
            (0..6i64, 0..50i64).prop_map(|(key, value)| CacheCall::Put { key, value }),
        ];
        prop::collection::vec(call, 0..30)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_answers_and_keeps_what_a_plain_list_does(capacity in 0..5u32, calls in calls()) {
            let (answers, kept) = by_walking(capacity as usize, &calls);
            let trace = LRU_CACHE.variants[0].run(&Input::Cache { capacity, calls }, Limit::default());
            let (order, size) = final_state(&trace, |state| {
                let int = |node: ObjId, item| state.item(node, item).int().unwrap_or(-9);
                (order(state).into_iter().map(|node| (int(node, KEY), int(node, VALUE))).collect::<Vec<_>>(), entries(state))
            });
            prop_assert_eq!(&order, &kept);
            prop_assert_eq!(size as usize, kept.len(), "the map holds what the list holds");
            let mut cursor = Cursor::new(Rc::new(trace));
            let mut given = Vec::new();
            for step in 0..cursor.trace().len() {
                cursor.seek(StepIndex(step));
                let state = cursor.state();
                given.extend((state.site() == MISS).then_some(-1));
                let value = state.var("node").object().and_then(|node| state.item(node, VALUE).int());
                given.extend(value.filter(|_| state.site() == HIT));
            }
            prop_assert_eq!(given, answers);
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&LRU_CACHE, &LRU_CACHE.variants[0]);
    }

    #[test]
    fn the_dropped_entry_is_the_least_recent() {
        let input = LRU_CACHE.parse(LRU_CACHE.examples[0].text).expect("calls");
        let said = sentences(&LRU_CACHE.variants[0], &LRU_CACHE.variants[0].run(&input, Limit::default())).join("\n");
        for part in
            ["Order of use: `1, 2`.", "The node before the tail, key `2`", "Order of use: `3, 1`.", "Return `-1`"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}
