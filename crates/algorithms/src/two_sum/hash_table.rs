//! Two sum in one pass from the back, with the hash table that remembers what was met laid open.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::table::{BUCKETS, KEY, SIZE, Table, VALUE, slot};
use super::{numbers, said_pair, start};
use crate::input::Input;
use crate::say::{before, code, count, number, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "hash-table",
    title: "Hash table",
    note: "one pass, every number remembered",
    time: "O(n) expected",
    space: "O(n)",
    listings: listings!("two-sum/hash-table"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    TABLE = "table";
    NEXT = "next";
    HASH = "hash";
    SLOT = "slot";
    PROBE = "probe";
    FOLLOW = "follow", "collision";
    FOUND = "found";
    PAIR = "pair", "a pair";
    REPLACE = "replace", "value replaced";
    GROW = "grow", "table grows";
    REHASH = "rehash";
    MOVE = "move";
    INSERT = "insert", "entry added";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = two_sum(&mut rec, input);
    rec.finish(outcome)
}

fn two_sum(rec: &mut Recorder, input: &Input) -> Result<(), LimitReached> {
    let (values, wanted) = input.sum();
    let [nums_var, target, i, need, best, table_var] =
        rec.call("two_sum", &["nums", "target", "i", "need", "best", "table"]).vars();
    let nums = numbers(rec, values, (nums_var, target), wanted, &[i]);
    rec.step(START)?;
    let table = Table::new(rec);
    rec.assign(table_var, Value::Ref(table.0));
    rec.assign(best, Value::None);
    rec.step(TABLE)?;
    for at in (0..values.len() as u32).rev() {
        rec.assign(i, Value::Int(at.into()));
        let here = rec.read(nums, at).int().unwrap_or(0);
        rec.assign(need, Value::Int(wanted - here));
        rec.step(NEXT)?;
        let found = table.find(rec, wanted - here)?;
        if let Some(entry) = found.object() {
            let place = rec.read(entry, VALUE).int().unwrap_or(0);
            rec.assign(best, Value::Point { row: at as u16, col: place as u16 });
            rec.step(PAIR)?;
        }
        table.put(rec, here, at.into())?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [key, entry] = ["key", "entry"].map(|name| var(state, name));
    match site {
        START => start(state, "A table will remember each number met, so that its partner need not be searched for."),
        TABLE => format!(
            "A new hash table has `{}` slots, all empty. `best` will be the pair; the numbers are taken from the back, so that the pair found last begins first.",
            slots(state, "table")
        ),
        NEXT => format!(
            "`i` is `{}`, where {} stands: its partner must be {}, the target {} less it.",
            number(state, "i"),
            at_i(state),
            var(state, "need"),
            var(state, "target")
        ),
        HASH => say_hash(state, &key),
        SLOT if state.var("entry") == Value::None => {
            format!("Slot `{}` is empty, so {key} is not in the table: no key was even compared.", number(state, "at"))
        }
        SLOT => format!(
            "Slot `{}` leads to a chain. Its first entry has the key {}.",
            number(state, "at"),
            entry_key(state)
        ),
        PROBE if entry_key(state) == key => format!("The entry's key is {key}, the one looked for."),
        PROBE => format!(
            "{} is not {key}: two keys have met in slot `{}`, a collision. The chain must be followed.",
            entry_key(state),
            number(state, "at")
        ),
        FOLLOW if state.var("entry") == Value::None => {
            format!("The chain of slot `{}` ends here, so {key} is not in the table.", number(state, "at"))
        }
        FOLLOW => format!("The next entry of the chain has the key {}.", entry_key(state)),
        FOUND if state.var("entry") == Value::None => format!("Return nothing: no entry has the key {key}."),
        FOUND => format!("Return the entry of {key}: it says that {key} stands at `{}`.", entry_value(state)),
        PAIR => say_pair(state),
        REPLACE => format!(
            "{key} has an entry already: its position becomes `{}`, the earlier one, and the table does not grow.",
            entry_value(state)
        ),
        GROW => say_grow(state),
        REHASH => say_rehash(state),
        MOVE => format!(
            "The entry moves in front of the chain of slot `{}`. Only links were changed, nothing was copied.",
            number(state, "at")
        ),
        INSERT => say_insert(state, &key, &entry),
        _ => said_pair(state, state.var("best")),
    }
}

fn at_i(state: &State) -> String {
    let nums = state.var("nums").object();
    nums.map_or_else(String::new, |nums| code(state, state.item(nums, number(state, "i") as u32)))
}

/// The number of slots of the table that a variable holds.
fn slots(state: &State, name: &str) -> i64 {
    let buckets = state.var(name).object().and_then(|table| state.item(table, BUCKETS).object());
    buckets.map_or(0, |buckets| state.len(buckets).into())
}

fn entry_key(state: &State) -> String {
    state.var("entry").object().map_or_else(String::new, |entry| code(state, state.item(entry, KEY)))
}

fn entry_value(state: &State) -> i64 {
    state.var("entry").object().and_then(|entry| state.item(entry, VALUE).int()).unwrap_or(0)
}

fn say_hash(state: &State, key: &str) -> String {
    let (slots, at) = (slots(state, "self"), number(state, "at"));
    let place =
        format!("{key} modulo `{slots}` is `{at}`: an entry with this key can only be in the chain of slot `{at}`");
    match state.depth() {
        2 => format!("{place}. All other slots need no look."),
        _ => format!("{place}. Before it is stored, look whether it is there already."),
    }
}

fn say_pair(state: &State) -> String {
    let best = var(state, "best");
    match before(state, "best") {
        Some(was @ Value::Point { .. }) => format!(
            "{} and its partner {} make {best} a pair. It begins before {}, so it is the better one.",
            at_i(state),
            var(state, "need"),
            code(state, was)
        ),
        _ => format!(
            "{} and its partner {} make {best} a pair, the first that was found.",
            at_i(state),
            var(state, "need")
        ),
    }
}

fn say_grow(state: &State) -> String {
    let old = state.var("old").object().map_or(0, |old| state.len(old));
    format!(
        "The table holds `{old}` entries in `{old}` slots. One more, and chains would grow long: it gets `{}` slots instead, and every entry must find its slot anew.",
        slots(state, "self")
    )
}

fn say_rehash(state: &State) -> String {
    let (from, at) = (number(state, "b"), number(state, "at"));
    let place = format!("{} modulo `{}` is `{at}`", entry_key(state), slots(state, "self"));
    if at == from {
        return format!("{place}: with twice the slots this entry keeps its number.");
    }
    format!("{place}: with twice the slots this entry goes to slot `{at}`, not `{from}`.")
}

fn say_insert(state: &State, key: &str, entry: &str) -> String {
    let (slots, at) = (slots(state, "self"), number(state, "at"));
    let entries = state.var("self").object().and_then(|table| state.item(table, SIZE).int()).unwrap_or(0);
    let next = state.var("entry").object().map_or(Value::None, |entry| state.item(entry, super::table::NEXT));
    debug_assert_eq!(slot(state.var("key").int().unwrap_or(0), slots), at, "{entry}");
    let full = format!(
        "The table now holds {} in `{slots}` slots.",
        if entries == 1 { "`1` entry".to_owned() } else { format!("`{entries}` entries") }
    );
    match next.object().map(|next| code(state, state.item(next, KEY))) {
        None => format!(
            "{key} with its position `{}` becomes the first entry of slot `{at}`. {full}",
            number(state, "value")
        ),
        Some(other) => format!(
            "{key} with its position `{}` goes in front of {other}, which is in slot `{at}` as well. {full}",
            number(state, "value")
        ),
    }
}

/// The table that a finished run has left.
#[cfg(test)]
pub(super) fn contents(state: &State) -> (Vec<Vec<(i64, i64)>>, i64) {
    let Some(table) = state.var("table").object() else { return (Vec::new(), 0) };
    let buckets = state.item(table, BUCKETS).object().map_or(Vec::new(), |buckets| state.items(buckets));
    let chain = |first: Value| {
        let entries = std::iter::successors(first.object(), |&entry| state.item(entry, super::table::NEXT).object());
        entries.filter_map(|entry| Some((state.item(entry, KEY).int()?, state.item(entry, VALUE).int()?))).collect()
    };
    (buckets.into_iter().map(chain).collect(), state.item(table, SIZE).int().unwrap_or(0))
}

/// What the last step says of the work.
pub(super) fn effort(state: &State) -> String {
    count(state.counts().comparisons.into(), "comparison")
}
