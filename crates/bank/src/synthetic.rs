//! A made-up index of any size, for measuring lists, filters and search.

use crate::index::{Entry, Index, PrincipleName, Topic};
use crate::random::Random;
use crate::words::{Area, Difficulty, Kind, Level, Round};

/// Distinct words the made-up texts draw from, about as many as a bank of thousands of questions has.
const VOCABULARY: u64 = 6000;

/// An index of `count` questions, the same for the same seed. Its words are made of syllables, common ones often and
/// rare ones seldom, as in real text.
pub fn synthetic(count: usize, seed: u64) -> Index {
    let mut random = Random::new(seed);
    let topics: Vec<Topic> = (0..40).map(|number| topic(number, &mut random)).collect();
    let entries = (0..count).map(|number| entry(number, &topics, &mut random)).collect();
    let principles = vec![PrincipleName { slug: "ownership".to_owned(), name: "Ownership".to_owned() }];
    Index { entries, topics, principles, guide_file: "guide.00000000.json".to_owned() }
}

fn topic(number: u64, random: &mut Random) -> Topic {
    Topic { slug: format!("topic-{number}"), title: text(2, random), area: pick(Area::ALL, random) }
}

fn entry(number: usize, topics: &[Topic], random: &mut Random) -> Entry {
    let slug = format!("question-{number}");
    Entry {
        file: format!("questions/{slug}.00000000.json"),
        slug,
        aliases: Vec::new(),
        kind: pick(Kind::ALL, random),
        title: text(3 + random.index(4), random),
        summary: text(12 + random.index(8), random),
        areas: vec![pick(Area::ALL, random)],
        topics: (0..=random.index(2)).map(|_| topics[random.index(topics.len())].slug.clone()).collect(),
        rounds: vec![pick(Round::ALL, random)],
        levels: vec![pick(Level::ALL, random)],
        difficulty: pick(Difficulty::ALL, random),
        minutes: 2 + random.below(88) as u32,
        visualizer: None,
        principles: Vec::new(),
    }
}

fn pick<T: Copy>(values: &[T], random: &mut Random) -> T {
    values[random.index(values.len())]
}

fn text(words: usize, random: &mut Random) -> String {
    let mut text = (0..words).map(|_| word(random)).collect::<Vec<_>>().join(" ");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A word of the vocabulary; the product of two draws makes low numbers, the short words, common.
fn word(random: &mut Random) -> String {
    let limit = random.below(VOCABULARY) + 1;
    let mut number = random.below(limit);
    let mut word = String::new();
    loop {
        word.push(char::from(b"bcdfghklmnprstvz"[(number % 16) as usize]));
        word.push(char::from(b"aeiou"[(number / 16 % 5) as usize]));
        number /= 80;
        if number == 0 {
            return word;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_index() {
        assert_eq!(synthetic(30, 9), synthetic(30, 9));
        assert_ne!(synthetic(30, 9), synthetic(30, 10));
    }

    #[test]
    fn it_survives_its_own_json() {
        let index = synthetic(30, 5);
        assert_eq!(Index::decode(&index.encode()), Ok(index));
    }
}
