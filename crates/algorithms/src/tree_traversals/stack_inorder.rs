//! Inorder with a stack: down the left side, each node pushed on the way; then one node back and to its right.

use trace::{Limit, LimitReached, Recorder, SiteId, State, Status, Trace, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, plant};
use crate::input::Input;
use crate::say::{before, code, count, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "inorder-stack",
    title: "Inorder with a stack",
    note: "down the left side, then back and to the right",
    time: "O(n)",
    space: "O(height)",
    listings: listings!("tree-traversals/inorder-stack"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    INIT = "init";
    CHECK = "check";
    PUSH = "push";
    LEFT = "left";
    TAKE = "take";
    VISIT = "visit", "node noted";
    RIGHT = "right";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = inorder(&mut rec, input.tree());
    rec.finish(outcome)
}

fn inorder(rec: &mut Recorder, items: &[Option<i64>]) -> Result<(), LimitReached> {
    let [root_var, out_var, stack_var, node_var] = rec.call("inorder", &["root", "out", "stack", "node"]).vars();
    let root = plant(rec, items);
    let (out, stack) = (rec.list(&[]), rec.deque(items.len() as u32));
    rec.assign(root_var, root);
    rec.assign(out_var, Value::Ref(out));
    rec.step(START)?;
    rec.assign(stack_var, Value::Ref(stack));
    rec.assign(node_var, root);
    rec.step(INIT)?;
    rec.step(CHECK)?;
    let mut at = root;
    while at.object().is_some() || !rec.is_empty(stack) {
        while let Some(node) = at.object() {
            rec.push(stack, at);
            rec.set_status(node, Status::Frontier);
            rec.step(PUSH)?;
            at = rec.read(node, LEFT_CHILD);
            rec.assign(node_var, at);
            rec.step(LEFT)?;
        }
        let Some(node) = rec.pop_back(stack).object() else {
            break;
        };
        rec.assign(node_var, Value::Ref(node));
        rec.set_status(node, Status::Visited);
        rec.step(TAKE)?;
        let value = rec.read(node, VALUE);
        rec.add(out, value);
        rec.set_status(node, Status::Done);
        rec.step(VISIT)?;
        at = rec.read(node, RIGHT_CHILD);
        rec.assign(node_var, at);
        rec.step(RIGHT)?;
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

fn say(site: SiteId, state: &State) -> String {
    let (at, out) = (state.var("node"), values(state, state.var("out")));
    let node = code(state, at);
    let waiting = state.var("stack").object().map_or(0, |id| i64::from(state.len(id)));
    let came_from = before(state, "node").map_or_else(String::new, |from| code(state, from));
    match site {
        START if state.var("root") == Value::None => "The tree is empty: `root` is nothing.".to_owned(),
        START => format!(
            "Inorder notes a node after its left subtree, so from the root {} the way leads left, down to the end.",
            var(state, "root")
        ),
        INIT if at == Value::None => "`node` is nothing and `stack` is empty.".to_owned(),
        INIT => format!("`node` begins at the root {node}. `stack` will keep the nodes whose turn has not come."),
        CHECK => say_check(at, &node, waiting),
        PUSH => format!(
            "All that is left of {node} comes before it, so {node} waits in `stack`, now with {}.",
            count(waiting, "node")
        ),
        LEFT if at == Value::None => {
            format!("{came_from} has no left child: nothing comes before it that is not noted.")
        }
        LEFT => format!("Go on to {node}, the left child of {came_from}."),
        TAKE => format!("Take {node} from the top of `stack`: everything on its left is noted, so its turn has come."),
        VISIT => format!("Note {node}. So far {out}."),
        RIGHT if at == Value::None => {
            format!("{came_from} has no right child, so nothing stands between it and what waits in `stack`.")
        }
        RIGHT => format!("What follows {came_from} is its right subtree: go on to {node} and down its left side."),
        _ => format!("Return `out`: {out}, every node after its left subtree and before its right one."),
    }
}

fn say_check(at: Value, node: &str, waiting: i64) -> String {
    match (at == Value::None, waiting) {
        (true, 0) => "`node` is nothing and `stack` is empty: every node is noted, and the loop ends.".to_owned(),
        (true, _) => format!("`node` is nothing, but {} in `stack`: the one on top is next.", wait(waiting)),
        (false, 0) => format!("`node` is {node}, so the loop goes on, although `stack` is empty."),
        (false, _) => format!("`node` is {node}, and {} in `stack`: the loop goes on with {node}.", wait(waiting)),
    }
}

fn wait(waiting: i64) -> String {
    format!("{} {}", count(waiting, "node"), if waiting == 1 { "waits" } else { "wait" })
}
