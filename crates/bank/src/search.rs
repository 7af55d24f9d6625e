//! Instant search over the index: every word typed must occur, in any order; titles count most.
//!
//! Texts are folded once (case, accents, punctuation) into a list of distinct words with the entries that use them.
//! A keystroke then scans that short list rather than all texts, and adds up points in two flat arrays.

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

/// More than any sum of points.
const BUCKETS: usize = 1024;

/// Where in an entry a word stands; the order is that of worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    TitleStart,
    Title,
    Other,
}

/// A distinct word and the part of `uses` that belongs to it.
struct Word {
    text: String,
    uses_from: usize,
    uses_to: usize,
}

/// The index made ready for search; make it once.
pub struct Searcher {
    words: Vec<Word>,
    uses: Vec<(u32, Field)>,
    titles: Vec<String>,
}

impl Searcher {
    /// Reads all titles, summaries, topics, principles and words of kind and area.
    pub fn new(index: &Index) -> Self {
        let mut found: Vec<(String, u32, Field)> = Vec::new();
        let mut titles = Vec::with_capacity(index.entries.len());
        for (number, entry) in index.entries.iter().enumerate() {
            let title = fold(&entry.title);
            let mut put = |word: &str, field| found.push((word.to_owned(), number as u32, field));
            for (place, word) in title.split(' ').enumerate() {
                put(
                    word,
                    if place == 0 {
                        Field::TitleStart
                    } else {
                        Field::Title
                    },
                );
            }
            let other = fold(&other_text(index, entry));
            other.split(' ').for_each(|word| put(word, Field::Other));
            for text in [&title, &other] {
                joined_pairs(text).for_each(|word| put(&word, Field::Other));
            }
            titles.push(title);
        }
        found.retain(|(word, ..)| !word.is_empty());
        found.sort_unstable();
        found.dedup_by(|next, kept| next.0 == kept.0 && next.1 == kept.1);
        let (words, uses) = group(found);
        Self {
            words,
            uses,
            titles,
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
            self.score_word(word, &mut best);
            for (total, best) in total.iter_mut().zip(&best) {
                let so_far = if place == 0 { 1 } else { *total };
                *total = if *best == 0 || so_far == 0 {
                    0
                } else {
                    so_far + best
                };
            }
        }
        self.ranked(&query, total)
    }

    fn score_word(&self, typed: &str, best: &mut [u16]) {
        for word in &self.words {
            let Some(at) = find(word.text.as_bytes(), typed.as_bytes()) else {
                continue;
            };
            let whole = if word.text.len() == typed.len() {
                WHOLE_WORD
            } else {
                0
            };
            for (entry, field) in &self.uses[word.uses_from..word.uses_to] {
                let points = whole
                    + match (field, at == 0) {
                        (Field::TitleStart, true) => TITLE_START,
                        (Field::Title, true) => TITLE_PREFIX,
                        (Field::Other, true) => OTHER_PREFIX,
                        (Field::Other, false) => OTHER_INSIDE,
                        (_, false) => TITLE_INSIDE,
                    };
                let slot = &mut best[*entry as usize];
                *slot = (*slot).max(points);
            }
        }
    }

    /// Counting sort, highest points first: there are many entries and few different sums.
    fn ranked(&self, query: &str, mut total: Vec<u16>) -> Vec<usize> {
        let mut ends = [0_usize; BUCKETS];
        for (points, title) in total.iter_mut().zip(&self.titles) {
            if *points > 0 {
                *points += if title.starts_with(query) { PHRASE } else { 0 };
                ends[usize::from(*points)] += 1;
            }
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

fn other_text(index: &Index, entry: &Entry) -> String {
    let mut text = entry.summary.clone();
    let topics = entry
        .topics
        .iter()
        .filter_map(|slug| index.topic(slug))
        .map(|topic| topic.title.as_str());
    let principles = entry
        .principles
        .iter()
        .filter_map(|slug| index.principle(slug));
    let areas = entry.areas.iter().map(|area| area.title());
    let names = entry
        .aliases
        .iter()
        .map(String::as_str)
        .chain([entry.slug.as_str(), entry.kind.title()]);
    for part in topics.chain(principles).chain(areas).chain(names) {
        text.push('\n');
        text.push_str(part);
    }
    text
}

/// Neighbouring words written as one, so that `hashmap` finds "hash map".
fn joined_pairs(folded: &str) -> impl Iterator<Item = String> {
    folded
        .split(' ')
        .zip(folded.split(' ').skip(1))
        .map(|(left, right)| [left, right].concat())
}

fn group(found: Vec<(String, u32, Field)>) -> (Vec<Word>, Vec<(u32, Field)>) {
    let mut words: Vec<Word> = Vec::new();
    let mut uses = Vec::with_capacity(found.len());
    for (text, entry, field) in found {
        uses.push((entry, field));
        match words.last_mut() {
            Some(word) if word.text == text => word.uses_to = uses.len(),
            _ => words.push(Word {
                text,
                uses_from: uses.len() - 1,
                uses_to: uses.len(),
            }),
        }
    }
    (words, uses)
}

/// Words are a few letters long, so the plainest search is the quickest.
fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

/// Lower case without accents or punctuation, words separated by one space.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' | '+' | '#' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            _ if c.is_ascii() => gap(&mut folded),
            _ => match plain(c) {
                "" if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
                "" => gap(&mut folded),
                letters => folded.push_str(letters),
            },
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn gap(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// The letters without accents of a Latin letter with one; empty for any other character.
fn plain(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' => "s",
        'ß' => "ss",
        'Þ' | 'þ' => "th",
        'Ţ'..='ŧ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => "",
    }
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
    fn case_accents_and_word_order_do_not_matter() {
        let texts = [("Café queue", "none"), ("Reverse a linked list", "none")];
        check(&texts, "QUEUE cafe", &[0]);
        check(&texts, "list  rev", &[1]);
        check(&texts, "Réverse", &[1]);
    }

    #[test]
    fn every_word_must_occur() {
        check(
            &[("Reverse a list", "none"), ("Reverse a tree", "none")],
            "reverse tree",
            &[1],
        );
    }

    #[test]
    fn a_compound_is_found_written_either_way() {
        let texts = [("A hash map inside", "none"), ("Linked lists", "none")];
        check(&texts, "hashmap", &[0]);
        check(&texts, "linked-list", &[1]);
    }

    #[test]
    fn nothing_typed_lists_everything_and_nonsense_nothing() {
        let texts = [("One", "none"), ("Two", "none")];
        check(&texts, " \t", &[0, 1]);
        check(&texts, "zzz", &[]);
        check(&texts, "(((", &[0, 1]);
    }

    #[test]
    fn topics_and_kind_are_searched_too() {
        let bank = synthetic(50, 4);
        let found = Searcher::new(&bank).search(bank.entries[7].kind.title());
        assert!(found.contains(&7));
    }
}
