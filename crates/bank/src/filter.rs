//! Filters over the index, and their form in an address.

use crate::index::Entry;
use crate::words::{Area, Difficulty, Kind, Level, Round, State};

/// What a learner has done with a question, told by the caller because the bank does not know progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How far.
    pub state: State,
    /// Marked to come back to.
    pub bookmarked: bool,
}

impl Default for Standing {
    fn default() -> Self {
        Self { state: State::New, bookmarked: false }
    }
}

/// Which questions to list. An empty list lets everything through; several values in one list mean any of them, and
/// all lists must agree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Areas.
    pub areas: Vec<Area>,
    /// Slugs of topics.
    pub topics: Vec<String>,
    /// Rounds.
    pub rounds: Vec<Round>,
    /// Levels.
    pub levels: Vec<Level>,
    /// Difficulties.
    pub difficulties: Vec<Difficulty>,
    /// Slugs of principles.
    pub principles: Vec<String>,
    /// How far the learner is.
    pub states: Vec<State>,
    /// Only questions marked to come back to.
    pub bookmarked: bool,
}

impl Filter {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a question passes, given how the learner stands with it.
    pub fn matches(&self, entry: &Entry, standing: Standing) -> bool {
        one(&self.kinds, &entry.kind)
            && any(&self.areas, &entry.areas)
            && any(&self.topics, &entry.topics)
            && any(&self.rounds, &entry.rounds)
            && any(&self.levels, &entry.levels)
            && one(&self.difficulties, &entry.difficulty)
            && any(&self.principles, &entry.principles)
            && one(&self.states, &standing.state)
            && (!self.bookmarked || standing.bookmarked)
    }

    /// The filter as name and value pairs for an address, values joined by commas; an empty filter has none.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("kind", join(&self.kinds, |word| word.as_str())),
            ("area", join(&self.areas, |word| word.as_str())),
            ("topic", self.topics.join(",")),
            ("round", join(&self.rounds, |word| word.as_str())),
            ("level", join(&self.levels, |word| word.as_str())),
            ("difficulty", join(&self.difficulties, |word| word.as_str())),
            ("principle", self.principles.join(",")),
            ("state", join(&self.states, |word| word.as_str())),
        ];
        if self.bookmarked {
            pairs.push(("bookmarked", "yes".to_owned()));
        }
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// Reads pairs as [`Filter::to_pairs`] writes them. Names and words it does not know are left out, so any
    /// address gives some filter.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut filter = Self::default();
        for (name, value) in pairs {
            match name {
                "kind" => filter.kinds = split(value, Kind::parse),
                "area" => filter.areas = split(value, Area::parse),
                "topic" => filter.topics = split(value, slug),
                "round" => filter.rounds = split(value, Round::parse),
                "level" => filter.levels = split(value, Level::parse),
                "difficulty" => filter.difficulties = split(value, Difficulty::parse),
                "principle" => filter.principles = split(value, slug),
                "state" => filter.states = split(value, State::parse),
                "bookmarked" => filter.bookmarked = value == "yes",
                _ => {}
            }
        }
        filter
    }
}

fn one<T: PartialEq>(wanted: &[T], value: &T) -> bool {
    wanted.is_empty() || wanted.contains(value)
}

fn any<T: PartialEq>(wanted: &[T], values: &[T]) -> bool {
    wanted.is_empty() || values.iter().any(|value| wanted.contains(value))
}

fn join<T: Copy>(words: &[T], word: impl Fn(T) -> &'static str) -> String {
    let mut text = String::new();
    for value in words {
        append(&mut text, word(*value));
    }
    text
}

fn append(text: &mut String, word: &str) {
    if !text.is_empty() {
        text.push(',');
    }
    text.push_str(word);
}

fn split<T: PartialEq>(text: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut values = Vec::new();
    each(text, &mut |word| {
        if let Some(value) = read(word).filter(|value| !values.contains(value)) {
            values.push(value);
        }
    });
    values
}

/// Goes over words between commas; apart from [`split`] so that it is compiled once for all types.
fn each(text: &str, take: &mut dyn FnMut(&str)) {
    text.split(',').for_each(take);
}

fn slug(text: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!text.is_empty() && text.chars().all(fits)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synthetic::synthetic;

    #[test]
    fn an_empty_filter_lets_everything_through() {
        let filter = Filter::default();
        assert!(filter.is_empty() && filter.to_pairs().is_empty());
        assert!(synthetic(20, 1).entries.iter().all(|entry| filter.matches(entry, Standing::default())));
    }

    #[test]
    fn values_of_one_list_widen_and_lists_narrow() {
        let entries = synthetic(400, 2).entries;
        let count = |filter: &Filter| entries.iter().filter(|e| filter.matches(e, Standing::default())).count();
        let coding = Filter { kinds: vec![Kind::Coding], ..Filter::default() };
        let two = Filter { kinds: vec![Kind::Coding, Kind::Concept], ..Filter::default() };
        let narrow = Filter { difficulties: vec![Difficulty::Hard], ..coding.clone() };
        assert!(count(&narrow) > 0 && count(&narrow) < count(&coding) && count(&coding) < count(&two));
    }

    #[test]
    fn the_learners_standing_counts() {
        let entry = &synthetic(1, 3).entries[0];
        let filter = Filter { states: vec![State::Done], bookmarked: true, ..Filter::default() };
        assert!(!filter.matches(entry, Standing::default()));
        assert!(!filter.matches(entry, Standing { state: State::Done, bookmarked: false }));
        assert!(filter.matches(entry, Standing { state: State::Done, bookmarked: true }));
    }

    #[test]
    fn an_address_gives_the_filter_back() {
        let filter = Filter {
            kinds: vec![Kind::Coding, Kind::Debugging],
            topics: vec!["linked-list".to_owned()],
            levels: vec![Level::Sde2],
            states: vec![State::Started],
            bookmarked: true,
            ..Filter::default()
        };
        let pairs = filter.to_pairs();
        assert_eq!(Filter::from_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str()))), filter);
    }

    #[test]
    fn an_unknown_or_hostile_address_gives_what_it_can() {
        let filter = Filter::from_pairs([("kind", "poetry,coding,coding"), ("topic", "<b>,heap"), ("q", "x")]);
        assert_eq!(filter.kinds, [Kind::Coding]);
        assert_eq!(filter.topics, ["heap"]);
    }
}
