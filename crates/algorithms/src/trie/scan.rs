//! Without a trie: every word compared with the prefix, letter by letter, at every search.

use trace::{Hint, Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use crate::input::Input;
use crate::say::{code, count, number, values};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "scan",
    title: "Compare every word",
    note: "nothing to build, all words at every search",
    time: "O(words × prefix)",
    space: "O(found)",
    listings: listings!("trie/scan"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    NEXT = "next";
    COMPARE = "compare";
    FOUND = "found", "word found";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let (words, prefix) = input.words();
    let mut rec = Recorder::new(limit);
    let outcome = suggest(&mut rec, words, prefix);
    rec.finish(outcome)
}

fn suggest(rec: &mut Recorder, words: &[String], prefix: &str) -> Result<(), LimitReached> {
    let names = ["words", "prefix", "found", "word", "at"];
    let [words_var, prefix_var, found_var, word_var, at_var] = rec.call("suggest", &names).vars();
    let texts: Vec<Value> = words.iter().map(|word| Value::Text(rec.text(word))).collect();
    let (list, found) = (rec.list(&texts), rec.set());
    let wanted: Vec<Value> = prefix.chars().map(Value::Char).collect();
    let wanted_list = rec.list(&wanted);
    rec.hint(Hint::Index { var: at_var, into: wanted_list });
    rec.assign(words_var, Value::Ref(list));
    rec.assign(prefix_var, Value::Ref(wanted_list));
    rec.assign(found_var, Value::Ref(found));
    rec.step(START)?;
    for (place, word) in words.iter().enumerate() {
        rec.read(list, place as u32);
        let letters: Vec<Value> = word.chars().map(Value::Char).collect();
        let word_list = rec.list(&letters);
        rec.hint(Hint::Index { var: at_var, into: word_list });
        rec.assign(word_var, Value::Ref(word_list));
        rec.assign(at_var, Value::Int(0));
        rec.step(NEXT)?;
        let mut at = 0;
        while at < wanted.len() {
            if at < letters.len() {
                rec.compare(word_list, at as u32);
                rec.read(wanted_list, at as u32);
            }
            rec.step(COMPARE)?;
            if letters.get(at) != wanted.get(at) {
                break;
            }
            at += 1;
            rec.assign(at_var, Value::Int(at as i64));
        }
        if at == wanted.len() {
            let text = texts[place];
            if (0..rec.len(found)).all(|known| rec.peek(found, known) != text) {
                rec.add(found, text);
            }
            rec.step(FOUND)?;
        }
    }
    rec.assign(word_var, Value::Absent);
    rec.assign(at_var, Value::Absent);
    rec.step(DONE)
}

/// The letters of a list as a word, between backticks.
fn word(state: &State, name: &str) -> String {
    let letters = state.var(name).object().map(|id| state.items(id)).unwrap_or_default();
    let word: String = letters.into_iter().map(|letter| state.show(letter)).collect();
    if word.is_empty() { "the empty prefix".to_owned() } else { format!("`{word}`") }
}

fn say(site: SiteId, state: &State) -> String {
    let prefix = word(state, "prefix");
    let many = state.var("words").object().map_or(0, |id| i64::from(state.len(id)));
    let compared = count(state.counts().comparisons.into(), "comparison");
    match site {
        START => format!("Look through all {} for those that begin with {prefix}.", count(many, "word")),
        NEXT => format!("Now {}: compare it with {prefix}, letter by letter.", word(state, "word")),
        COMPARE => say_compare(state, &prefix),
        FOUND => say_found(state, &prefix),
        _ => {
            let found = values(state, state.var("found"));
            format!(
                "Return `found` in order, which holds {found}: {many} words and {compared} of letters, at every search anew.",
                many = format_args!("`{many}`")
            )
        }
    }
}

fn say_compare(state: &State, prefix: &str) -> String {
    let at = number(state, "at");
    let letter = |name: &str| state.var(name).object().map_or(Value::Absent, |id| state.item(id, at as u32));
    let (here, wanted) = (letter("word"), letter("prefix"));
    let [shown, wanted_shown] = [here, wanted].map(|letter| code(state, letter));
    match here {
        Value::Absent => format!(
            "{} has no letter at `{at}`: it is shorter than {prefix} and does not begin with it.",
            word(state, "word")
        ),
        here if here == wanted => format!("At `{at}` both have {shown}: so far {} fits.", word(state, "word")),
        _ => format!(
            "At `{at}` it has {shown} instead of {wanted_shown}: {} does not begin with {prefix}.",
            word(state, "word")
        ),
    }
}

fn say_found(state: &State, prefix: &str) -> String {
    let (found, known) = (state.var("found").object(), word(state, "word"));
    let is_new = found.is_some_and(|id| (0..state.len(id)).any(|at| state.mark(id, at).is_some()));
    match is_new {
        true => format!("{known} begins with {prefix}: add it to `found`."),
        false => format!("{known} begins with {prefix}, but `found` has it already: a set keeps it once."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::check_variant;
    use crate::trie::TRIE;
    use crate::trie::tests::outcome;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_begins_with_the_prefix(size in 0..25u32, seed in any::<u64>()) {
            let (input, mut found, expected, counts) = outcome(&VARIANT, size, seed);
            found.sort();
            prop_assert_eq!(found, expected, "each once");
            let (words, prefix) = input.words();
            let agree = |word: &String| word.chars().zip(prefix.chars()).take_while(|(a, b)| a == b).count();
            let least: usize = words.iter().map(agree).sum();
            prop_assert!((least..=least + words.len()).contains(&(counts.comparisons as usize)), "one more a word at most");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&TRIE, &VARIANT);
    }
}
