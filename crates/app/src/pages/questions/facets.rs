//! Which questions a filter lists, and how many each of its values would list, in one pass over ten thousand of them.
//!
//! Every value of every facet has a number. A question is a row of such numbers, so that one loop serves all facets.

use bank::{Area, Difficulty, Entry, Filter, Index, Kind, Level, Round, Standing, State};

/// A value that can be filtered by.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// As the address has it.
    pub word: String,
    pub title: String,
}

/// One kind of filter with its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// As the address has it.
    pub name: &'static str,
    pub title: &'static str,
    pub values: Vec<Value>,
    /// The number of its first value.
    pub first: usize,
}

/// All facets, and the rows of all questions.
pub struct Facets {
    pub all: Vec<Facet>,
    rows: Vec<Vec<(u8, u16)>>,
    values: usize,
}

/// What a filter lists.
#[derive(Debug, Default, PartialEq)]
pub struct Listing {
    /// Places in the index, in the order asked for.
    pub found: Vec<usize>,
    /// By the number of a value: how many questions there are with it, all other facets being as they are.
    pub counts: Vec<u32>,
}

/// The two facets that depend on the learner; they come last.
const STATE: &str = "state";
const BOOKMARKED: &str = "bookmarked";

impl Facets {
    /// Reads the index; do it once.
    pub fn new(index: &Index) -> Self {
        let mut all = vec![
            of_words("kind", "Kind", Kind::ALL, Kind::as_str, Kind::title),
            of_words("area", "Area", Area::ALL, Area::as_str, Area::title),
            of_words("difficulty", "Difficulty", Difficulty::ALL, Difficulty::as_str, Difficulty::title),
            of_words("level", "Level", Level::ALL, Level::as_str, Level::title),
            of_words("round", "Round", Round::ALL, Round::as_str, Round::title),
            facet("topic", "Topic", index.topics.iter().map(|topic| (topic.slug.as_str(), topic.title.as_str()))),
            facet("principle", "Principle", index.principles.iter().map(|p| (p.slug.as_str(), p.name.as_str()))),
            of_words(STATE, "State", State::ALL, State::as_str, State::title),
            facet(BOOKMARKED, "Bookmarks", [("yes", "Bookmarked")]),
        ];
        let mut values = 0;
        for facet in &mut all {
            facet.first = values;
            values += facet.values.len();
        }
        let rows = index.entries.iter().map(|entry| row(&all, entry)).collect();
        Self { all, rows, values }
    }

    /// The questions among `order` that pass, and the counts. `standings` are by place in the index.
    pub fn list(&self, order: &[usize], filter: &Filter, standings: &[Standing]) -> Listing {
        let wanted = self.wanted(filter);
        let narrowed: Vec<bool> = self.all.iter().map(|facet| facet.range().any(|value| wanted[value])).collect();
        let mut listing = Listing { found: Vec::new(), counts: vec![0; self.values] };
        let of_state: Vec<_> = State::ALL.iter().map(|state| self.number(STATE, state.as_str())).collect();
        let of_bookmark = self.number(BOOKMARKED, "yes");
        let mut whole = Vec::new();
        for &place in order {
            let Some(row) = self.rows.get(place) else {
                continue;
            };
            whole.clear();
            whole.extend_from_slice(row);
            let standing = standings.get(place).copied().unwrap_or_default();
            let state = State::ALL.iter().position(|state| *state == standing.state);
            whole.extend(state.and_then(|state| of_state[state]));
            whole.extend(of_bookmark.filter(|_| standing.bookmarked));
            let mut passed = 0u32;
            for &(facet, value) in &whole {
                passed |= u32::from(wanted[usize::from(value)]) << facet;
            }
            let failed = (0..narrowed.len()).filter(|&facet| narrowed[facet] && passed >> facet & 1 == 0);
            match only_one(failed) {
                Failed::None => {
                    listing.found.push(place);
                    whole.iter().for_each(|&(_, value)| listing.counts[usize::from(value)] += 1);
                }
                // It would be listed if another value of this one facet were chosen.
                Failed::One(facet) => {
                    let of_facet = whole.iter().filter(|(other, _)| usize::from(*other) == facet);
                    of_facet.for_each(|&(_, value)| listing.counts[usize::from(value)] += 1);
                }
                Failed::More => {}
            }
        }
        listing
    }

    /// The number of a value, with that of its facet.
    fn number(&self, name: &str, word: &str) -> Option<(u8, u16)> {
        let mut row = Vec::new();
        put(&self.all, name, word, &mut row);
        row.pop()
    }

