//! The distinct words of the index: which entries use each of them, and where.
//!
//! Everything lies in a few flat arrays in the order of the alphabet, so that going over all words is one walk through
//! memory and a beginning of words is a range found by halving.

use std::ops::Range;

/// Where in an entry a word stands; the order is that of worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    TitleStart,
    Title,
    Other,
}

/// One entry's use of a word: the entry above two bits of field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Use(u32);

impl Use {
    pub(super) fn entry(self) -> usize {
        (self.0 >> 2) as usize
    }

    /// The number of the [`Field`].
    pub(super) fn field(self) -> usize {
        (self.0 & 3) as usize
    }
}

/// Bits for an entry's number, and for a word's.
const ENTRY_BITS: u32 = 24;
const WORD_BITS: u32 = 20;

struct Word {
    letters: Range<usize>,
    uses: Range<usize>,
}

/// All words, numbered in the order of the alphabet. Holds up to a million of them, from up to 16 million entries.
#[derive(Default)]
pub(super) struct Vocabulary {
    letters: Vec<u8>,
    words: Vec<Word>,
    uses: Vec<Use>,
    /// Neighbours: the left word's number, the right one's, the entry; sorted.
    pairs: Vec<u64>,
}

impl Vocabulary {
    /// Of the folded title and the other folded texts of each entry; the words of one text are separated by spaces,
    /// texts by a line break.
    pub(super) fn new(entries: &[(String, String)]) -> Self {
        let distinct = distinct_words(entries);
        let number = |word: &str| distinct.binary_search(&word).unwrap_or_default() as u64;
        let mut vocabulary = Self::default();
        for word in &distinct {
            vocabulary.add_word(word);
        }
        let mut uses = Vec::new();
        for (entry, (title, other)) in entries.iter().enumerate() {
            let entry = entry as u64;
            for line in title.lines().chain(other.lines()) {
                let line: Vec<u64> = words(line).map(number).collect();
                vocabulary.pairs.extend(line.windows(2).map(|pair| pair_key(pair[0], pair[1]) | entry));
            }
            let titles = words(title).enumerate();
            let titles = titles.map(|(place, word)| (word, if place == 0 { Field::TitleStart } else { Field::Title }));
            let others = words(other).map(|word| (word, Field::Other));
            for (word, field) in titles.chain(others) {
                uses.push(number(word) << 32 | entry << 2 | field as u64);
            }
        }
        vocabulary.pairs.sort_unstable();
        vocabulary.pairs.dedup();
        vocabulary.add_uses(uses);
        vocabulary
    }

    fn add_word(&mut self, word: &str) {
        let from = self.letters.len();
        self.letters.extend_from_slice(word.as_bytes());
        self.words.push(Word { letters: from..self.letters.len(), uses: 0..0 });
    }

    /// Of a word that an entry uses in several places only the worthiest counts, which sorting puts first.
    fn add_uses(&mut self, mut uses: Vec<u64>) {
        uses.sort_unstable();
        uses.dedup_by_key(|used| *used >> 2);
        for used in uses {
            if let Some(word) = self.words.get_mut((used >> 32) as usize) {
                if word.uses.is_empty() {
                    word.uses.start = self.uses.len();
                }
                self.uses.push(Use(used as u32));
                word.uses.end = self.uses.len();
            }
        }
    }

    /// Every word that contains `part`, with its letters, where in it the part stands, and its uses.
    pub(super) fn containing<'v>(&'v self, part: &'v [u8]) -> impl Iterator<Item = (&'v [u8], usize, &'v [Use])> {
        self.words.iter().filter_map(move |word| {
            let letters = self.letters_of(word);
            find(letters, part).map(|at| (letters, at, &self.uses[word.uses.clone()]))
        })
    }

    /// Entries in which `left` stands right before a word that begins with `right`, and whether that word is no longer.
    pub(super) fn neighbours(&self, left: &[u8], right: &[u8]) -> impl Iterator<Item = (usize, bool)> {
        let first = self.words.partition_point(|word| self.letters_of(word) < left);
        let known = self.words.get(first).is_some_and(|word| self.letters_of(word) == left);
        let from = self.words.partition_point(|word| self.letters_of(word) < right);
        let count = self.words[from..].partition_point(|word| self.letters_of(word).starts_with(right));
        let whole = count > 0 && self.letters_of(&self.words[from]) == right;
        let at = |number: usize| self.pairs.partition_point(|&pair| pair < pair_key(first as u64, number as u64));
        let found = if known && count > 0 { at(from)..at(from + count) } else { 0..0 };
        self.pairs[found].iter().map(move |pair| {
            let number = pair >> ENTRY_BITS & ((1 << WORD_BITS) - 1);
            ((pair & ((1 << ENTRY_BITS) - 1)) as usize, whole && number == from as u64)
        })
    }

    fn letters_of(&self, word: &Word) -> &[u8] {
        &self.letters[word.letters.clone()]
    }
}

/// Every word that occurs, once, in the order of the alphabet. There are a few thousand at most, so that making room in
/// a list costs less than the code of a tree would.
fn distinct_words(entries: &[(String, String)]) -> Vec<&str> {
    let mut distinct: Vec<&str> = Vec::new();
    for text in entries.iter().flat_map(|(title, other)| [title, other]) {
        for word in words(text) {
            if let Err(place) = distinct.binary_search(&word) {
                distinct.insert(place, word);
            }
        }
    }
    distinct
}

/// The words of a folded text, in which only spaces and line breaks stand between words.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n']).filter(|word| !word.is_empty())
}

fn pair_key(left: u64, right: u64) -> u64 {
    (left << WORD_BITS | right) << ENTRY_BITS
}

/// Words are a few letters long, so the plainest search is the quickest.
fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    let first = *part.first()?;
    let last = text.len().checked_sub(part.len())?;
    (0..=last).find(|&at| text[at] == first && text[at..].starts_with(part))
}
