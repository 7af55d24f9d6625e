//! Consistent hashing: keys belong to the next node clockwise, so a node that comes or goes moves few of them.

mod modulo;
mod ring;

use trace::{ObjId, Recorder, State, Value};

use crate::input::{InputKind, Shards};
use crate::say::{code, count};
use crate::sorting::length;
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static CONSISTENT_HASHING: Visualizer = Visualizer {
    slug: "consistent-hashing",
    title: "Consistent hashing",
    summary: "Add a node or lose one, and count the keys that must move: few on the ring, nearly all with hash mod n.",
    area: "system-design",
    topic: "distributed-systems",
    structure: "hash ring",
    input: InputKind::Shards,
    variants: &[ring::VARIANT, modulo::VARIANT],
    examples: &[
        Example {
            name: "A fourth node comes",
            text: "A B C x3; k2 k5 k4 k29 k9 k8 k14 k21 k7 k12; +D",
            why: "Only keys that lie just before a point of the new node move, and all of them to it.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "A node fails",
            text: "A B C x3; k2 k5 k4 k29 k9 k8 k14 k21 k7 k12; -C",
            why: "Its keys go to the nodes that follow its points; no other key moves.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One node",
            text: "A x1; k2 k5; +B",
            why: "All keys are on one node until a second takes its share.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Many keys, nodes come and go",
            text: "A B C D x4; k1 k2 k3 k4 k5 k6 k7 k8 k9 k10 k11 k12 k13 k14 k15 k16 k17 k18 k19 k20; +E -A -B",
            why: "Every change makes each key be looked at once more.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "One point a node",
            text: "A B C x1; k2 k5 k4 k29 k9 k8 k14 k21 k7 k12; -C",
            why: "With a single point a node the shares are uneven, and all keys of the lost node fall on one other.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 19,
    questions: &[],
};

/// The places of the ring: degrees.
const PLACES: u32 = 360;

/// Where a text lies on the ring: a hash (FNV-1a, then mixed so that texts that are alike lie apart), cut to the ring.
fn place(text: &str) -> i64 {
    let mut hash = text.bytes().fold(2_166_136_261u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^= hash >> 12;
    i64::from(hash % PLACES)
}

/// A list of names.
fn names(rec: &mut Recorder, names: &[String]) -> ObjId {
    let items: Vec<Value> = names.iter().map(|name| Value::Text(rec.text(name))).collect();
    rec.list(&items)
}

/// The changes as they are written.
fn changes(rec: &mut Recorder, shards: &Shards) -> ObjId {
    let words: Vec<String> =
        shards.changes.iter().map(|(comes, name)| format!("{}{name}", if *comes { '+' } else { '-' })).collect();
    names(rec, &words)
}

fn say_start(shards: &str, state: &State) -> String {
    format!("Share {} among {} {shards}.", count(length(state, "keys"), "key"), count(length(state, "nodes"), "node"))
}

/// What a change has cost.
fn say_count(state: &State) -> String {
    let (moved, keys) = (length(state, "moved"), length(state, "keys"));
    let last = state.var("moved").object().map_or(Value::Absent, |list| state.item(list, moved as u32 - 1));
    match last.int() {
        Some(0) => format!("None of the `{keys}` keys had to move to another node."),
        Some(last) if last == keys => format!("All `{keys}` keys had to move to another node."),
        _ => format!("{} of `{keys}` keys had to move to another node.", code(state, last)),
    }
}

fn say_done(state: &State) -> String {
    let all = state.var("moved").object().map(|list| state.items(list)).unwrap_or_default();
    let sum: i64 = all.iter().filter_map(|moved| moved.int()).sum();
    match all.len() {
        0 => "No node has come or gone: `0` keys moved.".to_owned(),
        1 => format!("One change of the nodes moved {}.", count(sum, "key")),
        changes => format!("`{changes}` changes of the nodes took {} in all.", count(sum, "move")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;
    use crate::random::Random;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use trace::Limit;

    fn moved_by(variant: usize, input: &Input) -> Vec<i64> {
        let trace = CONSISTENT_HASHING.variants[variant].run(input, Limit::default());
        final_state(&trace, |state| {
            let items = state.var("moved").object().map(|id| state.items(id)).unwrap_or_default();
            items.into_iter().filter_map(Value::int).collect()
        })
    }

    /// The node whose point is nearest clockwise, by measuring the way to each; of two at one place the first by name.
    fn nearest(nodes: &[String], points: u32, key: &str) -> String {
        let from = place(key);
        let ways = nodes.iter().flat_map(|node| {
            (0..points).map(move |i| ((place(&format!("{i}{node}")) - from).rem_euclid(360), node.clone()))
        });
        ways.min().map(|(_, node)| node).unwrap_or_default()
    }

    fn by_measuring(shards: &Shards, owner: impl Fn(&[String], &str) -> String) -> Vec<i64> {
        let mut nodes = shards.nodes.clone();
        let change = |(comes, name): &(bool, String)| {
            let before = nodes.clone();
            if *comes {
                nodes.push(name.clone())
            } else {
                nodes.retain(|node| node != name)
            }
            shards.keys.iter().filter(|key| owner(&before, key) != owner(&nodes, key)).count() as i64
        };
        shards.changes.iter().map(change).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn as_many_keys_move_as_measuring_every_way_says(size in 0..40u32, seed in any::<u64>(), points in 1..6u32) {
            let Input::Shards(mut shards) = InputKind::Shards.random(size, &mut Random::new(seed)) else { unreachable!() };
            shards.points = points;
            let on_ring = by_measuring(&shards, |nodes, key| nearest(nodes, points, key));
            let modulo = by_measuring(&shards, |nodes, key| nodes[place(key) as usize % nodes.len()].clone());
            let input = Input::Shards(shards);
            prop_assert_eq!(moved_by(0, &input), on_ring);
            prop_assert_eq!(moved_by(1, &input), modulo);
        }
    }

    #[test]
    fn it_can_be_shown() {
        CONSISTENT_HASHING.variants.iter().for_each(|variant| check_variant(&CONSISTENT_HASHING, variant));
    }

    #[test]
    fn only_keys_before_a_point_of_the_new_node_move() {
        let input = CONSISTENT_HASHING.parse(CONSISTENT_HASHING.examples[0].text).expect("the example");
        assert_eq!(moved_by(0, &input), [3]);
        assert!(moved_by(1, &input)[0] > 5, "hash mod n moves most keys");
        let variant = &CONSISTENT_HASHING.variants[0];
        let said = sentences(variant, &variant.run(&input, Limit::default())).join("\n");
        assert!(
            said.contains("`k14` at `211`° now meets a point of `D` first, at `247`°: it moves there from `A`."),
            "{said}"
        );
        assert!(said.contains("`3` of `10` keys had to move"), "{said}");
    }
}
