//! Where the nodes of trees with any number of children stand: subtrees pushed together until their outlines are one apart,
//! parents over the middle of their children.

use super::read::Twig;

/// Deeper nodes share a level.
const DEEPEST: usize = 400;

/// Across in steps of one, and the level.
pub(super) type Place = (f32, usize);

/// The outermost nodes of each level of a subtree, measured from its root.
#[derive(Default)]
struct Outline {
    left: Vec<f32>,
    right: Vec<f32>,
}

/// Places the first `shown` nodes, trees beside one another. The nodes stand level by level, each after its parent.
pub(super) fn spread(twigs: &[Twig], shown: usize) -> Vec<Place> {
    let mut levels = vec![0; shown];
    let mut is_child = vec![false; shown];
    for at in 0..shown {
        for child in below(twigs, at, shown) {
            levels[child] = (levels[at] + 1).min(DEEPEST);
            is_child[child] = true;
        }
    }
    // From the last to the first every node comes after its children.
    let mut outlines: Vec<Outline> = (0..shown).map(|_| Outline::default()).collect();
    let mut aside = vec![0.0f32; shown];
    for at in (0..shown).rev() {
        let mut all = Outline::default();
        let children: Vec<usize> = below(twigs, at, shown).collect();
        for &child in &children {
            let below = std::mem::take(&mut outlines[child]);
            aside[child] = all.distance(&below);
            all.join(&below, aside[child]);
        }
        let middle = match (children.first(), children.last()) {
            (Some(&first), Some(&last)) => (aside[first] + aside[last]) / 2.0,
            _ => 0.0,
        };
        children.iter().for_each(|&child| aside[child] -= middle);
        let around = |side: Vec<f32>| [0.0].into_iter().chain(side.into_iter().map(|x| x - middle)).collect();
        outlines[at] = Outline { left: around(all.left), right: around(all.right) };
    }
    let mut x = vec![0.0f32; shown];
    let mut edge = 0.0;
    for at in 0..shown {
        if !is_child[at] {
            let leftmost = outlines[at].left.iter().copied().fold(0.0, f32::min);
            let rightmost = outlines[at].right.iter().copied().fold(0.0, f32::max);
            x[at] = edge - leftmost;
            edge += rightmost - leftmost + 1.4;
        }
        for child in below(twigs, at, shown) {
            x[child] = x[at] + aside[child];
        }
    }
    x.into_iter().zip(levels).collect()
}

fn below(twigs: &[Twig], at: usize, shown: usize) -> impl Iterator<Item = usize> + '_ {
    twigs[at].children.iter().map(|child| child.at).filter(move |&child| child < shown)
}

impl Outline {
    /// How far to the right of the first subtree another one must stand.
    fn distance(&self, other: &Outline) -> f32 {
        let gaps = self.right.iter().zip(&other.left).map(|(right, left)| right - left + 1.0);
        gaps.fold(0.0, f32::max)
    }

    /// Takes in a subtree beside those before.
    fn join(&mut self, other: &Outline, aside: f32) {
        for (level, (left, right)) in other.left.iter().zip(&other.right).enumerate() {
            match (self.left.get_mut(level), self.right.get_mut(level)) {
                (Some(outer_left), Some(outer_right)) => {
                    *outer_left = outer_left.min(left + aside);
                    *outer_right = outer_right.max(right + aside);
                }
                _ => {
                    self.left.push(left + aside);
                    self.right.push(right + aside);
                }
            }
        }
    }
}
