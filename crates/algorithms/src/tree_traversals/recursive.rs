//! Each order by recursion: one call a node, and one for each place where a child is missing.

mod words;

use trace::{Limit, LimitReached, ObjId, Recorder, SiteId, State, Status, Trace, Value};

use super::order::Order;
use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD, VALUE, plant};
use crate::input::Input;
use crate::visualizer::{Variant, listings, sites};

pub(super) const PREORDER: Variant = Variant {
    slug: "preorder",
    title: "Preorder",
    note: "recursive, a node before its subtrees",
    time: "O(n)",
    space: "O(height)",
    listings: listings!("tree-traversals/preorder"),
    sites: SITES,
    record: |input, limit| record(Order::Pre, input, limit),
    say: |site, state| say(Order::Pre, site, state),
};

pub(super) const INORDER: Variant = Variant {
    slug: "inorder",
    title: "Inorder",
    note: "recursive, a node between its subtrees",
    listings: listings!("tree-traversals/inorder"),
    record: |input, limit| record(Order::In, input, limit),
    say: |site, state| say(Order::In, site, state),
    ..PREORDER
};

pub(super) const POSTORDER: Variant = Variant {
    slug: "postorder",
    title: "Postorder",
    note: "recursive, a node after its subtrees",
    listings: listings!("tree-traversals/postorder"),
    record: |input, limit| record(Order::Post, input, limit),
    say: |site, state| say(Order::Post, site, state),
    ..PREORDER
};

sites! {
    START = "start";
    CALL = "call";
    NONE = "none";
    VISIT = "visit", "node noted";
    LEFT = "left";
    RIGHT = "right";
    RETURN = "return";
    DONE = "done";
}

fn record(order: Order, input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = read_all(&mut rec, order, input.tree());
    rec.finish(outcome)
}

fn read_all(rec: &mut Recorder, order: Order, items: &[Option<i64>]) -> Result<(), LimitReached> {
    let [root_var, out_var] = rec.call(order.name(), &["root", "out"]).vars();
    let root = plant(rec, items);
    let out = rec.list(&[]);
    rec.assign(root_var, root);
    rec.assign(out_var, Value::Ref(out));
    rec.step(START)?;
    walk(rec, order, out, root)?;
    rec.step(DONE)
}

fn walk(rec: &mut Recorder, order: Order, out: ObjId, at: Value) -> Result<(), LimitReached> {
    let call = rec.call("walk", &["node"]);
    rec.assign(call.var(0), at);
    if let Some(node) = at.object() {
        rec.set_status(node, Status::Frontier);
        rec.step(CALL)?;
        if order == Order::Pre {
            visit(rec, out, node)?;
        }
        below(rec, order, out, node, LEFT_CHILD)?;
        if order == Order::In {
            visit(rec, out, node)?;
        }
        below(rec, order, out, node, RIGHT_CHILD)?;
        if order == Order::Post {
            visit(rec, out, node)?;
        }
        rec.set_status(node, Status::Done);
        rec.step(RETURN)?;
    } else {
        rec.step(NONE)?;
    }
    rec.leave(call);
    Ok(())
}

fn visit(rec: &mut Recorder, out: ObjId, node: ObjId) -> Result<(), LimitReached> {
    let value = rec.read(node, VALUE);
    rec.add(out, value);
    rec.set_status(node, Status::Visited);
    rec.step(VISIT)
}

fn below(rec: &mut Recorder, order: Order, out: ObjId, node: ObjId, side: u32) -> Result<(), LimitReached> {
    let child = rec.read(node, side);
    rec.step(if side == LEFT_CHILD { LEFT } else { RIGHT })?;
    walk(rec, order, out, child)
}

fn say(order: Order, site: SiteId, state: &State) -> String {
    match site {
        START => words::start(order, state),
        CALL => words::call(state),
        NONE => words::none(state),
        VISIT => words::visit(order, state),
        LEFT => words::left(order, state),
        RIGHT => words::right(order, state),
        RETURN => words::back(order, state),
        _ => words::done(order, state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::sentences;
    use crate::tree_traversals::TREE_TRAVERSALS;

    #[test]
    fn only_a_search_tree_is_said_to_be_one() {
        let last = |text| {
            let input = TREE_TRAVERSALS.parse(text).expect(text);
            sentences(&INORDER, &INORDER.run(&input, Limit::default())).pop().expect("a step")
        };
        assert!(last("[2, 1, 3]").contains("search tree"));
        assert!(!last("[1, 2, 3]").contains("search tree"));
        assert!(!last("[1, 1]").contains("search tree"));
    }
}
