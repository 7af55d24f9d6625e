//! Heights brought up to date on the way back up, and the rotations where a node leans too far.

use trace::{LimitReached, ObjId, Status, Value};

use super::grow::{Place, Tree};
use super::{LEFT_RIGHT, RIGHT_LEFT, ROTATE_LEFT, ROTATE_RIGHT, UPDATE};
use crate::binary_tree::{LEFT_CHILD, RIGHT_CHILD};

const HEIGHT: u32 = 3;
const BALANCE: u32 = 4;

/// Brings the node in a place up to date, and rotates where one side is two levels higher than the other.
pub(super) fn rebalance(tree: &mut Tree, place: Place) -> Result<(), LimitReached> {
    let at = tree.at(place);
    let Some(node) = at.object() else {
        return Ok(());
    };
    let call = tree.rec.call("rebalance", &["node"]);
    tree.rec.assign(call.var(0), at);
    let balance = update(tree, node);
    if balance.abs() > 1 {
        tree.rec.set_status(node, Status::Wrong);
    }
    tree.rec.step(UPDATE)?;
    if balance > 1 {
        lower(tree, place, node, (LEFT_CHILD, RIGHT_CHILD), (LEFT_RIGHT, ROTATE_RIGHT))?;
    } else if balance < -1 {
        lower(tree, place, node, (RIGHT_CHILD, LEFT_CHILD), (RIGHT_LEFT, ROTATE_LEFT))?;
    }
    tree.rec.leave(call);
    Ok(())
}

/// Lowers the `high` side of a node by rotating towards the other; a child that leans the other way is rotated first.
fn lower(
    tree: &mut Tree,
    place: Place,
    node: ObjId,
    (high, other): (u32, u32),
    (first, second): (trace::SiteId, trace::SiteId),
) -> Result<(), LimitReached> {
    let child = tree.rec.peek(node, high).object();
    let leans = child.map_or(0, |child| number(tree, child, BALANCE));
    if leans * if high == LEFT_CHILD { 1 } else { -1 } < 0 {
        rotate(tree, Some((node, high)), (other, high));
        tree.rec.step(first)?;
    }
    rotate(tree, place, (high, other));
    tree.rec.set_status(node, Status::Untouched);
    tree.rec.step(second)
}

/// The child on the `high` side moves up into its parent's place, the parent becomes its child on the other side, and
/// what lay between them goes over to the parent.
fn rotate(tree: &mut Tree, place: Place, (high, other): (u32, u32)) {
    let Some(node) = tree.at(place).object() else { return };
    let Some(up) = tree.rec.peek(node, high).object() else { return };
    let between = tree.rec.peek(up, other);
    tree.rec.write(node, high, between);
    tree.rec.write(up, other, Value::Ref(node));
    tree.hang(place, Value::Ref(up));
    update(tree, node);
    update(tree, up);
}

/// Computes a node's height and balance from those of its children, and gives the balance.
fn update(tree: &mut Tree, node: ObjId) -> i64 {
    let [left, right] = [LEFT_CHILD, RIGHT_CHILD].map(|side| {
        let child = tree.rec.peek(node, side).object();
        child.map_or(0, |child| tree.rec.read(child, HEIGHT).int().unwrap_or(0))
    });
    for (field, value) in [(HEIGHT, 1 + left.max(right)), (BALANCE, left - right)] {
        if number(tree, node, field) != value {
            tree.rec.write(node, field, Value::Int(value));
        }
    }
    left - right
}

fn number(tree: &Tree, node: ObjId, field: u32) -> i64 {
    tree.rec.peek(node, field).int().unwrap_or(0)
}
