//! Instant search over the index: every word typed must occur, in any order; titles count most.
//!
//! Texts are folded once (case, accents, punctuation) into a list of distinct words with the entries that use them. A
//! keystroke then scans that short list rather than all texts, and adds up points in two flat arrays.

mod vocabulary;

use self::vocabulary::Vocabulary;
use crate::fold::{fold, fold_onto};
use crate::index::{Entry, Index};

/// Words of a query beyond this many are ignored.
const MOST_WORDS: usize = 8;

/// Points, by where a word of the query is found. A title that begins with the whole query gets [`PHRASE`] on top.
const TITLE_START: u16 = 100;
const TITLE_PREFIX: u16 = 60;
const TITLE_INSIDE: u16 = 30;
const OTHER_PREFIX: u16 = 12;
const OTHER_INSIDE: u16 = 4;
const WHOLE_WORD: u16 = 8;
const PHRASE: u16 = 120;

/// Points for a word that begins with what is typed, and for one that only contains it: at the start of a title, in a
/// title, elsewhere.
const PREFIX: [u16; 4] = [TITLE_START, TITLE_PREFIX, OTHER_PREFIX, 0];
const INSIDE: [u16; 4] = [TITLE_INSIDE, TITLE_INSIDE, OTHER_INSIDE, 0];

/// More than any sum of points.
const BUCKETS: usize = 1024;

/// The fewest letters of the left part of two words typed as one.
const LEFT_PART: usize = 2;

/// The index made ready for search; make it once.
pub struct Searcher {
    vocabulary: Vocabulary,
    /// Folded.
    titles: Vec<String>,
}

impl Searcher {
    /// Reads all titles, summaries, topics, principles and words of kind and area.
    pub fn new(index: &Index) -> Self {
        let texts = |entry: &Entry| (fold(&entry.title), other_text(index, entry));
        let entries: Vec<(String, String)> = index.entries.iter().map(texts).collect();
        Self {
            vocabulary: Vocabulary::new(&entries),
            titles: entries.into_iter().map(|(title, _)| title).collect(),
        }
    }

    /// Positions in the index of the entries that match, the best first and equals in the order of the index; all of
    /// them when nothing is typed.
    pub fn search(&self, query: &str) -> Vec<usize> {
        let query = fold(query);
        if query.is_empty() {
            return (0..self.titles.len()).collect();
        }
        let mut total = vec![0_u16; self.titles.len()];
        let mut best = vec![0_u16; self.titles.len()];
        for (place, word) in query.split(' ').take(MOST_WORDS).enumerate() {
            best.fill(0);
            self.score_word(word.as_bytes(), &mut best);
            for (total, &best) in total.iter_mut().zip(&best) {
                let lost = best == 0 || place > 0 && *total == 0;
                *total = if lost { 0 } else { *total + best };
            }
        }
        self.ranked(&query, total)
    }

    /// Gives each entry the points of its best place for one word of the query.
    fn score_word(&self, typed: &[u8], best: &mut [u16]) {
        for (word, at, uses) in self.vocabulary.containing(typed) {
            let whole = if word.len() == typed.len() {
                WHOLE_WORD
            } else {
                0
            };
            let points = if at == 0 { PREFIX } else { INSIDE }.map(|points| points + whole);
            for used in uses {
                raise(best, used.entry(), points[used.field()]);
            }
        }
        // Two words written as one, so that `hashmap` finds "hash map".
        for cut in LEFT_PART..typed.len() {
            let (left, right) = typed.split_at(cut);
            for (entry, whole) in self.vocabulary.neighbours(left, right) {
                raise(
                    best,
                    entry,
                    OTHER_PREFIX + if whole { WHOLE_WORD } else { 0 },
                );
            }
        }
    }

    /// Counting sort, highest points first: there are many entries and few different sums.
    fn ranked(&self, query: &str, mut total: Vec<u16>) -> Vec<usize> {
        let mut ends = [0_usize; BUCKETS];
        for (points, title) in total
            .iter_mut()
            .zip(&self.titles)
            .filter(|(points, _)| **points > 0)
        {
            // A title that begins with the query has the points of its first word already.
            if *points >= TITLE_START && title.starts_with(query) {
                *points += PHRASE;
            }
            ends[usize::from(*points)] += 1;
        }
        let mut before = 0;
        for end in ends.iter_mut().rev() {
            before += std::mem::replace(end, before);
        }
        let mut ranked = vec![0; before];
        for (entry, points) in total
            .into_iter()
            .enumerate()
            .filter(|(_, points)| *points > 0)
        {
            let place = &mut ends[usize::from(points)];
            ranked[*place] = entry;
            *place += 1;
        }
        ranked
    }
}

fn raise(best: &mut [u16], entry: usize, points: u16) {
    if let Some(slot) = best.get_mut(entry) {
        *slot = (*slot).max(points);
    }
}

