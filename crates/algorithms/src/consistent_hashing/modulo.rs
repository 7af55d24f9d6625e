//! Hash mod n: simple, and nearly every key moves when n changes.

use trace::{Hint, Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{changes, names, place, say_count, say_done, say_start};
use crate::input::{Input, Shards};
use crate::say::{number, var};
use crate::sorting::{item, length};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "modulo",
    title: "Hash mod n",
    note: "simple, moves nearly all",
    time: "O(1) a key",
    space: "O(nodes)",
    listings: listings!("consistent-hashing/modulo"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    ASSIGN = "assign";
    ADD = "add", "node comes";
    REMOVE = "remove", "node goes";
    STAYS = "stays";
    MOVES = "moves", "key moves";
    COUNT = "count", "change is done";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.shards());
    rec.finish(outcome)
}

fn run(rec: &mut Recorder, shards: &Shards) -> Result<(), LimitReached> {
    let variables = ["nodes", "at", "owners", "changes", "next", "moved", "key", "name", "keys", "was"];
    let [nodes_var, at_var, owners_var, changes_var, next, moved_var, key_var, name_var, keys_var, was_var] =
        rec.call("run", &variables).vars();
    let (nodes, owners, changes, moved, keys) =
        (names(rec, &shards.nodes), rec.map(), changes(rec, shards), rec.list(&[]), names(rec, &shards.keys));
    for (var, object) in
        [(nodes_var, nodes), (owners_var, owners), (changes_var, changes), (moved_var, moved), (keys_var, keys)]
    {
        rec.assign(var, Value::Ref(object));
    }
    rec.hint(Hint::Index { var: at_var, into: nodes });
    rec.hint(Hint::Index { var: next, into: changes });
    rec.step(START)?;
    let mut there = shards.nodes.clone();
    let texts: Vec<Value> = shards.keys.iter().map(|key| Value::Text(rec.text(key))).collect();
    for (key, text) in shards.keys.iter().zip(&texts) {
        let at = place(key) % there.len() as i64;
        rec.assign(key_var, *text);
        rec.assign(at_var, Value::Int(at));
        let owner = rec.read(nodes, at as u32);
        rec.map_set(owners, *text, owner);
        rec.step(ASSIGN)?;
    }
    for (change, (comes, name)) in (0..).zip(&shards.changes) {
        rec.assign(next, Value::Int(change));
        rec.assign(at_var, Value::Absent);
        let text = Value::Text(rec.text(name));
        rec.assign(name_var, text);
        if *comes {
            there.push(name.clone())
        } else {
            there.retain(|node| node != name)
        }
        let items: Vec<Value> = there.iter().map(|node| Value::Text(rec.text(node))).collect();
        rec.set_items(nodes, &items);
        rec.step(if *comes { ADD } else { REMOVE })?;
        let mut count = 0;
        for (key, text) in shards.keys.iter().zip(&texts) {
            let at = place(key) % there.len() as i64;
            rec.assign(key_var, *text);
            rec.assign(at_var, Value::Int(at));
            let now = rec.read(nodes, at as u32);
            let was = rec.map_get(owners, *text).unwrap_or(Value::None);
            rec.assign(was_var, was);
            rec.count(0, 1);
            if now == was {
                rec.step(STAYS)?;
            } else {
                rec.map_set(owners, *text, now);
                count += 1;
                rec.step(MOVES)?;
            }
        }
        rec.add(moved, Value::Int(count));
        rec.step(COUNT)?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let [key, name, was] = ["key", "name", "was"].map(|name| var(state, name));
    let (at, n) = (number(state, "at"), length(state, "nodes"));
    let (hash, owner) = (place(state.text(state.var("key"))), item(state, "nodes", at));
    match site {
        START => format!(
            "{} The hash of a key, mod the number of nodes, is the place of its node.",
            say_start("by `hash mod n`", state)
        ),
        ASSIGN => format!("{key} has the hash `{hash}`, and `{hash} mod {n}` is `{at}`: it belongs to {owner}."),
        ADD => format!("Node {name} comes: now `n` is `{n}`, and every key has to be divided anew."),
        REMOVE => format!("Node {name} goes: now `n` is `{n}`, and the nodes behind it have moved up."),
        STAYS => format!("`{hash} mod {n}` is `{at}`, which is {owner} as before: {key} stays, by chance."),
        MOVES => format!("`{hash} mod {n}` is `{at}`, which is {owner}: {key} moves there from {was}."),
        COUNT => say_count(state),
        _ => say_done(state),
    }
}
