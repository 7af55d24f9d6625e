//! A binary tree read level by level, with a queue that holds just one level whenever a new one begins.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, plant};
use crate::input::{Input, InputKind};
use crate::say::{code, count, number, values, var};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static BINARY_TREE_LEVEL_ORDER: Visualizer = Visualizer {
    slug: "binary-tree-level-order",
    title: "Binary tree level order",
    summary: "One queue turns a tree into its levels: see why its length is read before a level begins.",
    area: "data-structures-and-algorithms",
    topic: "binary-tree",
    structure: "binary tree",
    input: InputKind::Tree,
    variants: &[Variant {
        slug: "queue",
        title: "Queue",
        note: "breadth-first, a level a round",
        time: "O(n)",
        space: "O(widest level)",
        listings: listings!("binary-tree-level-order/queue"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "Three levels",
            text: "[3, 9, 20, null, null, 15, 7]",
            why: "A leaf on the left, a node with two children on the right.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Empty tree",
            text: "[]",
            why: "No root: the answer is an empty list.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "Only a root", text: "[1]", why: "One level of one node.", kind: ExampleKind::Smallest },
        Example {
            name: "Full tree",
            text: "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]",
            why: "The last level is half the tree: the queue gets as long as it can.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A chain",
            text: "[1, 2, null, 3, null, 4, null, 5]",
            why: "Every level has one node: recursion goes as deep as the tree has nodes.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Gaps and equal values",
            text: "[1, 1, 1, null, 2, null, 2, 3]",
            why: "Code that knows nodes by value, or takes a missing child for a node, loses its place here.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 16,
    questions: &["binary-tree-level-order"],
};

sites! {
    START = "start";
    NO_ROOT = "no-root";
    INIT = "init";
    CHECK = "check";
    LEVEL = "level";
    TAKE = "take";
    VISIT = "visit";
    NO_LEFT = "no-left";
    LEFT = "left";
    NO_RIGHT = "no-right";
    RIGHT = "right";
    CLOSE = "close", "level finished";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = level_order(&mut rec, input.tree());
    rec.finish(outcome)
}

fn level_order(rec: &mut Recorder, items: &[Option<i64>]) -> Result<(), LimitReached> {
    let names = ["root", "levels", "queue", "level", "size", "node"];
    let [root_var, levels_var, queue_var, level_var, size, node_var] = rec.call("level_order", &names).vars();
    let root = plant(rec, items);
    rec.assign(root_var, root);
    rec.step(START)?;
    let levels = rec.list(&[]);
    rec.assign(levels_var, Value::Ref(levels));
    let Some(first) = root.object() else {
        return rec.step(NO_ROOT);
    };
    let queue = rec.deque(items.len() as u32);
    rec.assign(queue_var, Value::Ref(queue));
    wait(rec, queue, first);
    rec.step(INIT)?;
    rec.step(CHECK)?;
    while !rec.is_empty(queue) {
        let (level, waiting) = (rec.list(&[]), rec.len(queue));
        rec.assign(level_var, Value::Ref(level));
        rec.assign(size, Value::Int(waiting.into()));
        rec.step(LEVEL)?;
        let mut nodes = Vec::new();
        for _ in 0..waiting {
            let Some(node) = rec.pop_front(queue).object() else {
                break;
            };
            nodes.push(node);
            rec.assign(node_var, Value::Ref(node));
            rec.set_status(node, Status::Visited);
            rec.step(TAKE)?;
            let value = rec.read(node, VALUE);
            rec.add(level, value);
            rec.step(VISIT)?;
            child(rec, queue, node, LEFT_CHILD)?;
            child(rec, queue, node, RIGHT_CHILD)?;
        }
        rec.add(levels, Value::Ref(level));
        nodes.into_iter().for_each(|node| rec.set_status(node, Status::Done));
        rec.step(CLOSE)?;
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

fn child(rec: &mut Recorder, queue: ObjId, node: ObjId, side: u32) -> Result<(), LimitReached> {
    let (there, missing) = if side == LEFT_CHILD { (LEFT, NO_LEFT) } else { (RIGHT, NO_RIGHT) };
    let Some(child) = rec.read(node, side).object() else {
        return rec.step(missing);
    };
    wait(rec, queue, child);
    rec.step(there)
}

fn wait(rec: &mut Recorder, queue: ObjId, node: ObjId) {
    rec.push(queue, Value::Ref(node));
    rec.set_status(node, Status::Frontier);
}

fn length(state: &State, name: &str) -> i64 {
    state.var(name).object().map_or(0, |id| i64::from(state.len(id)))
}

fn say(site: SiteId, state: &State) -> String {
    let [node, queue, level] =
        [var(state, "node"), values(state, state.var("queue")), values(state, state.var("level"))];
    let (waiting, finished, taken) = (length(state, "queue"), length(state, "levels"), length(state, "level"));
    match site {
        START if state.var("root") == Value::None => "The tree is empty: `root` is nothing.".to_owned(),
        START => format!("Read the tree level by level, from the root {} down.", var(state, "root")),
        NO_ROOT => "Return the empty list `levels`: a tree without a root has no level.".to_owned(),
        INIT => format!("The root {} is the whole first level, so it alone waits in `queue`.", var(state, "root")),
        CHECK if waiting == 0 => {
            format!("`queue` is empty: no node of level `{finished}` left a child, so the loop ends.")
        }
        CHECK => format!("`queue` holds all of level `{}`, which is {queue}, and nothing else.", finished + 1),
        LEVEL => format!(
            "Read the length of `queue` now: level `{}` has {}. Children that join later belong to the next level.",
            finished + 1,
            count(number(state, "size"), "node")
        ),
        TAKE => format!(
            "Take {node} from the front of `queue`: it is node `{}` of `{}` in its level.",
            taken + 1,
            number(state, "size")
        ),
        VISIT => format!("Note {node} in `level`, which now reads {level}."),
        NO_LEFT => format!("{node} has no left child, so nothing joins `queue`."),
        LEFT => format!("{} is the left child of {node} and joins `queue` for the next level.", last(state)),
        NO_RIGHT => format!("{node} has no right child, so nothing joins `queue`."),
        RIGHT => format!("{} is the right child of {node} and joins `queue` for the next level.", last(state)),
        CLOSE => format!("Level `{finished}` is complete: {level} goes into `levels`."),
        _ => format!("Return `levels`: {} with {} in all.", count(finished, "level"), count(nodes(state), "node")),
    }
}

/// The node that joined the queue last.
fn last(state: &State) -> String {
    let queue = state.var("queue").object();
    let newest = queue.map_or(Value::Absent, |id| state.item(id, state.len(id).saturating_sub(1)));
    code(state, newest)
}

fn nodes(state: &State) -> i64 {
    let levels = state.var("levels").object().map(|id| state.items(id)).unwrap_or_default();
    levels.iter().filter_map(|level| level.object()).map(|id| i64::from(state.len(id))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;

    /// The levels by going depth-first: each node's value goes to the list of its depth.
    fn by_depth(items: &[Option<i64>]) -> Vec<Vec<i64>> {
        let (mut depths, mut levels): (Vec<usize>, Vec<Vec<i64>>) = (Vec::new(), Vec::new());
        for (slot, item) in items.iter().enumerate() {
            // Slot 0 is the root; slots 2k+1 and 2k+2 belong to the k-th node that is there.
            let depth = if slot == 0 { 0 } else { depths[(slot - 1) / 2] + 1 };
            if let Some(value) = item {
                depths.push(depth);
                levels.resize(levels.len().max(depth + 1), Vec::new());
                levels[depth].push(*value);
            }
        }
        levels
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_levels_are_those_of_the_depths(size in 0..40u32, seed in any::<u64>()) {
            let input = BINARY_TREE_LEVEL_ORDER.random(size, seed);
            let trace = BINARY_TREE_LEVEL_ORDER.variants[0].run(&input, Limit::default());
            let (levels, counts) = final_state(&trace, |state| {
                let lists = state.var("levels").object().map(|id| state.items(id)).unwrap_or_default();
                let ints = |list: Value| list.object().map(|id| state.items(id)).unwrap_or_default().into_iter().filter_map(Value::int).collect();
                (lists.into_iter().map(ints).collect::<Vec<Vec<i64>>>(), state.counts())
            });
            prop_assert_eq!(levels, by_depth(input.tree()));
            prop_assert_eq!(counts.queue_operations, 2 * size, "every node joins and leaves the queue once");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&BINARY_TREE_LEVEL_ORDER, &BINARY_TREE_LEVEL_ORDER.variants[0]);
    }
}