    /// By the number of a value: whether the filter asks for it.
    pub fn wanted(&self, filter: &Filter) -> Vec<bool> {
        let mut wanted = vec![false; self.values];
        for (name, words) in filter.to_pairs() {
            let mut numbers = Vec::new();
            words.split(',').for_each(|word| put(&self.all, name, word, &mut numbers));
            numbers.iter().for_each(|(_, value)| wanted[usize::from(*value)] = true);
        }
        wanted
    }
}

impl Facet {
    /// The numbers of its values.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.values.len()
    }
}

enum Failed {
    None,
    One(usize),
    More,
}

fn only_one(mut failed: impl Iterator<Item = usize>) -> Failed {
    match (failed.next(), failed.next()) {
        (None, _) => Failed::None,
        (Some(facet), None) => Failed::One(facet),
        _ => Failed::More,
    }
}

fn facet<'a>(name: &'static str, title: &'static str, values: impl IntoIterator<Item = (&'a str, &'a str)>) -> Facet {
    let value = |(word, title): (&str, &str)| Value { word: word.to_owned(), title: title.to_owned() };
    Facet { name, title, values: values.into_iter().map(value).collect(), first: 0 }
}

fn of_words<T: Copy>(
    name: &'static str,
    title: &'static str,
    all: &[T],
    word: fn(T) -> &'static str,
    words: fn(T) -> &'static str,
) -> Facet {
    facet(name, title, all.iter().map(|value| (word(*value), words(*value))))
}

/// Adds the number of a value, once; one that is not known is left out.
fn put(all: &[Facet], name: &str, word: &str, row: &mut Vec<(u8, u16)>) {
    let found = all.iter().enumerate().find(|(_, facet)| facet.name == name);
    let value = found.and_then(|(_, facet)| facet.values.iter().position(|value| value.word == word));
    if let (Some((number, facet)), Some(value)) = (found, value) {
        let value = (number as u8, (facet.first + value) as u16);
        if !row.contains(&value) {
            row.push(value);
        }
    }
}

fn row(all: &[Facet], entry: &Entry) -> Vec<(u8, u16)> {
    let mut row = Vec::new();
    put(all, "kind", entry.kind.as_str(), &mut row);
    entry.areas.iter().for_each(|area| put(all, "area", area.as_str(), &mut row));
    put(all, "difficulty", entry.difficulty.as_str(), &mut row);
    entry.levels.iter().for_each(|level| put(all, "level", level.as_str(), &mut row));
    entry.rounds.iter().for_each(|round| put(all, "round", round.as_str(), &mut row));
    entry.topics.iter().for_each(|topic| put(all, "topic", topic, &mut row));
    entry.principles.iter().for_each(|principle| put(all, "principle", principle, &mut row));
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank::synthetic;

    fn filter(pairs: &[(&str, &str)]) -> Filter {
        Filter::from_pairs(pairs.iter().copied())
    }

    /// Standings in which every third question is done and every fifth marked.
    fn standings(count: usize) -> Vec<Standing> {
        let standing = |n: usize| Standing {
            state: if n.is_multiple_of(3) { State::Done } else { State::New },
            bookmarked: n.is_multiple_of(5),
        };
        (0..count).map(standing).collect()
    }

    #[test]
    fn the_list_is_what_the_bank_says_a_filter_matches() {
        let index = synthetic(300, 7);
        let (facets, standings) = (Facets::new(&index), standings(300));
        let order: Vec<usize> = (0..300).rev().collect();
        let filters = [
            filter(&[]),
            filter(&[("kind", "coding,concept"), ("difficulty", "hard")]),
            filter(&[("state", "done"), ("bookmarked", "yes")]),
            filter(&[("area", "system-design"), ("level", "sde-2"), ("round", "loop")]),
        ];
        for filter in filters {
            let expected: Vec<usize> = order
                .iter()
                .copied()
                .filter(|&place| filter.matches(&index.entries[place], standings[place]))
                .collect();
            assert_eq!(facets.list(&order, &filter, &standings).found, expected, "{filter:?}");
        }
    }

    #[test]
    fn a_count_is_what_choosing_that_value_alone_would_list() {
        let index = synthetic(300, 9);
        let (facets, standings) = (Facets::new(&index), standings(300));
        let order: Vec<usize> = (0..300).collect();
        let chosen = filter(&[("kind", "coding"), ("level", "sde-1")]);
        let counts = facets.list(&order, &chosen, &standings).counts;
        for facet in &facets.all {
            for (value, number) in facet.values.iter().zip(facet.range()) {
                let mut pairs = chosen.to_pairs();
                pairs.retain(|(name, _)| *name != facet.name);
                pairs.push((facet.name, value.word.clone()));
                let alone = Filter::from_pairs(pairs.iter().map(|(name, words)| (*name, words.as_str())));
                let listed = facets.list(&order, &alone, &standings).found.len();
                assert_eq!(counts[number] as usize, listed, "{} {}", facet.name, value.word);
            }
        }
    }
}
