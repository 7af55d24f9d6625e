//! The ring: every node has several points on it, and a key belongs to the first point clockwise.

use trace::{Hint, Limit, LimitReached, Meaning, ObjId, Recorder, SiteId, State, Trace, Value};

use super::{changes, names, place, say_count, say_done};
use crate::input::{Input, Shards};
use crate::say::{code, count, number, var};
use crate::sorting::length;
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "ring",
    title: "Ring with virtual nodes",
    note: "next point clockwise",
    time: "O(log points) a key",
    space: "O(points)",
    listings: listings!("consistent-hashing/ring"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    POINT = "point";
    ASSIGN = "assign";
    REMOVE = "remove", "node goes";
    STAYS = "stays";
    MOVES = "moves", "key moves";
    COUNT = "count", "change is done";
    DONE = "done";
}

const PLACE: u32 = 1;
const OWNER: u32 = 2;

/// A point of a node on the ring, in the order of the ring: by place, then by name.
type Standing = (i64, String, ObjId);

/// What the run works with.
struct Ring {
    list: ObjId,
    standing: Vec<Standing>,
    /// Nodes that have ever been there, in the order in which they came.
    seen: Vec<String>,
    points: u32,
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.shards());
    rec.finish(outcome)
}

fn run(rec: &mut Recorder, shards: &Shards) -> Result<(), LimitReached> {
    let variables = ["nodes", "points", "ring", "keys", "changes", "moved", "name", "i", "key", "next"];
    let [nodes_var, points_var, ring_var, keys_var, changes_var, moved_var, name_var, i_var, key_var, next] =
        rec.call("run", &variables).vars();
    let (nodes, list, keys, changes, moved) =
        (names(rec, &shards.nodes), rec.list(&[]), key_list(rec, shards), changes(rec, shards), rec.list(&[]));
    for (var, object) in
        [(nodes_var, nodes), (ring_var, list), (keys_var, keys), (changes_var, changes), (moved_var, moved)]
    {
        rec.assign(var, Value::Ref(object));
    }
    rec.assign(points_var, Value::Int(shards.points.into()));
    rec.hint(Hint::Is { object: list, what: Meaning::Ring });
    rec.hint(Hint::Is { object: keys, what: Meaning::Ring });
    rec.hint(Hint::Index { var: next, into: changes });
    rec.step(START)?;
    let mut ring = Ring { list, standing: Vec::new(), seen: Vec::new(), points: shards.points };
    for node in &shards.nodes {
        ring.add(rec, node, (name_var, i_var))?;
    }
    let objects: Vec<ObjId> = (0..shards.keys.len()).filter_map(|at| rec.peek(keys, at as u32).object()).collect();
    for (name, key) in shards.keys.iter().zip(&objects) {
        rec.assign(key_var, Value::Ref(*key));
        rec.write(*key, PLACE, Value::Int(place(name)));
        ring.own(rec, name, *key);
        rec.step(ASSIGN)?;
    }
    for (at, (comes, name)) in (0..).zip(&shards.changes) {
        rec.assign(next, Value::Int(at));
        rec.assign(key_var, Value::None);
        if *comes {
            ring.add(rec, name, (name_var, i_var))?
        } else {
            ring.remove(rec, name, name_var)?
        }
        let mut count = 0;
        for (name, key) in shards.keys.iter().zip(&objects) {
            rec.assign(key_var, Value::Ref(*key));
            let moves = ring.own(rec, name, *key);
            count += i64::from(moves);
            rec.step(if moves { MOVES } else { STAYS })?;
        }
        rec.add(moved, Value::Int(count));
        rec.step(COUNT)?;
    }
    rec.step(DONE)
}

/// The keys, with no place and no owner yet.
fn key_list(rec: &mut Recorder, shards: &Shards) -> ObjId {
    let keys: Vec<Value> = shards
        .keys
        .iter()
        .map(|key| {
            let name = Value::Text(rec.text(key));
            Value::Ref(rec.instance("Key", &[("name", name), ("place", Value::None), ("owner", Value::None)]))
        })
        .collect();
    rec.list(&keys)
}