/// What is searched besides the title, each text folded on a line of its own.
fn other_text(index: &Index, entry: &Entry) -> String {
    let topics = entry.topics.iter().filter_map(|slug| index.topic(slug));
    let principles = entry
        .principles
        .iter()
        .filter_map(|slug| index.principle(slug));
    let names = [
        entry.summary.as_str(),
        entry.slug.as_str(),
        entry.kind.title(),
    ];
    let texts = topics
        .map(|topic| topic.title.as_str())
        .chain(principles)
        .chain(names);
    let texts = texts.chain(entry.areas.iter().map(|area| area.title()));
    let mut other = String::new();
    for text in texts.chain(entry.aliases.iter().map(String::as_str)) {
        fold_onto(&mut other, text);
        other.push('\n');
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synthetic::synthetic;

    /// An index with the given titles and summaries.
    fn index(texts: &[(&str, &str)]) -> Index {
        let mut index = synthetic(texts.len(), 1);
        for (entry, (title, summary)) in index.entries.iter_mut().zip(texts) {
            entry.title = (*title).to_owned();
            entry.summary = (*summary).to_owned();
            entry.slug = "x".to_owned();
            entry.topics.clear();
        }
        index
    }

    fn check(texts: &[(&str, &str)], query: &str, expected: &[usize]) {
        assert_eq!(
            Searcher::new(&index(texts)).search(query),
            expected,
            "{query}"
        );
    }

    #[test]
    fn titles_count_most_and_their_beginning_most_of_all() {
        let texts = [
            ("Sort by island", "none"),
            ("Peninsula", "counts an island too"),
            ("Misland", "none"),
            ("Islands in a grid", "none"),
        ];
        check(&texts, "island", &[3, 0, 2, 1]);
    }

    #[test]
    fn a_title_that_begins_with_the_whole_query_comes_first() {
        let texts = [
            ("List of trees", "none"),
            ("Tree of lists", "none"),
            ("Tree on a list", "none"),
        ];
        check(&texts, "tree o", &[1, 2, 0]);
        check(&texts, "tree on", &[2, 1, 0]);
    }

    #[test]
    fn case_accents_and_word_order_do_not_matter() {
        let texts = [("Café queue", "none"), ("Reverse a linked list", "none")];
        check(&texts, "QUEUE cafe", &[0]);
        check(&texts, "list  rev", &[1]);
        check(&texts, "Réverse", &[1]);
    }

    #[test]
    fn every_word_must_occur() {
        let texts = [("Reverse a list", "none"), ("Reverse a tree", "none")];
        check(&texts, "reverse tree", &[1]);
        check(&texts, "tree reverse", &[1]);
        check(&texts, "reverse zebra", &[]);
    }

    #[test]
    fn a_compound_is_found_written_either_way() {
        let texts = [
            ("A hash map inside", "none"),
            ("Linked lists", "none"),
            ("Of hash and map", "none"),
        ];
        check(&texts, "hashmap", &[0]);
        check(&texts, "hashma", &[0]);
        check(&texts, "linked-list", &[1]);
        check(&texts, "linkedlist", &[1]);
        check(&texts, "listsnone", &[]);
    }

    #[test]
    fn nothing_typed_lists_everything_and_nonsense_nothing() {
        let texts = [("One", "none"), ("Two", "none")];
        check(&texts, " \t", &[0, 1]);
        check(&texts, "zzz", &[]);
        check(&texts, "(((", &[0, 1]);
    }

    #[test]
    fn one_letter_finds_words_that_begin_with_it_first() {
        let texts = [
            ("Maze", "none"),
            ("Zebra", "none"),
            ("A zebra", "none"),
            ("None", "none"),
        ];
        check(&texts, "z", &[1, 2, 0]);
    }

    #[test]
    fn each_letter_typed_keeps_the_entry_and_narrows_the_rest() {
        let bank = synthetic(400, 4);
        let searcher = Searcher::new(&bank);
        for (wanted, entry) in bank.entries.iter().enumerate().step_by(37) {
            let mut before = bank.entries.len();
            for (end, _) in entry.title.char_indices().skip(1) {
                let found = searcher.search(&entry.title[..end]);
                assert!(
                    found.contains(&wanted),
                    "{} in {}",
                    &entry.title[..end],
                    entry.title
                );
                assert!(found.len() <= before, "{}", &entry.title[..end]);
                before = found.len();
            }
            assert_eq!(
                searcher.search(&entry.title).first(),
                Some(&wanted),
                "{}",
                entry.title
            );
        }
    }

    #[test]
    fn searching_the_words_finds_what_searching_the_texts_would() {
        let bank = synthetic(200, 8);
        let searcher = Searcher::new(&bank);
        let text = |entry: &Entry| fold(&entry.title) + "\n" + &other_text(&bank, entry);
        let texts: Vec<String> = bank.entries.iter().map(text).collect();
        for query in [
            "b",
            "ba",
            "ce de",
            "question 19",
            "a e i o u",
            "nothing",
            "design",
        ] {
            let matches = |text: &&String| query.split(' ').all(|word| text.contains(word));
            let mut found = searcher.search(query);
            found.sort_unstable();
            let all = texts.iter().enumerate().filter(|(_, text)| matches(text));
            assert_eq!(
                found,
                all.map(|(entry, _)| entry).collect::<Vec<_>>(),
                "{query}"
            );
        }
    }

    #[test]
    fn topics_and_kind_are_searched_too() {
        let bank = synthetic(50, 4);
        let found = Searcher::new(&bank).search(bank.entries[7].kind.title());
        assert!(found.contains(&7));
    }
}
