//! Preorder with a stack: what is to the right waits below what is to the left.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, child, plant};
use crate::input::Input;
use crate::say::{code, count, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "preorder-stack",
    title: "Preorder with a stack",
    note: "right child pushed first, so that left comes out first",
    time: "O(n)",
    space: "O(height)",
    listings: listings!("tree-traversals/preorder-stack"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    NO_ROOT = "no-root";
    INIT = "init";
    CHECK = "check";
    TAKE = "take";
    VISIT = "visit", "node noted";
    NO_RIGHT = "no-right";
    RIGHT = "right";
    NO_LEFT = "no-left";
    LEFT = "left";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = preorder(&mut rec, input.tree());
    rec.finish(outcome)
}

fn preorder(rec: &mut Recorder, items: &[Option<i64>]) -> Result<(), LimitReached> {
    let [root_var, out_var, stack_var, node_var] = rec.call("preorder", &["root", "out", "stack", "node"]).vars();
    let root = plant(rec, items);
    let out = rec.list(&[]);
    rec.assign(root_var, root);
    rec.assign(out_var, Value::Ref(out));
    rec.step(START)?;
    let Some(first) = root.object() else {
        return rec.step(NO_ROOT);
    };
    let stack = rec.deque(items.len() as u32);
    rec.assign(stack_var, Value::Ref(stack));
    push(rec, stack, first);
    rec.step(INIT)?;
    rec.step(CHECK)?;
    while let Some(node) = rec.pop_back(stack).object() {
        rec.assign(node_var, Value::Ref(node));
        rec.set_status(node, Status::Visited);
        rec.step(TAKE)?;
        let value = rec.read(node, VALUE);
        rec.add(out, value);
        rec.set_status(node, Status::Done);
        rec.step(VISIT)?;
        for (side, there, missing) in [(RIGHT_CHILD, RIGHT, NO_RIGHT), (LEFT_CHILD, LEFT, NO_LEFT)] {
            let below = rec.read(node, side).object();
            below.into_iter().for_each(|below| push(rec, stack, below));
            rec.step(if below.is_some() { there } else { missing })?;
        }
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

fn push(rec: &mut Recorder, stack: ObjId, node: ObjId) {
    rec.push(stack, Value::Ref(node));
    rec.set_status(node, Status::Frontier);
}

fn say(site: SiteId, state: &State) -> String {
    let (at, out) = (state.var("node"), values(state, state.var("out")));
    let node = code(state, at);
    let [left, right] = [LEFT_CHILD, RIGHT_CHILD].map(|side| code(state, child(state, at, side)));
    let waiting = state.var("stack").object().map_or(0, |id| i64::from(state.len(id)));
    match site {
        START if state.var("root") == Value::None => "The tree is empty: `root` is nothing.".to_owned(),
        START => format!(
            "Preorder notes a node before its subtrees, the root {} first. A stack takes the place of the open calls.",
            var(state, "root")
        ),
        NO_ROOT => "Return the empty list `out`: a tree without a root has no node to note.".to_owned(),
        INIT => format!("Only the root {} waits in `stack` at first.", var(state, "root")),
        CHECK if waiting == 0 => {
            "`stack` is empty: no noted node has left a child behind, so the loop ends.".to_owned()
        }
        CHECK => format!("`stack` holds {}, so there is more to read.", count(waiting, "node")),
        TAKE if waiting == 0 => format!("Take {node} from the top of `stack`, which is empty now."),
        TAKE => format!(
            "Take {node} from the top of `stack`: it was pushed last. {} below it must wait.",
            if waiting == 1 { "The `1` node".to_owned() } else { format!("The `{waiting}` nodes") }
        ),
        VISIT => format!("Note {node} at once, before anything below it. So far {out}."),
        NO_RIGHT => format!("{node} has no right child, so nothing is pushed for its right side."),
        RIGHT => format!("Push {right}, the right child of {node}, first: what is pushed first comes out last."),
        NO_LEFT => format!("{node} has no left child, so nothing is pushed for its left side."),
        LEFT => format!("Push {left}, the left child of {node}, last: it lies on top and is read next."),
        _ => format!("Return `out`: {out}, every node before all that is below it."),
    }
}
