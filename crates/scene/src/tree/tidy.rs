//! Where the nodes of binary trees stand: the tidy layout of Reingold and Tilford.
//!
//! Subtrees are pushed together until their outlines are one apart; a parent stands over the middle; an only child stands half a
//! place to its side, so that left and right can be told apart.

/// A node's place: across in steps of one, down in levels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    pub(super) x: f32,
    pub(super) level: usize,
}

/// Deeper nodes share a level: the walk is recursive.
const DEEPEST: usize = 300;

struct Tidy<'a> {
    children: &'a [[Option<usize>; 2]],
    seen: Vec<bool>,
    /// How far each node stands from its parent.
    aside: Vec<f32>,
    /// The children that belong to a node in the walk, so that a shared node is placed once.
    own: Vec<[Option<usize>; 2]>,
}

/// The outline of a subtree: for each level its outermost nodes, measured from the subtree's root.
#[derive(Default)]
struct Outline {
    left: Vec<f32>,
    right: Vec<f32>,
}

/// Places trees beside one another; the leftmost node is at 0.
pub(super) fn tidy(children: &[[Option<usize>; 2]]) -> Vec<Place> {
    let count = children.len();
    let mut is_child = vec![false; count];
    children.iter().flatten().flatten().for_each(|&child| is_child[child] = true);
    let mut walk = Tidy { children, seen: vec![false; count], aside: vec![0.0; count], own: vec![[None, None]; count] };
    let mut places = vec![Place::default(); count];
    let mut edge = 0.0;
    // Nodes on a cycle are nobody's root; they come after the real roots.
    let roots = (0..count).filter(|&node| !is_child[node]).chain(0..count);
    for root in roots.collect::<Vec<_>>() {
        if walk.seen[root] {
            continue;
        }
        let outline = walk.outline(root, 0);
        let leftmost = outline.left.iter().copied().fold(0.0, f32::min);
        let rightmost = outline.right.iter().copied().fold(0.0, f32::max);
        walk.assign(root, edge - leftmost, &mut places);
        edge += rightmost - leftmost + 1.5;
    }
    places
}

impl Tidy<'_> {
    fn outline(&mut self, node: usize, level: usize) -> Outline {
        self.seen[node] = true;
        let mut below = self.children[node].map(|child| {
            let child = child.filter(|&child| level < DEEPEST && !self.seen[child])?;
            Some((child, self.outline(child, level + 1)))
        });
        self.own[node] = [below[0].as_ref().map(|b| b.0), below[1].as_ref().map(|b| b.0)];
        let apart = match &below {
            [Some((_, left)), Some((_, right))] => distance(left, right) / 2.0,
            _ => 0.5,
        };
        let mut outline = Outline { left: vec![0.0], right: vec![0.0] };
        for (child, aside) in below.iter_mut().zip([-apart, apart]) {
            if let Some((child, below)) = child {
                self.aside[*child] = aside;
                outline.join(below, aside);
            }
        }
        outline
    }

    fn assign(&self, root: usize, x: f32, places: &mut [Place]) {
        let mut waiting = vec![(root, x, 0)];
        while let Some((node, x, level)) = waiting.pop() {
            places[node] = Place { x, level };
            waiting.extend(self.own[node].iter().flatten().map(|&child| (child, x + self.aside[child], level + 1)));
        }
    }
}

impl Outline {
    /// Takes in a subtree that hangs one level lower and to the side.
    fn join(&mut self, below: &Outline, aside: f32) {
        for (level, (left, right)) in below.left.iter().zip(&below.right).enumerate() {
            let (left, right) = (left + aside, right + aside);
            match (self.left.get_mut(level + 1), self.right.get_mut(level + 1)) {
                (Some(outer_left), Some(outer_right)) => {
                    *outer_left = outer_left.min(left);
                    *outer_right = outer_right.max(right);
                }
                _ => {
                    self.left.push(left);
                    self.right.push(right);
                }
            }
        }
    }
}

/// How far apart two subtrees' roots must stand.
fn distance(left: &Outline, right: &Outline) -> f32 {
    let gaps = left.right.iter().zip(&right.left).map(|(right, left)| right - left + 1.0);
    gaps.fold(1.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xs(children: &[[Option<usize>; 2]]) -> Vec<f32> {
        tidy(children).iter().map(|place| place.x).collect()
    }

    #[test]
    fn a_parent_stands_over_the_middle_of_its_children() {
        let children = [[Some(1), Some(2)], [Some(3), Some(4)], [None, None], [None, None], [None, None]];
        assert_eq!(xs(&children), [1.0, 0.5, 1.5, 0.0, 1.0]);
        assert_eq!(tidy(&children)[3].level, 2);
    }

    #[test]
    fn an_only_child_stands_to_its_side() {
        assert_eq!(xs(&[[None, Some(1)], [None, None]]), [0.0, 0.5]);
        assert_eq!(xs(&[[Some(1), None], [None, None]]), [0.5, 0.0]);
    }

    #[test]
    fn no_two_nodes_of_a_level_are_closer_than_one() {
        // The inner subtrees reach below one another.
        let mut children = vec![[None, None]; 31];
        for (node, below) in children.iter_mut().enumerate().take(15) {
            *below = [Some(2 * node + 1), Some(2 * node + 2)];
        }
        children[7] = [None, None];
        let places = tidy(&children);
        for (at, a) in places.iter().enumerate().filter(|(at, _)| ![15, 16].contains(at)) {
            let level = places[at + 1..].iter().filter(|b| b.level == a.level);
            assert!(level.clone().all(|b| (a.x - b.x).abs() >= 0.999), "{at}: {a:?}");
        }
    }

    #[test]
    fn a_cycle_is_walked_once() {
        let places = tidy(&[[Some(1), None], [Some(0), None]]);
        assert_eq!(places.len(), 2);
    }
}
