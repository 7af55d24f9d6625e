//! The list's state as the address has it: the words searched for and the filter.

use bank::Filter;

/// What is searched for and filtered by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    pub words: String,
    pub filter: Filter,
}

impl Asked {
    /// Reads the query of an address.
    pub fn from_query(query: &[(String, String)]) -> Self {
        let pairs = query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let words = pairs.clone().find(|(name, _)| *name == "q").map(|(_, value)| value.to_owned());
        Self { words: words.unwrap_or_default(), filter: Filter::from_pairs(pairs) }
    }

    /// The query of the address.
    pub fn to_query(&self) -> Vec<(String, String)> {
        let words = (!self.words.is_empty()).then(|| ("q".to_owned(), self.words.clone()));
        let filter = self.filter.to_pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
        words.into_iter().chain(filter).collect()
    }

    /// The same with a value of the filter chosen, or no longer.
    pub fn toggled(&self, name: &str, word: &str) -> Self {
        let mut query = self.to_query();
        match query.iter_mut().find(|(other, _)| other == name) {
            Some((_, words)) => {
                let mut kept: Vec<&str> = words.split(',').filter(|other| *other != word).collect();
                if kept.len() == words.split(',').count() {
                    kept.push(word);
                }
                *words = kept.join(",");
            }
            None => query.push((name.to_owned(), word.to_owned())),
        }
        Self { words: self.words.clone(), ..Self::from_query(&query) }
    }

    /// How many values of the filter are chosen.
    pub fn chosen(&self) -> usize {
        self.filter.to_pairs().iter().map(|(_, words)| words.split(',').count()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &[(&str, &str)]) -> Asked {
        let query: Vec<_> = query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Asked::from_query(&query)
    }

    #[test]
    fn the_address_gives_back_what_was_asked() {
        let asked = asked(&[("q", "two pointers"), ("kind", "coding,concept"), ("bookmarked", "yes")]);
        assert_eq!(Asked::from_query(&asked.to_query()), asked);
        assert_eq!(asked.chosen(), 3);
    }

    #[test]
    fn a_value_goes_on_and_off_beside_the_others() {
        let coding = asked(&[("q", "list")]).toggled("kind", "coding");
        let both = coding.toggled("kind", "concept");
        assert_eq!(both, asked(&[("q", "list"), ("kind", "coding,concept")]));
        assert_eq!(both.toggled("kind", "concept"), coding);
        assert_eq!(coding.toggled("kind", "coding").chosen(), 0);
    }

    #[test]
    fn bookmarks_go_on_and_off_too() {
        let marked = asked(&[]).toggled("bookmarked", "yes");
        assert!(marked.filter.bookmarked);
        assert_eq!(marked.toggled("bookmarked", "yes"), Asked::default());
    }

    #[test]
    fn a_search_that_ends_in_a_space_keeps_it_while_one_types() {
        assert_eq!(asked(&[("q", "two ")]).toggled("kind", "coding").words, "two ");
    }
}
