//! Where the nodes of trees stand that turn: each node in a column of its own, in order from left to right.
//!
//! A rotation keeps that order, so that nodes only rise and sink. Nodes of one level are two columns apart at least, because
//! between any two of them stands one that is above both.

use super::tidy::Place;

/// Deeper nodes share a level.
const DEEPEST: usize = 300;
/// From one column to the next.
const COLUMN: f32 = 0.5;

/// Places trees beside one another; the leftmost node is at 0.
pub(super) fn columns(children: &[[Option<usize>; 2]]) -> Vec<Place> {
    let count = children.len();
    let mut is_child = vec![false; count];
    children.iter().flatten().flatten().for_each(|&child| is_child[child] = true);
    let mut places = vec![Place::default(); count];
    let mut seen = vec![false; count];
    let mut next = 0.0;
    // Nodes on a cycle are nobody's root; they come after the real roots.
    for root in (0..count).filter(|&node| !is_child[node]).chain(0..count).collect::<Vec<_>>() {
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut at = enter(root, 0, &mut seen);
        while at.is_some() || !open.is_empty() {
            while let Some((node, level)) = at {
                open.push((node, level));
                at = children[node][0].and_then(|left| enter(left, level + 1, &mut seen));
            }
            let Some((node, level)) = open.pop() else { break };
            places[node] = Place { x: next, level: level.min(DEEPEST) };
            next += COLUMN;
            at = children[node][1].and_then(|right| enter(right, level + 1, &mut seen));
        }
    }
    places
}

/// The node with its level, the first time it is met.
fn enter(node: usize, level: usize, seen: &mut [bool]) -> Option<(usize, usize)> {
    (!std::mem::replace(&mut seen[node], true)).then_some((node, level))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xs(children: &[[Option<usize>; 2]]) -> Vec<f32> {
        columns(children).iter().map(|place| place.x).collect()
    }

    #[test]
    fn a_rotation_moves_no_node_sideways() {
        // 0 over 1 over 2, all to the left; then 1 on top.
        let before = [[Some(1), None], [Some(2), None], [None, None]];
        let after = [[None, None], [Some(2), Some(0)], [None, None]];
        assert_eq!(xs(&before), xs(&after));
        assert_eq!(columns(&after).iter().map(|place| place.level).collect::<Vec<_>>(), [1, 0, 1]);
    }

    #[test]
    fn nodes_of_a_level_are_one_apart() {
        let children: Vec<[Option<usize>; 2]> = (0..15)
            .map(|node| if node < 7 { [Some(2 * node + 1), Some(2 * node + 2)] } else { [None, None] })
            .collect();
        let places = columns(&children);
        for (at, a) in places.iter().enumerate() {
            assert!(places[at + 1..].iter().filter(|b| b.level == a.level).all(|b| (a.x - b.x).abs() >= 0.999));
        }
    }

    #[test]
    fn a_cycle_is_walked_once() {
        assert_eq!(xs(&[[Some(1), None], [Some(0), None]]).len(), 2);
    }
}
