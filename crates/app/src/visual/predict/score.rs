//! How it went: by structure and idea, and as the grade of an attempt.

use std::collections::BTreeMap;

use super::round::Settled;

/// Fewer questions than these are no attempt.
const FEWEST: u32 = 3;
/// An attempt without a fault is easy only from so many on.
const MANY: u32 = 5;

/// The questions that were settled, with those that were answered right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    pub right: u32,
    pub all: u32,
    /// By structure and idea: `nodes: pointers`, 3, 4.
    pub parts: Vec<(String, u32, u32)>,
}

impl Score {
    /// Adds up; a skipped question counts as one that was not answered right.
    pub fn of<'s>(settled: impl Iterator<Item = &'s Settled>) -> Score {
        let mut parts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for one in settled {
            let part = parts.entry(format!("{}: {}", one.structure, one.idea.name())).or_default();
            part.0 += u32::from(one.right);
            part.1 += 1;
        }
        let parts: Vec<_> = parts.into_iter().map(|(name, (right, all))| (name, right, all)).collect();
        Score { right: parts.iter().map(|part| part.1).sum(), all: parts.iter().map(|part| part.2).sum(), parts }
    }

    /// The grade of an attempt, 1 to 4, if there were enough questions for one.
    pub fn grade(&self) -> Option<u8> {
        (self.all >= FEWEST).then_some(match (self.right * 4, self.all) {
            (right, all) if right == all * 4 && all >= MANY => 4,
            (right, all) if right >= all * 3 => 3,
            (right, all) if right >= all * 2 => 2,
            _ => 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use predict::Idea;

    fn score(right: u32, all: u32) -> Score {
        let one = |right| Settled { structure: "nodes", idea: Idea::Pointers, right };
        let settled: Vec<Settled> = (0..all).map(|number| one(number < right)).collect();
        Score::of(settled.iter())
    }

    #[test]
    fn the_grade_follows_the_share() {
        let grades = [(0, 2), (0, 3), (1, 3), (2, 4), (3, 4), (4, 4), (5, 5), (9, 10)];
        let grades = grades.map(|(right, all)| score(right, all).grade());
        assert_eq!(grades, [None, Some(1), Some(1), Some(2), Some(3), Some(3), Some(4), Some(3)]);
    }

    #[test]
    fn parts_are_told_apart_by_structure_and_idea() {
        let settled = [
            Settled { structure: "nodes", idea: Idea::Pointers, right: true },
            Settled { structure: "list", idea: Idea::Pointers, right: false },
            Settled { structure: "nodes", idea: Idea::Pointers, right: false },
        ];
        let score = Score::of(settled.iter());
        assert_eq!((score.right, score.all), (1, 3));
        assert_eq!(score.parts, [("list: pointers".to_owned(), 0, 1), ("nodes: pointers".to_owned(), 1, 2)]);
    }
}
