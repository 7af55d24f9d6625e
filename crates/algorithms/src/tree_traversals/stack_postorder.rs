//! Postorder with a stack: a node stays on it until its right side is finished, told by the node noted last.

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, child, plant};
use crate::input::Input;
use crate::say::{before, code, count, values, var};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "postorder-stack",
    title: "Postorder with a stack",
    note: "a node leaves the stack after its right side",
    time: "O(n)",
    space: "O(height)",
    listings: listings!("tree-traversals/postorder-stack"),
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
    PEEK = "peek";
    COMPARE = "compare";
    RIGHT = "right";
    VISIT = "visit", "node noted";
    TAKE = "take";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = postorder(&mut rec, input.tree());
    rec.finish(outcome)
}

fn postorder(rec: &mut Recorder, items: &[Option<i64>]) -> Result<(), LimitReached> {
    let names = ["root", "out", "stack", "node", "last", "top"];
    let [root_var, out_var, stack_var, node_var, last_var, top_var] = rec.call("postorder", &names).vars();
    let root = plant(rec, items);
    let (out, stack) = (rec.list(&[]), rec.deque(items.len() as u32));
    rec.assign(root_var, root);
    rec.assign(out_var, Value::Ref(out));
    rec.step(START)?;
    rec.assign(stack_var, Value::Ref(stack));
    rec.assign(node_var, root);
    rec.assign(last_var, Value::None);
    rec.step(INIT)?;
    rec.step(CHECK)?;
    let (mut at, mut last) = (root, Value::None);
    while at.object().is_some() || !rec.is_empty(stack) {
        while let Some(node) = at.object() {
            rec.push(stack, at);
            rec.set_status(node, Status::Frontier);
            rec.step(PUSH)?;
            at = rec.read(node, LEFT_CHILD);
            rec.assign(node_var, at);
            rec.step(LEFT)?;
        }
        let Some(top) = top(rec, stack) else {
            break;
        };
        rec.assign(top_var, Value::Ref(top));
        rec.step(PEEK)?;
        let right = rec.compare(top, RIGHT_CHILD);
        rec.step(COMPARE)?;
        if right != Value::None && right != last {
            at = right;
            rec.assign(node_var, at);
            rec.step(RIGHT)?;
        } else {
            let value = rec.read(top, VALUE);
            rec.add(out, value);
            rec.set_status(top, Status::Done);
            rec.step(VISIT)?;
            last = rec.pop_back(stack);
            rec.assign(last_var, last);
            rec.step(TAKE)?;
        }
        rec.step(CHECK)?;
    }
    rec.step(DONE)
}

/// The node on top of the stack, which stays there.
fn top(rec: &Recorder, stack: ObjId) -> Option<ObjId> {
    rec.peek(stack, rec.len(stack).checked_sub(1)?).object()
}

fn say(site: SiteId, state: &State) -> String {
    let (at, out) = (state.var("node"), values(state, state.var("out")));
    let [node, top, last] = [code(state, at), var(state, "top"), var(state, "last")];
    let waiting = state.var("stack").object().map_or(0, |id| i64::from(state.len(id)));
    let came_from = before(state, "node").map_or_else(String::new, |from| code(state, from));
    match site {
        START if state.var("root") == Value::None => "The tree is empty: `root` is nothing.".to_owned(),
        START => {
            format!("Postorder notes a node after both its subtrees, the root {} last of all.", var(state, "root"))
        }
        INIT if at == Value::None => "`node` and `last` are nothing, and `stack` is empty.".to_owned(),
        INIT => format!("`node` begins at the root {node}. `last` will be the node noted last; so far there is none."),
        CHECK => say_check(at, &node, waiting),
        PUSH => format!(
            "{node} comes after all that is below it, so it waits in `stack`, now with {}.",
            count(waiting, "node")
        ),
        LEFT if at == Value::None => format!("{came_from} has no left child, so the way down ends here."),
        LEFT => format!("Go on to {node}, the left child of {came_from}."),
        PEEK => format!("Look at {top} on top of `stack`, but leave it there: its right side may still be unread."),
        COMPARE => say_compare(state, &top, &last),
        RIGHT => format!("Go on to {node}, the right child of {top}, and down its left side. {top} stays in `stack`."),
        VISIT => format!("Note {top}: nothing below it is left. So far {out}."),
        TAKE => {
            format!("Take {last} off `stack` and keep it as `last`, so that its parent knows this side is finished.")
        }
        _ => format!("Return `out`: {out}, every node after all that is below it."),
    }
}

fn say_check(at: Value, node: &str, waiting: i64) -> String {
    match (at == Value::None, waiting) {
        (true, 0) => "`node` is nothing and `stack` is empty: every node is noted, and the loop ends.".to_owned(),
        (true, _) => {
            format!("`stack` still holds {}, so the loop goes on with the one on top.", count(waiting, "node"))
        }
        (false, _) => format!("`node` is {node}: the loop goes on, down its left side."),
    }
}

fn say_compare(state: &State, top: &str, last: &str) -> String {
    let right = child(state, state.var("top"), RIGHT_CHILD);
    match right {
        Value::None => format!("{top} has no right child, and its left side is finished: its turn has come."),
        right if right == state.var("last") => {
            format!(
                "The right child of {top} is {last}, the node noted last: both sides are finished, its turn has come."
            )
        }
        right => format!(
            "The right child of {top}, {}, is not the node noted last: that side is still unread.",
            code(state, right)
        ),
    }
}
