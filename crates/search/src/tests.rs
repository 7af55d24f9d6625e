//! Search, as a person types.

use bank::synthetic;

use super::*;

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
    assert_eq!(Searcher::new(&index(texts)).search(query), expected, "{query}");
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
    let texts = [("List of trees", "none"), ("Tree of lists", "none"), ("Tree on a list", "none")];
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
    let texts = [("A hash map inside", "none"), ("Linked lists", "none"), ("Of hash and map", "none")];
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
    let texts = [("Maze", "none"), ("Zebra", "none"), ("A zebra", "none"), ("None", "none")];
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
            assert!(found.contains(&wanted), "{} in {}", &entry.title[..end], entry.title);
            assert!(found.len() <= before, "{}", &entry.title[..end]);
            before = found.len();
        }
        assert_eq!(searcher.search(&entry.title).first(), Some(&wanted), "{}", entry.title);
    }
}

#[test]
fn searching_the_words_finds_what_searching_the_texts_would() {
    let bank = synthetic(200, 8);
    let searcher = Searcher::new(&bank);
    let text = |entry: &Entry| fold(&entry.title) + "\n" + &other_text(&bank, entry);
    let texts: Vec<String> = bank.entries.iter().map(text).collect();
    for query in ["b", "ba", "ce de", "question 19", "a e i o u", "nothing", "design"] {
        let matches = |text: &&String| query.split(' ').all(|word| text.contains(word));
        let mut found = searcher.search(query);
        found.sort_unstable();
        let all = texts.iter().enumerate().filter(|(_, text)| matches(text));
        assert_eq!(found, all.map(|(entry, _)| entry).collect::<Vec<_>>(), "{query}");
    }
}

#[test]
fn topics_and_kind_are_searched_too() {
    let bank = synthetic(50, 4);
    let found = Searcher::new(&bank).search(bank.entries[7].kind.title());
    assert!(found.contains(&7));
}