impl Ring {
    /// Sets the points of a node.
    fn add(
        &mut self,
        rec: &mut Recorder,
        name: &str,
        (name_var, i_var): (trace::Var, trace::Var),
    ) -> Result<(), LimitReached> {
        if !self.seen.iter().any(|seen| seen == name) {
            self.seen.push(name.to_owned());
        }
        let number = self.seen.iter().position(|seen| seen == name).unwrap_or(0) as i64 + 1;
        let text = Value::Text(rec.text(name));
        rec.assign(name_var, text);
        for i in 0..self.points {
            let degrees = place(&format!("{i}{name}"));
            let fields = [("name", text), ("place", Value::Int(degrees)), ("number", Value::Int(number))];
            let point = rec.instance("Point", &fields);
            self.standing.push((degrees, name.to_owned(), point));
            self.standing.sort();
            self.show(rec);
            rec.assign(i_var, Value::Int(i.into()));
            rec.read(point, PLACE);
            rec.step(POINT)?;
        }
        Ok(())
    }

    /// Takes the points of a node away.
    fn remove(&mut self, rec: &mut Recorder, name: &str, name_var: trace::Var) -> Result<(), LimitReached> {
        let text = Value::Text(rec.text(name));
        rec.assign(name_var, text);
        self.standing.retain(|(_, other, _)| other != name);
        self.show(rec);
        rec.step(REMOVE)
    }

    fn show(&self, rec: &mut Recorder) {
        let items: Vec<Value> = self.standing.iter().map(|(_, _, point)| Value::Ref(*point)).collect();
        rec.set_items(self.list, &items);
    }

    /// Finds the owner of a key by halving and gives it the key; whether it was another one's before.
    fn own(&self, rec: &mut Recorder, name: &str, key: ObjId) -> bool {
        let from = place(name);
        let at = self.standing.partition_point(|(place, _, _)| *place < from);
        rec.count(0, usize::BITS.saturating_sub(self.standing.len().leading_zeros()) as u16);
        let Some((_, _, point)) = self.standing.get(at).or(self.standing.first()) else { return false };
        rec.read(*point, PLACE);
        let owner = rec.peek(*point, 0);
        let is_new = rec.compare(key, OWNER) != owner;
        if is_new {
            rec.write(key, OWNER, owner);
        }
        is_new
    }
}

/// The place of the point that the key belongs to.
fn point_of(state: &State, from: i64) -> i64 {
    let points = state.var("ring").object().map(|ring| state.items(ring)).unwrap_or_default();
    let places = points.iter().filter_map(|point| state.field(point.object()?, "place").int());
    places.min_by_key(|place| (place - from).rem_euclid(360)).unwrap_or(from)
}

fn say(site: SiteId, state: &State) -> String {
    let name = var(state, "name");
    match site {
        START => format!(
            "{} Each node gets {} on a ring of `360` degrees, where its hash says.",
            super::say_start("with a ring", state),
            count(number(state, "points"), "point")
        ),
        POINT => say_point(state, &name),
        REMOVE => format!(
            "Node {name} goes, and all its points with it: {} are left. Its keys must find another owner.",
            count(length(state, "ring"), "point")
        ),
        COUNT => say_count(state),
        DONE => say_done(state),
        _ => say_key(site, state),
    }
}

fn say_point(state: &State, name: &str) -> String {
    let (i, text) = (number(state, "i"), name.replace('`', ""));
    let at = place(&format!("{i}{text}"));
    if state.var("next") == Value::Absent {
        return format!("Node {name}: its point `{i}` is where the hash of `{i}{text}` falls, at `{at}`°.");
    }
    format!(
        "Node {name} comes: its point `{i}` is at `{at}`°. It takes over what lies between the point before it and itself."
    )
}

fn say_key(site: SiteId, state: &State) -> String {
    let Some(key) = state.var("key").object() else {
        return "There is no key to look at: `0` keys.".to_owned();
    };
    let (name, owner) = (code(state, state.field(key, "name")), code(state, state.field(key, "owner")));
    let from = state.field(key, "place").int().unwrap_or(0);
    let to = point_of(state, from);
    let around = if to < from { ", around past the top" } else { "" };
    match site {
        ASSIGN => format!(
            "The hash puts {name} at `{from}`°. The first point clockwise is at `{to}`°{around}: {name} belongs to {owner}."
        ),
        MOVES => {
            let before = state.before(key, OWNER).map_or("nothing".to_owned(), |before| code(state, before));
            format!(
                "{name} at `{from}`° now meets a point of {owner} first, at `{to}`°{around}: it moves there from {before}."
            )
        }
        _ => format!("{name} at `{from}`° still meets {owner} first, at `{to}`°{around}: it stays."),
    }
}
