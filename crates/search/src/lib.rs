//! Instant search over the index: every word typed must occur, in any order; titles count most.
//!
//! Texts are folded once (case, accents, punctuation) into a list of distinct words with the entries that use them. A
//! keystroke then scans that short list rather than all texts, and adds up points in two flat arrays. A crate of its own, because it is built for speed and is no part of what a question's page loads.

mod fold;
mod vocabulary;

use bank::{Entry, Index};

use self::fold::{fold, fold_onto};
use self::vocabulary::Vocabulary;

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
        Self { vocabulary: Vocabulary::new(&entries), titles: entries.into_iter().map(|(title, _)| title).collect() }
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
            let whole = if word.len() == typed.len() { WHOLE_WORD } else { 0 };
            let points = if at == 0 { PREFIX } else { INSIDE }.map(|points| points + whole);
            for used in uses {
                raise(best, used.entry(), points[used.field()]);
            }
        }
        // Two words written as one, so that `hashmap` finds "hash map".
        for cut in LEFT_PART..typed.len() {
            let (left, right) = typed.split_at(cut);
            for (entry, whole) in self.vocabulary.neighbours(left, right) {
                raise(best, entry, OTHER_PREFIX + if whole { WHOLE_WORD } else { 0 });
            }
        }
    }

    /// Counting sort, highest points first: there are many entries and few different sums.
    fn ranked(&self, query: &str, mut total: Vec<u16>) -> Vec<usize> {
        let mut ends = [0_usize; BUCKETS];
        for (points, title) in total.iter_mut().zip(&self.titles).filter(|(points, _)| **points > 0) {
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
        for (entry, points) in total.into_iter().enumerate().filter(|(_, points)| *points > 0) {
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
    let principles = entry.principles.iter().filter_map(|slug| index.principle(slug));
    let names = [entry.summary.as_str(), entry.slug.as_str(), entry.kind.title()];
    let texts = topics.map(|topic| topic.title.as_str()).chain(principles).chain(names);
    let texts = texts.chain(entry.areas.iter().map(|area| area.title()));
    let mut other = String::new();
    for text in texts.chain(entry.aliases.iter().map(String::as_str)) {
        fold_onto(&mut other, text);
        other.push('\n');
    }
    other
}

#[cfg(test)]
mod tests;
